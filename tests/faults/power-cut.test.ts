import { afterAll, beforeAll, expect } from 'vitest';
import { testTraced } from './abilities.ts';
import type { Loss } from './disk.ts';
import { replay } from './recording.ts';
import { firstSeed, isLong } from './scale.ts';
import { openPlayground } from './sitting.ts';

const steps = 22;
let ground: ReturnType<typeof openPlayground>;
beforeAll(() => {
  ground = openPlayground();
});
afterAll(() => ground.remove());

const losses: readonly Loss[] = ['none', 'random', 'torn'];

/** Cuts the power at every call of that many sittings, and at each in several ways. */
async function cutEverywhere(sittings: number, fewest: number, checkpointPages?: number): Promise<void> {
  let states = 0;
  for (let seed = firstSeed; seed < firstSeed + sittings; seed += 1) {
    const { recording, views } = await ground.recordSitting({
      seed,
      steps,
      ...(checkpointPages && { checkpointPages }),
    });
    await replay(recording, async (moment) => {
      // The calls are alike, and there are many: in the short form two of three, each with one way of losing.
      if (!isLong && moment.number % 3 === 2) return;
      for (const loss of isLong ? losses : losses.slice(Math.floor(moment.number / 3) % 3).slice(0, 1)) {
        await ground.suffer(moment, loss, seed * 1_000 + moment.number, views);
        states += 1;
      }
    });
  }
  process.stdout.write(`${states} states, seeds from ${firstSeed}\n`);
  expect(states).toBeGreaterThanOrEqual(fewest);
}

testTraced('the power may go away at any call, whatever of the last writes is lost or torn', () =>
  cutEverywhere(isLong ? 20 : 1, 400),
);

testTraced('and while the log is written into the file', () => cutEverywhere(isLong ? 20 : 1, 600, 6));
