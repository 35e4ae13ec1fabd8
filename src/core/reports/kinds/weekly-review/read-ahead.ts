import { type DueKind, dueKinds } from '#contract/today.ts';
import type { Db } from '../../../database/database.ts';
import { addDays } from '../../../dates/calendar.ts';
import { createDueItems, type Due } from '../../../today/due-items.ts';
import type { Veil } from '../../veil/create-veil.ts';
import { hidesInTexts } from '../../veil/name-order.ts';

/** Something that waits for its day. */
export interface AheadLine {
  on: string;
  kind: DueKind;
  /** What it is about: a person, a role, a goal, an idea. */
  about: string;
  company: string | null;
  /** In the words of the person. */
  detail: string | null;
}

export interface Ahead {
  lines: readonly AheadLine[];
  /** People for whom it was time before the week began. */
  waitingCount: number;
}

interface AheadDays {
  /** First day of the week: steps of that week that are still open go along. */
  from: string;
  /** The day after what has already happened. */
  next: string;
  until: string;
}

/** What waits for a day, earliest first, as Today shows it. */
export function readAhead(db: Db, { from, next, until }: AheadDays, veil: Veil): Ahead {
  const due = createDueItems(db).list({ stepsFrom: from, aimsFrom: next, eventsFrom: next, until });
  const before = addDays(from, -1);
  return {
    lines: (hidesInTexts(veil) ? due.toSorted(byDayAndId) : due).map(
      ({ on, kind, noun, about, company, detail }) => ({
        on,
        kind,
        about: (noun === 'contact' ? veil.person(about) : veil.text(about)) ?? '',
        company: veil.company(company),
        detail: veil.text(detail),
      }),
    ),
    waitingCount: createDueItems(db, ['reachOut']).count({
      ...{ stepsFrom: '', aimsFrom: from, eventsFrom: from, until: before },
    }),
  };
}

// In the order of their names, those of one day would tell what the names begin with.
const byDayAndId = (a: Due, b: Due) => {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
const keyOf = ({ on, kind, id }: Due) => `${on} ${String(dueKinds.indexOf(kind)).padStart(2, '0')} ${id}`;
