import { DataTable } from '../../page/data-table.tsx';
import type { ReportWords } from '../../report-words.ts';
import { outcomes } from './application-course.ts';
import type { SearchFigures } from './figures.ts';
import { outcomeText, percentText, shareText } from './summary-words.ts';

export interface PartProps {
  figures: Omit<SearchFigures, 'rows'>;
  words: ReportWords;
}

/** Of fewer answers, quartiles say more than is known. */
const leastForQuartiles = 4;

/** The four figures, what each of them means, and what became of the applications. */
export function FiguresPart({ figures, words }: PartProps) {
  const { t, number } = words;
  const { appliedCount, answeredCount, interviewedCount, offeredCount, outcomeCounts } = figures;
  const heads = [
    ['applied', appliedCount],
    ['answered', answeredCount],
    ['interviewed', interviewedCount],
    ['offered', offeredCount],
  ] as const;
  return (
    <>
      <dl className="figures">
        {heads.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`searchSummary.figure.${name}`)}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <ul className="findings">
        {heads.slice(1).map(([name, count]) => (
          <li key={name}>
            {t(`searchSummary.finding.${name}`, { count, share: shareText(count, appliedCount, words) })}
          </li>
        ))}
        <li>{waitText(figures, words)}</li>
      </ul>
      <h2>{t('searchSummary.outcomes.title')}</h2>
      <DataTable
        className="data"
        caption={t('searchSummary.outcomes.caption', { count: appliedCount })}
        columns={[
          {
            name: 'outcome',
            head: t('searchSummary.column.outcome'),
            cell: (outcome) => outcomeText(outcome, words),
          },
          {
            name: 'applications',
            head: t('searchSummary.column.applications'),
            isNumber: true,
            cell: (outcome) => number(outcomeCounts[outcome]),
          },
          {
            name: 'share',
            head: t('searchSummary.column.share'),
            isNumber: true,
            cell: (outcome) => percentText(outcomeCounts[outcome], appliedCount, words),
          },
        ]}
        rows={outcomes}
      />
    </>
  );
}

function waitText({ answerDays }: PartProps['figures'], { t }: ReportWords): string {
  if (!answerDays) return t('searchSummary.wait.none');
  const { count, quarter, median, threeQuarters } = answerDays;
  if (count < leastForQuartiles) return t('searchSummary.wait.few', { count });
  return t('searchSummary.wait.enough', {
    count: Math.round(median),
    quarter: Math.round(quarter),
    threeQuarters: Math.round(threeQuarters),
  });
}
