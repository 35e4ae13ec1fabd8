import type { IdeaState } from '#contract/idea-parts.ts';
import type { IdeaCard, IdeaFilter } from '#contract/ideas.ts';
import type { Db } from '../database/database.ts';
import { keepStatements, keepTotals, type Statement } from '../lists/kept-statements.ts';
import { boardOrder, cardColumns, valuesOfFilter, whereOf } from './idea-query.ts';

export type IdeaLists = ReturnType<typeof createIdeaLists>;

/** Reading ideas in numbers: pages of cards, counts. `revision` changes with every commit. */
export function createIdeaLists({ db, revision }: { db: Db; revision: () => number }) {
  const keptStatement = keepStatements();
  const totalOf = keepTotals(revision);

  function prepared<Row>(query: string): Statement<Row> {
    return keptStatement<Row>(query, () => db.$client.prepare<unknown[], Row>(query) as Statement<Row>);
  }

  function total(filter: IdeaFilter): number {
    return totalOf(filter, () => {
      const query = `SELECT count(*) AS count FROM ideas AS idea WHERE ${whereOf(filter)}`;
      return prepared<{ count: number }>(query).all(valuesOfFilter(filter))[0]?.count ?? 0;
    });
  }

  return {
    total,
    page({ filter, offset, limit }: { filter: IdeaFilter; offset: number; limit: number }) {
      // What is not shown is neither counted nor carried through the sorting.
      const page = `SELECT idea.id FROM ideas AS idea WHERE ${whereOf(filter)} ORDER BY ${boardOrder} LIMIT @limit OFFSET @offset`;
      const query = `SELECT ${cardColumns} FROM (${page}) AS page CROSS JOIN ideas AS idea ON idea.id = page.id ORDER BY ${boardOrder}`;
      const rows = prepared<IdeaCard>(query).all({ ...valuesOfFilter(filter), limit, offset });
      return { rows, total: total(filter) };
    },
    countByState(filter: IdeaFilter): Array<{ state: IdeaState; count: number }> {
      const query = `SELECT state, count(*) AS count FROM ideas AS idea WHERE ${whereOf(filter)} GROUP BY state`;
      return prepared<{ state: IdeaState; count: number }>(query).all(valuesOfFilter(filter));
    },
  };
}
