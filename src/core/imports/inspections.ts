import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import type { ImportSource } from '#contract/import-parts.ts';
import type { Table } from './read-table.ts';

export interface Inspection {
  id: string;
  table: Table;
  source: ImportSource;
  /** The id that the record of each row gets, so that running twice never doubles it. */
  rowIds: string[];
}

const mostKept = 10;
/** Characters of all kept tables together; one alone may be larger. */
const mostLength = 150_000_000;

export type Inspections = ReturnType<typeof createInspections>;

/** Tables that were read and may be imported: those of the ten newest files, fewer when they are large. In memory only. */
export function createInspections() {
  const kept: Array<{ inspections: Inspection[]; length: number }> = [];

  return {
    /** Keeps the tables of one file, together. `length`: characters of all of them. */
    add(tables: ReadonlyArray<Pick<Inspection, 'table' | 'source'>>, length: number): Inspection[] {
      const inspections = tables.map(({ table, source }) => {
        return { id: newId(), table, source, rowIds: table.rows.map(() => newId()) };
      });
      kept.push({ inspections, length });
      const total = () => kept.reduce((sum, each) => sum + each.length, 0);
      while (kept.length > 1 && (kept.length > mostKept || total() > mostLength)) kept.shift();
      return inspections;
    },
    /** NOT_FOUND when it is too old. */
    get(id: string): Inspection {
      const found = kept.flatMap(({ inspections }) => inspections).find((each) => each.id === id);
      if (!found) throw new Failure('NOT_FOUND');
      return found;
    },
  };
}
