import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Activity, ActivityFields } from '#contract/activities.ts';
import { Failure } from '#contract/failures.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { activities, activityLinks } from '../database/tables/activities.ts';
import { applications } from '../database/tables/applications.ts';
import { communities } from '../database/tables/communities.ts';
import { companies } from '../database/tables/companies.ts';
import { contacts } from '../database/tables/contacts.ts';
import { ideas } from '../database/tables/ideas.ts';
import { goals, resources } from '../database/tables/learning.ts';
import { stages } from '../database/tables/stages.ts';
import { isTooLate } from '../dates/calendar.ts';
import { createAttachedFiles } from '../files/attached-files.ts';
import type { StoredFiles } from '../files/stored-files.ts';
import type { Clock } from '../ports.ts';
import { type LastDays, makesLastDay } from './last-days.ts';
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
  direction: activities.direction,
  person: activities.person,
  result: activities.result,
  resultOn: activities.resultOn,
  confirmation: activities.confirmation,
  link: activities.link,
  minutes: activities.minutes,
  counts: activities.counts,
  createdAt: activities.createdAt,
};

const tables = {
  application: applications,
  company: companies,
  contact: contacts,
  community: communities,
  goal: goals,
  resource: resources,
  idea: ideas,
};

/** An entry of any kind, also of those that only commands write. */
export interface NewEntry {
  id: string;
  kind: Activity['kind'];
  links: Activity['links'];
  fields: { [Field in keyof ActivityFields]?: ActivityFields[Field] | undefined } & Pick<
    ActivityFields,
    'happenedOn'
  >;
}

export type ActivitiesService = ReturnType<typeof createActivities>;

export interface ActivitiesOptions {
  db: Db;
  clock: Clock;
  ledger: Ledger;
  /** Puts an application where its ledger says it stands. */
  settleApplication: (id: string) => void;
  lastDays: LastDays;
  files: StoredFiles;
}

export function createActivities({
  db,
  clock,
  ledger,
  settleApplication,
  lastDays,
  files,
}: ActivitiesOptions) {
  const attached = createAttachedFiles({ db, files }, { table: 'activity_files', owner: 'activity_id' });

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
    return { ...found, links: linksOf([id]).get(id) ?? [], files: attached.of([id])(id) };
  }

  function requireRecord({ noun, id }: Activity['links'][number]): void {
    const table = tables[noun];
    if (!db.select({ id: table.id }).from(table).where(eq(table.id, id)).get()) {
      throw new Failure('NOT_FOUND');
    }
  }

  /** Brings all that an entry speaks of in step with the ledger. */
  function settleLinked({ kind, links }: Activity): void {
    for (const { noun, id } of links)
      if (noun === 'application' && kind === 'stage_change') settleApplication(id);
    lastDays.settle(links);
  }

  /** What is read off such an entry is how things stand: it cannot lie ahead. */
  function refuseTooLate(day: string, field: string): void {
    if (isTooLate(day, clock.today()))
      throw new Failure('INVALID_INPUT', { refusals: [{ field, reason: 'OUT_OF_RANGE' }] });
  }

  /** Writes an entry, and what follows from it. The same `id` again returns the stored one. */
  function record({ id, kind, links, fields }: NewEntry): Activity {
    const known = db.select({ id: activities.id }).from(activities).where(eq(activities.id, id)).get();
    if (known) return get(id);
    for (const link of links) requireRecord(link);
    ledger.writeFull({ id, kind, ...fields, createdAt: clock.now() }, links);
    lastDays.settle(links);
    return get(id);
  }

  return {
    record,
    list({ noun, id, limit }) {
      const rows = db
        .select(activityColumns)
        .from(activityLinks)
        .innerJoin(activities, eq(activities.id, activityLinks.activityId))
        .where(and(eq(activityLinks.noun, noun), eq(activityLinks.recordId, id)))
        .orderBy(desc(activities.happenedOn), desc(activities.sequence))
        .limit(limit)
        .all();
      const ids = rows.map((row) => row.id);
      const [links, filesOf] = [linksOf(ids), attached.of(ids)];
      return rows.map((row) => ({ ...row, links: links.get(row.id) ?? [], files: filesOf(row.id) }));
    },
    add(entry) {
      if (makesLastDay(entry.kind, entry.links)) refuseTooLate(entry.fields.happenedOn, 'fields.happenedOn');
      return record(entry);
    },
    change({ id, changes }) {
      const current = get(id);
      const { stageId, ...fields } = changes;
      const isStageChange = current.kind === 'stage_change';
      if (stageId !== undefined && !isStageChange) throw new Failure('CONFLICT');
      const isPast = isStageChange || current.kind === 'session';
      if (fields.happenedOn && (isPast || makesLastDay(current.kind, current.links)))
        refuseTooLate(fields.happenedOn, 'changes.happenedOn');
      const stage = stageId
        ? db.select({ meaning: stages.meaning }).from(stages).where(eq(stages.id, stageId)).get()
        : undefined;
      if (stageId && !stage) throw new Failure('NOT_FOUND');
      const set = { ...fields, ...(stageId && stage && { stageId, toMeaning: stage.meaning }) };
      if (Object.keys(set).length > 0) db.update(activities).set(set).where(eq(activities.id, id)).run();
      settleLinked(current);
      return get(id);
    },
    getFile: ({ id, fileId }) => attached.read(id, fileId),
    attachFile({ id, fileId, file }) {
      get(id);
      attached.attach(id, fileId, file);
      return get(id);
    },
    detachFile({ id, fileId }) {
      attached.detach(id, fileId);
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
      settleLinked(current);
      return {};
    },
  } satisfies Services['activities'] & Record<string, unknown>;
}
