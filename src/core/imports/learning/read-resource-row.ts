import type { DateOrder, ImportProblem, ImportSource, ResourceImportField } from '#contract/import-parts.ts';
import { readAmount } from '#contract/read-amount.ts';
import type { ResourceFields } from '#contract/resources.ts';
import { minorUnitsOf, takeCurrency } from '../cells/read-currency.ts';
import { readDay } from '../cells/read-day.ts';
import { readLink } from '../cells/read-link.ts';
import { whole } from '../cells/reading.ts';
import type { TableRow } from '../read-table.ts';
import { type FilledColumn, type Notebook, openNotebook } from '../row-notebook.ts';
import { oneLine, readName, readNotes } from '../row-texts.ts';
import { fieldOfResourceHeader } from './resource-headers.ts';
import { readMinutes, readResourceKind, readResourceState } from './resource-words.ts';

/** What a row of a file says about a resource, ready to be added. */
export interface ImportedResource {
  line: number;
  fields: Omit<ResourceFields, 'goalId'>;
  goalId: string | null;
  problems: ImportProblem[];
}

export interface ResourceReading {
  columnsOf: (field: ResourceImportField) => readonly FilledColumn[];
  dateOrder: DateOrder;
  source: ImportSource;
  today: string;
  /** The currency of the person, for amounts that name none. */
  currency: string;
  /** The goal of that title, null when there is none. */
  goalOf: (title: string) => string | null;
}

type Book = Notebook<ResourceImportField>;
const largest = 999_999_999_999_999;

/**
 * Makes a resource of a row. What cannot be read becomes a warning and a line of its notes; only a row without a title, or with more notes than a record
 * holds, cannot come in.
 */
export function readResourceRow(row: TableRow, reading: ResourceReading): ImportedResource {
  const book = openNotebook<ResourceImportField>(row, reading.columnsOf);
  const title = readName(book, 'title', book.text('title'), 'TITLE_MISSING');
  const finishedOn = readDayField(book, 'finishedOn', reading);
  const lastUsedOn = readDayField(book, 'lastUsedOn', reading);
  const said = book.value('state', 'VALUE_UNKNOWN', readResourceState);
  const begun = finishedOn === null ? (lastUsedOn === null ? 'to_start' : 'in_progress') : 'done';
  const provider = book.value('provider', 'TOO_LONG', oneLine);
  const goalId = book.value('goal', 'VALUE_UNKNOWN', (text) => {
    const id = reading.goalOf(text);
    return id === null ? null : whole(id);
  });
  const fields = {
    title,
    kind: book.value('kind', 'VALUE_UNKNOWN', readResourceKind) ?? 'course',
    state: said ?? begun,
    provider: provider ?? (reading.source === 'linkedin_learning' ? 'LinkedIn Learning' : null),
    link: book.value('link', 'NOT_A_LINK', readLink),
    ...readCost(book, reading.currency),
    totalMinutes:
      book.value('totalMinutes', 'NOT_AN_AMOUNT', (text) => readMinutes(text, 'minutes')) ??
      book.value('hours', 'NOT_AN_AMOUNT', (text) => readMinutes(text, 'hours')),
    finishedOn,
  };
  // Last: the notes take up what the other fields could not.
  const notes = readNotes(book, (header) => fieldOfResourceHeader(header) === 'notes');
  return { line: row.line, fields: { ...fields, notes }, goalId, problems: book.problems };
}

function readDayField(book: Book, field: 'finishedOn' | 'lastUsedOn', { dateOrder, today }: ResourceReading) {
  return book.value(field, 'NOT_A_DAY', (text) => {
    const day = readDay(text, { order: dateOrder, today, isPast: true });
    return day === null ? null : whole(day);
  });
}

/** Without an amount a currency says nothing. */
function readCost(book: Book, fallback: string): { cost: number | null; costCurrency: string | null } {
  const stated = book.value('costCurrency', 'VALUE_UNKNOWN', (text) => {
    const { currency } = takeCurrency(text);
    return currency === null ? null : whole(currency);
  });
  let costCurrency = stated ?? fallback;
  const cost = book.value('cost', 'NOT_AN_AMOUNT', (text) => {
    if (/^(?:free|gratis|cuma-cuma)$/i.test(text.trim())) return whole(0);
    const { currency, rest } = takeCurrency(text);
    const amount = rest.trim();
    if (!/^\d[\d.,'’\u00a0 ]*$/.test(amount)) return null;
    costCurrency = currency ?? costCurrency;
    const minor = Math.round(readAmount(amount) * minorUnitsOf(costCurrency));
    return minor <= largest ? whole(minor) : null;
  });
  return { cost, costCurrency: cost === null ? null : costCurrency };
}
