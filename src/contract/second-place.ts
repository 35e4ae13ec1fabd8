import { z } from 'zod';
import { failureCodes } from './failures.ts';
import { instant } from './values.ts';

/** Where a backup lies: beside the workspace, in the place the person named besides, or in both. */
export const backupPlaces = ['first', 'second'] as const;
export type BackupPlace = (typeof backupPlaces)[number];

/** A second folder that every backup is copied to, such as one on a stick that is not always there. */
export const secondPlace = z.object({
  folder: z.string(),
  /** Chosen in the settings, and let go of there. Otherwise it was named when the program was started. */
  isChosen: z.boolean(),
  /** Since when copies have not arrived there, and why; null while they do. NOT_FOUND: the folder is not there. */
  missed: z.object({ since: instant, code: z.enum(failureCodes) }).nullable(),
});
export type SecondPlace = z.infer<typeof secondPlace>;
