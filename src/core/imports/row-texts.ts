import type {
  ContactImportField,
  ImportField,
  ImportProblem,
  ResourceImportField,
} from '#contract/import-parts.ts';
import { limits } from '#contract/limits.ts';
import { splitTags } from '../tags/tag-list.ts';
import { whole } from './cells/reading.ts';
import type { AnyField, Notebook } from './row-notebook.ts';

type Reason = ImportProblem['reason'];
type AnyBook = Notebook<ImportField> | Notebook<ContactImportField> | Notebook<ResourceImportField>;

/** What rows of every kind read alike. */
export function oneLine(text: string) {
  const value = flat(text);
  return value.length <= limits.line ? whole(value) : null;
}

export const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A name that a record cannot be without. Too long a one is cut, with all of it in the notes: the row can come in. */
export function readName<Field extends AnyField>(
  book: Notebook<Field>,
  field: Field,
  found: { header: string; text: string } | null,
  missing: Reason,
): string {
  const name = flat(found?.text ?? '');
  if (name === '') book.report(field, missing, '', 'error');
  if (name.length <= limits.line) return name;
  book.report(field, 'TOO_LONG', name);
  book.keep(found?.header ?? '', name);
  return name.slice(0, limits.line).toWellFormed().trim();
}

/** `isOwn` false for what only the program that wrote the file understands. */
export function readTags(
  book: Notebook<ImportField> | Notebook<ContactImportField>,
  split: (text: string) => string[] = splitTags,
  isOwn: (name: string) => boolean = () => true,
): string[] {
  const names = new Map<string, string>();
  for (const { header, text } of book.textsOf('tags')) {
    for (const part of split(text).filter(isOwn)) {
      const name = flat(part).replace(/^#/, '').trim();
      const isTooMuch = name.length > limits.tag || names.size >= limits.tagsPerRecord;
      if (name === '' || names.has(name.toLowerCase())) continue;
      if (isTooMuch) {
        book.report('tags', 'TOO_LONG', name);
        book.keep(header, name);
      } else names.set(name.toLowerCase(), name);
    }
  }
  return [...names.values()];
}

/** The notes of a row: its own, then what stands in columns of other names and what the fields could not take up. To be read last. */
export function readNotes(book: AnyBook, isNotesHeader: (header: string) => boolean): string {
  const notes = gatherTexts(book.textsOf('notes'), book.kept, isNotesHeader);
  if (Buffer.byteLength(notes) <= limits.noteBytes) return notes;
  book.report('notes', 'TOO_LONG', notes, 'error');
  return '';
}

/** Texts of several columns as one: those whose header says no more than that it is a text, below them the others with their header, and what was kept of other fields. */
export function gatherTexts(
  texts: ReadonlyArray<{ header: string; text: string }>,
  kept: readonly string[],
  isOwnHeader: (header: string) => boolean,
): string {
  const own = texts.map(({ header, text }) => {
    const saysItself = header === '' || isOwnHeader(header);
    return { isOwn: saysItself, text: saysItself ? text.trim() : `${header}: ${text.trim()}` };
  });
  const paragraphs = own.filter(({ isOwn }) => isOwn).map(({ text }) => text);
  const lines = own.filter(({ isOwn }) => !isOwn).map(({ text }) => text);
  return [...paragraphs, [...lines, ...kept].join('\n')].filter(Boolean).join('\n\n');
}
