import { z } from 'zod';
import { read, service, stream } from './procedures.ts';
import { language } from './settings.ts';
import { nothing } from './values.ts';

export const workspaceFacts = z.object({
  /** Folder that holds the database; shown to the person, never sent anywhere else. */
  path: z.string(),
  databaseBytes: z.int(),
  sample: z.boolean(),
  schemaNumber: z.int(),
  appVersion: z.string(),
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
  /** Never ends; one event for each commit. */
  watch: stream(nothing, changeEvent),
};
