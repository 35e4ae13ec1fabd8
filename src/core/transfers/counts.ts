import type { Database as Connection } from 'better-sqlite3';
import { countedNouns, type RecordCounts } from '#contract/backups.ts';
import type { JournalCounts } from '#contract/transfers.ts';
import { recordTableNames } from '../backups/create-backups.ts';
import type { CopyFacts } from '../jobs/check-copy.ts';

/** Texts that were not saved yet go along too, and whether the dictionary was filled: what the person took out of it stays out. */
export const transferTableNames: string[] = [...recordTableNames, 'drafts', 'skill_dictionary'];

export function countsOf({ tables }: CopyFacts): RecordCounts {
  return Object.fromEntries(countedNouns.map((noun) => [noun, tables[noun]?.count ?? 0])) as RecordCounts;
}

/** What there is of the Journal, with what lies in the trash. */
export function countJournal(raw: Connection): JournalCounts {
  const count = (table: string) =>
    raw.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return {
    entryCount: count('entries'),
    fileCount: count('entry_files'),
    templateCount: count('templates'),
    comfortCount: count('comforts'),
    personCount: count('support_people'),
  };
}
