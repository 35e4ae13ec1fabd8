import type { JobProcess } from '../ports.ts';

/** What is used of Electron's `UtilityProcess`. */
interface UtilityProcess {
  postMessage(message: unknown): void;
  on(event: 'message' | 'exit', listener: (value: unknown) => void): unknown;
  kill(): boolean;
}

/** A packaged Electron starts no other Node: jobs run in its utility processes. */
export function toJobProcess(child: UtilityProcess): JobProcess {
  return {
    send: (order) => child.postMessage(order),
    hear(onAnswer, onExit) {
      child.on('message', onAnswer);
      child.on('exit', onExit);
    },
    kill: () => void child.kill(),
  };
}
