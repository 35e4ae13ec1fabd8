import papaparse from 'papaparse';
import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { fieldOfContactHeader } from './contacts/contact-headers.ts';
import { fieldOfHeader } from './header-aliases.ts';
import { fieldOfEntryHeader } from './journal/entry-headers.ts';
import { fieldOfResourceHeader } from './learning/resource-headers.ts';
import { fieldOfSkillHeader } from './learning/skill-headers.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface TableRow {
  /** Line of the file where the row begins, from 1. */
  line: number;
  cells: string[];
  /** Columns of which the file says more than a cell holds. */
  cut?: number[];
}

export interface Table {
  /** null: not delimited text. */
  delimiter: Delimiter | null;
  headers: string[];
  /** Rows below the header, without blank ones; each as wide as the header. */
  rows: TableRow[];
}

/** How far down a header may stand: some exports begin with a title or a notice. */
const headerDepth = 30;

/**
 * Reads delimited text (RFC 4180 with any line ending). The delimiter and the header row are found by the names they give.
 * IMPORT_TOO_LARGE past the limits of rows, columns or cells; IMPORT_MALFORMED for an open quote, and for a single column
 * that is no list of skills.
 */
export function readTable(text: string): Table {
  // One line ending: a file stitched together from two systems would lose rows otherwise.
  const unified = text.replace(/\r\n?/g, '\n');
  const given = /^\uFEFF?sep=([,;\t|])\n/i.exec(unified);
  // The line stays, as a blank one, so that line numbers go on being those of the file.
  const body = given ? unified.slice(given[0].length - 1) : unified;
  const delimiter = (given?.[1] as Delimiter | undefined) ?? guessDelimiter(body);
  const all = parse(body, delimiter, limits.importRows + headerDepth);
  const top = findHeader(all.slice(0, headerDepth));
  const header = all[top];
  if (!header) throw new Failure('IMPORT_MALFORMED');
  const rows = all.slice(top + 1);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.cells.length);
  const isList = fieldOfSkillHeader(header.cells[0] ?? '') === 'name';
  if (width < 2 && !isList) throw new Failure('IMPORT_MALFORMED');
  if (rows.length > limits.importRows) throw tooLarge(limits.importRows);
  const filled = (cells: string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '');
  return {
    delimiter,
    headers: filled(header.cells).map((name) => name.replace(/\s+/g, ' ').trim()),
    rows: rows.map(({ line, cells }) => ({ line, cells: filled(cells) })),
  };
}

/** Rows that say anything, without the empty cells that spreadsheets leave at their end. Stops at the first limit passed. */
function parse(text: string, delimiter: Delimiter, rowLimit: number): TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  papaparse.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step({ data, errors }) {
      if (errors.some(({ code }) => code === 'MissingQuotes')) throw new Failure('IMPORT_MALFORMED');
      const end = data.findLastIndex((cell) => cell.trim() !== '') + 1;
      const cells = data.slice(0, end);
      if (end > limits.importColumns) throw tooLarge(limits.importColumns);
      if (cells.some((cell) => cell.length > limits.importCell)) throw tooLarge(limits.importCell);
      if (end > 0) rows.push({ line, cells });
      if (rows.length > rowLimit) throw tooLarge(limits.importRows);
      line += 1 + data.reduce((count, cell) => count + lineBreaksIn(cell), 0);
    },
  });
  return rows;
}

/** The delimiter that gives the most known headers; among equals the one that gives the most rows of one width. */
function guessDelimiter(text: string): Delimiter {
  const beginning = firstLines(text);
  const scored = delimiters.map((delimiter) => {
    const { data } = papaparse.parse<string[]>(beginning, { delimiter, newline: '\n', skipEmptyLines: true });
    const known = Math.max(0, ...data.slice(0, headerDepth).map(knownHeadersIn));
    const widths = Map.groupBy(
      data.filter((cells) => cells.length > 1),
      (cells) => cells.length,
    );
    const alike = Math.max(0, ...[...widths.values()].map((rows) => rows.length));
    return { delimiter, score: known * 1000 + alike };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** The row with the most known headers (two at least), else the first of at least two cells. */
function findHeader(rows: readonly TableRow[]): number {
  const known = rows.map(({ cells }) => knownHeadersIn(cells));
  const best = Math.max(0, ...known);
  if (best >= 2) return known.indexOf(best);
  return Math.max(
    0,
    rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 2),
  );
}

const readers = [
  fieldOfHeader,
  fieldOfContactHeader,
  fieldOfResourceHeader,
  fieldOfSkillHeader,
  fieldOfEntryHeader,
];

/** As columns of whatever knows the most of them. */
function knownHeadersIn(cells: readonly string[]): number {
  return Math.max(
    ...readers.map((fieldOf) => new Set(cells.map(fieldOf).filter((field) => field !== null)).size),
  );
}

const sampleLength = 100_000;
const firstLines = (text: string) =>
  text.length <= sampleLength
    ? text
    : text.slice(0, text.lastIndexOf('\n', sampleLength) + 1 || sampleLength);

const lineBreaksIn = (cell: string) => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);

const tooLarge = (limit: number) => new Failure('IMPORT_TOO_LARGE', { limit });
