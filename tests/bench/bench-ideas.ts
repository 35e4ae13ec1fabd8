import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { v7 as newId } from 'uuid';
import type { Contract } from '#contract/index.ts';
import { createCore } from '#core/create-core.ts';
import { benchPorts } from './dataset.ts';
import { makeIdeas, notesPerIdea, versionsPerIdea } from './idea-dataset.ts';
import { printTable, show, time } from './measure.ts';

type Client = ContractRouterClient<Contract>;

/** What the room of Ideas asks of the core. A PDF is printed by the browser: what the core does for it is its HTML. */
export async function benchIdeas(count: number): Promise<void> {
  const workspace = makeIdeas(count);
  const core = createCore({ workspacePath: workspace.path, ports: benchPorts, appVersion: 'bench' });
  const client = createRouterClient(core.router) as Client;
  const ids = workspace.ids;
  const rows = [
    ...(await timeReads(client, ids)),
    ...(await timeFiles(client, ids)),
    ...(await timeCommands(client, ids)),
  ];
  core.close();
  workspace.remove();
  const each = `${notesPerIdea} notes and ${versionsPerIdea} versions each`;
  printTable(`ideas, ${count.toLocaleString('en')} with ${each}: median, 95 %, budget`, rows);
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

/** Until something that was asked for by a key or a click is shown. */
const shown = 50;
/** A command until it is shown, as a drop on a board. */
const dropped = 50;
/** A sheet to look at or to keep. */
const file = 1_000;

const versionsOf = async ({ canvases }: Client, ids: readonly string[]) =>
  Promise.all(ids.map((ideaId) => canvases.listVersions({ ideaId })));

async function timeReads(client: Client, ids: readonly string[]): Promise<string[][]> {
  const { ideas, canvases, moneyTests } = client;
  const idOf = (run: number) => ids[run % ids.length] ?? '';
  const versions = await versionsOf(client, ids);
  const versionOf = (run: number, which: number) => versions[run % versions.length]?.at(which)?.id ?? '';
  return [
    await timed('list all ideas', 100, shown, () => ideas.list({ limit: 500 })),
    await timed('list ideas that hold a word', 50, shown, () => ideas.list({ filter: { text: 'invoice' } })),
    await timed('a canvas', 100, shown, (run) => canvases.get({ ideaId: idOf(run) })),
    await timed('its riskiest first', 50, shown, (run) => canvases.listRiskiest({ ideaId: idOf(run) })),
    await timed('its versions', 100, shown, (run) => canvases.listVersions({ ideaId: idOf(run) })),
    await timed('a version', 100, shown, (run) => canvases.getVersion({ id: versionOf(run, run % 50) })),
    await timed('the first version against the last', 50, shown, (run) =>
      canvases.getDifference({ fromId: versionOf(run, -1), toId: versionOf(run, 0) }),
    ),
    await timed('the first version against the canvas', 50, shown, (run) =>
      canvases.getDifference({ fromId: versionOf(run, -1), toId: null }),
    ),
    await timed('its money test', 100, shown, (run) => moneyTests.list({ ideaId: idOf(run) })),
  ];
}

async function timeFiles({ canvases }: Client, ids: readonly string[]): Promise<string[][]> {
  const idOf = (run: number) => ids[run % ids.length] ?? '';
  return [
    await timed('the HTML of its PDF', 20, file, (run) =>
      canvases.previewExport({ ideaId: idOf(run), language: 'en' }),
    ),
    await timed('its picture, SVG', 20, file, (run) =>
      canvases.export({ ideaId: idOf(run), language: 'en', format: 'svg' }),
    ),
    await timed('its Markdown', 20, file, (run) =>
      canvases.export({ ideaId: idOf(run), language: 'en', format: 'markdown' }),
    ),
  ];
}

async function timeCommands(client: Client, ids: readonly string[]): Promise<string[][]> {
  const { canvases } = client;
  const idOf = (run: number) => ids[(run * 7_919) % ids.length] ?? '';
  const firsts = new Map((await versionsOf(client, ids)).map((all, index) => [ids[index], all.at(-1)?.id]));
  const notes = new Map(
    await Promise.all(ids.map(async (ideaId) => [ideaId, (await canvases.get({ ideaId })).notes] as const)),
  );
  return [
    await timed('move a note', 100, dropped, (run) => {
      const [note, other] = [notes.get(idOf(run))?.at(run % 50), notes.get(idOf(run))?.at(-1 - (run % 50))];
      const to = { block: other?.block ?? 'channels', afterId: other?.id ?? null };
      return canvases.moveNotes({ ideaId: idOf(run), ids: [note?.id ?? ''], ...to });
    }),
    await timed('save a version', 50, dropped, (run) =>
      canvases.saveVersion({ ideaId: idOf(run), id: newId(), name: `Saved ${run}` }),
    ),
    await timed('restore the first version', 40, dropped, (run) =>
      canvases.restoreVersion({
        ...{ id: firsts.get(idOf(run)) ?? '', newId: newId(), name: 'Back' },
        ...{ keptId: newId(), keptName: 'Before' },
      }),
    ),
  ];
}
