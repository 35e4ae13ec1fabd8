import { existsSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBackupFolder } from '#core/backups/backup-folder.ts';
import { createCopyBeforeMigration } from '#core/backups/copy-before-migration.ts';
import { recordTableNames } from '#core/backups/create-backups.ts';
import { type Migration, migrations } from '#core/database/migrations.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { readCopy } from '#core/jobs/check-copy.ts';
import { createTestClock } from '#tests/helpers/test-core.ts';
import { testTraced } from './abilities.ts';
import type { Scenario } from './child/scenarios.ts';
import type { Loss } from './disk.ts';
import { withRebuild } from './next-version.ts';
import { expectWhole } from './oracle.ts';
import { makePlace, removePlace } from './places.ts';
import { createRandom } from './random.ts';
import { type Moment, record, replay } from './recording.ts';
import { firstSeed, isLong } from './scale.ts';

const clock = createTestClock('2026-03-10');
const companyCount = 60;
let place: string;
beforeAll(() => {
  place = makePlace();
});
afterAll(() => removePlace(place));

function open(folder: string, versions: readonly Migration[]) {
  const backups = openBackupFolder(join(folder, 'backups'));
  return openDatabase({
    folder,
    kind: 'browser',
    now: clock.now(),
    migrations: versions,
    copyBeforeMigration: createCopyBeforeMigration({ folder: backups, clock, appVersion: 'test' }),
  });
}

/** What the older version had stored. */
function makeOld(folder: string, versions: readonly Migration[]): void {
  const database = open(folder, versions);
  const add = database.raw.prepare(
    'INSERT INTO companies (id, name, name_key, notes, created_at, changed_at) VALUES (?, ?, ?, ?, 0, 0)',
  );
  for (let number = 0; number < companyCount; number += 1)
    add.run(`id ${number}`, `Company ${number}`, `company ${number}`, 'x'.repeat(number * 10));
  database.close();
}

const rows = (path: string): string => {
  const raw = new DatabaseConstructor(path, { readonly: true });
  try {
    return JSON.stringify(raw.prepare('SELECT id, name, notes FROM companies ORDER BY id').all());
  } finally {
    raw.close();
  }
};

/** The next start of the new version: all rows, the whole schema, and a proven copy of what was there before. */
function expectUpdated(path: string, versions: readonly Migration[], before: string, from: number): void {
  open(path, versions).close();
  expectWhole(path, versions.length);
  expect(rows(join(path, 'langkah.db')) === before).toBe(true);
  const folder = openBackupFolder(join(path, 'backups'));
  folder.cleanUp();
  const [kept] = folder.list().filter(({ reason }) => reason === 'before_migration');
  if (!kept) throw new Error('no copy from before the migration');
  const facts = readCopy({ path: folder.database(kept.id), tables: recordTableNames });
  expect([facts.sha256, facts.schemaNumber]).toEqual([folder.read(kept.id)?.sha256, from]);
  expect(rows(folder.database(kept.id)) === before).toBe(true);
}

async function interruptUpdate(
  scenario: Scenario,
  from: readonly Migration[],
  to: readonly Migration[],
): Promise<void> {
  const base = join(place, scenario);
  makeOld(base, from);
  const before = rows(join(base, 'langkah.db'));
  const path = join(place, `${scenario}-run`);
  const recording = await record(base, { scenario, path, ledger: `${path}.ledger`, seed: 0, steps: 0 });
  let cases = 0;
  const suffer = (moment: Moment, loss: Loss) => {
    cases += 1;
    const found = join(place, `${scenario}-${cases}`);
    moment.leave(found, loss, createRandom(firstSeed + moment.number));
    if (existsSync(join(base, 'reserve'))) linkSync(join(base, 'reserve'), join(found, 'reserve'));
    try {
      expectUpdated(found, to, before, from.length);
    } catch (cause) {
      throw new Error(`call ${moment.number}, ${loss}: ${(cause as Error).message}`, { cause });
    }
    removePlace(found);
  };
  await replay(recording, (moment) => {
    suffer(moment, 'all');
    if (isLong || moment.number % 8 === 0) suffer(moment, 'torn');
  });
  process.stdout.write(`${scenario}: ${cases} interruptions\n`);
  expect(cases).toBeGreaterThan(100);
}

testTraced(
  'an update interrupted at any call is complete at the next start, and a copy of before is there',
  () => interruptUpdate('update', migrations.slice(0, 1), migrations),
);

testTraced('so is one that rebuilds a table', () => interruptUpdate('updateToNext', migrations, withRebuild));
