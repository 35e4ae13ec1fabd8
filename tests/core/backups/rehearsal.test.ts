import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Backup } from '#contract/backups.ts';
import type { JobOrder } from '#core/jobs/jobs.ts';
import type { SpawnJob } from '#core/ports.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { spawnJobHere } from '#tests/helpers/spawn-job.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

const week = 7 * 86_400_000;
let own: TestCore;
beforeEach(() => {
  own = createTestCore();
});
afterEach(() => {
  vi.useRealTimers();
  own.close();
});

const folder = () => join(own.path, 'backups');
const file = ({ id }: Pick<Backup, 'id'>) => join(folder(), `${id}.db`);
const last = async () => (await own.client.backups.getState({})).rehearsal;
const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`langkah-${process.pid}-`));

function spoil(backup: Backup): void {
  const bytes = readFileSync(file(backup));
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 0xff;
  writeFileSync(file(backup), bytes);
}

describe('rehearsing', () => {
  test('opens a copy of the newest backup, leaves it as it is, and writes down how it went', async () => {
    await addApplication(own.client);
    await own.client.backups.make({});
    const newest = await own.client.backups.make({});
    const before = readFileSync(file(newest));
    const leftBefore = leftOver();
    const result = await own.client.backups.rehearse({});
    expect(result).toMatchObject({ at: own.clock.now(), backupId: newest.id, result: 'worked' });
    expect(JSON.parse(readFileSync(join(folder(), 'rehearsal.json'), 'utf8'))).toEqual(result);
    expect(await last()).toEqual(result);
    expect(readFileSync(file(newest)).equals(before)).toBe(true);
    expect(leftOver()).toEqual(leftBefore);
  });

  test('the result is there after the next start', async () => {
    await own.client.backups.make({});
    const result = await own.client.backups.rehearse({});
    own.core.close();
    const again = createTestCore({ path: own.path });
    expect((await again.client.backups.getState({})).rehearsal).toEqual(result);
    again.close();
  });

  test('without a backup there is nothing to rehearse', async () => {
    expect((await failureOf(own.client.backups.rehearse({}))).code).toBe('NOT_FOUND');
    expect(existsSync(join(folder(), 'rehearsal.json'))).toBe(false);
  });

  test('a damaged one is a result, is no use from then on, and is so until it works', async () => {
    const good = await own.client.backups.make({});
    const bad = await own.client.backups.make({});
    const whole = readFileSync(file(bad));
    spoil(bad);
    expect((await own.client.backups.rehearse({})).result).toBe('BACKUP_INVALID');
    const usable = async () => (await own.client.backups.list({})).map(({ id, isUsable }) => [id, isUsable]);
    expect(await usable()).toEqual([
      [bad.id, false],
      [good.id, true],
    ]);
    writeFileSync(file(bad), whole);
    expect((await own.client.backups.rehearse({})).result).toBe('worked');
    expect((await usable())[0]).toEqual([bad.id, true]);
  });

  test('one whose file is whole but holds less than was written down is no use', async () => {
    await addApplication(own.client);
    const made = await own.client.backups.make({});
    const note = join(folder(), `${made.id}.json`);
    const facts = JSON.parse(readFileSync(note, 'utf8'));
    facts.tables.applications.count = 2;
    writeFileSync(note, JSON.stringify(facts));
    expect((await own.client.backups.rehearse({})).result).toBe('BACKUP_INVALID');
  });

  test('one with a trigger that is not ours is found, although it is a whole database', async () => {
    const made = await own.client.backups.make({});
    const raw = new DatabaseConstructor(file(made));
    raw.exec('CREATE TRIGGER foreign_one AFTER DELETE ON tags BEGIN DELETE FROM companies; END');
    raw.close();
    const note = join(folder(), `${made.id}.json`);
    const bytes = readFileSync(file(made));
    const { createHash } = await import('node:crypto');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const facts = { ...JSON.parse(readFileSync(note, 'utf8')), bytes: bytes.byteLength, sha256 };
    writeFileSync(note, JSON.stringify(facts));
    expect(await own.client.backups.verify({ id: made.id })).toMatchObject({ id: made.id });
    expect((await own.client.backups.rehearse({})).result).toBe('DATABASE_FOREIGN');
  });

  test('a process that dies says nothing about the backup', async () => {
    let isBroken = false;
    const spawnJob: SpawnJob = () =>
      isBroken ? { send: () => {}, hear: (_onAnswer, onExit) => onExit(), kill: () => {} } : spawnJobHere();
    const broken = createTestCore({ spawnJob });
    await broken.client.backups.make({});
    isBroken = true;
    expect((await broken.client.backups.rehearse({})).result).toBe('NOT_AVAILABLE');
    expect((await broken.client.backups.list({}))[0]?.isUsable).toBe(true);
    broken.close();
  });
});

