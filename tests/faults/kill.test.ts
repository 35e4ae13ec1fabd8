import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { expectSurvived } from './oracle.ts';
import { copyPlace, makePlace, removePlace } from './places.ts';
import { createRandom } from './random.ts';
import { readLedger, startChild } from './run-child.ts';
import { firstSeed, isLong, seeds } from './scale.ts';
import { rehearse } from './session.ts';

const steps = isLong ? 200 : 60;
const longestMs = 25;

let place: string;
beforeAll(() => {
  place = makePlace();
  createTestCore({ path: join(place, 'base') }).close();
});
afterAll(() => removePlace(place));

test(`a program killed at any instant has lost nothing it acknowledged (first seed ${firstSeed})`, async () => {
  let killed = 0;
  for (const seed of seeds(40)) {
    const path = copyPlace(join(place, 'base'), join(place, `${seed}`));
    const ledger = join(place, `${seed}.ledger`);
    const random = createRandom(seed);
    const until = 1 + random.below(steps);
    const child = startChild({ scenario: 'use', path, ledger, seed, steps });
    await child.acknowledged(until);
    // The fault itself: some instant after an answer.
    await pause(random.next() * longestMs);
    child.process.kill('SIGKILL');
    const { signal, errors } = await child.ended;
    expect(errors).toBe('');
    if (signal === 'SIGKILL') killed += 1;
    const seen = readLedger<{ view: string }>(ledger).map(({ view }) => view);
    const views = await rehearse(
      copyPlace(join(place, 'base'), join(place, `${seed}.rehearsal`)),
      seed,
      Math.min(steps, seen.length + 1),
    );
    expect(seen, `seed ${seed} is played as it was rehearsed`).toEqual(views.slice(0, seen.length));
    await expectSurvived(path, { views, acknowledged: seen.length - 1 }).catch((error) => {
      throw new Error(`seed ${seed}: ${error.message}`);
    });
    removePlace(path);
  }
  expect(killed).toBeGreaterThan(seeds(40).length * 0.8);
});
