import { z } from 'zod';
import { recordCounts } from './backups.ts';
import { limits } from './limits.ts';
import { read, service, task } from './procedures.ts';
import { language } from './settings.ts';
import { instant, nothing } from './values.ts';

/** `bundle`: one `.langkah-backup`, for another computer. `open`: a zip of JSON and CSV, for other programs and for reading. */
export const exportKinds = ['bundle', 'open'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What of the Journal would leave: numbers, and never a word. Those in the trash are counted too, because they leave as well. */
const journalCounts = z.object({
  entryCount: z.int(),
  fileCount: z.int(),
  templateCount: z.int(),
  /** Of `support.listComforts`. */
  comfortCount: z.int(),
  /** Of `support.listPeople`. */
  personCount: z.int(),
});
export type JournalCounts = z.infer<typeof journalCounts>;

const exported = z.object({ exportId: z.string(), name: z.string(), bytes: z.int() });

/** A file with everything of a workspace in it, read from end to end and waiting to be restored. */
export const received = z.object({
  receivedId: z.string(),
  name: z.string(),
  kind: z.enum([...exportKinds, 'database']),
  /** null where the file does not say. */
  madeAt: instant.nullable(),
  appVersion: z.string().nullable(),
  /** false: the Journal was left out of it, and would be empty. */
  hasJournal: z.boolean(),
  counts: recordCounts,
  /** What is here now; null while the workspace cannot be opened. */
  here: recordCounts.nullable(),
});
export type Received = z.infer<typeof received>;

const receivedId = z.object({ receivedId: z.string() });

/** Everything at once: out of this workspace, and into it. */
export const transfers = {
  /** What there is to leave, so that it can be told before anything is written. NOT_AVAILABLE in the sample. */
  preview: read(nothing, z.object({ counts: recordCounts, journal: journalCounts })),
  /**
   * Writes everything as it is now; saving goes on meanwhile. Only the newest export is kept until it is fetched. The Journal is always part of a `bundle`, which is the copy that
   * nothing may be missing from; of `open`, which anybody can read, only `withJournal`. BACKUP_FAILED, DISK_FULL, NOT_AVAILABLE in the sample.
   */
  export: task(
    z.object({ kind: z.enum(exportKinds), language, withJournal: z.boolean().default(false) }),
    exported,
  ),
  /** The file of an export, for the downloads of the browser. NOT_FOUND. */
  fetch: service(z.object({ exportId: z.string() }), z.object({ file: z.file() })),
  /** Asks where to, and puts the file of an export there. `name`: what it is called now, null when the person decided against it. NOT_FOUND, DISK_FULL, READ_ONLY, NOT_AVAILABLE. */
  save: service(z.object({ exportId: z.string() }), z.object({ name: z.string().nullable() })),
  /**
   * Reads a file with everything in it, in a process of its own, and changes nothing yet. IMPORT_UNSUPPORTED, IMPORT_MALFORMED, IMPORT_TOO_LARGE,
   * BACKUP_INVALID, DATABASE_NEWER, DISK_FULL.
   */
  receive: task(z.object({ file: z.file().meta({ maxBytes: limits.bundleBytes }) }), received),
  /** Asks for such a file and reads it; null when the person decided against it. As `receive`, and NOT_AVAILABLE. */
  open: task(nothing, z.object({ received: received.nullable() })),
  /** What was received under this id. NOT_FOUND. */
  get: service(receivedId, received),
  /**
   * Puts it in the place of what is here now, in one step, after a backup of that; restoring the backup `undoId` takes it back. While the workspace
   * cannot be opened, what lies there is set aside instead. BACKUP_FAILED, NOT_FOUND, NOT_AVAILABLE in the sample; whatever fails, what is here stays.
   */
  restore: service(
    receivedId,
    z.object({ undoId: z.string().nullable(), setAsideIn: z.string().nullable() }),
  ),
};
