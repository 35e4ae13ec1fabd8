import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Activity } from '#contract/activities.ts';
import { Failure } from '#contract/failures.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { activities, activityLinks } from '../database/tables/activities.ts';
import { applications } from '../database/tables/applications.ts';
import { companies } from '../database/tables/companies.ts';
import { stages } from '../database/tables/stages.ts';
import { isTooLate } from '../dates/calendar.ts';
import type { Clock } from '../ports.ts';
import type { Ledger } from './ledger.ts';

const activityColumns = {
  id: activities.id,
  kind: activities.kind,
  happenedOn: activities.happenedOn,
  happenedAt: activities.happenedAt,
  fromMeaning: activities.fromMeaning,
  toMeaning: activities.toMeaning,
  stageId: activities.stageId,
  title: activities.title,
  note: activities.note,
  method: activities.method,
  person: activities.person,
  result: activities.result,
  resultOn: activities.resultOn,
  confirmation: activities.confirmation,
  link: activities.link,
  minutes: activities.minutes,
  counts: activities.counts,
  createdAt: activities.createdAt,
};

export interface ActivitiesOptions {
  db: Db;
  clock: Clock;
  ledger: Ledger;
  /** Puts an application where its ledger says it stands. */
  settleApplication: (id: string) => void;
}

export function createActivities({ db, clock, ledger, settleApplication }: ActivitiesOptions) {
  function linksOf(ids: readonly string[]): Map<string, Activity['links']> {
    const links = new Map<string, Activity['links']>();
    if (ids.length === 0) return links;
    const rows = db
      .select()
      .from(activityLinks)
      .where(inArray(activityLinks.activityId, [...ids]))
      .all();
    for (const { activityId, noun, recordId } of rows) {
      links.set(activityId, [...(links.get(activityId) ?? []), { noun, id: recordId }]);
    }
    return links;
  }

  function get(id: string): Activity {
    const found = db.select(activityColumns).from(activities).where(eq(activities.id, id)).get();
    if (!found) throw new Failure('NOT_FOUND');
    return { ...found, links: linksOf([id]).get(id) ?? [] };
  }

  function requireRecord({ noun, id }: Activity['links'][number]): void {
    const table = noun === 'application' ? applications : companies;
    if (!db.select({ id: table.id }).from(table).where(eq(table.id, id)).get()) {
      throw new Failure('NOT_FOUND');
    }
  }

  function settleLinked(activity: Activity): void {
    for (const { noun, id } of activity.links) if (noun === 'application') settleApplication(id);
  }

  return {
    list({ noun, id, limit }) {
      const rows = db
        .select(activityColumns)
        .from(activityLinks)
        .innerJoin(activities, eq(activities.id, activityLinks.activityId))
        .where(and(eq(activityLinks.noun, noun), eq(activityLinks.recordId, id)))
        .orderBy(desc(activities.happenedOn), desc(activities.sequence))
        .limit(limit)
        .all();
      const links = linksOf(rows.map((row) => row.id));
      return rows.map((row) => ({ ...row, links: links.get(row.id) ?? [] }));
    },
    add({ id, kind, links, fields }) {
      const known = db.select({ id: activities.id }).from(activities).where(eq(activities.id, id)).get();
      if (known) return get(id);
      for (const link of links) requireRecord(link);
      ledger.writeFull({ id, kind, ...fields, createdAt: clock.now() }, links);
      return get(id);
    },
    change({ id, changes }) {
      const current = get(id);
      const { stageId, ...fields } = changes;
      const isStageChange = current.kind === 'stage_change';
      if (stageId !== undefined && !isStageChange) throw new Failure('CONFLICT');
      if (isStageChange && fields.happenedOn && isTooLate(fields.happenedOn, clock.today())) {
        throw new Failure('INVALID_INPUT', {
          refusals: [{ field: 'changes.happenedOn', reason: 'OUT_OF_RANGE' }],
        });
      }
      const stage = stageId
        ? db.select({ meaning: stages.meaning }).from(stages).where(eq(stages.id, stageId)).get()
        : undefined;
      if (stageId && !stage) throw new Failure('NOT_FOUND');
      const set = { ...fields, ...(stageId && stage && { stageId, toMeaning: stage.meaning }) };
      if (Object.keys(set).length > 0) db.update(activities).set(set).where(eq(activities.id, id)).run();
      if (isStageChange) settleLinked(current);
      return get(id);
    },
    remove({ id }) {
      const current = get(id);
      if (current.kind === 'stage_change') {
        for (const { noun, id: recordId } of current.links) {
          const others = ledger.stageChanges(recordId).filter((change) => change.id !== id && change.stageId);
          if (noun === 'application' && others.length === 0) throw new Failure('CONFLICT');
        }
      }
      db.delete(activities).where(eq(activities.id, id)).run();
      if (current.kind === 'stage_change') settleLinked(current);
      return {};
    },
  } satisfies Services['activities'];
}
