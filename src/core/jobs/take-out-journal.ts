import DatabaseConstructor from 'better-sqlite3';
import { getTableName, is, Table } from 'drizzle-orm';
import { isJournalDraft } from '#contract/drafts.ts';
import * as journal from '../database/tables/journal.ts';
import { eraseFiles } from '../erasure/erase-leftovers.ts';

/** All that the file of their tables declares: a new one cannot be forgotten. */
export const journalTableNames: string[] = Object.values(journal).flatMap((table) =>
  is(table, Table) ? [getTableName(table)] : [],
);

/** Takes everything of the Journal out of a copy of the database that nobody else writes to: its tables, its files, and what was not saved yet. */
export function takeOutJournal(path: string): void {
  const raw = new DatabaseConstructor(path, { fileMustExist: true });
  try {
    raw
      .transaction(() => {
        for (const table of journalTableNames) raw.exec(`DELETE FROM "${table}"`);
        eraseFiles(raw);
        const drop = raw.prepare('DELETE FROM drafts WHERE key = ?');
        const keys = raw.prepare<[], string>('SELECT key FROM drafts').pluck().all();
        for (const key of keys.filter(isJournalDraft)) drop.run(key);
      })
      .immediate();
  } finally {
    raw.close();
  }
}
