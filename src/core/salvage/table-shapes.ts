import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { linkableNouns } from '#contract/activities.ts';
import { contactParts } from '#contract/contact-parts.ts';
import {
  blocks,
  canvasTemplates,
  evidenceNouns,
  experimentDecisions,
  experimentOutcomes,
  ideaStates,
  questionKinds,
} from '#contract/idea-parts.ts';
import { markKinds } from '#contract/journal-parts.ts';
import { goalStates, resourceKinds, resourceStates } from '#contract/learning-parts.ts';
import { reportKinds } from '#contract/report-kinds.ts';
import { fileTypes } from '#contract/stored-files.ts';
import { colorNames } from '#contract/values.ts';
import { searchables } from '../search/searchable.ts';
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
  /** Whether a row of it is as it was written, where that can be told; what is left of a file is no proof of anything. */
  isWhole?: (values: Value[]) => boolean;
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
    columns: [
      { name: 'id', type: 'INTEGER', isNeeded: true, isRowid: true },
      ...['c0', 'c1', 'c2'].map(text),
    ],
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
      ...signs[name],
    }),
  );
  return [schemaShape, ...others, ...own].toSorted((a, b) => Number(!a.accepts) - Number(!b.accepts));
}

const signs: Record<string, Pick<Shape, 'accepts' | 'isWhole'>> = {
  activity_links: { accepts: ([, noun]) => linkableNouns.some((known) => known === noun) },
  application_contacts: { accepts: ([, , part]) => contactParts.some((known) => known === part) },
  canvas_notes: {
    accepts: ({ length, 1: idea, 2: block, 5: color }) =>
      length === 10 && isId(idea) && isOneOf(blocks, block) && isOneOf(colorNames, color),
  },
  canvas_versions: { accepts: ([, idea, template]) => isId(idea) && isOneOf(canvasTemplates, template) },
  contact_companies: {
    accepts: ({ length, 2: from, 3: to }) => length === 4 && [from, to].every(isDayOrNothing),
  },
  certificates: {
    accepts: ({ 3: issuedOn, 4: expiresOn, 8: goalId, 9: fileId }) =>
      [issuedOn, expiresOn].every(isDayOrNothing) && [goalId, fileId].every(isIdOrNothing),
  },
  // A draft looks the same but for what it holds, a skill of a goal but for its number.
  contacts_apart: { accepts: ([one, other, at]) => [one, other].every(isId) && isInstant(at) },
  drafts: { accepts: ([key, content, at]) => ![key, content].every(isId) && isInstant(at) },
  entries: { accepts: ([id, writtenOn, minute]) => isId(id) && isDay(writtenOn) && Number(minute) < 1_440 },
  evidence: { accepts: ([idea, , noun]) => isId(idea) && isOneOf(evidenceNouns, noun) },
  experiments: {
    accepts: ({ length, 1: idea, 10: outcome, 11: resultOn, 12: decision, 14: activity }) =>
      length === 17 &&
      isId(idea) &&
      isDayOrNothing(resultOn) &&
      isIdOrNothing(activity) &&
      (outcome === null || isOneOf(experimentOutcomes, outcome)) &&
      (decision === null || isOneOf(experimentDecisions, decision)),
  },
  feedback: {
    accepts: ({ length, 1: idea, 2: round, 3: contact, 5: givenOn, 9: tags, 10: answers }) =>
      length === 14 &&
      isId(idea) &&
      isDay(givenOn) &&
      [round, contact].every(isIdOrNothing) &&
      [tags, answers].every(isList),
  },
  feedback_questions: { accepts: ([, round, kind]) => isId(round) && isOneOf(questionKinds, kind) },
  feedback_rounds: {
    accepts: ({ length, 1: idea, 4: plannedOn, 5: createdAt, 6: changedAt }) =>
      length === 7 && isId(idea) && isDayOrNothing(plannedOn) && [createdAt, changedAt].every(isInstant),
  },
  files: {
    accepts: ([, , type]) => fileTypes.some((known) => known === type),
    isWhole: ({ 3: sha256, 4: bytes }) =>
      bytes instanceof Uint8Array && createHash('sha256').update(bytes).digest('hex') === sha256,
  },
  goal_milestones: {
    accepts: ([one, goal, , , doneOn = null]) => [one, goal].every(isId) && isDayOrNothing(doneOn),
  },
  goals: { accepts: ({ 4: state }) => goalStates.some((known) => known === state) },
  helpline_cards: { accepts: ([country]) => isCountry(country) },
  helplines: { accepts: ([country]) => isCountry(country) },
  // A person one can turn to looks the same but for their place.
  ideas: {
    accepts: ([, , state, template]) => isOneOf(ideaStates, state) && isOneOf(canvasTemplates, template),
  },
  identity: { accepts: ([id, at]) => isId(id) && isInstant(at) },
  // What says whether the dictionary of skills was filled begins the same.
  journal_settings: { accepts: ({ length }) => length === 6 },
  // The earlier company of a contact begins the same, and ends sooner.
  lessons: {
    accepts: ({ length, 0: one, 1: resource, 2: heldOn }) =>
      length >= 7 && [one, resource].every(isId) && isDay(heldOn),
  },
  marks: { accepts: ([, kind]) => markKinds.some((known) => known === kind) },
  money_scenarios: {
    accepts: ({ length, 1: idea, 3: currency, 4: position }) =>
      length === 10 && isId(idea) && /^[A-Z]{3}$/.test(String(currency)) && position !== null,
  },
  // A row of the search index begins the same.
  mood_words: { accepts: ({ length }) => length === 2 },
  promotion_steps: {
    accepts: ({ length, 1: idea, 4: plannedOn, 5: doneOn, 8: activity, 9: createdAt }) =>
      length === 10 &&
      isId(idea) &&
      [plannedOn, doneOn].every(isDayOrNothing) &&
      isIdOrNothing(activity) &&
      isInstant(createdAt),
  },
  // A milestone of a goal begins the same.
  report_presets: {
    accepts: ({ length, 1: kind, 3: options }) =>
      length === 6 && isOneOf(reportKinds, kind) && isContent(options),
  },
  resources: {
    accepts: ([, , kind, state]) =>
      resourceKinds.some((known) => known === kind) && resourceStates.some((known) => known === state),
  },
  rule_profiles: {
    accepts: ({ length, 1: content, 2: createdAt, 3: changedAt }) =>
      length === 4 && isContent(content) && [createdAt, changedAt].every(isInstant),
  },
  skills: {
    accepts: ([id, name, level = null, own, searched]) =>
      isId(id) &&
      name !== '' &&
      (level === null || (Number(level) >= 1 && Number(level) <= 5)) &&
      [own, searched].every((each) => each === 0 || each === 1),
  },
  search_documents: { accepts: ([, noun]) => searchables.some((known) => known.noun === noun) },
};

const isOneOf = (list: readonly string[], value: Value | undefined) => list.some((known) => known === value);
const isList = (value: Value | undefined) => String(value).startsWith('[');
const isContent = (value: Value | undefined) => String(value).startsWith('{');
const isId = (value: Value | undefined) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(value));
const isIdOrNothing = (value: Value | undefined) => value === null || isId(value);
const isDay = (value: Value | undefined) => /^\d{4}-\d\d-\d\d$/.test(String(value));
const isDayOrNothing = (value: Value | undefined) => value === null || isDay(value);
const isCountry = (value: Value | undefined) => /^[A-Z]{2}$/.test(String(value));
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
