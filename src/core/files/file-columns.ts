import type { StoredFile } from '#contract/stored-files.ts';

/** A kept file as the contract shows it, of a row called `file`: expressions by their names. Its bytes are not read, nor walked through: their length stands in the header of the row, and what stands behind them is read off an index. */
export const fileColumns = {
  id: 'file.id',
  name: 'file.name',
  type: 'file.type',
  byteCount: 'length(file.bytes)',
  sha256: 'file.sha256',
  capturedAt: '(SELECT captured_at FROM files INDEXED BY files_captured WHERE id = file.id)',
} as const satisfies Record<keyof StoredFile, string>;

/** The same as the columns of a statement. */
export const fileColumnList = Object.entries(fileColumns)
  .map(([name, column]) => `${column} AS ${name}`)
  .join(', ');
