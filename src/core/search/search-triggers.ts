import type { Database as Connection } from 'better-sqlite3';
import { dependents, type Searchable, searchables } from './searchable.ts';

const as = (expression: string, row: string) => expression.replaceAll('row.', `${row}.`);

function remove(noun: string, id: string): string {
  return `DELETE FROM search_index WHERE rowid = (SELECT id FROM search_documents WHERE noun = '${noun}' AND record_id = ${id});
    DELETE FROM search_documents WHERE noun = '${noun}' AND record_id = ${id};`;
}

function add(searchable: Searchable, row: string): string {
  const { noun } = searchable;
  return `INSERT INTO search_documents (noun, record_id) VALUES ('${noun}', ${row}.id);
    INSERT INTO search_index (rowid, title, body)
      SELECT document.id, ${as(searchable.title, row)}, ${as(searchable.body, row)}
      FROM search_documents AS document WHERE document.noun = '${noun}' AND document.record_id = ${row}.id;`;
}

/**
 * Keeps the full-text table in step with every write. Temporary, like those of the history: all writes come through this
 * connection, and a rebuilt table cannot lose them.
 */
export function createSearchTriggers(raw: Connection): void {
  for (const searchable of searchables) {
    const { table, noun, columns } = searchable;
    const changed = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');
    raw.exec(`
      CREATE TEMP TRIGGER "search_${table}_insert" AFTER INSERT ON main.${table}
        BEGIN ${add(searchable, 'NEW')} END;
      CREATE TEMP TRIGGER "search_${table}_delete" AFTER DELETE ON main.${table}
        BEGIN ${remove(noun, 'OLD.id')} END;
      CREATE TEMP TRIGGER "search_${table}_update" AFTER UPDATE OF ${columns.join(', ')} ON main.${table} WHEN ${changed}
        BEGIN ${remove(noun, 'OLD.id')} ${add(searchable, 'NEW')} END;
    `);
  }
  for (const { table, column, affects, where } of dependents) {
    const searchable = searchables.find((candidate) => candidate.table === affects);
    if (!searchable) throw new Error(`${affects} is not searchable`);
    raw.exec(`
      CREATE TEMP TRIGGER "search_${table}_${column}" AFTER UPDATE OF ${column} ON main.${table} WHEN OLD.${column} IS NOT NEW.${column}
        BEGIN
          UPDATE search_index SET title = (
            SELECT ${as(searchable.title, 'found')} FROM ${affects} AS found, search_documents AS document
            WHERE document.id = search_index.rowid AND found.id = document.record_id)
          WHERE rowid IN (
            SELECT document.id FROM search_documents AS document, ${affects} AS found
            WHERE document.noun = '${searchable.noun}' AND document.record_id = found.id AND ${as(where, 'found')});
        END;
    `);
  }
}

/** Makes the index anew from the tables: after a migration, which runs before the triggers exist. */
export function rebuildSearchIndex(raw: Connection): void {
  raw
    .transaction(() => {
      raw.exec('DELETE FROM search_index; DELETE FROM search_documents;');
      for (const { noun, table, title, body } of searchables) {
        raw.exec(`
          INSERT INTO search_documents (noun, record_id) SELECT '${noun}', id FROM ${table};
          INSERT INTO search_index (rowid, title, body)
            SELECT document.id, ${as(title, 'found')}, ${as(body, 'found')}
            FROM search_documents AS document JOIN ${table} AS found ON found.id = document.record_id
            WHERE document.noun = '${noun}';
        `);
      }
    })
    .immediate();
}
