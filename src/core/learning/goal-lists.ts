import type { GoalCard, GoalFilter, GoalSort } from '#contract/goals.ts';
import type { GoalState } from '#contract/learning-parts.ts';
import type { Db } from '../database/database.ts';
import { keepStatements, keepTotals, type Statement } from '../lists/kept-statements.ts';
import type { SkillNames } from '../skills/skill-names.ts';
import type { GoalProgressReader } from './goal-progress.ts';
import { cardColumns, orderOf, shapeOfFilter, valuesOfFilter, whereOf } from './goal-query.ts';

export interface GoalListsOptions {
  db: Db;
  revision: () => number;
  skillNames: SkillNames;
  progress: GoalProgressReader;
}

type CardRow = Omit<GoalCard, 'progress' | 'skills'>;
export type GoalLists = ReturnType<typeof createGoalLists>;

const nothingDone = { done: 0, total: null, minutes: 0, recentMinutes: 0, paceOn: null };

/** Reading goals in numbers: pages of cards, counts, ids. `revision` changes with every commit. */
export function createGoalLists({ db, revision, skillNames, progress }: GoalListsOptions) {
  const keptStatement = keepStatements();
  const totalOf = keepTotals(revision);

  function prepared<Row>(query: string): Statement<Row> {
    return keptStatement<Row>(query, () => db.$client.prepare<unknown[], Row>(query) as Statement<Row>);
  }

  function withMore(rows: readonly CardRow[]): GoalCard[] {
    const ids = rows.map(({ id }) => id);
    const [skills, progresses] = [skillNames.namesOf(ids), progress.of(ids)];
    return rows.map((row) => ({
      ...row,
      skills: skills.get(row.id) ?? [],
      progress: progresses.get(row.id) ?? nothingDone,
    }));
  }

  function total(filter: GoalFilter): number {
    return totalOf(filter, () => {
      const query = `SELECT count(*) AS count FROM goals AS goal WHERE ${whereOf(shapeOfFilter(filter))}`;
      return prepared<{ count: number }>(query).all(valuesOfFilter(filter))[0]?.count ?? 0;
    });
  }

  return {
    withMore,
    total,
    page(wanted: { filter: GoalFilter; sort: GoalSort; offset: number; limit: number }) {
      const { filter, sort, offset, limit } = wanted;
      const query = `SELECT ${cardColumns} FROM goals AS goal WHERE ${whereOf(shapeOfFilter(filter))}
        ORDER BY ${orderOf(sort)} LIMIT @limit OFFSET @offset`;
      const rows = prepared<CardRow>(query).all({ ...valuesOfFilter(filter), limit, offset });
      return { rows: withMore(rows), total: total(filter) };
    },
    countByState(filter: GoalFilter): Array<{ state: GoalState; count: number }> {
      const query = `SELECT state, count(*) AS count FROM goals AS goal WHERE ${whereOf(shapeOfFilter(filter))} GROUP BY state`;
      return prepared<{ state: GoalState; count: number }>(query).all(valuesOfFilter(filter));
    },
    ids(filter: GoalFilter, limit: number): string[] {
      const query = `SELECT id FROM goals AS goal WHERE ${whereOf(shapeOfFilter(filter))} LIMIT @limit`;
      return prepared<{ id: string }>(query)
        .all({ ...valuesOfFilter(filter), limit })
        .map(({ id }) => id);
    },
  };
}
