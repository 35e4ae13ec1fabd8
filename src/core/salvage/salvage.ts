import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { countedNouns } from '#contract/backups.ts';
import { Failure } from '#contract/failures.ts';
import { checkIntegrity, checkSchema } from '../database/check-database.ts';
import { makePrivateFile } from '../database/file-modes.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations.ts';
import { applicationId, setPragmas } from '../database/pragmas.ts';
import { recordTables, shapeOf } from '../database/tables/index.ts';
import { rebuildSearchIndex } from '../search/search-index.ts';
import { type CopiedTable, copyRows, nameValues, readTable } from './copy-rows.ts';
import { findLeaves, type TableLeaves } from './find-leaves.ts';
import type { KnownNames } from './mend-companies.ts';
import { mendReferences } from './mend-references.ts';
import { openPageSource, type PageSource } from './page-source.ts';
import { fits, listShapes, type Shape } from './table-shapes.ts';

export interface SalvageOrder {
  /** A scratch copy of the damaged database, with its log beside it. */
  path: string;
  /** Where the new database is made. */
  target: string;
  now: number;
  /** What was written down about the workspace, for where the file itself no longer says it. */
  known: { databaseId: string; schemaNumber: number } | null;
}

export interface Salvage {
  schemaNumber: number;
  tables: CopiedTable[];
  /** Companies of which not even the name is known. */
  namelessCount: number;
}

/** Rows of these alone are worth having; links between rows that are gone are not. */
const own: readonly string[] = [...countedNouns, 'templates', 'comforts', 'drafts'];
const salvagedTables = [...recordTables.map((table) => shapeOf(table).name), 'drafts', 'identity'];

/**
 * Reads every row of a damaged database that can still be read, and writes it into a new, sound one of the same schema. It does not ask SQLite for them: a
 * page that is gone would take along all those that it led to. Throws DATABASE_DAMAGED when no record can be read, DISK_FULL. Changes nothing but `target`.
 */
export function salvage(order: SalvageOrder): Salvage {
  const source = openPageSource(order.path);
  try {
    const { shapes, leaves, schemaNumber } = survey(source, order);
    makePrivateFile(order.target);
    const target = new DatabaseConstructor(order.target);
    try {
      setPragmas(target);
      migrate(target, migrations.slice(0, schemaNumber), order.now);
      target.pragma('foreign_keys = OFF');
      const names = readNames(source, shapes, leaves);
      const done = target.transaction(() => fill(source, target, shapes, leaves, names, order)).immediate();
      target.pragma('foreign_keys = ON');
      if (schemaNumber === migrations.length) rebuildSearchIndex(target);
      checkIntegrity(target);
      checkSchema(target, migrations.slice(0, schemaNumber));
      target.pragma('wal_checkpoint(TRUNCATE)');
      return { schemaNumber, ...done };
    } finally {
      target.close();
    }
  } finally {
    source.close();
  }
}

/** Where everything lies, under the schema that the file has. */
function survey(source: PageSource, { known }: SalvageOrder) {
  const look = (schemaNumber: number) => {
    const model = new DatabaseConstructor(':memory:');
    try {
      migrate(model, migrations.slice(0, schemaNumber), 0);
      const shapes = listShapes(model);
      return { shapes, leaves: findLeaves(source, shapes), schemaNumber };
    } finally {
      model.close();
    }
  };
  const { header } = source;
  const isSaid = header?.applicationId === applicationId && isSchema(header.schemaNumber);
  const said = isSaid ? header.schemaNumber : known?.schemaNumber;
  const newest = look(said !== undefined && isSchema(said) ? said : migrations.length);
  const appliedCount = isSaid
    ? newest.schemaNumber
    : countRows(source, newest.shapes, newest.leaves, 'applied_migrations');
  return isSchema(appliedCount) && appliedCount !== newest.schemaNumber ? look(appliedCount) : newest;
}

const isSchema = (number: number) => number >= 1 && number <= migrations.length;

type Leaves = ReadonlyMap<string, TableLeaves>;

function* rowsOf(source: PageSource, shapes: readonly Shape[], leaves: Leaves, name: string) {
  const shape = shapes.find((candidate) => candidate.name === name);
  if (!shape) return;
  for (const row of readTable(source, leaves.get(name) ?? { leaves: [] })) {
    if (fits(shape, row)) yield nameValues(shape, row);
  }
}

function countRows(source: PageSource, shapes: readonly Shape[], leaves: Leaves, name: string): number {
  return [...rowsOf(source, shapes, leaves, name)].length;
}

/** The titles in the search index: of companies, and of applications and contacts, which name their company, too. */
function readNames(source: PageSource, shapes: readonly Shape[], leaves: Leaves): KnownNames {
  const titles = new Map(
    [...rowsOf(source, shapes, leaves, 'search_index_content')].map(({ id, c0 }) => [
      id,
      String(c0 ?? '').trim(),
    ]),
  );
  const names = { companies: new Map<string, string>(), titles: new Map<string, string>() };
  for (const { id, noun, record_id } of rowsOf(source, shapes, leaves, 'search_documents')) {
    const title = titles.get(id ?? null);
    if (title) names[noun === 'company' ? 'companies' : 'titles'].set(String(record_id), title);
  }
  return names;
}

function fill(
  source: PageSource,
  target: Database,
  shapes: readonly Shape[],
  leaves: Leaves,
  names: KnownNames,
  { known, now }: SalvageOrder,
): Omit<Salvage, 'schemaNumber'> {
  const nothing: TableLeaves = { leaves: [], shared: [], entryCount: null };
  const sharedCount = ({ name }: Shape) => leaves.get(name)?.shared.length ?? 0;
  const tables = shapes
    .filter(({ name }) => salvagedTables.includes(name))
    // Their parents have to be there already.
    .toSorted((one, other) => sharedCount(one) - sharedCount(other))
    .map((shape) => copyRows(source, target, shape, leaves.get(shape.name) ?? nothing));
  const isAnything = tables.some(({ name, read }) => own.includes(name) && read > 0);
  if (!isAnything) throw new Failure('DATABASE_DAMAGED');
  const isNamed = tables.some(({ name, read }) => name === 'identity' && read > 0);
  if (!isNamed && known) {
    target.prepare('INSERT INTO identity (id, created_at) VALUES (?, ?)').run(known.databaseId, now);
  }
  return { tables, namelessCount: mendReferences(target, names, now) };
}
