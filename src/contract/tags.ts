import { z } from 'zod';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { color, id, line, nothing } from './values.ts';

export const tagName = line.pipe(z.string().max(limits.tag, { error: 'TOO_LONG' }));
export const tag = z.object({ id, name: z.string(), color });
export type Tag = z.infer<typeof tag>;

export const tags = {
  /** All tags by name, with the number of live applications that carry each. */
  list: read(nothing, z.array(tag.extend({ applicationCount: z.int() }))),
  /** Renames or recolours. CONFLICT if another tag has the name already. */
  change: command(z.object({ id, changes: z.object({ name: tagName, color }).partial() }), tag),
  /** Takes the tag off every record and removes it. */
  remove: command(z.object({ id }), nothing),
};
