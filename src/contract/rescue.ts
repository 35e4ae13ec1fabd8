import { z } from 'zod';
import { backup, backupId } from './backups.ts';
import { failureCodes, failureData } from './failures.ts';
import { read, service } from './procedures.ts';
import { nothing } from './values.ts';

/** Why the workspace could not be opened. Nothing was changed, and nothing is made in its place unless the person says so. */
export const trouble = z.object({
  code: z.enum(failureCodes),
  data: failureData.optional(),
  /** Folder of the workspace, and what lies in it of the database. */
  folder: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.int() })),
  /** What there is to go back to, the newest first. */
  backups: z.array(backup),
});
export type Trouble = z.infer<typeof trouble>;

/** Folder in which everything that lay in the place of the database was put, byte for byte; null when there was nothing. */
const setAside = z.object({ setAsideIn: z.string().nullable() });

export const rescue = {
  /** null when the workspace is open. */
  get: read(nothing, trouble.nullable()),
  /** Tries to open it again: something may have been put in order. Fails as before when not. */
  retry: service(nothing, nothing),
  /** Sets aside what is there and opens a backup in its place. BACKUP_INVALID, NOT_FOUND, READ_ONLY, DISK_FULL. */
  restore: service(z.object({ id: backupId }), setAside),
  /** Opens a copy of what is there, to look at it and to take it out; nothing can be changed in it. Only for READ_ONLY and DISK_FULL. Fails as the workspace does when it can still not be opened. */
  look: service(nothing, nothing),
  /** Sets aside what is there and begins anew. READ_ONLY, DISK_FULL. */
  startEmpty: service(nothing, setAside),
};
