import { doJob, type JobAnswer, type JobOrder } from './jobs.ts';

/** How Electron's utility processes speak; processes of Node have `process.send` in its place. */
interface ParentPort {
  once(event: 'message', listener: (event: { data: JobOrder }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as unknown as { parentPort?: ParentPort };

function take(order: JobOrder, send: (answer: JobAnswer) => void): void {
  void doJob(order, (progress) => send({ progress })).then(send);
}

// One job, one process: nothing of it is left behind for the next.
if (parentPort) {
  parentPort.once('message', ({ data }) => take(data, (answer) => parentPort.postMessage(answer)));
} else {
  process.once('message', (order) => take(order as JobOrder, (answer) => process.send?.(answer)));
  // Whoever wanted the answer is gone.
  process.once('disconnect', () => process.exit());
}
