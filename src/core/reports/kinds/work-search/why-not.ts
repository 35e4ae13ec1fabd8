import type { RuleContent } from '#contract/rule-profiles.ts';
import type { WhyNot } from '#contract/work-search-parts.ts';
import type { ClaimPeriod } from './claim-periods.ts';
import type { WorkSearchEntry } from './list-entries.ts';

export interface Verdict {
  entry: WorkSearchEntry;
  /** null: it counts. */
  whyNot: WhyNot | null;
  /** The claim period in which it lies; null: none, it lies before the claim. */
  period: ClaimPeriod | null;
}

/**
 * Says of each entry whether it counts under these rules, and why not. Entries are given by day: of two that are the same the later one does not count. What the
 * person says of an entry comes before the rules, because they may know more of it than the record does. An invitation is left out beside the interview it led to,
 * if that was written down in the same claim period.
 */
export function judgeEntries(
  entries: readonly WorkSearchEntry[],
  { needs, isPerCompany }: Pick<RuleContent, 'needs' | 'isPerCompany'>,
  periods: readonly ClaimPeriod[],
): Verdict[] {
  const kinds = new Set(needs.flatMap((need) => need.kinds));
  const counted = new Map<string, WorkSearchEntry[]>();
  const companies = new Set<string>();
  const placed = entries.map((entry) => ({ entry, period: periodOf(entry, periods) }));
  const written = new Set(placed.filter(isWrittenInterview).flatMap(keysOf));
  const own = placed.filter(
    (one) => one.entry.kind !== 'call_up' || !keysOf(one).some((key) => written.has(key)),
  );
  return own.map(({ entry, period }) => {
    const key = likenessOf(entry);
    const company =
      isPerCompany && entry.kind === 'application' ? `${period?.from} ${entry.companyId}` : null;
    const whyNot = reasonAgainst();
    if (whyNot === null) {
      counted.set(key, [...(counted.get(key) ?? []), entry]);
      if (company !== null) companies.add(company);
    }
    return { entry, whyNot, period };

    function reasonAgainst(): WhyNot | null {
      if (entry.counts === false) return 'excluded';
      if (period === null) return isAfter(entry, periods) ? 'after_claim' : 'before_claim';
      if (entry.counts === true) return null;
      if (!kinds.has(entry.kind)) return 'kind';
      if (counted.get(key)?.some((other) => isSame(entry, other))) return 'twice';
      return company !== null && companies.has(company) ? 'company' : null;
    }
  });
}

function isAfter({ happenedOn }: WorkSearchEntry, periods: readonly ClaimPeriod[]): boolean {
  const last = periods.at(-1);
  return last !== undefined && happenedOn > last.to;
}

export function periodOf(
  { happenedOn }: WorkSearchEntry,
  periods: readonly ClaimPeriod[],
): ClaimPeriod | null {
  return periods.find(({ from, to }) => from <= happenedOn && happenedOn <= to) ?? null;
}

interface Placed {
  entry: WorkSearchEntry;
  period: ClaimPeriod | null;
}

const isWrittenInterview = ({ entry }: Placed): boolean =>
  (entry.kind === 'interview' || entry.kind === 'test') && entry.counts !== false;

const keysOf = ({ entry, period }: Placed): string[] =>
  entry.applicationIds.map((id) => `${period?.from} ${id}`);

/** Only entries that are alike in this can be the same. */
const likenessOf = ({ kind, employer, role }: WorkSearchEntry): string =>
  JSON.stringify([kind, employer, keyOf(role)]);

/**
 * Of entries that are alike: the same application is one to the same company for the same role, unless both bear a reference number and these differ. Anything else is
 * the same when it is on the same day.
 */
function isSame(one: WorkSearchEntry, other: WorkSearchEntry): boolean {
  if (one.kind !== 'application' && one.kind !== 'contact') return one.happenedOn === other.happenedOn;
  return one.reference === null || other.reference === null || one.reference === other.reference;
}

const keyOf = (role: string) => role.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
