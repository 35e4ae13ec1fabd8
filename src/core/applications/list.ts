import { inArray, sql } from 'drizzle-orm';
import type { ApplicationCard, ApplicationFilter, ApplicationSort } from '#contract/applications.ts';
import type { Db } from '../database/database.ts';
import { applications } from '../database/tables/applications.ts';
import { keepStatements, keepTotals } from '../lists/kept-statements.ts';
import type { Tagging } from '../tags/tagging.ts';
import {
  type CardRow,
  orderOf,
  prepareCards,
  selectCards,
  shapeOfFilter,
  valuesOfFilter,
  whereOf,
} from './card-query.ts';

export interface Page {
  filter: ApplicationFilter;
  sort: ApplicationSort;
  offset: number;
  limit: number;
}

export interface ApplicationListsOptions {
  db: Db;
  revision: () => number;
  tagging: Tagging;
}

export type ApplicationLists = ReturnType<typeof createApplicationLists>;

/** Reading applications in numbers: pages of cards, counts, ids. `revision` changes with every commit. */
export function createApplicationLists({ db, revision, tagging }: ApplicationListsOptions) {
  const prepared = keepStatements();
  const totalOf = keepTotals(revision);
  const { withTags } = tagging;

  function total(filter: ApplicationFilter): number {
    return totalOf(filter, () => {
      const shape = shapeOfFilter(filter);
      const statement = prepared(`count ${JSON.stringify(shape)}`, () =>
        db.select({ count: sql<number>`count(*)` }).from(applications).where(whereOf(shape)).prepare(),
      );
      return statement.all(valuesOfFilter(filter))[0]?.count ?? 0;
    });
  }

  return {
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
