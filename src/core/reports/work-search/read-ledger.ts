import { and, asc, between, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { isManualKind, manualActivityKinds } from '#contract/activities.ts';
import type { StageMeaning } from '#contract/stages.ts';
import type { Db } from '../../database/database.ts';
import { activities, activityLinks } from '../../database/tables/activities.ts';
import { applications } from '../../database/tables/applications.ts';
import { companies } from '../../database/tables/companies.ts';
import type {
  ApplicationFacts,
  ApplicationHistory,
  HandRow,
  Period,
  WorkSearchLedger,
} from './ledger-rows.ts';

const ledgerColumns = {
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
};
const startMeanings: StageMeaning[] = ['applied', 'screening', 'interview', 'offer', 'accepted'];

/**
 * What the ledger holds for a period: written by hand on its days, and all stage changes of the applications that may have begun in
 * it. Records in the trash are left out, archived ones stay.
 */
export function readLedger(db: Db, period: Period): WorkSearchLedger {
  return { histories: readHistories(db, period), handRows: readHandRows(db, period) };
}

function readHistories(db: Db, { from, to }: Period): ApplicationHistory[] {
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

function readHandRows(db: Db, { from, to }: Period): HandRow[] {
  const isByHand = and(
    between(activities.happenedOn, from, to),
    inArray(activities.kind, [...manualActivityKinds]),
    or(isNull(activities.counts), eq(activities.counts, true)),
  );
  const rows = db
    .select({ ...ledgerColumns, id: activities.id, kind: activities.kind })
    .from(activities)
    .where(isByHand)
    .orderBy(asc(activities.happenedOn), asc(activities.sequence))
    .all();
  const subjects = Map.groupBy(readSubjects(db, isByHand), ({ activityId }) => activityId);
  return rows.flatMap(({ id, kind, ...row }) => {
    const all = subjects.get(id) ?? [];
    const about = all.flatMap(({ application }) => (application ? [application] : []));
    const live = about.filter(({ deletedAt }) => deletedAt === null);
    // An entry about nothing but applications in the trash is gone with them.
    if (!isManualKind(kind)) return [];
    if (about.length > 0 && live.length === 0) return [];
    // Being in touch with people is private, unless the person says that it counts.
    if (all.length === 0 && row.counts !== true) return [];
    const named = all.flatMap(({ application, companyName }) => (application ? [] : [companyName]));
    return [{ ...row, kind, applications: live.map(toFacts), companies: named }];
  });
}

function readSubjects(db: Db, isByHand: SQL | undefined) {
  const { companyName: _, ...ownColumns } = applicationColumns;
  const rows = db
    .select({
      activityId: activityLinks.activityId,
      companyName: companies.name,
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
    .orderBy(asc(activities.sequence), asc(companies.name), asc(activityLinks.recordId))
    .all();
  return rows.map(({ application, ...row }) => ({
    ...row,
    application: application && { ...application, companyName: row.companyName },
  }));
}

function toFacts({
  deletedAt: _,
  ...facts
}: ApplicationFacts & { deletedAt: number | null }): ApplicationFacts {
  return facts;
}
