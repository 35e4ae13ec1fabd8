import type { MoodDay, MoodWeek } from '#contract/moods.ts';
import type { Db } from '../../database/database.ts';
import { addDays, startOfWeek } from '../../dates/calendar.ts';

/** Eleven years: what the widest of the figures shows, in days and in whole weeks. */
export const longestDays = 4_018;

/** Both days belong to it. */
export interface Period {
  from: string;
  to: string;
}

/** The whole of what can be written: days are text, and no day of the contract lies outside. */
export const always: Period = { from: '1900-01-01', to: '2199-12-31' };

/** The last `longestDays` of a period. It ends with tomorrow at the latest: nothing is written for later days. */
export function lastYearsOf({ from, to }: Period, today: string): Period {
  const tomorrow = addDays(today, 1);
  const end = to < tomorrow ? to : tomorrow;
  const start = addDays(end, 1 - longestDays);
  return { from: from > start ? from : start, to: end };
}

interface SaidDay extends Omit<MoodDay, 'mood'> {
  mood: number | null;
}

/**
 * Days and what they come to. The mean of a day is Σ mood ÷ entries that say one, and that of its energy Σ energy ÷ those that say it. All of it is read off the index
 * `entries_live_by_mood`, whose condition is repeated here: texts of ten years are not touched.
 */
export function createMoodDays({ db }: { db: Db }) {
  const days = db.$client.prepare<[Period], SaidDay>(
    `SELECT written_on AS "on", avg(mood) AS mood, avg(energy) AS energy, count(mood) AS entryCount FROM entries
     WHERE deleted_at IS NULL AND (mood IS NOT NULL OR energy IS NOT NULL) AND written_on BETWEEN @from AND @to
     GROUP BY written_on ORDER BY written_on`,
  );
  const years = db.$client
    .prepare<[], number>(
      `SELECT DISTINCT CAST(substr(written_on, 1, 4) AS INTEGER) FROM entries
       WHERE deleted_at IS NULL AND (mood IS NOT NULL OR energy IS NOT NULL) AND mood IS NOT NULL ORDER BY 1 DESC`,
    )
    .pluck();
  const listSaid = (period: Period): SaidDay[] => days.all(period);

  return {
    /** Also those that say an energy alone. */
    listSaid,
    list: (period: Period): MoodDay[] => listSaid(period).filter(hasMood),
    listYears: (): number[] => years.all(),
  };
}

function hasMood(day: SaidDay): day is MoodDay {
  return day.mood !== null;
}

/**
 * The weeks that begin on `starts`, earliest first, one directly after the other. The mean of a week is Σ means of its days ÷ days that have one, so that a day
 * with many entries weighs no more than another.
 */
export function toWeeks(
  starts: readonly string[],
  days: readonly SaidDay[],
  weekStartsOn: number,
): MoodWeek[] {
  const byWeek = Map.groupBy(days, ({ on }) => startOfWeek(on, weekStartsOn));
  return starts.map((startsOn) => {
    const ofWeek = byWeek.get(startsOn) ?? [];
    const moods = ofWeek.flatMap(({ mood }) => mood ?? []);
    const energies = ofWeek.flatMap(({ energy }) => energy ?? []);
    return {
      ...{ startsOn, mood: meanOf(moods), energy: meanOf(energies) },
      ...{ dayCount: moods.length, energyDayCount: energies.length, saidDayCount: ofWeek.length },
    };
  });
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
