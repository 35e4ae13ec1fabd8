import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failureCodes } from '#contract/failures.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { copyPlace, removePlace } from './places.ts';
import { createRandom } from './random.ts';
import { readLedger, startChild } from './run-child.ts';
import { firstSeed, scaled } from './scale.ts';
import { work } from './session.ts';
import { openPlayground } from './sitting.ts';

const batch = 50;
/** Nothing may hang: a start over any file takes a fraction of a second, on a busy machine a few. */
const longestMs = 20_000;
let ground: ReturnType<typeof openPlayground>;
beforeAll(() => {
  ground = openPlayground();
});
afterAll(() => ground.remove());

/** Changes one byte of a file, somewhere. */
function mutate(path: string, random: ReturnType<typeof createRandom>): void {
  const file = openSync(path, 'r+');
  try {
    const at = random.below(statSync(path).size);
    const byte = Buffer.alloc(1);
    readSync(file, byte, 0, 1, at);
    byte[0] = (byte[0] ?? 0) ^ (1 + random.below(255));
    writeSync(file, byte, 0, 1, at);
  } finally {
    closeSync(file);
  }
}

test(`any byte may be another one: each start ends with a code or in a workspace that works (seed ${firstSeed})`, async () => {
  const base = copyPlace(ground.base, join(ground.place, 'lived-in'));
  const own = createTestCore({ path: base });
  await work(own, { seed: firstSeed, steps: 15 }, () => {});
  own.close();
  const endings = new Map<string, number>();
  for (let round = 0; round < scaled(500) / batch; round += 1) {
    const path = join(ground.place, `batch-${round}`);
    for (let index = 0; index < batch; index += 1) {
      const found = copyPlace(base, join(path, `${index}`));
      mutate(join(found, 'langkah.db'), createRandom(firstSeed + round * batch + index));
    }
    const ledger = `${path}.ledger`;
    const child = startChild({ scenario: 'probe', path, ledger, seed: 0, steps: batch });
    // A process that hangs cannot be asked; it is ended, and what it was at is in its ledger.
    const budget = setTimeout(() => child.process.kill('SIGKILL'), batch * longestMs);
    const { code, errors } = await child.ended;
    clearTimeout(budget);
    const ended = readLedger<{ ended?: string; unhandled?: string }>(ledger);
    expect([code, errors, ended.length], `batch ${round}`).toEqual([0, '', batch]);
    for (const [index, line] of ended.entries()) {
      const ending = line.ended ?? `unhandled ${line.unhandled}`;
      const known =
        ending === 'usable' || (failureCodes as readonly string[]).includes(ending.replace('in use: ', ''));
      expect(known, `seed ${firstSeed + round * batch + index}: ${ending}`).toBe(true);
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    }
    removePlace(path);
  }
  process.stdout.write(`${JSON.stringify(Object.fromEntries(endings))}\n`);
});

test.skipIf(process.platform === 'win32')(
  'damage that comes while it is open is said at the next look, and takes no backup with it',
  async () => {
    const path = copyPlace(ground.base, join(ground.place, 'damaged-later'));
    const own = createTestCore({ path });
    const ids: string[] = [];
    for (let index = 0; index < 60; index += 1)
      ids.push((await addApplication(own.client, 'Rimba', { notes: `${index} `.repeat(50_000) })).id);
    const { id } = await own.client.backups.make({});
    await own.client.drafts.save({ key: 'form', content: 'empties the log' });
    const backup = readFileSync(join(path, 'backups', `${id}.db`));
    const file = openSync(join(path, 'langkah.db'), 'r+');
    const { size } = statSync(join(path, 'langkah.db'));
    for (let at = 40 * 4_096; at < size; at += 4_096) writeSync(file, Buffer.alloc(4_096), 0, 4_096, at);
    // Left open: closing it would let go of the lock that SQLite holds in this process.
    const codes = new Set<string>();
    for (const found of ids)
      await own.client.applications
        .get({ id: found })
        .catch((error: { code: string }) => codes.add(error.code));
    expect(codes).toEqual(new Set(['DATABASE_DAMAGED']));
    expect((await failureOf(own.client.backups.make({}))).code).toBe('BACKUP_FAILED');
    await own.client.backups.verify({ id });
    expect(readFileSync(join(path, 'backups', `${id}.db`)).equals(backup)).toBe(true);
    expect(readdirSync(join(path, 'backups')).toSorted()).toEqual([`${id}.db`, `${id}.json`]);
    try {
      own.close();
    } catch {
      // What is damaged may not let its log be written.
    }
    closeSync(file);
    const again = createTestCore({ path });
    expect((await again.client.rescue.get({}))?.code).toBe('DATABASE_DAMAGED');
    await again.client.rescue.restore({ id });
    expect((await again.client.applications.count({})).total).toBe(60);
    again.close();
  },
);
