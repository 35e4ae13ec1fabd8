import { doJob, type JobAnswer, type JobOrder } from '#core/jobs/jobs.ts';
import type { SpawnJob } from '#core/ports.ts';

/** Does jobs in this process: what is tested with it is what they do, not where. */
export const spawnJobHere: SpawnJob = () => {
  let answer: (answer: unknown) => void = () => {};
  let exit: () => void = () => {};
  return {
    send(order) {
      const say = (found: JobAnswer) => answer(structuredClone(found));
      void doJob(structuredClone(order) as JobOrder, (progress) => say({ progress })).then(say);
    },
    hear(onAnswer, onExit) {
      answer = onAnswer;
      exit = onExit;
    },
    kill: () => exit(),
  };
};
