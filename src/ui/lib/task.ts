import type { Client as Procedure } from '@orpc/client';
import { useRef, useState } from 'react';
import type { Progress } from '#contract/procedures.ts';
import { toFailure, useFailureWords } from './failure.ts';
import { showFailureToast } from './toast.tsx';

export interface Task<Input, Output> {
  /** Resolves with the output, or undefined after a failure or when it was stopped. Never rejects. */
  run: (input: Input) => Promise<Output | undefined>;
  /** null while nothing runs. `of`: from 0 to 1, null until the first figure has come. */
  progress: { of: number | null } | null;
  stop: () => void;
}

/** Carries out long work of the core, which says how far it has come and can be stopped. */
export function useTask<Input, Output, Failed>(
  procedure: Procedure<Record<never, never>, Input, AsyncIteratorObject<Progress, Output, void>, Failed>,
): Task<Input, Output> {
  const failureWords = useFailureWords();
  const [progress, setProgress] = useState<Task<Input, Output>['progress']>(null);
  const running = useRef<AbortController | null>(null);

  async function run(input: Input): Promise<Output | undefined> {
    const stop = new AbortController();
    running.current = stop;
    setProgress({ of: null });
    try {
      const start = procedure as (
        given: Input,
        options: { signal: AbortSignal },
      ) => Promise<AsyncIteratorObject<Progress, Output, void>>;
      const steps = await start(input, { signal: stop.signal });
      for (;;) {
        const { done, value } = await steps.next();
        if (done) return value;
        setProgress({ of: value.total > 0 ? value.done / value.total : null });
      }
    } catch (error) {
      const failure = toFailure(error);
      if (!stop.signal.aborted && failure.code !== 'UNREACHABLE') showFailureToast(failureWords(failure));
      return undefined;
    } finally {
      running.current = null;
      setProgress(null);
    }
  }
  return { run, progress, stop: () => running.current?.abort() };
}
