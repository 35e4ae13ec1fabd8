import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import type { Table } from './read-table.ts';

export interface Inspection {
  id: string;
  table: Table;
  /** The id that the application of each row gets, so that running twice never doubles it. */
  rowIds: string[];
}

const mostKept = 10;
/** Characters of all kept tables together; one alone may be larger. */
const mostLength = 150_000_000;

/** Tables that were read and may be imported: the ten newest, fewer when they are large. In memory only. */
export function createInspections() {
  const kept: Array<{ inspection: Inspection; length: number }> = [];

  return {
    add(table: Table, length: number): Inspection {
      const inspection = { id: newId(), table, rowIds: table.rows.map(() => newId()) };
      kept.push({ inspection, length });
      const total = () => kept.reduce((sum, each) => sum + each.length, 0);
      while (kept.length > 1 && (kept.length > mostKept || total() > mostLength)) kept.shift();
      return inspection;
    },
    /** NOT_FOUND when it is too old. */
    get(id: string): Inspection {
      const found = kept.find(({ inspection }) => inspection.id === id);
      if (!found) throw new Failure('NOT_FOUND');
      return found.inspection;
    },
  };
}
