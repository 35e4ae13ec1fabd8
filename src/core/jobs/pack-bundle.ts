import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { readCopy } from './check-copy.ts';
import { type BundleManifest, names } from './export-formats.ts';
import type { Report } from './report.ts';
import { textContent } from './zip-contents.ts';
import { writeZip, type ZipContent } from './zip-file.ts';

export interface Packing {
  /** A whole copy of the database, which nobody else writes to. */
  database: string;
  /** Names of the tables of the person. */
  tables: string[];
  /** The new file. */
  to: string;
  madeAt: number;
  appVersion: string;
}

/** As a job: writes a `.langkah-backup`. Throws BACKUP_INVALID when the copy is not whole. */
export async function packBundle(
  { database, tables, to, madeAt, appVersion }: Packing,
  report: Report,
): Promise<{ bytes: number }> {
  const { sha256, schemaNumber, bytes } = readCopy({ path: database, tables });
  const manifest: BundleManifest = {
    format: 'langkah-backup',
    version: 1,
    schemaNumber,
    appVersion,
    madeAt: new Date(madeAt).toISOString(),
    sha256,
  };
  const contents: ZipContent[] = [
    textContent(names.bundle, `${JSON.stringify(manifest, null, 2)}\n`),
    {
      name: names.database,
      bytes,
      read: () => Readable.toWeb(createReadStream(database)) as ReadableStream<Uint8Array>,
    },
  ];
  await writeZip(to, contents, { madeAt, report });
  return { bytes: statSync(to).size };
}
