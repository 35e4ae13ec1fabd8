import type { PageSource } from './page-source.ts';
import { pageKinds, readRows, startOf } from './read-page.ts';
import { fits, isLeafOf, type Shape, schemaShape } from './table-shapes.ts';
import { listFreePages, type Walk, walkTree } from './walk-tree.ts';

/** Where the rows of a table lie, and how many there should be. */
export interface TableLeaves {
  leaves: number[];
  /** Leaves that may as well be of another table that looks the same: only the parents of their rows tell. */
  shared: number[];
  /** Entries of the tree or of a whole index over the table; null when both are damaged. */
  entryCount: number | null;
}

interface SchemaRow {
  type: string;
  name: string;
  table: string;
  root: number;
  sql: string;
}

/**
 * Finds the leaves of all tables: from their roots as far as the trees are whole, and the others by what stands on them. A page that led to others
 * and is gone takes none of them along.
 */
export function findLeaves(source: PageSource, shapes: readonly Shape[]): Map<string, TableLeaves> {
  const orphans = listLeaves(source);
  const claim = (shape: Shape, root: number): Walk => {
    const walk = walkTree(source, root, 'table', (page, number) =>
      isLeafOf(shape, readRows(source, page, number)),
    );
    const leaves = walk.leaves.filter((number) => orphans.delete(number));
    return { ...walk, leaves, isWhole: walk.isWhole && leaves.length === walk.leaves.length };
  };
  const schema = readSchema(source, claim(schemaShape, 1), orphans);
  const walks = shapes.map((shape) => {
    const root = schema.find(({ type, name }) => type === 'table' && name === shape.name)?.root;
    return { shape, walk: root === undefined ? null : claim(shape, root) };
  });
  // Tables of SQLite's own, and of anybody else: what stands in them is not taken for ours.
  const ours = new Set(shapes.map(({ name }) => name));
  for (const { type, name, root } of schema) {
    if (type !== 'table' || ours.has(name)) continue;
    for (const number of walkTree(source, root, 'table').leaves) orphans.delete(number);
  }
  const strays = [...orphans].map((number) => ({ number, found: findShapes(source, shapes, number) }));
  return new Map(
    walks.map(({ shape, walk }) => {
      const own = strays.filter(({ found }) => found.includes(shape));
      const numbersOf = (isShared: boolean) =>
        own.flatMap(({ number, found }) => (found.length > 1 === isShared ? [number] : []));
      const entryCount = walk?.isWhole ? walk.entryCount : countByIndex(source, schema, shape.name);
      return [
        shape.name,
        { leaves: [...(walk?.leaves ?? []), ...numbersOf(false)], shared: numbersOf(true), entryCount },
      ];
    }),
  );
}

/** Every leaf of any table that is not among the free pages. */
function listLeaves(source: PageSource): Set<number> {
  const free = listFreePages(source);
  const leaves = new Set<number>();
  for (let number = 1; number <= source.pageCount; number += 1) {
    if (!free.has(number) && source.read(number)?.[startOf(number)] === pageKinds.tableLeaf)
      leaves.add(number);
  }
  return leaves;
}

/** The table that the rows of a leaf fit; several where they look the same and name their parents first, as tags of one noun and of another. */
function findShapes(source: PageSource, shapes: readonly Shape[], number: number): Shape[] {
  const page = source.read(number);
  const rows = page ? readRows(source, page, number) : [];
  if (rows.every((row) => row === null)) return [];
  const [first, ...others] = shapes.filter((shape) => isLeafOf(shape, rows));
  if (!first) return [];
  return first.parent && !first.accepts ? [first, ...others.filter(({ parent }) => parent)] : [first];
}

function readSchema(source: PageSource, walk: Walk, orphans: ReadonlySet<number>): SchemaRow[] {
  const rowsOn = (number: number) => {
    const page = source.read(number);
    return page ? readRows(source, page, number) : [];
  };
  const strays = walk.isWhole ? [] : [...orphans].flatMap(rowsOn);
  return [...walk.leaves.flatMap(rowsOn), ...strays].flatMap((row) => {
    if (!fits(schemaShape, row)) return [];
    const [type, name, table, root, sql] = row.values;
    return [
      {
        type: String(type),
        name: String(name),
        table: String(table),
        root: Number(root),
        sql: String(sql),
      },
    ];
  });
}

/** An index that leaves nothing out has an entry for each row. */
function countByIndex(source: PageSource, schema: readonly SchemaRow[], table: string): number | null {
  for (const { type, table: of, root, sql } of schema) {
    if (type !== 'index' || of !== table || / where /i.test(sql)) continue;
    const walk = walkTree(source, root, 'index');
    if (walk.isWhole) return walk.entryCount;
  }
  return null;
}
