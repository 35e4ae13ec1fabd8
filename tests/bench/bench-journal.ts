import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { v7 as newId } from 'uuid';
import type { Contract } from '#contract/index.ts';
import { createCore } from '#core/create-core.ts';
import { benchPorts } from './dataset.ts';
import { makeJournal } from './journal-dataset.ts';
import { printTable, show, time } from './measure.ts';

type Client = ContractRouterClient<Contract>;

/** What the room of the Journal asks of the core: ten years of entries, one in forty with a photo. */
export async function benchJournal(count: number): Promise<void> {
  const workspace = makeJournal(count);
  const core = createCore({ workspacePath: workspace.path, ports: benchPorts, appVersion: 'bench' });
  const client = createRouterClient(core.router) as Client;
  const rows = [
    ...(await timeFigures(client, workspace.ids)),
    ...(await timeLists(client, workspace.ids)),
    ...(await timeCommands(client, workspace.ids)),
  ];
  core.close();
  workspace.remove();
  printTable(`journal, ${count.toLocaleString('en')} entries in ten years: median, 95 %, budget`, rows);
}

/** `budget`: of what a person waits for, in milliseconds. */
async function timed(
  name: string,
  runs: number,
  budget: number,
  work: (run: number) => unknown,
): Promise<string[]> {
  const { medianMs, p95Ms } = await time(runs, work);
  return [name, show(medianMs), show(p95Ms), `${medianMs > budget ? 'OVER ' : ''}${budget} ms`];
}

/** Until a month or a year stands there in full. */
const calendar = 100;
/** Until the figures of the trends stand there. */
const trends = 200;
/** Until something that was asked for by a key or a click is shown. */
const shown = 50;
/** Until a search has found, after the last key. */
const found = 200;
/** A command until it is shown. */
const said = 50;

const lastYear = { from: '2025-03-11', to: '2026-03-10' };

/** At once, as the page does; the core answers one after the other. */
const askForTrends = (moods: Client['moods']) =>
  Promise.all([moods.listWeeks({ weeks: 574 }), moods.listByMark({}), moods.listByEvent({})]);

async function timeFigures({ entries, moods }: Client, ids: readonly string[]): Promise<string[][]> {
  return [
    await timed('a month of the calendar', 100, calendar, () =>
      moods.listDays({ from: '2026-02-01', to: '2026-02-28' }),
    ),
    await timed('a year in pixels', 100, calendar, () =>
      moods.listDays({ from: '2025-01-01', to: '2025-12-31' }),
    ),
    await timed('ten years of days', 30, calendar, () =>
      moods.listDays({ from: '2016-01-01', to: '2026-12-31' }),
    ),
    await timed('trends of 26 weeks', 100, trends, () => moods.listWeeks({})),
    await timed('trends of 574 weeks', 30, trends, () => moods.listWeeks({ weeks: 574 })),
    await timed('mood by mark, a year', 50, trends, () => moods.listByMark(lastYear)),
    await timed('mood by mark, all', 20, trends, () => moods.listByMark({})),
    await timed('mood by event, a year', 50, trends, () => moods.listByEvent(lastYear)),
    await timed('mood by event, all', 20, trends, () => moods.listByEvent({})),
    await timed('trends as the page asks for them, all', 20, trends, () => askForTrends(moods)),
    await timed('the same after an entry was written', 20, trends, async (run) => {
      await entries.change({ id: ids.at(-1) ?? '', changes: { energy: 1 + (run % 5) } });
      await askForTrends(moods);
    }),
  ];
}

async function timeLists({ entries, marks }: Client, ids: readonly string[]): Promise<string[][]> {
  const find = (text: string) => entries.list({ filter: { text }, limit: 50 });
  const [first] = await marks.list({});
  return [
    await timed('list 50 entries', 100, shown, () => entries.list({ limit: 50 })),
    await timed('list 50 entries, half way', 50, shown, () =>
      entries.list({ offset: ids.length / 2, limit: 50 }),
    ),
    await timed('list 50 entries of a mood', 50, shown, () =>
      entries.list({ filter: { moods: [1] }, limit: 50 }),
    ),
    await timed('list 50 entries with a mark', 50, shown, () =>
      entries.list({ filter: { markIds: first ? [first.id] : [] }, limit: 50 }),
    ),
    await timed('search for a frequent word', 50, found, () => find('senior')),
    await timed('search for the beginning of a word', 50, found, () => find('s')),
    await timed('search for two words', 50, found, () => find('warehouse invoice')),
    await timed('search for the name of a photo', 50, found, () => find('photo 4000')),
    await timed('an entry', 200, shown, (run) => entries.get({ id: ids[(run * 7_919) % ids.length] ?? '' })),
    await timed('marks with their counts', 50, shown, () => marks.list({})),
  ];
}

async function timeCommands({ entries }: Client, ids: readonly string[]): Promise<string[][]> {
  const idOf = (run: number) => ids[(run * 7_919) % ids.length] ?? '';
  return [
    await timed('check in', 100, said, (run) =>
      entries.add({ id: newId(), fields: { mood: 1 + (run % 5), energy: 3 } }),
    ),
    await timed('keep a text', 100, said, (run) =>
      entries.change({ id: idOf(run), changes: { text: `A walk, ${run} minutes` } }),
    ),
    await timed('change a mood', 100, said, (run) =>
      entries.change({ id: idOf(run), changes: { mood: 1 + (run % 5) } }),
    ),
  ];
}
