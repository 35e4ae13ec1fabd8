import type { Tag } from '#contract/tags.ts';
import type { Db } from '../database/database.ts';
import type { TagsService } from './service.ts';

export interface TaggedNoun {
  table: 'application_tags' | 'contact_tags';
  column: 'application_id' | 'contact_id';
}

export type Tagging = ReturnType<typeof createTagging>;

/** Which record of a noun carries which tag. */
export function createTagging({ db, tags }: { db: Db; tags: TagsService }, { table, column }: TaggedNoun) {
  // Drizzle builds no INSERT … SELECT from json_each.
  const raw = db.$client;
  const given = '(SELECT value FROM json_each(?))';
  const add = raw
    .prepare<[tagId: string, ids: string], string>(
      `INSERT INTO ${table} (${column}, tag_id) SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING RETURNING ${column}`,
    )
    .pluck();
  const take = raw
    .prepare<[ids: string, tagIds: string], string>(
      `DELETE FROM ${table} WHERE ${column} IN ${given} AND tag_id IN ${given} RETURNING ${column}`,
    )
    .pluck();
  const tagRows = raw.prepare<[ids: string], Tag & { recordId: string }>(
    `SELECT link.${column} AS recordId, tags.id, tags.name, tags.color FROM ${table} AS link
     JOIN tags ON tags.id = link.tag_id WHERE link.${column} IN ${given} ORDER BY tags.name_key`,
  );

  return {
    /** Adds tags by name (made when new) and takes others off; returns how many records changed. */
    change(ids: readonly string[], addNames: readonly string[], removeIds: readonly string[]): number {
      const all = JSON.stringify(ids);
      const changed = new Set<string>();
      for (const name of addNames) for (const id of add.all(tags.ensure(name), all)) changed.add(id);
      if (removeIds.length > 0) for (const id of take.all(all, JSON.stringify(removeIds))) changed.add(id);
      return changed.size;
    },
    /** Rows with their tags, by name. */
    withTags<Row extends { id: string }>(rows: Row[]): Array<Row & { tags: Tag[] }> {
      const found = Map.groupBy(
        tagRows.all(JSON.stringify(rows.map((row) => row.id))),
        (row) => row.recordId,
      );
      return rows.map((row) => ({
        ...row,
        tags: (found.get(row.id) ?? []).map(({ id, name, color }) => ({ id, name, color })),
      }));
    },
  };
}
