import { z } from 'zod';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { color, id, line, nothing } from './values.ts';

export const tagName = line.pipe(z.string().max(limits.tag, { error: 'TOO_LONG' }));
export const tag = z.object({ id, name: z.string(), color });
export type Tag = z.infer<typeof tag>;

export const intervalDays = z
  .int()
  .min(1, { error: 'OUT_OF_RANGE' })
  .max(limits.intervalDays, { error: 'OUT_OF_RANGE' });
/** `intervalDays`: after so many days it is time to be in touch with a contact that carries it, unless the contact has an interval of its own. */
const storedTag = tag.extend({ intervalDays: z.int().nullable() });

export const tags = {
  /** All tags by name, with the number of live applications and contacts that carry each. */
  list: read(nothing, z.array(storedTag.extend({ applicationCount: z.int(), contactCount: z.int() }))),
  /** Renames, recolours, or says how often to be in touch with contacts that carry it. CONFLICT if another tag has the name already. */
  change: command(
    z.object({
      id,
      changes: z.object({ name: tagName, color, intervalDays: intervalDays.nullable() }).partial(),
    }),
    storedTag,
  ),
  /** Takes the tag off every record and removes it. */
  remove: command(z.object({ id }), nothing),
};
