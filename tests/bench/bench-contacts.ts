import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { v7 as newId } from 'uuid';
import type { Contract } from '#contract/index.ts';
import { createCore } from '#core/create-core.ts';
import { benchPorts, makeContacts } from './dataset.ts';
import { printTable, show, time } from './measure.ts';

type Client = ContractRouterClient<Contract>;

/** What the room of contacts asks of the core. A third of them have an interval, every one four interactions. */
export async function benchContacts(count: number): Promise<void> {
  const workspace = makeContacts(count);
  const core = createCore({ workspacePath: workspace.path, ports: benchPorts, appVersion: 'bench' });
  const client = createRouterClient(core.router) as Client;
  const rows = [...(await timeReads(client, count)), ...(await timeCommands(client, workspace.ids))];
  core.close();
  workspace.remove();
  const size = count.toLocaleString('en');
  printTable(`contacts, ${size} with ${(count * 4).toLocaleString('en')} interactions: median, 95 %`, rows);
}

async function timed(name: string, runs: number, work: (run: number) => unknown): Promise<string[]> {
  const { medianMs, p95Ms } = await time(runs, work);
  return [name, show(medianMs), show(p95Ms)];
}

async function timeReads(client: Client, count: number): Promise<string[][]> {
  const page = (by: 'name' | 'lastContactOn' | 'company', offset = 0) =>
    client.contacts.list({ sort: { by, direction: 'ascending' }, limit: 50, offset });
  return [
    await timed('list 50 of a state, by place', 200, () =>
      client.contacts.list({ filter: { states: ['waiting'] }, limit: 50 }),
    ),
    await timed('list 50, by name', 100, () => page('name')),
    await timed('list 50 from the middle, by name', 100, () => page('name', Math.floor(count / 2))),
    await timed('list 50, by last contact', 100, () => page('lastContactOn')),
    await timed('list 50, by company', 20, () => page('company')),
    await timed('list 50 that hold a word', 50, () =>
      client.contacts.list({ filter: { text: 'sari' }, limit: 50 }),
    ),
    await timed('count by state', 50, () => client.contacts.count({})),
    await timed('who is slipping away, the first 20', 50, () =>
      client.contacts.listSlippingAway({ limit: 20 }),
    ),
    await timed('who seems to be there already', 50, (run) =>
      client.contacts.findSimilar({ name: `Sari Digital ${run}`, email: `sari${run}@people.example` }),
    ),
  ];
}

async function timeCommands(client: Client, ids: readonly string[]): Promise<string[][]> {
  const idOf = (run: number) => ids[(run * 7_919) % ids.length] ?? '';
  return [
    await timed('write down a call', 100, (run) =>
      client.contacts.log({ id: newId(), contactId: idOf(run), kind: 'call' }),
    ),
    await timed('move to another state', 100, (run) =>
      client.contacts.move({ id: idOf(run), state: run % 2 ? 'paused' : 'waiting', afterId: null }),
    ),
    await timed('tag 1,000 together', 10, (run) =>
      client.contacts.tag({ ids: ids.slice(0, 1_000), add: [`Tag ${run}`] }),
    ),
  ];
}
