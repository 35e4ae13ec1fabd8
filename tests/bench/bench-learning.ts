import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { v7 as newId } from 'uuid';
import type { Contract } from '#contract/index.ts';
import { createCore } from '#core/create-core.ts';
import { benchPorts, makeLearning, sessionsPerGoal } from './dataset.ts';
import { printTable, show, time } from './measure.ts';

type Client = ContractRouterClient<Contract>;

/** What the room of Learning asks of the core. */
export async function benchLearning(count: number): Promise<void> {
  const workspace = makeLearning(count);
  const core = createCore({ workspacePath: workspace.path, ports: benchPorts, appVersion: 'bench' });
  const client = createRouterClient(core.router) as Client;
  const rows = [...(await timeReads(client, workspace.ids)), ...(await timeCommands(client, workspace.ids))];
  core.close();
  workspace.remove();
  const sessions = (count * sessionsPerGoal).toLocaleString('en');
  printTable(`learning, ${count.toLocaleString('en')} goals with ${sessions} sessions: median, 95 %`, rows);
}

async function timed(name: string, runs: number, work: (run: number) => unknown): Promise<string[]> {
  const { medianMs, p95Ms } = await time(runs, work);
  return [name, show(medianMs), show(p95Ms)];
}

async function timeReads(client: Client, ids: readonly string[]): Promise<string[][]> {
  const page = (by: 'title' | 'minutes') =>
    client.goals.list({ sort: { by, direction: 'descending' }, limit: 50 });
  return [
    await timed('list 50 goals of a state, by place', 100, () =>
      client.goals.list({ filter: { states: ['in_progress'] }, limit: 50 }),
    ),
    await timed('list all goals', 50, () => client.goals.list({ limit: 500 })),
    await timed('list 50 goals, by title', 100, () => page('title')),
    await timed('list 50 goals, by minutes', 50, () => page('minutes')),
    await timed('list 50 goals that hold a word', 50, () =>
      client.goals.list({ filter: { text: 'senior' }, limit: 50 }),
    ),
    await timed('a goal', 200, (run) => client.goals.get({ id: ids[run % ids.length] ?? '' })),
    await timed('list 200 resources', 50, () => client.resources.list({ limit: 200 })),
    await timed('list 50 sessions', 100, () => client.sessions.list({ limit: 50 })),
    await timed('list 12 weeks', 100, () => client.sessions.listWeeks({ weeks: 12 })),
    await timed('list 104 weeks', 50, () => client.sessions.listWeeks({ weeks: 104 })),
  ];
}

async function timeCommands(client: Client, ids: readonly string[]): Promise<string[][]> {
  const idOf = (run: number) => ids[(run * 7_919) % ids.length] ?? '';
  return [
    await timed('log a session', 100, (run) =>
      client.sessions.log({ id: newId(), minutes: 25, goalId: idOf(run) }),
    ),
    await timed('move a goal to another state', 100, (run) =>
      client.goals.move({ id: idOf(run), state: run % 2 ? 'done' : 'planned', afterId: null }),
    ),
  ];
}
