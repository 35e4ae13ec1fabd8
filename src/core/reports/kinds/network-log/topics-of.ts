import type { LedgerEntry } from '../../entries/read-entries.ts';
import { subjectsOf } from '../../entries/subjects.ts';

/** What an interaction was about besides people. */
export const topicsOf = (entry: LedgerEntry) =>
  subjectsOf(entry, 'application', 'company', 'community', 'idea');
