import type { StageMeaning } from '#contract/stages.ts';
import type { ColorName } from '#contract/values.ts';

/** The board of a new workspace: one stage for each meaning that a search usually needs. */
export const defaultStages: ReadonlyArray<{ meaning: StageMeaning; color: ColorName }> = [
  { meaning: 'saved', color: 'slate' },
  { meaning: 'applied', color: 'sky' },
  { meaning: 'screening', color: 'teal' },
  { meaning: 'interview', color: 'plum' },
  { meaning: 'offer', color: 'amber' },
  { meaning: 'accepted', color: 'green' },
  { meaning: 'rejected', color: 'rose' },
  { meaning: 'no_answer', color: 'sand' },
];
