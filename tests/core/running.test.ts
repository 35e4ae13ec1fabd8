import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { finish } from '#tests/helpers/finish-task.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

// What is promised of a workspace whose file meets something bad while it is open.

const opened: TestCore[] = [];
const open = (...options: Parameters<typeof createTestCore>) => {
  const core = createTestCore(...options);
  opened.push(core);
  return core;
};
let own: TestCore;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  own = open();
  await add('Analyst');
});
afterEach(() => {
  for (const core of opened.splice(0).toReversed()) core.close();
  vi.useRealTimers();
});

const file = () => join(own.path, 'langkah.db');
const add = (role: string, core = own) => addApplication(core.client, 'Rimba', { role });
const roles = async (core = own) =>
  (await core.client.applications.list({})).rows.map(({ role }) => role).sort();
const facts = () => own.client.workspace.get({});

describe('a file that is taken away', () => {
  test('is noticed at the next change, and nothing more is acknowledged', async () => {
    renameSync(file(), join(own.path, 'elsewhere.db'));
    expect((await failureOf(add('Planner'))).code).toBe('DATABASE_MOVED');
    expect((await facts()).halted).toBe('DATABASE_MOVED');
    expect(await roles()).toEqual(['Analyst']);
  });

  test('is noticed within five seconds, and what is known is kept as a backup', async () => {
    rmSync(file());
    expect((await facts()).halted).toBeNull();
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await facts()).halted).toBe('DATABASE_MOVED');
    await vi.waitFor(async () =>
      expect((await own.client.backups.list({}))[0]).toMatchObject({ counts: { applications: 1 } }),
    );
  });

  test('is written anew from what is known', async () => {
    rmSync(file());
    await failureOf(add('Planner'));
    expect((await own.client.workspace.putBack({})).halted).toBeNull();
    await add('Planner');
    expect(await roles()).toEqual(['Analyst', 'Planner']);
    own.core.close();
    expect(await roles(open({ path: own.path }))).toEqual(['Analyst', 'Planner']);
  });

  test('has left the log behind: nothing of it is lost', async () => {
    expect(statSync(`${file()}-wal`).size).toBeGreaterThan(0);
    renameSync(file(), join(own.path, 'elsewhere.db'));
    await failureOf(add('Planner'));
    await own.client.workspace.putBack({});
    expect(await roles()).toEqual(['Analyst']);
  });

  test('was replaced by another one, which is set aside byte for byte', async () => {
    const stranger = open();
    await add('Stranger', stranger);
    stranger.core.close();
    const bytes = readFileSync(join(stranger.path, 'langkah.db'));
    rmSync(file());
    writeFileSync(file(), bytes);
    expect((await failureOf(add('Planner'))).code).toBe('DATABASE_MOVED');
    await own.client.workspace.putBack({});
    expect(await roles()).toEqual(['Analyst']);
    const [aside = ''] = readdirSync(own.path).filter((name) => name.startsWith('set-aside'));
    expect(readFileSync(join(own.path, aside, 'langkah.db')).equals(bytes)).toBe(true);
  });

  test('comes back by itself, and saving goes on', async () => {
    const elsewhere = join(own.path, 'elsewhere.db');
    renameSync(file(), elsewhere);
    await failureOf(add('Planner'));
    renameSync(elsewhere, file());
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await facts()).halted).toBeNull();
    await add('Planner');
    expect(await roles()).toEqual(['Analyst', 'Planner']);
  });

  test('everything can be taken out all the same', async () => {
    rmSync(file());
    await failureOf(add('Planner'));
    const { exportId } = await finish(own.client.transfers.export({ kind: 'bundle', language: 'en' }));
    const { file: bundle } = await own.client.transfers.fetch({ exportId });
    const other = open();
    const { receivedId } = await finish(other.client.transfers.receive({ file: bundle }));
    await other.client.transfers.restore({ receivedId });
    expect(await roles(other)).toEqual(['Analyst']);
  });

  test('may be only the log, without which the newest changes would be gone', async () => {
    rmSync(`${file()}-wal`);
    expect((await failureOf(add('Planner'))).code).toBe('DATABASE_MOVED');
    await own.client.workspace.putBack({});
    await add('Planner');
    own.core.close();
    expect(await roles(open({ path: own.path }))).toEqual(['Analyst', 'Planner']);
  });

  test('nothing takes the place of what is known while it is all there is', async () => {
    const { id } = await own.client.backups.make({});
    await add('Planner');
    rmSync(file());
    await failureOf(add('Third'));
    expect((await failureOf(own.client.backups.restore({ id }))).code).toBe('DATABASE_MOVED');
    expect((await failureOf(own.client.workspace.openSample({ language: 'en' }))).code).toBe(
      'DATABASE_MOVED',
    );
    await own.client.workspace.putBack({});
    expect(await roles()).toEqual(['Analyst', 'Planner']);
  });

  test('an error of the disk on the way back does not let go of what is known', async () => {
    rmSync(file());
    await failureOf(add('Planner'));
    mkdirSync(`${file()}.restoring`);
    writeFileSync(join(`${file()}.restoring`, 'in the way'), '');
    await failureOf(own.client.workspace.putBack({}));
    expect((await facts()).halted).toBe('DATABASE_MOVED');
    rmSync(`${file()}.restoring`, { recursive: true });
    await own.client.workspace.putBack({});
    expect(await roles()).toEqual(['Analyst']);
  });

  test('a disk that is gone with its backups does not end the program', async () => {
    rmSync(file());
    rmSync(join(own.path, 'backups'), { recursive: true, force: true });
    writeFileSync(join(own.path, 'backups'), 'in the way');
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await facts()).halted).toBe('DATABASE_MOVED');
    rmSync(join(own.path, 'backups'));
  });

  test('is not expected in a folder that has gone with it', async () => {
    await loseFolder();
    expect((await own.client.workspace.putBack({})).halted).toBeNull();
    await add('Planner');
    expect(await roles()).toEqual(['Analyst', 'Planner']);
  });

  test('leaves a program that ends in order, whatever the disk says then', async () => {
    await loseFolder();
    expect(() => own.core.close()).not.toThrow();
  });

  /** Takes away the folder of the workspace, and that of the backups with it, which the backup of what is known has made anew. */
  async function loseFolder(): Promise<void> {
    const gone = `${own.path}-gone`;
    renameSync(own.path, gone);
    expect((await failureOf(add('Planner'))).code).toBe('DATABASE_MOVED');
    await vi.waitFor(async () => expect(await own.client.backups.list({})).toHaveLength(1));
    rmSync(own.path, { recursive: true });
    rmSync(gone, { recursive: true });
  }

  test('closing says nothing of a database in order that is not there', async () => {
    rmSync(file());
    await failureOf(add('Planner'));
    await vi.waitFor(async () => expect(await own.client.backups.list({})).toHaveLength(1));
    own.core.close();
    const again = open({ path: own.path });
    expect((await again.client.rescue.get({}))?.code).toBe('DATABASE_MISSING');
    const [newest] = await again.client.backups.list({});
    await again.client.rescue.restore({ id: newest?.id ?? '' });
    expect(await roles(again)).toEqual(['Analyst']);
  });
});

