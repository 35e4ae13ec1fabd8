import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { Lesson, Resource } from '#contract/resources.ts';
import type { ActivitiesService } from '../activities/service.ts';
import { defined } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { addDays, isTooLate } from '../dates/calendar.ts';
import type { Clock } from '../ports.ts';
import type { Beginnings } from './beginnings.ts';

export interface LessonsOptions {
  db: Db;
  clock: Clock;
  activities: ActivitiesService;
  beginnings: Beginnings;
  getResource: (resource: { id: string }) => Resource;
}

interface Row extends Omit<Lesson, 'attended'> {
  resourceId: string;
  attended: 0 | 1 | null;
  activityId: string | null;
}

type Verbs = 'listLessons' | 'addLessons' | 'changeLesson' | 'removeLessons';

/** The dated sessions of a course. That one was there is also time given to learning: an entry of the ledger that follows every correction. */
export function createLessons({ db, clock, activities, beginnings, getResource }: LessonsOptions) {
  const raw = db.$client;
  const columns =
    'id, resource_id AS resourceId, held_on AS heldOn, minutes, title, attended, activity_id AS activityId';
  const byId = raw.prepare<[id: string], Row>(`SELECT ${columns} FROM lessons WHERE id = ?`);
  const ofResource = raw.prepare<[resourceId: string], Row>(
    `SELECT ${columns} FROM lessons WHERE resource_id = ? ORDER BY held_on, id`,
  );
  const insert = raw.prepare(
    'INSERT INTO lessons (id, resource_id, held_on, minutes, title) VALUES (@id, @resourceId, @heldOn, @minutes, @title)',
  );
  const update = raw.prepare(
    `UPDATE lessons SET held_on = @heldOn, minutes = @minutes, title = @title, attended = @attended, activity_id = @activityId WHERE id = @id`,
  );
  const remove = raw.prepare('DELETE FROM lessons WHERE id = ?');
  const touch = raw.prepare('UPDATE resources SET changed_at = ? WHERE id = ?');

  function find(id: string): Row {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  /** Brings the entry of the ledger in step with what is said of a dated session; returns its id. */
  function settleEntry({ activityId, resourceId, attended, heldOn, minutes, title }: Row): string | null {
    const isLogged = attended === 1 && minutes !== null;
    if (activityId !== null && isLogged) {
      activities.change({ id: activityId, changes: { happenedOn: heldOn, minutes } });
      return activityId;
    }
    if (activityId !== null) activities.remove({ id: activityId });
    if (!isLogged) return null;
    const links = beginnings.begin({ resourceId });
    const fields = { happenedOn: heldOn, minutes, ...(title !== null && { note: title }) };
    return activities.record({ id: newId(), kind: 'session', links, fields }).id;
  }

  function daysOf(on: string, everyWeeks: number | undefined, untilOn: string | undefined): string[] {
    const days = [on];
    if (everyWeeks === undefined || untilOn === undefined) return days;
    for (let day = addDays(on, everyWeeks * 7); day <= untilOn; day = addDays(day, everyWeeks * 7)) {
      days.push(day);
      if (days.length > limits.lessonsPerResource) break;
    }
    return days;
  }

  return {
    listLessons({ id }) {
      getResource({ id });
      return ofResource.all(id).map(toLesson);
    },
    addLessons({ resourceId, on, minutes, title, everyWeeks, untilOn }) {
      getResource({ id: resourceId });
      const there = new Set(ofResource.all(resourceId).map(({ heldOn }) => heldOn));
      const days = daysOf(on, everyWeeks, untilOn).filter((day) => !there.has(day));
      if (there.size + days.length > limits.lessonsPerResource)
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'untilOn', reason: 'TOO_MANY' }] });
      for (const heldOn of days) insert.run({ id: newId(), resourceId, heldOn, minutes, title });
      if (days.length > 0) touch.run(clock.now(), resourceId);
      return { changedCount: days.length };
    },
    changeLesson({ id, changes }) {
      const current = find(id);
      const { attended, ...others } = changes;
      const next = { ...current, ...defined(others) };
      if (attended !== undefined) next.attended = attended === null ? null : attended ? 1 : 0;
      const isSame = (Object.keys(next) as (keyof Row)[]).every((field) => next[field] === current[field]);
      if (isSame) return toLesson(current);
      if (next.attended !== null && isTooLate(next.heldOn, clock.today())) {
        const field = attended === undefined ? 'changes.heldOn' : 'changes.attended';
        throw new Failure('INVALID_INPUT', { refusals: [{ field, reason: 'OUT_OF_RANGE' }] });
      }
      update.run({ ...next, activityId: settleEntry(next) });
      touch.run(clock.now(), current.resourceId);
      return toLesson(find(id));
    },
    removeLessons({ ids }) {
      const known = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
      for (const { id, activityId } of known) {
        if (activityId !== null) activities.remove({ id: activityId });
        remove.run(id);
      }
      for (const resourceId of new Set(known.map((row) => row.resourceId)))
        touch.run(clock.now(), resourceId);
      return { changedCount: known.length };
    },
  } satisfies Pick<Services['resources'], Verbs>;
}

function toLesson({ id, heldOn, minutes, title, attended }: Row): Lesson {
  return { id, heldOn, minutes, title, attended: attended === null ? null : attended === 1 };
}
