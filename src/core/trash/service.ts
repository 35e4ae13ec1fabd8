import { and, desc, eq, isNotNull, lt, sql } from 'drizzle-orm';
import { type TrashRef, trashDays } from '#contract/trash.ts';
import type { ApplicationsService } from '../applications/service.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { applications } from '../database/tables/applications.ts';
import { companies } from '../database/tables/companies.ts';
import type { History } from '../history/create-history.ts';
import type { Clock } from '../ports.ts';

const dayMs = 86_400_000;

export interface TrashOptions {
  db: Db;
  clock: Clock;
  history: History;
  applications: ApplicationsService;
}

export function createTrash({ db, clock, history, applications: service }: TrashOptions) {
  function trashedIds(before?: number): string[] {
    return db
      .select({ id: applications.id })
      .from(applications)
      .where(
        and(
          isNotNull(applications.deletedAt),
          before === undefined ? undefined : lt(applications.deletedAt, before),
        ),
      )
      .all()
      .map((row) => row.id);
  }

  function erase(ids: readonly string[]) {
    const result = service.erase(ids);
    // The inverse of a deletion is the deleted text: it must not outlive it.
    if (result.changedCount > 0) history.forget();
    return result;
  }

  return {
    list({ limit }) {
      return db
        .select({
          noun: sql<'application'>`'application'`,
          id: applications.id,
          title: applications.role,
          detail: companies.name,
          deletedAt: sql<number>`${applications.deletedAt}`,
        })
        .from(applications)
        .innerJoin(companies, eq(companies.id, applications.companyId))
        .where(isNotNull(applications.deletedAt))
        .orderBy(desc(applications.deletedAt), desc(applications.id))
        .limit(limit)
        .all();
    },
    restore: ({ refs }) => service.restore(refs.map((ref) => ref.id)),
    purge: ({ refs }) => erase(refs.map((ref) => ref.id)),
    empty: () => erase(trashedIds()),
    /** Of these records those that are in the trash; null: of all. */
    ids(refs: readonly TrashRef[] | null): string[] {
      const trashed = trashedIds();
      if (!refs) return trashed;
      const wanted = new Set(refs.map(({ id }) => id));
      return trashed.filter((id) => wanted.has(id));
    },
    /** Erases what has been in the trash for more than 30 days. */
    purgeOld: () => erase(trashedIds(clock.now() - trashDays * dayMs)),
  } satisfies Services['trash'] & Record<string, unknown>;
}
