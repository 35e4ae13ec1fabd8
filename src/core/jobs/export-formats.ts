import { z } from 'zod';

/**
 * Format of `.langkah-backup`: a zip of `langkah.db`, a whole SQLite database, and `manifest.json`. Format of the open export: a zip of
 * `langkah.json`, `data/<table>.json` (an array with one object a row, keys are the names of the columns; bytes as Base64) and, for spreadsheets,
 * `tables/<table>.csv`.
 */
const common = {
  version: z.literal(1),
  schemaNumber: z.int().min(1),
  appVersion: z.string().max(100),
  /** UTC, as ISO 8601. */
  madeAt: z.iso.datetime(),
};
export const bundleManifest = z.object({
  format: z.literal('langkah-backup'),
  ...common,
  /** Of `langkah.db`. */
  sha256: z.string().length(64),
});
export const openManifest = z.object({
  format: z.literal('langkah-open'),
  ...common,
  database: z.object({ id: z.string().max(100), createdAt: z.int() }),
  /** false: the Journal was left out. Written before there was one, nothing was. */
  journal: z.boolean().default(true),
  /** Rows of each table. */
  tables: z.record(z.string(), z.int()),
});
export type BundleManifest = z.infer<typeof bundleManifest>;
export type OpenManifest = z.infer<typeof openManifest>;

export const names = {
  database: 'langkah.db',
  bundle: 'manifest.json',
  open: 'langkah.json',
  data: (table: string) => `data/${table}.json`,
  csv: (table: string) => `tables/${table}.csv`,
} as const;
