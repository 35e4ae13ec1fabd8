import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { Clock } from '../ports.ts';
import type { ContactLists } from './list.ts';

interface Slipping {
  id: string;
  everyDays: number;
  dueOn: string;
  sinceDays: number;
}

/**
 * Contacts for whom it is time. Begins with those that have an interval, of their own or by a tag: of many that were imported most have none. Counted on
 * the calendar alone: days are texts, and SQLite adds days to them without any time zone, so that no change of the clock moves a day. Drizzle has no words
 * for this.
 */
export const candidates = `
  WITH paced AS (
    SELECT id, interval_days AS everyDays FROM contacts
    WHERE deleted_at IS NULL AND archived_at IS NULL AND interval_days IS NOT NULL
    UNION ALL
    SELECT contact.id, min(tag.interval_days)
    FROM tags AS tag CROSS JOIN contact_tags AS link ON link.tag_id = tag.id CROSS JOIN contacts AS contact ON contact.id = link.contact_id
    WHERE tag.interval_days IS NOT NULL AND contact.interval_days IS NULL GROUP BY contact.id
  ), timed AS (
    SELECT contact.id, contact.name_key, paced.everyDays, coalesce(contact.last_contact_on, contact.added_on) AS since
    FROM paced CROSS JOIN contacts AS contact ON contact.id = paced.id
    WHERE contact.deleted_at IS NULL AND contact.archived_at IS NULL AND contact.state <> 'paused'
      AND (contact.not_before_on IS NULL OR contact.not_before_on <= @today)
  ), due AS (
    SELECT *, date(since, '+' || everyDays || ' days') AS dueOn FROM timed
  )`;

export function createSlippingAway({ db, clock, lists }: { db: Db; clock: Clock; lists: ContactLists }) {
  const page = db.$client.prepare<[object], Slipping>(
    `${candidates} SELECT id, everyDays, dueOn, CAST(julianday(@today) - julianday(since) AS INTEGER) AS sinceDays
     FROM due WHERE dueOn <= @today ORDER BY since, name_key, id LIMIT @limit OFFSET @offset`,
  );
  const count = db.$client
    .prepare<[object], number>(`${candidates} SELECT count(*) FROM due WHERE dueOn <= @today`)
    .pluck();

  return {
    listSlippingAway({ offset, limit }) {
      const today = clock.today();
      const found = page.all({ today, limit, offset });
      const cards = new Map(lists.cards(found.map(({ id }) => id)).map((card) => [card.id, card]));
      const rows = found.flatMap(({ id, ...time }) => {
        const card = cards.get(id);
        return card ? [{ ...card, ...time }] : [];
      });
      return { rows, total: count.get({ today }) ?? 0 };
    },
  } satisfies Pick<Services['contacts'], 'listSlippingAway'>;
}
