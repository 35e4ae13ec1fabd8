import { eq } from 'drizzle-orm';
import { Failure } from '#contract/failures.ts';
import type { ResourceState } from '#contract/learning-parts.ts';
import type { Resource, ResourceChanges } from '#contract/resources.ts';
import type { ActivitiesService } from '../activities/service.ts';
import { isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import { requireRow } from '../contacts/parts.ts';
import type { Db } from '../database/database.ts';
import { resources } from '../database/tables/learning.ts';
import type { Clock } from '../ports.ts';
import { toMatch } from '../search/match.ts';
import type { AttendanceReader } from './attendance.ts';
import type { Beginnings } from './beginnings.ts';
import { createLessons } from './lessons.ts';

export interface ResourcesOptions {
  db: Db;
  clock: Clock;
  activities: ActivitiesService;
  beginnings: Beginnings;
  attendance: AttendanceReader;
}

type Row = Omit<Resource, 'goal' | 'attendance'> & { goalId: string | null; goalTitle: string | null };

const columns = `resource.id, resource.title, resource.kind, resource.state, resource.goal_id AS goalId, goal.title AS goalTitle,
  resource.provider, resource.link, resource.cost, resource.cost_currency AS costCurrency, resource.total_minutes AS totalMinutes,
  (SELECT coalesce(sum(entry.minutes), 0) FROM activity_links AS link CROSS JOIN activities AS entry ON entry.id = link.activity_id
   WHERE link.noun = 'resource' AND link.record_id = resource.id AND entry.kind = 'session') AS minutes,
  resource.finished_on AS finishedOn, resource.notes, resource.created_at AS createdAt, resource.changed_at AS changedAt,
  resource.deleted_at AS deletedAt`;
const from = 'FROM resources AS resource LEFT JOIN goals AS goal ON goal.id = resource.goal_id';
const given = '(SELECT value FROM json_each(?))';
/** What is worked on comes first. */
const stateOrder = ['in_progress', 'to_start', 'done', 'dropped'] as const satisfies ResourceState[];
const stateRank = `CASE resource.state ${stateOrder.map((state, rank) => `WHEN '${state}' THEN ${rank}`).join(' ')} END`;
const matching = `resource.deleted_at IS NULL AND (@goalId IS NULL OR resource.goal_id = @goalId)
  AND (@kinds IS NULL OR resource.kind IN (SELECT value FROM json_each(@kinds)))
  AND (@states IS NULL OR resource.state IN (SELECT value FROM json_each(@states)))
  AND (@match IS NULL OR resource.id IN (SELECT record_id FROM search_documents WHERE noun = 'resource'
    AND id IN (SELECT rowid FROM search_index WHERE search_index MATCH @match)))`;

export type ResourcesService = ReturnType<typeof createResources>;

export function createResources({ db, clock, activities, beginnings, attendance }: ResourcesOptions) {
  const raw = db.$client;
  const byId = raw.prepare<[id: string], Row>(`SELECT ${columns} ${from} WHERE resource.id = ?`);
  const page = raw.prepare<[object], Row>(
    `SELECT ${columns} ${from} WHERE ${matching} ORDER BY ${stateRank}, resource.changed_at DESC, resource.id LIMIT @limit OFFSET @offset`,
  );
  const count = raw.prepare<[object], number>(`SELECT count(*) ${from} WHERE ${matching}`).pluck();
  const setDeleted = raw.prepare(
    `UPDATE resources SET deleted_at = ?, changed_at = ? WHERE id IN ${given} AND (deleted_at IS NULL) = ?`,
  );

  function withMore(rows: readonly Row[]): Resource[] {
    const found = attendance(rows.map(({ id }) => id));
    return rows.map(({ goalId, goalTitle, ...row }) => ({
      ...row,
      goal: goalId === null || goalTitle === null ? null : { id: goalId, title: goalTitle },
      attendance: found.get(row.id) ?? null,
    }));
  }

  function find(id: string): Resource | null {
    const row = byId.get(id);
    return (row && withMore([row])[0]) ?? null;
  }

  function get({ id }: { id: string }): Resource {
    const found = find(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  /** What is done was finished on some day: today, when nothing else was ever said. */
  function finishedOn(state: Resource['state'] | undefined, said: string | null | undefined) {
    return state === 'done' && said === undefined ? { finishedOn: clock.today() } : {};
  }

  return {
    list({ text = '', goalId = null, kinds = [], states = [], offset, limit }) {
      const filter = {
        match: toMatch(text),
        goalId,
        kinds: kinds.length > 0 ? JSON.stringify(kinds) : null,
        states: states.length > 0 ? JSON.stringify(states) : null,
      };
      return { rows: withMore(page.all({ ...filter, offset, limit })), total: count.get(filter) ?? 0 };
    },
    get,
    ...createLessons({ db, clock, activities, beginnings, getResource: get }),
    add({ id, fields }) {
      const existing = find(id);
      if (existing) return existing;
      if (fields.goalId) requireRow(db, 'goals', fields.goalId);
      const now = clock.now();
      const { kind = 'course', state = 'to_start', ...rest } = fields;
      const isFinished = finishedOn(state, fields.finishedOn);
      db.insert(resources)
        .values({ ...rest, ...isFinished, id, kind, state, createdAt: now, changedAt: now })
        .run();
      return get({ id });
    },
    change({ id, changes, base }) {
      const current = get({ id });
      const stored = fieldsOf(current);
      refuseStale<ResourceChanges>(stored, changes, base);
      const entries = Object.entries(changes) as Array<[keyof ResourceChanges, unknown]>;
      if (entries.every(([field, value]) => value === undefined || isSame(value, stored[field])))
        return current;
      if (changes.goalId) requireRow(db, 'goals', changes.goalId);
      const { state } = changes;
      const isFinished = state !== current.state && current.finishedOn === null;
      db.update(resources)
        .set({ ...(isFinished && finishedOn(state, changes.finishedOn)), ...changes, changedAt: clock.now() })
        .where(eq(resources.id, id))
        .run();
      return get({ id });
    },
    trash: ({ ids }) => ({
      changedCount: setDeleted.run(clock.now(), clock.now(), JSON.stringify(ids), 1).changes,
    }),
    restore: (ids: readonly string[]) => ({
      changedCount: setDeleted.run(null, clock.now(), JSON.stringify(ids), 0).changes,
    }),
  } satisfies Services['resources'] & Record<string, unknown>;
}

/** A resource as the person would have written it. */
function fieldsOf(resource: Resource): ResourceChanges {
  const { title, kind, state, provider, link, cost, costCurrency, totalMinutes, finishedOn, notes } =
    resource;
  return {
    ...{ title, kind, state, provider, link, cost, costCurrency, totalMinutes, finishedOn, notes },
    goalId: resource.goal?.id ?? null,
  };
}
