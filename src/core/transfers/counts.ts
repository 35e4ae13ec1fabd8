import { countedNouns, type RecordCounts } from '#contract/backups.ts';
import { recordTableNames } from '../backups/create-backups.ts';
import type { CopyFacts } from '../jobs/check-copy.ts';

/** Texts that were not saved yet go along too. */
export const transferTableNames: string[] = [...recordTableNames, 'drafts'];

export function countsOf({ tables }: CopyFacts): RecordCounts {
  return Object.fromEntries(countedNouns.map((noun) => [noun, tables[noun]?.count ?? 0])) as RecordCounts;
}
