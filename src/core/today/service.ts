import { limits } from '#contract/limits.ts';
import type { DueSection } from '#contract/today.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { addDays, daysBetween } from '../dates/calendar.ts';
import { dayOf } from '../machine/clock.ts';
import type { Clock } from '../ports.ts';
import { createDueItems, type DueDays } from './due-items.ts';

const daysAhead = 7;
const everBefore = '';

/** What needs the person today, and the week ahead. */
export function createToday({ db, clock }: { db: Db; clock: Clock }): Services['today'] {
  const items = createDueItems(db);
  // The newest stands last, whatever day it tells of.
  const lastWritten = db.$client
    .prepare<[], number>('SELECT created_at FROM activities ORDER BY sequence DESC LIMIT 1')
    .pluck();

  function read(days: DueDays, today: string): DueSection {
    const found = items.list(days, limits.dueItems);
    return {
      items: found.map((item) => ({ ...item, lateDays: Math.max(0, daysBetween(item.on, today)) })),
      total: found.length < limits.dueItems ? found.length : items.count(days),
    };
  }

  return {
    list() {
      const [on, now] = [clock.today(), clock.now()];
      const tomorrow = addDays(on, 1);
      const due = {
        ...{ stepsFrom: everBefore, aimsFrom: everBefore, eventsFrom: on, until: on },
        now: { today: on, dayBegan: new Date(now).setHours(0, 0, 0, 0), now },
      };
      const ahead = {
        ...{ stepsFrom: tomorrow, aimsFrom: tomorrow, eventsFrom: tomorrow },
        until: addDays(on, daysAhead),
      };
      const writtenAt = lastWritten.get();
      return {
        on,
        due: read(due, on),
        ahead: read(ahead, on),
        lastWrittenOn: writtenAt === undefined ? null : dayOf(writtenAt),
      };
    },
  };
}
