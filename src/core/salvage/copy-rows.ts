import type { Database, Statement } from 'better-sqlite3';
import type { TableLeaves } from './find-leaves.ts';
import type { PageSource } from './page-source.ts';
import { readRows, type StoredRow, type Value } from './read-page.ts';
import { fits, type Shape } from './table-shapes.ts';

/** What became of the rows of one table. */
export interface CopiedTable {
  name: string;
  /** Rows that are in the new database. */
  read: number;
  /** Rows that were there and are not: unreadable, or not what the table may hold. */
  refused: number;
  /** How many rows there were, if that can be known. */
  entryCount: number | null;
}

/** All rows of a table that can be read, one page after the other. */
export function* readTable(
  source: PageSource,
  { leaves }: Pick<TableLeaves, 'leaves'>,
): Generator<StoredRow> {
  for (const number of leaves) {
    const page = source.read(number);
    if (page) yield* readRows(source, page, number);
  }
}

/** The values of a row under the names of their columns; columns it does not have are left to their defaults. */
export function nameValues(
  { columns }: Shape,
  { rowid, values }: NonNullable<StoredRow>,
): Record<string, Value> {
  return Object.fromEntries(
    columns
      .slice(0, values.length)
      .map(({ name, isRowid }, index) => [name, isRowid ? rowid : (values[index] ?? null)]),
  );
}

/** Writes what can be read of a table into the new database, row by row: one that is refused keeps none of the others out. */
export function copyRows(
  source: PageSource,
  target: Database,
  shape: Shape,
  found: TableLeaves,
): CopiedTable {
  const inserts = new Map<number, Statement>();
  const insertOf = (count: number): Statement => {
    const names = shape.columns.slice(0, count).map(({ name }) => `"${name}"`);
    const insert = target.prepare(
      `INSERT INTO "${shape.name}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    );
    inserts.set(count, insert);
    return insert;
  };
  const copied: CopiedTable = { name: shape.name, read: 0, refused: 0, entryCount: found.entryCount };
  const write = (row: NonNullable<StoredRow>) => {
    const count = row.values.length;
    const isIn = insert(inserts.get(count) ?? insertOf(count), Object.values(nameValues(shape, row)));
    copied[isIn ? 'read' : 'refused'] += 1;
  };
  for (const row of readTable(source, found)) {
    if (fits(shape, row) && (shape.isWhole?.(row.values) ?? true)) write(row);
    else copied.refused += 1;
  }
  if (found.shared.length === 0) return copied;
  // Tags of an application and skills found in it name the same application: only the other parent tells.
  const parents = [shape.parent, shape.otherParent].flatMap((table, column) =>
    table === undefined ? [] : [{ column, find: target.prepare(`SELECT 1 FROM "${table}" WHERE id = ?`) }],
  );
  for (const row of readTable(source, { leaves: found.shared })) {
    if (fits(shape, row) && parents.every(({ column, find }) => find.get(row.values[column]))) write(row);
  }
  return copied;
}

function insert(statement: Statement, values: Value[]): boolean {
  try {
    statement.run(values);
    return true;
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}
