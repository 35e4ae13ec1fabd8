import type { Activity } from '#contract/activities.ts';
import { Failure } from '#contract/failures.ts';
import type { Session } from '#contract/sessions.ts';
import type { ActivitiesService } from '../activities/service.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { addDays, isTooLate, startOfWeek } from '../dates/calendar.ts';
import type { Clock, SettingsStore } from '../ports.ts';
import type { Beginnings } from './beginnings.ts';

export interface SessionsOptions {
  db: Db;
  clock: Clock;
  settings: SettingsStore;
  activities: ActivitiesService;
  beginnings: Beginnings;
}

type Row = Omit<Session, 'goal' | 'resource'> & { goal: string | null; resource: string | null };
type Verbs = 'list' | 'listWeeks' | 'log' | 'change' | 'remove';
export type SessionsService = ReturnType<typeof createSessions>;

const linked = (noun: 'goal' | 'resource') => `(
  SELECT json_object('id', row.id, 'title', row.title) FROM activity_links AS link JOIN ${noun}s AS row ON row.id = link.record_id
  WHERE link.activity_id = entry.id AND link.noun = '${noun}') AS ${noun}`;
const columns = `entry.id, entry.happened_on AS happenedOn, entry.happened_at AS happenedAt, coalesce(entry.minutes, 0) AS minutes,
  entry.note, ${linked('goal')}, ${linked('resource')}`;
const ownEntries = (noun: 'goal' | 'resource') =>
  `activity_links AS own CROSS JOIN activities AS entry ON entry.id = own.activity_id
   WHERE own.noun = '${noun}' AND own.record_id = @${noun}Id AND`;
/** Where sessions are looked for: who asks for those of one goal does not go through the whole ledger. */
const scopes = {
  all: 'activities AS entry WHERE',
  goal: ownEntries('goal'),
  resource: ownEntries('resource'),
} as const;
const matching = `entry.kind = 'session' AND (@resourceId IS NULL OR EXISTS (
  SELECT 1 FROM activity_links AS link WHERE link.activity_id = entry.id AND link.noun = 'resource' AND link.record_id = @resourceId))`;

/** Time given to learning. A session is an entry of the ledger and stands nowhere else. */
export function createSessions({ db, clock, settings, activities, beginnings }: SessionsOptions) {
  const raw = db.$client;
  const byId = raw.prepare<[id: string], Row>(
    `SELECT ${columns} FROM activities AS entry WHERE entry.id = ? AND entry.kind = 'session'`,
  );
  const reading = (scope: keyof typeof scopes) => ({
    page: raw.prepare<[object], Row>(
      `SELECT ${columns} FROM ${scopes[scope]} ${matching}
       ORDER BY entry.happened_on DESC, entry.sequence DESC LIMIT @limit OFFSET @offset`,
    ),
    sums: raw.prepare<[object], { total: number; minutes: number }>(
      `SELECT count(*) AS total, coalesce(sum(entry.minutes), 0) AS minutes FROM ${scopes[scope]} ${matching}`,
    ),
    byDay: raw.prepare<[object], { happenedOn: string; minutes: number }>(
      `SELECT entry.happened_on AS happenedOn, coalesce(sum(entry.minutes), 0) AS minutes FROM ${scopes[scope]} ${matching}
       AND entry.happened_on >= @from GROUP BY entry.happened_on`,
    ),
  });
  const read = { all: reading('all'), goal: reading('goal'), resource: reading('resource') };
  const unlink = raw.prepare(
    `DELETE FROM activity_links WHERE activity_id = ? AND noun IN ('goal', 'resource')`,
  );
  const link = raw.prepare('INSERT INTO activity_links (activity_id, noun, record_id) VALUES (?, ?, ?)');

  function find(id: string): Session | null {
    const row = byId.get(id);
    return row ? toSession(row) : null;
  }

  function get(id: string): Session {
    const found = find(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  function refuseTooLate(day: string, field: string): void {
    if (isTooLate(day, clock.today()))
      throw new Failure('INVALID_INPUT', { refusals: [{ field, reason: 'OUT_OF_RANGE' }] });
  }

  function relink(id: string, links: Activity['links']): void {
    unlink.run(id);
    for (const { noun, id: recordId } of links) link.run(id, noun, recordId);
  }

  const service = {
    list({ goalId = null, resourceId = null, offset, limit }) {
      const filter = { goalId, resourceId };
      const { page, sums } = read[goalId !== null ? 'goal' : resourceId !== null ? 'resource' : 'all'];
      const { total = 0, minutes = 0 } = sums.get(filter) ?? {};
      return { rows: page.all({ ...filter, offset, limit }).map(toSession), total, minutes };
    },
    listWeeks({ goalId = null, weeks }) {
      const thisWeek = startOfWeek(clock.today(), settings.read().weekStartsOn);
      const starts = Array.from({ length: weeks }, (_, index) => addDays(thisWeek, (index + 1 - weeks) * 7));
      const { byDay } = read[goalId === null ? 'all' : 'goal'];
      const days = byDay.all({ goalId, resourceId: null, from: starts[0] ?? thisWeek });
      const minutes = new Map<string, number>();
      for (const day of days) {
        const start = startOfWeek(day.happenedOn, settings.read().weekStartsOn);
        minutes.set(start, (minutes.get(start) ?? 0) + day.minutes);
      }
      return starts.map((startsOn) => ({ startsOn, minutes: minutes.get(startsOn) ?? 0 }));
    },
    log({ id, minutes, on = clock.today(), note, goalId, resourceId }) {
      const existing = find(id);
      if (existing) return existing;
      refuseTooLate(on, 'on');
      const links = beginnings.begin({ goalId, resourceId });
      activities.record({ id, kind: 'session', links, fields: { happenedOn: on, minutes, note } });
      return get(id);
    },
    change({ id, changes }) {
      const current = get(id);
      const { on, minutes, note } = changes;
      if (on !== undefined) refuseTooLate(on, 'changes.on');
      const { goalId = current.goal?.id ?? null, resourceId = current.resource?.id ?? null } = changes;
      const isMoved = goalId !== (current.goal?.id ?? null) || resourceId !== (current.resource?.id ?? null);
      if (isMoved) {
        const resolved = beginnings.resolve({ goalId, resourceId });
        relink(id, beginnings.linksOf(resolved.goalId, resolved.resourceId));
      }
      const isCorrected = [on, minutes, note].some((value) => value !== undefined);
      if (isCorrected) activities.change({ id, changes: { happenedOn: on, minutes, note } });
      return get(id);
    },
    remove({ id }) {
      get(id);
      return activities.remove({ id });
    },
  } satisfies Pick<Services['sessions'], Verbs>;

  return { service, find, get };
}

function toSession({ goal, resource, ...row }: Row): Session {
  return { ...row, goal: goal && JSON.parse(goal), resource: resource && JSON.parse(resource) };
}
