import { eq } from 'drizzle-orm';
import type { Community, CommunityChanges } from '#contract/communities.ts';
import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { ActivitiesService } from '../activities/service.ts';
import { refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { ContactLists } from '../contacts/list.ts';
import { nameKeyOf } from '../contacts/name-key.ts';
import type { Db } from '../database/database.ts';
import { communities } from '../database/tables/communities.ts';
import { isTooLate } from '../dates/calendar.ts';
import type { Clock } from '../ports.ts';

export interface CommunitiesOptions {
  db: Db;
  clock: Clock;
  activities: ActivitiesService;
  contactLists: ContactLists;
}

const columns = `id, name, purpose, link, last_visited_on AS lastVisitedOn, next_visit_on AS nextVisitOn, notes,
  (SELECT count(*) FROM community_contacts AS link JOIN contacts AS contact ON contact.id = link.contact_id
   WHERE link.community_id = communities.id AND contact.deleted_at IS NULL AND contact.archived_at IS NULL) AS contactCount,
  created_at AS createdAt, changed_at AS changedAt, deleted_at AS deletedAt`;
const given = '(SELECT value FROM json_each(?))';

export function createCommunities({ db, clock, activities, contactLists }: CommunitiesOptions) {
  const raw = db.$client;
  const byId = raw.prepare<[id: string], Community>(`SELECT ${columns} FROM communities WHERE id = ?`);
  const found = raw.prepare<[object], Community>(
    `SELECT ${columns} FROM communities WHERE deleted_at IS NULL AND (@purpose IS NULL OR purpose = @purpose)
       AND (@key = '' OR instr(name_key, @key) > 0) ORDER BY name_key, id LIMIT @limit`,
  );
  const people = raw
    .prepare<[id: string], string>(
      `SELECT contact.id FROM community_contacts AS link JOIN contacts AS contact ON contact.id = link.contact_id
       WHERE link.community_id = ? AND contact.deleted_at IS NULL AND contact.archived_at IS NULL
       ORDER BY contact.name_key, contact.id LIMIT ${limits.page}`,
    )
    .pluck();
  const addPeople = raw.prepare(
    `INSERT INTO community_contacts (community_id, contact_id) SELECT ?, id FROM contacts WHERE id IN ${given}
     ON CONFLICT DO NOTHING`,
  );
  const takePeople = raw.prepare(
    `DELETE FROM community_contacts WHERE community_id = ? AND contact_id IN ${given}`,
  );
  const setDeleted = raw.prepare(
    `UPDATE communities SET deleted_at = ?, changed_at = ? WHERE id IN ${given} AND (deleted_at IS NULL) = ?`,
  );

  function get({ id }: { id: string }): Community {
    const community = byId.get(id);
    if (!community) throw new Failure('NOT_FOUND');
    return community;
  }

  function update(id: string, changes: CommunityChanges): void {
    const { name } = changes;
    db.update(communities)
      .set({ ...changes, ...(name !== undefined && { nameKey: nameKeyOf(name) }), changedAt: clock.now() })
      .where(eq(communities.id, id))
      .run();
  }

  return {
    list: ({ text = '', purpose = null, limit }) =>
      found.all({ key: text.trim() && nameKeyOf(text.trim()), purpose, limit }),
    get,
    listContacts: ({ id }) => contactLists.cards(people.all(id)),
    add({ id, fields }) {
      const existing = byId.get(id);
      if (existing) return existing;
      const now = clock.now();
      db.insert(communities)
        .values({ ...fields, id, nameKey: nameKeyOf(fields.name), createdAt: now, changedAt: now })
        .run();
      return get({ id });
    },
    change({ id, changes, base }) {
      const current = get({ id });
      refuseStale<CommunityChanges>(current, changes, base);
      const given = Object.entries(changes) as Array<[keyof CommunityChanges, unknown]>;
      if (given.some(([field, value]) => value !== undefined && value !== current[field]))
        update(id, changes);
      return get({ id });
    },
    visit({ id, activityId, on = clock.today(), note }) {
      const { nextVisitOn } = get({ id });
      if (isTooLate(on, clock.today())) {
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'on', reason: 'OUT_OF_RANGE' }] });
      }
      if (nextVisitOn !== null && nextVisitOn <= on) update(id, { nextVisitOn: null });
      const links = [{ noun: 'community' as const, id }];
      return activities.record({ id: activityId, kind: 'visit', links, fields: { happenedOn: on, note } });
    },
    link({ id, contactIds }) {
      get({ id });
      return { changedCount: addPeople.run(id, JSON.stringify(contactIds)).changes };
    },
    unlink: ({ id, contactIds }) => ({
      changedCount: takePeople.run(id, JSON.stringify(contactIds)).changes,
    }),
    trash: ({ ids }) => ({
      changedCount: setDeleted.run(clock.now(), clock.now(), JSON.stringify(ids), 1).changes,
    }),
    restore: (ids: readonly string[]) => ({
      changedCount: setDeleted.run(null, clock.now(), JSON.stringify(ids), 0).changes,
    }),
  } satisfies Services['communities'] & Record<string, unknown>;
}
