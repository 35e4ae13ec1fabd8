import type { ImportMapping, ImportRow } from '#contract/imports.ts';
import type { StageMeaning } from '#contract/stages.ts';
import type { Services } from '../commands/services.ts';
import type { Clock, Log } from '../ports.ts';
import type { ImportTarget } from './import-target.ts';
import { hasError, type ImportedRow } from './imported-application.ts';
import type { Inspection, Inspections } from './inspections.ts';
import { findDuplicates, readRows } from './read-rows.ts';
import { writeRow } from './refused-row.ts';
import { mostStageWords } from './suggest-mapping.ts';

export interface ApplicationsImportOptions {
  inspections: Inspections;
  target: ImportTarget;
  clock: Clock;
  log: Log;
  /** The meaning of a word for a stage, null when nobody knows it. */
  stageReader: () => (word: string) => StageMeaning | null;
  /** The currency of the person, for amounts that name none. */
  currency: () => string;
  revision: () => number;
}

interface Reading {
  key: string;
  rows: ImportedRow[];
  duplicates: Array<ImportRow['duplicateOf']>;
}

export function createApplicationsImport(options: ApplicationsImportOptions) {
  const { inspections, target, clock, log, stageReader, currency, revision } = options;
  // A list that is scrolled asks for page after page of one reading.
  let newest: Reading | null = null;

  function read({ id, table }: Inspection, { duplicates: _, ...mapping }: ImportMapping): Reading {
    const today = clock.today();
    const key = JSON.stringify([id, mapping, today, currency(), revision()]);
    if (newest?.key === key) return newest;
    newest = null;
    const rows = readRows(
      table,
      { ...mapping, duplicates: 'skip' },
      { meaningOf: stageReader(), today, currency: currency() },
    );
    newest = { key, rows, duplicates: findDuplicates(rows, target.listExisting().identities) };
    return newest;
  }

  return {
    preview({ importId, mapping, offset, limit }) {
      const { rows, duplicates } = read(inspections.get(importId), mapping);
      const errorCount = rows.filter(hasError).length;
      const duplicateCount = duplicates.filter((found) => found !== null).length;
      const words = new Set(rows.flatMap(({ unknownStageWord }) => unknownStageWord ?? []));
      return {
        rows: rows.slice(offset, offset + limit).map((row, index) => {
          return toImportRow(row, duplicates[offset + index] ?? null);
        }),
        total: rows.length,
        addCount: rows.length - errorCount - (mapping.duplicates === 'skip' ? duplicateCount : 0),
        duplicateCount,
        errorCount,
        warningCount: rows.filter((row) => row.problems.length > 0 && !hasError(row)).length,
        unknownStageWords: [...words].slice(0, mostStageWords),
      };
    },
    /** Writes inside the transaction of the command. */
    run(importId: string, mapping: ImportMapping): { addedCount: number; skippedCount: number } {
      const inspection = inspections.get(importId);
      const { rows, duplicates } = read(inspection, mapping);
      const { ids } = target.listExisting();
      let addedCount = 0;
      // From the last to the first: each goes to the top of its stage, so the table keeps its order on the board.
      for (const [index, row] of [...rows.entries()].reverse()) {
        const id = inspection.rowIds[index];
        const isSkipped = mapping.duplicates === 'skip' && duplicates[index] !== null;
        if (id === undefined || ids.has(id) || isSkipped || hasError(row)) continue;
        writeRow(log, row.line, () => target.add(id, row.application));
        addedCount += 1;
      }
      return { addedCount, skippedCount: rows.length - addedCount };
    },
  } satisfies { preview: Services['imports']['previewApplications'] } & Record<string, unknown>;
}

function toImportRow(
  { line, application, problems }: ImportedRow,
  duplicateOf: ImportRow['duplicateOf'],
): ImportRow {
  const { fields, meaning, appliedOn } = application;
  const { company, role, location = null } = fields;
  return { line, company, role, meaning, appliedOn, location, duplicateOf, problems };
}
