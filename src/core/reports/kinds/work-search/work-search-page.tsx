import type { WorkSearchColumn } from '#contract/work-search-parts.ts';
import { Sliced } from '../../page/render-in-slices.tsx';
import type { ReportBody } from '../../page/report-page.tsx';
import { contentWidth } from '../../page/sheet-styles.ts';
import type { Period, ReportPage } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';
import { AnnexesView, annexStyles, listAnnexPages } from './annexes-view.tsx';
import {
  cellText,
  columnStyles,
  filledColumns,
  type ListedEntry,
  needsLandscape,
  shownColumns,
  typeFor,
} from './columns.ts';
import type { WorkSearchFigures } from './figures.ts';
import { QuotaView, quotaStyles } from './quota-view.tsx';
import { Remarks } from './remarks.tsx';
import { SummaryView } from './summary-view.tsx';

type WorkSearchPage = ReportPage<'work_search', WorkSearchFigures>;

export function renderBody(page: WorkSearchPage, words: ReportWords): ReportBody {
  const { options, figures } = page;
  const { entries, summary, rules, annexes } = figures;
  const { t, longPeriod } = words;
  const columns = shownColumns(options, figures);
  const isLandscape = needsLandscape(columns);
  const sheet = { paper: options.paper, isLandscape };
  const annexPages = listAnnexPages(annexes, sheet, words);
  return {
    title: t('workSearch.title'),
    subtitle: longPeriod(options.from, options.to),
    isLandscape,
    facts: options.claimantNumber ? [[t('workSearch.claimant'), options.claimantNumber]] : [],
    styles: [
      columnStyles(columns, filledColumns(columns, entries, words), contentWidth(sheet)),
      quotaStyles,
      annexes.length > 0 ? annexStyles(sheet) : '',
    ].join('\n'),
    ...(annexPages && { annexPages }),
    content: (
      <>
        {options.parts.includes('summary') && <SummaryView summary={summary} words={words} />}
        {rules && options.parts.includes('quota') && <QuotaView rules={rules} words={words} />}
        {entries.length === 0 ? (
          <p className="remarks">{t('workSearch.empty')}</p>
        ) : (
          <>
            <h2>{t('workSearch.entries')}</h2>
            <Entries columns={columns} entries={entries} period={options} words={words} />
          </>
        )}
        <Remarks page={page} words={words} />
        {options.parts.includes('signature') && <Signature name={options.name} words={words} />}
        <AnnexesView annexes={annexes} entries={entries} words={words} />
      </>
    ),
  };
}

interface EntriesProps {
  columns: readonly WorkSearchColumn[];
  entries: readonly ListedEntry[];
  period: Period;
  words: ReportWords;
}

function Entries({ columns, entries, period, words }: EntriesProps) {
  const { t, longPeriod } = words;
  return (
    <table className={`entries ${typeFor(columns)}`}>
      <caption>
        {t('workSearch.caption', { count: entries.length, period: longPeriod(period.from, period.to) })}
      </caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column} className={`column-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Sliced
          of={entries}
          each={(entry, index) => (
            <tr>
              {columns.map((column) =>
                column === 'number' ? (
                  <th key={column} scope="row">
                    {index + 1}
                  </th>
                ) : (
                  <td key={column} dir="auto" className={column === 'note' ? 'note' : undefined}>
                    {cellText(column, entry, words, words.day)}
                  </td>
                ),
              )}
            </tr>
          )}
        />
      </tbody>
    </table>
  );
}

function Signature({ name, words: { t } }: { name: string | null; words: ReportWords }) {
  return (
    <section className="signature">
      <p>{t('workSearch.signature.statement')}</p>
      <div className="signature-lines">
        <span>{t('workSearch.signature.place')}</span>
        <span>
          {t('workSearch.signature.signature')}
          {name && (
            <>
              {' · '}
              <bdi>{name}</bdi>
            </>
          )}
        </span>
      </div>
    </section>
  );
}
