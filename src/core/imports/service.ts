import { Failure } from '#contract/failures.ts';
import type { ImportMapping, ImportRow } from '#contract/imports.ts';
import { limits } from '#contract/limits.ts';
import type { StageMeaning } from '#contract/stages.ts';
import type { Services } from '../commands/services.ts';
import { translateError } from '../database/translate-error.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Clock, Log } from '../ports.ts';
import type { StagesService } from '../stages/service.ts';
import { meaningOfWord, stageWordKey } from './cells/stage-words.ts';
import type { ImportTarget } from './import-target.ts';
import { hasError, type ImportedRow } from './imported-application.ts';
import { createInspections, type Inspection } from './inspections.ts';
import { findDuplicates, readRows } from './read-rows.ts';
import { mostStageWords, suggestMapping } from './suggest-mapping.ts';

export interface ImportsOptions {
  target: ImportTarget;
  stages: StagesService;
  clock: Clock;
  log: Log;
  jobs: JobRunner;
  /** The currency of the person, for amounts that name none. */
  currency: () => string;
  /** Changes with every commit. */
  revision: () => number;
}

interface Reading {
  key: string;
  rows: ImportedRow[];
  duplicates: Array<ImportRow['duplicateOf']>;
}

const largeBytes = 20_000_000;
const longestMs = 10_000;
const longestOfLargeMs = 60_000;
const exampleCount = 5;
const exampleLength = 200;

export function createImports({ target, stages, clock, log, jobs, currency, revision }: ImportsOptions) {
  const inspections = createInspections();
  // A list that is scrolled asks for page after page of one reading.
  let newest: Reading | null = null;

  /** The meaning of a word for a stage: that of the person's own stage of that name, else that of the lists. */
  function stageReader(): (word: string) => StageMeaning | null {
    const own = new Map(
      stages.list().flatMap(({ name, meaning }) => (name ? [[stageWordKey(name), meaning]] : [])),
    );
    return (word) => own.get(stageWordKey(word)) ?? meaningOfWord(word);
  }

  function read({ id, table }: Inspection, { duplicates: _, ...mapping }: ImportMapping): Reading {
    const today = clock.today();
    const key = JSON.stringify([id, mapping, today, currency(), revision()]);
    if (newest?.key === key) return newest;
    newest = null;
    const meaningOf = stageReader();
    const rows = readRows(
      table,
      { ...mapping, duplicates: 'skip' },
      { meaningOf, today, currency: currency() },
    );
    newest = { key, rows, duplicates: findDuplicates(rows, target.listExisting().identities) };
    return newest;
  }

  return {
    async inspect({ file }) {
      if (file.size > limits.importBytes)
        throw new Failure('IMPORT_TOO_LARGE', { limit: limits.importBytes });
      const { table, encoding, length } = await jobs.run(
        'readTableFile',
        { bytes: new Uint8Array(await file.arrayBuffer()) },
        file.size < largeBytes ? longestMs : longestOfLargeMs,
        // It may use 256 MiB.
        { died: 'IMPORT_TOO_LARGE', late: 'IMPORT_TIMEOUT' },
      );
      const { mapping, ...rest } = suggestMapping(table, stageReader(), clock.today());
      const inspection = inspections.add(table, length);
      return {
        importId: inspection.id,
        fileName: file.name,
        encoding,
        delimiter: table.delimiter,
        headers: table.headers,
        examples: table.rows
          .slice(0, exampleCount)
          .map(({ cells }) => cells.map((cell) => cell.slice(0, exampleLength).toWellFormed())),
        rowCount: table.rows.length,
        suggestion: mapping,
        ...rest,
      };
    },
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
    run({ importId, mapping }) {
      const inspection = inspections.get(importId);
      const { rows, duplicates } = read(inspection, mapping);
      const { ids } = target.listExisting();
      let addedCount = 0;
      // From the last to the first: each goes to the top of its stage, so the table keeps its order on the board.
      for (const [index, row] of [...rows.entries()].reverse()) {
        const id = inspection.rowIds[index];
        const isSkipped = mapping.duplicates === 'skip' && duplicates[index] !== null;
        if (id === undefined || ids.has(id) || isSkipped || hasError(row)) continue;
        addRow(id, row);
        addedCount += 1;
      }
      return { addedCount, skippedCount: rows.length - addedCount };
    },
  } satisfies Services['imports'];

  /** IMPORT_MALFORMED with the line of a row that the records refuse; what is wrong with the disk stays what it is. */
  function addRow(id: string, { line, application }: ImportedRow): void {
    try {
      target.add(id, application);
    } catch (error) {
      const known = translateError(error);
      if (known && known.code !== 'INVALID_INPUT') throw known;
      log.write({ event: 'import_row_refused', code: known?.code ?? nameOf(error), count: line });
      throw new Failure(
        'IMPORT_MALFORMED',
        { refusals: [{ field: `line.${line}`, reason: 'INVALID' }] },
        error,
      );
    }
  }
}

function toImportRow(
  { line, application, problems }: ImportedRow,
  duplicateOf: ImportRow['duplicateOf'],
): ImportRow {
  const { fields, meaning, appliedOn } = application;
  const { company, role, location = null } = fields;
  return { line, company, role, meaning, appliedOn, location, duplicateOf, problems };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
