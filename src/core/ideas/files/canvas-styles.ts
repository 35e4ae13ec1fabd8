import { colorNames } from '#contract/values.ts';
import type { CanvasLayout, PlacedLine } from '../layout/canvas-page.ts';
import { lineHeight, type Rect } from '../layout/flow-notes.ts';
import { landscapeSizes } from '../layout/layout-canvas.ts';
import { accent, edge, edgeWidth, ink, muted, printColors } from '../layout/print-colors.ts';
import { wordSpacing } from '../layout/text-widths.ts';

/** Millimetres by which a sheet stays below its paper: rounding must not open another one. */
const slack = 0.2;

/** Where boxes and lines stand, as classes: the same place is written once. */
export interface Places {
  rect: (rect: Rect) => string;
  line: (line: PlacedLine) => string;
  /** Of all classes given out so far. */
  styles: () => string;
}

export function createPlaces(): Places {
  const names = new Map<string, string>();
  const nameOf = (declarations: string) => {
    const name = names.get(declarations) ?? `p${names.size}`;
    names.set(declarations, name);
    return name;
  };
  return {
    rect: ({ x, y, width, height }) =>
      nameOf(`left:${points(x)};top:${points(y)};width:${points(width)};height:${points(height)}`),
    // A line that reads leftward ends where its width says.
    line: ({ x, y, width, size, weight }) =>
      [
        nameOf(`left:${points(x)};top:${points(y)};min-width:${points(width)}`),
        nameOf(`font-size:${points(size)};font-weight:${weight === 'bold' ? 700 : 400}`),
      ].join(' '),
    styles: () => [...names].map(([declarations, name]) => `.${name}{${declarations}}`).join('\n'),
  };
}

/** Of lines, boxes and colours on a sheet, wherever the sheet lies. */
function gridStyles(): string {
  const colors = colorNames.map((name) => {
    const { soft, strong } = printColors[name];
    return `.${name} .note{background:${soft};border-left-color:${strong}}.${name} :is(.mark,.number){color:${strong}}`;
  });
  return `ul { list-style: none }
.line { position: absolute; white-space: pre; unicode-bidi: isolate; font-variant-numeric: normal }
.frame, .note { position: absolute }
.frame { border: ${edgeWidth}pt solid ${edge} }
.note { border-left: 2pt solid }
h2, h3, h4, .reference { color: ${accent} }
.muted { color: ${muted} }
a { color: inherit; text-decoration: underline }
${colors.join('\n')}`;
}

/** For sheets of a canvas between the sheets of another document, which lie on their side as well. */
export function embeddedStyles({ paper }: Pick<CanvasLayout, 'paper'>): string {
  const { width, height } = landscapeSizes[paper];
  return `@page canvas {
  size: ${paper} landscape;
  margin: 0;
  @bottom-left { content: none }
  @bottom-right { content: none }
}
.canvas {
  page: canvas;
  position: relative;
  width: ${width}mm;
  height: ${height - slack}mm;
  overflow: hidden;
  break-before: page;
  break-after: page;
  line-height: ${lineHeight};
  word-spacing: ${wordSpacing}em;
  * { margin: 0; padding: 0 }
  ${gridStyles()}
}
.canvas + .canvas { break-before: auto }`;
}

export function canvasStyles({ paper }: CanvasLayout): string {
  const { width, height } = landscapeSizes[paper];
  return `@page { size: ${paper} landscape; margin: 0 }
:root { --sheet-width: ${width}mm; --sheet-height: ${height}mm; color-scheme: light }
* { box-sizing: border-box; margin: 0; padding: 0 }
body {
  color: ${ink};
  font-family: "Plus Jakarta Sans Variable", system-ui, "Segoe UI", "Noto Sans", sans-serif;
  line-height: ${lineHeight};
  word-spacing: ${wordSpacing}em;
  text-rendering: geometricPrecision;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
}
.sheet { position: relative; width: ${width}mm; height: ${height - slack}mm; overflow: hidden; break-inside: avoid }
.sheet + .sheet { break-before: page }
${gridStyles()}
@media screen {
  html { background: #ece9e1 }
  body { padding: 24px }
  .sheet { height: ${height}mm; margin: 0 auto; background: #fff; box-shadow: 0 0 0 1px rgb(31 42 38 / 8%), 0 6px 24px rgb(31 42 38 / 10%) }
  .sheet + .sheet { margin-top: 24px }
}`;
}

const points = (value: number) => `${Math.round(value * 100) / 100}pt`;
