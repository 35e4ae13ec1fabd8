import type { CommunityPurpose } from '#contract/contact-parts.ts';
import type { Db } from '../../../database/database.ts';
import { readEntries } from '../../entries/read-entries.ts';
import { subjectsOf } from '../../entries/subjects.ts';
import type { Period } from '../../report.ts';
import type { Veil } from '../../veil/create-veil.ts';

/** A visit to a community. */
export interface Visit {
  happenedOn: string;
  id: string;
  community: string;
  purpose: CommunityPurpose | null;
  note: string;
}

/** Visits by day and order of writing, without what the report hides. */
export function readVisits(db: Db, period: Period, veil: Veil): Visit[] {
  const visits = readEntries(db, period, ['visit']).flatMap((entry) =>
    subjectsOf(entry, 'community').map(({ id, name }) => ({ id, name, entry })),
  );
  const purposes = db.$client
    .prepare<[string], Pick<Visit, 'id' | 'purpose'>>(
      'SELECT id, purpose FROM communities WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(visits.map(({ id }) => id)));
  const purposeOf = new Map(purposes.map(({ id, purpose }) => [id, purpose]));
  return visits.map(({ id, name, entry }) => ({
    id,
    happenedOn: entry.happenedOn,
    community: veil.text(name) ?? '',
    purpose: purposeOf.get(id) ?? null,
    note: veil.note(entry.note) ?? '',
  }));
}
