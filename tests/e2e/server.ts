import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Settings } from '#contract/settings.ts';
import { findNode } from '#scripts/toolchain/node-runtime.mjs';
import { fromRoot } from '#scripts/toolchain/project.mjs';

const readyLine = /^Langkah is ready at (http:\/\/127\.0\.0\.1:\d+)\/#code=\S+$/;
const startLimitMs = 15_000;

export interface Server {
  origin: string;
  /** Address with the one-time code, as the person gets it. */
  url: string;
  pid: number;
  /** As Ctrl+C does; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** As a power cut does. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  workspace: string;
  port?: number;
  sample?: boolean;
  /** The second place for backups. */
  secondBackups?: string | null;
}

/** Starts the built browser mode, as `npm start -- --browser` does, without opening a browser. */
export async function startServer({
  workspace,
  port = 0,
  sample = false,
  secondBackups = null,
}: ServerOptions): Promise<Server> {
  const program = findNode();
  if (!program) throw new Error('There is no Node that can run the core.');
  const child = spawn(
    program,
    [
      fromRoot('out', 'loopback', 'main.js'),
      ...['--workspace', workspace, '--port', String(port), '--no-open'],
      ...(sample ? ['--sample'] : []),
      ...(secondBackups ? ['--second-backups', secondBackups] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TZ: 'Asia/Jakarta', LANG: 'en_GB.UTF-8' } },
  );
  // A run that is broken off leaves nothing behind.
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  child.once('exit', () => process.off('exit', killWithUs));
  const [line, origin] = await readReadyLine(child);
  return {
    origin,
    url: line.slice(line.indexOf('http')),
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

/** The first line must be the one that names the address. */
function readReadyLine(child: ChildProcess): Promise<[line: string, origin: string]> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The output of the server is not piped.');
  let said = '';
  stderr.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The server was not ready in time. ${said}`)),
      startLimitMs,
    );
    createInterface(stdout).once('line', (line) => {
      clearTimeout(timer);
      const origin = readyLine.exec(line)?.[1];
      if (origin) resolve([line, origin]);
      else reject(new Error(`The first line was not the address: ${line}`));
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code} before it was ready. ${said}`));
    });
  });
}

export interface TemporaryWorkspace {
  path: string;
  /** A folder for other files, removed with it. */
  beside: string;
  remove(): void;
}

/** An empty folder for a workspace; `settings` are in it as if the person had chosen them before. */
export function makeWorkspace(settings: Partial<Settings>): TemporaryWorkspace {
  const folder = mkdtempSync(join(tmpdir(), 'langkah-e2e-'));
  const path = join(folder, 'My job search');
  mkdirSync(path, { mode: 0o700 });
  writeFileSync(join(path, 'settings.json'), JSON.stringify(settings), { mode: 0o600 });
  return { path, beside: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
