import { type RuleContent, type RuleNeed, textIn } from '#contract/rule-profiles.ts';
import { Meter } from '../../page/charts/meter.tsx';
import type { ReportWords } from '../../report-words.ts';
import { askedText, kindText } from '../../rules/rule-words.ts';
import type { RuleFigures } from './apply-rules.ts';
import type { Meter as Measured, ReachedNeed } from './quota.ts';

interface QuotaViewProps {
  rules: RuleFigures;
  words: ReportWords;
}

export const quotaStyles = `
.rule {
  margin-bottom: 2mm;
  color: #46554e;
  font-size: 8pt;
}

.quota th,
.quota td {
  padding-block: 1.1mm;
  vertical-align: middle;
}

.quota .chart {
  margin: 0;
}

/* In a narrow cell, not in the width of a sheet. */
.quota svg {
  display: block;
  width: 150pt;
  max-width: 100%;
}

.quota thead th,
.quota .state {
  overflow-wrap: normal;
}

.quota .state {
  font-weight: 600;
}

.quota .state-short {
  color: #8a2f38;
}
`;

/** What counts in each claim period beside what is asked for, drawn and in words. */
export function QuotaView({ rules, words }: QuotaViewProps) {
  const { t, period: days } = words;
  const { profile, meters, judgedCount, metCount, lacksStart } = rules;
  const { content } = profile;
  return (
    <>
      <h2>{t('workSearch.quota.title')}</h2>
      <RuleFacts content={content} words={words} />
      {lacksStart && <p className="rule">{t('workSearch.quota.noStart')}</p>}
      {meters.length > 0 && (
        <table className="quota">
          <caption>
            {judgedCount > 0
              ? t('workSearch.quota.caption', { count: judgedCount, met: metCount })
              : t('workSearch.quota.captionOpen')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t(`workSearch.quota.period.${content.period.unit}`)}</th>
              {content.needs.map((need) => (
                <th key={need.kinds.join()} scope="col">
                  {needTitle(need, words)}
                </th>
              ))}
              {content.isPerCompany && <th scope="col">{t('workSearch.quota.companies')}</th>}
              <th scope="col">{t('workSearch.quota.state')}</th>
            </tr>
          </thead>
          <tbody>
            {meters.map((meter) => (
              <tr key={meter.period.from}>
                <th scope="row">{days(meter.period.from, meter.period.to)}</th>
                {meter.needs.map((need) => (
                  <td key={need.kinds.join()}>
                    <NeedMeter need={need} meter={meter} words={words} />
                  </td>
                ))}
                {content.isPerCompany && <td>{meter.companyCount}</td>}
                <td className={`state state-${meter.state}`}>{stateText(meter, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function RuleFacts({ content, words }: { content: RuleContent; words: ReportWords }) {
  const { t, longDay, language } = words;
  return (
    <p className="rule">
      {t('workSearch.quota.rule', {
        name: textIn(content.name, language),
        day: longDay(content.asOf),
        source: textIn(content.source, language),
      })}{' '}
      {askedText(content, words)}
    </p>
  );
}

function NeedMeter({ need, meter, words }: { need: ReachedNeed; meter: Measured; words: ReportWords }) {
  const { t, period: days } = words;
  const { count, reached } = need;
  if (count === null) return <>{reached}</>;
  const note = t('workSearch.quota.ofCount', { reached, count });
  return (
    <Meter
      label={t('workSearch.quota.meter', {
        period: days(meter.period.from, meter.period.to),
        reached,
        count,
      })}
      value={reached}
      goal={count}
      note={note}
      width={150}
    />
  );
}

/** Over the column of a need: one kind by its name, several as "activities that count". */
function needTitle({ kinds }: RuleNeed, { t }: ReportWords): string {
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined)
    return only === 'application' ? t('workSearch.count.applications') : kindText(only, t);
  return t(kinds.includes('application') ? 'workSearch.quota.activities' : 'workSearch.quota.interviews');
}

function stateText({ state, needs, period }: Measured, { t, day }: ReportWords): string {
  const missing = Math.min(
    ...needs.map(({ count, reached }) => (count === null ? Number.POSITIVE_INFINITY : count - reached)),
  );
  if (state === 'short') return t('workSearch.quota.states.short', { count: missing });
  if (state === 'running')
    return t('workSearch.quota.states.running', { count: missing, day: day(period.to) });
  return t(`workSearch.quota.states.${state}`);
}
