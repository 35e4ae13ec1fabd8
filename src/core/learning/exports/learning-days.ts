import type { Db } from '../../database/database.ts';
import type { CalendarDay } from '../../reports/formats/write-calendar.ts';
import type { ReportWords } from '../../reports/report-words.ts';

interface Row {
  noun: 'goal' | 'lesson' | 'certificate';
  id: string;
  day: string;
  title: string;
  detail: string | null;
}

/** What of Learning is still to come from a day on: target days of goals that are not over, dated sessions of courses, certificates that expire. */
export function createLearningDays({ db }: { db: Db }) {
  const statement = db.$client.prepare<[{ today: string }], Row>(`
    SELECT 'goal' AS noun, id, target_on AS day, title, why AS detail FROM goals
      WHERE target_on >= @today AND deleted_at IS NULL AND state NOT IN ('done', 'dropped')
    UNION ALL SELECT 'lesson', lesson.id, lesson.held_on, resource.title, lesson.title
      FROM lessons AS lesson JOIN resources AS resource ON resource.id = lesson.resource_id
      WHERE lesson.held_on >= @today AND resource.deleted_at IS NULL AND resource.state <> 'dropped'
    UNION ALL SELECT 'certificate', id, expires_on, title, issuer FROM certificates WHERE expires_on >= @today AND deleted_at IS NULL
    ORDER BY day, noun, id`);

  return (today: string, words: ReportWords): CalendarDay[] =>
    statement.all({ today }).map(({ noun, id, day, title, detail }) => ({
      uid: `${noun}-${id}@langkah`,
      on: day,
      summary: words.t(`learning.day.${noun}`, { title }),
      description: detail ?? '',
    }));
}
