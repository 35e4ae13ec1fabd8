import { rmSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { translateError } from '../database/translate-error.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../machine/temporary-folder.ts';
import type { ReadFile } from './file-parts.ts';

const largeBytes = 20_000_000;
const longestMs = 10_000;
const longestOfLargeMs = 60_000;
const partBytes = 4_194_304;
/** Of an archive, and of one with nothing in it. */
const zipStarts = ['PK\x03\x04', 'PK\x05\x06'];

export interface ReceivedFile extends ReadFile {
  /** Where what was taken out of it lies; null: nothing was. Whoever is done with it removes it. */
  folder: string | null;
}

/** Reads files that came from anywhere, in a process that is ended when it takes too long or too much. */
export function createReceiver({ jobs }: { jobs: JobRunner }) {
  let root: string | null = null;
  // It may use 256 MiB.
  const watch = { died: 'IMPORT_TOO_LARGE', late: 'IMPORT_TIMEOUT' } as const;
  const longest = (file: File) => (file.size < largeBytes ? longestMs : longestOfLargeMs);

  /** On the disk: it may be larger than what the memory should hold, and only parts of it are read. */
  async function receiveArchive(file: File): Promise<ReceivedFile> {
    root ??= makeTemporaryFolder();
    const folder = join(root, newId());
    const path = `${folder}.zip`;
    try {
      await mkdir(folder, { mode: 0o700 });
      await writeParts(path, file);
      const read = await jobs.run('readImportFile', { path, into: folder }, longest(file), watch);
      const hasFiles = read.kind === 'journal';
      if (!hasFiles) removeTemporaryFolder(folder);
      return { ...read, folder: hasFiles ? folder : null };
    } catch (error) {
      removeTemporaryFolder(folder);
      throw translateError(error) ?? error;
    } finally {
      rmSync(path, { force: true });
    }
  }

  return {
    /** IMPORT_… codes; DISK_FULL. */
    async receive(file: File): Promise<ReceivedFile> {
      const start = Buffer.from(await file.slice(0, 4).arrayBuffer()).toString('latin1');
      const isArchive = zipStarts.includes(start);
      const limit = isArchive ? limits.bundleBytes : limits.importBytes;
      if (file.size > limit) throw new Failure('IMPORT_TOO_LARGE', { limit });
      if (isArchive) return receiveArchive(file);
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { ...(await jobs.run('readImportFile', { bytes }, longest(file), watch)), folder: null };
    },
    close(): void {
      if (root !== null) removeTemporaryFolder(root);
      root = null;
    },
  };
}

/** Part by part: all of it at once may be more than the memory should hold. */
async function writeParts(path: string, file: File): Promise<void> {
  const target = await open(path, 'wx', 0o600);
  try {
    for (let at = 0; at < file.size; at += partBytes)
      await target.writeFile(new Uint8Array(await file.slice(at, at + partBytes).arrayBuffer()));
  } finally {
    await target.close();
  }
}
