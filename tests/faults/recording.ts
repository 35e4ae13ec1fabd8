import { readFileSync } from 'node:fs';
import type { Orders } from './child/scenarios.ts';
import { createDisk, type Loss } from './disk.ts';
import { copyPlace, removePlace } from './places.ts';
import type { Random } from './random.ts';
import { runChild } from './run-child.ts';
import { type Event, readTrace, traceTo } from './trace.ts';

/** What a program did to its folder from its start to its end, and when it acknowledged what. */
export interface Recording {
  /** The folder as it was before. */
  base: string;
  path: string;
  events: Event[];
  ledger: string;
}

/** Runs a program under a tracer over a copy of `base`. `path` is where it worked. */
export async function record(base: string, orders: Orders): Promise<Recording> {
  copyPlace(base, orders.path);
  const trace = `${orders.path}.trace`;
  await runChild(orders, traceTo(trace));
  return { base, path: orders.path, events: readTrace(trace), ledger: orders.ledger };
}

export interface Moment {
  /** How many calls that touched the folder have come back. */
  number: number;
  /** How many lines of the ledger are written. */
  acknowledged: number;
  /** Writes the folder as a fault at this moment leaves it. */
  leave(target: string, loss: Loss, random: Random): void;
}

/**
 * Goes through a recording call by call. A killed program loses nothing that a call has brought to the system, so the folder after N calls is
 * what killing it at call N+1 leaves: the same as killing it there in truth, and a hundred times cheaper.
 */
export async function replay(
  recording: Recording,
  visit: (moment: Moment) => Promise<void> | void,
): Promise<number> {
  const { base, path, events, ledger } = recording;
  const again = `${path}.again`;
  // The model begins with the folder as it was, under the name that the calls use.
  removePlace(path);
  copyPlace(base, path);
  const disk = createDisk(path);
  removePlace(again);
  const whole = readFileSync(ledger, 'utf8').split('\n').length - 1;
  let number = 0;
  let acknowledged = 0;
  let ledgerFd: number | null = null;
  const leave = disk.leave;
  await visit({ number, acknowledged, leave });
  for (const event of events) {
    if (event.kind === 'open' && event.path === ledger) ledgerFd = event.fd;
    if (event.kind === 'close' && event.fd === ledgerFd) ledgerFd = null;
    if (event.kind === 'write' && event.fd === ledgerFd) acknowledged += 1;
    if (!disk.apply(event)) continue;
    number += 1;
    await visit({ number, acknowledged, leave });
  }
  if (acknowledged !== whole) throw new Error(`${whole} lines, but ${acknowledged} of them in the trace`);
  return number;
}
