import { countedNouns, type RecordCounts } from '#contract/backups.ts';
import { recordTableNames } from '../backups/create-backups.ts';
import type { CopyFacts } from '../jobs/check-copy.ts';

/** Texts that were not saved yet go along too, and whether the dictionary was filled: what the person took out of it stays out. */
export const transferTableNames: string[] = [...recordTableNames, 'drafts', 'skill_dictionary'];

export function countsOf({ tables }: CopyFacts): RecordCounts {
  return Object.fromEntries(countedNouns.map((noun) => [noun, tables[noun]?.count ?? 0])) as RecordCounts;
}
