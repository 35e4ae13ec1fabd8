import { printColors } from '../../../ideas/layout/print-colors.ts';

/** Ways to fill a shape. Each is another pattern and another colour, so that a print in grey tells them apart. */
export const tones = ['solid', 'slash', 'cross', 'dots', 'backslash', 'grid', 'bars', 'plain'] as const;
export type Tone = (typeof tones)[number];

export const toneColors = {
  solid: printColors.green,
  slash: printColors.sky,
  cross: printColors.teal,
  dots: printColors.amber,
  backslash: printColors.rose,
  grid: printColors.plum,
  bars: printColors.slate,
  plain: printColors.sand,
} as const satisfies Record<Tone, { soft: string; strong: string }>;
