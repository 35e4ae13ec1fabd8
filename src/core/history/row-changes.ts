import type { Database as Connection, Statement } from 'better-sqlite3';
import { changeTriggers, keyColumns, loggedTables, valueColumns } from './change-triggers.ts';

/** What takes one change of a row back. */
export interface Inverse {
  table: string;
  /** The same statement serves every change of this kind. */
  sql: string;
  values: readonly unknown[];
}

export interface RowChanges {
  /** The inverses of everything that changed since the last call, newest change first. */
  take(): Inverse[];
  /** Applies them in their order. Their own changes are logged like any other. */
  apply(inverses: readonly Inverse[]): void;
}

/** Watches the tables of the person from here on. */
export function watchRowChanges(raw: Connection): RowChanges {
  for (const statement of changeTriggers()) raw.exec(statement);
  const readLog = raw
    .prepare<[], unknown[]>(
      `SELECT table_name, kind, changed, ${[...keyColumns, ...valueColumns].join(', ')} FROM change_log ORDER BY sequence DESC`,
    )
    .raw();
  const clearLog = raw.prepare('DELETE FROM change_log');
  const shapes = new Map(loggedTables.map((shape) => [shape.name, shape]));
  const statements = new Map<string, Statement>();

  function inverseOf([name, kind, changed, ...logged]: unknown[]): Inverse {
    const table = String(name);
    const { columns, keys } = shapes.get(table) ?? { columns: [], keys: [] };
    const key = logged.slice(0, keys.length);
    const values = logged.slice(keyColumns.length, keyColumns.length + columns.length);
    const where = keys.map((column) => `"${column}" = ?`).join(' AND ');
    if (kind === 'inserted') return { table, sql: `DELETE FROM "${table}" WHERE ${where}`, values: key };
    if (kind === 'deleted') {
      const names = columns.map((column) => `"${column}"`).join(', ');
      const places = columns.map(() => '?').join(', ');
      return { table, sql: `INSERT INTO "${table}" (${names}) VALUES (${places})`, values };
    }
    const isChanged = (_: unknown, index: number) => String(changed)[index] === '1';
    const set = columns.filter(isChanged).map((column) => `"${column}" = ?`);
    return {
      table,
      sql: `UPDATE "${table}" SET ${set.join(', ')} WHERE ${where}`,
      values: [...values.filter(isChanged), ...key],
    };
  }

  function statementFor(sql: string): Statement {
    const known = statements.get(sql);
    if (known) return known;
    const prepared = raw.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  }

  return {
    take() {
      const inverses = readLog.all().map(inverseOf);
      if (inverses.length > 0) clearLog.run();
      return inverses;
    },
    apply(inverses) {
      for (const { sql, values } of inverses) statementFor(sql).run(...values);
    },
  };
}

/** Bytes of memory that inverses take, roughly. */
export function sizeOf(inverses: readonly Inverse[]): number {
  const sizes = inverses.flatMap(({ values }) => values.map(sizeOfValue));
  return sizes.reduce((sum, size) => sum + size, inverses.length * 64);
}

function sizeOfValue(value: unknown): number {
  if (typeof value === 'string') return 16 + value.length * 2;
  return value instanceof Uint8Array ? 64 + value.byteLength : 8;
}
