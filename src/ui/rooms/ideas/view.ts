import { z } from 'zod';
import { type IdeaFilter, ideaFilter } from '#contract/ideas.ts';

/** How the board was left. */
export const ideasView = z.object({ filter: ideaFilter, folded: z.array(z.string()) });
export type IdeasView = z.infer<typeof ideasView>;

export const defaultView: IdeasView = { filter: {}, folded: [] };

export function isNarrowed({ text, states }: IdeaFilter): boolean {
  return Boolean(text) || (states?.length ?? 0) > 0;
}
