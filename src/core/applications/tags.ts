import { sql } from 'drizzle-orm';
import type { Db } from '../database/database.ts';
import type { TagsService } from '../tags/service.ts';

export type ApplicationTags = ReturnType<typeof createApplicationTags>;

/** Which application carries which tag. */
export function createApplicationTags({ db, tags }: { db: Db; tags: TagsService }) {
  /** Adds tags by name (made when new) and takes others off; returns how many applications changed. */
  function change(ids: readonly string[], addNames: readonly string[], removeIds: readonly string[]): number {
    const all = JSON.stringify(ids);
    const changed = new Set<string>();
    for (const name of addNames) {
      const tagId = tags.ensure(name);
      const rows = db.all<{ id: string }>(
        // Drizzle builds no INSERT … SELECT from json_each.
        sql`INSERT INTO application_tags (application_id, tag_id) SELECT value, ${tagId} FROM json_each(${all}) WHERE true ON CONFLICT DO NOTHING RETURNING application_id AS id`,
      );
      for (const { id } of rows) changed.add(id);
    }
    if (removeIds.length > 0) {
      const rows = db.all<{ id: string }>(
        sql`DELETE FROM application_tags WHERE application_id IN (SELECT value FROM json_each(${all})) AND tag_id IN (SELECT value FROM json_each(${JSON.stringify(removeIds)})) RETURNING application_id AS id`,
      );
      for (const { id } of rows) changed.add(id);
    }
    return changed.size;
  }

  return { change };
}
