import { Failure } from '#contract/failures.ts';
import type { Timer } from '#contract/sessions.ts';
import type { ActivitiesService } from '../activities/service.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { Clock } from '../ports.ts';
import type { Beginnings } from './beginnings.ts';
import type { SessionsService } from './sessions.ts';

/** How often what was counted is written down: so much a crash can cost. */
export const beatMs = 15_000;
/** Nothing keeps the program from its beat for so long: the machine slept. */
const longestGapMs = 60_000;
const longestMinutes = 1_440;

export interface TimerOptions {
  db: Db;
  clock: Clock;
  activities: ActivitiesService;
  beginnings: Beginnings;
  sessions: SessionsService;
  /** The timer is another one now. */
  onChanged: () => void;
}

interface Row extends Pick<Timer, 'goalId' | 'resourceId' | 'stoppedBy'> {
  startedAt: number;
  startedOn: string;
  countedMs: number;
  isRunning: 0 | 1;
}

const off: Timer = {
  ...{ state: 'off', goalId: null, resourceId: null, startedAt: null, elapsedMs: 0, stoppedBy: null },
};
type Verbs = 'getTimer' | 'startTimer' | 'pauseTimer' | 'resumeTimer' | 'finishTimer' | 'discardTimer';
export type FocusTimer = ReturnType<typeof createTimer>;

/**
 * The focus timer. Its one row says what was counted up to the last beat; what came since is known here alone, by a clock that nobody can set. The row
 * is no part of the undo history.
 */
export function createTimer({ db, clock, activities, beginnings, sessions, onChanged }: TimerOptions) {
  const raw = db.$client;
  const read = raw.prepare<[], Row>(
    `SELECT goal_id AS goalId, resource_id AS resourceId, started_at AS startedAt, started_on AS startedOn, counted_ms AS countedMs,
       is_running AS isRunning, stopped_by AS stoppedBy FROM focus_timer`,
  );
  const insert = raw.prepare(
    `INSERT INTO focus_timer (id, goal_id, resource_id, started_at, started_on, counted_ms, seen_at, is_running)
     VALUES (1, @goalId, @resourceId, @now, @today, 0, @now, 1)`,
  );
  const write = raw.prepare(
    'UPDATE focus_timer SET counted_ms = @countedMs, seen_at = @now, is_running = @isRunning, stopped_by = @stoppedBy',
  );
  const remove = raw.prepare('DELETE FROM focus_timer');
  /** Up to which moment of the clock the row has counted. */
  let countedAtMs = clock.monotonicMs();
  // Nobody counted while the program was not there.
  raw.exec("UPDATE focus_timer SET is_running = 0, stopped_by = 'exit' WHERE is_running = 1");

  /** How a timer stands at this moment. Time in which nobody could have counted is left out, and the timer with it. */
  function now(row: Row): Row {
    if (row.isRunning === 0) return row;
    const passedMs = Math.max(0, clock.monotonicMs() - countedAtMs);
    return passedMs > longestGapMs
      ? { ...row, isRunning: 0, stoppedBy: 'sleep' }
      : { ...row, countedMs: row.countedMs + passedMs };
  }

  function find(): Row | null {
    const row = read.get();
    return row ? now(row) : null;
  }

  function require(): Row {
    const found = find();
    if (!found) throw new Failure('NOT_AVAILABLE');
    return found;
  }

  function put({ countedMs, isRunning, stoppedBy }: Row): void {
    write.run({ countedMs: Math.round(countedMs), isRunning, stoppedBy, now: clock.now() });
    countedAtMs = clock.monotonicMs();
  }

  function getTimer(): Timer {
    const row = find();
    if (!row) return off;
    const { goalId, resourceId, startedAt, countedMs, isRunning, stoppedBy } = row;
    const state = isRunning === 1 ? 'running' : 'paused';
    return { state, goalId, resourceId, startedAt, elapsedMs: Math.round(countedMs), stoppedBy };
  }

  function answer(): Timer {
    onChanged();
    return getTimer();
  }

  /** Writes what was counted. Announces nothing, unless it finds that the machine slept. */
  function beat(): void {
    const before = read.get();
    if (before?.isRunning !== 1) return;
    const after = now(before);
    put(after);
    if (after.isRunning === 0) onChanged();
  }

  const service = {
    getTimer,
    startTimer(given) {
      const { goalId, resourceId } = beginnings.resolve(given);
      const row = find();
      const isSame = row?.isRunning === 1 && row.goalId === goalId && row.resourceId === resourceId;
      if (isSame) return getTimer();
      if (row) throw new Failure('CONFLICT');
      insert.run({ goalId, resourceId, now: clock.now(), today: clock.today() });
      countedAtMs = clock.monotonicMs();
      return answer();
    },
    pauseTimer() {
      const row = require();
      put(row.isRunning === 1 ? { ...row, isRunning: 0, stoppedBy: 'person' } : row);
      return answer();
    },
    resumeTimer() {
      put({ ...require(), isRunning: 1, stoppedBy: null });
      return answer();
    },
    finishTimer({ id, minutes, note }) {
      const existing = sessions.find(id);
      if (existing) return existing;
      const { goalId, resourceId, countedMs, startedOn, startedAt } = require();
      const counted = Math.min(longestMinutes, Math.max(1, Math.round(countedMs / 60_000)));
      const links = beginnings.begin({ goalId, resourceId });
      const fields = { happenedOn: startedOn, happenedAt: startedAt, minutes: minutes ?? counted, note };
      activities.record({ id, kind: 'session', links, fields });
      remove.run();
      onChanged();
      return sessions.get(id);
    },
    discardTimer() {
      remove.run();
      return answer();
    },
  } satisfies Pick<Services['sessions'], Verbs>;

  return {
    service,
    beat,
    /** The machine falls asleep: what passes from now on is not counted. */
    suspend(): void {
      const row = find();
      if (row?.isRunning !== 1) return;
      put({ ...row, isRunning: 0, stoppedBy: 'sleep' });
      onChanged();
    },
  };
}
