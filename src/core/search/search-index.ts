import type { Database as Connection } from 'better-sqlite3';
import { columnsOf, dependents, type Searchable, searchables } from './searchable.ts';

export interface SearchIndex {
  /** Brings the index in step with the records. Belongs at the end of the transaction that changed them. */
  bringInStep(): void;
}

interface Stale {
  noun: string;
  record_id: string;
}

/**
 * Keeps the full-text table in step with every write: triggers note which records changed, `bringInStep` writes their rows anew. The
 * triggers do not write them themselves, because FTS5 flushes what it has in memory before each statement that fires triggers, and with
 * secure deletion that costs milliseconds a row. They are temporary, like those of the history: all writes come through this connection,
 * and a rebuilt table cannot lose them.
 */
export function createSearchIndex(raw: Connection): SearchIndex {
  raw.exec(
    'CREATE TEMP TABLE search_stale (noun TEXT, record_id TEXT, PRIMARY KEY (noun, record_id)) WITHOUT ROWID',
  );
  for (const searchable of searchables) raw.exec(noteChanges(searchable));
  for (const { table, column, affects, where } of dependents) {
    const noun = searchables.find((candidate) => candidate.table === affects)?.noun;
    if (!noun) throw new Error(`${affects} is not searchable`);
    raw.exec(`
      CREATE TEMP TRIGGER "search_${table}_${column}_${affects}" AFTER UPDATE OF ${column} ON main.${table} WHEN OLD.${column} IS NOT NEW.${column}
        BEGIN INSERT OR IGNORE INTO search_stale SELECT '${noun}', row.id FROM ${affects} AS row WHERE ${where}; END;
    `);
  }
  const listStale = raw.prepare<[], Stale>('SELECT noun, record_id FROM search_stale');
  const forgetStale = raw.prepare('DELETE FROM search_stale');
  const writers = new Map<string, (id: string) => void>(
    searchables.map((searchable) => [searchable.noun, rowWriter(raw, searchable)]),
  );

  return {
    bringInStep() {
      const stale = listStale.all();
      if (stale.length === 0) return;
      for (const { noun, record_id } of stale) writers.get(noun)?.(record_id);
      forgetStale.run();
    },
  };
}

function noteChanges({ table, noun, columns, parts = [] }: Searchable): string {
  const ofParts = parts.map((part) => notesOf(noun, part.table, part.owner, part.columns));
  return notesOf(noun, table, 'id', columns) + ofParts.join('');
}

function notesOf(noun: string, table: string, key: string, columns: readonly string[]): string {
  const note = (row: 'OLD' | 'NEW') =>
    `INSERT OR IGNORE INTO search_stale VALUES ('${noun}', ${row}.${key});`;
  const changed = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');
  return `
    CREATE TEMP TRIGGER "search_${table}_insert" AFTER INSERT ON main.${table} BEGIN ${note('NEW')} END;
    CREATE TEMP TRIGGER "search_${table}_delete" AFTER DELETE ON main.${table} BEGIN ${note('OLD')} END;
    CREATE TEMP TRIGGER "search_${table}_update" AFTER UPDATE OF ${columns.join(', ')} ON main.${table} WHEN ${changed}
      BEGIN ${note('NEW')} END;`;
}

/** Takes the row of a record out of the index, and puts it in again as the newest if the record is still there. */
function rowWriter(raw: Connection, searchable: Searchable): (id: string) => void {
  const { noun, table } = searchable;
  const removeRow = raw.prepare(
    `DELETE FROM search_index WHERE rowid = (SELECT id FROM search_documents WHERE noun = '${noun}' AND record_id = ?)`,
  );
  const removeDocument = raw.prepare(`DELETE FROM search_documents WHERE noun = '${noun}' AND record_id = ?`);
  const { title, body, hidden } = columnsOf(searchable);
  const read = raw.prepare<[string], ReturnType<typeof columnsOf>>(
    `SELECT ${title} AS title, ${body} AS body, ${hidden} AS hidden FROM ${table} AS row WHERE row.id = ?`,
  );
  const addDocument = raw.prepare(`INSERT INTO search_documents (noun, record_id) VALUES ('${noun}', ?)`);
  const addRow = raw.prepare('INSERT INTO search_index (rowid, title, body, hidden) VALUES (?, ?, ?, ?)');
  return (id) => {
    removeRow.run(id);
    removeDocument.run(id);
    const found = read.get(id);
    if (found) addRow.run(addDocument.run(id).lastInsertRowid, found.title, found.body, found.hidden);
  };
}

/** Makes the index anew from the tables: after a migration, which runs before the triggers exist. */
export function rebuildSearchIndex(raw: Connection): void {
  raw
    .transaction(() => {
      raw.exec('DELETE FROM search_index; DELETE FROM search_documents;');
      for (const searchable of searchables) {
        const { noun, table } = searchable;
        const { title, body, hidden } = columnsOf(searchable);
        raw.exec(`
          INSERT INTO search_documents (noun, record_id) SELECT '${noun}', id FROM ${table};
          INSERT INTO search_index (rowid, title, body, hidden)
            SELECT document.id, ${title}, ${body}, ${hidden}
            FROM search_documents AS document JOIN ${table} AS row ON row.id = document.record_id
            WHERE document.noun = '${noun}';
        `);
      }
    })
    .immediate();
}
