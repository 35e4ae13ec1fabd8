import type { OptionsOf } from '#contract/report-kinds.ts';
import { type WhyNot, type WorkSearchColumn, workSearchColumns } from '#contract/work-search-parts.ts';
import type { ReportWords } from '../../report-words.ts';
import { kindText } from '../../rules/rule-words.ts';
import { sourceText } from '../../source-text.ts';
import type { WorkSearchEntry } from './list-entries.ts';

/** Millimetres a column would like to have. */
const wishes: Readonly<Record<WorkSearchColumn, number>> = {
  number: 9,
  date: 22,
  kind: 22,
  employer: 40,
  employer_address: 28,
  employer_phone: 24,
  employer_email: 32,
  employer_website: 30,
  role: 36,
  method: 17,
  source: 30,
  reference: 30,
  person: 33,
  result: 36,
  confirmation: 28,
  link: 34,
  note: 42,
  counts: 24,
  annex: 15,
};
/** Short words that look broken when they are cut; the others share what is left. */
const rigidColumns: readonly WorkSearchColumn[] = ['number', 'date', 'kind', 'method', 'annex'];
/** What an upright sheet holds before its columns are too narrow to read, and one on its side before its type must be the smallest. */
const uprightWidth = 210;
const sidewaysWidth = 400;
/** Below these the longest words in and over the columns break, in either language and in the smallest type. */
const leastWidth = 13.5;
const leastWidths: Partial<Record<WorkSearchColumn, number>> = {
  employer: 17.8,
  employer_address: 14.5,
  employer_phone: 14.5,
  employer_email: 14.5,
  employer_website: 14.5,
  result: 16.5,
  confirmation: 15.5,
};

/** An entry as it is listed. */
export interface ListedEntry extends WorkSearchEntry {
  /** Why it does not count under the chosen rules; null: it counts, or there are none. */
  whyNot: WhyNot | null;
  /** Numbers of the annexes that prove it. */
  annexes: readonly number[];
}

/** The chosen columns in the order of the contract, each once, without those that nothing is known for. */
export function shownColumns(
  { columns, parts }: Pick<OptionsOf<'work_search'>, 'columns' | 'parts'>,
  { rules }: { rules: unknown },
): WorkSearchColumn[] {
  const shown = workSearchColumns.filter(
    (column) =>
      columns.includes(column) &&
      (column !== 'counts' || rules !== null) &&
      (column !== 'annex' || parts.includes('annexes')),
  );
  return shown.length > 0 ? shown : ['number'];
}

/** Whether so many columns ask for a sheet on its side, and smaller type. */
export const needsLandscape = (columns: readonly WorkSearchColumn[]): boolean =>
  wishFor(columns) > uprightWidth;

/** How small the type must be for so many columns. */
export const typeFor = (columns: readonly WorkSearchColumn[]): string =>
  wishFor(columns) > sidewaysWidth ? 'dense tight' : needsLandscape(columns) ? 'dense' : '';

/**
 * `filled`: the columns in which something stands; `available`: millimetres between the margins. Percentages: a table of fixed layout takes no
 * others together with a whole width.
 */
export function columnStyles(
  columns: readonly WorkSearchColumn[],
  filled: readonly WorkSearchColumn[],
  available: number,
): string {
  const isTight = wishFor(columns) > sidewaysWidth;
  // Smaller type comes with the sheet on its side.
  const scale = isTight ? 0.75 : needsLandscape(columns) ? 0.85 : 1;
  const leastOf = (column: WorkSearchColumn) => {
    if (isRigid(column)) return wishes[column] * scale;
    return isTight ? (leastWidths[column] ?? leastWidth) : 0;
  };
  const left = available - columns.reduce((sum, column) => sum + leastOf(column), 0);
  // What is left goes to the columns that have something to show.
  const sharing = columns.filter((column) => !isRigid(column) && (!isTight || filled.includes(column)));
  const wished = wishFor(sharing);
  return columns
    .map((column) => {
      const share = sharing.includes(column) ? (left * wishes[column]) / wished : 0;
      return `.column-${column} { width: ${(((leastOf(column) + share) / available) * 100).toFixed(3)}% }`;
    })
    .join('\n');
}

/** Those of the columns in which something stands. */
export function filledColumns(
  columns: readonly WorkSearchColumn[],
  entries: readonly ListedEntry[],
  words: ReportWords,
): WorkSearchColumn[] {
  const isFilled = (column: WorkSearchColumn) =>
    column === 'number' || entries.some((entry) => cellText(column, entry, words, words.day) !== '');
  return columns.filter(isFilled);
}

const wishFor = (columns: readonly WorkSearchColumn[]): number =>
  columns.reduce((sum, column) => sum + wishes[column], 0);

const isRigid = (column: WorkSearchColumn): boolean => rigidColumns.includes(column);

/** What stands in a cell. `writeDay` differs: words on paper, `2026-03-10` in CSV. */
export function cellText(
  column: Exclude<WorkSearchColumn, 'number'>,
  entry: ListedEntry,
  { t }: ReportWords,
  writeDay: (day: string) => string,
): string {
  switch (column) {
    case 'date':
      return writeDay(entry.happenedOn);
    case 'kind':
      return kindText(entry.kind, t);
    case 'employer_address':
      return entry.employerAddress ?? '';
    case 'employer_phone':
      return entry.employerPhone ?? '';
    case 'employer_email':
      return entry.employerEmail ?? '';
    case 'employer_website':
      return entry.employerWebsite ?? '';
    case 'counts':
      return entry.whyNot === null ? t('counts.yes') : t(`counts.no.${entry.whyNot}`);
    case 'annex':
      return entry.annexes.join(', ');
    case 'method':
      return entry.method ? t(`words:method.${entry.method}`) : '';
    case 'source':
      return sourceText(entry.source, t) ?? '';
    case 'result':
      return resultText(entry, t, writeDay);
    default:
      return entry[column] ?? '';
  }
}

function resultText(
  { result, resultOn }: WorkSearchEntry,
  t: ReportWords['t'],
  writeDay: (day: string) => string,
): string {
  if (result === null) return '';
  if ('meaning' in result && result.meaning === 'applied') return t('result.waiting');
  const text = 'text' in result ? result.text : t(`words:meaning.${result.meaning}`);
  return resultOn === null ? text : t('result.on', { result: text, day: writeDay(resultOn) });
}
