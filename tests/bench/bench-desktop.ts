import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '#scripts/toolchain/project.mjs';
import { isStandIn, startDesktop } from '#tests/e2e/desktop.ts';
import { makeWorkspace as makeEmptyWorkspace } from '#tests/e2e/server.ts';
import { printTable, quantile, show } from './measure.ts';

const runs = 5;

/** How long the desktop program takes to a usable page, and how large what is built for it is. */
export async function benchDesktop(): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const workspace = makeEmptyWorkspace({ language: 'en', welcomed: true });
    const begin = performance.now();
    const { program } = await startDesktop({ workspace: workspace.path });
    // The first run fills the caches of the machine.
    if (run > 0) times.push(performance.now() - begin);
    await program.close();
    workspace.remove();
  }
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000).toLocaleString('en')} kB`;
  printTable(`desktop, ${isStandIn ? 'on the stand-in' : 'on Electron'}, median of ${runs}`, [
    ['start of the program to a usable page', show(quantile(times, 0.5))],
    ['main, what is read at the start', kilobytes(statSync(fromRoot('out', 'main', 'index.js')).size)],
    ['main, with what is read later', kilobytes(bytesIn('main'))],
    ['preload', kilobytes(bytesIn('preload'))],
    ['page, everything', kilobytes(bytesIn('renderer'))],
  ]);
}

function bytesIn(part: string): number {
  const folder = fromRoot('out', part);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.reduce(
    (sum, name) => sum + (statSync(join(folder, name)).isFile() ? statSync(join(folder, name)).size : 0),
    0,
  );
}
