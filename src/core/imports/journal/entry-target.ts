import { readFileSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import type { Mood } from '#contract/journal-parts.ts';
import type { Mark } from '#contract/marks.ts';
import type { MoodWord } from '#contract/moods.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import { type ImportedEntry, identityOf } from './imported-entry.ts';
import type { ImportedMark, MarkChange } from './mark-finder.ts';

export interface EntryTargetOptions {
  db: Db;
  entries: Pick<Services['entries'], 'add' | 'change' | 'attach'>;
  marks: Pick<Services['marks'], 'add' | 'change' | 'archive'> & { list: () => Mark[] };
  moods: Pick<Services['moods'], 'rename'> & { list: () => MoodWord[] };
}

export type EntryTarget = ReturnType<typeof createEntryTarget>;

/** Where imported entries go, and what stands there already. Writes only inside the transaction of the command. */
export function createEntryTarget({ db, entries, marks, moods }: EntryTargetOptions) {
  const raw = db.$client;
  const live = raw.prepare<
    [from: string, to: string],
    { writtenOn: string; minute: number; mood: number | null; text: string }
  >(
    `SELECT written_on AS writtenOn, minute, mood, text FROM entries
     WHERE deleted_at IS NULL AND written_on BETWEEN ? AND ?`,
  );
  const ids = raw.prepare<[], string>('SELECT id FROM entries').pluck();

  return {
    /** Of the days from one to another. */
    listIdentities: (from: string, to: string): Set<string> => new Set(live.all(from, to).map(identityOf)),
    /** Of all that ever were and are not erased. */
    listIds: (): Set<string> => new Set(ids.all()),
    listMarks: () => marks.list(),
    listMoodWords: () => moods.list(),
    renameMood: (mood: Mood, name: string): void => void moods.rename({ mood, name }),
    /** The id of the new one. */
    addMark({ kind, name, category, archived }: ImportedMark & { category: string }): string {
      const id = newId();
      void marks.add({ id, kind, name, category });
      if (archived) void marks.archive({ ids: [id], archived });
      return id;
    },
    changeMark({ id, archived, ...changes }: MarkChange): void {
      void marks.change({ id, changes });
      if (archived) void marks.archive({ ids: [id], archived });
    },
    add(id: string, entry: ImportedEntry & { writtenOn: string }, markIds: string[]): void {
      const { writtenOn, minute, mood, energy, text, files } = entry;
      const saysNothing = mood === null && energy === null && markIds.length === 0 && text.trim() === '';
      // One with nothing but files cannot be begun; it can only be what is left of an entry.
      const fields = { writtenOn, minute, mood: saysNothing ? 3 : mood, energy, markIds, text };
      void entries.add({ id, fields });
      for (const { name, path } of files) {
        void entries.attach({
          id,
          fileId: newId(),
          file: { name, bytes: new Uint8Array(readFileSync(path)) },
        });
      }
      if (saysNothing) void entries.change({ id, changes: { mood: null }, base: {} });
    },
  };
}
