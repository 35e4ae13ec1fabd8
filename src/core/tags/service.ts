import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import { colorNames } from '#contract/values.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { tags } from '../database/tables/tags.ts';

export type TagsService = ReturnType<typeof createTags>;

const keyOf = (name: string) => name.normalize('NFKC').toLowerCase();

const tagColumns = {
  id: tags.id,
  name: tags.name,
  color: tags.color,
  intervalDays: tags.intervalDays,
};

export function createTags({ db }: { db: Db }) {
  function get(id: string) {
    const found = db.select(tagColumns).from(tags).where(eq(tags.id, id)).get();
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  const service = {
    list() {
      return db
        .select({
          ...tagColumns,
          // As text: Drizzle writes columns of a selection without their table, and "id" would be that of the application.
          applicationCount: sql<number>`(SELECT count(*) FROM application_tags JOIN applications ON applications.id = application_tags.application_id WHERE application_tags.tag_id = tags.id AND applications.deleted_at IS NULL AND applications.archived_at IS NULL)`,
          contactCount: sql<number>`(SELECT count(*) FROM contact_tags JOIN contacts ON contacts.id = contact_tags.contact_id WHERE contact_tags.tag_id = tags.id AND contacts.deleted_at IS NULL AND contacts.archived_at IS NULL)`,
        })
        .from(tags)
        .orderBy(asc(tags.nameKey))
        .all();
    },
    change({ id, changes }) {
      get(id);
      const { name, color, intervalDays } = changes;
      if (name !== undefined) {
        const other = db
          .select({ id: tags.id })
          .from(tags)
          .where(and(eq(tags.nameKey, keyOf(name)), ne(tags.id, id)))
          .get();
        if (other) throw new Failure('CONFLICT');
        db.update(tags)
          .set({ name, nameKey: keyOf(name) })
          .where(eq(tags.id, id))
          .run();
      }
      if (color !== undefined) db.update(tags).set({ color }).where(eq(tags.id, id)).run();
      if (intervalDays !== undefined) db.update(tags).set({ intervalDays }).where(eq(tags.id, id)).run();
      return get(id);
    },
    remove({ id }) {
      get(id);
      db.delete(tags).where(eq(tags.id, id)).run();
      return {};
    },
  } satisfies Services['tags'];

  return {
    ...service,
    /** The tag of that name (case does not matter), made with the next colour when new. */
    ensure(name: string): string {
      const found = db
        .select({ id: tags.id })
        .from(tags)
        .where(eq(tags.nameKey, keyOf(name)))
        .get();
      if (found) return found.id;
      const count = db.select({ count: sql<number>`count(*)` }).from(tags).get()?.count ?? 0;
      const id = newId();
      db.insert(tags)
        .values({ id, name, nameKey: keyOf(name), color: colorNames[count % colorNames.length] ?? 'slate' })
        .run();
      return id;
    },
  };
}
