import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import DatabaseConstructor from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { Contract } from '#contract/index.ts';
import { createCore } from '#core/create-core.ts';
import { benchPorts, type Workspace } from './dataset.ts';
import { printTable, show, time } from './measure.ts';

type Client = ContractRouterClient<Contract>;

/** What the front door of the core costs, validation included, beside the same work written by hand. */
export async function benchCore(workspace: Workspace, count: number): Promise<void> {
  const opening = performance.now();
  const core = createCore({ workspacePath: workspace.path, ports: benchPorts, appVersion: 'bench' });
  const openedMs = performance.now() - opening;
  const client = createRouterClient(core.router) as Client;
  const rows = [
    ['open the workspace', show(openedMs), ''],
    ['add, all in one transaction', show(workspace.msPerAddition), 'each'],
    ...(await timeReads(client)),
    ...(await timeSearches(client)),
    ...(await timeCommands(client, workspace)),
  ];
  core.close();
  const raw = await timeByHand(workspace.path);
  rows.push(['by hand: the same 50 rows and their tags', show(raw.pageMs), '']);
  rows.push(['by hand: one durable update', show(raw.saveMs), '']);
  const page = rows.find(([name]) => name === pageName)?.[3];
  const change = rows.find(([name]) => name === changeName)?.[3];
  rows.push(['list page : by hand', `${(Number(page) / raw.pageMs).toFixed(1)} x`, '']);
  rows.push(['change : by hand', `${(Number(change) / raw.saveMs).toFixed(1)} x`, '']);
  printTable(
    `core, ${count.toLocaleString('en')} applications: median, 95 %`,
    rows.map((row) => row.slice(0, 3)),
  );
}

const pageName = 'list 50 of a stage, by place';
const changeName = 'change a note';

async function timed(name: string, runs: number, work: (run: number) => unknown): Promise<string[]> {
  const { medianMs, p95Ms } = await time(runs, work);
  return [name, show(medianMs), show(p95Ms), String(medianMs)];
}

async function timeReads(client: Client): Promise<string[][]> {
  const stage = (await client.stages.list({})).sort((a, b) => b.applicationCount - a.applicationCount)[0];
  const filter = { stageIds: [stage?.id ?? ''] };
  return [
    await timed(pageName, 300, () => client.applications.list({ filter, limit: 50 })),
    await timed('list 50 from the middle of that stage', 100, () =>
      client.applications.list({ filter, limit: 50, offset: Math.floor((stage?.applicationCount ?? 0) / 2) }),
    ),
    await timed('list 50, newest change first', 100, () =>
      client.applications.list({ sort: { by: 'changedAt', direction: 'descending' }, limit: 50 }),
    ),
    await timed('list 50, by company', 20, () =>
      client.applications.list({ sort: { by: 'company', direction: 'ascending' }, limit: 50 }),
    ),
    await timed('count by stage', 20, () => client.applications.count({})),
    await timed('list the stages with their counts', 20, () => client.stages.list({})),
  ];
}

async function timeSearches(client: Client): Promise<string[][]> {
  const texts = {
    'search, a rare name': 'Rimba Pangan 7',
    'search, two words': 'nurse portfolio',
    'search, a frequent word': 'contract',
    'search, one letter': 's',
  };
  const rows: string[][] = [];
  for (const [name, text] of Object.entries(texts))
    rows.push(await timed(name, 20, () => client.search.find({ text })));
  return rows;
}

async function timeCommands(client: Client, { ids }: Workspace): Promise<string[][]> {
  const stages = await client.stages.list({});
  const idOf = (run: number) => ids[(run * 7_919) % ids.length] ?? '';
  return [
    await timed(changeName, 100, (run) =>
      client.applications.change({ id: idOf(run), changes: { notes: `Called them, attempt ${run}` } }),
    ),
    await timed('move to another stage', 100, (run) =>
      client.applications.changeStage({
        id: idOf(run),
        stageId: stages[run % stages.length]?.id ?? '',
        afterId: null,
      }),
    ),
    await timed('add one', 100, (run) =>
      client.applications.add({ id: newId(), fields: { company: `PT Baru ${run}`, role: 'Analyst' } }),
    ),
    await timed('undo', 50, () => client.history.undo({})),
  ];
}

/** The floor: SQLite with prepared statements and nothing else, as durable as the core. */
async function timeByHand(folder: string): Promise<{ pageMs: number; saveMs: number }> {
  const raw = new DatabaseConstructor(`${folder}/langkah.db`);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  const stage = raw
    .prepare<[], { id: string }>(
      'SELECT stage_id AS id FROM applications GROUP BY stage_id ORDER BY count(*) DESC LIMIT 1',
    )
    .get();
  // The same work: cards with their company, stage and tags.
  const page = raw.prepare<[string | undefined], { id: string }>(
    `SELECT application.id, company_id, company.name, company.avoid, role, stage_id, stage.meaning, stage_since, application.location,
       work_mode, source, pay_min, pay_max, pay_currency, pay_period, applied_on, deadline_on, next_step, next_step_on, interest,
       archived_at, application.changed_at
     FROM applications AS application
     JOIN companies AS company ON company.id = application.company_id
     JOIN stages AS stage ON stage.id = application.stage_id
     WHERE stage_id = ? AND deleted_at IS NULL AND archived_at IS NULL ORDER BY application.position LIMIT 50`,
  );
  const tags = raw.prepare(
    'SELECT application_id, tag.id, name, color FROM application_tags JOIN tags AS tag ON tag.id = tag_id WHERE application_id IN (SELECT value FROM json_each(?))',
  );
  const readPage = () => tags.all(JSON.stringify(page.all(stage?.id).map((row) => row.id)));
  raw.exec('CREATE TABLE bench_notes (id INTEGER PRIMARY KEY, note TEXT)');
  raw.exec("INSERT INTO bench_notes VALUES (1, '')");
  const save = raw.prepare('UPDATE bench_notes SET note = ? WHERE id = 1');
  const pages = await time(300, readPage);
  const saves = await time(100, (run) => save.run(`Called them, attempt ${run}`));
  raw.exec('DROP TABLE bench_notes');
  raw.close();
  return { pageMs: pages.medianMs, saveMs: saves.medianMs };
}
