import type { Mood } from '#contract/journal-parts.ts';

const radius = 3;
/** How much of a tile each mood fills. The steps are equal; the first is still seen. */
const filled: Readonly<Record<Mood, number>> = { 1: 0.2, 2: 0.4, 3: 0.6, 4: 0.8, 5: 1 };

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A tile filled from its foot up, the higher the better the mood: to be told apart by its height, whatever the colours. */
export function fillPath(mood: Mood, { x, y, width, height }: Box): string {
  const part = Math.max(2, Math.round(height * filled[mood]));
  return tilePath({ x, y: y + height - part, width, height: part });
}

/** A tile with round corners. */
export function tilePath({ x, y, width, height }: Box): string {
  const r = Math.min(radius, width / 2, height / 2);
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return [
    `M${x + r} ${y}`,
    `h${width - 2 * r}`,
    corner(r, r),
    `v${height - 2 * r}`,
    corner(-r, r),
    `h${2 * r - width}`,
    corner(-r, -r),
    `v${2 * r - height}`,
    corner(r, -r),
    'z',
  ].join('');
}

/** A day that has not come. */
export function dotPath({ x, y, width, height }: Box): string {
  return `M${x + width / 2} ${y + height / 2}h0.01`;
}
