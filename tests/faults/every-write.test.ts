import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { testTraced } from './abilities.ts';
import { expectSurvived } from './oracle.ts';
import { copyPlace } from './places.ts';
import { createRandom } from './random.ts';
import { replay } from './recording.ts';
import { readLedger, startChild } from './run-child.ts';
import { firstSeed, isLong, scaled } from './scale.ts';
import { rehearse } from './session.ts';
import { openPlayground } from './sitting.ts';

const steps = 20;
let ground: ReturnType<typeof openPlayground>;
beforeAll(() => {
  ground = openPlayground();
});
afterAll(() => ground.remove());

/** Every call of that many sittings. */
async function killAtEveryCall(sittings: number, fewest: number, checkpointPages?: number): Promise<void> {
  let points = 0;
  for (let seed = firstSeed; seed < firstSeed + sittings; seed += 1) {
    const { recording, views } = await ground.recordSitting({
      seed,
      steps,
      ...(checkpointPages && { checkpointPages }),
    });
    points += await replay(recording, (moment) => ground.suffer(moment, 'all', seed, views));
  }
  process.stdout.write(`${points} kill points, seeds from ${firstSeed}\n`);
  expect(points).toBeGreaterThanOrEqual(fewest);
}

testTraced('a program killed at any call of twenty transactions has lost nothing', () =>
  killAtEveryCall(isLong ? 20 : 1, 150),
);

testTraced('nor while the log is written into the file all the time', () =>
  killAtEveryCall(isLong ? 20 : 1, 150, 4),
);

/** Calls of which a sitting makes at least so many. */
const writing = [
  ['pwrite64', 200],
  ['fsync', 12],
] as const;

// The replay stands for this; here the kernel itself does the killing.
testTraced('killed by the system itself at some of these calls', async () => {
  const views = await rehearse(copyPlace(ground.base, join(ground.place, 'rehearsal')), firstSeed, steps);
  const random = createRandom(firstSeed);
  for (let round = 0; round < scaled(8); round += 1) {
    const [call, count] = random.pick(writing);
    const at = 1 + random.below(count);
    const path = copyPlace(ground.base, join(ground.place, `killed-${round}`));
    const ledger = `${path}.ledger`;
    const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:signal=KILL:when=${at}`];
    const child = startChild({ scenario: 'use', path, ledger, seed: firstSeed, steps }, [
      ...['strace', '-f', '-o', '/dev/null'],
      ...inject,
    ]);
    const { signal } = await child.ended;
    expect(signal, `${call} ${at}`).toBe('SIGKILL');
    const acknowledged = Math.max(0, readLedger(ledger).length - 1);
    await expectSurvived(path, { views, acknowledged });
  }
});
