import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { doJob, type JobOrder } from '#core/jobs/jobs.ts';
import { copyBackup } from '#core/jobs/place-jobs.ts';
import type { SpawnJob } from '#core/ports.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { spawnJobHere } from '#tests/helpers/spawn-job.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { createTestDesktop, type TestDesktop } from '#tests/helpers/test-desktop.ts';

let own: TestCore;
let desktop: TestDesktop;
let stick: string;
beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'langkah-stick-'));
  desktop = createTestDesktop();
  own = createTestCore({ desktop });
});
afterEach(() => {
  own.close();
  rmSync(stick, { recursive: true, force: true });
});

const place = () => join(stick, 'Langkah backups');
const add = (role: string) => addApplication(own.client, 'Rimba', { role });
const roles = async () => (await own.client.applications.list({})).rows.map(({ role }) => role).sort();
const missed = async () => (await own.client.backups.getState({})).secondPlace?.missed;
const files = () => (existsSync(place()) ? readdirSync(place()).toSorted() : []);

async function choose(folder = stick): Promise<void> {
  desktop.folder = folder;
  await own.client.backups.chooseSecondFolder({});
}

/** Each of these lies in the second place, whole. */
async function arrive(...ids: string[]): Promise<void> {
  const names = ids.flatMap((id) => [`${id}.db`, `${id}.json`]).toSorted();
  await expect.poll(files).toEqual(names);
}

describe('choosing it', () => {
  test('a folder of ours is made in it, and what was made before is copied', async () => {
    const first = await own.client.backups.make({});
    await choose();
    await arrive(first.id);
    expect((await own.client.backups.getState({})).secondPlace).toEqual({
      folder: place(),
      isChosen: true,
      missed: null,
    });
    expect(statSync(place()).mode & 0o777).toBe(0o700);
    expect(files().map((name) => statSync(join(place(), name)).mode & 0o777)).toEqual([0o600, 0o600]);
    const name = `${first.id}.db`;
    expect(readFileSync(join(place(), name)).equals(readFileSync(join(own.path, 'backups', name)))).toBe(
      true,
    );
  });

  test('a folder that has backups in it is taken as it is', async () => {
    writeFileSync(join(stick, 'langkah-000001-20260101T000000Z-manual.json'), '{}');
    await choose();
    expect(own.settings.read().secondBackupFolder).toBe(stick);
  });

  test('nothing is changed when the person decides against it', async () => {
    desktop.folder = null;
    expect(await own.client.backups.chooseSecondFolder({})).toEqual({ folder: null });
    expect(own.settings.read().secondBackupFolder).toBeNull();
  });

  test.each(['.', 'within', 'backups', 'backups/within', 'link'])(
    'the workspace, the first place and what is in them are refused: %s',
    async (name) => {
      await own.client.backups.make({});
      symlinkSync(join(own.path, 'backups'), join(stick, 'link'));
      const folder = name === 'link' ? join(stick, 'link') : join(own.path, name);
      mkdirSync(folder, { recursive: true });
      desktop.folder = folder;
      const { code } = await failureOf(own.client.backups.chooseSecondFolder({}));
      expect(code).toBe('INVALID_INPUT');
      expect(own.settings.read().secondBackupFolder).toBeNull();
    },
  );

  test('a page can neither name one nor change it', async () => {
    await own.client.settings.change({ name: 'Sari', secondBackupFolder: stick } as { name: string });
    expect(own.settings.read()).toMatchObject({ name: 'Sari', secondBackupFolder: null });
    const browser = createTestCore();
    expect((await failureOf(browser.client.backups.chooseSecondFolder({}))).code).toBe('NOT_AVAILABLE');
    browser.close();
  });

  test('one that was named at the start is neither exchanged nor let go of from the page', async () => {
    const named = createTestCore({ desktop, secondBackupsPath: stick });
    const made = await named.client.backups.make({});
    await expect.poll(() => existsSync(join(stick, `${made.id}.db`))).toBe(true);
    expect((await named.client.backups.getState({})).secondPlace).toMatchObject({ isChosen: false });
    expect((await failureOf(named.client.backups.chooseSecondFolder({}))).code).toBe('NOT_AVAILABLE');
    expect((await failureOf(named.client.backups.forgetSecondFolder({}))).code).toBe('NOT_AVAILABLE');
    named.close();
  });

  test('letting go of it leaves what lies there', async () => {
    const made = await own.client.backups.make({});
    await choose();
    await arrive(made.id);
    await own.client.backups.forgetSecondFolder({});
    await own.client.backups.make({});
    expect((await own.client.backups.getState({})).secondPlace).toBeNull();
    expect((await own.client.backups.list({})).map(({ places }) => places)).toEqual([['first'], ['first']]);
    await arrive(made.id);
  });
});

