import { eq, sql } from 'drizzle-orm';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { applications } from '../database/tables/applications.ts';
import { countChanged } from '../order/count-changed.ts';
import type { Places } from '../order/places.ts';
import type { Clock } from '../ports.ts';
import type { StagesService } from '../stages/service.ts';
import type { Tagging } from '../tags/tagging.ts';
import type { StageChanges } from './stage-changes.ts';

export interface BulkChangesOptions {
  db: Db;
  clock: Clock;
  stages: StagesService;
  places: Places;
  stageChanges: StageChanges;
  tagging: Tagging;
}

type Bulk = Pick<Services['applications'], 'changeStages' | 'tag' | 'archive' | 'trash'>;

/** What can be done to many applications at once. Ids that no longer exist are passed over. */
export function createBulkChanges(options: BulkChangesOptions) {
  const { db, clock, stages, places, stageChanges, tagging } = options;
  const standing = db
    .select({
      stageId: applications.stageId,
      archivedAt: applications.archivedAt,
      deletedAt: applications.deletedAt,
    })
    .from(applications)
    .where(eq(applications.id, sql.placeholder('id')))
    .prepare();
  const setState = db
    .update(applications)
    .set({
      archivedAt: sql`${sql.placeholder('archivedAt')}`,
      deletedAt: sql`${sql.placeholder('deletedAt')}`,
      changedAt: sql`${sql.placeholder('changedAt')}`,
    })
    .where(eq(applications.id, sql.placeholder('id')))
    .prepare();

  type Standing = NonNullable<ReturnType<typeof standing.get>>;

  /** Runs `work` for each id that exists; counts those for which it says that it changed something. */
  function each(ids: readonly string[], work: (id: string, found: Standing) => boolean) {
    return countChanged(ids, (id) => {
      const found = standing.get({ id });
      return found !== undefined && work(id, found);
    });
  }

  const changeState = (id: string, state: { archivedAt: number | null; deletedAt: number | null }) =>
    setState.run({ id, ...state, changedAt: clock.now() });

  const bulk = {
    changeStages({ ids, stageId, on }) {
      stages.meaningOf(stageId);
      return each(ids, (id, found) => {
        if (found.stageId === stageId) return false;
        stageChanges.write(id, stageId, on);
        changeState(id, found);
        return true;
      });
    },
    tag({ ids, add, remove }) {
      const known = [...new Set(ids)].filter((id) => standing.get({ id }));
      return { changedCount: tagging.change(known, add, remove) };
    },
    archive({ ids, archived }) {
      return each(ids, (id, { stageId, archivedAt, deletedAt }) => {
        if ((archivedAt !== null) === archived) return false;
        changeState(id, { archivedAt: archived ? clock.now() : null, deletedAt });
        if (!archived) places.putOnTop(id, stageId);
        return true;
      });
    },
    trash({ ids }) {
      return each(ids, (id, { archivedAt, deletedAt }) => {
        if (deletedAt !== null) return false;
        changeState(id, { archivedAt, deletedAt: clock.now() });
        return true;
      });
    },
  } satisfies Bulk;

  return {
    ...bulk,
    /** Brings back from the trash, each to the top of its stage. */
    restore(ids: readonly string[]) {
      return each(ids, (id, { stageId, archivedAt, deletedAt }) => {
        if (deletedAt === null) return false;
        changeState(id, { archivedAt, deletedAt: null });
        places.putOnTop(id, stageId);
        return true;
      });
    },
  };
}
