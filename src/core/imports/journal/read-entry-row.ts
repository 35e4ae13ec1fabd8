import type { DateOrder, EntryImportField, ImportSource } from '#contract/import-parts.ts';
import type { MarkKind, Mood } from '#contract/journal-parts.ts';
import { limits } from '#contract/limits.ts';
import { isPlaceholder } from '../cells/cell-text.ts';
import { noteText } from '../cells/note-text.ts';
import { readDay } from '../cells/read-day.ts';
import { readTime } from '../cells/read-time.ts';
import { whole } from '../cells/reading.ts';
import type { TableRow } from '../read-table.ts';
import { type FilledColumn, type Notebook, openNotebook } from '../row-notebook.ts';
import { flat, gatherTexts } from '../row-texts.ts';
import { fieldOfEntryHeader } from './entry-headers.ts';
import type { ImportedEntry } from './imported-entry.ts';
import type { ImportedMark, MarkFinder } from './mark-finder.ts';
import { moodWordKey } from './mood-word-list.ts';

export interface EntryReading {
  columnsOf: (field: EntryImportField) => readonly FilledColumn[];
  dateOrder: DateOrder;
  source: ImportSource;
  today: string;
  /** undefined: nobody knows; null: it was said that it stands for none. */
  moodOf: (wordKey: string) => Mood | null | undefined;
  marks: MarkFinder;
}

type Book = Notebook<EntryImportField>;

/** For rows that say no time. */
export const noon = 720;
const energyScale = /^(?:energy|energy level|energi|tingkat energi|tenaga|energie|energía|énergie)$/i;
/** Dates without a year would be taken for those of the last twelve months. */
const hasYear = /\d{4}|\d\D+\d{1,2}\D+\d{2}|^\d{5,8}$/;
/** A time stands behind a number: in "Tue 10.03.26" it is the day. Days are short: what is longer is none. */
const dateAndTime = /^(.{0,60}\d.{0,20}?)(?:T|[\s,]+(?:at |pukul |jam )?)(\d{1,2}[:.]\d{2}.{0,30})$/;
/** What stands behind the minutes of an instant. The time is that of the clock that wrote it. */
const zone = /(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * Makes an entry of a row. What cannot be read becomes a warning and a line of its text; only a row without a day, with a mood that nobody knows, with nothing else to say or
 * with more text than an entry holds cannot come in.
 */
export function readEntryRow(row: TableRow, reading: EntryReading): ImportedEntry {
  const book = openNotebook<EntryImportField>(row, reading.columnsOf);
  const { writtenOn, minute } = readMoment(book, reading);
  const { mood, unknownMoodWord } = readMood(book, reading);
  const energy = book.value('energy', 'VALUE_UNKNOWN', readEnergy);
  const scaled = readScales(book, energy !== null);
  const feelings = readMarks(book, 'feelings', ['feeling', 'factor'], reading);
  const factors = readMarks(book, 'factors', ['factor', 'feeling'], reading);
  const marks = [...new Set([...feelings, ...factors])];
  // Last: the text takes up what the other fields could not.
  const text = readText(book, reading);
  const found = { mood, energy: energy ?? scaled, marks, text };
  if (
    mood === null &&
    unknownMoodWord === null &&
    found.energy === null &&
    marks.length === 0 &&
    text.trim() === ''
  )
    book.report('text', 'SAYS_NOTHING', '', 'error');
  return { line: row.line, writtenOn, minute, unknownMoodWord, ...found, files: [], problems: book.problems };
}

/** The day, and the time of it: in a column of its own, or behind the day. */
function readMoment(book: Book, { dateOrder, today }: EntryReading) {
  const said = book.text('writtenOn');
  if (!said) book.report('writtenOn', 'DAY_MISSING', '', 'error');
  const [, date = said?.text ?? '', behind = ''] = dateAndTime.exec(said?.text ?? '') ?? [];
  const day = hasYear.test(date) ? readDay(date, { order: dateOrder, today, isPast: true }) : null;
  const writtenOn = day !== null && day <= today ? day : null;
  if (said && writtenOn === null) book.report('writtenOn', 'NOT_A_DAY', said.text, 'error');
  const minute = book.value('time', 'NOT_A_TIME', (text) => {
    const time = readTime(text);
    return time === null ? null : whole(time);
  });
  return { writtenOn, minute: minute ?? readTime(behind.replace(zone, '')) ?? noon };
}

function readMood(book: Book, { moodOf }: EntryReading) {
  const said = book.text('mood');
  if (!said || isPlaceholder(said.text)) return { mood: null, unknownMoodWord: null };
  const word = moodWordKey(said.text);
  const mood = moodOf(word);
  if (mood === undefined) book.report('mood', 'MOOD_UNKNOWN', said.text, 'error');
  // What was said to stand for no mood is still something that was said.
  if (mood === null) book.keep(said.header, said.text);
  return { mood: mood ?? null, unknownMoodWord: mood === undefined ? word : null };
}

function readEnergy(text: string) {
  const number = /^([1-5])(?:[.,]0+)?(?: ?\/ ?5)?$/.exec(text.trim())?.[1];
  return number === undefined ? null : whole(Number(number));
}

/** "Energy: 4 | Sleep: 3", with a space before the value that is no ordinary one. */
function readScales(book: Book, isKnown: boolean): number | null {
  const parts = book.textsOf('scales').flatMap(({ text }) => text.split('|').map(flat).filter(Boolean));
  const levels = parts.map((part) => {
    const [name = '', value = ''] = part.split(/:\s?/);
    return energyScale.test(name.trim()) ? readEnergy(value) : null;
  });
  const taken = isKnown ? -1 : levels.findIndex((level) => level !== null);
  for (const [index, part] of parts.entries()) if (index !== taken) book.keep('', part);
  return levels[taken]?.value ?? null;
}

/** Names that are parted by strokes, or by commas where no stroke stands. Those that cannot become marks are kept. */
function readMarks(
  book: Book,
  field: 'feelings' | 'factors',
  kinds: readonly MarkKind[],
  { marks, source }: EntryReading,
): ImportedMark[] {
  const found = new Set<ImportedMark>();
  for (const { header, text } of book.textsOf(field)) {
    const isStroked = source === 'daylio' || text.includes('|');
    const names = text.split(isStroked ? /\|/ : /[,;\n]/).map((name) => flat(name).replace(/^#/, '').trim());
    for (const name of names.filter(Boolean)) {
      const isLong = name.length > limits.markName;
      const isFull = found.size >= limits.marksPerEntry;
      const [kind = 'factor'] = kinds;
      const mark =
        isLong || isFull
          ? null
          : (marks.find(kinds, name) ?? marks.add({ kind, name, category: null, archived: false }));
      if (mark) found.add(mark);
      else {
        book.report(field, isLong ? 'TOO_LONG' : 'TOO_MANY', name);
        book.keep(header, name);
      }
    }
  }
  return [...found];
}

/** The title as a heading, the note below it, then what stands in columns of other names and what no field could take up. */
function readText(book: Book, { source }: EntryReading): string {
  const title = flat(book.text('title')?.text ?? '');
  const texts = book.textsOf('text').map(({ header, text }) => {
    return { header, text: noteText(text, { isMarkedUp: source === 'daylio' }) };
  });
  const body = gatherTexts(texts, book.kept, (header) => fieldOfEntryHeader(header) === 'text');
  const text = [title === '' ? '' : `## ${title}`, body].filter(Boolean).join('\n\n');
  if (Buffer.byteLength(text) <= limits.entryBytes) return text;
  book.report('text', 'TOO_LONG', text, 'error');
  return '';
}
