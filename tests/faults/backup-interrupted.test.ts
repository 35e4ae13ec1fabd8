import { existsSync, linkSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { addApplication } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { testTraced } from './abilities.ts';
import type { Loss } from './disk.ts';
import { expectWhole } from './oracle.ts';
import { copyPlace, removePlace } from './places.ts';
import { createRandom } from './random.ts';
import { type Moment, record, replay } from './recording.ts';
import { readLedger } from './run-child.ts';
import { firstSeed, isLong } from './scale.ts';
import { work } from './session.ts';
import { openPlayground } from './sitting.ts';
import { viewOf } from './view.ts';

let ground: ReturnType<typeof openPlayground>;
beforeAll(() => {
  ground = openPlayground();
});
afterAll(() => ground.remove());

let cases = 0;
async function after(moment: Moment, loss: Loss, check: (path: string) => Promise<void>): Promise<void> {
  cases += 1;
  const path = join(ground.place, `case-${cases}`);
  moment.leave(path, loss, createRandom(firstSeed + moment.number));
  linkSync(join(ground.base, 'reserve'), join(path, 'reserve'));
  try {
    await check(path);
  } catch (cause) {
    throw new Error(`call ${moment.number}, ${loss}: ${(cause as Error).message}`, { cause });
  }
  removePlace(path);
}

testTraced('what bears the name of a backup is one, wherever making it was interrupted', async () => {
  const path = join(ground.place, 'backing-up');
  // With the folder there, as from the second backup on.
  const base = copyPlace(ground.base, join(ground.place, 'with-backup'));
  const first = createTestCore({ path: base });
  await first.client.backups.make({});
  first.close();
  const orders = { scenario: 'backUp', path, ledger: `${path}.ledger`, seed: firstSeed, steps: 2 } as const;
  const recording = await record(base, orders);
  const made = readLedger<{ id: string }>(recording.ledger).map(({ id }) => id);
  const check = (acknowledged: number) => async (found: string) => {
    const own = createTestCore({ path: found });
    try {
      const listed = (await own.client.backups.list({})).map(({ id }) => id);
      for (const id of listed) await own.client.backups.verify({ id });
      expect(listed).toEqual(expect.arrayContaining(made.slice(0, acknowledged)));
      // Nothing else lies there: no half, no note without its backup, no backup without its note.
      const files = listed.flatMap((id) => [`${id}.db`, `${id}.json`]).toSorted();
      expect(readdirSync(join(found, 'backups')).toSorted()).toEqual(files);
    } finally {
      own.close();
    }
    expectWhole(found);
  };
  const begin = cases;
  await replay(recording, async (moment) => {
    await after(moment, 'all', check(moment.acknowledged));
    if (isLong || moment.number % 6 === 0) await after(moment, 'torn', check(moment.acknowledged));
  });
  process.stdout.write(`backups: ${cases - begin} interruptions\n`);
});

testTraced(
  'a backup from which something is erased is whole at any instant, with it or without it',
  async () => {
    const base = copyPlace(ground.base, join(ground.place, 'to-erase'));
    const own = createTestCore({ path: base });
    await work(own, { seed: firstSeed, steps: 6 }, () => {});
    const { id } = await addApplication(own.client, 'Rimba');
    const made: string[] = [];
    for (let round = 0; round < 2; round += 1) made.push((await own.client.backups.make({})).id);
    await own.client.applications.trash({ ids: [id] });
    own.close();
    const path = join(ground.place, 'erasing');
    const orders = { scenario: 'erase', path, ledger: `${path}.ledger`, seed: 0, steps: 0 } as const;
    const recording = await record(base, orders);
    const check = (isDone: boolean) => async (found: string) => {
      const next = createTestCore({ path: found });
      try {
        for (const backupId of made) await next.client.backups.verify({ id: backupId });
        const files = made.flatMap((backupId) => [`${backupId}.db`, `${backupId}.json`]).toSorted();
        expect(readdirSync(join(found, 'backups')).toSorted()).toEqual(files);
        const holding = async () => (await next.client.backups.listHolding({ refs: null })).backups.length;
        if (isDone) expect(await holding()).toBe(0);
        // What was broken off is simply asked for again.
        expect(await next.client.backups.eraseTrashed({ refs: null })).toEqual({ isComplete: true });
        expect(await holding()).toBe(0);
      } finally {
        next.close();
      }
      expectWhole(found);
    };
    const begin = cases;
    await replay(recording, async (moment) => {
      if (isLong || moment.number % 4 === 0) await after(moment, 'all', check(moment.acknowledged > 0));
      if (isLong || moment.number % 12 === 0) await after(moment, 'torn', check(moment.acknowledged > 0));
    });
    process.stdout.write(`erasing: ${cases - begin} interruptions\n`);
  },
);

testTraced(
  'a restore interrupted anywhere leaves what was there or what was asked for, never a mix',
  async () => {
    const base = copyPlace(ground.base, join(ground.place, 'to-restore'));
    const own = createTestCore({ path: base });
    await work(own, { seed: firstSeed, steps: 6 }, () => {});
    const wanted = await viewOf(own.client);
    const { id } = await own.client.backups.make({});
    await work(own, { seed: firstSeed + 1, steps: 6 }, () => {});
    const previous = await viewOf(own.client);
    own.close();
    const path = join(ground.place, 'restoring');
    const recording = await record(base, {
      ...{ scenario: 'restore', path, ledger: `${path}.ledger`, seed: 0, steps: 0 },
      backupId: id,
    } as const);
    const check = (isDone: boolean) => async (found: string) => {
      const next = createTestCore({ path: found });
      try {
        const view = await viewOf(next.client);
        expect([previous, wanted].indexOf(view), 'old or new').toBeGreaterThanOrEqual(isDone ? 1 : 0);
        if (view !== wanted) return;
        // What was there before is not lost, either.
        const undo = (await next.client.backups.list({})).find(({ reason }) => reason === 'before_restore');
        if (undo) {
          await next.client.backups.restore({ id: undo.id });
          expect((await viewOf(next.client)) === previous, 'undone').toBe(true);
        } else expect(existsSync(join(found, 'langkah.db.replaced'))).toBe(true);
      } finally {
        next.close();
      }
      expectWhole(found);
    };
    const begin = cases;
    await replay(recording, async (moment) => {
      await after(moment, 'all', check(moment.acknowledged > 0));
      await after(moment, 'torn', check(moment.acknowledged > 0));
    });
    process.stdout.write(`restores: ${cases - begin} interruptions\n`);
  },
);
