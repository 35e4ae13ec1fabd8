import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '#scripts/toolchain/chromium.mjs';
import { startServer } from '#tests/e2e/server.ts';
import { makeWorkspace } from './dataset.ts';
import { printTable, quantile, show } from './measure.ts';

const runs = 5;

interface Figures {
  startMs: number;
  paintMs: number;
  nodes: number;
  pageBytes: number;
  serverBytes: number;
  scriptBytes: number;
  moveMs: number;
  searchMs: number;
}

/** From nothing to a board with cards on it, as the person waits for it. */
export async function benchPage(counts: readonly number[]): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
  const columns: { count: number; figures: Figures }[] = [];
  for (const count of counts) {
    const workspace = makeWorkspace(count);
    const measured: Figures[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
      // The first run fills the caches of the machine.
      const figures = await openOnce(await context.newPage(), workspace.path);
      if (run > 0) measured.push(figures);
      await context.close();
    }
    workspace.remove();
    columns.push({ count, figures: medians(measured) });
  }
  await browser.close();
  const row = (name: string, read: (figures: Figures) => string) => [
    name,
    ...columns.map(({ figures }) => read(figures)),
  ];
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  printTable(`page, median of ${runs}`, [
    ['applications', ...columns.map(({ count }) => count.toLocaleString('en'))],
    row('start of the program to a usable board', ({ startMs }) => show(startMs)),
    row('opening the page to a usable board', ({ paintMs }) => show(paintMs)),
    row('a card dropped with the keyboard until it is said', ({ moveMs }) => show(moveMs)),
    row('the last letter typed until something is found', ({ searchMs }) => show(searchMs)),
    row('DOM nodes', ({ nodes }) => String(nodes)),
    row('memory of the page (JavaScript heap)', ({ pageBytes }) => megabytes(pageBytes)),
    row('memory of the server (RSS)', ({ serverBytes }) => megabytes(serverBytes)),
    row('JavaScript of the first room, gzip', ({ scriptBytes }) => `${Math.round(scriptBytes / 1000)} kB`),
  ]);
}

async function openOnce(page: Page, workspace: string): Promise<Figures> {
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    // The page may be gone before the last of them was read.
    const size = response.body().then(
      (body) => gzipSync(body).byteLength,
      () => 0,
    );
    scripts.set(response.url(), size);
  });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main li')) return;
      observer.disconnect();
      performance.mark('usable');
    }).observe(document, { childList: true, subtree: true });
  });
  // As somebody who has been here before: the first run asks three questions.
  writeFileSync(join(workspace, 'settings.json'), JSON.stringify({ language: 'en', welcomed: true }));
  const started = performance.now();
  const server = await startServer({ workspace });
  const opened = performance.now();
  await page.goto(server.url);
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  const usable = performance.now();
  // What is read later, while nothing else is to do, keeps nobody waiting.
  const needed = await page.evaluate(() => {
    const usableAt = performance.getEntriesByName('usable')[0]?.startTime ?? Number.POSITIVE_INFINITY;
    const all = performance.getEntriesByType('resource');
    return all.filter(({ startTime }) => startTime < usableAt).map(({ name }) => name);
  });
  const sizes = await Promise.all(needed.map((name) => scripts.get(name) ?? 0));
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const figures = {
    startMs: usable - started,
    paintMs: usable - opened,
    nodes: await page.evaluate(() => document.querySelectorAll('*').length),
    pageBytes: (await session.send('Runtime.getHeapUsage')).usedSize,
    serverBytes: residentBytes(server.pid),
    scriptBytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
  };
  const onScreen = { moveMs: await timeMove(page), searchMs: await timeSearch(page) };
  await server.stop();
  return { ...figures, ...onScreen };
}

const gestures = 3;

/** From the key that drops a card in the next column to the sentence that says so, painted frame included. The median of three. */
async function timeMove(page: Page): Promise<number> {
  const cards = page.getByRole('group', { name: 'Board of applications' }).getByRole('listitem');
  const measured: number[] = [];
  for (let gesture = 0; gesture < gestures; gesture += 1) {
    await cards.first().getByRole('button').first().focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowRight');
    measured.push(await timeUntil(page, () => page.keyboard.press(' '), 'status', /Moved to/));
  }
  return quantile(measured, 0.5);
}

/** From the last letter to the first result. The median of three words. */
async function timeSearch(page: Page): Promise<number> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog').getByRole('textbox');
  const measured: number[] = [];
  for (const [begun, last] of [
    ['analys', 't'],
    ['nurs', 'e'],
    ['recruite', 'r'],
  ] as const) {
    await field.fill(begun);
    measured.push(await timeUntil(page, () => field.press(last), 'dialog', new RegExp(begun + last)));
  }
  return quantile(measured, 0.5);
}

/** Milliseconds until an element of a role holds a text and another one than before, watched in the page itself. */
async function timeUntil(page: Page, act: () => Promise<void>, role: string, text: RegExp): Promise<number> {
  // Whoever waits for the key must be there before it is pressed.
  const seen = await page.evaluateHandle(
    ([wanted, source]) => {
      const { promise, resolve } = Promise.withResolvers<number>();
      const read = () => [...document.querySelectorAll(`[role=${wanted}]`)].map((each) => each.textContent);
      const before = read();
      const look = (started: number) => {
        const holds = read().some((said, at) => said !== before[at] && new RegExp(source).test(said));
        if (holds) resolve(performance.now() - started);
        else requestAnimationFrame(() => look(started));
      };
      const begin = ({ timeStamp }: Event) => requestAnimationFrame(() => look(timeStamp));
      window.addEventListener('keydown', begin, { once: true, capture: true });
      return { promise };
    },
    [role, text.source] as const,
  );
  await act();
  return seen.evaluate(({ promise }) => promise);
}

function medians(measured: readonly Figures[]): Figures {
  const middle = (read: (figures: Figures) => number) => quantile(measured.map(read), 0.5);
  return {
    startMs: middle(({ startMs }) => startMs),
    paintMs: middle(({ paintMs }) => paintMs),
    nodes: middle(({ nodes }) => nodes),
    pageBytes: middle(({ pageBytes }) => pageBytes),
    serverBytes: middle(({ serverBytes }) => serverBytes),
    scriptBytes: middle(({ scriptBytes }) => scriptBytes),
    moveMs: middle(({ moveMs }) => moveMs),
    searchMs: middle(({ searchMs }) => searchMs),
  };
}

/** Linux tells; elsewhere the figure is left at nothing. */
function residentBytes(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return Number.NaN;
  }
}
