import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '#contract/index.ts';
import { type OptionsOf, type ReportOptions, reportFacts, reportOptions } from '#contract/report-kinds.ts';
import { createCore } from '#core/create-core.ts';
import { embedFonts } from '#core/reports/printing/embed-fonts.ts';
import { findBrowser } from '#loopback/find-browser.ts';
import { createPrinting } from '#loopback/printing.ts';
import { finish } from '#tests/helpers/finish-task.ts';
import { benchPorts, entriesEach, makeContacts, makeWorkspace, type Workspace } from './dataset.ts';
import { printTable, quantile, show } from './measure.ts';
import { watchMemory } from './watch-memory.ts';

type Client = ContractRouterClient<Contract>;

const runs = 5;
/** How many times as long as the browser alone a print may take. */
const ratioBudget = 1.5;
const longBudgetMs = 60_000;
const memoryBudget = 500_000_000;

const common: Omit<OptionsOf<'archive'>, 'kind' | 'parts' | 'isAgreed'> = {
  language: 'en',
  from: '1900-01-01',
  to: '2026-03-10',
  paper: 'A4',
  name: 'Sari',
  coverLine: null,
  hasPageNumbers: true,
  hides: [],
};
const record = reportOptions.parse({
  ...common,
  ...{
    kind: 'work_search',
    parts: ['summary'],
    columns: ['number', 'date', 'kind', 'employer', 'role', 'method', 'result'],
  },
  ...{ profileId: null, claimStartsOn: null, quota: null, benefitEndsOn: null, claimantNumber: null },
});
const whole: OptionsOf<'archive'> = {
  ...common,
  kind: 'archive',
  parts: reportFacts.archive.parts.filter((part) => part !== 'journal'),
  isAgreed: false,
};

/** Reports on paper: a usual one against the browser alone, and one with `count` entries. The core is this process; the browser is all of its processes, by their share of memory. */
export async function benchReports(count: number): Promise<void> {
  const browser = findBrowser(process.platform, process.env);
  if (!browser) return console.log('\nreports: no browser that prints');
  const printing = createPrinting({ browser });
  const open = (workspace: Workspace) => {
    const ports = { ...benchPorts, printing };
    const core = createCore({ workspacePath: workspace.path, ports, appVersion: 'bench' });
    return { core, client: createRouterClient(core.router) as Client };
  };
  const usual = makeWorkspace(500);
  const { core, client } = open(usual);
  printTable('reports, work-search record of 500 applications', await timeRecord(client, printing));
  core.close();
  usual.remove();
  // One entry says when somebody was written down.
  const long = makeContacts(Math.ceil(count / (entriesEach + 1)));
  const opened = open(long);
  printTable(
    `reports, archive of ${count.toLocaleString('en')} entries`,
    await timeArchive(opened.client, printing),
  );
  opened.core.close();
  long.remove();
  await printing.stop();
}

async function timeRecord(
  { reports }: Client,
  printing: ReturnType<typeof createPrinting>,
): Promise<string[][]> {
  const html = embedFonts((await reports.preview(record)).html);
  const [ours, alone]: [number[], number[]] = [[], []];
  // Taken in turns, so that what else the machine does falls on both.
  for (let run = 0; run < runs; run += 1) {
    ours.push(await durationOf(() => print(reports, record)));
    alone.push(await durationOf(() => printing.print(html, { paper: 'A4' })));
  }
  const ratio = quantile(ours, 0.5) / quantile(alone, 0.5);
  const previews = [];
  for (let run = 0; run < runs; run += 1) previews.push(await durationOf(() => reports.preview(record)));
  return [
    ['its preview', show(quantile(previews, 0.5)), ''],
    ['print, from the call to the file', show(quantile(ours, 0.5)), ''],
    ['the browser alone, the same HTML', show(quantile(alone, 0.5)), ''],
    ['ratio', ratio.toFixed(2), budget(ratio, ratioBudget, String(ratioBudget))],
  ];
}

async function timeArchive(
  { reports }: Client,
  printing: ReturnType<typeof createPrinting>,
): Promise<string[][]> {
  const turns = watchTurns();
  let html = '';
  const previewMs = await durationOf(async () => {
    html = (await reports.preview(whole)).html;
  });
  const longestMs = turns.stop();
  const htmlBytes = html.length;
  // What the core still holds of the preview is not part of the print.
  html = '';
  globalThis.gc?.();
  const memory = watchMemory();
  const printMs = await durationOf(() => print(reports, whole));
  const { coreBytes, browserBytes, bytesTogether } = memory.stop();
  const idle = watchMemory();
  await printing.print('<!doctype html><title>Nothing</title>', { paper: 'A4' });
  const idleBytes = idle.stop().browserBytes;
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  const isKnown = browserBytes > 0;
  return [
    ['its preview', show(previewMs), budget(previewMs, longBudgetMs, '60 s')],
    ['of it, the longest wait for others', show(longestMs), ''],
    ['its HTML', megabytes(htmlBytes), ''],
    ['print, from the call to the file', show(printMs), budget(printMs, longBudgetMs, '60 s')],
    ['of memory, the core above what it held before', megabytes(coreBytes), ''],
    ['the browser at its highest', isKnown ? megabytes(browserBytes) : 'not known here', ''],
    ['of it, what it takes for an empty page', isKnown ? megabytes(idleBytes) : 'not known here', ''],
    isKnown
      ? ['both at the same time', megabytes(bytesTogether), budget(bytesTogether, memoryBudget, '500 MB')]
      : ['both at the same time', 'not known here', ''],
  ];
}

async function print(reports: Client['reports'], options: ReportOptions): Promise<void> {
  await reports.fetch(await finish(reports.print(options)));
}

async function durationOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** The longest stretch in which nobody else had a turn. */
function watchTurns() {
  let longest = 0;
  let last = performance.now();
  let isWatching = true;
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (isWatching) setImmediate(look);
  };
  setImmediate(look);
  return {
    stop(): number {
      isWatching = false;
      return longest;
    },
  };
}

const budget = (value: number, most: number, said: string) => `${value > most ? 'OVER ' : ''}${said}`;
