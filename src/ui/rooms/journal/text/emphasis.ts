import { isSafeLink } from '#contract/values.ts';
import { type Edit, readLine, type Selected } from './edits.ts';

export type Emphasis = 'bold' | 'italic';

const signs: Readonly<Record<Emphasis, string>> = { bold: '**', italic: '*' };

interface Part {
  from: number;
  to: number;
}

/** Makes what is selected bold or italic, or plain again; with nothing selected the word at the caret, and where there is none the place for one. */
export function toggleEmphasis(selected: Selected, emphasis: Emphasis): Edit {
  const { text } = selected;
  const sign = signs[emphasis];
  const parts = partsOf(selected);
  const [only] = parts;
  if (!only) return around(selected, sign);
  const last = parts.at(-1) ?? only;
  const isOff = parts.every((part) => isInside(text, part, emphasis));
  const from = only.from - (isOff ? sign.length : 0);
  const to = last.to + (isOff ? sign.length : 0);
  let insert = '';
  let place = from;
  for (const part of parts) {
    const content = text.slice(part.from, part.to);
    const isIn = isInside(text, part, emphasis);
    const before = text.slice(place, part.from);
    if (isOff) insert += before.slice(0, before.length - sign.length) + content;
    else insert += isIn ? before + content : before + sign + content + sign;
    place = part.to + (isOff ? sign.length : 0);
  }
  // What was selected stays selected, without the signs around it.
  const shift = isOff ? 0 : isInside(text, only, emphasis) ? 0 : sign.length;
  const cut = isOff ? 0 : isInside(text, last, emphasis) ? 0 : sign.length;
  if (selected.from === selected.to) {
    const caret = selected.from + (isOff ? -sign.length : shift);
    return { from, to, insert, selectFrom: caret, selectTo: caret };
  }
  return { from, to, insert, selectFrom: from + shift, selectTo: from + insert.length - cut };
}

/** The words of each selected line, without what makes it a list and without spaces around: signs elsewhere would mean nothing. Signs that were selected as well are seen as around them. */
function partsOf(selected: Selected): Part[] {
  const { text, from, to } = wordAt(selected);
  const parts: Part[] = [];
  let start = text.lastIndexOf('\n', from - 1) + 1;
  while (start <= to) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const { indent, marker } = readLine(text.slice(start, end));
    let [first, last] = [Math.max(from, start + indent.length + marker.length), Math.min(to, end)];
    while (first < last && /[\s*]/.test(text[first] ?? '')) first += 1;
    while (last > first && /[\s*]/.test(text[last - 1] ?? '')) last -= 1;
    if (first < last) parts.push({ from: first, to: last });
    start = end + 1;
  }
  return parts;
}

/** The selection, or the word the caret is in. */
function wordAt(selected: Selected): Selected {
  const { text } = selected;
  let { from, to } = selected;
  if (from !== to) return selected;
  while (from > 0 && /[\p{L}\p{N}\p{M}'’-]/u.test(text[from - 1] ?? '')) from -= 1;
  while (to < text.length && /[\p{L}\p{N}\p{M}'’-]/u.test(text[to] ?? '')) to += 1;
  // At the edge of a word the next letters are meant to be new ones.
  return from === selected.from || to === selected.to ? selected : { text, from, to };
}

/** One star around is italic, two are bold, three are both. */
function isInside(text: string, { from, to }: Part, emphasis: Emphasis): boolean {
  let stars = 0;
  while (stars < 3 && text[from - 1 - stars] === '*' && text[to + stars] === '*') stars += 1;
  return emphasis === 'bold' ? stars >= 2 : stars === 1 || stars === 3;
}

function around({ text, from, to }: Selected, sign: string): Edit {
  const isEmpty = text.slice(from - sign.length, from) === sign && text.slice(to, to + sign.length) === sign;
  if (isEmpty) {
    const start = from - sign.length;
    return { from: start, to: to + sign.length, insert: '', selectFrom: start, selectTo: start };
  }
  const caret = from + sign.length;
  return {
    from,
    to,
    insert: sign + text.slice(from, to) + sign,
    selectFrom: caret,
    selectTo: caret + (to - from),
  };
}

/** A link of what is selected: of its words, with the address to be typed; of an address, with the words to be typed. */
export function makeLink({ text, from, to }: Selected): Edit {
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  if (isSafeLink(words)) {
    const insert = `[](${escapeAddress(words)})`;
    return { from, to, insert, selectFrom: from + 1, selectTo: from + 1 };
  }
  const before = `[${words.replace(/[[\]]/g, '\\$&')}](`;
  const address = 'https://';
  const selectFrom = from + (words === '' ? 1 : before.length);
  return {
    from,
    to,
    insert: `${before}${address})`,
    selectFrom,
    selectTo: words === '' ? selectFrom : selectFrom + address.length,
  };
}

/** A link to `address` of the words that are selected; null when that is not what pasting it there means. */
export function pasteLink({ text, from, to }: Selected, address: string): Edit | null {
  const words = text.slice(from, to);
  const pasted = address.trim();
  if (words.trim() === '' || words.includes('\n') || isSafeLink(words) || /\s/.test(pasted)) return null;
  if (!isSafeLink(pasted)) return null;
  const insert = `[${words.replace(/[[\]]/g, '\\$&')}](${escapeAddress(pasted)})`;
  const caret = from + insert.length;
  return { from, to, insert, selectFrom: caret, selectTo: caret };
}

/** Brackets would end it too soon. */
function escapeAddress(address: string): string {
  return address.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}
