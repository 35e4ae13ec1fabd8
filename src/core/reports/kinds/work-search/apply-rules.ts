import type { OptionsOf } from '#contract/report-kinds.ts';
import type { RuleProfile } from '#contract/rule-profiles.ts';
import type { Period } from '../../report.ts';
import { listClaimPeriods } from './claim-periods.ts';
import type { WorkSearchEntry } from './list-entries.ts';
import { keepUntil, type Meter, measureQuota } from './quota.ts';
import { judgeEntries, type Verdict } from './why-not.ts';

/** More claim periods than a year of weeks are told in one sentence. */
const mostMeters = 54;

/** What the rules of an office make of the entries. */
export interface RuleFigures {
  profile: RuleProfile;
  verdicts: readonly Verdict[];
  /** The newest ones, oldest first. */
  meters: readonly Meter[];
  /** Of all that are over and whole in the report: how many there are, and in how many enough counts. */
  judgedCount: number;
  metCount: number;
  /** Claim months are those of the calendar, because nobody said when the claim began. */
  lacksStart: boolean;
  keepUntil: string | null;
}

export interface RuleMoment {
  options: Pick<OptionsOf<'work_search'>, 'claimStartsOn' | 'quota' | 'benefitEndsOn'>;
  /** As it was chosen, whether it is over or not. */
  chosen: Period;
  today: string;
  weekStartsOn: number;
}

/** Measures entries, oldest first, by the rules of an office. Those before the chosen days are not measured, but what they listed is not counted again. Nothing is asked for in periods that begin after the benefits end. */
export function applyRules(
  entries: readonly WorkSearchEntry[],
  profile: RuleProfile,
  { options, chosen, today, weekStartsOn }: RuleMoment,
): RuleFigures {
  const { content } = profile;
  const { claimStartsOn, quota, benefitEndsOn } = options;
  const first = entries[0]?.happenedOn ?? chosen.from;
  const known = { from: first < chosen.from ? first : chosen.from, to: chosen.to };
  const periods = listClaimPeriods(content.period, known, { claimStartsOn, weekStartsOn })
    .filter(({ from }) => from <= today && from <= (benefitEndsOn ?? from))
    .map((period) => ({ ...period, isWhole: period.isWhole && period.from >= chosen.from }));
  const verdicts = judgeEntries(entries, content, periods).filter(
    ({ entry }) => entry.happenedOn >= chosen.from,
  );
  const meters = measureQuota(verdicts, {
    rule: content,
    periods: periods.filter(({ to }) => to >= chosen.from),
    quota,
    today,
  });
  const judged = meters.filter(
    ({ state, period }) => period.isWhole && period.to < today && (state === 'met' || state === 'short'),
  );
  return {
    profile,
    verdicts,
    meters: meters.slice(-mostMeters),
    judgedCount: judged.length,
    metCount: judged.filter(({ state }) => state === 'met').length,
    lacksStart: content.period.unit === 'claim_month' && claimStartsOn === null,
    keepUntil: keepUntil(content, benefitEndsOn),
  };
}
