import type { Attendance } from '#contract/resources.ts';
import type { Db } from '../database/database.ts';
import type { Clock } from '../ports.ts';

interface Counts {
  resourceId: string;
  heldCount: number;
  attendedCount: number;
  openCount: number;
  comingCount: number;
  nextOn: string | null;
}

export type AttendanceReader = ReturnType<typeof createAttendance>;

/** How much of their dated sessions one was there for, by the ids of the resources; those without any are absent. */
export function createAttendance({ db, clock }: { db: Db; clock: Clock }) {
  const read = db.$client.prepare<[{ ids: string; today: string }], Counts>(`
    SELECT resource_id AS resourceId, sum(held_on <= @today) AS heldCount, sum(held_on <= @today AND attended IS 1) AS attendedCount,
      sum(held_on <= @today AND attended IS NULL) AS openCount, sum(held_on > @today) AS comingCount,
      min(CASE WHEN held_on >= @today THEN held_on END) AS nextOn
    FROM lessons WHERE resource_id IN (SELECT value FROM json_each(@ids)) GROUP BY resource_id`);

  return (ids: readonly string[]): Map<string, Attendance> => {
    const rows = read.all({ ids: JSON.stringify(ids), today: clock.today() });
    return new Map(
      rows.map(({ resourceId, ...counts }) => {
        const saidCount = counts.heldCount - counts.openCount;
        // Rounded down: 79.6 is not the 80 that somebody asks for.
        const percent = saidCount > 0 ? Math.floor((counts.attendedCount * 100) / saidCount) : null;
        return [resourceId, { ...counts, percent }];
      }),
    );
  };
}
