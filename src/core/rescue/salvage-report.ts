import { type SalvagedTable, type SalvageReport, salvagedTables } from '#contract/rescue.ts';
import type { BackupFolder } from '../backups/backup-folder.ts';
import type { WorkspaceRecord } from '../database/workspace-record.ts';
import type { Salvage } from '../salvage/salvage.ts';

/** How many rows a table is known to have had, from what was written down outside of the damaged file. */
export type KnownCount = (table: SalvagedTable) => number;

/** Counts from the record of the workspace and from the newest backup of the same database. */
export function knownCounts(record: WorkspaceRecord | null, folder: BackupFolder): KnownCount {
  const [newest] = folder.list();
  const manifest = newest ? folder.read(newest.id) : null;
  const isSame = record === null || manifest?.databaseId === record.databaseId;
  return (table) =>
    Math.max(
      isSame ? (manifest?.tables[table]?.count ?? 0) : 0,
      table === 'applications' ? (record?.applicationCount ?? 0) : 0,
    );
}

/** What a damaged file itself says of its rows is exact. What is known otherwise may be old, and says at least when rows are missing. */
export function makeReport({ tables, namelessCount }: Salvage, countOf: KnownCount): SalvageReport {
  return {
    namelessCount,
    tables: salvagedTables.map((table) => {
      const found = tables.find(({ name }) => name === table);
      // An older schema does not have it.
      if (!found) return { table, read: 0, lost: 0 };
      const { read, refused, entryCount } = found;
      const missing = Math.max(refused, (entryCount ?? countOf(table)) - read);
      return { table, read, lost: entryCount === null && missing === 0 ? null : missing };
    }),
  };
}
