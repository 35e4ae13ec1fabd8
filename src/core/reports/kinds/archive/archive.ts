import type { Report } from '../../report.ts';
import type { ArchiveFigures, Chapter, Part } from './book.ts';
import { writeActivities } from './chapters/activities.ts';
import { writeApplications } from './chapters/applications.ts';
import { writeCommunities } from './chapters/communities.ts';
import { writeContacts } from './chapters/contacts.ts';
import { writeFiles } from './chapters/files.ts';
import { writeIdeas } from './chapters/ideas.ts';
import { writeJournal } from './chapters/journal.ts';
import { writeLearning } from './chapters/learning.ts';
import { createScribe, type Scribe } from './scribe.ts';

const writers: Readonly<Record<Part, (scribe: Scribe) => Chapter>> = {
  applications: writeApplications,
  activities: writeActivities,
  contacts: writeContacts,
  communities: writeCommunities,
  learning: writeLearning,
  ideas: writeIdeas,
  files: writeFiles,
  journal: writeJournal,
};

/** Everything, as a bound document. The period cuts what is dated; what is not is told as it is now. */
export const archive: Report<'archive', ArchiveFigures> = {
  read(source, { parts }, context) {
    const scribe = createScribe(source, context);
    return { chapters: parts.map((part) => writers[part](scribe)) };
  },
  count: ({ chapters }) => chapters.reduce((sum, { count }) => sum + count, 0),
  load: () => import('./archive-page.tsx'),
  fileName: ({ today }, { t }) => t('archive.fileName', { day: today }),
};
