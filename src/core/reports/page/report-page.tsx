import type { ReactNode } from 'react';
import type { ReportOptions } from '#contract/report-options.ts';
import type { HiddenCount } from '#contract/reports.ts';
import type { ReportWords } from '../report-words.ts';
import type { PagesToInsert } from './annex-pages/insert-pages.ts';
import { renderLongDocument } from './report-document.tsx';

/** What a report puts on paper; head, foot and what is hidden stand round it. */
export interface ReportBody {
  title: string;
  /** Below the title, and after it at the foot: the period, or what it is about. */
  subtitle?: string;
  /** What stands in the facts at the head, beside the name and the day. */
  facts?: readonly (readonly [term: string, text: string])[];
  isLandscape?: boolean;
  /** Rules of this report only. */
  styles?: string;
  content: ReactNode;
  /** Pages of PDFs that are drawn on sheets of it once it is printed. */
  annexPages?: AnnexPages;
}

export type AnnexPages = Omit<PagesToInsert, 'printed'>;

/** A report as it goes to the printer. */
export interface PrintedReport {
  html: string;
  title: string;
  annexPages: AnnexPages | null;
}

interface ReportPageProps {
  options: ReportOptions;
  body: ReportBody;
  hidden: readonly HiddenCount[];
  /** Day it is made. */
  today: string;
  /** Calls it off: it rejects with the reason. */
  signal?: AbortSignal | undefined;
}

/** A whole report: head, what it holds, what it hides, and what stands at the foot of every sheet. */
export async function renderReport(
  { options, body, hidden, today, signal }: ReportPageProps,
  words: ReportWords,
): Promise<PrintedReport> {
  const { paper, name, hasPageNumbers } = options;
  const title =
    body.subtitle === undefined
      ? body.title
      : words.t('page.title', { title: body.title, subtitle: body.subtitle });
  const html = await renderLongDocument(
    {
      words,
      title,
      sheet: { paper, isLandscape: body.isLandscape ?? false },
      foot: name ? [name, title] : [title],
      hasPageNumbers,
      ...(body.styles !== undefined && { styles: body.styles }),
      children: (
        <>
          <TitleBlock options={options} body={body} today={today} words={words} />
          {body.content}
          {hidden.length > 0 && <Hidden hidden={hidden} words={words} />}
        </>
      ),
    },
    signal,
  );
  return { html, title, annexPages: body.annexPages ?? null };
}

interface TitleBlockProps {
  options: ReportOptions;
  body: ReportBody;
  today: string;
  words: ReportWords;
}

function TitleBlock({ options, body, today, words: { t, longDay } }: TitleBlockProps) {
  const facts = [
    ...(options.name ? [[t('page.name'), options.name] as const] : []),
    ...(body.facts ?? []),
    [t('page.madeOn'), longDay(today)] as const,
  ];
  return (
    <header className="title-block">
      <div>
        <h1 dir="auto">{body.title}</h1>
        {body.subtitle !== undefined && (
          <p className="period" dir="auto">
            {body.subtitle}
          </p>
        )}
        {options.coverLine && (
          <p className="cover-line" dir="auto">
            {options.coverLine}
          </p>
        )}
      </div>
      <dl className="facts">
        {facts.map(([term, text]) => (
          <FactRow key={term} term={term} text={text} />
        ))}
      </dl>
    </header>
  );
}

function FactRow({ term, text }: { term: string; text: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd dir="auto">{text}</dd>
    </>
  );
}

function Hidden({ hidden, words: { t } }: { hidden: readonly HiddenCount[]; words: ReportWords }) {
  return (
    <section className="remarks">
      <h2>{t('hidden.title')}</h2>
      <ul className="hidden-list">
        {hidden.map(({ redaction, count }) => (
          <li key={redaction}>{t(`hidden.${redaction}`, { count })}</li>
        ))}
      </ul>
    </section>
  );
}
