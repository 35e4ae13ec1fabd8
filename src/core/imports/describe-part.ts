import type { ImportPart } from '#contract/imports.ts';
import type { StageMeaning } from '#contract/stages.ts';
import { suggestContactMapping } from './contacts/suggest-contact-mapping.ts';
import type { Inspection } from './inspections.ts';
import { suggestEntries } from './journal/suggest-entries.ts';
import { suggestLearning } from './learning/suggest-learning.ts';
import { targetOf } from './recognise.ts';
import { suggestMapping } from './suggest-mapping.ts';

export interface DescribingOptions {
  today: string;
  meaningOf: (stageWord: string) => StageMeaning | null;
  /** The category of feelings and factors that come from anywhere. */
  category: string;
}

const exampleCount = 5;
const exampleLength = 200;

/** What a table holds, and how it is probably meant. */
export function describePart(
  { id, table, source, journal }: Inspection,
  { name, encoding }: Pick<ImportPart, 'name' | 'encoding'>,
  { today, meaningOf, category }: DescribingOptions,
): ImportPart {
  const suggested = suggestMapping(table, meaningOf, today);
  return {
    importId: id,
    source,
    name,
    encoding,
    delimiter: table.delimiter,
    headers: table.headers,
    examples: table.rows
      .slice(0, exampleCount)
      .map(({ cells }) => cells.map((cell) => cell.slice(0, exampleLength).toWellFormed())),
    rowCount: (journal?.entries ?? table.rows).length,
    target: targetOf(table.headers, source),
    applications: suggested,
    contacts: suggestContactMapping({ table, source }, today, suggested),
    ...suggestLearning(table, today, suggested),
    entries: suggestEntries({ table, source }, today, category),
  };
}
