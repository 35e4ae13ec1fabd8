import { Failure, type FailureCode, failureCodes, failureData } from '#contract/failures.ts';
import type { Progress } from '#contract/procedures.ts';
import type { JobProcess, SpawnJob } from '../ports.ts';
import type { JobAnswer, JobInput, JobName, JobOutput } from './jobs.ts';

type FinalAnswer = Exclude<JobAnswer, { progress: unknown }>;

export interface JobRunner {
  /** Throws the failure of the job; NOT_AVAILABLE when it was called off, and when its process died or took longer than `longestMs`, unless `watch` says otherwise. */
  run<N extends JobName>(
    name: N,
    input: JobInput<N>,
    longestMs: number,
    watch?: JobWatch,
  ): Promise<JobOutput<N>>;
  /** Ends what is still running. */
  stop(): void;
}

export interface JobWatch {
  onProgress?: (progress: Progress) => void;
  /** Ends the job when it is aborted. */
  signal?: AbortSignal | undefined;
  /** What it means that its process died. */
  died?: FailureCode;
  /** What it means that it took too long. */
  late?: FailureCode;
}

/** Runs jobs in processes of the shell, each killed when it takes too long. */
export function createJobRunner(spawn: SpawnJob): JobRunner {
  const running = new Set<JobProcess>();
  return {
    async run<N extends JobName>(
      name: N,
      input: JobInput<N>,
      longestMs: number,
      { onProgress, signal, died = 'NOT_AVAILABLE', late = 'NOT_AVAILABLE' }: JobWatch = {},
    ) {
      signal?.throwIfAborted();
      const child = spawn();
      running.add(child);
      const { promise, resolve, reject } = Promise.withResolvers<FinalAnswer>();
      const fail = (code: FailureCode) => reject(new Failure(code));
      const giveUp = () => fail('NOT_AVAILABLE');
      const timer = setTimeout(fail, longestMs, late);
      signal?.addEventListener('abort', giveUp);
      try {
        child.hear(
          (heard) => {
            const answer = heard as JobAnswer;
            if ('progress' in answer) onProgress?.(answer.progress);
            else resolve(answer);
          },
          () => fail(died),
        );
        child.send({ name, input });
        const answer = await promise;
        if ('failure' in answer) throw toFailure(answer.failure);
        return answer.output as JobOutput<N>;
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        running.delete(child);
        child.kill();
      }
    },
    stop() {
      for (const child of running) child.kill();
    },
  };
}

function toFailure({ code, message, data }: Extract<JobAnswer, { failure: unknown }>['failure']): Failure {
  const isKnown = (failureCodes as readonly string[]).includes(code);
  // A process that reads what others wrote is believed no more than that.
  const known = failureData.safeParse(data).data;
  return new Failure(isKnown ? (code as FailureCode) : 'UNEXPECTED', known, new Error(message));
}
