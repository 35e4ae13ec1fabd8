import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { chromium, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { blocksOf } from '#contract/idea-parts.ts';
import type { Contract } from '#contract/index.ts';
import { colorNames } from '#contract/values.ts';
import { createCore } from '#core/create-core.ts';
import { findChromium } from '#scripts/toolchain/chromium.mjs';
import { startServer } from '#tests/e2e/server.ts';
import { benchPorts } from './dataset.ts';
import { printTable, quantile, show } from './measure.ts';

const drags = 3;
/** From one frame to the next, at most: every second frame of 60 a second. */
const frameBudget = 32;
const texts = [
  'Families who moved here last year and know nobody yet',
  'Delivery by motorbike, twice a day',
  'Rp 25.000 a box',
  'They buy ready-made food three times a week, and are tired of it',
  'The chat group of the neighbourhood',
];

/** A note dragged with the pointer over every block of a full canvas, from the press to the drop that is shown, frame by frame as the page draws them. */
export async function benchCanvas(counts: readonly number[]): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
  const columns: Column[] = [];
  for (const count of counts) {
    const path = mkdtempSync(join(tmpdir(), 'langkah-bench-'));
    const ideaId = await fillCanvas(path, count);
    writeFileSync(join(path, 'settings.json'), JSON.stringify({ language: 'en', welcomed: true }));
    const server = await startServer({ workspace: path });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    await page.goto(server.url);
    await page.getByRole('main').waitFor();
    await page.goto(new URL(`#/ideas/${ideaId}?view=canvas`, page.url()).href);
    await page
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .waitFor({ state: 'attached' });
    // The first one warms the page up.
    await passOverAll(page, true);
    const dragged: Seen[] = [];
    const passed: Seen[] = [];
    for (let drag = 0; drag < drags; drag += 1) {
      dragged.push(await passOverAll(page, true));
      passed.push(await passOverAll(page, false));
    }
    const taskMs = await longestTask(page, () => passOverAll(page, true));
    columns.push({ count, dragged, passed, taskMs });
    await page.close();
    await server.stop();
    rmSync(path, { recursive: true });
  }
  await browser.close();
  const row = (name: string, read: (column: Column) => string) => [name, ...columns.map(read)];
  printTable(`canvas, ${drags} drags over all blocks and a drop`, [
    ['notes', ...columns.map(({ count }) => count.toLocaleString('en'))],
    row('frames while a note is dragged', ({ dragged }) => String(framesOf(dragged).length)),
    row('from one frame to the next, median', ({ dragged }) => show(quantile(framesOf(dragged), 0.5))),
    row('from one frame to the next, 99 %', ({ dragged }) => judged(quantile(framesOf(dragged), 0.99))),
    row('from one frame to the next, longest', ({ dragged }) => judged(Math.max(...framesOf(dragged)))),
    row(`frames over ${frameBudget} ms`, ({ dragged }) => share(framesOf(dragged))),
    // What the machine does beside this, and the page has no part in.
    row('the same way with an empty hand, 99 %', ({ passed }) => judged(quantile(framesOf(passed), 0.99))),
    row('the same way with an empty hand, longest', ({ passed }) => judged(Math.max(...framesOf(passed)))),
    row(`the same way with an empty hand, over ${frameBudget} ms`, ({ passed }) => share(framesOf(passed))),
    row('scripts, styles and layout for each frame', ({ dragged }) =>
      show(
        quantile(
          dragged.map(({ workMs }) => workMs),
          0.5,
        ),
      ),
    ),
    // In time of the processor: what the page itself takes, however busy the machine is.
    row('longest task of a drag, picking up and drop included', ({ taskMs }) => show(taskMs)),
    row('layouts in a drag', ({ dragged }) =>
      String(
        quantile(
          dragged.map((each) => each.layoutCount),
          0.5,
        ),
      ),
    ),
  ]);
}

