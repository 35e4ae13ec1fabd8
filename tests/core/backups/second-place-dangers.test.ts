import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addApplication } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore, type TestCoreOptions } from '#tests/helpers/test-core.ts';
import { createTestDesktop } from '#tests/helpers/test-desktop.ts';

let stick: string;
let opened: TestCore[] = [];
beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'langkah-stick-'));
});
afterEach(() => {
  for (const core of opened.toReversed()) core.close();
  opened = [];
  rmSync(stick, { recursive: true, force: true });
});
function open(options: TestCoreOptions = {}): TestCore {
  const core = createTestCore(options);
  opened.push(core);
  return core;
}
const placesOf = async (core: TestCore) => (await core.client.backups.list({})).map(({ places }) => places);

test('the sample forgets nothing that is known of the second place', async () => {
  const own = open({ secondBackupsPath: join(stick, 'away') });
  await own.client.backups.make({});
  await own.core.finish(10_000);
  const note = join(own.path, 'backups', 'second-place.json');
  own.core.close();
  const sample = open({ path: own.path, sample: 'en', secondBackupsPath: join(stick, 'away') });
  await sample.core.finish(10_000);
  expect(existsSync(note)).toBe(true);
});

test('a second place that has become the first one is no second copy, and is said', async () => {
  const desktop = createTestDesktop();
  const own = open({ desktop });
  desktop.folder = stick;
  const { folder } = await own.client.backups.chooseSecondFolder({});
  const first = join(own.path, 'backups');
  await own.client.backups.make({});
  await own.core.finish(10_000);
  // "There is more room on the stick": the folder is moved there, and a link left.
  rmSync(folder ?? '', { recursive: true });
  renameSync(first, folder ?? '');
  symlinkSync(folder ?? '', first);
  await own.client.backups.make({});
  await own.core.finish(10_000);
  expect((await placesOf(own))[0]).toEqual(['first']);
  expect((await own.client.backups.getState({})).secondPlace?.missed?.code).toBe('INVALID_INPUT');
});

test('what one workspace copies into the folder of another does not thin out what is there', async () => {
  const desktop = createTestDesktop();
  const theirs = open({ today: '2026-03-01' });
  await addApplication(theirs.client, 'Rimba');
  const kept = await theirs.client.backups.make({});
  const own = open({ desktop, today: '2026-03-01' });
  own.clock.advance(3_600_000);
  desktop.folder = join(theirs.path, 'backups');
  await own.client.backups.chooseSecondFolder({});
  for (let at = 0; at < 3; at += 1) {
    await own.client.backups.make({});
    await own.core.finish(10_000);
  }
  // A week later the only one of the first of March is still one of fourteen days.
  theirs.clock.setToday('2026-03-08');
  for (let at = 0; at < 3; at += 1) await theirs.client.backups.make({});
  expect(readdirSync(join(theirs.path, 'backups'))).toContain(`${kept.id}.db`);
});

test('two computers that have the same workspace do not thin out the copies of each other', async () => {
  const first = open({ today: '2026-03-01', secondBackupsPath: stick });
  await addApplication(first.client, 'Rimba');
  const copy = mkdtempSync(join(tmpdir(), 'langkah-copied-'));
  first.core.close();
  cpSync(first.path, copy, { recursive: true, filter: (path) => !path.includes('backups') });
  const here = open({ path: first.path, today: '2026-03-01', secondBackupsPath: stick });
  const there = open({ path: copy, today: '2026-03-01', secondBackupsPath: stick });
  const ids: string[] = [];
  for (let day = 1; day <= 12; day += 1) {
    const today = `2026-03-${String(day).padStart(2, '0')}`;
    for (const core of [here, there]) {
      core.clock.setToday(today);
      if (core === there) core.clock.advance(8 * 3_600_000);
      const { id } = await core.client.backups.make({});
      await core.core.finish(10_000);
      if (core === here) ids.push(`${id}.db`);
    }
  }
  expect(readdirSync(stick)).toEqual(expect.arrayContaining(ids));
});

test('one note that cannot be read keeps no backup from being copied', async () => {
  mkdirSync(join(stick, 'langkah-000001-20200101T000000Z-manual.json'));
  writeFileSync(join(stick, 'langkah-000001-20200101T000000Z-manual.db'), 'x');
  const own = open({ secondBackupsPath: stick });
  const { id } = await own.client.backups.make({});
  await own.core.finish(10_000);
  expect(existsSync(join(stick, `${id}.db`))).toBe(true);
});

test('a second place that nobody could look into is named when something is erased', async () => {
  const folder = join(stick, 'copies');
  mkdirSync(folder);
  const before = open({ secondBackupsPath: folder });
  const { id } = await addApplication(before.client, 'Rimba', { role: 'Zulaikha' });
  const made = await before.client.backups.make({});
  await before.core.finish(10_000);
  before.core.close();
  for (const ending of ['db', 'json']) rmSync(join(before.path, 'backups', `${made.id}.${ending}`));
  renameSync(folder, `${folder}-away`);
  const own = open({ path: before.path, clock: before.clock, secondBackupsPath: folder });
  await own.client.applications.trash({ ids: [id] });
  expect((await own.client.backups.listHolding({ refs: null })).aside).toEqual([folder]);
  expect(readFileSync(join(`${folder}-away`, `${made.id}.db`)).includes('Zulaikha')).toBe(true);
});
