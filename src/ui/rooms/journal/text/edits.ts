// Changes of a Markdown text around a selection, as a person would make them by hand. Pure: the field carries them out.

/** A text and what is selected in it. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

/** Puts `insert` in the place of `from` to `to`; then `selectFrom` to `selectTo` is selected. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  selectFrom: number;
  selectTo: number;
}

export type LineKind = 'heading' | 'bullets' | 'numbers' | 'tasks' | 'quote';

export interface Line {
  indent: string;
  kind: LineKind | null;
  /** What makes it a line of that kind, with the space after it. */
  marker: string;
  rest: string;
}

const markers: readonly [LineKind, RegExp][] = [
  ['tasks', /^(?:[-*+]|\d{1,9}[.)]) \[[ xX]\](?: |$)/],
  ['bullets', /^[-*+](?: |$)/],
  ['numbers', /^\d{1,9}[.)](?: |$)/],
  ['heading', /^#{1,6}(?: |$)/],
  ['quote', /^>(?: |$)/],
];

/** Takes a line apart into what it is and what it says. */
export function readLine(line: string): Line {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const content = line.slice(indent.length);
  for (const [kind, pattern] of markers) {
    const marker = pattern.exec(content)?.[0];
    if (marker !== undefined) return { indent, kind, marker, rest: content.slice(marker.length) };
  }
  return { indent, kind: null, marker: '', rest: content };
}

const isList = (kind: LineKind | null) => kind === 'bullets' || kind === 'numbers' || kind === 'tasks';

/** From the beginning of the first selected line to the end of the last one. */
function linesOf({ text, from, to }: Selected): { start: number; end: number; lines: string[] } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  // A selection that ends at the beginning of a line does not mean that line.
  const last = to > from && text[to - 1] === '\n' ? to - 1 : to;
  const found = text.indexOf('\n', last);
  const end = found === -1 ? text.length : found;
  return { start, end, lines: text.slice(start, end).split('\n') };
}

function replaceLines(selected: Selected, change: (line: string, index: number) => string): Edit | null {
  const { start, end, lines } = linesOf(selected);
  const changed = lines.map(change);
  const insert = changed.join('\n');
  if (insert === selected.text.slice(start, end)) return null;
  const first = lines[0] ?? '';
  const grown = (changed[0]?.length ?? 0) - first.length;
  // With nothing selected the caret stays at the letter where it was.
  if (selected.from === selected.to) {
    const caret = Math.max(start, selected.from + grown);
    return { from: start, to: end, insert, selectFrom: caret, selectTo: caret };
  }
  return { from: start, to: end, insert, selectFrom: start, selectTo: start + insert.length };
}

const newMarkers: Readonly<Record<LineKind, (place: number) => string>> = {
  heading: () => '## ',
  bullets: () => '- ',
  numbers: (place) => `${place}. `,
  tasks: () => '- [ ] ',
  quote: () => '> ',
};

/** Makes the selected lines of that kind, or plain ones when all of them are. Empty lines between others are left alone. */
export function toggleLines(selected: Selected, kind: LineKind): Edit | null {
  const { lines } = linesOf(selected);
  const isMeant = (line: string) => lines.length === 1 || line.trim() !== '';
  const isOff = lines.filter(isMeant).every((line) => readLine(line).kind === kind);
  let place = 0;
  return replaceLines(selected, (line) => {
    if (!isMeant(line)) return line;
    const { indent, rest } = readLine(line);
    place += 1;
    return isOff ? `${indent}${rest}` : `${indent}${newMarkers[kind](place)}${rest}`;
  });
}

const step = '    ';

/** One level in: only what stands in a list, because elsewhere four spaces would mean something else. */
export function indentLines(selected: Selected): Edit | null {
  return replaceLines(selected, (line) => (isList(readLine(line).kind) ? `${step}${line}` : line));
}

export function outdentLines(selected: Selected): Edit | null {
  return replaceLines(selected, (line) => line.replace(/^ {1,4}/, ''));
}

/** What Enter does at the caret in a list or quote: goes on with it, or ends it where the item is empty. Null: a plain new line. */
export function continueList({ text, from, to }: Selected): Edit | null {
  if (from !== to) return null;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const found = text.indexOf('\n', from);
  const line = text.slice(start, found === -1 ? text.length : found);
  const { indent, kind, marker, rest } = readLine(line);
  if (kind === null || kind === 'heading' || from < start + indent.length + marker.length) return null;
  if (rest.trim() === '') {
    const insert = indent.length >= step.length ? line.slice(step.length) : '';
    const caret = start + insert.length;
    return { from: start, to: start + line.length, insert, selectFrom: caret, selectTo: caret };
  }
  const insert = `\n${indent}${nextMarker(marker)}`;
  const caret = from + insert.length;
  return { from, to, insert, selectFrom: caret, selectTo: caret };
}

function nextMarker(marker: string): string {
  return marker
    .replace(/^\d+/, (number) => String(Math.min(Number(number) + 1, 999_999_999)))
    .replace(/\[[xX]\]/, '[ ]');
}