test('one that was written anew while it was rehearsed is rehearsed again, and not marked', async () => {
  let isFirst = true;
  const spawnJob: SpawnJob = () => {
    const real = spawnJobHere();
    let answer: (answer: unknown) => void = () => {};
    return {
      ...real,
      hear(onAnswer, onExit) {
        answer = onAnswer;
        real.hear(onAnswer, onExit);
      },
      send(order) {
        const isRehearsal = (order as JobOrder).name === 'rehearse';
        if (!isRehearsal || !isFirst) return real.send(order);
        isFirst = false;
        void core.client.backups
          .eraseTrashed({ refs: null })
          .then(() => answer({ failure: { code: 'BACKUP_INVALID', message: '' } }));
      },
    };
  };
  const core = createTestCore({ spawnJob });
  const { id } = await addApplication(core.client);
  await core.client.backups.make({});
  await core.client.applications.trash({ ids: [id] });
  expect((await core.client.backups.rehearse({})).result).toBe('worked');
  expect((await core.client.backups.list({}))[0]?.isUsable).toBe(true);
  core.close();
});

describe('by itself', () => {
  /** The schedule looks once a minute. */
  async function lookIn(core: TestCore): Promise<void> {
    const before = core.log.length;
    await vi.advanceTimersByTimeAsync(60_000);
    await expect.poll(() => core.log.length >= before).toBe(true);
  }
  const heldCount = (core: TestCore) => core.log.filter(({ event }) => event === 'backup.rehearsed').length;
  const look = () => lookIn(own);

  beforeEach(() => {
    own.close();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    own = createTestCore();
  });

  test('once there is a backup, and then once a week', async () => {
    await look();
    expect(heldCount(own)).toBe(0);
    await own.client.backups.make({});
    await look();
    await expect.poll(() => heldCount(own)).toBe(1);
    await own.client.backups.make({});
    own.clock.advance(week - 1);
    await look();
    expect(heldCount(own)).toBe(1);
    own.clock.advance(1);
    await look();
    await expect.poll(() => heldCount(own)).toBe(2);
  });

  test('one that failed is held again as soon as there is another backup', async () => {
    spoil(await own.client.backups.make({}));
    await look();
    await expect.poll(last).toMatchObject({ result: 'BACKUP_INVALID' });
    await look();
    expect(heldCount(own)).toBe(1);
    await own.client.backups.make({});
    await look();
    await expect.poll(last).toMatchObject({ result: 'worked' });
  });

  test('a clock that was set back does not put it off for years', async () => {
    await own.client.backups.make({});
    await look();
    await expect.poll(() => heldCount(own)).toBe(1);
    own.clock.setToday('2020-01-01');
    await look();
    await expect.poll(() => heldCount(own)).toBe(2);
  });
});

test('what is not a backup in the folder of the backups stays at the next start', async () => {
  await own.client.backups.make({});
  await own.client.backups.rehearse({});
  writeFileSync(join(folder(), 'mine.json'), '{}');
  own.core.close();
  const again = createTestCore({ path: own.path });
  expect(readdirSync(folder())).toEqual(expect.arrayContaining(['mine.json', 'rehearsal.json']));
  expect(statSync(join(folder(), 'rehearsal.json')).mode & 0o777).toBe(0o600);
  again.close();
  rmSync(join(folder(), 'mine.json'));
});
