import type { Db } from '../../database/database.ts';
import type { CalendarDay } from '../../reports/formats/write-calendar.ts';
import type { ReportWords } from '../../reports/report-words.ts';

interface ReachOut {
  id: string;
  name: string;
  company: string | null;
  role: string | null;
  dueOn: string;
}

/**
 * Next reach-outs: of every live contact of these ids that has an interval, on the day when it is over; of every one with a "not before", on
 * that day if it comes later. What was due before `today` stands on `today`. Without those that are paused.
 */
export function createReachOuts({ db }: { db: Db }) {
  // Days are added to texts on the calendar alone, as in slipping-away.ts.
  const statement = db.$client.prepare<[object], ReachOut>(`
    WITH timed AS (
      SELECT contact.*, coalesce(contact.interval_days, (
        SELECT min(tag.interval_days) FROM contact_tags AS link JOIN tags AS tag ON tag.id = link.tag_id
        WHERE link.contact_id = contact.id)) AS every_days
      FROM contacts AS contact
      WHERE contact.deleted_at IS NULL AND contact.archived_at IS NULL AND contact.state <> 'paused'
        AND contact.id IN (SELECT value FROM json_each(@ids))
    )
    SELECT timed.id, timed.name, company.name AS company, timed.role, max(
      @today,
      coalesce(date(coalesce(timed.last_contact_on, timed.added_on), '+' || timed.every_days || ' days'), ''),
      coalesce(timed.not_before_on, '')) AS dueOn
    FROM timed LEFT JOIN companies AS company ON company.id = timed.company_id
    WHERE timed.every_days IS NOT NULL OR timed.not_before_on >= @today
    ORDER BY dueOn, timed.name_key, timed.id`);

  return (ids: readonly string[], today: string, words: ReportWords): CalendarDay[] =>
    statement.all({ ids: JSON.stringify(ids), today }).map(({ id, name, company, role, dueOn }) => ({
      uid: `reach-out-${id}@langkah`,
      on: dueOn,
      summary: words.t('reachOuts.summary', { name }),
      description: [role, company].filter(Boolean).join(', '),
    }));
}
