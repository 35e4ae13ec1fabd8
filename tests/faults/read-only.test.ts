import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { testMounted } from './abilities.ts';
import { mountVolume, type Volume } from './mounts.ts';
import { expectWhole } from './oracle.ts';
import { copyPlace, makePlace, removePlace } from './places.ts';
import { startChild } from './run-child.ts';
import { firstSeed } from './scale.ts';
import { viewOf } from './view.ts';

const mebibyte = 1_024 ** 2;
let place: string;
let volume: Volume | null;
beforeEach(() => {
  place = makePlace();
  volume = null;
});
afterEach(() => {
  volume?.remove();
  removePlace(place);
});

/** Name, size, time and content of everything in a folder. */
const everythingIn = (folder: string) =>
  readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const { size, mtimeMs } = statSync(path);
    const isFile = statSync(path).isFile();
    return [name, size, mtimeMs, isFile && createHash('sha256').update(readFileSync(path)).digest('hex')];
  });

testMounted(
  'a workspace that cannot be written is said and left alone, and opens when it can be',
  async () => {
    volume = mountVolume(join(place, 'volume'), 40 * mebibyte);
    const path = join(volume.path, 'workspace');
    const own = createTestCore({ path });
    await addApplication(own.client);
    const view = await viewOf(own.client);
    own.close();
    volume.remount('ro');
    const before = everythingIn(path);
    const again = createTestCore({ path });
    expect((await again.client.rescue.get({}))?.code).toBe('READ_ONLY');
    expect((await failureOf(again.client.applications.count({}))).code).toBe('READ_ONLY');
    expect(everythingIn(path)).toEqual(before);
    volume.remount('rw');
    await again.client.rescue.retry({});
    expect((await viewOf(again.client)) === view).toBe(true);
    again.close();
    expectWhole(path);
  },
);

testMounted('so is one with the log of a killed program beside it', async () => {
  volume = mountVolume(join(place, 'volume'), 60 * mebibyte);
  const path = join(volume.path, 'workspace');
  createTestCore({ path }).close();
  const child = startChild({
    ...{ scenario: 'use', path, ledger: join(place, 'ledger'), seed: firstSeed, steps: 1_000 },
  });
  await child.acknowledged(12);
  child.process.kill('SIGKILL');
  await child.ended;
  volume.remount('ro');
  const before = everythingIn(path);
  const own = createTestCore({ path });
  expect((await own.client.rescue.get({}))?.code).toBe('READ_ONLY');
  expect(everythingIn(path)).toEqual(before);
  const view = await (async () => {
    const other = createTestCore({ path: copyPlace(path, join(place, 'copy')) });
    const found = await viewOf(other.client);
    other.close();
    return found;
  })();
  volume.remount('rw');
  await own.client.rescue.retry({});
  expect((await viewOf(own.client)) === view).toBe(true);
  own.close();
  expectWhole(path);
});

testMounted(
  'a folder of backups that cannot be written is said, saving goes on, and the next try works',
  async () => {
    const own = createTestCore({ path: join(place, 'workspace') });
    volume = mountVolume(join(own.path, 'backups'), 8 * mebibyte);
    volume.remount('ro');
    await addApplication(own.client);
    expect((await failureOf(own.client.backups.make({}))).code).toBe('BACKUP_FAILED');
    expect((await own.client.backups.getState({})).failedAt).not.toBeNull();
    await addApplication(own.client);
    volume.remount('rw');
    await own.client.backups.make({});
    own.close();
    expectWhole(own.path);
  },
);

test('a folder of backups that was taken away is made anew', async () => {
  const own = createTestCore({ path: join(place, 'workspace') });
  await addApplication(own.client);
  await own.client.backups.make({});
  rmSync(join(own.path, 'backups'), { recursive: true });
  await own.client.backups.make({});
  expect((await own.client.backups.list({})).length).toBe(1);
  own.close();
});

test.skipIf(process.platform === 'win32')(
  'a folder of backups may lie elsewhere, behind a link; a link to nowhere is said',
  async () => {
    const path = join(place, 'workspace');
    mkdirSync(join(place, 'elsewhere'));
    mkdirSync(path);
    symlinkSync(join(place, 'elsewhere'), join(path, 'backups'));
    const own = createTestCore({ path });
    await addApplication(own.client);
    const { id } = await own.client.backups.make({});
    await own.client.backups.verify({ id });
    expect(readdirSync(join(place, 'elsewhere')).length).toBe(2);
    rmSync(join(place, 'elsewhere'), { recursive: true });
    expect((await failureOf(own.client.backups.make({}))).code).toBe('BACKUP_FAILED');
    await addApplication(own.client);
    own.close();
    expectWhole(path);
  },
);
