import { z } from 'zod';
import { limits } from './limits.ts';
import { read } from './procedures.ts';
import { id } from './values.ts';

export const searchNouns = [
  'application',
  'company',
  'contact',
  'community',
  'goal',
  'resource',
  'certificate',
  'idea',
] as const;

/** `snippet`: the words found, between U+E000 and U+E001, with text around them; null when only the title matched. */
export const searchHit = z.object({
  noun: z.enum(searchNouns),
  id,
  title: z.string(),
  detail: z.string().nullable(),
  snippet: z.string().nullable(),
});
export type SearchHit = z.infer<typeof searchHit>;
export const snippetMarks = { start: '\uE000', end: '\uE001' } as const;

export const search = {
  /** Records that hold every word of `text` (each as a prefix, case and accents ignored): those that match in their title first, the newest before the older. Trashed ones are not found. */
  find: read(
    z.object({ text: z.string().max(limits.line), limit: z.int().min(1).max(100).default(20) }),
    z.array(searchHit),
  ),
};
