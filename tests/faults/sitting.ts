import { linkSync } from 'node:fs';
import { join } from 'node:path';
import { createTestCore } from '#tests/helpers/test-core.ts';
import type { Loss } from './disk.ts';
import { expectSurvived } from './oracle.ts';
import { copyPlace, makePlace, removePlace } from './places.ts';
import { createRandom } from './random.ts';
import { type Moment, type Recording, record } from './recording.ts';
import { readLedger } from './run-child.ts';
import { rehearse } from './session.ts';

export interface Sitting {
  recording: Recording;
  views: string[];
}
export interface SittingOptions {
  seed: number;
  steps: number;
  checkpointPages?: number;
}

/** A folder with one empty workspace that was closed, and room for what is made of it. */
export function openPlayground() {
  const place = makePlace();
  const base = join(place, 'base');
  createTestCore({ path: base }).close();
  let cases = 0;
  return {
    place,
    base,
    remove: () => removePlace(place),

    /** Records a sitting, and rehearses it without a fault. */
    async recordSitting({ seed, steps, checkpointPages }: SittingOptions): Promise<Sitting> {
      const path = join(place, `sitting-${seed}-${checkpointPages ?? 0}`);
      const recording = await record(base, {
        scenario: 'use',
        path,
        ledger: `${path}.ledger`,
        seed,
        steps,
        ...(checkpointPages && { checkpointPages }),
      });
      const views = await rehearse(copyPlace(base, `${path}.rehearsal`), seed, steps);
      const seen = readLedger<{ view: string }>(recording.ledger).map(({ view }) => view);
      if (JSON.stringify(seen) !== JSON.stringify(views)) throw new Error('it was not played as rehearsed');
      return { recording, views };
    },

    /** The folder as a fault leaves it, and the next start over it. */
    async suffer(moment: Moment, loss: Loss, seed: number, views: readonly string[]): Promise<void> {
      cases += 1;
      const path = join(place, `case-${cases}`);
      moment.leave(path, loss, createRandom(seed));
      linkSync(join(base, 'reserve'), join(path, 'reserve'));
      // Before the first line there is what was there before.
      const acknowledged = Math.max(0, moment.acknowledged - 1);
      await expectSurvived(path, { views, acknowledged }).catch((error: Error) => {
        throw new Error(`call ${moment.number}, ${loss}, seed ${seed}: ${error.message}`, { cause: error });
      });
      removePlace(path);
    },
  };
}
