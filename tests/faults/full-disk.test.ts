import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect } from 'vitest';
import { migrations } from '#core/database/migrations.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { testMounted } from './abilities.ts';
import { mountVolume, type Volume } from './mounts.ts';
import { expectWhole } from './oracle.ts';
import { makePlace, removePlace } from './places.ts';
import { viewOf } from './view.ts';

const mebibyte = 1_024 ** 2;
let place: string;
let volume: Volume;
beforeEach(({ task }) => {
  place = makePlace();
  if (task.mode !== 'skip') volume = mountVolume(join(place, 'volume'), 40 * mebibyte);
});
afterEach(() => {
  volume?.remove();
  removePlace(place);
});

const longNote = 'full '.repeat(20_000);

/** Saves until it is refused; returns the code and what was acknowledged. */
async function saveUntilRefused({ client }: TestCore): Promise<{ code: string; saved: string[] }> {
  const saved: string[] = [];
  for (;;) {
    const id = newId();
    const call = client.applications.add({
      id,
      fields: { company: 'Rimba', role: 'Analyst', notes: longNote },
    });
    const code = await call.then(
      () => null,
      (error: { code: string }) => error.code,
    );
    if (code !== null) return { code, saved };
    saved.push(id);
  }
}

testMounted('a disk that fills while saving is said, loses nothing, and deleting still works', async () => {
  const own = createTestCore({ path: join(volume.path, 'workspace') });
  const first = await addApplication(own.client);
  volume.fill();
  const { code, saved } = await saveUntilRefused(own);
  expect(code).toBe('DISK_FULL');
  expect((await own.client.applications.listIds({})).toSorted()).toEqual([first.id, ...saved].toSorted());
  // With what was kept in reserve.
  await own.client.applications.trash({ ids: [first.id] });
  await own.client.trash.purge({ refs: [{ noun: 'application', id: first.id }] });
  const view = await viewOf(own.client);
  own.close();
  const again = createTestCore({ path: own.path });
  expect((await viewOf(again.client)) === view).toBe(true);
  volume.free();
  await addApplication(again.client, 'Samudra');
  again.close();
  expectWhole(own.path);
});

testMounted('on a disk that filled while it was closed it opens, and things can be deleted', async () => {
  const path = join(volume.path, 'workspace');
  const own = createTestCore({ path });
  const { id } = await addApplication(own.client);
  own.close();
  volume.fill();
  const again = createTestCore({ path });
  expect(await again.client.rescue.get({})).toBeNull();
  await again.client.applications.trash({ ids: [id] });
  await again.client.trash.empty({});
  again.close();
  expectWhole(path);
});

testMounted(
  'without a reserve and without any room it says so, and opens with everything when there is some',
  async () => {
    const own = createTestCore({ path: join(volume.path, 'workspace') });
    volume.fill();
    await saveUntilRefused(own);
    expect((await saveUntilRefused(own)).code).toBe('DISK_FULL');
    const { total } = await own.client.applications.count({});
    expect(total).toBeGreaterThan(0);
    try {
      own.close();
    } catch {
      // The log may be too large to be written into the file now.
    }
    volume.fill();
    const again = createTestCore({ path: own.path });
    expect((await again.client.rescue.get({}))?.code).toBe('DISK_FULL');
    volume.free();
    await again.client.rescue.retry({});
    expect((await again.client.applications.count({})).total).toBe(total);
    again.close();
    expectWhole(own.path);
  },
);

testMounted('a backup for which there is no room is said, and saving goes on', async () => {
  const own = createTestCore({ path: join(volume.path, 'workspace') });
  await addApplication(own.client);
  volume.fill(32_768);
  expect((await failureOf(own.client.backups.make({}))).code).toBe('BACKUP_FAILED');
  expect((await own.client.backups.getState({})).failedAt).not.toBeNull();
  expect(readdirSync(join(own.path, 'backups'))).toEqual([]);
  await own.client.drafts.save({ key: 'form', content: 'still typing' });
  volume.free();
  await own.client.backups.make({});
  expect((await own.client.backups.list({})).length).toBe(1);
  own.close();
  expectWhole(own.path);
});

testMounted(
  'an update with too little room changes nothing, however little there is, and works when there is more',
  async () => {
    let refused = 0;
    for (let free = 0; free <= 1_024; free += 64) {
      const path = join(volume.path, `workspace-${free}`);
      const old = openDatabase({
        folder: path,
        kind: 'browser',
        now: 0,
        migrations: migrations.slice(0, 1),
        copyBeforeMigration: () => {},
      });
      const add = old.raw.prepare(
        "INSERT INTO companies (id, name, name_key, notes, created_at, changed_at) VALUES (?, 'Rimba', ?, ?, 0, 0)",
      );
      for (let number = 0; number < 40; number += 1) add.run(`${number}`, `${number}`, 'x'.repeat(900));
      old.close();
      volume.fill(free * 1_024);
      const own = createTestCore({ path });
      const trouble = await own.client.rescue.get({});
      if (trouble) {
        refused += 1;
        expect(['DISK_FULL', 'BACKUP_FAILED', 'MIGRATION_FAILED']).toContain(trouble.code);
        volume.free();
        await own.client.rescue.retry({});
      }
      volume.free();
      own.close();
      expectWhole(path);
      const raw = new DatabaseConstructor(join(path, 'langkah.db'), { readonly: true });
      expect(raw.prepare('SELECT count(*) FROM companies').pluck().get()).toBe(40);
      raw.close();
      removePlace(path);
    }
    expect(refused).toBeGreaterThan(2);
  },
);
