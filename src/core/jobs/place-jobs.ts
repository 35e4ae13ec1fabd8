import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '#contract/failures.ts';
import { hashFile } from '../database/hash-file.ts';
import { translateError } from '../database/translate-error.ts';
import { syncFolder, writeWholeFile } from '../database/write-whole-file.ts';
import { type FirstPlaces, isPlaceAllowed } from '../machine/allowed-place.ts';

// Everything that touches a folder which may lie on a slow stick or on a share that hangs.

/** Names of files of ours in a folder that may hold files of others. */
const ours = /^langkah-\d{6,}-[\w-]+\.(?:db|json)(?:\.new)?$/;
const leftoverAgeMs = 3_600_000;
const gone = new Set(['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ESTALE', 'EHOSTDOWN', 'ETIMEDOUT']);

export interface FoundNote {
  id: string;
  text: string;
  /** Length of the backup the note stands beside. */
  bytes: number;
}

export interface PlaceToRead extends FirstPlaces {
  folder: string;
}

/**
 * The backups in a folder, after what was left half-written there is removed. Throws NOT_FOUND when it is not there, INVALID_INPUT when it has become
 * one of the first places: a link may lead there now.
 */
export function readPlace({ folder, ...first }: PlaceToRead): FoundNote[] {
  return inWords(() => {
    if (!isPlaceAllowed(folder, first)) throw new Failure('INVALID_INPUT');
    const names = readdirSync(folder).filter((name) => ours.test(name));
    for (const name of names.filter((name) => name.endsWith('.new'))) removeLeftover(join(folder, name));
    const databases = new Set(names.filter((name) => name.endsWith('.db')));
    return names.flatMap((name) => {
      const id = name.replace(/\.json$/, '');
      if (id === name || !databases.has(`${id}.db`)) return [];
      const text = readNote(join(folder, name));
      return text === null ? [] : [{ id, text, bytes: statSync(join(folder, `${id}.db`)).size }];
    });
  });
}

/** null for what is no note, or one that cannot be read: it keeps no other from being found. */
function readNote(path: string): string | null {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}

/** What is new may be just being written by another computer. */
function removeLeftover(path: string): void {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (Math.abs(age) > leftoverAgeMs) removeQuietly(path);
}

export interface CopyOrder {
  from: string;
  to: string;
  /** Of what has to be read. */
  sha256: string;
  note: { path: string; text: string };
}

/**
 * Copies a backup and its note to another folder, which must be there. It gets its name when it is whole and on the disk. Throws BACKUP_INVALID
 * when what was read is not what was written down, SAVE_UNKNOWN when what was written is not what lies there, NOT_FOUND, DISK_FULL, READ_ONLY.
 */
export function copyBackup({ from, to, sha256, note }: CopyOrder): { bytes: number } {
  return inWords(() => {
    const half = `${to}.new`;
    try {
      const bytes = copyComparing(from, half, sha256);
      // A stick may have taken it and hold something else.
      if (hashFile(half) !== sha256) throw new Failure('SAVE_UNKNOWN');
      // The old file first: the new note must never stand beside it, not even when the stick is pulled.
      rmSync(to, { force: true });
      // As in the first place: a backup without a note would be nobody's.
      writeWholeFile(note.path, note.text);
      renameSync(half, to);
      syncFolder(dirname(to));
      return { bytes };
    } catch (error) {
      removeQuietly(half);
      throw error;
    }
  });
}

/** Takes backups out of a folder. Files of others in it stay. */
export function removeBackups({ folder, ids }: { folder: string; ids: string[] }): { count: number } {
  return inWords(() => {
    for (const name of ids.flatMap((id) => [`${id}.db`, `${id}.json`]))
      if (ours.test(name)) rmSync(join(folder, name), { force: true });
    return { count: ids.length };
  });
}

function copyComparing(from: string, to: string, sha256: string): number {
  const part = Buffer.allocUnsafe(1_048_576);
  const hash = createHash('sha256');
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'w', 0o600);
    let bytes = 0;
    try {
      for (let read = readSync(source, part); read > 0; read = readSync(source, part)) {
        hash.update(part.subarray(0, read));
        for (let done = 0; done < read; ) done += writeSync(target, part, done, read - done);
        bytes += read;
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
    if (hash.digest('hex') !== sha256) throw new Failure('BACKUP_INVALID');
    return bytes;
  } finally {
    closeSync(source);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Whatever kept it from being written keeps it from being removed; the next look does it.
  }
}

function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (gone.has(code)) throw new Failure('NOT_FOUND', undefined, error);
    throw translateError(error) ?? error;
  }
}
