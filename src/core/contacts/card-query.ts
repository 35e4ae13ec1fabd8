import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { contactStates } from '#contract/contact-parts.ts';
import type { ContactCard, ContactFilter, ContactSort } from '#contract/contacts.ts';
import type { Db } from '../database/database.ts';
import { companies } from '../database/tables/companies.ts';
import { contacts, contactTags } from '../database/tables/contacts.ts';
import { matchesNothing, toMatch } from '../search/match.ts';

export const cardColumns = {
  id: contacts.id,
  name: contacts.name,
  companyId: contacts.companyId,
  companyName: companies.name,
  role: contacts.role,
  relation: contacts.relation,
  state: contacts.state,
  email: contacts.email,
  phone: contacts.phone,
  location: contacts.location,
  lastContactOn: contacts.lastContactOn,
  intervalDays: contacts.intervalDays,
  notBeforeOn: contacts.notBeforeOn,
  archivedAt: contacts.archivedAt,
  changedAt: contacts.changedAt,
};
export type CardRow = Omit<ContactCard, 'tags'>;

/** Which parts of a filter are given: statements are prepared once for each such shape and fed with values. */
export interface FilterShape {
  archived: boolean;
  text: boolean;
  oneState: boolean;
  states: boolean;
  tags: boolean;
  company: boolean;
}

export function shapeOfFilter(filter: ContactFilter): FilterShape {
  const stateCount = filter.states?.length ?? 0;
  return {
    archived: filter.archived ?? false,
    // What holds no word at all matches nothing.
    text: (filter.text ?? '').trim() !== '',
    oneState: stateCount === 1,
    states: stateCount > 1,
    tags: (filter.tagIds?.length ?? 0) > 0,
    company: filter.companyId !== undefined,
  };
}

export function valuesOfFilter(filter: ContactFilter): Record<string, unknown> {
  return {
    match: toMatch(filter.text ?? '') ?? matchesNothing,
    state: filter.states?.[0],
    states: JSON.stringify(filter.states ?? []),
    tags: JSON.stringify(filter.tagIds ?? []),
    company: filter.companyId,
  };
}

export const isLive = and(isNull(contacts.deletedAt), isNull(contacts.archivedAt));

// Lists travel as one JSON parameter, so that their length does not change the statement.
const isIn = (column: SQL, name: string) =>
  sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;

export function whereOf(shape: FilterShape): SQL | undefined {
  return and(
    isNull(contacts.deletedAt),
    shape.archived ? isNotNull(contacts.archivedAt) : isNull(contacts.archivedAt),
    shape.oneState ? eq(contacts.state, sql.placeholder('state')) : undefined,
    shape.states ? isIn(sql`${contacts.state}`, 'states') : undefined,
    shape.company ? eq(contacts.companyId, sql.placeholder('company')) : undefined,
    shape.tags
      ? sql`EXISTS (SELECT 1 FROM ${contactTags} WHERE ${contactTags.contactId} = ${contacts.id} AND ${isIn(sql`${contactTags.tagId}`, 'tags')})`
      : undefined,
    shape.text
      ? sql`${contacts.id} IN (SELECT record_id FROM search_documents WHERE noun = 'contact' AND id IN (SELECT rowid FROM search_index WHERE search_index MATCH ${sql.placeholder('match')}))`
      : undefined,
  );
}

/** The order of the columns on the board, which is that of the closed list. */
const stateRank = sql`CASE ${contacts.state} ${sql.join(
  contactStates.map((state, rank) => sql.raw(`WHEN '${state}' THEN ${rank}`)),
  sql` `,
)} END`;

const sortExpressions = {
  company: sql`lower(${companies.name})`,
  role: sql`lower(${contacts.role})`,
  state: stateRank,
  location: sql`lower(${contacts.location})`,
  notBeforeOn: contacts.notBeforeOn,
} as const;

/** What two rows never share, so that a page never repeats a row of the one before. Every index ends with it. */
const rowNumber = sql`contacts.rowid`;

/** Empty values come last in both directions; ties keep the order of the names, or turn with an order that is read off an index. */
export function orderOf(sort: ContactSort, oneState: boolean): SQL[] {
  const turn = sort.direction === 'ascending' ? asc : desc;
  const place = [turn(contacts.position), turn(rowNumber)];
  if (sort.by === 'position') return oneState ? place : [turn(stateRank), ...place];
  // The indexes on these serve their order only if nothing stands before or after it.
  if (sort.by === 'changedAt') return [turn(contacts.changedAt), turn(rowNumber)];
  if (sort.by === 'name') return [turn(contacts.nameKey), turn(rowNumber)];
  if (sort.by === 'lastContactOn') {
    return [sql`${turn(contacts.lastContactOn)} NULLS LAST`, turn(contacts.nameKey), turn(rowNumber)];
  }
  const expression = sortExpressions[sort.by];
  return [sql`${expression} IS NULL`, turn(expression), asc(contacts.nameKey), asc(rowNumber)];
}

export function selectCards(db: Db) {
  return db
    .select(cardColumns)
    .from(contacts)
    .leftJoin(companies, eq(companies.id, contacts.companyId))
    .$dynamic();
}
