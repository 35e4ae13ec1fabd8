import type { ReactNode } from 'react';
import type { ReportOptions } from '#contract/report-kinds.ts';
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
  /** Instead of `content` where it is printed, for what may be too long to be printed at once. */
  inParts?: BodyInParts;
  /** Pages of PDFs that are drawn on sheets of it once it is printed. */
  annexPages?: AnnexPages;
}

export type AnnexPages = Omit<PagesToInsert, 'printed'>;

/** What is known of all sheets once those after the opening are printed. */
export interface PrintedSheets {
  /** The number of the first sheet of a chapter. */
  sheetOf(chapter: string): number;
  /** Those of the opening among them. */
  sheetCount: number;
}

export interface BodyInParts {
  /** What stands below the title, on sheets of its own. */
  opening(sheets: PrintedSheets): ReactNode;
  /** What follows, in parts of about so many characters of HTML. */
  cut(partSize: number): readonly BodyPart[];
}

export interface BodyPart {
  content: ReactNode;
  /** What begins in it with a heading of the second level, as addresses call it. */
  chapters: readonly string[];
}

/** A report ready to go on screen or to the printer. What renders rejects with the reason of `signal` when that calls it off. */
export interface OpenReport {
  title: string;
  annexPages: AnnexPages | null;
  /** The whole. */
  render(signal?: AbortSignal): Promise<string>;
  /** null: it is printed as a whole. */
  cut: ((partSize: number) => ReportInParts) | null;
}

/** A report that is printed piece by piece. */
export interface ReportInParts {
  /** The sheets before all others. They can only say where chapters begin, and how many sheets there are, when these are printed. */
  renderOpening(sheets: PrintedSheets, signal?: AbortSignal): Promise<string>;
  parts: readonly ReportPart[];
}

export interface ReportPart extends Pick<BodyPart, 'chapters'> {
  /** `firstSheet`: the number at the foot of its first one. */
  render(firstSheet: number, signal?: AbortSignal): Promise<string>;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** For the foot: what is longer would run into the number there, and over the edge of the sheet. */
function shorten(text: string, most: number): string {
  const letters = [...graphemes.segment(text)];
  if (letters.length <= most) return text;
  const kept = letters.slice(0, most).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}

interface ReportPageProps {
  options: ReportOptions;
  body: ReportBody;
  hidden: readonly HiddenCount[];
  /** Day it is made. */
  today: string;
}

/** A whole report: head, what it holds, what it hides, and what stands at the foot of every sheet. */
export function openReport(
  { options, body, hidden, today }: ReportPageProps,
  words: ReportWords,
): OpenReport {
  const { paper, name, hasPageNumbers } = options;
  const { inParts } = body;
  const title =
    body.subtitle === undefined
      ? body.title
      : words.t('page.title', { title: body.title, subtitle: body.subtitle });
  const frame = {
    words,
    title,
    sheet: { paper, isLandscape: body.isLandscape ?? false },
    foot: [...(name ? [shorten(name, 40)] : []), shorten(title, 90)],
    hasPageNumbers,
    isCounted: inParts === undefined,
    ...(body.styles !== undefined && { styles: body.styles }),
  };
  const head = <TitleBlock options={options} body={body} today={today} words={words} />;
  const end = hidden.length > 0 && <Hidden hidden={hidden} words={words} />;

  const render = (children: ReactNode, signal: AbortSignal | undefined, firstSheet = 1) =>
    renderLongDocument({ ...frame, firstSheet, children }, signal);

  function cut({ opening, cut: cutBody }: BodyInParts, partSize: number): ReportInParts {
    const parts = cutBody(partSize);
    return {
      renderOpening: (sheets, signal) =>
        render(
          <>
            {head}
            {opening(sheets)}
            {parts.length === 0 && end}
          </>,
          signal,
        ),
      parts: parts.map(({ content, chapters }, index) => ({
        chapters,
        render: (firstSheet, signal) =>
          render(
            <>
              {content}
              {index === parts.length - 1 && end}
            </>,
            signal,
            firstSheet,
          ),
      })),
    };
  }

  return {
    title,
    annexPages: body.annexPages ?? null,
    render: (signal) =>
      render(
        <>
          {head}
          {body.content}
          {end}
        </>,
        signal,
      ),
    cut: inParts ? (partSize) => cut(inParts, partSize) : null,
  };
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
