import type { Veil } from '../../veil/create-veil.ts';
import type { ApplicationFacts, LedgerRow, WorkSearchLedger } from './ledger-rows.ts';
import type { WorkSearchEntry } from './list-entries.ts';

/** The ledger without what the report hides. Before entries are made of it: they join names to lines. */
export function veilLedger({ histories, handRows, ...rest }: WorkSearchLedger, veil: Veil): WorkSearchLedger {
  const row = <R extends LedgerRow>(given: R): R => ({
    ...given,
    title: veil.text(given.title),
    note: veil.note(given.note) ?? '',
    person: veil.person(given.person),
    result: veil.text(given.result),
    confirmation: veil.text(given.confirmation),
    link: veil.contactData(given.link),
  });
  const application = (given: ApplicationFacts): ApplicationFacts => ({
    ...given,
    companyName: veil.company(given.companyName) ?? '',
    role: veil.text(given.role) ?? '',
    source: veil.text(given.source),
    reference: veil.text(given.reference),
    link: veil.contactData(given.link),
    companyLocation: veil.contactData(given.companyLocation),
    companyWebsite: veil.contactData(given.companyWebsite),
    contact: given.contact && {
      name: veil.person(given.contact.name),
      email: veil.contactData(given.contact.email),
      phone: veil.contactData(given.contact.phone),
    },
  });
  return {
    ...rest,
    histories: histories.map((history) => ({
      application: application(history.application),
      changes: history.changes.map(row),
    })),
    handRows: handRows.map((given) => ({
      ...row(given),
      applications: given.applications.map(application),
      companies: given.companies.map((name) => veil.company(name) ?? ''),
    })),
  };
}

/** What the ledger holds of these entries. The veil counts what it hides, and shall see nothing else. */
export function onlyOf(
  ledger: WorkSearchLedger,
  listed: readonly { entry: WorkSearchEntry }[],
): WorkSearchLedger {
  const applicationIds = new Set(listed.flatMap(({ entry }) => entry.applicationIds));
  const activityIds = new Set(listed.flatMap(({ entry }) => entry.activityIds));
  return {
    ...ledger,
    histories: ledger.histories.filter(({ application }) => applicationIds.has(application.id)),
    handRows: ledger.handRows.filter(({ activityId }) => activityIds.has(activityId)),
  };
}
