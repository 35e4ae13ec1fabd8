import { knownSources } from '#contract/applications.ts';
import { type WorkSearchColumn, type WorkSearchOptions, workSearchColumns } from '#contract/reports.ts';
import type { ReportWords } from '../report-words.ts';
import type { WorkSearchEntry } from './list-entries.ts';

/** Millimetres a column would like to have; shared out in proportion. */
const wishes: Readonly<Record<WorkSearchColumn, number>> = {
  number: 9,
  date: 21,
  kind: 23,
  employer: 34,
  role: 36,
  method: 18,
  source: 21,
  reference: 22,
  person: 25,
  result: 28,
  confirmation: 24,
  link: 36,
  note: 46,
};
/** What an upright sheet holds before its columns are too narrow to read. */
const uprightWidth = 205;

/** The chosen columns in the order of the contract, each once. */
export function chosenColumns({ columns }: WorkSearchOptions): WorkSearchColumn[] {
  return workSearchColumns.filter((column) => columns.includes(column));
}

const widthOf = (columns: readonly WorkSearchColumn[]) =>
  columns.reduce((sum, column) => sum + wishes[column], 0);

export function needsLandscape(columns: readonly WorkSearchColumn[]): boolean {
  return widthOf(columns) > uprightWidth;
}

export function columnStyles(columns: readonly WorkSearchColumn[]): string {
  const all = widthOf(columns);
  return columns
    .map((column) => `.column-${column} { width: ${((wishes[column] / all) * 100).toFixed(3)}% }`)
    .join('\n');
}

/** What stands in a cell. `writeDay` differs: words on paper, `2026-03-10` in CSV. */
export function cellText(
  column: Exclude<WorkSearchColumn, 'number'>,
  entry: WorkSearchEntry,
  { t }: ReportWords,
  writeDay: (day: string) => string,
): string {
  switch (column) {
    case 'date':
      return writeDay(entry.happenedOn);
    case 'kind':
      return entry.kind === 'application' || entry.kind === 'contact'
        ? t(`kind.${entry.kind}`)
        : t(`words:activityKind.${entry.kind}`);
    case 'method':
      return entry.method ? t(`words:method.${entry.method}`) : '';
    case 'source':
      return sourceText(entry.source, t);
    case 'result':
      return resultText(entry, t, writeDay);
    default:
      return entry[column] ?? '';
  }
}

function sourceText(source: string | null, t: ReportWords['t']): string {
  if (source === null) return '';
  return (knownSources as readonly string[]).includes(source) ? t(`words:source.${source}`) : source;
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