describe('damage behind our back', () => {
  /** Real pages are destroyed in the campaigns of faults; here it is what SQLite says of it that counts. */
  async function meetDamage(): Promise<void> {
    await own.client.backups.make({});
    const error = Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' });
    expect((await failIn(error)).code).toBe('DATABASE_DAMAGED');
  }

  test('ends all writing, and no backup is made of it or thinned out for it', async () => {
    await meetDamage();
    const before = await own.client.backups.list({});
    expect((await facts()).halted).toBe('DATABASE_DAMAGED');
    expect((await failureOf(add('Planner'))).code).toBe('DATABASE_DAMAGED');
    expect((await failureOf(own.client.backups.make({}))).code).toBe('BACKUP_FAILED');
    expect(await own.client.backups.list({})).toEqual(before);
  });

  test('leads to the ways on when the person lets go', async () => {
    expect((await failureOf(own.client.workspace.letGo({}))).code).toBe('NOT_AVAILABLE');
    await meetDamage();
    await own.client.workspace.letGo({});
    const trouble = await own.client.rescue.get({});
    expect(trouble?.code).toBe('DATABASE_DAMAGED');
    await own.client.rescue.restore({ id: trouble?.backups[0]?.id ?? '' });
    expect(await roles()).toEqual(['Analyst']);
    await add('Planner');
  });
});

describe('an error of the disk', () => {
  test('is read anew, and the same change said again is there once', async () => {
    // As SQLite says it when the disk fails: nobody knows whether the change was written.
    const error = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
    own.clock.advance(60_000);
    expect((await failIn(error)).code).toBe('SAVE_UNKNOWN');
    const { since } = JSON.parse(readFileSync(join(own.path, 'in-use.json'), 'utf8'));
    expect(since, 'opened anew').toBe(own.clock.now());
    expect(await roles()).toEqual(['Analyst']);
    await addPlanner();
    await addPlanner();
    expect(await roles()).toEqual(['Analyst', 'Planner']);
    expect((await facts()).halted).toBeNull();
  });

  test('that does not go away leads to the ways on', async () => {
    const error = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
    const where = own.path;
    renameSync(file(), join(where, 'elsewhere.db'));
    writeFileSync(file(), 'not a database');
    // The place is looked at first; only after it the disk fails.
    await failIn(error);
    expect((await own.client.rescue.get({}))?.code ?? (await facts()).halted).toMatch(/^DATABASE_/);
  });
});

const addPlanner = () =>
  own.client.applications.add({
    id: '01900000-0000-7000-8000-000000000001',
    fields: { company: 'Rimba', role: 'Planner' },
  });

/** Lets a change fail in the middle. */
async function failIn(error: Error) {
  const now = vi.spyOn(own.clock, 'now').mockImplementationOnce(() => {
    throw error;
  });
  const failure = await failureOf(addPlanner());
  now.mockRestore();
  return failure;
}

describe('a workspace that cannot be written to', () => {
  /** As on a disk that was mounted for reading: the first file that is written beside the database cannot be. */
  function blocked(): TestCore {
    own.core.close();
    mkdirSync(join(own.path, 'workspace.json.new'));
    return open({ path: own.path });
  }

  test('can be looked at and taken out, but not changed, and stays as it is', async () => {
    const there = blocked();
    const before = readFileSync(file());
    expect((await there.client.rescue.get({}))?.code).toBe('READ_ONLY');
    await there.client.rescue.look({});
    expect(await roles(there)).toEqual(['Analyst']);
    expect((await there.client.workspace.get({})).halted).toBe('READ_ONLY');
    expect((await failureOf(add('Planner', there))).code).toBe('READ_ONLY');
    expect((await failureOf(there.client.backups.make({}))).code).toBe('BACKUP_FAILED');
    const { bytes } = await finish(there.client.transfers.export({ kind: 'open', language: 'en' }));
    expect(bytes).toBeGreaterThan(0);
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('is opened for good as soon as it can be', async () => {
    const there = blocked();
    await there.client.rescue.look({});
    rmSync(join(own.path, 'workspace.json.new'), { recursive: true });
    await there.client.workspace.letGo({});
    await there.client.rescue.retry({});
    await add('Planner', there);
    expect(await roles(there)).toEqual(['Analyst', 'Planner']);
  });
});
