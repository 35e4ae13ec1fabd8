import type { CanvasLayout, PlacedBlock, PlacedLine, PlacedNote, PlacedPage } from '../layout/canvas-page.ts';
import { lineHeight, type Rect } from '../layout/flow-notes.ts';
import { accent, edge, edgeWidth, ink, muted, printColors } from '../layout/print-colors.ts';
import { startsLeftward } from '../layout/set-lines.ts';
import { isExact } from '../layout/text-widths.ts';
import { toPrintable } from '../layout/wrap-text.ts';

/** Of the bar at the left of a note. */
const barWidth = 2;
/** From the top of a line to where its letters stand, in sizes of its type. */
const baseline = lineHeight * 0.78;

/**
 * The whole canvas as one picture (SVG 1.1), its sheets one below the other. Attributes only, no style, no script, nothing from outside. Lines whose widths are known
 * keep them in whatever typeface the machine has.
 */
export function writeCanvasSvg(layout: CanvasLayout): string {
  const { width, height, pages, title, language } = layout;
  const whole = height * pages.length;
  const drawn = pages.map((page, index) => drawPage(page, layout, index * height));
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}pt" height="${round(whole)}pt" viewBox="0 0 ${round(width)} ${round(whole)}" role="img" xml:lang="${language}" font-family="Plus Jakarta Sans Variable, Plus Jakarta Sans, system-ui, Segoe UI, Noto Sans, sans-serif" fill="${ink}">
<title>${escapeXml(toPrintable(title))}</title>
${rectangle({ x: 0, y: 0, width, height: whole }, { fill: '#FFFFFF' })}
${drawn.join('\n')}
</svg>
`;
}

function drawPage(page: PlacedPage, { width }: CanvasLayout, y: number): string {
  const isFirst = y === 0;
  const parts = [
    ...(isFirst ? [] : [rectangle({ x: 0, y: 0, width, height: 0.5 }, { fill: edge })]),
    ...page.title.map((line) => drawLine(line)),
    ...page.facts.map((line) => drawLine(line, muted)),
    ...page.blocks.flatMap((block) => drawBlock(block, isFirst)),
    ...[...page.credit, page.number].map((line) => drawLine(line, muted)),
  ];
  return `<g transform="translate(0 ${round(y)})">\n${parts.join('\n')}\n</g>`;
}

function drawBlock({ rect, heading, notes, reference }: PlacedBlock, isFirst: boolean): string[] {
  return [
    ...(isFirst ? [rectangle(rect, { fill: 'none', stroke: edge, 'stroke-width': edgeWidth })] : []),
    ...heading.map((line) => drawLine(line, accent)),
    ...notes.flatMap(drawNote),
    ...reference.map((line) => drawLine(line, accent)),
  ];
}

function drawNote({ rect, color, number, lines, mark }: PlacedNote): string[] {
  const { soft, strong } = printColors[color];
  return [
    rectangle(rect, { fill: soft }),
    rectangle({ ...rect, width: barWidth }, { fill: strong }),
    ...(number ? [drawLine(number, strong)] : []),
    ...lines.map((line) => drawLine(line)),
    ...mark.map((line) => drawLine(line, strong)),
  ];
}

function drawLine({ text, x, y, width, size, weight }: PlacedLine, fill?: string): string {
  if (text.trim() === '') return '';
  const isLeftward = startsLeftward(text);
  const attributes = {
    x: round(isLeftward ? x + width : x),
    y: round(y + size * baseline),
    'font-size': size,
    ...(weight === 'bold' && { 'font-weight': 700 }),
    ...(fill && { fill }),
    ...(isLeftward && { direction: 'rtl' }),
    ...(isExact(text) && { textLength: round(width), lengthAdjust: 'spacingAndGlyphs' }),
    'xml:space': 'preserve',
  };
  return `<text ${list(attributes)}>${escapeXml(text)}</text>`;
}

function rectangle({ x, y, width, height }: Rect, more: Record<string, string | number>): string {
  const place = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return `<rect ${list({ ...place, ...more })}/>`;
}

function list(attributes: Record<string, string | number>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const round = (value: number) => Math.round(value * 100) / 100;
