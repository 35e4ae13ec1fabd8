import type { RuleContent } from '#contract/rule-profiles.ts';
import type { WorkSearchKind } from '#contract/work-search-parts.ts';
import { addDays } from '../../../dates/calendar.ts';
import type { ClaimPeriod } from './claim-periods.ts';
import type { Verdict } from './why-not.ts';

export interface ReachedNeed {
  /** null: nobody said how many. */
  count: number | null;
  kinds: readonly WorkSearchKind[];
  reached: number;
}

export interface Meter {
  period: ClaimPeriod;
  needs: readonly ReachedNeed[];
  /** Different companies among the applications that count. */
  companyCount: number;
  /** `short`: the period is over, all of it is in the report, and too little counts. `running`: it is not over. `partial`: not all of it is in the report. `unknown`: nobody said how many. */
  state: 'met' | 'short' | 'running' | 'partial' | 'unknown';
}

export interface QuotaOptions {
  rule: Pick<RuleContent, 'needs'>;
  periods: readonly ClaimPeriod[];
  /** The number from the person's letter or agreement; null: not said. */
  quota: number | null;
  /** Last day that is over or going on. */
  today: string;
}

/** What counts in each claim period against what is asked for: any one of the needs is enough. */
export function measureQuota(verdicts: readonly Verdict[], options: QuotaOptions): Meter[] {
  const { rule, periods, quota, today } = options;
  return periods.map((period) => {
    const counting = verdicts.filter((one) => one.whyNot === null && one.period === period);
    const needs = rule.needs.map(({ count, kinds }, index) => ({
      count: count ?? quota,
      kinds,
      reached: counting.filter(({ entry }) => isFor(entry.kind, index)).length,
    }));
    const applications = counting.filter(({ entry }) => entry.kind === 'application');
    const companyCount = new Set(applications.map(({ entry }) => entry.companyId)).size;
    return { period, needs, companyCount, state: stateOf(needs, period) };
  });

  /** What counts because the person says so, though the rule names no such thing, counts for the first need. */
  function isFor(kind: WorkSearchKind, index: number): boolean {
    const own = rule.needs.filter(({ kinds }) => kinds.includes(kind));
    return own.length === 0 ? index === 0 : (rule.needs[index]?.kinds.includes(kind) ?? false);
  }

  function stateOf(needs: readonly ReachedNeed[], period: ClaimPeriod): Meter['state'] {
    if (needs.some(({ count, reached }) => count !== null && reached >= count)) return 'met';
    if (needs.every(({ count }) => count === null)) return 'unknown';
    if (period.to >= today) return 'running';
    return period.isWhole ? 'short' : 'partial';
  }
}

/** The day until which the record is to be kept; null where no number of days is said, or nobody knows when the benefits end. */
export function keepUntil({ keep }: Pick<RuleContent, 'keep'>, benefitEndsOn: string | null): string | null {
  return keep.days === null || benefitEndsOn === null ? null : addDays(benefitEndsOn, keep.days);
}
