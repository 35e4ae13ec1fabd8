import { z } from 'zod';
import { resourceKind, resourceState } from '#contract/learning-parts.ts';

/** How the list was left. */
export const resourceFilter = z.object({
  text: z.string(),
  kinds: z.array(resourceKind),
  states: z.array(resourceState),
});
export type ResourceFilter = z.infer<typeof resourceFilter>;

export const defaultView: ResourceFilter = { text: '', kinds: [], states: [] };
