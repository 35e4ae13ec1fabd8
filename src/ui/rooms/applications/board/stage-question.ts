import type { Stage } from '#contract/stages.ts';

/** What a column asks its board to ask the person. */
export type StageQuestion = { kind: 'edit' | 'remove'; stage: Stage } | { kind: 'add' };
