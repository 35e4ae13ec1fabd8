import type { ContactImportField, DateOrder, ImportSource } from '#contract/import-parts.ts';
import { limits } from '#contract/limits.ts';
import { linkKey } from '../../contacts/link-key.ts';
import { splitTags } from '../../tags/tag-list.ts';
import { valueMark } from '../cards/card-table.ts';
import { isPlaceholder } from '../cells/cell-text.ts';
import { readDay } from '../cells/read-day.ts';
import { readLink } from '../cells/read-link.ts';
import { whole } from '../cells/reading.ts';
import type { TableRow } from '../read-table.ts';
import { type FilledColumn, type Notebook, openNotebook } from '../row-notebook.ts';
import { flat, oneLine, readName, readNotes, readTags } from '../row-texts.ts';
import { fieldOfContactHeader } from './contact-headers.ts';
import type { ContactRow } from './imported-contact.ts';
import { readRelation } from './relation-words.ts';
import { readState } from './state-words.ts';

export interface ContactReading {
  columnsOf: (field: ContactImportField) => readonly FilledColumn[];
  dateOrder: DateOrder;
  source: ImportSource;
  today: string;
}

type Book = Notebook<ContactImportField>;

/**
 * Makes a contact of a row. What cannot be read, and second addresses, become lines of its notes; only a row without a name, or with more notes than a
 * record holds, cannot come in.
 */
export function readContactRow(row: TableRow, reading: ContactReading): ContactRow {
  const book = openNotebook<ContactImportField>(row, reading.columnsOf);
  const contact = {
    name: readName(book, 'name', nameOf(book), 'NAME_MISSING'),
    company: readLine(book, 'company'),
    role: readLine(book, 'role'),
    relation: readRelation(readLine(book, 'relation')),
    email: readFirst(book, 'email'),
    phone: readFirst(book, 'phone'),
    links: readLinks(book),
    location: readLocation(book),
    howMet: book.text('howMet')?.text.trim() ?? '',
    connectedOn: book.value('connectedOn', 'NOT_A_DAY', (text) => {
      const day = readDay(text, { order: reading.dateOrder, today: reading.today, isPast: true });
      return day === null ? null : whole(day);
    }),
    tagNames: readTags(
      book,
      // A card has each of its own; in a cell they stand side by side.
      reading.source === 'vcard' ? (text) => text.split(valueMark) : splitTags,
      // Google's own groups, such as "* myContacts".
      (name) => reading.source !== 'google_contacts' || !name.trim().startsWith('*'),
    ),
  };
  const own = {
    state: book.value('state', 'VALUE_UNKNOWN', readState),
    intervalDays: book.value('intervalDays', 'VALUE_UNKNOWN', readDays),
    notBeforeOn: book.value('notBeforeOn', 'NOT_A_DAY', (text) => {
      const day = readDay(text, { order: reading.dateOrder, today: reading.today, isPast: false });
      return day === null ? null : whole(day);
    }),
    introducedBy: introducerOf(book),
  };
  // Last: the notes take up what the other fields could not.
  const notes = readNotes(book, (header) => fieldOfContactHeader(header) === 'notes');
  return { line: row.line, contact: { ...contact, ...own, notes }, problems: book.problems };
}

function readDays(text: string) {
  const days = Number(text.trim());
  return Number.isInteger(days) && days >= 1 && days <= limits.intervalDays ? whole(days) : null;
}

function introducerOf(book: Book): ContactRow['contact']['introducedBy'] {
  const found = book.text('introducedBy');
  const name = flat(found?.text ?? '');
  return found && name !== '' && !isPlaceholder(name) ? { header: found.header, name } : null;
}

/** A whole name, else one put together of its parts. */
function nameOf(book: Book): { header: string; text: string } | null {
  const own = book.text('name');
  if (own) return own;
  const parts = (['firstName', 'middleName', 'lastName'] as const).flatMap((field) => book.text(field) ?? []);
  const [first] = parts;
  return first ? { header: first.header, text: parts.map(({ text }) => text).join(' ') } : null;
}

/** Several values of one cell stand in one line, whatever wrote them. */
const readLine = (book: Book, field: 'company' | 'role' | 'relation') =>
  book.value(field, 'TOO_LONG', (text) => {
    const [first = '', ...others] = text.split(valueMark);
    const line = oneLine(first);
    return line && { ...line, isWhole: others.length === 0 };
  });

/** Every value of a field, each once, with what stands above it. */
function valuesOf(book: Book, field: 'email' | 'phone' | 'link' | 'location') {
  const said = book.textsOf(field).flatMap(({ header, text }) =>
    text
      .split(field === 'link' ? /\s:::\s|\s*\n\s*/ : valueMark)
      .map((value) => ({ header, text: flat(value) }))
      .filter((value) => !isPlaceholder(value.text)),
  );
  const byText = new Map(said.toReversed().map((value) => [value.text.toLowerCase(), value]));
  return [...byText.values()].toReversed();
}

/** A contact has one address of a kind: the others are kept. */
function readFirst(book: Book, field: 'email' | 'phone'): string | null {
  let found: string | null = null;
  for (const { header, text } of valuesOf(book, field)) {
    if (found === null && text.length <= limits.line) found = text;
    else {
      if (text.length > limits.line) book.report(field, 'TOO_LONG', text);
      book.keep(header, text);
    }
  }
  return found;
}

function readLinks(book: Book): string[] {
  const links = new Map<string, string>();
  for (const { header, text } of valuesOf(book, 'link')) {
    const read = readLink(text);
    if (!read) book.report('link', 'NOT_A_LINK', text);
    const key = read && linkKey(read.value);
    const isKnown = key !== null && links.has(key);
    const isFull = links.size >= limits.linksPerContact;
    if (!read?.isWhole || (isFull && !isKnown)) book.keep(header, text);
    if (read && key !== null && !isKnown && !isFull) links.set(key, read.value);
  }
  return [...links.values()];
}

function readLocation(book: Book): string | null {
  const [first] = valuesOf(book, 'location');
  const text = valuesOf(book, 'location')
    .map((value) => value.text)
    .join(', ');
  if (!first || text.length <= limits.line) return text || null;
  book.report('location', 'TOO_LONG', text);
  book.keep(first.header, text);
  return null;
}
