import type { PageSource } from './page-source.ts';
import { pageKinds, readRows, startOf } from './read-page.ts';
import { fits, isLeafOf, type Shape, schemaShape } from './table-shapes.ts';
import { listFreePages, type Walk, walkTree } from './walk-tree.ts';

/** Where the rows of a table lie, and how many there should be. */
export interface TableLeaves {
  leaves: number[];
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
  const strays = [...orphans].map((number) => ({ number, shape: findShape(source, shapes, number) }));
  return new Map(
    walks.map(({ shape, walk }) => {
      const found = strays.flatMap((stray) => (stray.shape === shape ? [stray.number] : []));
      const entryCount = walk?.isWhole ? walk.entryCount : countByIndex(source, schema, shape.name);
      return [shape.name, { leaves: [...(walk?.leaves ?? []), ...found], entryCount }];
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

function findShape(source: PageSource, shapes: readonly Shape[], number: number): Shape | undefined {
  const page = source.read(number);
  const rows = page ? readRows(source, page, number) : [];
  return rows.some((row) => row !== null) ? shapes.find((shape) => isLeafOf(shape, rows)) : undefined;
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
