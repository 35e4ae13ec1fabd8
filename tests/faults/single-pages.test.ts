import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  destroyPage,
  type Fixture,
  makeFixture,
  pageBytes,
  recordTableNames,
  rowsOn,
  salvageCopy,
} from '#tests/helpers/damage.ts';
import { dumpTables } from '#tests/helpers/read-back.ts';
import { removeFolder } from '#tests/helpers/workspace-folder.ts';
import { createRandom } from './random.ts';
import { seeds } from './scale.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await makeFixture();
}, 240_000);
afterAll(() => removeFolder(fixture.folder));

const countOf = (table: string) => fixture.rows[table]?.length ?? 0;

/** The page with nothing on it, or with noise. */
function spoiledPage(random: ReturnType<typeof createRandom>, isNoise: boolean): Buffer {
  return Buffer.from(Array.from({ length: pageBytes }, () => (isNoise ? random.below(256) : 0)));
}

test.each(seeds(1))(
  'a single page that is destroyed takes along what stood on it and nothing else (seed %i)',
  (seed) => {
    const random = createRandom(seed);
    for (let round = 0; round < 25; round += 1) {
      const page = 1 + random.below(fixture.pages.length);
      const spoiled = spoiledPage(random, round % 2 === 1);
      salvageCopy(
        fixture,
        (path) => destroyPage(path, page, spoiled),
        (raw, { of }) => {
          for (const table of recordTableNames) {
            const kept = countOf(table) - rowsOn(fixture, table, page);
            expect([page, table, of(table).read]).toEqual([page, table, kept]);
          }
          const left = dumpTables(raw);
          for (const table of ['tags', 'applications']) {
            const rows = new Set((left[table] ?? []).map((row) => JSON.stringify(row)));
            const missing = (fixture.rows[table] ?? []).filter((row) => !rows.has(JSON.stringify(row)));
            expect(missing).toHaveLength(rowsOn(fixture, table, page));
          }
          expect(raw.pragma('foreign_key_check')).toEqual([]);
          expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
        },
      );
    }
  },
);
