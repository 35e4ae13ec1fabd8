import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { openBackupFolder } from '#core/backups/backup-folder.ts';
import { createCopyBeforeMigration } from '#core/backups/copy-before-migration.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { beatMs } from '#core/learning/timer.ts';
import { createTestClock, createTestCore } from '#tests/helpers/test-core.ts';
import { withRebuild } from '../next-version.ts';
import { createRandom } from '../random.ts';
import { work } from '../session.ts';
import { viewOf } from '../view.ts';

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

export const scenarios = {
  use,
  backUp,
  restore,
  erase,
  update,
  updateToNext,
  insist,
  probe,
  hold,
  starve,
  grow,
  count,
} as const;

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

/** Erases what is in the trash from the backups. */
async function erase({ path }: Orders, acknowledge: Acknowledge): Promise<void> {
  const own = createTestCore({ path });
  acknowledge(await own.client.backups.eraseTrashed({ refs: null }));
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

/** Says the same thing again until it is stored, as a person does who reads "not saved". */
async function insist({ path, seed, steps }: Orders, acknowledge: Acknowledge): Promise<void> {
  const own = createTestCore({ path });
  const random = createRandom(seed);
  acknowledge({ opened: true });
  for (let index = 0; index < steps; index += 1) {
    const id = random.id();
    for (let attempt = 0; ; attempt += 1) {
      const code = await codeOf(
        own.client.applications.add({ id, fields: { company: 'Rimba', role: `Role ${index}` } }),
      );
      acknowledge({ id, code });
      if (code === null || attempt === mostAttempts) break;
    }
  }
  acknowledge({ stored: await codeOrAnswer(own.client.applications.listIds({})) });
  own.close();
}
const mostAttempts = 5;

/** Opens one workspace after the other, whatever may be in them, and uses each as far as it can be used. */
async function probe({ path, steps }: Orders, acknowledge: Acknowledge): Promise<void> {
  process.on('unhandledRejection', (error) => acknowledge({ unhandled: String(error) }));
  for (let index = 0; index < steps; index += 1) {
    acknowledge(await tryOut(join(path, `${index}`)));
  }
}

async function tryOut(path: string): Promise<{ ended: string }> {
  let own: ReturnType<typeof createTestCore>;
  try {
    own = createTestCore({ path });
  } catch (error) {
    return { ended: `start: ${(error as { code?: string }).code ?? error}` };
  }
  try {
    const trouble = await own.client.rescue.get({});
    if (trouble) return { ended: trouble.code };
    const code = await codeOf(goThroughAll(own));
    return { ended: code === null ? 'usable' : `in use: ${code}` };
  } finally {
    try {
      own.close();
    } catch {
      // What is damaged may not let its log be written.
    }
  }
}

async function goThroughAll({ client }: ReturnType<typeof createTestCore>): Promise<void> {
  await viewOf(client);
  await client.drafts.save({ key: 'probe', content: 'goes on' });
}

/** Another program that has the file open and locked until it is ended. */
async function hold({ path }: Orders, acknowledge: Acknowledge): Promise<void> {
  const raw = new DatabaseConstructor(join(path, 'langkah.db'));
  raw.exec('BEGIN EXCLUSIVE');
  acknowledge({ held: true });
  await new Promise((done) => process.stdin.once('end', done).resume());
  raw.close();
}

/** Uses up every file that may be open, and goes on. */
async function starve({ path }: Orders, acknowledge: Acknowledge): Promise<void> {
  const own = createTestCore({ path });
  await own.client.drafts.save({ key: 'before', content: 'enough files' });
  const held: number[] = [];
  try {
    for (;;) held.push(openSync('/dev/null', 'r'));
  } catch (error) {
    acknowledge({ code: (error as { code?: string }).code });
  }
  acknowledge({ code: await codeOf(own.client.backups.make({})) });
  acknowledge({
    code: await codeOf(
      own.client.applications.add({
        id: createRandom(1).id(),
        fields: { company: 'Rimba', role: 'Analyst' },
      }),
    ),
  });
  for (const file of held) closeSync(file);
  acknowledge({ code: await codeOf(own.client.backups.make({})) });
  acknowledge({ code: await codeOf(own.client.drafts.save({ key: 'after', content: 'again' })) });
  own.close();
}

/** Makes a workspace of about so many MiB (`steps`) and a backup of it; says how much memory that took. */
async function grow({ path, steps, seed }: Orders, acknowledge: Acknowledge): Promise<void> {
  const own = createTestCore({ path });
  const random = createRandom(seed);
  for (let index = 0; index < steps; index += 1) {
    const notes = `${random.id()} `.repeat(28_000);
    await own.client.applications.add({
      id: random.id(),
      fields: { company: 'Rimba', role: 'Analyst', notes },
    });
  }
  acknowledge({ maxRssBytes: process.resourceUsage().maxRSS * 1_024 });
  const { id, bytes } = await own.client.backups.make({});
  await own.client.backups.verify({ id });
  acknowledge({ maxRssBytes: process.resourceUsage().maxRSS * 1_024, bytes });
  own.close();
}

/** Lets the focus timer run, `steps` beats and almost one more, and waits there. */
async function count({ path, steps }: Orders, acknowledge: Acknowledge): Promise<void> {
  const beats = takeBeats();
  const own = createTestCore({ path });
  await own.client.sessions.startTimer({});
  for (let beat = 0; beat < steps; beat += 1) {
    own.clock.advance(beatMs);
    for (const work of beats) work();
    acknowledge({ elapsedMs: (await own.client.sessions.getTimer({})).elapsedMs });
  }
  own.clock.advance(beatMs - 1);
  acknowledge({ elapsedMs: (await own.client.sessions.getTimer({})).elapsedMs });
  await new Promise((done) => process.stdin.once('end', done).resume());
}

/** Minutes of beats in no time: what would be done at each of them. */
function takeBeats(): (() => void)[] {
  const { setInterval } = globalThis;
  const beats: (() => void)[] = [];
  globalThis.setInterval = ((work: () => void, ms: number) => {
    if (ms === beatMs) beats.push(work);
    return setInterval(work, ms);
  }) as typeof setInterval;
  return beats;
}

function codeOf(call: Promise<unknown>): Promise<string | null> {
  return call.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );
}

function codeOrAnswer<T>(call: Promise<T>): Promise<T | string> {
  return call.catch((error: { code?: string }) => error.code ?? String(error));
}
