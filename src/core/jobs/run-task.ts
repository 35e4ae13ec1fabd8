import type { Progress } from '#contract/procedures.ts';

export interface TaskWatch {
  onProgress: (progress: Progress) => void;
  signal: AbortSignal;
}

/**
 * Long work as a stream: yields how far it has come (the newest figure when several came at once) and returns its output. Leaving the stream, or
 * aborting `signal`, aborts the signal of the work.
 */
export function runTask<T>(
  signal: AbortSignal | undefined,
  work: (watch: TaskWatch) => Promise<T>,
): AsyncIteratorObject<Progress, T, void> {
  const ended = new AbortController();
  const stop = () => ended.abort();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  let newest: Progress | null = null;
  let isDone = false;
  let wake = () => {};
  const output = work({
    signal: ended.signal,
    onProgress(progress) {
      newest = progress;
      wake();
    },
  }).finally(() => {
    isDone = true;
    wake();
  });
  // Whoever left does not want to hear how it ended.
  output.catch(() => {});
  const takeNewest = (): Progress | null => {
    const taken = newest;
    newest = null;
    return taken;
  };
  async function* steps(): AsyncGenerator<Progress, T, void> {
    try {
      while (!isDone) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        if (newest === null && !isDone) await promise;
        const progress = takeNewest();
        if (progress) yield progress;
      }
      return await output;
    } finally {
      signal?.removeEventListener('abort', stop);
      stop();
    }
  }
  const stream = steps();
  return {
    next: () => stream.next(),
    // A generator would only hear of it after the next figure.
    return(value) {
      stop();
      return stream.return(value as T);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => stop(),
  };
}
