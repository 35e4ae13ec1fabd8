import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReportWords } from '../report-words.ts';
import { pageStyles } from './page-styles.ts';
import { renderInSlices } from './render-in-slices.tsx';
import { screenStyles } from './screen-styles.ts';
import { type Sheet, sheetStyles } from './sheet-styles.ts';

export interface ReportDocumentProps {
  words: ReportWords;
  title: string;
  sheet: Sheet;
  /** Left at the foot of every sheet, side by side. */
  foot: readonly string[];
  /** Whether sheets are numbered at the foot; they are when nothing is said. */
  hasPageNumbers?: boolean;
  /** Whether the foot also says how many sheets there are; it does when nothing is said. */
  isCounted?: boolean;
  /** The number of the first sheet; 1 when nothing is said. */
  firstSheet?: number;
  /** Rules of this report only. */
  styles?: string;
  children: ReactNode;
}

/** A whole HTML document with one `<style>`, no scripts and nothing from outside. Classes only: the page that previews it allows no `style=`. */
export function renderDocument(props: ReportDocumentProps): string {
  return `<!doctype html>${renderToStaticMarkup(<ReportDocument {...props} />)}`;
}

/** The same for a document that may be long: others have their turn in between. Rejects with the reason of `signal` when that calls it off. */
export async function renderLongDocument(props: ReportDocumentProps, signal?: AbortSignal): Promise<string> {
  return `<!doctype html>${await renderInSlices(<ReportDocument {...props} />, signal)}`;
}

function ReportDocument(props: ReportDocumentProps) {
  const { words, title, sheet, foot, hasPageNumbers = true, isCounted = true } = props;
  const { firstSheet = 1, styles = '', children } = props;
  const numbering = hasPageNumbers ? { t: words.t, isCounted, firstSheet } : null;
  return (
    <html lang={words.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <style>{[sheetStyles(sheet, foot, numbering), pageStyles, screenStyles, styles].join('\n')}</style>
      </head>
      <body>
        <main
          data-foot={foot.map((part) => `\u2068${part}\u2069`).join(' · ')}
          data-numbered={hasPageNumbers ? (isCounted ? 'counted' : 'alone') : undefined}
        >
          {children}
        </main>
      </body>
    </html>
  );
}
