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
  const killed = `${own.path}-killed`;
  // As the killed program leaves it: nobody has closed it.
  cpSync(own.path, killed, { recursive: true });
  const again = createTestCore({ path: killed });
  expect((await again.client.workspace.get({})).shrunk).toBeNull();
  again.core.close();
  rmSync(killed, { recursive: true });
  expect(await shrunkAfter()).toBeNull();
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
