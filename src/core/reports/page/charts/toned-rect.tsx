import { type Tone, toneColors } from './tones.ts';

export interface TonedRectProps {
  x: number;
  y: number;
  width: number;
  height: number;
  tone: Tone;
}

/** Between the lines of a pattern. */
const step = 4;

/**
 * A rectangle with its pattern drawn line by line. No `<pattern>`: a browser that prints makes a coarse bitmap of it, and its name would have to be the only one in the
 * document.
 */
export function TonedRect({ tone, ...rect }: TonedRectProps) {
  const { soft, strong } = toneColors[tone];
  const marks = drawMarks(tone, rect);
  return (
    <>
      <rect {...rounded(rect)} fill={tone === 'solid' ? strong : soft} />
      {marks !== '' && (
        <path d={marks} stroke={strong} strokeWidth={0.8} fill={tone === 'dots' ? strong : 'none'} />
      )}
      {tone !== 'solid' && <rect {...rounded(rect)} fill="none" stroke={strong} strokeWidth={0.6} />}
    </>
  );
}

type Rect = Omit<TonedRectProps, 'tone'>;

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function rounded({ x, y, width, height }: Rect): Rect {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

/** Path data of the lines or dots inside a rectangle. */
export function drawMarks(tone: Tone, rect: Rect): string {
  switch (tone) {
    case 'solid':
    case 'plain':
      return '';
    case 'slash':
      return diagonals(rect, -1);
    case 'backslash':
      return diagonals(rect, 1);
    case 'cross':
      return diagonals(rect, 1) + diagonals(rect, -1);
    case 'bars':
      return across(rect);
    case 'grid':
      return across(rect) + down(rect);
    case 'dots':
      return dots(rect);
  }
}

/** Lines that go down (1) or up (-1) to the right at 45 degrees, cut at the edges. */
function diagonals({ x, y, width, height }: Rect, slope: 1 | -1): string {
  const lines: string[] = [];
  const gap = step * Math.SQRT2;
  // Where the line would meet the left edge, counted from the edge it goes away from.
  for (let start = gap / 2 - width; start < height; start += gap) {
    const from = Math.max(0, -start);
    const to = Math.min(width, height - start);
    if (to <= from) continue;
    const at = (across: number) => (slope === 1 ? y + start + across : y + height - start - across);
    lines.push(`M${round(x + from)} ${round(at(from))}L${round(x + to)} ${round(at(to))}`);
  }
  return lines.join('');
}

function across({ x, y, width, height }: Rect): string {
  return places(height)
    .map((at) => `M${round(x)} ${round(y + at)}h${round(width)}`)
    .join('');
}

function down({ x, y, width, height }: Rect): string {
  return places(width)
    .map((at) => `M${round(x + at)} ${round(y)}v${round(height)}`)
    .join('');
}

function dots({ x, y, width, height }: Rect): string {
  return places(height)
    .flatMap((below, row) =>
      places(width, row % 2 === 0 ? step / 2 : step).map(
        (right) => `M${round(x + right - 0.4)} ${round(y + below)}a.4 .4 0 1 0 .8 0a.4 .4 0 1 0-.8 0Z`,
      ),
    )
    .join('');
}

function places(length: number, first = step / 2): number[] {
  const found: number[] = [];
  for (let at = first; at < length - 0.3; at += step) found.push(at);
  return found;
}
