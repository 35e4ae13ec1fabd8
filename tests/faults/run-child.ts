import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Orders } from './child/scenarios.ts';

const program = resolve(import.meta.dirname, '..', '..', 'out', 'faults', 'child.js');

export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  errors: string;
}

export interface RunningChild {
  process: ChildProcess;
  /** Resolves when so many lines of the ledger are on the disk, or when the program has ended. */
  acknowledged(lines: number): Promise<void>;
  ended: Promise<Ending>;
}

/** Starts the program that is to suffer. `before`: a command line that starts it, like a tracer. */
export function startChild(orders: Orders, before: readonly string[] = []): RunningChild {
  const [command = process.execPath, ...parameters] = [...before, process.execPath, program];
  const child = spawn(command, [...parameters, JSON.stringify(orders)], { stdio: 'pipe' });
  let lines = 0;
  let errors = '';
  let hasEnded = false;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const look of waiting) look();
  };
  child.stdout.on('data', (dots: Buffer) => {
    lines += dots.length;
    wake();
  });
  child.stderr.on('data', (text: Buffer) => {
    errors += text;
  });
  const ended = new Promise<Ending>((done) => {
    child.once('close', (code, signal) => {
      hasEnded = true;
      done({ code, signal, errors });
      wake();
    });
  });
  return {
    process: child,
    ended,
    acknowledged: (wanted) =>
      new Promise((done) => {
        const look = () => {
          if (lines < wanted && !hasEnded) return;
          waiting.delete(look);
          done();
        };
        waiting.add(look);
        look();
      }),
  };
}

/** Runs it to its end, which must be a good one. */
export async function runChild(orders: Orders, before: readonly string[] = []): Promise<void> {
  const { code, signal, errors } = await startChild(orders, before).ended;
  if (code !== 0) throw new Error(`the child ended with ${code ?? signal}: ${errors}`);
}

/** The whole lines of a ledger. */
export function readLedger<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as T);
}
