import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, type FailureCode } from '#contract/failures.ts';
import type { SecondPlace as SecondPlaceState } from '#contract/second-place.ts';
import type { Database } from '../database/database.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { dayOf } from '../machine/clock.ts';
import { requireThere } from '../machine/require-there.ts';
import type { Clock, Log } from '../ports.ts';
import {
  type BackupFolder,
  describeBackup,
  type FolderBackup,
  type Manifest,
  readManifest,
  sequenceOf,
} from './backup-folder.ts';
import { type MissedNote, openMissedNote } from './missed-note.ts';
import { planCopies } from './plan-copies.ts';

const longestLookMs = 60_000;
/** A large workspace on a slow stick. */
const longestCopyMs = 15 * 60_000;

export interface SecondPlaceOptions {
  first: BackupFolder;
  /** The folder that is the second place now, null while there is none. */
  folder: () => string | null;
  isChosen: boolean;
  workspacePath: string;
  /** Nothing of the person is touched. */
  isSample: boolean;
  /** The person's own workspace; null while there is none or the sample is open. */
  database: () => Database | null;
  clock: Clock;
  jobs: JobRunner;
  log: Log;
  /** What lies there, or whether it can be reached, is another now. */
  onChanged: () => void;
}

export type SecondPlace = ReturnType<typeof createSecondPlace>;

/**
 * Copies backups to a second folder and knows what lies there. All of it happens in other processes, and nothing waits for it: the folder may be
 * on a stick that is slow, full, or in a drawer. What was missed is made up for as soon as it is back.
 */
export function createSecondPlace(options: SecondPlaceOptions) {
  const { first, workspacePath, database, clock, jobs, log, onChanged } = options;
  const note = openMissedNote(first.path);
  let missed: MissedNote | null = note.read();
  let known: { folder: string; backups: Map<string, Manifest> } | null = null;
  let isWanted = true;
  let isStopped = false;
  let running: Promise<void> | null = null;

  const isHere = (folder: string) => options.folder() === folder && !isStopped;
  const manifests = () =>
    known && known.folder === options.folder() ? known.backups : new Map<string, Manifest>();
  const path = (folder: string, id: string, ending: string) => join(folder, `${id}.${ending}`);

  /** Returns whether anything could be done there. */
  async function tend(folder: string): Promise<boolean> {
    await requireThere(folder);
    const order = { folder, workspacePath, backupsPath: first.path };
    const found = await jobs.run('readPlace', order, longestLookMs);
    const backups = new Map(
      found.flatMap(({ id, text, bytes }) => {
        const manifest = readManifest(text, bytes);
        return manifest ? [[id, manifest] as const] : [];
      }),
    );
    known = { folder, backups };
    const open = database();
    if (!open) return false;
    const databaseId = String(open.raw.prepare('SELECT id FROM identity').pluck().get());
    const isOwn = (manifest: Manifest | null | undefined) =>
      manifest?.databaseId === databaseId && (manifest.origin ?? first.origin) === first.origin;
    const { missing, expendable } = planCopies(
      first.list().filter(({ id }) => isOwn(first.read(id))),
      [...backups].flatMap(([id, manifest]) => (isOwn(manifest) ? [describeBackup(id, manifest)] : [])),
      {
        now: clock.now(),
        databaseBytes: statSync(open.path, { throwIfNoEntry: false })?.size ?? 0,
        dayOf,
      },
      (id) => first.read(id)?.sha256 !== backups.get(id)?.sha256,
    );
    if (expendable.length > 0) await jobs.run('removeBackups', { folder, ids: expendable }, longestLookMs);
    for (const id of expendable) backups.delete(id);
    for (const id of missing) if (isHere(folder)) await copyThere(folder, id, backups);
    return true;
  }

  async function copyThere(folder: string, id: string, backups: Map<string, Manifest>): Promise<void> {
    const manifest = first.read(id);
    if (!manifest) return;
    try {
      await copy(first.database(id), folder, id, manifest);
      backups.set(id, manifest);
      onChanged();
    } catch (error) {
      // It is the first one that has changed since it was made. The others are copied all the same.
      if ((error as Failure).code !== 'BACKUP_INVALID') throw error;
      // Written anew while it was copied: the next look copies that.
      if (first.read(id)?.sha256 !== manifest.sha256) isWanted = true;
      else first.mark(id, 'BACKUP_INVALID');
    }
  }

  function copy(from: string, folder: string, id: string, manifest: Manifest): Promise<unknown> {
    const { sha256 } = manifest;
    const text = JSON.stringify(manifest, null, 2);
    const order = {
      from,
      to: path(folder, id, 'db'),
      sha256,
      note: { path: path(folder, id, 'json'), text },
    };
    return jobs.run('copyBackup', order, longestCopyMs);
  }

  function settle(folder: string, code: FailureCode | null): void {
    if (!isHere(folder)) return;
    const since = missed?.folder === folder ? missed.since : clock.now();
    const next = code && { folder, since, code };
    if (next?.code !== missed?.code || next?.folder !== missed?.folder) note.write(next);
    if (code && missed?.code !== code) log.write({ event: 'backup.second.failed', code });
    missed = next;
    onChanged();
  }

  function forget(): void {
    known = null;
    if (missed) note.write(null);
    missed = null;
  }

  async function runAll(): Promise<void> {
    // That there is no folder for it says nothing about that of the person.
    if (options.isSample) return;
    while (isWanted && !isStopped) {
      const folder = options.folder();
      if (!folder) return forget();
      isWanted = false;
      try {
        if (await tend(folder)) settle(folder, null);
        else {
          // Without an open workspace nothing was copied, and what was missed still is.
          isWanted = true;
          return;
        }
      } catch (error) {
        settle(folder, error instanceof Failure ? error.code : 'UNEXPECTED');
        // Another folder may have been chosen meanwhile; the same one is tried at the next look.
        if (isHere(folder)) {
          isWanted = true;
          return;
        }
      }
    }
  }

  /** Tries now if there is anything to do. Never throws. */
  function look(): Promise<void> {
    running ??= runAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    look,
    /** There is a new backup, or another folder. */
    want(): void {
      isWanted = true;
      void look();
    },
    state(): SecondPlaceState | null {
      const folder = options.folder();
      if (!folder) return null;
      const isMissed = missed?.folder === folder;
      return {
        folder,
        isChosen: options.isChosen,
        missed: missed && isMissed ? { since: missed.since, code: missed.code } : null,
      };
    },
    /** As of the last look; the stick may be gone since. */
    /** The folder, as long as it could not be looked into; null otherwise. */
    unknownFolder(): string | null {
      const folder = options.folder();
      return folder !== null && (known?.folder !== folder || missed?.folder === folder) ? folder : null;
    },
    list: (): FolderBackup[] => [...manifests()].map(([id, manifest]) => describeBackup(id, manifest)),
    read: (id: string): Manifest | null => manifests().get(id) ?? null,
    database: (id: string): string => path(known?.folder ?? '', id, 'db'),
    nextSequence: (): number => Math.max(0, ...[...manifests().keys()].map(sequenceOf)) + 1,
    /** Copies one to the first place, so that it can be used from there. Throws NOT_FOUND, BACKUP_INVALID, DISK_FULL, READ_ONLY. */
    async bring(id: string): Promise<void> {
      const manifest = manifests().get(id);
      if (!manifest || !known) throw new Failure('NOT_FOUND');
      first.prepare(id);
      await copy(path(known.folder, id, 'db'), first.path, id, manifest);
    },
    stop(): void {
      isStopped = true;
    },
  };
}
