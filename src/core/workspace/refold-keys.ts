import type { Database as Connection } from 'better-sqlite3';
import { companyKey } from '../companies/company-key.ts';
import { linkKey } from '../contacts/link-key.ts';
import { nameKeyOf } from '../contacts/name-key.ts';

/** Columns that hold what a text is compared by. SQLite cannot fold it itself, so no migration can write them. */
const keys = [
  ['companies', 'name', 'name_key', companyKey],
  ['contacts', 'name', 'name_key', nameKeyOf],
  ['communities', 'name', 'name_key', nameKeyOf],
  ['contact_links', 'link', 'link_key', linkKey],
  ['marks', 'name', 'name_key', nameKeyOf],
] as const;

/** Writes anew what an earlier version folded otherwise: after a migration, before the triggers of the history exist. */
export function refoldKeys(raw: Connection): void {
  raw
    .transaction(() => {
      for (const [table, text, key, keyOf] of keys) {
        const rows = raw
          .prepare<[], { id: number; text: string; key: string }>(
            `SELECT rowid AS id, ${text} AS text, ${key} AS key FROM ${table} WHERE ${text} IS NOT NULL`,
          )
          .all();
        // One contact with both ways of writing one profile keeps both.
        const write = raw.prepare(`UPDATE OR IGNORE ${table} SET ${key} = ? WHERE rowid = ?`);
        for (const row of rows) if (keyOf(row.text) !== row.key) write.run(keyOf(row.text), row.id);
      }
    })
    .immediate();
}
