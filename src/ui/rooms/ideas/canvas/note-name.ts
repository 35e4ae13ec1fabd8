import type { CanvasNote } from '#contract/canvases.ts';

const longest = 60;

/** A note as it is called where its text is not meant to be read whole. */
export function nameOfNote({ text }: Pick<CanvasNote, 'text'>): string {
  const line = text.split('\n', 1)[0] ?? '';
  const letters = [...line];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