describe('a stick that is not there', () => {
  beforeEach(() => choose());
  const pull = () => renameSync(stick, `${stick}-away`);
  const plugIn = () => renameSync(`${stick}-away`, stick);

  test('does not fail a backup, is said, and gets what it missed when it is back', async () => {
    const made = [await own.client.backups.make({})];
    await arrive(...made.map(({ id }) => id));
    pull();
    const since = own.clock.now();
    for (const role of ['Analyst', 'Planner', 'Writer']) {
      await add(role);
      made.push(await own.client.backups.make({}));
    }
    await expect.poll(missed).toEqual({ since, code: 'NOT_FOUND' });
    expect((await own.client.backups.getState({})).failedAt).toBeNull();
    // No folder of that name is made on the disk in its place.
    expect(existsSync(stick)).toBe(false);
    own.clock.advance(3_600_000);
    await own.core.finish(10_000);
    expect(await missed()).toEqual({ since, code: 'NOT_FOUND' });
    plugIn();
    await own.core.finish(10_000);
    await arrive(...made.map(({ id }) => id));
    expect(await missed()).toBeNull();
  });

  test('is still known to be missed since then after a new start', async () => {
    pull();
    await own.client.backups.make({});
    await expect.poll(missed).toMatchObject({ code: 'NOT_FOUND' });
    const before = await missed();
    own.core.close();
    own.clock.advance(86_400_000);
    const again = createTestCore({
      path: own.path,
      clock: own.clock,
      settings: own.settings.read(),
      desktop,
    });
    await again.core.finish(10_000);
    expect((await again.client.backups.getState({})).secondPlace?.missed).toEqual(before);
    plugIn();
    await again.core.finish(10_000);
    expect((await again.client.backups.getState({})).secondPlace?.missed).toBeNull();
    again.close();
  });
});

describe('what lies there only', () => {
  async function lose(): Promise<string> {
    await add('Analyst');
    const { id } = await own.client.backups.make({});
    await choose();
    await arrive(id);
    await add('Planner');
    rmSync(join(own.path, 'backups', `${id}.db`));
    rmSync(join(own.path, 'backups', `${id}.json`));
    return id;
  }

  test('is listed, checked, and gone back to', async () => {
    const id = await lose();
    expect(await own.client.backups.list({})).toMatchObject([{ id, places: ['second'], isUsable: true }]);
    expect(await own.client.backups.verify({ id })).toMatchObject({ id });
    expect((await own.client.backups.preview({ id })).backup.counts.applications).toBe(1);
    expect(existsSync(join(own.path, 'backups', `${id}.db`))).toBe(false);
    await own.client.backups.restore({ id });
    expect(await roles()).toEqual(['Analyst']);
    expect((await own.client.backups.list({})).at(-1)).toMatchObject({ id, places: ['first', 'second'] });
  });

  test('is the way back when the workspace and the first place are lost', async () => {
    const id = await lose();
    own.core.close();
    rmSync(join(own.path, 'backups'), { recursive: true });
    writeFileSync(join(own.path, 'langkah.db'), 'x'.repeat(8_192));
    const again = createTestCore({ path: own.path, settings: own.settings.read(), desktop });
    await expect
      .poll(async () => (await again.client.rescue.get({}))?.backups.map((found) => found.id))
      .toEqual([id]);
    await again.client.rescue.restore({ id });
    expect((await again.client.applications.count({})).total).toBe(1);
    again.close();
  });

  test('a damaged one is refused, and nothing of it stays in the first place', async () => {
    const id = await lose();
    const bytes = readFileSync(join(place(), `${id}.db`));
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 0xff;
    writeFileSync(join(place(), `${id}.db`), bytes);
    expect((await failureOf(own.client.backups.verify({ id }))).code).toBe('BACKUP_INVALID');
    expect((await failureOf(own.client.backups.restore({ id }))).code).toBe('BACKUP_INVALID');
    expect(await roles()).toEqual(['Analyst', 'Planner']);
    expect(readdirSync(join(own.path, 'backups'))).toEqual([]);
  });

  test('its number is not given again', async () => {
    await lose();
    expect((await own.client.backups.make({})).sequence).toBe(2);
  });
});

