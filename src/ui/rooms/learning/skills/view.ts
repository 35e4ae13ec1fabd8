import { z } from 'zod';

/** How the list was left: one's own skills, or all words of the dictionary. */
export const skillsView = z.object({ all: z.boolean(), text: z.string() });
export type SkillsListView = z.infer<typeof skillsView>;

export const defaultView: SkillsListView = { all: false, text: '' };
