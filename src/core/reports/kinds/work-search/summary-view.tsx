import { FigureList } from '../../page/figure-list.tsx';
import type { ReportWords } from '../../report-words.ts';
import type { Summary, SummarySpan } from './summarise.ts';

interface SummaryProps {
  summary: Summary;
  words: ReportWords;
}

/** The four figures, and below them the weeks or months they come from. */
export function SummaryView({ summary, words }: SummaryProps) {
  return (
    <>
      <Figures summary={summary} words={words} />
      {summary.applicationCount + summary.otherCount > 0 && (
        <>
          <h2>{words.t(`workSearch.by.${summary.spanUnit}`)}</h2>
          <Counts summary={summary} words={words} />
        </>
      )}
    </>
  );
}

function Figures({ summary, words: { t } }: SummaryProps) {
  const figures = [
    ['applications', summary.applicationCount],
    ['companies', summary.companyCount],
    ['others', summary.otherCount],
    ['interviews', summary.interviewCount],
  ] as const;
  return <FigureList figures={figures.map(([name, count]) => [t(`workSearch.figure.${name}`), count])} />;
}

function Counts({ summary, words: { t, period } }: SummaryProps) {
  const { spans, spanUnit, applicationCount, otherCount } = summary;
  return (
    <table className="counts">
      <thead>
        <tr>
          <th scope="col">{t(`workSearch.count.${spanUnit}`)}</th>
          <th scope="col" className="number">
            {t('workSearch.count.applications')}
          </th>
          <th scope="col" className="number">
            {t('workSearch.count.others')}
          </th>
          <th scope="col" className="number">
            {t('workSearch.count.all')}
          </th>
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <CountRow key={span.from} name={period(span.from, span.to)} {...span} />
        ))}
      </tbody>
      {spans.length > 1 && (
        <tfoot>
          <CountRow name={t('workSearch.count.total')} {...{ applicationCount, otherCount }} />
        </tfoot>
      )}
    </table>
  );
}

type CountRowProps = Pick<SummarySpan, 'applicationCount' | 'otherCount'> & { name: string };

function CountRow({ name, applicationCount, otherCount }: CountRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{applicationCount}</td>
      <td className="number">{otherCount}</td>
      <td className="number">{applicationCount + otherCount}</td>
    </tr>
  );
}
