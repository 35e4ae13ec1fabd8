import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { BackupReason } from '#contract/backup-reasons.ts';
import { type Backup, backup } from '#contract/backups.ts';
import { type FailureCode, failureCodes } from '#contract/failures.ts';
import { hashFile } from '../database/hash-file.ts';
import { syncFolder, writeWholeFile } from '../database/write-whole-file.ts';
import { stampOf } from '../dates/stamp.ts';

/** What is written down beside each backup, and compared when it is used. */
const manifest = backup.omit({ id: true }).extend({
  format: z.literal(1),
  databaseId: z.string(),
  sha256: z.string(),
  tables: z.record(z.string(), z.object({ count: z.int(), sha256: z.string() })),
  /** Which folder on which computer it was made in: two computers may have one and the same workspace. */
  origin: z.string().optional(),
  /** Why it could not be opened in a rehearsal. */
  unusable: z.enum(failureCodes).optional(),
});
export type Manifest = z.infer<typeof manifest>;

/** Beside the workspace and not in it: whoever deletes one still has the other. */
export function backupFolderOf(workspacePath: string): string {
  return join(dirname(workspacePath), `${basename(workspacePath)} backups`);
}

/** The manifest in the text of a note, if the backup beside it is as long as it says; null otherwise. */
export function readManifest(text: string, bytes: number): Manifest | null {
  try {
    const found = manifest.parse(JSON.parse(text));
    return found.bytes === bytes ? found : null;
  } catch {
    return null;
  }
}

export interface FolderBackup extends Backup {
  isUsable: boolean;
}

/** What a list shows of a backup. */
export function describeBackup(id: string, found: Manifest): FolderBackup {
  const { format: _, databaseId: __, sha256: ___, tables: ____, origin: _____, unusable, ...kept } = found;
  return { id, ...kept, isUsable: unusable === undefined };
}

/** The number of a backup in the name of one of its files; 0 when it is the file of something else. */
export function sequenceOf(name: string): number {
  return Number(/^langkah-(\d{6,})-/.exec(name)?.[1] ?? 0);
}

/** Name of a backup. The time is for whoever looks into the folder; the order follows the number before it. */
export function backupId(sequence: number, madeAt: number, reason: BackupReason): string {
  return `langkah-${String(sequence).padStart(6, '0')}-${stampOf(madeAt)}-${reason}`;
}

export type BackupFolder = ReturnType<typeof openBackupFolder>;

/**
 * The backups in one folder: `<id>.db` with `<id>.json` beside it. A file that bears its final name was read and compared before it got it;
 * what is still being written ends in `.new`.
 */
export function openBackupFolder(folder: string) {
  const origin = createHash('sha256').update(`${hostname()}\0${folder}`).digest('hex').slice(0, 16);
  const database = (id: string) => join(folder, `${id}.db`);
  const note = (id: string) => join(folder, `${id}.json`);
  const nextNote = (id: string) => `${note(id)}.next`;

  function names(): string[] {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  }

  function read(id: string): Manifest | null {
    try {
      return readManifest(readFileSync(note(id), 'utf8'), statSync(database(id)).size);
    } catch {
      return null;
    }
  }

  /** Of two notes the one stays that speaks of the file that is there. Their sizes may be equal, so the file is read. */
  function settle(id: string): void {
    try {
      const next = manifest.parse(JSON.parse(readFileSync(nextNote(id), 'utf8')));
      if (hashFile(database(id)) === next.sha256) renameSync(nextNote(id), note(id));
    } catch {
      // Then the old one still holds.
    }
    rmSync(nextNote(id), { force: true });
  }

  /** Gives up what was being written under this id. */
  function discard(id: string): void {
    for (const ending of ['.new', '.new-journal']) rmSync(`${database(id)}${ending}`, { force: true });
  }

  return {
    path: folder,
    origin,
    database,
    note,
    read,

    /** The newest first. */
    list(): FolderBackup[] {
      const ids = names().flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));
      return ids
        .flatMap((id) => {
          const found = read(id);
          return found ? [describeBackup(id, found)] : [];
        })
        .sort((a, b) => b.sequence - a.sequence);
    },

    /** A number that no file here has had. */
    nextSequence(): number {
      return Math.max(0, ...names().map(sequenceOf)) + 1;
    },

    /** Where the file of this id is written until it has proven itself. */
    prepare(id: string): string {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      discard(id);
      return `${database(id)}.new`;
    },

    discard,

    /** Gives a file that has proven itself its name. The note comes first: a backup without one would be nobody's. */
    admit(id: string, facts: Manifest): void {
      writeWholeFile(note(id), JSON.stringify({ ...facts, origin }, null, 2));
      renameSync(`${database(id)}.new`, database(id));
      syncFolder(folder);
    },

    /** Where a file is prepared that is to be written anew. Gone at the next start, like everything that is half-written. */
    scratch: (id: string) => join(folder, `${id}.scratch.new`),

    /**
     * Puts a file that was written anew and has proven itself in the place of the one of this id. Killed at any instant, the old or the new one is
     * there, whole: the note of the new one lies beside that of the old one until the file has its name, and `cleanUp` ends what was begun.
     */
    exchange(id: string, facts: Manifest): void {
      writeWholeFile(nextNote(id), JSON.stringify(facts, null, 2));
      renameSync(`${database(id)}.new`, database(id));
      // Before the old note goes, the new file must have its name on the disk, too.
      syncFolder(folder);
      renameSync(nextNote(id), note(id));
      syncFolder(folder);
    },

    /** Writes down why it cannot be used, or with null that it can. */
    mark(id: string, code: FailureCode | null): void {
      const found = read(id);
      if (!found || found.unusable === (code ?? undefined)) return;
      const { unusable: _before, ...facts } = found;
      writeWholeFile(note(id), JSON.stringify({ ...facts, ...(code && { unusable: code }) }, null, 2));
    },

    remove(id: string): void {
      // The note goes last: a backup without one is not listed, and a note without a backup is cleaned away.
      rmSync(database(id), { force: true });
      rmSync(note(id), { force: true });
      rmSync(nextNote(id), { force: true });
    },

    /** Removes what a killed process left half-written, and ends what it had almost done. */
    cleanUp(): void {
      for (const name of names()) if (name.endsWith('.json.next')) settle(name.slice(0, -10));
      for (const name of names().filter((found) => sequenceOf(found) > 0)) {
        // SQLite keeps a journal beside what it writes.
        const isHalf = /\.new(-journal)?$/.test(name);
        const isOrphan = name.endsWith('.json') && !existsSync(database(name.slice(0, -5)));
        if (isHalf || isOrphan) rmSync(join(folder, name), { force: true });
      }
    },
  };
}
