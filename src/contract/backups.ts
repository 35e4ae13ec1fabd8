import { z } from 'zod';
import { backupReasons } from './backup-reasons.ts';
import { read, service } from './procedures.ts';
import { rehearsal } from './rehearsal.ts';
import { backupPlaces, secondPlace } from './second-place.ts';
import { trashRefs } from './trash.ts';
import { instant, nothing } from './values.ts';

/** Rooms of which a preview shows the number of records. */
export const countedNouns = [
  'applications',
  'contacts',
  'communities',
  'companies',
  'goals',
  'resources',
  'certificates',
  'entries',
  'ideas',
  'activities',
  'tags',
  'stages',
] as const;
export type CountedNoun = (typeof countedNouns)[number];
/** A noun that an older version did not know yet has none. */
const recordCount = z.int().default(0);
export const recordCounts = z.object(
  Object.fromEntries(countedNouns.map((noun) => [noun, recordCount])) as Record<
    CountedNoun,
    typeof recordCount
  >,
);
export type RecordCounts = z.infer<typeof recordCounts>;

export const backup = z.object({
  /** Name of its file, without the ending. */
  id: z.string(),
  /** Grows with every backup; the order does not follow the clock, which can be set back. */
  sequence: z.int(),
  madeAt: instant,
  /** When something was last erased from it for good; null: it is as it was made. */
  rewrittenAt: instant.nullable().default(null),
  reason: z.enum(backupReasons),
  bytes: z.int(),
  schemaNumber: z.int(),
  appVersion: z.string(),
  counts: recordCounts,
});
export type Backup = z.infer<typeof backup>;

export const listedBackup = backup.extend({
  places: z.array(z.enum(backupPlaces)),
  /** false when it could not be opened in a rehearsal. */
  isUsable: z.boolean(),
});
export type ListedBackup = z.infer<typeof listedBackup>;

/** Records in the trash; null: all that are there. */
const trashed = z.object({ refs: trashRefs.nullable() });

export const backupId = z.string().regex(/^[\w-]{1,100}$/, { error: 'INVALID' });

export const backups = {
  /** The newest first. Only those that were opened, counted and compared after they were written. */
  list: read(nothing, z.array(listedBackup)),
  getState: read(
    nothing,
    z.object({
      folder: z.string(),
      isRunning: z.boolean(),
      /** How much of the one that is being made has been read again, from 0 to 1; null while none is. */
      progress: z.number().nullable(),
      /** Whether anything was changed since the newest one. */
      isDue: z.boolean(),
      /** When the last attempt failed, until one succeeds. */
      failedAt: instant.nullable(),
      /** How far erasing from backups has come; null when nothing is being erased. */
      erasing: z.object({ doneCount: z.int(), totalCount: z.int() }).nullable(),
      /** null while there is no second place. */
      secondPlace: secondPlace.nullable(),
      /** The last one; null before the first. */
      rehearsal: rehearsal.nullable(),
    }),
  ),
  /** Makes one now and verifies it; saving goes on meanwhile. BACKUP_FAILED. */
  make: service(nothing, backup),
  /** Reads one again and compares it with what was written down when it was made. BACKUP_INVALID, NOT_FOUND. */
  verify: service(z.object({ id: backupId }), backup),
  /** What it holds, and what is here now. */
  preview: read(z.object({ id: backupId }), z.object({ backup, here: recordCounts })),
  /**
   * Puts it in the place of what is here now, in one step, after a backup of that. Returns the id of that one: restoring it takes this
   * back. BACKUP_INVALID, BACKUP_FAILED, NOT_FOUND, NOT_AVAILABLE in the sample; whatever fails, what is here stays.
   */
  restore: service(z.object({ id: backupId }), z.object({ undoId: z.string() })),
  /**
   * Which still hold records that are in the trash; one that cannot be read counts, because nobody knows what it holds. `aside`: paths of what
   * was set aside or left over beside the workspace; it may hold them too, is not read and never changed. NOT_AVAILABLE when it takes too long.
   */
  listHolding: read(trashed, z.object({ backups: z.array(backup), aside: z.array(z.string()) })),
  /**
   * Erases records that are in the trash from all backups that hold them, with everything that belongs only to them. Each is written anew beside
   * the old one, read from end to end and put in its place; it keeps its id. BACKUP_FAILED with those in which they still are: all
   * others are done. NOT_AVAILABLE in the sample. Cannot be undone. `isComplete`: false when it was stopped.
   */
  eraseTrashed: service(trashed, z.object({ isComplete: z.boolean() })),
  /** Ends erasing after the backup that is being written anew. */
  stopErasing: service(nothing, nothing),
  /** Opens a copy of the newest backup as a workspace is opened, and says how that went. NOT_FOUND without a backup. */
  rehearse: service(nothing, rehearsal),
  /**
   * Asks for a folder and copies every backup there from now on; null when the person decided against it. INVALID_INPUT for a folder in the
   * workspace or that of the backups, READ_ONLY, NOT_AVAILABLE without dialogs or when the place was named at the start.
   */
  chooseSecondFolder: service(nothing, z.object({ folder: z.string().nullable() })),
  /** Copies nothing there any more; what lies there stays. NOT_AVAILABLE when the place was named at the start. */
  forgetSecondFolder: service(nothing, nothing),
};
