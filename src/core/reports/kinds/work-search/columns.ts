import type { OptionsOf } from '#contract/report-options.ts';
import {
  type WhyNot,
  type WorkSearchColumn,
  type WorkSearchKind,
  workSearchColumns,
} from '#contract/work-search-parts.ts';
import type { ReportWords } from '../../report-words.ts';
import { sourceText } from '../../source-text.ts';
import type { WorkSearchEntry } from './list-entries.ts';

/** Millimetres a column would like to have. */
const wishes: Readonly<Record<WorkSearchColumn, number>> = {
  number: 9,
  date: 22,
  kind: 22,
  employer: 34,
  employer_address: 28,
  employer_phone: 24,
  employer_email: 32,
  employer_website: 30,
  role: 36,
  method: 17,
  source: 24,
  reference: 25,
  person: 25,
  result: 30,
  confirmation: 28,
  link: 34,
  note: 42,
  counts: 24,
  annex: 14,
};
/** Short words that look broken when they are cut; the others share what is left. */
const rigidColumns: readonly WorkSearchColumn[] = ['number', 'date', 'kind', 'method', 'annex'];
/** What an upright sheet holds before its columns are too narrow to read. */
const uprightWidth = 210;

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
export function needsLandscape(columns: readonly WorkSearchColumn[]): boolean {
  return columns.reduce((sum, column) => sum + wishes[column], 0) > uprightWidth;
}

/** `available`: millimetres between the margins. Percentages: a table of fixed layout takes no others together with a whole width. */
export function columnStyles(columns: readonly WorkSearchColumn[], available: number): string {
  const widthOf = (some: readonly WorkSearchColumn[]) =>
    some.reduce((sum, column) => sum + wishes[column], 0);
  // Smaller type comes with the sheet on its side.
  const scale = needsLandscape(columns) ? 0.85 : 1;
  const taken = widthOf(columns.filter(isRigid)) * scale;
  const stretch = (available - taken) / widthOf(columns.filter((column) => !isRigid(column)));
  return columns
    .map((column) => {
      const width = wishes[column] * (isRigid(column) ? scale : stretch);
      return `.column-${column} { width: ${((width / available) * 100).toFixed(3)}% }`;
    })
    .join('\n');
}

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

/** What an activity is called in the record. */
export function kindText(kind: WorkSearchKind, t: ReportWords['t']): string {
  return kind === 'application' || kind === 'contact' || kind === 'call_up'
    ? t(`kind.${kind}`)
    : t(`words:activityKind.${kind}`);
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
