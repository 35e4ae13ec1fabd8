import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { ApplicationCard, ApplicationFilter, ApplicationSort } from '#contract/applications.ts';
import type { Tag } from '#contract/tags.ts';
import type { Db } from '../database/database.ts';
import { applications, applicationTags } from '../database/tables/applications.ts';
import { tags } from '../database/tables/tags.ts';
import {
  type CardRow,
  orderOf,
  prepareCards,
  selectCards,
  shapeOfFilter,
  valuesOfFilter,
  whereOf,
} from './card-query.ts';

interface Statement<Row> {
  all(values?: Record<string, unknown>): Row[];
}

export interface Page {
  filter: ApplicationFilter;
  sort: ApplicationSort;
  offset: number;
  limit: number;
}

export type ApplicationLists = ReturnType<typeof createApplicationLists>;

/** Reading applications in numbers: pages of cards, counts, ids. `revision` changes with every commit. */
export function createApplicationLists({ db, revision }: { db: Db; revision: () => number }) {
  // Building a statement costs ten times as much as running it: one is kept for each shape of filter and order.
  const statements = new Map<string, Statement<unknown>>();
  const totals = new Map<string, number>();
  let totalsRevision = -1;

  function prepared<Row>(key: string, build: () => Statement<Row>): Statement<Row> {
    const known = statements.get(key) as Statement<Row> | undefined;
    if (known) return known;
    const made = build();
    statements.set(key, made);
    return made;
  }

  const tagRows = db
    .select({ applicationId: applicationTags.applicationId, id: tags.id, name: tags.name, color: tags.color })
    .from(applicationTags)
    .innerJoin(tags, eq(tags.id, applicationTags.tagId))
    .where(sql`${applicationTags.applicationId} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .orderBy(asc(tags.nameKey))
    .prepare();

  function withTags<Row extends { id: string }>(rows: Row[]): Array<Row & { tags: Tag[] }> {
    const found = new Map<string, Tag[]>();
    for (const { applicationId, ...tag } of tagRows.all({ ids: JSON.stringify(rows.map((row) => row.id)) })) {
      const list = found.get(applicationId);
      if (list) list.push(tag);
      else found.set(applicationId, [tag]);
    }
    return rows.map((row) => ({ ...row, tags: found.get(row.id) ?? [] }));
  }

  /** Counting reads every match; the number is kept until something changes, so paging through a list counts once. */
  function total(filter: ApplicationFilter): number {
    if (totalsRevision !== revision()) {
      totals.clear();
      totalsRevision = revision();
    }
    const key = JSON.stringify(filter);
    const known = totals.get(key);
    if (known !== undefined) return known;
    const shape = shapeOfFilter(filter);
    const statement = prepared(`count ${JSON.stringify(shape)}`, () =>
      db.select({ count: sql<number>`count(*)` }).from(applications).where(whereOf(shape)).prepare(),
    );
    const count = statement.all(valuesOfFilter(filter))[0]?.count ?? 0;
    totals.set(key, count);
    return count;
  }

  return {
    withTags,
    total,
    page({ filter, sort, offset, limit }: Page): { rows: ApplicationCard[]; total: number } {
      const shape = shapeOfFilter(filter);
      const statement = prepared<CardRow>(`page ${JSON.stringify([shape, sort])}`, () =>
        prepareCards(
          db,
          selectCards(db)
            .where(whereOf(shape))
            .orderBy(...orderOf(sort, shape.oneStage))
            .limit(sql.placeholder('limit'))
            .offset(sql.placeholder('offset')),
        ),
      );
      const rows = statement.all({ ...valuesOfFilter(filter), limit, offset });
      return { rows: withTags(rows), total: total(filter) };
    },
    countByStage(filter: ApplicationFilter): Array<{ stageId: string; count: number }> {
      const shape = shapeOfFilter(filter);
      const statement = prepared(`stages ${JSON.stringify(shape)}`, () =>
        db
          .select({ stageId: applications.stageId, count: sql<number>`count(*)` })
          .from(applications)
          .where(whereOf(shape))
          .groupBy(applications.stageId)
          .prepare(),
      );
      return statement.all(valuesOfFilter(filter));
    },
    ids(filter: ApplicationFilter, limit: number): string[] {
      const shape = shapeOfFilter(filter);
      return db
        .select({ id: applications.id })
        .from(applications)
        .where(whereOf(shape))
        .limit(limit)
        .prepare()
        .all(valuesOfFilter(filter))
        .map((row) => row.id);
    },
    /** Cards in the order of their ids. */
    cards(ids: readonly string[]): ApplicationCard[] {
      const rows = selectCards(db)
        .where(inArray(applications.id, [...ids]))
        .all();
      const found = new Map(withTags(rows).map((card) => [card.id, card]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
  };
}
