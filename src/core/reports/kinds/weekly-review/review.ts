import type { Db } from '../../../database/database.ts';
import type { PersonInTouch } from '../../entries/list-people.ts';
import type { LedgerEntry } from '../../entries/read-entries.ts';
import type { Period } from '../../report.ts';
import type { Veil } from '../../veil/create-veil.ts';

export interface WeekReader {
  db: Db;
  veil: Veil;
  /** Up to today. */
  week: Period;
  before: Period;
}

/** How often something happened in the week and in the one before; `minutes`: how long it took. */
export interface Count {
  /** Key in the catalogue: `weeklyReview.figure.…`. */
  name: string;
  week: number;
  before: number;
  unit?: 'minutes';
}

interface Review {
  counts: readonly Count[];
  /** Ids of what was written down in the week: one entry may stand in two rooms. */
  entryIds: readonly string[];
}

/** Something that happened on a day. */
export interface DayLine {
  on: string;
  /** `meaning`: it moved to there. */
  what: { kind: LedgerEntry['kind'] } | { meaning: NonNullable<LedgerEntry['toMeaning']> };
  about: string;
  detail: string;
}

export interface DayReview extends Review {
  lines: readonly DayLine[];
}

export interface ContactReview extends Review {
  people: readonly PersonInTouch[];
}

/** A goal that time was given to, or that was reached; title null: time for no goal in particular. */
export interface GoalLine {
  title: string | null;
  minutes: number;
  reachedOn: string | null;
}

export interface LearningReview extends Review {
  goals: readonly GoalLine[];
}

/** Counts the rows of the week beside those of the one before. */
export function countBoth<Row>(
  name: string,
  rows: { week: readonly Row[]; before: readonly Row[] },
  isMeant: (row: Row) => boolean = () => true,
): Count {
  return { name, week: rows.week.filter(isMeant).length, before: rows.before.filter(isMeant).length };
}
