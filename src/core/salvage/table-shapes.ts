import type { Database } from 'better-sqlite3';
import { linkableNouns } from '#contract/activities.ts';
import { fileTypes } from '#contract/certificates.ts';
import { contactParts } from '#contract/contact-parts.ts';
import { goalStates, resourceKinds, resourceStates } from '#contract/learning-parts.ts';
import { searchNouns } from '#contract/search.ts';
import type { StoredRow, Value } from './read-page.ts';

export interface ShapeColumn {
  name: string;
  type: 'TEXT' | 'INTEGER' | 'OTHER';
  /** Whether a row may lack it: what was added by a later migration is not in the rows of before. */
  isNeeded: boolean;
  /** NULL in the row, because it is the number of the row itself. */
  isRowid: boolean;
}

/** By what the rows of a table are known when nothing else says whose they are. */
export interface Shape {
  name: string;
  columns: ShapeColumn[];
  /** The table whose rows the first column names. */
  parent?: string;
  /** Of tables that look the same: the table whose rows the second column names. */
  otherParent?: string;
  accepts?: (values: Value[]) => boolean;
}

const text = (name: string): ShapeColumn => ({ name, type: 'TEXT', isNeeded: false, isRowid: false });

/** The table that says where all others begin. */
export const schemaShape: Shape = {
  name: 'sqlite_schema',
  columns: [
    ...['type', 'name', 'tbl_name'].map((name) => ({ ...text(name), isNeeded: true })),
    { name: 'rootpage', type: 'INTEGER', isNeeded: true, isRowid: false },
    text('sql'),
  ],
  accepts: ([type]) => ['table', 'index', 'view', 'trigger'].includes(String(type)),
};

/** Two tables of SQLite's and the search's own that could be mistaken for ours, or that know names we need. */
const others: Shape[] = [
  {
    name: 'sqlite_sequence',
    columns: [text('name'), { name: 'seq', type: 'INTEGER', isNeeded: false, isRowid: false }],
    accepts: ([name]) => /^[a-z_]+$/.test(String(name)),
  },
  {
    name: 'search_index_content',
    columns: [{ name: 'id', type: 'INTEGER', isNeeded: true, isRowid: true }, text('c0'), text('c1')],
  },
];

/** Shapes of all tables of a database that was made for what will be read. Those with a mark of their own come first. */
export function listShapes(model: Database): Shape[] {
  const names = model
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'",
    )
    .pluck()
    .all();
  const own = names.map(
    (name): Shape => ({
      name,
      columns: columnsOf(model, name),
      ...parentOf(model, name),
      ...marks[name],
    }),
  );
  return [schemaShape, ...others, ...own].toSorted((a, b) => Number(!a.accepts) - Number(!b.accepts));
}

const marks: Record<string, Pick<Required<Shape>, 'accepts'>> = {
  activity_links: { accepts: ([, noun]) => linkableNouns.some((known) => known === noun) },
  application_contacts: { accepts: ([, , part]) => contactParts.some((known) => known === part) },
  contact_companies: {
    accepts: ({ length, 2: from, 3: to }) => length === 4 && [from, to].every(isDayOrNothing),
  },
  certificates: {
    accepts: ({ 3: issuedOn, 4: expiresOn, 8: goalId, 9: fileId }) =>
      [issuedOn, expiresOn].every(isDayOrNothing) && [goalId, fileId].every(isIdOrNothing),
  },
  // A draft looks the same but for what it holds, a skill of a goal but for its number.
  contacts_apart: { accepts: ([one, other, at]) => [one, other].every(isId) && isInstant(at) },
  files: { accepts: ([, , type]) => fileTypes.some((known) => known === type) },
  goal_milestones: {
    accepts: ([one, goal, , , doneOn = null]) => [one, goal].every(isId) && isDayOrNothing(doneOn),
  },
  goals: { accepts: ({ 4: state }) => goalStates.some((known) => known === state) },
  // The earlier company of a contact begins the same, and ends sooner.
  lessons: {
    accepts: ({ length, 0: one, 1: resource, 2: heldOn }) =>
      length >= 7 && [one, resource].every(isId) && isDay(heldOn),
  },
  resources: {
    accepts: ([, , kind, state]) =>
      resourceKinds.some((known) => known === kind) && resourceStates.some((known) => known === state),
  },
  skills: {
    accepts: ([id, name, level = null, own, searched]) =>
      isId(id) &&
      name !== '' &&
      (level === null || (Number(level) >= 1 && Number(level) <= 5)) &&
      [own, searched].every((each) => each === 0 || each === 1),
  },
  search_documents: { accepts: ([, noun]) => searchNouns.some((known) => known === noun) },
};

const isId = (value: Value | undefined) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(value));
const isIdOrNothing = (value: Value | undefined) => value === null || isId(value);
const isDay = (value: Value | undefined) => /^\d{4}-\d\d-\d\d$/.test(String(value));
const isDayOrNothing = (value: Value | undefined) => value === null || isDay(value);
const isInstant = (value: Value | undefined) => Number(value) > 1e11;

function parentOf(model: Database, table: string): Pick<Shape, 'parent' | 'otherParent'> {
  const [first, second] = columnsOf(model, table);
  const statement = model
    .prepare<[string, string], string>('SELECT "table" FROM pragma_foreign_key_list(?) WHERE "from" = ?')
    .pluck();
  const [parent, otherParent] = [first, second].map((column) => statement.get(table, column?.name ?? ''));
  return { ...(parent !== undefined && { parent }), ...(otherParent !== undefined && { otherParent }) };
}

function columnsOf(model: Database, table: string): ShapeColumn[] {
  const found = model.prepare('SELECT * FROM pragma_table_info(?) ORDER BY cid').all(table) as {
    name: string;
    type: string;
    notnull: number;
    dflt_value: string | null;
    pk: number;
  }[];
  return found.map(({ name, type, notnull, dflt_value, pk }) => {
    const kind = type.toUpperCase();
    return {
      name,
      type: kind === 'TEXT' || kind === 'INTEGER' ? kind : 'OTHER',
      isNeeded: notnull === 1 && dflt_value === null,
      isRowid: pk === 1 && kind === 'INTEGER',
    };
  });
}

/** Whether a row can be one of this table. */
export function fits({ columns, accepts }: Shape, row: StoredRow): row is NonNullable<StoredRow> {
  if (!row || row.values.length > columns.length) return false;
  const isAlike = columns.every(({ type, isNeeded, isRowid }, index) => {
    const value = row.values[index];
    if (isRowid) return value === null;
    if (value === undefined || value === null) return !isNeeded;
    if (type === 'TEXT') return typeof value === 'string';
    return type !== 'INTEGER' || Number.isInteger(value) || typeof value === 'bigint';
  });
  return isAlike && (accepts?.(row.values) ?? true);
}

/** Whether a leaf is one of this table: most of what can be read on it is. */
export function isLeafOf(shape: Shape, rows: readonly StoredRow[]): boolean {
  const readable = rows.filter((row) => row !== null);
  const alike = readable.filter((row) => fits(shape, row));
  return readable.length === 0 || alike.length * 2 > readable.length;
}
