import { asc, eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import type { Stage, StageMeaning } from '#contract/stages.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { activities } from '../database/tables/activities.ts';
import { applications } from '../database/tables/applications.ts';
import { stages } from '../database/tables/stages.ts';
import { positionBetween, positionsBetween } from '../order/positions.ts';
import { defaultStages } from './default-stages.ts';

export type StagesService = ReturnType<typeof createStages>;

export function createStages({ db }: { db: Db }) {
  const all = db
    .select({
      id: stages.id,
      name: stages.name,
      meaning: stages.meaning,
      color: stages.color,
      position: stages.position,
      // As text: Drizzle writes columns of a selection without their table, and "id" would be that of the card.
      applicationCount: sql<number>`(SELECT count(*) FROM applications WHERE applications.stage_id = stages.id AND applications.deleted_at IS NULL AND applications.archived_at IS NULL)`,
    })
    .from(stages)
    .orderBy(asc(stages.position), asc(stages.id))
    .prepare();

  // Moving cards asks for stages all the time; only the board wants to know how many cards stand in each.
  const plain = db
    .select({ id: stages.id, meaning: stages.meaning, position: stages.position })
    .from(stages)
    .orderBy(asc(stages.position), asc(stages.id))
    .prepare();

  const place = db
    .update(applications)
    .set({ stageId: sql`${sql.placeholder('stageId')}`, position: sql`${sql.placeholder('position')}` })
    .where(eq(applications.id, sql.placeholder('id')))
    .prepare();

  function list(): Stage[] {
    return all.all().map(({ position: _position, ...stage }) => stage);
  }

  function get(id: string): Stage {
    const found = list().find((stage) => stage.id === id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  /** A place after `afterId` (null: first), with `exceptId` thought away. */
  function placeAfter(afterId: string | null, exceptId?: string): string {
    const others = plain.all().filter((stage) => stage.id !== exceptId);
    const index = afterId === null ? -1 : others.findIndex((stage) => stage.id === afterId);
    if (afterId !== null && index === -1) throw new Failure('NOT_FOUND');
    return positionBetween(others[index]?.position ?? null, others[index + 1]?.position ?? null);
  }

  const service = {
    list,
    add({ id, name, meaning, color, afterId }) {
      if (plain.all().some((stage) => stage.id === id)) return get(id);
      db.insert(stages)
        .values({ id, name, meaning, color, position: placeAfter(afterId) })
        .run();
      return get(id);
    },
    change({ id, changes }) {
      get(id);
      if (Object.keys(changes).length > 0) db.update(stages).set(changes).where(eq(stages.id, id)).run();
      return get(id);
    },
    move({ id, afterId }) {
      get(id);
      if (afterId !== id) {
        db.update(stages)
          .set({ position: placeAfter(afterId, id) })
          .where(eq(stages.id, id))
          .run();
      }
      return list();
    },
    remove({ id, destinationId }) {
      get(id);
      if (id === destinationId) throw new Failure('CONFLICT');
      get(destinationId);
      moveCards(id, destinationId);
      // The past keeps its meaning; only the card that stood for it is another one now.
      db.update(activities).set({ stageId: destinationId }).where(eq(activities.stageId, id)).run();
      db.delete(stages).where(eq(stages.id, id)).run();
      return list();
    },
  } satisfies Services['stages'];

  /** Puts the cards of one stage below those of another, in their order. */
  function moveCards(fromId: string, toId: string): void {
    const moving = db
      .select({ id: applications.id })
      .from(applications)
      .where(eq(applications.stageId, fromId))
      .orderBy(asc(applications.position), asc(applications.id))
      .all();
    const last = db
      .select({ position: sql<string | null>`max(${applications.position})` })
      .from(applications)
      .where(eq(applications.stageId, toId))
      .get();
    const places = positionsBetween(last?.position ?? null, null, moving.length);
    for (const [index, { id }] of moving.entries()) {
      const position = places[index];
      if (position === undefined) continue;
      place.run({ id, stageId: toId, position });
    }
  }

  return {
    ...service,
    /** The meaning of a stage. NOT_FOUND. */
    meaningOf(id: string): StageMeaning {
      const found = plain.all().find((stage) => stage.id === id);
      if (!found) throw new Failure('NOT_FOUND');
      return found.meaning;
    },
    /** The first stage on the board, or the first with a meaning; undefined when none has it. */
    first(meaning?: StageMeaning): string | undefined {
      return plain.all().find((stage) => meaning === undefined || stage.meaning === meaning)?.id;
    },
    /** Fills an empty board. */
    ensureDefaults(): void {
      if (plain.all().length > 0) return;
      const places = positionsBetween(null, null, defaultStages.length);
      const rows = defaultStages.map((stage, index) => ({
        ...stage,
        id: newId(),
        position: places[index] ?? '',
      }));
      db.insert(stages).values(rows).run();
    },
  };
}
