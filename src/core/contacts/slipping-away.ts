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
 * Contacts for whom it is time. Counted on the calendar alone: days are texts, and SQLite adds days to them without any time zone, so that no change of the
 * clock moves a day. Drizzle has no words for this.
 */
const candidates = `
  WITH timed AS (
    SELECT contact.id, contact.name_key, coalesce(contact.last_contact_on, contact.added_on) AS since, contact.not_before_on,
      coalesce(contact.interval_days, (
        SELECT min(tag.interval_days) FROM contact_tags AS link JOIN tags AS tag ON tag.id = link.tag_id
        WHERE link.contact_id = contact.id)) AS everyDays
    FROM contacts AS contact
    WHERE contact.deleted_at IS NULL AND contact.archived_at IS NULL AND contact.state <> 'paused'
  ), due AS (
    SELECT *, date(since, '+' || everyDays || ' days') AS dueOn FROM timed
    WHERE everyDays IS NOT NULL AND (not_before_on IS NULL OR not_before_on <= @today)
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
