import type { DueItem } from '#contract/today.ts';
import type { Db } from '../database/database.ts';
import { type DuePart, type DuePartName, dueParts } from './due-parts.ts';

/** Which days are asked for: inclusive, `YYYY-MM-DD`; the empty text is before all of them. */
export interface DueDays {
  /** Next steps, steps of promotion and people for whom it is time: they wait until they are done. */
  stepsFrom: string;
  /** Deadlines, planned visits, target days, ends of experiments and rounds of feedback. */
  aimsFrom: string;
  /** What comes to pass on its day by itself: entries of the ledger, lessons, certificates that expire. */
  eventsFrom: string;
  until: string;
  /** The day it is, if what was written on it may have happened already. */
  now?: { today: string; dayBegan: number; now: number };
}

/** What is due, without how late it is: that depends on who asks. */
export type Due = Omit<DueItem, 'lateDays'>;

const withoutLimit = -1;
const unsaid = { today: null, dayBegan: 0, now: 0 };

/**
 * The one place that knows what waits for a day, in every room but the Journal: done things, parked ideas, the archive and the trash are left out. `names`: of which parts;
 * without it, all.
 */
export function createDueItems(db: Db, names = Object.keys(dueParts) as DuePartName[]) {
  const raw = db.$client;
  const parts: readonly DuePart[] = names.map((name) => dueParts[name]);
  // Each part ends at the limit by itself: of a long list, only what is shown is sorted.
  const page = raw.prepare<[object], Due>(
    `SELECT kind, id, noun, recordId, about, company, detail, "on" FROM (
      ${parts.map((part, rank) => `SELECT * FROM (SELECT ${columnsOf(part, rank)} FROM ${part.from} ORDER BY "on" LIMIT @limit)`).join(' UNION ALL ')}
    ) ORDER BY "on", rank, about, recordId, id LIMIT @limit`,
  );
  const total = raw
    .prepare<[object], number>(
      `SELECT ${parts.map(({ from }) => `(SELECT count(*) FROM ${from})`).join(' + ')}`,
    )
    .pluck();
  const bind = ({ now, ...days }: DueDays) => ({ ...unsaid, ...now, ...days });

  return {
    /** The earliest first. */
    list: (days: DueDays, limit = withoutLimit): Due[] => page.all({ ...bind(days), limit }),
    count: (days: DueDays): number => total.get(bind(days)) ?? 0,
  };
}

function columnsOf({ kind, noun, recordId, about, on, ...part }: DuePart, rank: number): string {
  const { id = recordId, company = 'NULL', detail = 'NULL' } = part;
  return `${rank} AS rank, ${kind} AS kind, ${id} AS id, ${noun} AS noun, ${recordId} AS recordId, ${about} AS about,
    ${company} AS company, ${detail} AS detail, ${on} AS "on"`;
}
