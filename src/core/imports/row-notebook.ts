import type { ImportProblem } from '#contract/import-parts.ts';
import { cellText, isBlank, isPlaceholder } from './cells/cell-text.ts';
import type { Reading } from './cells/reading.ts';
import type { TableRow } from './read-table.ts';

export type AnyField = NonNullable<ImportProblem['field']>;

export interface FilledColumn {
  column: number;
  header: string;
}

/** How much of a cell is shown beside a problem; the notes keep all of it. */
const shownLength = 100;

/** Reads one row field by field, and keeps a note of everything that does not become a value. */
export function openNotebook<Field extends AnyField>(
  { cells, cut = [] }: Pick<TableRow, 'cells' | 'cut'>,
  columnsOf: (field: Field) => readonly FilledColumn[],
) {
  const problems: ImportProblem[] = [];
  const kept: string[] = [];

  function report(
    field: Field,
    reason: ImportProblem['reason'],
    text: string,
    severity: ImportProblem['severity'] = 'warning',
  ): void {
    const shown = text.length > shownLength ? `${text.slice(0, shownLength).toWellFormed()}…` : text;
    problems.push({ field, reason, severity, text: shown });
  }

  function keep(header: string, text: string): void {
    kept.push(header === '' ? text.trim() : `${header}: ${text.trim()}`);
  }

  /** The cells of a field that say something, with what stands above them. */
  function textsOf(field: Field): Array<{ header: string; text: string }> {
    return columnsOf(field).flatMap(({ column, header }) => {
      const { text, hadForbidden } = cellText(cells[column] ?? '');
      if (isBlank(text)) return [];
      if (hadForbidden) report(field, 'FORBIDDEN_CHARACTER', text);
      if (cut.includes(column)) report(field, 'TOO_LONG', text);
      return [{ header, text }];
    });
  }

  return {
    problems,
    kept,
    report,
    keep,
    textsOf,
    /** The text of a field; what further columns of the same field say is kept. */
    text(field: Field): { header: string; text: string } | null {
      const [first, ...others] = textsOf(field);
      for (const { header, text } of others) keep(header, text);
      return first ?? null;
    },
    /** The value of a field, or null with a warning when its cell cannot be read. */
    value<Value>(
      field: Field,
      reason: ImportProblem['reason'],
      read: (text: string, header: string) => Reading<Value> | null,
    ): Value | null {
      const found = this.text(field);
      if (!found || isPlaceholder(found.text)) return null;
      const reading = read(found.text, found.header);
      if (!reading) report(field, reason, found.text);
      if (!reading?.isWhole) keep(found.header, found.text);
      return reading?.value ?? null;
    },
  };
}
export type Notebook<Field extends AnyField> = ReturnType<typeof openNotebook<Field>>;
