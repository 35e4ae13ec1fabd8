import type { StageMeaning } from '#contract/stages.ts';
import { daysBetween } from '../../../dates/calendar.ts';
import { type ApplicationHistory, isApplying, type Step } from './read-histories.ts';

/** What an employer can do next, in the order of a usual search. */
export const progressMeanings = ['screening', 'interview', 'offer'] as const;
export type ProgressMeaning = (typeof progressMeanings)[number];
/** Where an application ends; `open`: nowhere yet. */
export const outcomes = ['accepted', 'rejected', 'withdrawn', 'no_answer', 'open'] as const;
export type Outcome = (typeof outcomes)[number];
/** Stages in which an application waits for something. */
export const waitingMeanings = ['applied', 'screening', 'interview', 'offer'] as const;
export type WaitingMeaning = (typeof waitingMeanings)[number];

/** What the dated history tells of one application that was applied for. */
export interface ApplicationCourse {
  appliedOn: string;
  /** First day of everything but silence and one's own withdrawal. */
  answeredOn: string | null;
  /** First day of each step; null: never. */
  reached: Readonly<Record<ProgressMeaning, string | null>>;
  outcome: Outcome;
  /** Since when; null while it is open. */
  outcomeOn: string | null;
  /** Days in each stage that it has left, all its stays there together. */
  daysIn: ReadonlyMap<WaitingMeaning, number>;
  /** Where it waits now; null once it has ended. */
  waitsIn: WaitingMeaning | null;
}

const answers: readonly StageMeaning[] = ['screening', 'interview', 'offer', 'accepted', 'rejected'];
const beginnings: readonly StageMeaning[] = ['screening', 'interview', 'offer', 'accepted'];

/** The first day on which it was applied for; null: never. `steps`: oldest first. */
export function firstAppliedOn({ steps }: ApplicationHistory): string | null {
  return steps.find(isApplying)?.on ?? null;
}

/** The first day on which the employer took a step of an application that was never applied for. */
export function begunByEmployerOn({ steps }: ApplicationHistory): string | null {
  if (steps.some(isApplying)) return null;
  return (
    steps.find(({ kind, meaning }) => kind === 'stage_change' && beginnings.includes(meaning))?.on ?? null
  );
}

/**
 * What became of an application that was applied for; null when it never was. Its answer and its times begin with the day of applying; what it reached is told from the
 * whole history, for a recruiter may call first. A step that was reached once counts, wherever
 * the card went later; interviews and tests written down by hand count even when the card was not moved (a test as screening), and who accepted had an offer. The
 * outcome is the newest stage.
 */
export function followApplication(history: ApplicationHistory): ApplicationCourse | null {
  const start = history.steps.findIndex(isApplying);
  const applied = history.steps[start];
  if (!applied) return null;
  const appliedOn = applied.on;
  const later = history.steps.filter((step, index) =>
    // On one day, applying comes before all that was written down by hand.
    step.kind === 'stage_change' ? index > start : step.on >= appliedOn,
  );
  const firstOf = (steps: readonly Step[], meanings: readonly StageMeaning[]) =>
    steps.find(({ meaning }) => meanings.includes(meaning))?.on ?? null;
  const changes = [applied, ...later.filter(({ kind }) => kind === 'stage_change')];
  return {
    appliedOn,
    answeredOn: firstOf(later, answers),
    reached: {
      screening: firstOf(history.steps, ['screening']),
      interview: firstOf(history.steps, ['interview']),
      offer: firstOf(history.steps, ['offer', 'accepted']),
    },
    ...endOf(changes),
    ...staysOf(changes),
  };
}

function endOf(changes: readonly Step[]): Pick<ApplicationCourse, 'outcome' | 'outcomeOn'> {
  const newest = changes.at(-1)?.meaning;
  const outcome = outcomes.find((each) => each === newest) ?? 'open';
  if (outcome === 'open') return { outcome, outcomeOn: null };
  const before = changes.findLastIndex(({ meaning }) => meaning !== newest);
  return { outcome, outcomeOn: changes[before + 1]?.on ?? null };
}

function staysOf(changes: readonly Step[]): Pick<ApplicationCourse, 'daysIn' | 'waitsIn'> {
  const daysIn = new Map<WaitingMeaning, number>();
  for (const [index, { on, meaning }] of changes.entries()) {
    const next = changes[index + 1];
    const waiting = asWaiting(meaning);
    if (waiting && next) daysIn.set(waiting, (daysIn.get(waiting) ?? 0) + daysBetween(on, next.on));
  }
  const waitsIn = asWaiting(changes.at(-1)?.meaning);
  // Its days there are not over.
  if (waitsIn) daysIn.delete(waitsIn);
  return { daysIn, waitsIn };
}

function asWaiting(meaning: StageMeaning | undefined): WaitingMeaning | null {
  return waitingMeanings.find((each) => each === meaning) ?? null;
}
