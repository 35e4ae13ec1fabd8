import type { Database as Connection } from 'better-sqlite3';
import { Failure } from '#contract/failures.ts';
import type { HistoryStep } from '#contract/history.ts';
import type { Clock } from '../ports.ts';
import { type Inverse, sizeOf, watchRowChanges } from './row-changes.ts';

const mostSteps = 200;
const mostBytes = 64 * 1024 * 1024;
const mergeWithinMs = 4_000;
/** Without an end to merging, an hour of typing would be one step: lost at one keystroke, and growing without bound. */
const longestMergeMs = 30_000;

interface Step extends HistoryStep {
  mergeKey: string | null;
  startedAt: number;
  tables: Set<string>;
  /** What takes the step back, newest change first. */
  inverses: Inverse[];
  bytes: number;
}

export interface History {
  /** Runs a command in one transaction and keeps its inverse. Returns the result and the tables that changed. */
  record<T>(command: string, mergeKey: string | null, work: () => T): { result: T; tables: Set<string> };
  /** Runs something that cannot be undone; what it changed is only reported. */
  pass<T>(work: () => T): { result: T; tables: Set<string> };
  peek(): { undo: HistoryStep | null; redo: HistoryStep | null };
  undo(): { step: HistoryStep; tables: Set<string> };
  redo(): { step: HistoryStep; tables: Set<string> };
  /** Forgets everything: after an erasure nothing may bring the text back. */
  forget(): void;
}

/**
 * Undo and redo for every command, through triggers that record the inverse of each row change. Bounded in steps and bytes,
 * kept in memory: it ends with the connection. `settle` runs at the end of each transaction, for what follows from the records.
 */
export function createHistory(raw: Connection, clock: Clock, settle: () => void): History {
  const rowChanges = watchRowChanges(raw);
  const undoSteps: Step[] = [];
  const redoSteps: Step[] = [];

  function transact<T>(work: () => T): { result: T; tables: Set<string>; inverses: Inverse[] } {
    return raw
      .transaction(() => {
        const result = work();
        settle();
        const inverses = rowChanges.take();
        return { result, tables: new Set(inverses.map(({ table }) => table)), inverses };
      })
      .immediate();
  }

  function trim(): void {
    let bytes = undoSteps.reduce((sum, step) => sum + step.bytes, 0);
    while (undoSteps.length > mostSteps || (bytes > mostBytes && undoSteps.length > 1)) {
      bytes -= undoSteps.shift()?.bytes ?? 0;
    }
  }

  function replay(from: Step[], to: Step[], empty: 'NOTHING_TO_UNDO' | 'NOTHING_TO_REDO') {
    const step = from.at(-1);
    if (!step) throw new Failure(empty);
    const { tables, inverses } = transact(() => {
      // Rows come back in an order that need not suit their references; all is checked at the commit.
      raw.pragma('defer_foreign_keys = ON');
      rowChanges.apply(step.inverses);
    });
    from.pop();
    to.push({ ...step, mergeKey: null, inverses, bytes: sizeOf(inverses) });
    return { step: { command: step.command, at: step.at }, tables };
  }

  return {
    record(command, mergeKey, work) {
      const { result, tables, inverses } = transact(work);
      if (inverses.length === 0) return { result, tables };
      const now = clock.now();
      const last = undoSteps.at(-1);
      const merges =
        last &&
        mergeKey !== null &&
        last.mergeKey === mergeKey &&
        Math.abs(now - last.at) <= mergeWithinMs &&
        Math.abs(now - last.startedAt) <= longestMergeMs;
      redoSteps.length = 0;
      if (merges) {
        last.inverses = [...inverses, ...last.inverses];
        last.bytes += sizeOf(inverses);
        last.at = now;
        for (const table of tables) last.tables.add(table);
      } else {
        undoSteps.push({
          command,
          at: now,
          startedAt: now,
          mergeKey,
          tables,
          inverses,
          bytes: sizeOf(inverses),
        });
      }
      trim();
      return { result, tables };
    },
    pass(work) {
      const { result, tables } = transact(work);
      return { result, tables };
    },
    peek: () => ({ undo: toStep(undoSteps.at(-1)), redo: toStep(redoSteps.at(-1)) }),
    undo: () => replay(undoSteps, redoSteps, 'NOTHING_TO_UNDO'),
    redo: () => replay(redoSteps, undoSteps, 'NOTHING_TO_REDO'),
    forget() {
      undoSteps.length = 0;
      redoSteps.length = 0;
    },
  };
}

function toStep(step: Step | undefined): HistoryStep | null {
  return step ? { command: step.command, at: step.at } : null;
}
