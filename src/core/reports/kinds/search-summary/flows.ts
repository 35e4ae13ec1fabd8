import {
  type ApplicationCourse,
  type Outcome,
  outcomes,
  type ProgressMeaning,
  progressMeanings,
} from './application-course.ts';

/** Places that applications flow through, from where they were found to what became of them. */
export type FlowPlace = { source: string | null } | 'applied' | ProgressMeaning | Outcome;

export interface Flow {
  from: FlowPlace;
  to: Exclude<FlowPlace, { source: string | null }>;
  count: number;
}

const order: readonly Flow['to'][] = ['applied', ...progressMeanings, ...outcomes];

/**
 * How many went from which place to which next one. Each application goes once through every stage that it reached, in the usual order however its card went back and
 * forth, so that as much leaves a place as came to it, and nothing flows in a circle.
 */
export function countFlows(
  rows: readonly (Pick<ApplicationCourse, 'reached' | 'outcome'> & { source: string | null })[],
): Flow[] {
  const bySource = [...Map.groupBy(rows, ({ source }) => source)].map(
    ([source, ofSource]): Flow => ({ from: { source }, to: 'applied', count: ofSource.length }),
  );
  const steps = new Map<string, Flow>();
  for (const { reached, outcome } of rows) {
    const path = [
      'applied',
      ...progressMeanings.filter((meaning) => reached[meaning] !== null),
      outcome,
    ] as const;
    for (const [index, to] of path.entries()) {
      const from = path[index - 1];
      if (from === undefined) continue;
      const flow = steps.get(`${from} ${to}`) ?? { from, to, count: 0 };
      flow.count += 1;
      steps.set(`${from} ${to}`, flow);
    }
  }
  const rankOf = ({ from, to }: Flow) => order.indexOf(from as Flow['to']) * order.length + order.indexOf(to);
  return [
    ...bySource.sort((a, b) => b.count - a.count),
    ...[...steps.values()].sort((a, b) => rankOf(a) - rankOf(b)),
  ];
}
