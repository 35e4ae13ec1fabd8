import { describe, expect, test } from 'vitest';
import { type Palette, palettes } from '#ui/app/theme/palettes.ts';

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((first, second) => second - first);
  return (lighter + 0.05) / (darker + 0.05);
}

function textPairs(palette: Palette): [name: string, text: string, ground: string][] {
  const grounds = { paper: palette.paper, surface: palette.surface, hover: palette.hover };
  return [
    ...Object.entries(grounds).flatMap(([name, ground]): [string, string, string][] => [
      [`ink on ${name}`, palette.ink, ground],
      [`muted on ${name}`, palette.muted, ground],
      [`accent on ${name}`, palette.accent, ground],
    ]),
    ['text on accent', palette.onAccent, palette.accent],
    ['text on accent, pointed at', palette.onAccent, palette.accentHover],
    ['ink on accent soft', palette.ink, palette.accentSoft],
    ['accent on accent soft', palette.accent, palette.accentSoft],
    ['text on rose', palette.onAccent, palette.colors.rose.text],
    ...Object.entries(palette.colors).flatMap(([name, { text, soft }]): [string, string, string][] => [
      [`${name} on its soft side`, text, soft],
      [`ink on ${name} soft`, palette.ink, soft],
      [`${name} on surface`, text, palette.surface],
      [`${name} on paper`, text, palette.paper],
    ]),
  ];
}

describe.each(Object.entries(palettes))('%s', (name, palette) => {
  const least = name.startsWith('contrast') ? 7 : 4.5;

  test(`all text reads at ${least}:1`, () => {
    const weak = textPairs(palette)
      .map(([pair, text, ground]) => ({ pair, ratio: contrast(text, ground) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);
    expect(weak).toEqual([]);
  });

  test('the edge of fields and the ring of the focus stand out at 3:1', () => {
    for (const ground of [palette.paper, palette.surface]) {
      expect(contrast(palette.edge, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.accent, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

test('the measure is the one of WCAG', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});
