import type { JobProcess, SpawnJob } from '../ports.ts';

/** What is used of Electron's `UtilityProcess`. */
interface UtilityProcess {
  postMessage(message: unknown): void;
  on(event: 'message' | 'exit', listener: (value: unknown) => void): unknown;
  kill(): boolean;
}

type Fork = (
  path: string,
  given: string[],
  options: { stdio: 'ignore'; execArgv: string[] },
) => UtilityProcess;

/** A packaged Electron starts no other Node: jobs run in its utility processes. `path`: of the built `job.js`. */
export function createUtilityJobs(fork: Fork, path: string): SpawnJob {
  // A job that wants more memory than this is not one of ours.
  return () => toJobProcess(fork(path, [], { stdio: 'ignore', execArgv: ['--max-old-space-size=256'] }));
}

function toJobProcess(child: UtilityProcess): JobProcess {
  return {
    send: (order) => child.postMessage(order),
    hear(onAnswer, onExit) {
      child.on('message', onAnswer);
      child.on('exit', onExit);
    },
    kill: () => void child.kill(),
  };
}
