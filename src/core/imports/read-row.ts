import type { DateOrder, ImportField } from '#contract/import-parts.ts';
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
import { oneLine, readName, readNotes, readTags } from './row-texts.ts';

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
export function readRow(row: TableRow, reading: RowReading): ImportedRow {
  const { line } = row;
  const book = openNotebook<ImportField>(row, reading.columnsOf);
  const company = readName(book, 'company', book.text('company'), 'COMPANY_MISSING');
  const role = readName(book, 'role', book.text('role'), 'ROLE_MISSING');
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
  const notes = readNotes(book, (header) => fieldOfHeader(header) === 'notes');
  const application = { fields: { ...fields, notes }, ...stage.standing, tagNames };
  return { line, application, unknownStageWord: stage.unknownWord, problems: book.problems };
}

function readDayField(
  book: Notebook<ImportField>,
  field: ImportField,
  { dateOrder, today }: RowReading,
): string | null {
  return book.value(field, 'NOT_A_DAY', (text) => {
    const day = readDay(text, { order: dateOrder, today, isPast: pastFields.has(field) });
    return day === null ? null : whole(day);
  });
}

/** Where the application stands and since when. Without a word for the stage, a day or a "yes" says that it was sent. */
function readStage(book: Notebook<ImportField>, reading: RowReading) {
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

function readPayFields(book: Notebook<ImportField>, fallback: string): Pay | null {
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
