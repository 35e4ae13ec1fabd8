import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import type { ImportSource } from '#contract/import-parts.ts';
import { removeTemporaryFolder } from '../machine/temporary-folder.ts';
import type { JournalContent } from './journal/journal-content.ts';
import type { Table } from './read-table.ts';

export interface Inspection {
  id: string;
  table: Table;
  source: ImportSource;
  /** Of a journal that was exported here. */
  journal: JournalContent | null;
  /** The id that the record of each row gets, so that running twice never doubles it. */
  rowIds: string[];
}

interface KeptFile {
  inspections: Inspection[];
  length: number;
  /** What was taken out of the file. */
  folder: string | null;
}

const mostKept = 10;
/** Characters of all kept tables and bytes of the files beside them, together; one alone may be larger. */
const mostLength = 150_000_000;

export type Inspections = ReturnType<typeof createInspections>;

/** What was read and may be imported: of the ten newest files, fewer when they are large. In memory but for what journals keep beside them. */
export function createInspections() {
  let kept: KeptFile[] = [];

  function drop(files: readonly KeptFile[]): void {
    kept = kept.filter((file) => !files.includes(file));
    for (const { folder } of files) if (folder !== null) removeTemporaryFolder(folder);
  }

  return {
    /** Keeps the tables of one file, together. `length`: characters of all of them. */
    add(
      tables: ReadonlyArray<Pick<Inspection, 'table' | 'source'> & { journal?: JournalContent }>,
      { length, folder }: Pick<KeptFile, 'length' | 'folder'>,
    ): Inspection[] {
      const inspections = tables.map(({ table, source, journal = null }) => {
        const rowIds = (journal?.entries ?? table.rows).map(() => newId());
        return { id: newId(), table, source, journal, rowIds };
      });
      kept.push({ inspections, length, folder });
      const total = () => kept.reduce((sum, each) => sum + each.length, 0);
      while (kept.length > 1 && (kept.length > mostKept || total() > mostLength)) drop(kept.slice(0, 1));
      return inspections;
    },
    /** NOT_FOUND when it is too old. */
    get(id: string): Inspection {
      const found = kept.flatMap(({ inspections }) => inspections).find((each) => each.id === id);
      if (!found) throw new Failure('NOT_FOUND');
      return found;
    },
    /** Lets go of the files of which these are. */
    forget(ids: readonly string[]): void {
      drop(kept.filter(({ inspections }) => inspections.some(({ id }) => ids.includes(id))));
    },
    forgetAll: () => drop(kept),
  };
}