interface Column {
  count: number;
  dragged: Seen[];
  passed: Seen[];
  /** From the press to the drop that is shown. */
  taskMs: number;
}

const framesOf = (seen: readonly Seen[]) => seen.flatMap(({ frames }) => frames);
const judged = (ms: number) => `${ms > frameBudget ? 'OVER ' : ''}${show(ms)}`;
const share = (frames: readonly number[]) =>
  `${((frames.filter((ms) => ms > frameBudget).length / frames.length) * 100).toFixed(1)} %`;

async function fillCanvas(workspacePath: string, count: number): Promise<string> {
  const core = createCore({ workspacePath, ports: benchPorts, appVersion: 'bench' });
  const client = createRouterClient(core.router) as ContractRouterClient<Contract>;
  const id = newId();
  await client.ideas.add({ id, fields: { title: 'Ready spices' }, template: 'lean' });
  const blocks = blocksOf.lean;
  const notes = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    block: blocks[index % blocks.length] ?? 'problem',
    text: `${texts[index % texts.length]} ${index + 1}`,
    color: colorNames[index % colorNames.length] ?? 'sand',
    ...(index % 3 === 0 && { assumption: 'untested' as const, importance: 2 }),
  }));
  await client.canvases.addNotes({ ideaId: id, notes });
  core.close();
  return id;
}

interface Seen {
  /** Milliseconds from each frame to the next, from the press to the drop that is shown. */
  frames: number[];
  /** What scripts, styles and layout took of each, on average. */
  workMs: number;
  layoutCount: number;
}

/** From the first block over all others and back to the third, where it falls; or the same way with nothing in the hand. */
async function passOverAll(page: Page, isDragging: boolean): Promise<Seen> {
  const from = await page.locator('[data-note]').first().boundingBox();
  const blocks = await page.locator('[data-block]').all();
  const boxes = (await Promise.all(blocks.map((block) => block.boundingBox()))).filter((box) => box !== null);
  if (!from) throw new Error('There is nothing to drag.');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.mouse.move(from.x + 30, from.y + 12);
  const watched = await page.evaluateHandle(watchFrames);
  const before = await readWork();
  if (isDragging) await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 20, { steps: 4 });
  for (const { x, y, width, height } of [...boxes, boxes[2]].filter((box) => box !== undefined)) {
    await page.mouse.move(x + width / 2, y + height - 60, { steps: 20 });
    await page.mouse.move(x + width / 2, y + 50, { steps: 20 });
  }
  if (isDragging) {
    await page.mouse.up();
    await page.getByRole('status').filter({ hasText: 'Note moved' }).first().waitFor({ state: 'attached' });
  }
  const frames = await watched.evaluate(({ stop }) => stop());
  const after = await readWork();
  await session.detach();
  return {
    frames,
    workMs: (after.ms - before.ms) / frames.length,
    layoutCount: after.layoutCount - before.layoutCount,
  };

  async function readWork() {
    const { metrics } = await session.send('Performance.getMetrics');
    const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    const seconds = read('ScriptDuration') + read('RecalcStyleDuration') + read('LayoutDuration');
    return { ms: seconds * 1000, layoutCount: read('LayoutCount') };
  }
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of its thread. */
  tdur?: number;
  args?: { name?: string };
}

/** The longest task of the main thread of the page while `work` runs, in milliseconds that the processor spent on it. */
async function longestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('There is no browser to trace.');
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
  await work();
  const trace = await browser.stopTracing();
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = traceEvents.filter((each) => each.name === 'RunTask' && mainThreads.has(threadOf(each)));
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.');
  return Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000;
}

/** Runs in the page. */
function watchFrames() {
  const frames: number[] = [];
  let last = 0;
  let handle = requestAnimationFrame(function look(now) {
    if (last > 0) frames.push(now - last);
    last = now;
    handle = requestAnimationFrame(look);
  });
  return {
    stop() {
      cancelAnimationFrame(handle);
      return frames;
    },
  };
}
