import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { noChoices } from '#contract/import-contacts.ts';
import type { Contract } from '#contract/index.ts';
import { createCore } from '#core/create-core.ts';
import { benchPorts, makeWorkspace } from './dataset.ts';
import { printTable, show } from './measure.ts';

type Client = ContractRouterClient<Contract>;

/** LinkedIn connections: read, previewed and run into an empty workspace, then a newer file over those that are there. */
export async function benchImports(counts: readonly number[]): Promise<void> {
  for (const count of counts) {
    const workspace = makeWorkspace(0);
    const core = createCore({ workspacePath: workspace.path, ports: benchPorts, appVersion: 'bench' });
    const client = createRouterClient(core.router) as Client;
    const rows = [
      ...(await importOnce(client, connections(count, 'Analyst'), 'first file')),
      ...(await importOnce(client, connections(count, 'Manager'), 'newer file')),
    ];
    core.close();
    workspace.remove();
    printTable(`imports, ${count.toLocaleString('en')} connections`, rows);
  }
}

async function importOnce(client: Client, file: File, name: string): Promise<string[][]> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const { parts } = await client.imports.inspect({ file });
  const read = performance.now();
  const [part] = parts;
  if (!part) throw new Error('there is no table');
  const given = { importId: part.importId, mapping: part.contacts.mapping };
  const input = { ...given, choices: noChoices };
  const { groups } = await client.imports.previewContacts(input);
  const seen = performance.now();
  await client.imports.previewContacts({ ...input, offset: 200 });
  const turned = performance.now();
  const grown = process.memoryUsage().rss - before;
  const run = { ...given, choices: { ...noChoices, differing: 'take' as const } };
  await client.imports.run({ parts: [{ target: 'contacts', ...run }] });
  const done = performance.now();
  return [
    [`${name}: read`, show(read - began)],
    [`${name}: preview, ${groups.new} new, ${groups.changes} with changes`, show(seen - read)],
    [`${name}: another page`, show(turned - seen)],
    [`${name}: memory that it took`, `${Math.round(grown / 1_048_576)} MB`],
    [`${name}: run`, show(done - turned)],
  ];
}

function connections(count: number, position: string): File {
  const lines = Array.from({ length: count }, (_, index) => {
    const email = index % 10 === 0 ? `person${index}@example.com` : '';
    // Every third one has another position in the newer file.
    const role = index % 3 === 0 ? position : 'Nurse';
    return `Person ${index},Example,https://www.linkedin.com/in/person-${index},${email},"Company ${index % 700}, Inc.",${role},05 Mar 2024`;
  });
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
  return new File([`Notes:\n"A notice, with commas"\n\n${header}\n${lines.join('\n')}\n`], 'Connections.csv');
}
