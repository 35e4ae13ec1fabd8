import { z } from 'zod';
import { limits } from './limits.ts';
import { command, finalCommand, read } from './procedures.ts';
import { id, instant, nothing } from './values.ts';

/** Nouns that go through the trash. */
export const trashNouns = [
  'application',
  'contact',
  'community',
  'goal',
  'resource',
  'certificate',
  'entry',
  'idea',
] as const;
const trashRef = z.object({ noun: z.enum(trashNouns), id });
export const trashRefs = z.array(trashRef).min(1).max(limits.bulk, { error: 'TOO_MANY' });
export type TrashRef = z.infer<typeof trashRef>;

export const trashedRecord = trashRef.extend({
  /** What it is called; of an entry of the journal its day, `YYYY-MM-DD`, and never a word. */
  title: z.string(),
  detail: z.string().nullable(),
  deletedAt: instant,
});
export type TrashedRecord = z.infer<typeof trashedRecord>;

/** Days a record stays in the trash before it is purged at the next start. */
export const trashDays = 30;

export const trash = {
  /** Newest first. */
  list: read(z.object({ limit: z.int().min(1).max(limits.page).default(200) }), z.array(trashedRecord)),
  restore: command(z.object({ refs: trashRefs }), z.object({ changedCount: z.int() })),
  /** Erases for good, with everything that belongs only to them. Cannot be undone. */
  purge: finalCommand(z.object({ refs: trashRefs }), z.object({ changedCount: z.int() })),
  /** Purges everything in the trash. */
  empty: finalCommand(nothing, z.object({ changedCount: z.int() })),
};
