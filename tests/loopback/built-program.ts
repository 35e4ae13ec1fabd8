import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#contract/index.ts';
import { buildWithVite } from '#tests/helpers/build-with-vite.ts';
import { makePage } from './test-server.ts';

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface BuiltProgram {
  root: string;
  /** A new empty folder. */
  makeFolder(): string;
  start(options?: StartOptions): Run;
  remove(): void;
}

export interface StartOptions {
  arguments?: readonly string[];
  environment?: NodeJS.ProcessEnv;
  /** Flags of Node itself. */
  nodeFlags?: readonly string[];
}

export interface Run {
  child: ChildProcess;
  /** Resolves with the address once the program says that it is ready; rejects when it ends before. */
  ready: Promise<{ url: string; origin: string; code: string }>;
  /** Resolves when it has ended, with all it wrote. */
  ended: Promise<{ exitCode: number | null; signal: NodeJS.Signals | null; output: string; errors: string }>;
}

/** Builds browser mode as `npm run build` does, beside a page of the tests, so that no earlier build is taken for this one. */
export async function buildProgram(options: { withPackages?: boolean } = {}): Promise<BuiltProgram> {
  const root = mkdtempSync(join(tmpdir(), 'langkah-test-'));
  const page = makePage();
  await buildWithVite(() => ({
    configFile: join(repository, 'loopback.vite.config.ts'),
    root: repository,
    logLevel: 'error',
    build: { outDir: join(root, 'out', 'loopback') },
  }));
  symlinkSync(page.folder, join(root, 'out', 'renderer'));
  writeFileSync(join(root, 'package.json'), readFileSync(join(repository, 'package.json')));
  if (options.withPackages !== false)
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  const runs: Run[] = [];
  return {
    root,
    makeFolder: () => mkdtempSync(join(root, 'folder-')),
    start(startOptions) {
      const run = startProgram(join(root, 'out', 'loopback', 'main.js'), startOptions);
      runs.push(run);
      return run;
    },
    remove() {
      for (const { child } of runs) child.kill('SIGKILL');
      page.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function startProgram(
  main: string,
  { arguments: given = ['--no-open'], environment, nodeFlags = [] }: StartOptions = {},
): Run {
  const child = spawn(process.execPath, [...nodeFlags, main, ...given], {
    env: { ...process.env, LC_ALL: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  const ended: Run['ended'] = new Promise((resolve) => {
    child.once('close', (exitCode, signal) => resolve({ exitCode, signal, output, errors }));
  });
  const ready: Run['ready'] = new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      const found = /^Langkah is ready at ((http:\/\/127\.0\.0\.1:\d+)\/#code=([\w-]{43}))\n$/.exec(output);
      if (found) resolve({ url: found[1] ?? '', origin: found[2] ?? '', code: found[3] ?? '' });
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk;
    });
    child.once('close', () => reject(new Error(`It ended before it was ready: ${errors}`)));
  });
  ready.catch(() => {});
  return { child, ready, ended };
}

/** Exchanges the code as the page does. */
export async function logIn(origin: string, code: string): Promise<ContractRouterClient<Contract>> {
  const response = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const { token } = (await response.json()) as { token: string };
  return createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, headers: { Origin: origin, Authorization: `Bearer ${token}` } }),
  );
}

/** A folder for PATH in which `xdg-open` writes down how it was called, instead of opening anything. */
export function makeOpener(root: string): { folder: string; record: string } {
  const folder = join(root, 'opener');
  const record = join(root, 'opened');
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'xdg-open');
  const script = [
    `{ echo "$@"; stat -c '%a' "$1"; stat -c '%a' "$(dirname "$1")"; env; echo PAGE; cat "$1"; } > ${record}.new`,
    `mv ${record}.new ${record}`,
  ];
  writeFileSync(program, `#!/bin/sh\n${script.join('\n')}\n`);
  chmodSync(program, 0o700);
  return { folder, record };
}

/** What a process left in the temporary folder. */
export function listLeftovers(pid: number | undefined): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`langkah-${pid}-`));
}
