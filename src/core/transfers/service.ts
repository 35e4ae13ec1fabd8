import { copyFileSync, openAsBlob, renameSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { Language } from '#contract/settings.ts';
import type { ExportKind, Received } from '#contract/transfers.ts';
import type { Backups } from '../backups/create-backups.ts';
import type { Restore } from '../backups/create-restore.ts';
import type { Services } from '../commands/services.ts';
import type { Database } from '../database/database.ts';
import { makePrivateFile } from '../database/file-modes.ts';
import { translateError } from '../database/translate-error.ts';
import { syncFile, syncFolder } from '../database/write-whole-file.ts';
import { localStampOf } from '../dates/stamp.ts';
import type { JobRunner, JobWatch } from '../jobs/job-runner.ts';
import { runTask, type TaskWatch } from '../jobs/run-task.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../machine/temporary-folder.ts';
import type { Clock, Desktop } from '../ports.ts';
import { countJournal, countsOf, transferTableNames } from './counts.ts';
import { readmeOf } from './readme.ts';

const longestMs = 30 * 60_000;
const endings = { bundle: 'langkah-backup', open: 'zip' } as const satisfies Record<ExportKind, string>;
export const receivableEndings = ['langkah-backup', 'zip', 'db'] as const;

export interface TransferOptions {
  /** The person's own workspace; null while the sample is open, and while there is trouble. */
  database: () => Database | null;
  backups: Backups;
  restore: Restore;
  /** Puts a file in the place of a workspace that cannot be opened; null while there is no trouble. */
  rescueWith: () => ((path: string) => string | null) | null;
  jobs: JobRunner;
  clock: Clock;
  desktop: Desktop | null;
  appVersion: string;
}

interface Exporting {
  kind: ExportKind;
  language: Language;
  withJournal: boolean;
}

export type Transfers = ReturnType<typeof createTransfers>;

/** Everything of a workspace as one file, and back. What is being worked on lies in a folder of its own that goes with the program. */
export function createTransfers(options: TransferOptions) {
  const { database, backups, restore, rescueWith, jobs, clock, desktop, appVersion } = options;
  let folder: string | null = null;
  let newestExport: { id: string; path: string; name: string } | null = null;
  const receivedFiles = new Map<string, { path: string; facts: Omit<Received, 'here'> }>();

  function pathOf(name: string): string {
    folder ??= makeTemporaryFolder();
    return join(folder, name);
  }

  async function write({ kind, language, withJournal }: Exporting, watch: JobWatch) {
    const own = database();
    if (!own) throw new Failure('NOT_AVAILABLE');
    const id = newId();
    const copy = pathOf(`${id}.db`);
    const to = pathOf(`${id}.${endings[kind]}`);
    const madeAt = clock.now();
    try {
      makePrivateFile(copy);
      own.raw.prepare('VACUUM INTO ?').run(copy);
      const packing = { database: copy, tables: transferTableNames, to, madeAt, appVersion };
      const { bytes } =
        kind === 'bundle'
          ? await jobs.run('packBundle', packing, longestMs, watch)
          : await jobs.run(
              'packOpen',
              { ...packing, withJournal, readme: readmeOf(language, withJournal) },
              longestMs,
              watch,
            );
      dropExport();
      const name = `langkah-${localStampOf(madeAt)}.${endings[kind]}`;
      newestExport = { id, path: to, name };
      return { exportId: id, name, bytes };
    } catch (error) {
      rmSync(to, { force: true });
      throw translateError(error) ?? error;
    } finally {
      rmSync(copy, { force: true });
    }
  }

  function dropExport(): void {
    if (newestExport) rmSync(newestExport.path, { force: true });
    newestExport = null;
  }

  function findExport(id: string) {
    if (newestExport?.id !== id) throw new Failure('NOT_FOUND');
    return newestExport;
  }

  function findReceived(id: string) {
    const found = receivedFiles.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  function describe(facts: Omit<Received, 'here'>): Received {
    return { ...facts, here: database() ? backups.countRecords() : null };
  }

  /** Reads a file that came from anywhere, and keeps the database that is made of it. The newest takes the place of older ones. */
  async function receiveFrom(path: string, name: string, watch: JobWatch = {}): Promise<Received> {
    const receivedId = newId();
    const into = pathOf(`${receivedId}.db`);
    const { facts, ...found } = await jobs
      .run('unpack', { path, into, tables: transferTableNames }, longestMs, {
        ...watch,
        died: 'IMPORT_TOO_LARGE',
        late: 'IMPORT_TIMEOUT',
      })
      .catch((error) => {
        // A process that was killed did not clear up.
        for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${into}${ending}`, { force: true });
        throw error;
      });
    for (const { path: older } of receivedFiles.values()) rmSync(older, { force: true });
    receivedFiles.clear();
    const kept = { receivedId, name, ...found, counts: countsOf(facts) };
    receivedFiles.set(receivedId, { path: into, facts: kept });
    return describe(kept);
  }

  async function receiveUpload(file: File, watch: TaskWatch): Promise<Received> {
    if (file.size > limits.bundleBytes) throw new Failure('IMPORT_TOO_LARGE', { limit: limits.bundleBytes });
    const path = pathOf(`${newId()}.received`);
    try {
      await writeFile(path, file.stream(), { mode: 0o600, signal: watch.signal });
      return await receiveFrom(path, file.name, watch);
    } catch (error) {
      throw translateError(error) ?? error;
    } finally {
      rmSync(path, { force: true });
    }
  }

  async function askAndReceive(watch: TaskWatch): Promise<{ received: Received | null }> {
    if (!desktop) throw new Failure('NOT_AVAILABLE');
    const path = await desktop.askOpenPath(receivableEndings);
    return { received: path === null ? null : await receiveFrom(path, basename(path), watch) };
  }

  const service = {
    preview() {
      const own = database();
      if (!own) throw new Failure('NOT_AVAILABLE');
      return { counts: backups.countRecords(), journal: countJournal(own.raw) };
    },
    export: (input, signal) => runTask(signal, (watch) => write(input, watch)),
    async fetch({ exportId }) {
      const { path, name } = findExport(exportId);
      return { file: new File([await openAsBlob(path)], name) };
    },
    async save({ exportId }) {
      if (!desktop) throw new Failure('NOT_AVAILABLE');
      const { path, name } = findExport(exportId);
      const chosen = await desktop.askSavePath(name);
      if (chosen === null) return { name: null };
      moveFile(path, chosen);
      newestExport = null;
      return { name: basename(chosen) };
    },
    receive: ({ file }, signal) => runTask(signal, (watch) => receiveUpload(file, watch)),
    open: (_, signal) => runTask(signal, askAndReceive),
    get: ({ receivedId }) => describe(findReceived(receivedId).facts),
    async restore({ receivedId }) {
      const { path } = findReceived(receivedId);
      const rescue = rescueWith();
      if (rescue) return { undoId: null, setAsideIn: rescue(path) };
      // It was read from end to end when it was received, and nobody else can enter its folder.
      const undoId = await restore({ path, prove: async () => statSync(path) });
      return { undoId, setAsideIn: null };
    },
  } satisfies Services['transfers'];

  return {
    service,
    receiveFrom,
    close() {
      if (folder !== null) removeTemporaryFolder(folder);
    },
  };
}

/** To where the person wants it, which may be on another disk: whole or not at all. */
function moveFile(from: string, to: string): void {
  const copy = `${to}.new`;
  try {
    copyFileSync(from, copy);
    syncFile(copy);
    renameSync(copy, to);
    syncFolder(dirname(to));
    rmSync(from, { force: true });
  } catch (error) {
    rmSync(copy, { force: true });
    throw translateError(error) ?? error;
  }
}
