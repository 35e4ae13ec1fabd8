import type { StageMeaning } from '#contract/stages.ts';
import type {
  ApplicationFacts,
  ApplicationHistory,
  HandRow,
  LedgerRow,
  Period,
  StageChangeRow,
  WorkSearchLedger,
} from './ledger-rows.ts';

export interface WorkSearchEntry {
  sequence: number;
  happenedOn: string;
  /** `contact`: an application that went on without ever being applied for, as when an employer calls first. */
  kind: 'application' | 'contact' | HandRow['kind'];
  companyId: string | null;
  employer: string;
  role: string;
  method: LedgerRow['method'];
  source: string | null;
  reference: string | null;
  person: string | null;
  /** The person's own words, or where the application stood at the end of the period. */
  result: { text: string } | { meaning: StageMeaning } | null;
  resultOn: string | null;
  confirmation: string | null;
  link: string | null;
  note: string;
}

/** That an employer took the application further proves a contact; a refusal without an application proves nothing. */
const contactMeanings: readonly StageMeaning[] = ['screening', 'interview', 'offer', 'accepted'];
/** Notes, messages and other entries are left out unless the person says that they count. */
const countedKinds: readonly HandRow['kind'][] = [
  'interview',
  'test',
  'call',
  'event',
  'workshop',
  'meeting',
  'follow_up',
];
const onlineSources: readonly string[] = [
  'linkedin',
  'jobstreet',
  'glints',
  'kalibrr',
  'company_site',
  'government_portal',
];

/**
 * The entries of a work-search record, by day and order of writing. An application is one entry, on the day it was first applied for;
 * what became of it later is its result, as of the last day of the period, so that the same record can be printed again.
 */
export function listEntries({ histories, handRows }: WorkSearchLedger, period: Period): WorkSearchEntry[] {
  const entries = [
    ...histories.map((history) => toApplicationEntry(history, period)),
    ...handRows.filter(isCounted).map((row) => toHandEntry(row, period)),
  ];
  return entries
    .filter((entry) => entry !== null)
    .filter(({ happenedOn }) => happenedOn >= period.from && happenedOn <= period.to)
    .sort((a, b) => compare(a.happenedOn, b.happenedOn) || a.sequence - b.sequence);
}

function isCounted({ kind, counts }: HandRow): boolean {
  return counts ?? countedKinds.includes(kind);
}

function toApplicationEntry(
  { application, changes }: ApplicationHistory,
  period: Period,
): WorkSearchEntry | null {
  const applied = changes.find(({ toMeaning }) => toMeaning === 'applied');
  const first = applied ?? changes.find(({ toMeaning }) => toMeaning && contactMeanings.includes(toMeaning));
  // A later change does not stand in for one that the person excluded.
  if (!first || first.counts === false) return null;
  return {
    ...ownTexts(first),
    ...(resultInOwnWords(first, period) ?? newestOutcome(changes, period)),
    kind: applied ? 'application' : 'contact',
    companyId: application.companyId,
    employer: application.companyName,
    role: joinNames([application.role, first.title]),
    method: first.method ?? usualMethod(application.source),
    source: application.source,
    reference: application.reference,
    link: first.link ?? application.link,
  };
}

function toHandEntry(row: HandRow, period: Period): WorkSearchEntry {
  const [application] = row.applications;
  const only = row.applications.length === 1 ? application : undefined;
  return {
    ...ownTexts(row),
    ...(resultInOwnWords(row, period) ?? { result: null, resultOn: null }),
    kind: row.kind,
    companyId: only?.companyId ?? null,
    employer: namesOf([...row.applications.map(companyNameOf), ...row.companies]),
    role: joinNames([...row.applications.map(({ role }) => role), row.title]),
    method: row.method ?? (row.kind === 'call' ? 'phone' : null),
    source: only?.source ?? null,
    reference: only?.reference ?? null,
    link: row.link,
  };
}

function ownTexts({ sequence, happenedOn, person, confirmation, note }: LedgerRow) {
  return { sequence, happenedOn, person, confirmation, note };
}

function resultInOwnWords({ result, resultOn }: LedgerRow, { to }: Period) {
  if (result === null || (resultOn !== null && resultOn > to)) return null;
  return { result: { text: result }, resultOn };
}

function newestOutcome(changes: readonly StageChangeRow[], { to }: Period) {
  const newest = changes.findLast(
    ({ happenedOn, toMeaning }) => happenedOn <= to && toMeaning !== null && toMeaning !== 'saved',
  );
  if (!newest?.toMeaning) return { result: null, resultOn: null };
  return { result: { meaning: newest.toMeaning }, resultOn: newest.happenedOn };
}

function usualMethod(source: string | null): LedgerRow['method'] {
  if (source === 'job_fair') return 'in_person';
  return source !== null && onlineSources.includes(source) ? 'online' : null;
}

const companyNameOf = ({ companyName }: ApplicationFacts): string => companyName;
const namesOf = (names: readonly string[]): string => [...new Set(names)].join(', ');

function joinNames(names: readonly (string | null)[]): string {
  return [...new Set(names.filter((name) => name !== null))].join(' · ');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
