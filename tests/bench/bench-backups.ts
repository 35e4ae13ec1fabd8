import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { v7 as newId } from 'uuid';
import type { Contract } from '#contract/index.ts';
import { openBackupFolder } from '#core/backups/backup-folder.ts';
import { createCopyBeforeMigration } from '#core/backups/copy-before-migration.ts';
import { createCore } from '#core/create-core.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { withRebuild } from '../faults/next-version.ts';
import { benchPorts } from './dataset.ts';
import { printTable, show } from './measure.ts';

const mebibyte = 1_024 ** 2;

/** What a backup costs from the call to its proof, a restore, and an update that rebuilds a table. In one process, so that the parts add up. */
export async function benchBackups(mebibytes: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const size of mebibytes) rows.push(await timeOne(size));
  printTable('backups: size of the file, make and prove, read again, restore, update', rows);
}

async function timeOne(size: number): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'langkah-bench-'));
  const core = createCore({
    workspacePath: join(place, 'workspace'),
    ports: benchPorts,
    appVersion: 'bench',
  });
  try {
    const client = createRouterClient(core.router) as ContractRouterClient<Contract>;
    const notes = Array.from({ length: 60_000 }, (_, index) => `word${index % 997}`).join(' ');
    const file = join(place, 'workspace', 'langkah.db');
    while (statSync(file).size < size * mebibyte)
      await client.applications.add({ id: newId(), fields: { company: 'PT Rimba', role: 'Analyst', notes } });
    const made = await timed(() => client.backups.make({}));
    const { id, bytes } = made.answer;
    const read = await timed(() => client.backups.verify({ id }));
    const restored = await timed(() => client.backups.restore({ id }));
    core.close();
    const updated = await timed(async () => update(join(place, 'workspace')));
    const times = [made, read, restored, updated].map(({ ms }) => show(ms));
    return [`${Math.round(bytes / mebibyte)} MiB`, ...times];
  } finally {
    core.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** As the next version starts: a copy that has proven itself, the migration, and the index anew. */
function update(folder: string): void {
  const copyBeforeMigration = createCopyBeforeMigration({
    folder: openBackupFolder(join(folder, 'backups')),
    clock: benchPorts.clock,
    appVersion: 'next',
  });
  openDatabase({
    folder,
    kind: 'browser',
    now: benchPorts.clock.now(),
    migrations: withRebuild,
    copyBeforeMigration,
  }).close();
}

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const begin = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - begin };
}
