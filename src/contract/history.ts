import { z } from 'zod';
import { finalCommand, read } from './procedures.ts';
import { instant, nothing } from './values.ts';

/** A step of the undo history, named by the procedure that made it (`applications.changeStage`). */
export const historyStep = z.object({ command: z.string(), at: instant });
export type HistoryStep = z.infer<typeof historyStep>;

export const history = {
  /** What undo and redo would do next; null when there is nothing. */
  get: read(nothing, z.object({ undo: historyStep.nullable(), redo: historyStep.nullable() })),
  /** Takes back the newest step. NOTHING_TO_UNDO. */
  undo: finalCommand(nothing, historyStep),
  /** Brings back the step undone last. NOTHING_TO_REDO. */
  redo: finalCommand(nothing, historyStep),
};
