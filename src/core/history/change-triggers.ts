import { recordTables, shapeOf, type TableShape } from '#core/database/tables/index.ts';

/** A row of `files` never changes, and undoing is about which certificate uses it: its bytes must not lie in memory for that. */
export const loggedTables: readonly TableShape[] = recordTables
  .map(shapeOf)
  .filter(({ name }) => name !== 'files');
/** Columns of `change_log` for the key of a row and for its values: as many as the widest table asks for. */
export const keyColumns = numbered('key', Math.max(...loggedTables.map(({ keys }) => keys.length)));
export const valueColumns = numbered('value', Math.max(...loggedTables.map(({ columns }) => columns.length)));

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}_${index}`);
}

type Kind = 'inserted' | 'deleted' | 'updated';

/** A trigger that logs what a row was: its key as it is now, and the values it had. */
function trigger(
  table: TableShape,
  event: string,
  kind: Kind,
  logged: Record<string, string>,
  when = '',
): string {
  const names = ['table_name', 'kind', ...Object.keys(logged)].join(', ');
  const values = [`'${table.name}'`, `'${kind}'`, ...Object.values(logged)].join(', ');
  return `CREATE TEMP TRIGGER "change_${table.name}_${kind}" AFTER ${event} ON main."${table.name}" ${when}
    BEGIN INSERT INTO change_log (${names}) VALUES (${values}); END`;
}

function assign(names: readonly string[], expressions: readonly string[]): Record<string, string> {
  return Object.fromEntries(expressions.map((expression, index) => [names[index] ?? '', expression]));
}

function triggersOf(table: TableShape): string[] {
  const { columns, keys } = table;
  const differs = columns.map((column) => `OLD."${column}" IS NOT NEW."${column}"`);
  const key = assign(
    keyColumns,
    keys.map((column) => `NEW."${column}"`),
  );
  const all = columns.map((column) => `OLD."${column}"`);
  // Only the columns that changed: a card moved across the board must not copy its posting text into the history.
  const changed = all.map((old, index) => `CASE WHEN ${differs[index]} THEN ${old} END`);
  const mask = differs.map((difference) => `(${difference})`).join(' || ');
  return [
    trigger(table, 'INSERT', 'inserted', key),
    trigger(table, 'DELETE', 'deleted', assign(valueColumns, all)),
    trigger(
      table,
      'UPDATE',
      'updated',
      { changed: mask, ...key, ...assign(valueColumns, changed) },
      `WHEN ${differs.join(' OR ')}`,
    ),
  ];
}

/**
 * Statements that log every row change, with the values the row had before, in the temporary table `change_log`. Its columns have no
 * type, so that each value comes back as it was. Temporary triggers live with the connection: they need no migration and are never found
 * in the file. Technique: sqlite.org/undoredo.html, with values in place of SQL text, which would have to be compiled row by row.
 */
export function changeTriggers(): string[] {
  return [
    `CREATE TEMP TABLE change_log (sequence INTEGER PRIMARY KEY AUTOINCREMENT, table_name TEXT NOT NULL, kind TEXT NOT NULL,
       changed TEXT, ${[...keyColumns, ...valueColumns].join(', ')})`,
    ...loggedTables.flatMap(triggersOf),
  ];
}
