import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReportWords } from '../report-words.ts';
import { pageStyles } from './page-styles.ts';
import { screenStyles } from './screen-styles.ts';
import { type Sheet, sheetStyles } from './sheet-styles.ts';

export interface ReportDocumentProps {
  words: ReportWords;
  title: string;
  sheet: Sheet;
  /** Left at the foot of every sheet, side by side. */
  foot: readonly string[];
  /** Rules of this report only. */
  styles?: string;
  children: ReactNode;
}

/** A whole HTML document with one `<style>`, no scripts and nothing from outside. Classes only: the page that previews it allows no `style=`. */
export function renderDocument(props: ReportDocumentProps): string {
  return `<!doctype html>${renderToStaticMarkup(<ReportDocument {...props} />)}`;
}

function ReportDocument({ words, title, sheet, foot, styles = '', children }: ReportDocumentProps) {
  return (
    <html lang={words.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <style>{[sheetStyles(sheet, foot, words), pageStyles, screenStyles, styles].join('\n')}</style>
      </head>
      <body>
        <main data-foot={foot.map((part) => `\u2068${part}\u2069`).join(' · ')}>{children}</main>
      </body>
    </html>
  );
}
