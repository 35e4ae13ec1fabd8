import { z } from 'zod';
import { failureCodes } from './failures.ts';
import { instant } from './values.ts';

/** A trial restore: the newest backup, copied and opened as a workspace is opened. */
export const rehearsal = z.object({
  at: instant,
  backupId: z.string(),
  /** `worked`, or why it could not be opened; DISK_FULL, READ_ONLY and NOT_AVAILABLE say nothing about the backup itself. */
  result: z.enum(['worked', ...failureCodes]),
  ms: z.int(),
});
export type Rehearsal = z.infer<typeof rehearsal>;
