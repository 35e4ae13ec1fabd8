import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { openBackupFolder } from '#core/backups/backup-folder.ts';
import { createCopyBeforeMigration } from '#core/backups/copy-before-migration.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { createTestClock, createTestCore } from '#tests/helpers/test-core.ts';
import { withRebuild } from '../next-version.ts';
import { work } from '../session.ts';

export interface Orders {
  scenario: Scenario;
  path: string;
  ledger: string;
  seed: number;
  steps: number;
  /** Writes the log into the file after so many pages, instead of a thousand. */
  checkpointPages?: number;
  backupId?: string;
}
export type Scenario = keyof typeof scenarios;
type Acknowledge = (line: unknown) => void;

export const scenarios = { use, backUp, restore, update, updateToNext } as const;

/** An ordinary sitting, closed in order at its end. */
async function use(orders: Orders, acknowledge: Acknowledge): Promise<void> {
  if (orders.checkpointPages) makeCheckpointsFrequent(orders.checkpointPages);
  const own = createTestCore({ path: orders.path });
  await work(own, orders, (view, index) => acknowledge({ index, view }));
  own.close();
}

/** Behind the back of the core, which reads its settings back and would refuse another one. */
function makeCheckpointsFrequent(pages: number): void {
  const { pragma } = DatabaseConstructor.prototype;
  DatabaseConstructor.prototype.pragma = function (this: DatabaseConstructor.Database, source, options) {
    const answer = pragma.call(this, source, options);
    if (source === 'wal_autocheckpoint') pragma.call(this, `wal_autocheckpoint = ${pages}`);
    return answer;
  };
}

/** Makes two backups with work in between. */
async function backUp({ path, seed, steps }: Orders, acknowledge: Acknowledge): Promise<void> {
  const own = createTestCore({ path });
  for (let round = 0; round < 2; round += 1) {
    await work(own, { seed: seed + round, steps }, () => {});
    acknowledge({ id: (await own.client.backups.make({})).id });
  }
  own.close();
}

/** Puts a backup in the place of what is there. */
async function restore({ path, backupId = '' }: Orders, acknowledge: Acknowledge): Promise<void> {
  const own = createTestCore({ path });
  acknowledge(await own.client.backups.restore({ id: backupId }));
  own.close();
}

/** Starts this version over whatever an older one has left. */
async function update({ path }: Orders, acknowledge: Acknowledge): Promise<void> {
  const own = createTestCore({ path });
  acknowledge(await own.client.rescue.get({}));
  own.close();
}

/** Starts a next version, which rebuilds a table. */
async function updateToNext({ path }: Orders, acknowledge: Acknowledge): Promise<void> {
  const clock = createTestClock('2026-03-10');
  const folder = openBackupFolder(join(path, 'backups'));
  const copyBeforeMigration = createCopyBeforeMigration({ folder, clock, appVersion: 'next' });
  const database = openDatabase({
    folder: path,
    kind: 'browser',
    now: clock.now(),
    migrations: withRebuild,
    copyBeforeMigration,
  });
  acknowledge({ migrated: database.migrated });
  database.close();
}
