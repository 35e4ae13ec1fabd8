import { z } from 'zod';
import { read } from './procedures.ts';
import { nothing } from './values.ts';

/** What the program around the core can do. `pdf`: false means that only the browser's own print dialog is left. */
export const shellAbilities = z.object({ pdf: z.boolean(), platform: z.enum(['desktop', 'browser']) });
export type ShellAbilities = z.infer<typeof shellAbilities>;

export const shell = {
  getAbilities: read(nothing, shellAbilities),
};