describe('the folder there', () => {
  test('keeps the files of others, also those that look half-written', async () => {
    mkdirSync(place());
    for (const name of ['thesis.new', 'notes.json', 'langkah-notes.json'])
      writeFileSync(join(place(), name), 'mine');
    const [old, fresh] = ['000009', '000010'].map(
      (number) => `langkah-${number}-20260101T000000Z-manual.db.new`,
    );
    for (const name of [old, fresh]) writeFileSync(join(place(), String(name)), 'half');
    const yesterday = Date.now() / 1_000 - 86_400;
    for (const name of ['thesis.new', String(old)]) utimesSync(join(place(), name), yesterday, yesterday);
    const made = await own.client.backups.make({});
    await choose();
    await expect.poll(files).toEqual(
      // What is new may be just being written by another computer.
      [
        `${made.id}.db`,
        `${made.id}.json`,
        'langkah-notes.json',
        'notes.json',
        'thesis.new',
        fresh,
      ].toSorted(),
    );
  });

  test('is thinned as the first one is, and keeps those of another workspace', async () => {
    const other = createTestCore({ desktop });
    const theirs = await other.client.backups.make({});
    desktop.folder = stick;
    await other.client.backups.chooseSecondFolder({});
    await expect.poll(() => files().length).toBe(2);
    await choose();
    // One a month: of these, twelve stay.
    for (let month = 0; month < 30; month += 1) {
      own.clock.setToday(`${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-05`);
      await own.client.backups.make({});
      await own.core.finish(10_000);
    }
    await own.core.finish(10_000);
    const list = await own.client.backups.list({});
    const both = list.filter(({ places }) => places.length === 2).map(({ sequence }) => sequence);
    expect(both).toEqual(
      list.filter(({ places }) => places.includes('first')).map(({ sequence }) => sequence),
    );
    expect(both.length).toBe(14);
    expect(files()).toContain(`${theirs.id}.db`);
    // With theirs, and with the one that goes at the next look: nothing goes for a copy that has not arrived.
    expect(files().filter((name) => name.endsWith('.db')).length).toBeLessThanOrEqual(14 + 2);
    other.close();
  });

  test('one that has changed since it was made is not copied, and is said to be no use', async () => {
    const bad = await own.client.backups.make({});
    const good = await own.client.backups.make({});
    const path = join(own.path, 'backups', `${bad.id}.db`);
    writeFileSync(path, 'x'.repeat(statSync(path).size));
    await choose();
    await arrive(good.id);
    await expect
      .poll(async () => (await own.client.backups.list({})).map(({ isUsable }) => isUsable))
      .toEqual([true, false]);
    expect(await missed()).toBeNull();
  });

  test('one that is full is said, the first copies stay, and room makes up for it', async () => {
    let isFull = false;
    const spawnJob: SpawnJob = () => {
      const real = spawnJobHere();
      let answer: (answer: unknown) => void = () => {};
      return {
        ...real,
        hear(onAnswer, onExit) {
          answer = onAnswer;
          real.hear(onAnswer, onExit);
        },
        send: (order) =>
          isFull && (order as JobOrder).name === 'copyBackup'
            ? answer({ failure: { code: 'DISK_FULL', message: '' } })
            : real.send(order),
      };
    };
    const full = createTestCore({ secondBackupsPath: stick, spawnJob });
    const place = async () => (await full.client.backups.getState({})).secondPlace?.missed;
    isFull = true;
    const made = await full.client.backups.make({});
    await expect.poll(place).toEqual({ since: full.clock.now(), code: 'DISK_FULL' });
    expect(full.log).toContainEqual({ event: 'backup.second.failed', code: 'DISK_FULL' });
    isFull = false;
    await full.core.finish(10_000);
    expect(await place()).toBeNull();
    expect(existsSync(join(stick, `${made.id}.db`))).toBe(true);
    full.close();
  });
});

