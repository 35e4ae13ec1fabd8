import { lowDaysInARow, lowMood, offerRestDays } from '#contract/journal-parts.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import { addDays, isTooLate } from '../../dates/calendar.ts';
import type { Clock } from '../../ports.ts';
import type { JournalSettingsService } from './journal-settings.ts';

export interface HelpOfferOptions {
  db: Db;
  clock: Clock;
  settings: Pick<JournalSettingsService, 'getSettings'>;
}

type Verbs = 'getOffer' | 'closeOffer';

/** Offers help after low days. It counts days of the calendar, as they stand on the entries: no night of another length and no zone changes them. */
export function createHelpOffer({ db, clock, settings }: HelpOfferOptions) {
  const raw = db.$client;
  // In whole numbers: a mean of exactly the limit is not above it.
  const daysWithMood = raw.prepare<
    [{ from: string; to: string; limit: number }],
    { on: string; isLow: number }
  >(
    `SELECT written_on AS "on", sum(mood) <= @limit * count(*) AS isLow FROM entries
     WHERE deleted_at IS NULL AND mood IS NOT NULL AND written_on BETWEEN @from AND @to GROUP BY written_on`,
  );
  const closed = raw
    .prepare<[], string | null>('SELECT offer_closed_on FROM journal_settings WHERE id = 1')
    .pluck();
  const close = raw.prepare(
    `INSERT INTO journal_settings (id, offer_closed_on) VALUES (1, ?)
     ON CONFLICT (id) DO UPDATE SET offer_closed_on = excluded.offer_closed_on`,
  );

  /** Whether the last days were low, and enough of them. */
  function areLow(today: string): boolean {
    const found = new Map(
      daysWithMood
        .all({ from: addDays(today, -lowDaysInARow), to: today, limit: lowMood })
        .map(({ on, isLow }) => [on, isLow === 1]),
    );
    // A day that has only begun says nothing yet; a better one ends the row.
    const last = found.has(today) ? today : addDays(today, -1);
    const days = Array.from({ length: lowDaysInARow }, (_, index) => addDays(last, -index));
    return days.every((day) => found.get(day));
  }

  return {
    getOffer() {
      if (!settings.getSettings().offersHelp) return { isOffered: false };
      const today = clock.today();
      const closedOn = closed.get() ?? null;
      // A day that cannot have been yet was written under a clock that was wrong.
      const isAtRest =
        closedOn !== null && !isTooLate(closedOn, today) && today < addDays(closedOn, offerRestDays);
      return { isOffered: !isAtRest && areLow(today) };
    },
    closeOffer() {
      close.run(clock.today());
      return {};
    },
  } satisfies Pick<Services['support'], Verbs>;
}
