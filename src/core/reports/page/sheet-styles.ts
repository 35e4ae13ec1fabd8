import type { ReportOptions } from '#contract/report-kinds.ts';
import type { ReportWords } from '../report-words.ts';
import { cssText } from './css-text.ts';

export interface Sheet {
  paper: ReportOptions['paper'];
  isLandscape: boolean;
}

/** Millimetres. */
const sizes = { A4: { short: 210, long: 297 }, Letter: { short: 215.9, long: 279.4 } } as const;
const margin = { top: 15, side: 15, bottom: 18 } as const;
const footText =
  'font: 7.5pt "Plus Jakarta Sans Variable", system-ui, sans-serif; word-spacing: 0.12em; color: #5c6b64';

/** How sheets are numbered at the foot. */
export interface Numbering extends Pick<ReportWords, 't'> {
  /** Whether it also says how many there are. */
  isCounted: boolean;
  firstSheet: number;
}

/**
 * Paper, margins and what stands at the foot of every sheet. Only the browser that prints knows how many sheets there are, so the
 * words come from a counter; `numbering` null: there are none. The same measures as custom properties let the preview draw sheets of this size.
 */
export function sheetStyles(
  { paper, isLandscape }: Sheet,
  foot: readonly string[],
  numbering: Numbering | null,
): string {
  const { width, height } = measure({ paper, isLandscape });
  const margins = `${margin.top}mm ${margin.side}mm ${margin.bottom}mm`;
  // A name in a script that runs the other way must not turn what follows it.
  const isolated = foot.map((part) => `"\\2068 " ${cssText(part)} "\\2069 "`).join(' " · " ');
  return `@page {
  size: ${paper} ${isLandscape ? 'landscape' : 'portrait'};
  margin: ${margins};
  @bottom-left { content: ${isolated}; ${footText}; width: 78%; text-align: left; vertical-align: middle }
  @bottom-right { content: ${numbering ? pageCounter(numbering) : '""'}; ${footText}; width: 22%; text-align: right; vertical-align: middle; font-variant-numeric: tabular-nums }
}
${beginAt(numbering?.firstSheet ?? 1)}:root {
  --sheet-width: ${width}mm;
  --sheet-height: ${height}mm;
  --sheet-padding: ${margins};
}`;
}

/** Where the content of a sheet stands, in millimetres from its left and upper edge. */
export function contentRoom(sheet: Sheet): { left: number; top: number; width: number; height: number } {
  const height = measure(sheet).height - margin.top - margin.bottom;
  return { left: margin.side, top: margin.top, width: contentWidth(sheet), height };
}

/** Millimetres between the side margins. */
export function contentWidth(sheet: Sheet): number {
  return measure(sheet).width - 2 * margin.side;
}

function measure({ paper, isLandscape }: Sheet): { width: number; height: number } {
  const { short, long } = sizes[paper];
  return isLandscape ? { width: long, height: short } : { width: short, height: long };
}

function beginAt(sheet: number): string {
  return sheet === 1 ? '' : `@page :first { counter-set: page ${sheet} }\n`;
}

/** "Page 1 of 3" as CSS: the catalogue's sentence with counters in its places. */
function pageCounter({ t, isCounted }: Numbering): string {
  return t(isCounted ? 'page.number' : 'page.alone', { page: '\uE000', pages: '\uE001' })
    .split(/([\uE000\uE001])/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '\uE000' ? 'counter(page)' : part === '\uE001' ? 'counter(pages)' : cssText(part),
    )
    .join(' ');
}
