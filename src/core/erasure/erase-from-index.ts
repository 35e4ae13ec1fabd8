import type { Database as Connection } from 'better-sqlite3';
import { hasTable } from '../database/has-table.ts';
import { searchables } from '../search/searchable.ts';

/**
 * Takes out of the full-text index what is no longer there, in a database in which nothing keeps it in step. The index itself was told to
 * overwrite what is removed from it, so nothing of the words stays.
 */
export function eraseFromIndex(raw: Connection): void {
  if (!hasTable(raw, 'search_index')) return;
  for (const { noun, table } of searchables) {
    if (!hasTable(raw, table)) continue;
    const gone = `noun = '${noun}' AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = search_documents.record_id)`;
    raw.exec(`
      DELETE FROM search_index WHERE rowid IN (SELECT id FROM search_documents WHERE ${gone});
      DELETE FROM search_documents WHERE ${gone};
    `);
  }
}
