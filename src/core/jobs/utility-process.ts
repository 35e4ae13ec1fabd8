import type { JobProcess } from '../ports.ts';

/** What is used of Electron's `UtilityProcess`. */
interface UtilityProcess {
  postMessage(message: unknown): void;
  once(event: 'message' | 'exit', listener: (value: unknown) => void): unknown;
  kill(): boolean;
}

/** A packaged Electron starts no other Node: jobs run in its utility processes. */
export function toJobProcess(child: UtilityProcess): JobProcess {
  return {
    send: (order) => child.postMessage(order),
    hear(onAnswer, onExit) {
      child.once('message', onAnswer);
      child.once('exit', onExit);
    },
    kill: () => void child.kill(),
  };
}
