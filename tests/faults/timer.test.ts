import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beatMs } from '#core/learning/timer.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { makePlace, removePlace } from './places.ts';
import { readLedger, startChild } from './run-child.ts';

let place: string;
beforeAll(() => {
  place = makePlace();
});
afterAll(() => removePlace(place));

test('a focus timer whose program is killed has lost one beat at most, and waits for the person', async () => {
  const steps = 8;
  const [path, ledger] = [join(place, 'timer'), join(place, 'timer.ledger')];
  createTestCore({ path }).close();
  const child = startChild({ scenario: 'count', path, ledger, seed: 1, steps });
  await child.acknowledged(steps + 1);
  child.process.kill('SIGKILL');
  expect(await child.ended).toMatchObject({ signal: 'SIGKILL', errors: '' });
  const seen = readLedger<{ elapsedMs: number }>(ledger).at(-1)?.elapsedMs ?? 0;
  expect(seen).toBe((steps + 1) * beatMs - 1);
  const again = createTestCore({ path });
  const found = await again.client.sessions.getTimer({});
  expect(found).toMatchObject({ state: 'paused', stoppedBy: 'exit', elapsedMs: steps * beatMs });
  expect(seen - found.elapsedMs).toBeLessThanOrEqual(beatMs);
  again.close();
});
