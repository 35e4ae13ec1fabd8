import type { Drawn } from './draw-image.ts';

/** A page of paper is drawn twice as large as a chart of the page, so that small words on it can be read. */
const enlargement = 2;

/** A picture that the core has drawn, with the size to draw it at. */
export function readDrawn(text: string): Drawn {
  const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(text)?.map(Number) ?? [];
  if (!(width > 0 && height > 0)) throw new Error('The picture has no size.');
  return { text, width: Math.round(width * enlargement), height: Math.round(height * enlargement) };
}
