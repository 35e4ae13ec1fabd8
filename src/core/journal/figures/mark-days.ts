import type { MarkKind } from '#contract/journal-parts.ts';
import type { MoodDay } from '#contract/moods.ts';
import type { Db } from '../../database/database.ts';
import type { DaySum } from './compare-days.ts';
import type { Period } from './mood-days.ts';

export interface MarkSum extends DaySum {
  markId: string;
  kind: MarkKind;
}

/**
 * For every mark that stands on an entry of the period: how many days with a mood carry it, and the sum of their means. A day carries a mark when any of its entries does, also one
 * that says no mood. In the order of ids, so that equal rows never change places.
 */
export function createMarkDays({ db }: { db: Db }) {
  const kinds = db.$client.prepare<[], { id: string; kind: MarkKind }>('SELECT id, kind FROM marks');
  // A line for each day and not for each mark of it, and in the order of the index: sorting the pairs in SQLite took three times as long.
  const carried = db.$client.prepare<[Period], { on: string; markIds: string }>(
    `SELECT entry.written_on AS "on", group_concat(DISTINCT carrying.mark_id) AS markIds
     FROM entries AS entry CROSS JOIN entry_marks AS carrying ON carrying.entry_id = entry.id
     WHERE entry.deleted_at IS NULL AND entry.written_on BETWEEN @from AND @to GROUP BY entry.written_on`,
  );

  return {
    /** `days`: those of the period that have a mood. */
    list(period: Period, days: readonly MoodDay[]): MarkSum[] {
      const kindOf = new Map(kinds.all().map(({ id, kind }) => [id, kind]));
      const moodOf = new Map(days.map(({ on, mood }) => [on, mood]));
      const sums = new Map<string, MarkSum>();
      for (const { on, markIds } of carried.all(period)) {
        const mood = moodOf.get(on);
        for (const markId of markIds.split(',')) {
          const kind = kindOf.get(markId);
          if (kind === undefined) continue;
          const known = sums.get(markId) ?? { markId, kind, count: 0, sum: 0 };
          if (mood !== undefined) {
            known.count += 1;
            known.sum += mood;
          }
          sums.set(markId, known);
        }
      }
      return [...sums.values()].sort((one, other) => (one.markId < other.markId ? -1 : 1));
    },
  };
}
