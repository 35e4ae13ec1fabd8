import type { WorkSearchColumn, WorkSearchOptions } from '#contract/reports.ts';
import { renderDocument } from '../page/report-document.tsx';
import { contentWidth } from '../page/sheet-styles.ts';
import type { ReportWords } from '../report-words.ts';
import { cellText, chosenColumns, columnStyles, needsLandscape } from './columns.ts';
import type { Period } from './ledger-rows.ts';
import type { WorkSearchEntry } from './list-entries.ts';
import type { Summary } from './summarise.ts';
import { SummaryView } from './summary-view.tsx';

export interface WorkSearchPage {
  options: WorkSearchOptions;
  entries: readonly WorkSearchEntry[];
  summary: Summary;
  /** Last day that is looked at: the end of the period, or today when that lies before it. */
  upTo: string;
  /** Day it is made. */
  today: string;
}

export function titleOf(period: Period, { t, longPeriod }: ReportWords): string {
  return t('workSearch.titleWithPeriod', { period: longPeriod(period.from, period.to) });
}

export function renderWorkSearch(page: WorkSearchPage, words: ReportWords): string {
  const { options, entries, summary } = page;
  const columns = chosenColumns(options);
  const title = titleOf(options, words);
  const sheet = { paper: options.paper, isLandscape: needsLandscape(columns) };
  return renderDocument({
    words,
    title,
    sheet,
    foot: options.name ? [options.name, title] : [title],
    styles: columnStyles(columns, contentWidth(sheet)),
    children: (
      <>
        <TitleBlock page={page} words={words} />
        <SummaryView summary={summary} words={words} />
        {entries.length === 0 ? (
          <p className="remarks">{words.t('workSearch.empty')}</p>
        ) : (
          <>
            <h2>{words.t('workSearch.entries')}</h2>
            <Entries columns={columns} entries={entries} period={options} words={words} />
          </>
        )}
        <Remarks page={page} words={words} />
        {options.includeSignature && <Signature name={options.name} words={words} />}
      </>
    ),
  });
}

interface PartProps {
  page: WorkSearchPage;
  words: ReportWords;
}

function TitleBlock({ page: { options, today }, words: { t, longDay, longPeriod } }: PartProps) {
  return (
    <header className="title-block">
      <div>
        <h1>{t('workSearch.title')}</h1>
        <p className="period">{longPeriod(options.from, options.to)}</p>
      </div>
      <dl className="facts">
        {options.name && (
          <>
            <dt>{t('page.name')}</dt>
            <dd dir="auto">{options.name}</dd>
          </>
        )}
        <dt>{t('page.madeOn')}</dt>
        <dd>{longDay(today)}</dd>
      </dl>
    </header>
  );
}

interface EntriesProps {
  columns: readonly WorkSearchColumn[];
  entries: readonly WorkSearchEntry[];
  period: Period;
  words: ReportWords;
}

function Entries({ columns, entries, period, words }: EntriesProps) {
  const { t, longPeriod } = words;
  return (
    <table className={needsLandscape(columns) ? 'entries dense' : 'entries'}>
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
        {entries.map((entry, index) => (
          <tr key={entry.sequence}>
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
        ))}
      </tbody>
    </table>
  );
}

function Remarks({ page: { entries, upTo }, words: { t, longDay } }: PartProps) {
  const hasContact = entries.some(({ kind }) => kind === 'contact');
  return (
    <section className="remarks">
      <h2>{t('workSearch.remarks.title')}</h2>
      <p>{t('workSearch.remarks.counting', { day: longDay(upTo) })}</p>
      {hasContact && <p>{t('workSearch.remarks.contact')}</p>}
      <p>{t('workSearch.remarks.office')}</p>
    </section>
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
