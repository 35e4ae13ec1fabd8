import type { WorkSearchOptions } from '#contract/reports.ts';
import type { ReportWords } from '../report-words.ts';
import { cssText } from './css-text.ts';

export interface Sheet {
  paper: WorkSearchOptions['paper'];
  isLandscape: boolean;
}

const sizes = { A4: { short: '210mm', long: '297mm' }, Letter: { short: '8.5in', long: '11in' } } as const;
const margin = { top: '15mm', side: '15mm', bottom: '18mm' } as const;
const footText = 'font: 7.5pt "Plus Jakarta Sans Variable", system-ui, sans-serif; word-spacing: 0.12em; color: #5c6b64';

/**
 * Paper, margins and what stands at the foot of every sheet. Only the browser that prints knows how many sheets there are, so the
 * words come from a counter. The same measures as custom properties let the preview draw sheets of this size.
 */
export function sheetStyles({ paper, isLandscape }: Sheet, foot: string, { t }: ReportWords): string {
  const { short, long } = sizes[paper];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  // A name in a script that runs the other way must not turn what follows it.
  const isolated = `"\\2068 " ${cssText(foot)} "\\2069 "`;
  return `@page {
  size: ${paper} ${isLandscape ? 'landscape' : 'portrait'};
  margin: ${margin.top} ${margin.side} ${margin.bottom};
  @bottom-left { content: ${isolated}; ${footText}; width: 78%; text-align: left; vertical-align: middle }
  @bottom-right { content: ${pageCounter(t)}; ${footText}; width: 22%; text-align: right; vertical-align: middle; font-variant-numeric: tabular-nums }
}
:root {
  --sheet-width: ${width};
  --sheet-height: ${height};
  --sheet-padding: ${margin.top} ${margin.side} ${margin.bottom};
}`;
}

/** "Page 1 of 3" as CSS: the catalogue's sentence with counters in its places. */
function pageCounter(t: ReportWords['t']): string {
  return t('page.number', { page: '\uE000', pages: '\uE001' })
    .split(/([\uE000\uE001])/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '\uE000' ? 'counter(page)' : part === '\uE001' ? 'counter(pages)' : cssText(part),
    )
    .join(' ');
}
