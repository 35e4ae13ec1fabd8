import type { LedgerEntry } from '../../entries/read-entries.ts';
import { subjectsOf } from '../../entries/subjects.ts';

export interface HoursRow {
  /** Title of a goal (null: none), or a month as `YYYY-MM`. */
  name: string | null;
  minutes: number;
  sessions: number;
}

/** A session of several goals counts once, for the oldest of them: the goals together have had as much time as was given. By name it would be another one where names are hidden. */
const goalOf = (session: LedgerEntry) =>
  subjectsOf(session, 'goal').toSorted((one, other) => (one.id < other.id ? -1 : 1))[0] ?? null;

/** Minutes by the id of the goal. */
export function minutesByGoal(sessions: readonly LedgerEntry[]): ReadonlyMap<string | null, number> {
  const groups = Map.groupBy(sessions, (session) => goalOf(session)?.id ?? null);
  return new Map([...groups].map(([id, entries]) => [id, sum(entries).minutes]));
}

/** Time by goal, most time first. */
export function sumByGoal(sessions: readonly LedgerEntry[]): HoursRow[] {
  const groups = Map.groupBy(sessions, (session) => goalOf(session)?.id ?? null);
  return [...groups.values()]
    .map((entries) => ({
      ...sum(entries),
      name: entries[0] ? (goalOf(entries[0])?.name ?? null) : null,
    }))
    .sort((a, b) => b.minutes - a.minutes);
}

/** Time by month, oldest first; months without any are left out. */
export function sumByMonth(sessions: readonly LedgerEntry[]): HoursRow[] {
  const groups = Map.groupBy(sessions, ({ happenedOn }) => happenedOn.slice(0, 7));
  return [...groups].map(([name, entries]) => ({ ...sum(entries), name }));
}

export function sum(entries: readonly LedgerEntry[]): Omit<HoursRow, 'name'> {
  return {
    minutes: entries.reduce((total, { minutes }) => total + minutes, 0),
    sessions: entries.length,
  };
}
