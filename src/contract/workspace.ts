import { z } from 'zod';
import { read, service, stream } from './procedures.ts';
import { language } from './settings.ts';
import { nothing } from './values.ts';

/**
 * Why an open workspace takes no changes. `DATABASE_MOVED`: its file is no longer where it was opened. `DATABASE_DAMAGED`: a part of it could not be
 * read. `READ_ONLY`: it is a copy, opened only to be looked at.
 */
export const haltReasons = ['DATABASE_MOVED', 'DATABASE_DAMAGED', 'READ_ONLY'] as const;
export type HaltReason = (typeof haltReasons)[number];

/** What is known of the folder of a workspace: `synced` and `network` can take its file away while it is in use. */
export const folderKinds = ['ordinary', 'synced', 'network'] as const;
export type FolderKind = (typeof folderKinds)[number];

export const workspaceFacts = z.object({
  /** Folder that holds the database; shown to the person, never sent anywhere else. */
  path: z.string(),
  databaseBytes: z.int(),
  sample: z.boolean(),
  schemaNumber: z.int(),
  appVersion: z.string(),
  /** null: whatever is done here is saved. */
  halted: z.enum(haltReasons).nullable(),
  /** Whether the disk has room: `low` below 500 MiB, `full` below 8. */
  space: z.enum(['enough', 'low', 'full']),
  folderKind: z.enum(folderKinds),
  /** More than a fifth of the applications has gone since the workspace was last seen, and nobody removed them here. */
  shrunk: z.object({ from: z.int(), to: z.int() }).nullable(),
});
export type WorkspaceFacts = z.infer<typeof workspaceFacts>;

/** After each commit: which nouns changed. `*`: everything (another workspace was opened). */
export const changeEvent = z.object({ sequence: z.int(), nouns: z.array(z.string()) });
export type ChangeEvent = z.infer<typeof changeEvent>;

export const workspace = {
  get: read(nothing, workspaceFacts),
  /** Opens a throw-away workspace with sample data; the person's own is closed and untouched. */
  openSample: service(z.object({ language }), workspaceFacts),
  /** Deletes the sample and opens the person's own workspace again. */
  leaveSample: service(nothing, workspaceFacts),
  /** Writes everything that is known here where the file was, sets aside what lies there now, and goes on. Only while DATABASE_MOVED. DISK_FULL, READ_ONLY, NOT_AVAILABLE. */
  putBack: service(nothing, workspaceFacts),
  /** Lets go of a workspace that takes no changes, for the ways on that there are then (`rescue`). NOT_AVAILABLE. */
  letGo: service(nothing, nothing),
  /** Never ends; one event for each commit. */
  watch: stream(nothing, changeEvent),
};
