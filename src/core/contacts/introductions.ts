import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { Db } from '../database/database.ts';

interface Introduction {
  id: string;
  name: string;
  introducedById: string;
  introducedByName: string;
  thankedOn: string | null;
}

export type Introductions = ReturnType<typeof createIntroductions>;

/** Who was introduced by whom. Nobody was introduced by somebody whom they themselves brought. */
export function createIntroductions({ db }: { db: Db }) {
  const raw = db.$client;
  const name = raw.prepare<[id: string], { id: string; name: string }>(
    'SELECT id, name FROM contacts WHERE id = ?',
  );
  const put = raw.prepare('UPDATE contacts SET introduced_by_id = ? WHERE id = ?');
  // UNION, not UNION ALL: a ring that should not be there does not go round for ever.
  const isBroughtBy = raw.prepare<[id: string, other: string]>(
    `WITH RECURSIVE chain(id) AS (
       SELECT ? UNION SELECT contact.introduced_by_id FROM chain JOIN contacts AS contact ON contact.id = chain.id
         WHERE contact.introduced_by_id IS NOT NULL)
     SELECT 1 FROM chain WHERE id = ?`,
  );
  const edges = raw.prepare<[object], Introduction>(
    `SELECT contact.id, contact.name, introducer.id AS introducedById, introducer.name AS introducedByName,
       (SELECT max(activity.happened_on) FROM activity_links AS link CROSS JOIN activities AS activity ON activity.id = link.activity_id
        WHERE link.noun = 'contact' AND link.record_id = introducer.id AND activity.kind = 'thanks'
          AND activity.direction IS NOT 'in') AS thankedOn
     FROM contacts AS contact JOIN contacts AS introducer ON introducer.id = contact.introduced_by_id
     WHERE contact.deleted_at IS NULL AND introducer.deleted_at IS NULL
       AND (@id IS NULL OR contact.id = @id OR introducer.id = @id)
     ORDER BY introducer.name_key, introducer.id, contact.name_key, contact.id LIMIT ${limits.page}`,
  );

  return {
    nameOf: (id: string | null) => (id === null ? null : (name.get(id) ?? null)),
    list: (id: string | null) => edges.all({ id }),
    /** Whether `id` was introduced by `other`, directly or through others, or is the same. */
    isBroughtBy: (id: string, other: string) => isBroughtBy.get(id, other) !== undefined,
    /** NOT_FOUND, INVALID_INPUT for one whom this contact brought. */
    set(id: string, introducedById: string | null): void {
      if (introducedById !== null) {
        if (!name.get(introducedById)) throw new Failure('NOT_FOUND');
        if (isBroughtBy.get(introducedById, id)) {
          throw new Failure('INVALID_INPUT', {
            refusals: [{ field: 'changes.introducedById', reason: 'INVALID' }],
          });
        }
      }
      put.run(introducedById, id);
    },
  };
}
