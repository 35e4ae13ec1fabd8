import type { Services } from '../commands/services.ts';
import type { ContactLists } from '../contacts/list.ts';
import type { Db } from '../database/database.ts';
import type { StoredFiles } from '../files/stored-files.ts';
import type { Clock, SettingsStore } from '../ports.ts';
import { createEntries } from './entries.ts';
import { createEntryExports } from './entry-exports.ts';
import { createMarks } from './marks.ts';
import { createMoodFigures } from './mood-figures.ts';
import { createMoodWords } from './mood-words.ts';
import { createSupport } from './support/support.ts';
import { createTemplates } from './templates.ts';

export interface JournalRoomOptions {
  db: Db;
  clock: Clock;
  settings: SettingsStore;
  revision: () => number;
  files: StoredFiles;
  contactLists: Pick<ContactLists, 'cards'>;
}

/** Puts together all that the Journal can do: entries, what they are marked with, figures of moods, support. */
export function createJournalRoom(options: JournalRoomOptions) {
  const { db, clock, settings, revision, files, contactLists } = options;
  const { restore, ...entries } = createEntries({ db, clock, settings, revision, files });
  const marks = createMarks({ db, settings });
  const moodWords = createMoodWords({ db, settings });
  const exports = createEntryExports({
    ...{ db, clock },
    listMarks: marks.list,
    listMoodWords: moodWords.list,
  });
  return {
    services: {
      entries: { ...entries, ...exports },
      marks,
      moods: { ...moodWords, ...createMoodFigures({ db, clock, settings, revision }) },
      support: createSupport({ db, clock, settings, contactLists }),
      templates: createTemplates({ db, clock }),
    } satisfies Pick<Services, 'entries' | 'marks' | 'moods' | 'support' | 'templates'>,
    restoreEntries: restore,
  };
}
