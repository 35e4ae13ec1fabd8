import type { ReportBody } from '../../page/report-page.tsx';
import type { ReportPage } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';
import { FiguresPart, type PartProps } from './figures-part.tsx';
import { FlowPart, FunnelPart } from './flow-part.tsx';
import { SourcesPart, SpansPart } from './groups-part.tsx';
import { StagesPart } from './stages-part.tsx';
import { leastForShares } from './summary-words.ts';

type SearchSummaryPage = ReportPage<'search_summary', PartProps['figures']>;

const parts = {
  figures: FiguresPart,
  funnel: FunnelPart,
  flow: FlowPart,
  stages: StagesPart,
  sources: SourcesPart,
  months: SpansPart,
} as const;
/** In the order in which they stand, whatever the order of the choice. */
const order = ['figures', 'funnel', 'flow', 'sources', 'months', 'stages'] as const;

export function renderBody({ options, figures, today }: SearchSummaryPage, words: ReportWords): ReportBody {
  const { t, longPeriod, longDay } = words;
  const { appliedCount, unappliedCount } = figures;
  return {
    title: t('searchSummary.title'),
    subtitle: longPeriod(options.from, options.to),
    styles,
    content: (
      <>
        {appliedCount === 0 ? (
          <p className="remarks">{t('searchSummary.empty')}</p>
        ) : (
          order
            .filter((part) => options.parts.includes(part))
            .map((part) => {
              const Part = parts[part];
              return <Part key={part} figures={figures} words={words} />;
            })
        )}
        <section className="remarks">
          <h2>{t('searchSummary.remarks.title')}</h2>
          <p>{t('searchSummary.remarks.counting', { day: longDay(today) })}</p>
          <p>{t('searchSummary.remarks.steps')}</p>
          {appliedCount > 0 && appliedCount < leastForShares && (
            <p>{t('searchSummary.remarks.few', { count: leastForShares })}</p>
          )}
          {unappliedCount > 0 && <p>{t('searchSummary.remarks.unapplied', { count: unappliedCount })}</p>}
        </section>
      </>
    ),
  };
}

const styles = `
.findings {
  margin: 4mm 0 0;
  padding-left: 5mm;
}

.findings li + li {
  margin-top: 0.8mm;
}

.data {
  max-width: 150mm;
  margin-top: 3mm;
}

.data th,
.data td {
  padding-block: 0.9mm;
}

.data .number {
  width: 21mm;
}

.remark {
  margin-top: 2mm;
  color: #46554e;
  font-size: 8pt;
}
`;
