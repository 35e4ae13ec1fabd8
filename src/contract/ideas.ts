import { z } from 'zod';
import { beforeRemovalOfMany } from './backup-reasons.ts';
import { canvasTemplate, ideaState } from './idea-parts.ts';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import { day, id, instant, line, note, optionalLine } from './values.ts';

/** The part of an idea that the board shows. */
export const ideaCard = z.object({
  id,
  title: z.string(),
  state: ideaState,
  template: canvasTemplate,
  /** For whom it does what, in one line. */
  pitch: z.string().nullable(),
  /** The next thing to do, and by when: that of the person, not a step of the promotion plan. */
  nextStep: z.string().nullable(),
  nextStepOn: z.string().nullable(),
  noteCount: z.int(),
  /** Assumptions of the canvas, and those of the greatest importance that are neither supported nor refuted. */
  assumptionCount: z.int(),
  openRiskCount: z.int(),
  changedAt: instant,
});
export type IdeaCard = z.infer<typeof ideaCard>;

export const idea = ideaCard.extend({
  notes: z.string(),
  createdAt: instant,
  deletedAt: instant.nullable(),
});
export type Idea = z.infer<typeof idea>;

const ideaChanges = z
  .object({
    title: line,
    pitch: optionalLine,
    nextStep: optionalLine,
    nextStepOn: day.nullable(),
    notes: note,
  })
  .partial();
export type IdeaChanges = z.infer<typeof ideaChanges>;

export const ideaFilter = z.object({
  text: z.string().max(limits.line).optional(),
  states: z.array(ideaState).max(10).optional(),
});
export type IdeaFilter = z.infer<typeof ideaFilter>;

const ids = z.array(id).min(1).max(limits.bulk, { error: 'TOO_MANY' });
const changed = z.object({ changedCount: z.int() });
const filterOnly = z.object({ filter: ideaFilter.default({}) });

export const ideas = {
  /** One page of cards in the order of the board. `total` counts all that match. */
  list: read(
    filterOnly.extend({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(limits.page).default(50),
    }),
    z.object({ rows: z.array(ideaCard), total: z.int() }),
  ),
  /** Number of matching ideas in all and by state (states without any are absent). */
  count: read(
    filterOnly,
    z.object({ total: z.int(), byState: z.array(z.object({ state: ideaState, count: z.int() })) }),
  ),
  /** Also finds one in the trash (`deletedAt` set). NOT_FOUND. */
  get: read(z.object({ id }), idea),
  /** Adds one at the top of its state, with an empty canvas. The same `id` again returns the stored one. */
  add: command(
    z.object({
      id,
      fields: ideaChanges.required({ title: true }),
      state: ideaState.default('spark'),
      template: canvasTemplate.default('lean'),
    }),
    idea,
  ),
  /** Changes fields. `base` as everywhere: CONFLICT with both texts. */
  change: command(z.object({ id, changes: ideaChanges, base: ideaChanges.default({}) }), idea, {
    mergeKey: (input) => `ideas.change ${input.id} ${Object.keys(input.changes).join()}`,
  }),
  /** Puts a card into a state after `afterId` (null: top). */
  move: command(z.object({ id, state: ideaState, afterId: id.nullable() }), idea),
  /** A new idea with the canvas, the assumptions and the scenarios of another, without what was found out about it; `id` is that of the new one. NOT_FOUND. */
  copy: command(z.object({ id, fromId: id, title: line }), idea),
  /** Moves to the trash, from where they can be restored for 30 days. What belongs to them stays with them. */
  trash: command(z.object({ ids }), changed, { precaution: beforeRemovalOfMany }),
};
