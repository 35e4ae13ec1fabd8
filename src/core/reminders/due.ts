import { expiryNoticeDays } from '#contract/certificates.ts';
import type { Db } from '../database/database.ts';

/** Something that the person wants to hear of today. */
export interface Due {
  kind: 'step' | 'target' | 'expiry';
  id: string;
  title: string;
  /** The words of a step. */
  detail: string | null;
  /** The day it is about. */
  on: string;
}

/**
 * What is due on a day. A certificate is due on some days before it expires (`expiryNoticeDays`); one of them that passed since anything was told last, because the
 * program was not started, is made up for.
 */
export function createDueReader({ db }: { db: Db }): (today: string, toldOn: string | null) => Due[] {
  // Days are added to texts on the calendar alone, as everywhere.
  const isNotice = expiryNoticeDays
    .map(
      (days) =>
        `(date(expires_on, '-${days} days') <= @today AND date(expires_on, '-${days} days') > @toldOn)`,
    )
    .join(' OR ');
  const statement = db.$client.prepare<[{ today: string; toldOn: string }], Due>(`
    SELECT 'step' AS kind, application.id, application.role || ', ' || company.name AS title, application.next_step AS detail,
      application.next_step_on AS "on", 1 AS rank
      FROM applications AS application JOIN companies AS company ON company.id = application.company_id
      WHERE application.next_step_on = @today AND application.deleted_at IS NULL AND application.archived_at IS NULL
    UNION ALL SELECT 'target', id, title, NULL, target_on, 2 FROM goals
      WHERE target_on = @today AND deleted_at IS NULL AND state NOT IN ('done', 'dropped')
    UNION ALL SELECT 'expiry', id, title, NULL, expires_on, 3 FROM certificates
      WHERE expires_on >= @today AND deleted_at IS NULL AND (${isNotice})
    ORDER BY rank, "on", id`);
  return (today, toldOn) => statement.all({ today, toldOn: toldOn ?? '' });
}
