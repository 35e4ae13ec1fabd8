import { z } from 'zod';
import { limits } from './limits.ts';
import { id, instant } from './values.ts';

/** Kinds of files that are kept, told by their first bytes and not by their names. */
export const fileTypes = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'] as const;

/** A file that is kept in the workspace. */
export const storedFile = z.object({
  id,
  name: z.string(),
  type: z.enum(fileTypes),
  byteCount: z.int(),
  sha256: z.string(),
  capturedAt: instant,
});
export type StoredFile = z.infer<typeof storedFile>;

/** A file as it was chosen. It is read before the command begins, which must not wait for anything. */
export const chosenFile = z
  .file()
  // Without waiting here already, the whole file would be read twice.
  .refine(async (file) => file.size <= limits.fileBytes, {
    error: 'TOO_LONG',
    abort: true,
    params: { limit: limits.fileBytes },
  })
  .meta({ maxBytes: limits.fileBytes })
  .transform(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
export type ChosenFile = z.output<typeof chosenFile>;
