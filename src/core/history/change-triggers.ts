import { recordTables, shapeOf, type TableShape } from '#core/database/tables/index.ts';

const quote = (name: string) => `"${name}"`;

/** SQL text (of an expression) that finds the row again by its key. */
function whereKey(table: TableShape, row: 'OLD' | 'NEW'): string {
  return table.keys.map((key) => `'${quote(key)} = ' || quote(${row}.${quote(key)})`).join(` || ' AND ' || `);
}

function undoInsert(table: TableShape): string {
  return `'DELETE FROM ${quote(table.name)} WHERE ' || ${whereKey(table, 'NEW')}`;
}

function undoDelete(table: TableShape): string {
  const names = table.columns.map(quote).join(', ');
  const values = table.columns.map((column) => `quote(OLD.${quote(column)})`).join(` || ', ' || `);
  return `'INSERT INTO ${quote(table.name)} (${names}) VALUES (' || ${values} || ')'`;
}

/** Only the columns that changed: a card moved across the board must not copy its posting text into the history. */
function undoUpdate(table: TableShape): string {
  const firstKey = quote(table.keys[0] ?? '');
  const changes = table.columns.map(
    (column) =>
      `CASE WHEN OLD.${quote(column)} IS NOT NEW.${quote(column)} THEN ', ${quote(column)} = ' || quote(OLD.${quote(column)}) ELSE '' END`,
  );
  return `'UPDATE ${quote(table.name)} SET ${firstKey} = ${firstKey}' || ${changes.join(' || ')} || ' WHERE ' || ${whereKey(table, 'NEW')}`;
}

function trigger(table: TableShape, event: string, inverse: string, when: string): string {
  return `CREATE TEMP TRIGGER "change_${table.name}_${event.toLowerCase()}" AFTER ${event} ON main.${quote(table.name)} ${when}
    BEGIN INSERT INTO change_log (table_name, inverse) VALUES ('${table.name}', ${inverse}); END`;
}

/**
 * Statements that record the inverse of every row change in the temporary table `change_log`. Temporary triggers live with
 * the connection: they need no migration and are never found in the file. Technique: sqlite.org/undoredo.html.
 */
export function changeTriggers(): string[] {
  const statements = [
    'CREATE TEMP TABLE change_log (sequence INTEGER PRIMARY KEY AUTOINCREMENT, table_name TEXT NOT NULL, inverse TEXT NOT NULL)',
  ];
  for (const shape of recordTables.map(shapeOf)) {
    const differs = shape.columns
      .map((column) => `OLD.${quote(column)} IS NOT NEW.${quote(column)}`)
      .join(' OR ');
    statements.push(
      trigger(shape, 'INSERT', undoInsert(shape), ''),
      trigger(shape, 'DELETE', undoDelete(shape), ''),
      trigger(shape, 'UPDATE', undoUpdate(shape), `WHEN ${differs}`),
    );
  }
  return statements;
}
