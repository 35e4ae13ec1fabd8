import { Failure } from '#contract/failures.ts';
import type { ProcedureMeta } from '#contract/procedures.ts';
import type { ChangeStream } from '../changes/change-stream.ts';
import { translateError } from '../database/translate-error.ts';
import type { Workspace } from '../workspace/create-workspace.ts';

/** Runs a procedure as its kind asks. Commands are one transaction: all of it happens, or nothing. */
export function runProcedure(
  { database, history }: Workspace,
  changes: ChangeStream,
  name: string,
  meta: ProcedureMeta,
  input: unknown,
  work: () => unknown,
): unknown {
  if (meta.kind !== 'command' && meta.kind !== 'final') return work();
  // Undo opens a transaction of its own.
  if (name.startsWith('history.')) return work();
  const inOneGo = () => {
    const result = work();
    if (result instanceof Promise) throw new Error(`${name} must not wait inside a transaction`);
    return result;
  };
  try {
    const { result, tables } =
      meta.kind === 'command'
        ? history.record(name, meta.mergeKey?.(input) ?? null, inOneGo)
        : history.pass(inOneGo);
    changes.publishTables(tables);
    if (meta.kind === 'final' && tables.size > 0) {
      database.noteCounts(tables);
      database.emptyLog();
    }
    return result;
  } catch (error) {
    if (translateError(error)?.code === 'DISK_FULL') database.releaseReserve();
    throw error instanceof Failure ? error : (translateError(error) ?? error);
  }
}
