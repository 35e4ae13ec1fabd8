import { addDays, daysBetween } from '../../../dates/calendar.ts';
import { listSpans, type Span, type SpanUnit } from '../../../dates/spans.ts';
import {
  type ApplicationCourse,
  begunByEmployerOn,
  firstAppliedOn,
  followApplication,
  type Outcome,
  outcomes,
  type WaitingMeaning,
  waitingMeanings,
} from './application-course.ts';
import { countFlows, type Flow } from './flows.ts';
import type { ApplicationHistory } from './read-histories.ts';
import { type Spread, spreadOf } from './spread.ts';

/** How many of some applications got how far. */
export interface Counts {
  appliedCount: number;
  answeredCount: number;
  screenedCount: number;
  interviewedCount: number;
  offeredCount: number;
}

export interface StageTime {
  meaning: WaitingMeaning;
  /** Days of those that have left it; null: none has. */
  days: Spread | null;
  /** Still there. */
  waitingCount: number;
}

export interface CourseRow extends ApplicationCourse {
  history: ApplicationHistory;
  /** As it may be shown. */
  source: string | null;
}

export interface SearchFigures extends Counts {
  outcomeCounts: Readonly<Record<Outcome, number>>;
  /** Of other applications: the employer took the first step in the period, and nobody ever applied. */
  unappliedCount: number;
  /** From applying to the first answer. */
  answerDays: Spread | null;
  stageTimes: readonly StageTime[];
  /** Most used first; those without a source last. */
  sources: readonly (Counts & { source: string | null })[];
  spanUnit: SpanUnit;
  spans: readonly (Counts & Span)[];
  flows: readonly Flow[];
  /** By day of applying. */
  rows: readonly CourseRow[];
}

export interface FiguresContext {
  period: Span;
  weekStartsOn: number;
  /** The source as it may be shown: figures are grouped by it. */
  sourceOf: (history: ApplicationHistory) => string | null;
}

/**
 * Figures of a search from dated histories. The applications are those first applied for in the period, each counted once; what became of them is counted up to the last
 * day that was read, also when that lies after the period. Nothing depends on where a card stands now.
 */
export function summariseSearch(
  histories: readonly ApplicationHistory[],
  context: FiguresContext,
): SearchFigures {
  const { period, weekStartsOn, sourceOf } = context;
  const isInside = (day: string | null) => day !== null && day >= period.from && day <= period.to;
  const rows = histories
    .filter((history) => isInside(firstAppliedOn(history)))
    .flatMap((history) => {
      const course = followApplication(history);
      return course ? [{ ...course, history, source: sourceOf(history) }] : [];
    })
    .sort((a, b) => compare(a.appliedOn, b.appliedOn));
  return {
    ...countCourses(rows),
    outcomeCounts: countOutcomes(rows),
    unappliedCount: histories.filter((history) => isInside(begunByEmployerOn(history))).length,
    answerDays: spreadOf(
      rows.flatMap(({ appliedOn, answeredOn }) =>
        answeredOn === null ? [] : [daysBetween(appliedOn, answeredOn)],
      ),
    ),
    stageTimes: waitingMeanings.map((meaning) => ({
      meaning,
      days: spreadOf(rows.flatMap(({ daysIn }) => daysIn.get(meaning) ?? [])),
      waitingCount: rows.filter(({ waitsIn }) => waitsIn === meaning).length,
    })),
    sources: countSources(rows),
    ...cutSpans(period, rows, weekStartsOn),
    flows: countFlows(rows),
    rows,
  };
}

function countCourses(courses: readonly ApplicationCourse[]): Counts {
  const countOf = (has: (course: ApplicationCourse) => boolean) => courses.filter(has).length;
  return {
    appliedCount: courses.length,
    answeredCount: countOf(({ answeredOn }) => answeredOn !== null),
    screenedCount: countOf(({ reached }) => reached.screening !== null),
    interviewedCount: countOf(({ reached }) => reached.interview !== null),
    offeredCount: countOf(({ reached }) => reached.offer !== null),
  };
}

function countOutcomes(courses: readonly ApplicationCourse[]): Record<Outcome, number> {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of courses) counts[outcome] += 1;
  return counts;
}

function countSources(rows: readonly CourseRow[]): SearchFigures['sources'] {
  return [...Map.groupBy(rows, ({ source }) => source)]
    .map(([source, ofSource]) => ({ source, ...countCourses(ofSource) }))
    .sort(
      (a, b) =>
        Number(a.source === null) - Number(b.source === null) ||
        b.appliedCount - a.appliedCount ||
        b.answeredCount - a.answeredCount ||
        compare(a.source ?? '', b.source ?? ''),
    );
}

/** More of them than a page holds beside each other. */
const monthLimit = 36;

/** A period of many years, as one "from the beginning" is, is shown where something happened. */
function cutSpans(period: Span, rows: readonly CourseRow[], weekStartsOn: number) {
  const [first, last] = [rows[0], rows.at(-1)];
  const isLong = listSpans(period, 'month').length > monthLimit;
  const shown =
    isLong && first && last
      ? { from: startOfMonth(first.appliedOn), to: earlierOf(endOfMonth(last.appliedOn), period.to) }
      : period;
  const monthCount = listSpans(shown, 'month').length;
  const spanUnit = monthCount === 1 ? 'week' : monthCount <= monthLimit ? 'month' : 'year';
  return { spanUnit, spans: countSpans(rows, listSpans(shown, spanUnit, weekStartsOn)) } as const;
}

const startOfMonth = (day: string) => `${day.slice(0, 7)}-01`;
const endOfMonth = (day: string) => listSpans({ from: day, to: addDays(day, 31) }, 'month')[0]?.to ?? day;
const earlierOf = (a: string, b: string) => (a < b ? a : b);

/** `rows` by day, none of them outside of the spans. */
function countSpans(rows: readonly CourseRow[], spans: readonly Span[]): SearchFigures['spans'] {
  let end = 0;
  return spans.map((span) => {
    const start = end;
    while ((rows[end]?.appliedOn ?? '9999') <= span.to) end += 1;
    return { ...span, ...countCourses(rows.slice(start, end)) };
  });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
