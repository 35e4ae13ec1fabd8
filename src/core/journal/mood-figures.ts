import { searchEvents } from '#contract/journal-parts.ts';
import type { MoodComparison, MoodDay } from '#contract/moods.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { addDays, startOfWeek } from '../dates/calendar.ts';
import { keepAnswers } from '../lists/kept-statements.ts';
import type { Clock, SettingsStore } from '../ports.ts';
import { byWeight, compare, sumOf } from './figures/compare-days.ts';
import { createEventDays } from './figures/event-days.ts';
import { createMarkDays, type MarkSum } from './figures/mark-days.ts';
import { always, createMoodDays, lastYearsOf, type Period, toWeeks } from './figures/mood-days.ts';

type Figures = 'listDays' | 'listYears' | 'listWeeks' | 'listByMark' | 'listByEvent';

interface ByMark {
  dayCount: number;
  rows: (MoodComparison & Pick<MarkSum, 'markId' | 'kind'>)[];
}

export interface MoodFiguresOptions {
  db: Db;
  clock: Clock;
  settings: SettingsStore;
  revision: () => number;
}

/**
 * What moods come to by day, by week, by mark and by what happened in the search. Everything is counted in calendar days as they were written down: no figure goes through an
 * instant, so that neither a change of the zone nor of the clock moves a day.
 */
export function createMoodFigures({ db, clock, settings, revision }: MoodFiguresOptions) {
  const moodDays = createMoodDays({ db });
  const markDays = createMarkDays({ db });
  const eventDays = createEventDays({ db });

  // The page asks for marks and for events at once, and again whenever it is opened; every mark of ten years is read for it.
  const daysOf = keepAnswers<MoodDay[]>(revision);
  const listMoodDays = (period: Period) => daysOf(period, () => moodDays.list(period));
  const byMarkOf = keepAnswers<ByMark>(revision);

  function compareMarks(period: Period): ByMark {
    const days = listMoodDays(period);
    const all = sumOf(days);
    const rows = markDays
      .list(period, days)
      .map(({ markId, kind, ...having }) => ({ markId, kind, ...compare(having, all) }));
    return { dayCount: all.count, rows: rows.sort(byWeight) };
  }

  return {
    listDays: (period) => moodDays.list(lastYearsOf(period, clock.today())),
    /** Also those that say an energy alone. */
    listSaidDays: (period: Period) => moodDays.listSaid(lastYearsOf(period, clock.today())),
    listYears: moodDays.listYears,
    listWeeks({ weeks }) {
      const { weekStartsOn } = settings.read();
      const thisWeek = startOfWeek(clock.today(), weekStartsOn);
      const starts = Array.from({ length: weeks }, (_, index) => addDays(thisWeek, (index + 1 - weeks) * 7));
      const days = moodDays.listSaid({ from: starts[0] ?? thisWeek, to: addDays(thisWeek, 6) });
      return toWeeks(starts, days, weekStartsOn);
    },
    listByMark: ({ from = always.from, to = always.to }) =>
      byMarkOf({ from, to }, () => compareMarks({ from, to })),
    listByEvent({ from = always.from, to = always.to }) {
      const days = listMoodDays({ from, to });
      const all = sumOf(days);
      const found = eventDays.list({ from, to }, clock.today());
      const rows = searchEvents.map((event) => {
        const having = new Set(found[event]);
        const ofEvent = sumOf(days.filter(({ on }) => having.has(on)));
        return { event, days: found[event], ...compare(ofEvent, all) };
      });
      return { dayCount: all.count, rows };
    },
  } satisfies Pick<Services['moods'], Figures> & Record<string, unknown>;
}
