import { fork } from 'node:child_process';
import type { SpawnJob } from '#core/ports.ts';

/** Starts jobs in processes of this Node. `path`: of the built `job.js`. */
export function createJobSpawner(path: string): SpawnJob {
  return () => {
    const child = fork(path, {
      // A job that wants more than this is not one of ours.
      execArgv: ['--max-old-space-size=256'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      send: (order) => void child.send(order as object, () => {}),
      hear(onAnswer, onExit) {
        child.on('message', onAnswer);
        child.once('error', onExit);
        child.once('exit', onExit);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}
