import { and, asc, between, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { isManualKind, manualActivityKinds } from '#contract/activities.ts';
import type { StageMeaning } from '#contract/stages.ts';
import type { Db } from '../../../database/database.ts';
import { activities, activityLinks } from '../../../database/tables/activities.ts';
import { applications } from '../../../database/tables/applications.ts';
import { companies } from '../../../database/tables/companies.ts';
import type { Period } from '../../report.ts';
import { readEmployerContacts } from './employer-contacts.ts';
import type { ApplicationFacts, ApplicationHistory, HandRow, WorkSearchLedger } from './ledger-rows.ts';

const ledgerColumns = {
  activityId: activities.id,
  sequence: activities.sequence,
  happenedOn: activities.happenedOn,
  title: activities.title,
  note: activities.note,
  method: activities.method,
  person: activities.person,
  result: activities.result,
  resultOn: activities.resultOn,
  confirmation: activities.confirmation,
  link: activities.link,
  counts: activities.counts,
};
const applicationColumns = {
  id: applications.id,
  companyId: applications.companyId,
  companyName: companies.name,
  role: applications.role,
  source: applications.source,
  reference: applications.reference,
  link: applications.link,
  companyLocation: companies.location,
  companyWebsite: companies.website,
};
const startMeanings: StageMeaning[] = ['applied', 'screening', 'interview', 'offer', 'accepted'];

/**
 * What the ledger holds for a period: written by hand on its days, and all stage changes of the applications that may have begun in
 * it. Records in the trash are left out, archived ones stay. `since`: an earlier day from which on entries are wanted too. `isByName`: whether companies of one entry
 * stand in the order of their names.
 */
export function readLedger(
  db: Db,
  period: Period,
  { since = period.from, isByName = true }: { since?: string; isByName?: boolean } = {},
): WorkSearchLedger {
  const days = { from: since, to: period.to };
  const [histories, allHandRows] = [readHistories(db, days), readHandRows(db, days, isByName)];
  const handRows = allHandRows.filter((row) => !isPrivate(row));
  const contacts = readEmployerContacts(db, [
    ...histories.map(({ application }) => application.id),
    ...handRows.flatMap((row) => row.applications.map(({ id }) => id)),
  ]);
  const withContact = (facts: BareFacts): ApplicationFacts => ({
    ...facts,
    contact: contacts.get(facts.id) ?? null,
  });
  return {
    histories: histories.map((history) => ({ ...history, application: withContact(history.application) })),
    handRows: handRows.map((row) => ({ ...row, applications: row.applications.map(withContact) })),
    onlySavedCount: countOnlySaved(db, period),
    unlinked: allHandRows
      .filter((row) => isPrivate(row) && row.counts === null && row.happenedOn >= period.from)
      .map(({ kind }) => kind),
  };
}

/** Being in touch with people is private, unless the person says that it counts. */
function isPrivate({
  applications: about,
  companies: named,
  counts,
}: Pick<HandRow, 'companies' | 'counts'> & { applications: readonly unknown[] }): boolean {
  return about.length + named.length === 0 && counts !== true;
}

type BareFacts = Omit<ApplicationFacts, 'contact'>;

/** How many openings were saved in the period and not taken a step further by its end. */
function countOnlySaved(db: Db, period: Period): number {
  const begun = startMeanings.map((meaning) => `'${meaning}'`).join();
  const count = db.$client
    .prepare<Period, number>(
      `SELECT count(DISTINCT application.id) FROM activities AS entry JOIN activity_links AS link ON link.activity_id = entry.id AND link.noun = 'application'
       JOIN applications AS application ON application.id = link.record_id AND application.deleted_at IS NULL
       WHERE entry.happened_on BETWEEN @from AND @to AND entry.kind = 'stage_change' AND entry.to_meaning = 'saved'
         AND NOT EXISTS (SELECT 1 FROM activity_links AS other JOIN activities AS step ON step.id = other.activity_id
           WHERE other.noun = 'application' AND other.record_id = application.id AND step.happened_on <= @to AND step.to_meaning IN (${begun}))`,
    )
    .pluck();
  return count.get(period) ?? 0;
}

function readHistories(
  db: Db,
  { from, to }: Period,
): (Omit<ApplicationHistory, 'application'> & { application: BareFacts })[] {
  const begunInPeriod = db
    .select({ id: activityLinks.recordId })
    .from(activities)
    .innerJoin(activityLinks, eq(activityLinks.activityId, activities.id))
    .where(
      and(
        between(activities.happenedOn, from, to),
        eq(activities.kind, 'stage_change'),
        inArray(activities.toMeaning, startMeanings),
        eq(activityLinks.noun, 'application'),
      ),
    );
  const rows = db
    .select({ ...ledgerColumns, toMeaning: activities.toMeaning, application: applicationColumns })
    .from(applications)
    .innerJoin(companies, eq(companies.id, applications.companyId))
    .innerJoin(
      activityLinks,
      and(eq(activityLinks.noun, 'application'), eq(activityLinks.recordId, applications.id)),
    )
    .innerJoin(activities, eq(activities.id, activityLinks.activityId))
    .where(
      and(
        isNull(applications.deletedAt),
        inArray(applications.id, begunInPeriod),
        eq(activities.kind, 'stage_change'),
      ),
    )
    .orderBy(asc(activities.happenedOn), asc(activities.sequence))
    .all();
  const byApplication = Map.groupBy(rows, ({ application }) => application.id);
  return [...byApplication.values()].flatMap((changes) =>
    changes[0] ? [{ application: changes[0].application, changes }] : [],
  );
}

function readHandRows(
  db: Db,
  { from, to }: Period,
  isByName: boolean,
): (Omit<HandRow, 'applications'> & { applications: BareFacts[] })[] {
  const isByHand = and(
    between(activities.happenedOn, from, to),
    inArray(activities.kind, [...manualActivityKinds]),
  );
  const rows = db
    .select({ ...ledgerColumns, kind: activities.kind })
    .from(activities)
    .where(isByHand)
    .orderBy(asc(activities.happenedOn), asc(activities.sequence))
    .all();
  const subjects = Map.groupBy(readSubjects(db, isByHand, isByName), ({ activityId }) => activityId);
  return rows.flatMap(({ kind, ...row }) => {
    const all = subjects.get(row.activityId) ?? [];
    const about = all.flatMap(({ application }) => (application ? [application] : []));
    const live = about.filter(({ deletedAt }) => deletedAt === null);
    // An entry about nothing but applications in the trash is gone with them.
    if (!isManualKind(kind)) return [];
    if (about.length > 0 && live.length === 0) return [];
    const named = all.flatMap(({ application, companyName }) => (application ? [] : [companyName]));
    return [{ ...row, kind, applications: live.map(toFacts), companies: named }];
  });
}

function readSubjects(db: Db, isByHand: SQL | undefined, isByName: boolean) {
  const {
    companyName: _,
    companyLocation: _location,
    companyWebsite: _website,
    ...ownColumns
  } = applicationColumns;
  const rows = db
    .select({
      activityId: activityLinks.activityId,
      companyName: companies.name,
      companyLocation: companies.location,
      companyWebsite: companies.website,
      application: { ...ownColumns, deletedAt: applications.deletedAt },
    })
    .from(activities)
    .innerJoin(activityLinks, eq(activityLinks.activityId, activities.id))
    .leftJoin(
      applications,
      and(eq(activityLinks.noun, 'application'), eq(applications.id, activityLinks.recordId)),
    )
    .innerJoin(
      companies,
      or(
        eq(companies.id, applications.companyId),
        and(eq(activityLinks.noun, 'company'), eq(companies.id, activityLinks.recordId)),
      ),
    )
    .where(isByHand)
    .orderBy(
      asc(activities.sequence),
      ...(isByName ? [asc(companies.name)] : []),
      asc(activityLinks.recordId),
    )
    .all();
  return rows.map(({ application, activityId, ...company }) => ({
    activityId,
    ...company,
    application: application && { ...application, ...company },
  }));
}

function toFacts({ deletedAt: _, ...facts }: BareFacts & { deletedAt: number | null }): BareFacts {
  return facts;
}
