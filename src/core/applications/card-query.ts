import { and, asc, desc, eq, fillPlaceholders, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { ApplicationCard, ApplicationFilter, ApplicationSort } from '#contract/applications.ts';
import type { Db } from '../database/database.ts';
import { applications, applicationTags } from '../database/tables/applications.ts';
import { companies } from '../database/tables/companies.ts';
import { stages } from '../database/tables/stages.ts';
import { matchesNothing, toMatch } from '../search/match.ts';

export const cardColumns = {
  id: applications.id,
  companyId: applications.companyId,
  companyName: companies.name,
  companyAvoid: companies.avoid,
  role: applications.role,
  stageId: applications.stageId,
  meaning: stages.meaning,
  stageSince: applications.stageSince,
  location: applications.location,
  workMode: applications.workMode,
  source: applications.source,
  payMin: applications.payMin,
  payMax: applications.payMax,
  payCurrency: applications.payCurrency,
  payPeriod: applications.payPeriod,
  appliedOn: applications.appliedOn,
  deadlineOn: applications.deadlineOn,
  nextStep: applications.nextStep,
  nextStepOn: applications.nextStepOn,
  interest: applications.interest,
  archivedAt: applications.archivedAt,
  changedAt: applications.changedAt,
};

/** Which parts of a filter are given: statements are prepared once for each such shape and fed with values. */
export interface FilterShape {
  archived: boolean;
  text: boolean;
  oneStage: boolean;
  stages: boolean;
  tags: boolean;
  sources: boolean;
  workModes: boolean;
  company: boolean;
}

export function shapeOfFilter(filter: ApplicationFilter): FilterShape {
  const stageCount = filter.stageIds?.length ?? 0;
  return {
    archived: filter.archived ?? false,
    // What holds no word at all matches nothing.
    text: (filter.text ?? '').trim() !== '',
    oneStage: stageCount === 1,
    stages: stageCount > 1,
    tags: (filter.tagIds?.length ?? 0) > 0,
    sources: (filter.sources?.length ?? 0) > 0,
    workModes: (filter.workModes?.length ?? 0) > 0,
    company: filter.companyId !== undefined,
  };
}

export function valuesOfFilter(filter: ApplicationFilter): Record<string, unknown> {
  return {
    match: toMatch(filter.text ?? '') ?? matchesNothing,
    stage: filter.stageIds?.[0],
    stages: JSON.stringify(filter.stageIds ?? []),
    tags: JSON.stringify(filter.tagIds ?? []),
    sources: JSON.stringify(filter.sources ?? []),
    workModes: JSON.stringify(filter.workModes ?? []),
    company: filter.companyId,
  };
}

// Lists travel as one JSON parameter, so that their length does not change the statement.
const isIn = (column: SQL | typeof applications.source, name: string) =>
  sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;

export function whereOf(shape: FilterShape): SQL | undefined {
  return and(
    isNull(applications.deletedAt),
    shape.archived ? isNotNull(applications.archivedAt) : isNull(applications.archivedAt),
    shape.oneStage ? eq(applications.stageId, sql.placeholder('stage')) : undefined,
    shape.stages ? isIn(sql`${applications.stageId}`, 'stages') : undefined,
    shape.company ? eq(applications.companyId, sql.placeholder('company')) : undefined,
    shape.sources ? isIn(applications.source, 'sources') : undefined,
    shape.workModes ? isIn(sql`${applications.workMode}`, 'workModes') : undefined,
    shape.tags
      ? sql`EXISTS (SELECT 1 FROM ${applicationTags} WHERE ${applicationTags.applicationId} = ${applications.id} AND ${isIn(sql`${applicationTags.tagId}`, 'tags')})`
      : undefined,
    shape.text
      ? sql`${applications.id} IN (SELECT record_id FROM search_documents WHERE noun = 'application' AND id IN (SELECT rowid FROM search_index WHERE search_index MATCH ${sql.placeholder('match')}))`
      : undefined,
  );
}

const sortExpressions = {
  company: sql`lower(${companies.name})`,
  role: sql`lower(${applications.role})`,
  stage: stages.position,
  location: sql`lower(${applications.location})`,
  source: sql`lower(${applications.source})`,
  appliedOn: applications.appliedOn,
  deadlineOn: applications.deadlineOn,
  nextStepOn: applications.nextStepOn,
  interest: applications.interest,
  pay: sql`coalesce(${applications.payMax}, ${applications.payMin})`,
  changedAt: applications.changedAt,
} as const;

/** What two rows never share, so that a page never repeats a row of the one before. Every index ends with it. */
const rowNumber = sql`applications.rowid`;

/** Empty values come last in both directions; ties keep the order of the board. */
export function orderOf(sort: ApplicationSort, oneStage: boolean): SQL[] {
  const turn = sort.direction === 'ascending' ? asc : desc;
  const place = [turn(applications.position), turn(rowNumber)];
  const board = oneStage ? place : [turn(stages.position), ...place];
  if (sort.by === 'position') return board;
  // The index on changed_at serves this order only if nothing stands before or after it.
  if (sort.by === 'changedAt') return [turn(applications.changedAt), turn(rowNumber)];
  const expression = sortExpressions[sort.by];
  return [
    sql`${expression} IS NULL`,
    turn(expression),
    asc(stages.position),
    asc(applications.position),
    asc(rowNumber),
  ];
}

export function selectCards(db: Db) {
  return db
    .select(cardColumns)
    .from(applications)
    .innerJoin(companies, eq(companies.id, applications.companyId))
    .innerJoin(stages, eq(stages.id, applications.stageId))
    .$dynamic();
}

export type CardRow = Omit<ApplicationCard, 'tags'>;
const cardNames = Object.keys(cardColumns) as (keyof CardRow)[];

/** Compiles a query of cards. Drizzle builds it; its own way of reading takes three times as long as SQLite on a page of rows this wide. */
export function prepareCards(db: Db, query: { toSQL(): { sql: string; params: unknown[] } }) {
  const { sql: text, params } = query.toSQL();
  const statement = db.$client.prepare<unknown[], unknown[]>(text).raw();
  const toCard = (values: unknown[]): CardRow => {
    const card = {} as Record<keyof CardRow, unknown>;
    cardNames.forEach((name, index) => {
      card[name] = values[index];
    });
    card.companyAvoid = card.companyAvoid === 1;
    return card as CardRow;
  };
  return {
    all: (values: Record<string, unknown> = {}): CardRow[] =>
      statement.all(...fillPlaceholders(params, values)).map(toCard),
  };
}