describe('what is erased from backups', () => {
  test('is erased from their copies, too, as soon as these can be reached', async () => {
    const { id: applicationId } = await add('Analyst');
    const { id } = await own.client.backups.make({});
    await choose();
    await arrive(id);
    renameSync(stick, `${stick}-away`);
    await own.client.applications.trash({ ids: [applicationId] });
    await own.client.backups.eraseTrashed({ refs: null });
    await expect.poll(missed).toMatchObject({ code: 'NOT_FOUND' });
    renameSync(`${stick}-away`, stick);
    await own.core.finish(10_000);
    const path = (folder: string, ending: string) => join(folder, `${id}.${ending}`);
    for (const ending of ['db', 'json']) {
      const copy = readFileSync(path(place(), ending));
      expect(copy.equals(readFileSync(path(join(own.path, 'backups'), ending)))).toBe(true);
      expect(copy.includes('Analyst')).toBe(false);
    }
  });

  test('may still be in those that lie there only, and these are named', async () => {
    const { id: applicationId } = await add('Analyst');
    const { id } = await own.client.backups.make({});
    await choose();
    await arrive(id);
    for (const ending of ['db', 'json']) rmSync(join(own.path, 'backups', `${id}.${ending}`));
    await own.client.applications.trash({ ids: [applicationId] });
    const { backups, aside } = await own.client.backups.listHolding({ refs: null });
    expect(backups).toEqual([]);
    expect(aside).toEqual([join(place(), `${id}.db`)]);
  });
});

describe('copying one', () => {
  const order = (sha256: string) => ({
    from: join(stick, 'from.db'),
    to: join(stick, 'to', 'langkah-000001-x.db'),
    sha256,
    note: { path: join(stick, 'to', 'langkah-000001-x.json'), text: '{}' },
  });

  test('leaves nothing when what was read is not what was written down', () => {
    writeFileSync(join(stick, 'from.db'), 'something else');
    mkdirSync(join(stick, 'to'));
    expect(() => copyBackup(order('0'.repeat(64)))).toThrow('BACKUP_INVALID');
    expect(readdirSync(join(stick, 'to'))).toEqual([]);
  });

  test('never lets a new note stand beside an old file', () => {
    writeFileSync(join(stick, 'from.db'), 'new');
    mkdirSync(join(stick, 'to', 'langkah-000001-x.json'), { recursive: true });
    writeFileSync(join(stick, 'to', 'langkah-000001-x.db'), 'old');
    const sha256 = createHash('sha256').update('new').digest('hex');
    // A folder in the place of the note: it ends there.
    expect(() => copyBackup(order(sha256))).toThrow();
    expect(readdirSync(join(stick, 'to'))).toEqual(['langkah-000001-x.json']);
  });

  test('makes no folder', async () => {
    writeFileSync(join(stick, 'from.db'), '');
    const answer = await doJob({ name: 'copyBackup', input: order('0'.repeat(64)) }, () => {});
    expect(answer).toMatchObject({ failure: { code: 'NOT_FOUND' } });
    expect(existsSync(join(stick, 'to'))).toBe(false);
  });
});
