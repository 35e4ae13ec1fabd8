import type { Edit, Selected } from '../text/edits.ts';

/**
 * Puts a text of several lines below the line the caret is in, apart from what stands around it. Nothing that is written is replaced. The caret goes to the
 * first place that is meant to be filled in.
 */
export function insertBlock({ text, to }: Selected, block: string): Edit {
  const found = text.indexOf('\n', to);
  const place = found === -1 ? text.length : found;
  const before = text.slice(0, place);
  const after = text.slice(place);
  const gap =
    before.trim() === '' ? '' : before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const body = after.trim() === '' ? block : `${block.replace(/\n+$/, '')}\n`;
  const from = before.trim() === '' ? 0 : place;
  const caret = from + gap.length + firstGap(body);
  return { from, to: place, insert: gap + body, selectFrom: caret, selectTo: caret };
}

/** Behind the first line that ends in a space (an empty item of a list, "Dear "), or in the second of two empty lines; else at the end. */
function firstGap(block: string): number {
  const lines = block.split('\n');
  const index = lines.findIndex(
    (line, at) => / $/.test(line) || (at > 1 && line === '' && lines[at - 1] === ''),
  );
  return index === -1 ? block.length : lines.slice(0, index + 1).join('\n').length;
}
