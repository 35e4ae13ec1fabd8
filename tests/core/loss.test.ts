import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addApplication } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let own: TestCore;
let ids: string[];
beforeEach(async () => {
  own = createTestCore();
  ids = [];
  for (let number = 0; number < 10; number += 1) ids.push((await addApplication(own.client)).id);
});
afterEach(() => {
  own.core.close();
  rmSync(own.path, { recursive: true, force: true });
});

/** Ends and starts again; `meanwhile` happens while nobody looks. */
async function shrunkAfter(meanwhile: () => void = () => {}) {
  own.core.close();
  meanwhile();
  own = createTestCore({ path: own.path });
  return (await own.client.workspace.get({})).shrunk;
}
/** As a killed program leaves the folder: nobody has closed the file. */
async function shrunkAfterKill() {
  const killed = `${own.path}-killed`;
  cpSync(own.path, killed, { recursive: true });
  const again = createTestCore({ path: killed, clock: own.clock });
  const { shrunk } = await again.client.workspace.get({});
  again.core.close();
  rmSync(killed, { recursive: true });
  return shrunk;
}
const file = () => join(own.path, 'langkah.db');

test('an older copy that somebody put in the place of the file is noticed, once', async () => {
  own.core.close();
  copyFileSync(file(), join(own.path, 'older.db'));
  own = createTestCore({ path: own.path });
  for (let number = 0; number < 10; number += 1) await addApplication(own.client);
  expect(await shrunkAfter(() => copyFileSync(join(own.path, 'older.db'), file()))).toEqual({
    from: 20,
    to: 10,
  });
  expect(await shrunkAfter()).toBeNull();
});

test('what the person removed for good is not missed, even if the program is killed afterwards', async () => {
  // From here on ten are known to have been there.
  await shrunkAfter();
  await own.client.applications.trash({ ids: ids.slice(0, 8) });
  await own.client.trash.empty({});
  expect(await shrunkAfterKill()).toBeNull();
  expect(await shrunkAfter()).toBeNull();
});

test('what the trash lets go of by itself is not missed, even if the program is killed afterwards', async () => {
  await own.client.applications.trash({ ids: ids.slice(0, 8) });
  const { clock } = own;
  own.core.close();
  clock.advance(31 * 86_400_000);
  own = createTestCore({ path: own.path, clock });
  expect((await own.client.applications.count({})).total).toBe(2);
  expect(await shrunkAfterKill()).toBeNull();
});

test('what was undone is not missed, even if the program is killed afterwards', async () => {
  await shrunkAfter();
  for (let number = 0; number < 10; number += 1) await addApplication(own.client);
  // Twenty are known to be there: undone and done again, and then undone for good.
  for (let number = 0; number < 10; number += 1) await own.client.history.undo({});
  for (let number = 0; number < 10; number += 1) await own.client.history.redo({});
  for (let number = 0; number < 10; number += 1) await own.client.history.undo({});
  expect(await shrunkAfterKill()).toBeNull();
});

test('what a restore brought back is not missed', async () => {
  const made = await own.client.backups.make({});
  for (let number = 0; number < 10; number += 1) await addApplication(own.client);
  await own.client.backups.restore({ id: made.id });
  expect((await own.client.workspace.get({})).shrunk).toBeNull();
  expect(await shrunkAfter()).toBeNull();
});

test('a few that are gone, or none, are no reason', async () => {
  expect(await shrunkAfter()).toBeNull();
  own.core.close();
  copyFileSync(file(), join(own.path, 'older.db'));
  own = createTestCore({ path: own.path });
  await addApplication(own.client);
  expect(await shrunkAfter(() => copyFileSync(join(own.path, 'older.db'), file()))).toBeNull();
  expect((await own.client.applications.count({})).total).toBe(10);
});
