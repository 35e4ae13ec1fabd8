import { Failure, type FailureCode, failureCodes } from '#contract/failures.ts';
import type { JobProcess, SpawnJob } from '../ports.ts';
import type { JobAnswer, JobInput, JobName, JobOutput } from './jobs.ts';

export interface JobRunner {
  /** Throws the failure of the job, or NOT_AVAILABLE when its process died or took longer than `longestMs`. */
  run<N extends JobName>(name: N, input: JobInput<N>, longestMs: number): Promise<JobOutput<N>>;
  /** Ends what is still running. */
  stop(): void;
}

/** Runs jobs in processes of the shell, each killed when it takes too long. */
export function createJobRunner(spawn: SpawnJob): JobRunner {
  const running = new Set<JobProcess>();
  return {
    async run<N extends JobName>(name: N, input: JobInput<N>, longestMs: number) {
      const child = spawn();
      running.add(child);
      const { promise, resolve, reject } = Promise.withResolvers<JobAnswer>();
      const giveUp = () => reject(new Failure('NOT_AVAILABLE'));
      const timer = setTimeout(giveUp, longestMs);
      try {
        child.hear((answer) => resolve(answer as JobAnswer), giveUp);
        child.send({ name, input });
        const answer = await promise;
        if ('failure' in answer) throw toFailure(answer.failure);
        return answer.output as JobOutput<N>;
      } finally {
        clearTimeout(timer);
        running.delete(child);
        child.kill();
      }
    },
    stop() {
      for (const child of running) child.kill();
    },
  };
}

function toFailure({ code, message }: { code: string; message: string }): Failure {
  const isKnown = (failureCodes as readonly string[]).includes(code);
  return new Failure(isKnown ? (code as FailureCode) : 'UNEXPECTED', undefined, new Error(message));
}
