import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeTemporaryFolder, removeTemporaryFolder } from '#core/machine/temporary-folder.ts';
import type { Printing, PrintOptions } from '#core/ports.ts';

export interface PrintingOptions {
  /** Program of Chrome, Chromium or Edge. */
  browser: string;
  /** Of one print. Ten thousand entries take a minute on a slow machine, and whoever waits can stop it: what hangs is ended all the same. */
  timeoutMs?: number;
}

export interface BrowserPrinting extends Printing {
  /** Kills what is printing and waits until nothing of it is left on the disk. */
  stop(): Promise<void>;
}

/**
 * Prints with the browser of the machine, in a profile of its own that is thrown away, without a network. A `@page` rule of the document
 * wins over the paper asked for. Throws when the browser fails or takes longer than `timeoutMs`; then it is killed.
 */
export function createPrinting({ browser, timeoutMs = 300_000 }: PrintingOptions): BrowserPrinting {
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();

  async function printInFolder(
    html: string,
    { paper, signal: calledOff }: PrintOptions,
  ): Promise<Uint8Array> {
    const folder = makeTemporaryFolder();
    try {
      const page = join(folder, 'page.html');
      const pdf = join(folder, 'page.pdf');
      writeFileSync(page, withPaper(html, paper), { mode: 0o600 });
      const ends = [stopping.signal, AbortSignal.timeout(timeoutMs)];
      const signal = AbortSignal.any(calledOff ? [...ends, calledOff] : ends);
      await run(browser, [...listFlags(folder, pdf), pathToFileURL(page).href], signal);
      return new Uint8Array(readFileSync(pdf));
    } finally {
      removeTemporaryFolder(folder);
    }
  }

  return {
    async print(html, options) {
      const printing = printInFolder(html, options);
      running.add(printing);
      try {
        return await printing;
      } finally {
        running.delete(printing);
      }
    },
    async stop() {
      stopping.abort();
      await Promise.allSettled(running);
    },
  };
}

/** The command line has no flag for the paper. First in the head, so that the document's own rule comes later and wins. */
function withPaper(html: string, paper: PrintOptions['paper']): string {
  return html.replace(/<head[^>]*>|$/i, (head) => `${head}<style>@page{size:${paper}}</style>`);
}

function listFlags(folder: string, pdf: string): string[] {
  return [
    '--headless',
    `--print-to-pdf=${pdf}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    '--export-tagged-pdf',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-sync',
    '--disable-component-update',
    '--disable-background-networking',
    // Belt and braces: whatever a browser still wants to reach, it finds no server.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=127.0.0.1:9',
    // Chromium refuses to start as root with its sandbox; everybody else keeps it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function run(program: string, flags: string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    // A group of its own on Unix: a browser is many processes, and all must go when it is killed.
    const isGroup = process.platform !== 'win32';
    const child = spawn(program, flags, { stdio: 'ignore', detached: isGroup, windowsHide: true });
    const kill = () => {
      if (child.pid === undefined) return;
      if (isGroup) killGroup(child.pid);
      else spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    };
    signal.addEventListener('abort', kill, { once: true });
    child.once('error', reject);
    child.once('close', (exitCode) => {
      signal.removeEventListener('abort', kill);
      if (exitCode === 0) resolve();
      else reject(new Error(signal.aborted ? 'Printing was stopped.' : `Printing ended with ${exitCode}.`));
    });
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself a moment ago.
  }
}
