import type { ActivityKind, activityMethods, linkableNouns } from '#contract/activities.ts';
import type { contactDirections } from '#contract/contact-parts.ts';
import type { StageMeaning } from '#contract/stages.ts';
import type { Db } from '../../database/database.ts';
import type { Period } from '../report.ts';

/** A record that an entry is about. */
export interface Subject {
  noun: (typeof linkableNouns)[number];
  id: string;
  /** Its name or title; of an application the role. */
  name: string;
  /** Of an application or a contact. */
  company: string | null;
}

/** A dated entry of the ledger with the records it is about, those in the trash left out. */
export interface LedgerEntry {
  id: string;
  /** Orders the entries of one day. */
  sequence: number;
  kind: ActivityKind;
  happenedOn: string;
  happenedAt: number | null;
  fromMeaning: StageMeaning | null;
  toMeaning: StageMeaning | null;
  title: string | null;
  note: string;
  method: (typeof activityMethods)[number] | null;
  direction: (typeof contactDirections)[number] | null;
  person: string | null;
  result: string | null;
  link: string | null;
  minutes: number;
  about: readonly Subject[];
}

type EntryRow = Omit<LedgerEntry, 'about'>;
type LinkRow = Pick<Subject, 'noun' | 'id' | 'company'> & { entryId: string; name: string | null };

const columns = `entry.id, entry.sequence, entry.kind, entry.happened_on AS happenedOn, entry.happened_at AS happenedAt,
  entry.from_meaning AS fromMeaning, entry.to_meaning AS toMeaning, entry.title, entry.note, entry.method, entry.direction, entry.person,
  entry.result, entry.link, coalesce(entry.minutes, 0) AS minutes`;
const inPeriod = `activities AS entry WHERE entry.happened_on BETWEEN @from AND @to
  AND entry.kind IN (SELECT value FROM json_each(@kinds))`;
// CROSS keeps SQLite from going through the whole ledger.
const ofApplication = `activity_links AS own CROSS JOIN activities AS entry ON entry.id = own.activity_id
  WHERE own.noun = 'application' AND own.record_id = @applicationId`;

/** The entries of these kinds from the first to the last day of a period, by day and order of writing. */
export function readEntries(db: Db, { from, to }: Period, kinds: readonly ActivityKind[]): LedgerEntry[] {
  return read(db, inPeriod, { from, to, kinds: JSON.stringify(kinds) });
}

/** All entries about an application, by day and order of writing; also what lies ahead. */
export function readEntriesOf(db: Db, applicationId: string): LedgerEntry[] {
  return read(db, ofApplication, { applicationId });
}

/** An entry about nothing but records that are in the trash or gone is gone with them. */
function read(db: Db, source: string, parameters: Record<string, string>): LedgerEntry[] {
  const raw = db.$client;
  const entries = raw
    .prepare<[object], EntryRow>(
      `SELECT ${columns} FROM ${source} ORDER BY entry.happened_on, entry.sequence`,
    )
    .all(parameters);
  const links = Map.groupBy(
    raw.prepare<[object], LinkRow>(linksOf(source)).all(parameters),
    ({ entryId }) => entryId,
  );
  return entries.flatMap((entry) => {
    const linked = links.get(entry.id) ?? [];
    const about = linked.flatMap(({ entryId: _, name, ...link }) =>
      name === null ? [] : [{ ...link, name }],
    );
    return linked.length > 0 && about.length === 0 ? [] : [{ ...entry, about }];
  });
}

const linksOf = (source: string) => `
  SELECT link.activity_id AS entryId, link.noun, link.record_id AS id,
    coalesce(application.role, company.name, contact.name, community.name, goal.title, resource.title, idea.title) AS name,
    coalesce(offering.name, employing.name) AS company
  FROM activity_links AS link
    LEFT JOIN applications AS application
      ON link.noun = 'application' AND application.id = link.record_id AND application.deleted_at IS NULL
    LEFT JOIN companies AS offering ON offering.id = application.company_id
    LEFT JOIN companies AS company ON link.noun = 'company' AND company.id = link.record_id
    LEFT JOIN contacts AS contact ON link.noun = 'contact' AND contact.id = link.record_id AND contact.deleted_at IS NULL
    LEFT JOIN companies AS employing ON employing.id = contact.company_id
    LEFT JOIN communities AS community
      ON link.noun = 'community' AND community.id = link.record_id AND community.deleted_at IS NULL
    LEFT JOIN goals AS goal ON link.noun = 'goal' AND goal.id = link.record_id AND goal.deleted_at IS NULL
    LEFT JOIN resources AS resource
      ON link.noun = 'resource' AND resource.id = link.record_id AND resource.deleted_at IS NULL
    LEFT JOIN ideas AS idea ON link.noun = 'idea' AND idea.id = link.record_id AND idea.deleted_at IS NULL
  WHERE link.activity_id IN (SELECT entry.id FROM ${source})
  ORDER BY link.noun, name, link.record_id`;
