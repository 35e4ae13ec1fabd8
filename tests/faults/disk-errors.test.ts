import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { testTraced } from './abilities.ts';
import { expectWhole } from './oracle.ts';
import { copyPlace, removePlace } from './places.ts';
import { readLedger, startChild } from './run-child.ts';
import { firstSeed, isLong } from './scale.ts';
import { openPlayground } from './sitting.ts';

const steps = 10;
let ground: ReturnType<typeof openPlayground>;
beforeAll(() => {
  ground = openPlayground();
});
afterAll(() => ground.remove());

interface Line {
  id?: string;
  code?: string | null;
  stored?: string[] | string;
}

let rounds = 0;
/** Ten things are said until each is stored, while some system calls on a file fail. Returns the codes the person met. */
async function insist(file: string, fault: string): Promise<string[]> {
  rounds += 1;
  const path = copyPlace(ground.base, join(ground.place, `insisting-${rounds}`));
  const ledger = `${path}.ledger`;
  const [calls = ''] = fault.split(':');
  const child = startChild({ scenario: 'insist', path, ledger, seed: firstSeed, steps }, [
    ...['strace', '-f', '-o', '/dev/null', '-P', join(path, file)],
    ...['-e', `trace=${calls}`, '-e', `inject=${fault}`],
  ]);
  const { errors } = await child.ended;
  const lines = readLedger<Line>(ledger);
  const acknowledged = lines.flatMap(({ id, code }) => (id && code === null ? [id] : []));
  const codes = lines.flatMap(({ code }) => (code ? [code] : []));
  const context = `${fault}: ${codes.join()} ${errors}`;
  // Each was stored in the end, and none of them twice.
  expect(acknowledged.length, context).toBe(steps);
  const stored = lines.at(-1)?.stored;
  expect(Array.isArray(stored) ? stored.toSorted() : stored, context).toEqual(acknowledged.toSorted());
  const again = createTestCore({ path });
  expect((await again.client.applications.listIds({})).toSorted(), context).toEqual(acknowledged.toSorted());
  again.close();
  expectWhole(path);
  removePlace(path);
  return codes;
}

testTraced(
  'a sync of the log that fails once leaves a save unknown, and saying it again stores it once',
  async () => {
    const met: string[] = [];
    for (let at = 1; at <= (isLong ? 12 : 5); at += 1)
      met.push(...(await insist('langkah.db-wal', `fsync,fdatasync:error=EIO:when=${at}`)));
    expect(met.length).toBeGreaterThan(0);
    expect(new Set(met)).toEqual(new Set(['SAVE_UNKNOWN']));
  },
);

testTraced('a volume that takes no writes for a while is said, and work goes on when it does', async () => {
  for (const error of ['EROFS', 'EIO', 'ENOSPC']) {
    const codes = await insist('langkah.db-wal', `pwrite64:error=${error}:when=20..22`);
    expect(codes.length, error).toBeGreaterThan(0);
    for (const code of codes) expect(['READ_ONLY', 'SAVE_UNKNOWN', 'DISK_FULL']).toContain(code);
  }
});
