import { z } from 'zod';
import { command, read } from './procedures.ts';
import { color, id, line, nothing } from './values.ts';

/** What a stage means for figures, whatever the person calls it. Order is that of a usual search. */
export const stageMeanings = [
  'saved',
  'applied',
  'screening',
  'interview',
  'offer',
  'accepted',
  'rejected',
  'withdrawn',
  'no_answer',
] as const;
export const stageMeaning = z.enum(stageMeanings);
export type StageMeaning = z.infer<typeof stageMeaning>;

/** `name` is null until the person renames the stage: the catalogue's word for its meaning is shown then. */
export const stage = z.object({
  id,
  name: z.string().nullable(),
  meaning: stageMeaning,
  color,
  applicationCount: z.int(),
});
export type Stage = z.infer<typeof stage>;

export const stages = {
  /** All stages in the person's order, with the number of live applications in each. */
  list: read(nothing, z.array(stage)),
  /** Adds a stage after `afterId` (null: first). */
  add: command(z.object({ id, name: line, meaning: stageMeaning, color, afterId: id.nullable() }), stage),
  change: command(
    z.object({
      id,
      changes: z.object({ name: line.nullable(), meaning: stageMeaning, color }).partial(),
    }),
    stage,
    { mergeKey: (input) => `stages.change ${input.id}` },
  ),
  /** Puts the stage after `afterId` (null: first). */
  move: command(z.object({ id, afterId: id.nullable() }), z.array(stage)),
  /** Removes the stage; its applications, archived and trashed ones too, go to `destinationId`. CONFLICT if it is the last. */
  remove: command(z.object({ id, destinationId: id }), z.array(stage)),
};
