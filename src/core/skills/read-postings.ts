import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database as Connection } from 'better-sqlite3';
import type { Services } from '../commands/services.ts';
import { runTask } from '../jobs/run-task.ts';
import type { SkillIndex } from './skill-index.ts';

/** Slices after which those who look on hear how far it is. */
const slicesToTell = 20;

export interface PostingReaderOptions {
  raw: Connection;
  index: Pick<SkillIndex, 'readSlice' | 'countWaiting'>;
  /** Throws while nothing may be written. */
  requireWritable: () => void;
  onFailure: (error: unknown) => void;
  /** More of the index is in step. */
  onRead: () => void;
}

/** Reads postings that wait for it, slice by slice, so that every other call has its turn in between: by itself, and where somebody looks on. */
export function createPostingReader({
  raw,
  index,
  requireWritable,
  onFailure,
  onRead,
}: PostingReaderOptions) {
  let isScheduled = false;

  /** Waits for its turn; false when there is nothing more to do, or nobody may. */
  function readSlice(): number {
    if (!raw.open) return 0;
    requireWritable();
    return index.readSlice();
  }

  async function readAll(): Promise<void> {
    let sliceCount = 0;
    while (readSlice() > 0) {
      sliceCount += 1;
      if (sliceCount % slicesToTell === 0) onRead();
      await nextTurn();
    }
    if (sliceCount > 0) onRead();
  }

  return {
    /** Reads on in the background, from the next turn on. */
    wake(): void {
      if (isScheduled) return;
      isScheduled = true;
      setTimeout(() => {
        readAll()
          .catch((error) => raw.open && onFailure(error))
          .finally(() => {
            isScheduled = false;
          });
      }).unref();
    },
    readPostings: (_, callOff) =>
      runTask(callOff, async ({ signal, onProgress }) => {
        const total = index.countWaiting();
        let readCount = 0;
        for (let count = -1; count !== 0 && !signal.aborted; await nextTurn()) {
          count = readSlice();
          readCount += count;
          if (count > 0) onProgress({ done: Math.min(readCount, total), total });
        }
        if (readCount > 0) onRead();
        return { readCount, waitingCount: index.countWaiting() };
      }),
  } satisfies { readPostings: Services['skills']['readPostings'] } & Record<string, unknown>;
}
