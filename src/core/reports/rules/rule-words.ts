import type { RuleContent, RuleNeed } from '#contract/rule-profiles.ts';
import type { WorkSearchKind } from '#contract/work-search-parts.ts';
import type { ReportWords } from '../report-words.ts';

/** What an activity is called in the record. */
export function kindText(kind: WorkSearchKind, t: ReportWords['t']): string {
  return kind === 'application' || kind === 'contact' || kind === 'call_up'
    ? t(`kind.${kind}`)
    : t(`words:activityKind.${kind}`);
}

/** "In each month: at least 5 of these: application; or at least 1 of these: invitation, interview, test." */
export function askedText(
  { period, needs, isPerCompany }: Pick<RuleContent, 'period' | 'needs' | 'isPerCompany'>,
  { t }: ReportWords,
): string {
  const needText = ({ count, kinds }: RuleNeed) => {
    const names = kinds.map((kind) => kindText(kind, t)).join(', ');
    return count === null
      ? t('workSearch.quota.needOwn', { names })
      : t('workSearch.quota.need', { number: count, names });
  };
  const asked = t(`workSearch.quota.asked.${period.unit}`, {
    needs: needs.map(needText).join(t('workSearch.quota.or')),
  });
  return isPerCompany ? `${asked} ${t('workSearch.quota.perCompany')}` : asked;
}
