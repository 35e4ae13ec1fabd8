import type { Experiment } from '#contract/experiments.ts';

export const experimentStates = ['running', 'planned', 'done'] as const;
export type ExperimentState = (typeof experimentStates)[number];

/** As the contract says it: planned until it starts, running until there is a result. */
export function stateOf(
  { startedOn, resultOn }: Pick<Experiment, 'startedOn' | 'resultOn'>,
  today: string,
): ExperimentState {
  if (resultOn !== null) return 'done';
  return startedOn !== null && startedOn <= today ? 'running' : 'planned';
}
