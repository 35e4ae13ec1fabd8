import { knownSources } from '#contract/applications.ts';
import { type WorkSearchColumn, type WorkSearchOptions, workSearchColumns } from '#contract/reports.ts';
import type { ReportWords } from '../report-words.ts';
import type { WorkSearchEntry } from './list-entries.ts';

/** Millimetres a column would like to have. */
const wishes: Readonly<Record<WorkSearchColumn, number>> = {
  number: 9,
  date: 22,
  kind: 22,
  employer: 34,
  role: 36,
  method: 17,
  source: 24,
  reference: 25,
  person: 25,
  result: 30,
  confirmation: 28,
  link: 34,
  note: 42,
};
/** Short words that look broken when they are cut; the others share what is left. */
const rigidColumns: readonly WorkSearchColumn[] = ['number', 'date', 'kind', 'method'];
/** What an upright sheet holds before its columns are too narrow to read. */
const uprightWidth = 210;

/** The chosen columns in the order of the contract, each once. */
export function chosenColumns({ columns }: WorkSearchOptions): WorkSearchColumn[] {
  return workSearchColumns.filter((column) => columns.includes(column));
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
