import type { ResourceImportRow, ResourceMapping } from '#contract/import-learning.ts';
import type { Services } from '../../commands/services.ts';
import type { Clock, Log } from '../../ports.ts';
import { columnsOf } from '../columns-of.ts';
import { isRefused } from '../contacts/imported-contact.ts';
import type { Inspection, Inspections } from '../inspections.ts';
import { writeRow } from '../refused-row.ts';
import { type ImportedResource, readResourceRow } from './read-resource-row.ts';
import { type ResourceTarget, resourceKeys } from './resource-target.ts';

export interface ResourcesImportOptions {
  inspections: Inspections;
  target: ResourceTarget;
  clock: Clock;
  log: Log;
  /** The currency of the person, for amounts that name none. */
  currency: () => string;
  revision: () => number;
}

interface ReadRow extends ImportedResource {
  duplicateOf: ResourceImportRow['duplicateOf'];
}

export function createResourcesImport(options: ResourcesImportOptions) {
  const { inspections, target, clock, log, currency, revision } = options;
  // A list that is scrolled asks for page after page of one reading.
  let newest: { key: string; rows: ReadRow[] } | null = null;

  function read({ id, table, source }: Inspection, { columns, dateOrder }: ResourceMapping): ReadRow[] {
    const today = clock.today();
    const key = JSON.stringify([id, columns, dateOrder, today, currency(), revision()]);
    if (newest?.key === key) return newest.rows;
    newest = null;
    const reading = {
      ...{ columnsOf: columnsOf(table, columns), dateOrder, source, today },
      ...{ currency: currency(), goalOf: target.goalFinder() },
    };
    const own = target.listKeys();
    const earlier = new Set<string>();
    const rows = table.rows.map((row): ReadRow => {
      const found = readResourceRow(row, reading);
      if (isRefused(found)) return { ...found, duplicateOf: null };
      const keys = resourceKeys(found.fields);
      const isIn = (known: ReadonlySet<string>) => keys.some((each) => known.has(each));
      const duplicateOf = isIn(earlier) ? 'file' : isIn(own) ? 'own' : null;
      for (const each of keys) earlier.add(each);
      return { ...found, duplicateOf };
    });
    newest = { key, rows };
    return rows;
  }

  return {
    preview({ importId, mapping, offset, limit }) {
      const rows = read(inspections.get(importId), mapping);
      const errorCount = rows.filter(isRefused).length;
      const duplicateCount = rows.filter(({ duplicateOf }) => duplicateOf !== null).length;
      return {
        rows: rows.slice(offset, offset + limit).map(toRow),
        total: rows.length,
        addCount: rows.length - errorCount - duplicateCount,
        duplicateCount,
        errorCount,
        warningCount: rows.filter((row) => row.problems.length > 0 && !isRefused(row)).length,
      };
    },
    /** Writes inside the transaction of the command. */
    run(importId: string, mapping: ResourceMapping): { addedCount: number; skippedCount: number } {
      const inspection = inspections.get(importId);
      const rows = read(inspection, mapping);
      const ids = target.listIds();
      let addedCount = 0;
      for (const [index, row] of rows.entries()) {
        const id = inspection.rowIds[index];
        if (id === undefined || ids.has(id) || row.duplicateOf !== null || isRefused(row)) continue;
        writeRow(log, row.line, () => target.add(id, row));
        addedCount += 1;
      }
      return { addedCount, skippedCount: rows.length - addedCount };
    },
  } satisfies { preview: Services['imports']['previewResources'] } & Record<string, unknown>;
}

function toRow({ line, fields, duplicateOf, problems }: ReadRow): ResourceImportRow {
  const { title, provider, kind, state, finishedOn } = fields;
  return { line, title, provider, kind, state, finishedOn, duplicateOf, problems };
}
