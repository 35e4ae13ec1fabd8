import type { StageMeaning } from '#contract/stages.ts';
import type { WorkSearchKind } from '#contract/work-search-parts.ts';
import type { Period } from '../../report.ts';
import type {
  ApplicationFacts,
  ApplicationHistory,
  HandRow,
  LedgerRow,
  StageChangeRow,
  WorkSearchLedger,
} from './ledger-rows.ts';

export interface WorkSearchEntry {
  sequence: number;
  happenedOn: string;
  /** `contact`: an application that went on without ever being applied for, as when an employer calls first. */
  kind: WorkSearchKind;
  /** What the person says of it; null leaves it to the rules. */
  counts: boolean | null;
  /** The entries of the ledger whose files prove it. */
  activityIds: readonly string[];
  /** What it is about. */
  applicationIds: readonly string[];
  companyId: string | null;
  employer: string;
  employerAddress: string | null;
  employerPhone: string | null;
  employerEmail: string | null;
  employerWebsite: string | null;
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
const usualKinds: readonly HandRow['kind'][] = [
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

export interface EntryRules {
  /** Kinds that are listed besides the usual ones: those that an office counts. */
  kinds: readonly WorkSearchKind[];
  /** Whether what the person excluded is listed all the same, to be told of. */
  includesExcluded: boolean;
}
const noRules: EntryRules = { kinds: [], includesExcluded: false };

/**
 * The entries of a work-search record, by day and order of writing. An application is one entry, on the day it was first applied for;
 * what became of it later is its result, as of the last day of the period, so that the same record can be printed again.
 */
export function listEntries(
  { histories, handRows }: Pick<WorkSearchLedger, 'histories' | 'handRows'>,
  period: Period,
  rules: EntryRules = noRules,
): WorkSearchEntry[] {
  const kinds = new Set<WorkSearchKind>([...usualKinds, ...rules.kinds]);
  const entries = [
    ...histories.map((history) => toApplicationEntry(history, period, kinds)),
    ...handRows
      .filter(({ kind, counts }) => counts === true || kinds.has(kind))
      .map((row) => toHandEntry(row, period)),
  ].filter((entry) => entry !== null);
  const callUps = kinds.has('call_up') ? listCallUps(histories, entries, period) : [];
  return [...entries, ...callUps]
    .filter(({ counts }) => counts !== false || rules.includesExcluded)
    .filter(({ happenedOn }) => happenedOn >= period.from && happenedOn <= period.to)
    .sort((a, b) => compare(a.happenedOn, b.happenedOn) || a.sequence - b.sequence);
}

/** The first invitation to an interview of each application, unless it begins the application. A card that is moved back to the stage was not invited again. */
function listCallUps(
  histories: readonly ApplicationHistory[],
  entries: readonly WorkSearchEntry[],
  period: Period,
): WorkSearchEntry[] {
  const begun = new Set(entries.map(({ sequence }) => sequence));
  return histories.flatMap((history) => {
    const first = history.changes.find(({ toMeaning }) => toMeaning === 'interview');
    if (!first || begun.has(first.sequence)) return [];
    return [
      { ...toStageEntry(history, first, period), kind: 'call_up' as const, activityIds: [first.activityId] },
    ];
  });
}

function toApplicationEntry(
  { application, changes }: ApplicationHistory,
  period: Period,
  kinds: ReadonlySet<WorkSearchKind>,
): WorkSearchEntry | null {
  const proven = changes.filter(({ happenedOn }) => happenedOn <= period.to);
  const applied = proven.find(({ toMeaning }) => toMeaning === 'applied');
  const first = applied ?? proven.find(({ toMeaning }) => toMeaning && contactMeanings.includes(toMeaning));
  // A later change does not stand in for one that the person excluded.
  if (!first) return null;
  const unasked = first.toMeaning === 'interview' && kinds.has('call_up') ? 'call_up' : 'contact';
  return {
    ...toStageEntry({ application, changes }, first, period),
    kind: applied ? 'application' : unasked,
    activityIds: proven.map(({ activityId }) => activityId),
  };
}

function toStageEntry(
  { application, changes }: ApplicationHistory,
  change: StageChangeRow,
  period: Period,
): Omit<WorkSearchEntry, 'kind' | 'activityIds'> {
  return {
    ...ownTexts(change),
    ...(resultInOwnWords(change, period) ?? newestOutcome(changes, period)),
    ...employerFacts(application),
    applicationIds: [application.id],
    person: change.person ?? application.contact?.name ?? null,
    employer: application.companyName,
    role: joinNames([application.role, change.title]),
    method: change.method ?? usualMethod(application.source),
    source: application.source,
    reference: application.reference,
    link: change.link ?? application.link,
  };
}

function employerFacts(application: ApplicationFacts | undefined) {
  return {
    companyId: application?.companyId ?? null,
    employerAddress: application?.companyLocation ?? null,
    employerPhone: application?.contact?.phone ?? null,
    employerEmail: application?.contact?.email ?? null,
    employerWebsite: application?.companyWebsite ?? null,
  };
}

function toHandEntry(row: HandRow, period: Period): WorkSearchEntry {
  const [application] = row.applications;
  const only = row.applications.length === 1 ? application : undefined;
  return {
    ...ownTexts(row),
    ...(resultInOwnWords(row, period) ?? { result: null, resultOn: null }),
    ...employerFacts(only),
    kind: row.kind,
    activityIds: [row.activityId],
    applicationIds: row.applications.map(({ id }) => id),
    employer: namesOf([...row.applications.map(companyNameOf), ...row.companies]),
    role: joinNames([...row.applications.map(({ role }) => role), row.title]),
    method: row.method ?? (row.kind === 'call' ? 'phone' : null),
    source: only?.source ?? null,
    reference: only?.reference ?? null,
    link: row.link,
  };
}

function ownTexts({ sequence, happenedOn, person, confirmation, note, counts }: LedgerRow) {
  return { sequence, happenedOn, person, confirmation, note, counts };
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
