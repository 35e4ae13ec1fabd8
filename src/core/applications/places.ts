import { and, asc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import { applications } from '../database/tables/applications.ts';
import { positionBetween } from '../order/positions.ts';

/** Where cards stand in their stage. Only live cards hold a place; one that comes back from trash or archive gets a new one. */
export function createPlaces({ db }: { db: Db }) {
  const live = and(isNull(applications.deletedAt), isNull(applications.archivedAt));
  const firstPlace = db
    .select({ position: applications.position })
    .from(applications)
    .where(
      and(
        eq(applications.stageId, sql.placeholder('stageId')),
        live,
        ne(applications.id, sql.placeholder('id')),
      ),
    )
    .orderBy(asc(applications.position))
    .limit(1)
    .prepare();
  const put = db
    .update(applications)
    .set({ position: sql`${sql.placeholder('position')}` })
    .where(eq(applications.id, sql.placeholder('id')))
    .prepare();

  return {
    /** Puts a card at the top of a stage. */
    putOnTop(id: string, stageId: string): void {
      const first = firstPlace.get({ stageId, id })?.position ?? null;
      put.run({ id, position: positionBetween(null, first) });
    },
    /** The place below `afterId` (null: the top), as if `exceptId` were not there. */
    below(stageId: string, afterId: string | null, exceptId: string): string {
      let after: string | null = null;
      if (afterId !== null) {
        const found = db
          .select({ position: applications.position })
          .from(applications)
          .where(and(eq(applications.id, afterId), eq(applications.stageId, stageId), live))
          .get();
        // The card it was dropped below has left meanwhile: the top is the place that can be seen.
        after = found?.position ?? null;
      }
      const next = db
        .select({ position: applications.position })
        .from(applications)
        .where(
          and(
            eq(applications.stageId, stageId),
            live,
            ne(applications.id, exceptId),
            after === null ? undefined : gt(applications.position, after),
          ),
        )
        .orderBy(asc(applications.position))
        .limit(1)
        .get();
      return positionBetween(after, next?.position ?? null);
    },
    put(id: string, position: string): void {
      put.run({ id, position });
    },
  };
}
export type Places = ReturnType<typeof createPlaces>;
