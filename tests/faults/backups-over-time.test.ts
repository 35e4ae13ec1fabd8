import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestClock, createTestCore } from '#tests/helpers/test-core.ts';
import { copyPlace, makePlace, removePlace } from './places.ts';
import { createRandom } from './random.ts';
import { firstSeed } from './scale.ts';
import { viewOf } from './view.ts';
import { doSomething } from './workload.ts';

const days = 90;
const dayMs = 86_400_000;
let place: string;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => removePlace(place));

test(`after ${days} days of use every backup that was kept brings back what was there then (seed ${firstSeed})`, async () => {
  const own = createTestCore({ path: join(place, 'workspace') });
  const random = createRandom(firstSeed);
  const views = new Map<string, string>();
  for (let day = 0; day < days; day += 1) {
    own.clock.setToday(new Date(Date.UTC(2026, 2, 10) + day * dayMs).toISOString().slice(0, 10));
    for (let sitting = 0; sitting < 2; sitting += 1) {
      own.clock.advance(4 * 3_600_000);
      for (let index = random.below(4); index >= 0; index -= 1) await doSomething(own.client, random);
      // As at the end of the program.
      await own.core.finish(600_000);
      const [newest] = await own.client.backups.list({});
      const view = await viewOf(own.client);
      if (newest && !views.has(newest.id)) views.set(newest.id, view);
    }
  }
  const kept = await own.client.backups.list({});
  expect(kept.length).toBeGreaterThan(14);
  expect(kept.length).toBeLessThan(40);
  own.close();
  for (const { id, madeAt } of kept) {
    const clock = createTestClock('2026-03-10');
    // Of that day: what lay in the trash then would be too old for it today.
    clock.advance(madeAt - clock.now());
    const again = createTestCore({ path: copyPlace(own.path, join(place, id)), clock });
    await again.client.backups.restore({ id });
    expect((await viewOf(again.client)) === views.get(id), id).toBe(true);
    again.close();
    removePlace(again.path);
  }
});

test('a backup made while much is saved holds the first part of it, without a gap', async () => {
  const own = createTestCore({ path: join(place, 'workspace') });
  const saved: string[] = [];
  const save = async () => {
    const id = newId();
    await own.client.applications.add({
      id,
      fields: { company: 'Rimba', role: 'Analyst', notes: 'x'.repeat(20_000) },
    });
    saved.push(id);
  };
  for (let round = 0; round < 5; round += 1) {
    for (let index = 0; index < 40; index += 1) await save();
    const before = saved.length;
    const making = own.client.backups.make({});
    await Promise.all(Array.from({ length: 25 }, save));
    const { id } = await making;
    const copy = new DatabaseConstructor(join(own.path, 'backups', `${id}.db`), { readonly: true });
    const found = copy.prepare('SELECT id FROM applications').pluck().all();
    copy.close();
    expect(found.length).toBeGreaterThanOrEqual(before);
    expect(found.toSorted()).toEqual(saved.slice(0, found.length).toSorted());
  }
  own.close();
});
