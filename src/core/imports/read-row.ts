import type { DateOrder, ImportField } from '#contract/imports.ts';
import { limits } from '#contract/limits.ts';
import type { StageMeaning } from '#contract/stages.ts';
import { readEmploymentType, readSource, readWorkMode, readYesOrNo } from './cells/closed-words.ts';
import { postingText } from './cells/posting-text.ts';
import { takeCurrency } from './cells/read-currency.ts';
import { readDay } from './cells/read-day.ts';
import { readLink } from './cells/read-link.ts';
import { type Pay, readPay } from './cells/read-pay.ts';
import { whole } from './cells/reading.ts';
import { stageWordKey } from './cells/stage-words.ts';
import { fieldOfHeader } from './header-aliases.ts';
import { type ImportedApplication, type ImportedRow, pastFields } from './imported-application.ts';
import type { TableRow } from './read-table.ts';
import { type FilledColumn, type Notebook, openNotebook } from './row-notebook.ts';

export interface RowReading {
  columnsOf: (field: ImportField) => readonly FilledColumn[];
  dateOrder: DateOrder;
  /** The meaning of a word for a stage, null when nobody knows it. */
  meaningOf: (stageWord: string) => StageMeaning | null;
  today: string;
  currency: string;
}

/**
 * Makes an application of a row. What cannot be read becomes a warning and a line of its notes; only a row without company or
 * role, or with more notes than a record holds, cannot come in.
 */
export function readRow({ line, cells }: TableRow, reading: RowReading): ImportedRow {
  const book = openNotebook(cells, reading.columnsOf);
  const company = readName(book, 'company', 'COMPANY_MISSING');
  const role = readName(book, 'role', 'ROLE_MISSING');
  const stage = readStage(book, reading);
  const pay = readPayFields(book, reading.currency);
  const fields: ImportedApplication['fields'] = {
    company,
    role,
    location: book.value('location', 'TOO_LONG', oneLine),
    workMode: book.value('workMode', 'VALUE_UNKNOWN', readWorkMode),
    employmentType: book.value('employmentType', 'VALUE_UNKNOWN', readEmploymentType),
    ...(pay && { payMin: pay.min, payMax: pay.max, payCurrency: pay.currency, payPeriod: pay.period }),
    source: book.value('source', 'TOO_LONG', (text) => {
      const read = oneLine(text);
      return read && whole(readSource(read.value));
    }),
    link: book.value('link', 'NOT_A_LINK', readLink),
    reference: book.value('reference', 'TOO_LONG', oneLine),
    deadlineOn: readDayField(book, 'deadlineOn', reading),
    nextStep: book.value('nextStep', 'TOO_LONG', oneLine),
    nextStepOn: readDayField(book, 'nextStepOn', reading),
    postingText: postingText(book.text('postingText')?.text ?? '').trim(),
  };
  const tagNames = readTags(book);
  // Last: the notes take up what the other fields could not.
  const notes = readNotes(book);
  const application = { fields: { ...fields, notes }, ...stage.standing, tagNames };
  return { line, application, unknownStageWord: stage.unknownWord, problems: book.problems };
}

function oneLine(text: string) {
  const value = text.replace(/\s+/g, ' ').trim();
  return value.length <= limits.line ? whole(value) : null;
}

/** Too long a name is cut, with all of it in the notes: the row can come in. */
function readName(
  book: Notebook,
  field: 'company' | 'role',
  missing: 'COMPANY_MISSING' | 'ROLE_MISSING',
): string {
  const found = book.text(field);
  const name = found?.text.replace(/\s+/g, ' ').trim() ?? '';
  if (name === '') book.report(field, missing, '', 'error');
  if (name.length <= limits.line) return name;
  book.report(field, 'TOO_LONG', name);
  book.keep(found?.header ?? '', name);
  return name.slice(0, limits.line).toWellFormed().trim();
}

function readDayField(book: Notebook, field: ImportField, { dateOrder, today }: RowReading): string | null {
  return book.value(field, 'NOT_A_DAY', (text) => {
    const day = readDay(text, { order: dateOrder, today, isPast: pastFields.has(field) });
    return day === null ? null : whole(day);
  });
}

/** Where the application stands and since when. Without a word for the stage, a day or a "yes" says that it was sent. */
function readStage(book: Notebook, reading: RowReading) {
  const appliedOn = readDayField(book, 'appliedOn', reading);
  const savedOn = readDayField(book, 'savedOn', reading);
  const hasApplied = book.value('applied', 'VALUE_UNKNOWN', (text) => {
    const answer = readYesOrNo(text);
    return answer === null ? null : whole(answer);
  });
  let unknownWord: string | null = null;
  const said = book.value('stage', 'STAGE_UNKNOWN', (text) => {
    const meaning = reading.meaningOf(text);
    if (meaning === null) unknownWord = stageWordKey(text);
    return meaning === null ? null : whole(meaning);
  });
  const meaning: StageMeaning = said ?? (appliedOn !== null || hasApplied === true ? 'applied' : 'saved');
  // Many tables have one column of days: for what was only saved it is the day on which it was.
  const isSavedDay = meaning === 'saved' && savedOn === null;
  const standing = {
    meaning: meaning === 'saved' && appliedOn !== null && !isSavedDay ? 'applied' : meaning,
    appliedOn: isSavedDay ? null : appliedOn,
    savedOn: isSavedDay ? appliedOn : savedOn,
  } as const;
  return { standing, unknownWord };
}

function readPayFields(book: Notebook, fallback: string): Pay | null {
  const stated = book.value('payCurrency', 'VALUE_UNKNOWN', (text) => {
    const { currency } = takeCurrency(text);
    return currency === null ? null : whole(currency);
  });
  const read = (field: 'pay' | 'payMin' | 'payMax') =>
    book.value(field, 'NOT_AN_AMOUNT', (text, header) =>
      readPay(text, { header, currency: stated ?? fallback }),
    );
  const [both, low, high] = [read('pay'), read('payMin'), read('payMax')];
  const basis = both ?? low ?? high;
  if (!basis) return null;
  const ends = [low?.min ?? low?.max ?? both?.min ?? null, high?.max ?? high?.min ?? both?.max ?? null];
  const [min = null, max = null] = ends;
  const isTurned = min !== null && max !== null && min > max;
  return { ...basis, min: isTurned ? max : min, max: isTurned ? min : max };
}

function readTags(book: Notebook): string[] {
  const names = new Map<string, string>();
  for (const { header, text } of book.textsOf('tags')) {
    for (const part of text.split(/[,;|\n]/)) {
      const name = part.replace(/\s+/g, ' ').replace(/^ ?#/, '').trim();
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

function readNotes(book: Notebook): string {
  const own = book.textsOf('notes').map(({ header, text }) => {
    const saysItself = header === '' || fieldOfHeader(header) === 'notes';
    return { isOwn: saysItself, text: saysItself ? text.trim() : `${header}: ${text.trim()}` };
  });
  const paragraphs = own.filter(({ isOwn }) => isOwn).map(({ text }) => text);
  const lines = own.filter(({ isOwn }) => !isOwn).map(({ text }) => text);
  const notes = [...paragraphs, [...lines, ...book.kept].join('\n')].filter(Boolean).join('\n\n');
  if (Buffer.byteLength(notes) <= limits.noteBytes) return notes;
  book.report('notes', 'TOO_LONG', notes, 'error');
  return '';
}
