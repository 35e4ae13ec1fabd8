import { and, asc, eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import type { Activity, ActivityKind } from '#contract/activities.ts';
import { Failure } from '#contract/failures.ts';
import type { StageMeaning } from '#contract/stages.ts';
import type { Db } from '../database/database.ts';
import { activities, activityLinks } from '../database/tables/activities.ts';
import { applications } from '../database/tables/applications.ts';
import type { Clock } from '../ports.ts';

type ActivityRow = typeof activities.$inferInsert;

export interface StageChange {
  sequence: number;
  id: string;
  happenedOn: string;
  fromMeaning: StageMeaning | null;
  toMeaning: StageMeaning | null;
  stageId: string | null;
}

export type Ledger = ReturnType<typeof createLedger>;

/** Writing the ledger, and reading off it what applications show. Commands of every noun write their dated entries here. */
export function createLedger({ db, clock }: { db: Db; clock: Clock }) {
  const stageChangesOf = db
    .select({
      sequence: activities.sequence,
      id: activities.id,
      happenedOn: activities.happenedOn,
      fromMeaning: activities.fromMeaning,
      toMeaning: activities.toMeaning,
      stageId: activities.stageId,
    })
    .from(activityLinks)
    .innerJoin(activities, eq(activities.id, activityLinks.activityId))
    .where(
      and(
        eq(activityLinks.noun, 'application'),
        eq(activityLinks.recordId, sql.placeholder('id')),
        eq(activities.kind, 'stage_change'),
      ),
    )
    .orderBy(asc(activities.happenedOn), asc(activities.sequence))
    .prepare();
  const insertActivity = db
    .insert(activities)
    .values({
      id: sql.placeholder('id'),
      kind: sql.placeholder('kind'),
      happenedOn: sql.placeholder('happenedOn'),
      toMeaning: sql.placeholder('toMeaning'),
      stageId: sql.placeholder('stageId'),
      createdAt: sql.placeholder('createdAt'),
    })
    .prepare();
  const insertLink = db
    .insert(activityLinks)
    .values({
      activityId: sql.placeholder('activityId'),
      noun: sql.placeholder('noun'),
      recordId: sql.placeholder('recordId'),
    })
    .prepare();

  const updateApplication = db
    .update(applications)
    .set({
      stageId: sql`${sql.placeholder('stageId')}`,
      stageSince: sql`${sql.placeholder('stageSince')}`,
      appliedOn: sql`${sql.placeholder('appliedOn')}`,
    })
    .where(eq(applications.id, sql.placeholder('id')))
    .prepare();
  const updateFromMeaning = db
    .update(activities)
    .set({ fromMeaning: sql`${sql.placeholder('fromMeaning')}` })
    .where(eq(activities.id, sql.placeholder('id')))
    .prepare();

  /** Writes an entry that a command caused. */
  function write(
    applicationId: string,
    entry: { kind: ActivityKind; happenedOn: string; toMeaning?: StageMeaning; stageId?: string },
  ): void {
    const activityId = newId();
    const { kind, happenedOn, toMeaning = null, stageId = null } = entry;
    insertActivity.run({ id: activityId, kind, happenedOn, toMeaning, stageId, createdAt: clock.now() });
    insertLink.run({ activityId, noun: 'application', recordId: applicationId });
  }

  /** Writes an entry as the person gave it. */
  function writeFull(row: ActivityRow, links: Activity['links']): void {
    db.insert(activities).values(row).run();
    const named = new Map(links.map((link) => [`${link.noun} ${link.id}`, link]));
    for (const { noun, id } of named.values()) insertLink.run({ activityId: row.id, noun, recordId: id });
  }

  const stageChanges = (applicationId: string): StageChange[] => stageChangesOf.all({ id: applicationId });

  /**
   * Reads off the ledger where an application stands, since when, and when it was applied for. Returns the stage it stands
   * in now; the caller finds its place there when that is another one than before.
   */
  function settle(applicationId: string): { stageId: string; stageSince: string; appliedOn: string | null } {
    const changes = stageChanges(applicationId);
    for (const [index, change] of changes.entries()) {
      const fromMeaning = changes[index - 1]?.toMeaning ?? null;
      if (fromMeaning !== change.fromMeaning) {
        updateFromMeaning.run({ id: change.id, fromMeaning });
      }
    }
    const newest = changes.findLast((change) => change.stageId !== null);
    if (!newest?.stageId) throw new Failure('CONFLICT');
    const appliedOn = changes.find((change) => change.toMeaning === 'applied')?.happenedOn ?? null;
    const settled = { stageId: newest.stageId, stageSince: newest.happenedOn, appliedOn };
    updateApplication.run({ ...settled, id: applicationId });
    return settled;
  }

  /** Makes an entry the last one of its day. */
  function putLast(activityId: string): void {
    db.update(activities)
      .set({ sequence: sql`(SELECT max(sequence) + 1 FROM activities)` })
      .where(eq(activities.id, activityId))
      .run();
  }

  return { write, writeFull, putLast, stageChanges, settle };
}
