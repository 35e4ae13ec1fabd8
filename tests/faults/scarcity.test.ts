import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addApplication } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { expectWhole } from './oracle.ts';
import { makePlace, removePlace } from './places.ts';
import { readLedger, startChild } from './run-child.ts';
import { firstSeed, isLong } from './scale.ts';

const mebibyte = 1_024 ** 2;
let place: string;
let path: string;
beforeEach(() => {
  place = makePlace();
  path = join(place, 'workspace');
});
afterEach(() => removePlace(place));

const onUnix = test.skipIf(process.platform === 'win32');

onUnix(
  'a program that may open no more files says so, keeps everything, and goes on when it may',
  async () => {
    const ledger = join(place, 'ledger');
    const child = startChild({ scenario: 'starve', path, ledger, seed: 0, steps: 0 }, [
      ...['sh', '-c', 'ulimit -n 80; exec "$@"', 'sh'],
    ]);
    const { code, errors } = await child.ended;
    expect([code, errors]).toEqual([0, '']);
    const codes = readLedger<{ code: string | null }>(ledger).map((line) => line.code);
    expect(codes).toEqual(['EMFILE', 'BACKUP_FAILED', null, null, null]);
    const own = createTestCore({ path });
    expect((await own.client.applications.count({})).total).toBe(1);
    own.close();
    expectWhole(path);
  },
);

const size = isLong ? 200 : 40;
test.skipIf(process.platform !== 'linux')(
  `a backup of ${size} MiB takes no memory that grows with it`,
  async () => {
    const ledger = join(place, 'ledger');
    const child = startChild({ scenario: 'grow', path, ledger, seed: firstSeed, steps: size });
    const { code, errors } = await child.ended;
    expect([code, errors]).toEqual([0, '']);
    const [before, after] = readLedger<{ maxRssBytes: number; bytes?: number }>(ledger);
    expect(after?.bytes).toBeGreaterThan(size * mebibyte);
    expect(after?.maxRssBytes).toBeLessThan(512 * mebibyte);
    expect((after?.maxRssBytes ?? 0) - (before?.maxRssBytes ?? 0)).toBeLessThan(64 * mebibyte);
  },
);

test.each([
  ['spaces', 'my job search'],
  ['other scripts', 'pencarian kerja 仕事 بحث'],
  ['an emoji', 'new start 🌱'],
  ['quotes and signs', `it's "50%" #1?&;`],
  ['more than 240 characters', join('x'.repeat(120), 'y'.repeat(120), 'z'.repeat(20))],
])('a folder with %s in its name can be backed up and restored', async (_name, inner) => {
  await goThere(join(place, inner));
});

onUnix('so can one behind a link', async () => {
  mkdirSync(join(place, 'real'));
  symlinkSync(join(place, 'real'), join(place, 'link'));
  await goThere(join(place, 'link'));
});

async function goThere(folder: string): Promise<void> {
  const own = createTestCore({ path: folder });
  await addApplication(own.client);
  const { id } = await own.client.backups.make({});
  await addApplication(own.client);
  await own.client.backups.restore({ id });
  expect((await own.client.applications.count({})).total).toBe(1);
  own.close();
  expectWhole(folder);
}
