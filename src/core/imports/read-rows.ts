import type { ImportMapping, ImportRow } from '#contract/imports.ts';
import type { StageMeaning } from '#contract/stages.ts';
import { stageWordKey } from './cells/stage-words.ts';
import { columnsOf } from './columns-of.ts';
import { createSeen, type Identity } from './duplicates.ts';
import { hasError, type ImportedRow } from './imported-application.ts';
import { readRow } from './read-row.ts';
import type { Table } from './read-table.ts';

export interface RowsReading {
  meaningOf: (stageWord: string) => StageMeaning | null;
  today: string;
  currency: string;
}

/** Every row of a table as an application, read as the mapping says. */
export function readRows(table: Table, mapping: ImportMapping, reading: RowsReading): ImportedRow[] {
  const stageWords = new Map(Object.entries(mapping.stageWords));
  const row = {
    columnsOf: columnsOf(table, mapping.columns),
    dateOrder: mapping.dateOrder,
    meaningOf: (word: string) => stageWords.get(stageWordKey(word)) ?? reading.meaningOf(word),
    today: reading.today,
    currency: reading.currency,
  };
  return table.rows.map((each) => readRow(each, row));
}

/** Which rows repeat an application of the person's own, and which an earlier row. Rows with an error repeat nothing. */
export function findDuplicates(
  rows: readonly ImportedRow[],
  own: readonly Identity[],
): Array<ImportRow['duplicateOf']> {
  const known = createSeen();
  for (const identity of own) known.add(identity);
  const earlier = createSeen();
  return rows.map((row) => {
    if (hasError(row)) return null;
    const { fields, appliedOn } = row.application;
    const { company, role, link = null, location = null } = fields;
    const identity = { company, role, link, location, appliedOn };
    if (earlier.has(identity, { compareLocation: true })) return 'file';
    earlier.add(identity);
    return known.has(identity, { compareLocation: false }) ? 'own' : null;
  });
}
