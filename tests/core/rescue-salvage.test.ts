import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBackupFolder } from '#core/backups/backup-folder.ts';
import type { JobOrder } from '#core/jobs/jobs.ts';
import type { SpawnJob } from '#core/ports.ts';
import { knownCounts, makeReport } from '#core/rescue/salvage-report.ts';
import { setAside } from '#core/rescue/set-aside.ts';
import {
  destroyPage,
  type Fixture,
  makeFixture,
  middleOf,
  overwrite,
  pagesOf,
  rowsOn,
} from '#tests/helpers/damage.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { spawnJobHere } from '#tests/helpers/spawn-job.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { makeFolder, removeFolder } from '#tests/helpers/workspace-folder.ts';

let fixture: Fixture;
let core: TestCore | null = null;
beforeEach(async () => {
  fixture = await makeFixture(60);
});
afterEach(() => {
  core?.core.close();
  core = null;
  removeFolder(fixture.folder);
});

const open = (spawnJob?: SpawnJob) => {
  core = createTestCore({ path: fixture.folder, ...(spawnJob && { spawnJob }) });
  return core;
};

/** Names and hashes of what lies in a folder of the database. */
function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(langkah\.db|workspace\.json)/.test(entry.name))
      .map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

const damage = () => {
  const page = middleOf(pagesOf(fixture, 'applications'));
  destroyPage(fixture.path, page);
  return rowsOn(fixture, 'applications', page);
};

test('what can still be read opens in the place of the damaged file, which is set aside byte for byte', async () => {
  const lost = damage();
  const damaged = readFileSync(fixture.path);
  const { client } = open();
  expect(await client.rescue.get({})).toMatchObject({ code: 'DATABASE_DAMAGED', canSalvage: true });
  const before = contentOf(fixture.folder);
  const { setAsideIn, report } = await client.rescue.salvage({});
  expect(contentOf(setAsideIn)).toEqual(before);
  expect(readFileSync(join(setAsideIn, 'langkah.db')).equals(damaged)).toBe(true);
  expect(await client.rescue.get({})).toBeNull();
  expect((await client.applications.count({})).total).toBe(60 - lost);
  expect(report.tables.map(({ table }) => table).slice(0, 3)).toEqual([
    'applications',
    'contacts',
    'communities',
  ]);
  expect(report.tables[0]).toEqual({ table: 'applications', read: 60 - lost, lost });
  expect(report.tables[1]).toEqual({ table: 'contacts', read: 60, lost: 0 });
  expect(report.tables[3]).toEqual({ table: 'companies', read: 100, lost: 0 });
  expect(report.tables.at(-1)).toEqual({ table: 'drafts', read: 1, lost: 0 });
  expect((await client.search.find({ text: 'role' })).length).toBeGreaterThan(0);
  expect(existsSync(join(fixture.folder, 'salvaging'))).toBe(false);
  // Nothing that was not opened counts as a backup.
  expect(await client.backups.list({})).toEqual([]);
});

test('it is there after the next start, and can be worked with', async () => {
  damage();
  const { client, core: running } = open();
  await client.rescue.salvage({});
  const { rows } = await client.applications.list({});
  const id = rows[0]?.id ?? '';
  const found = await client.applications.get({ id });
  running.close();
  const again = open();
  expect(await again.client.applications.get({ id })).toEqual(found);
  await again.client.backups.make({});
  expect((await again.client.workspace.get({})).shrunk).toBeNull();
});

test.each<[string, (bytes: number) => void]>([
  ['whose header is damaged', () => overwrite(fixture.path, 0, Buffer.alloc(100, 0xa5))],
  ['whose first page is gone', () => destroyPage(fixture.path, 1)],
  ['that is cut off', (bytes) => truncateSync(fixture.path, Math.floor(bytes * 0.6))],
  ['that does not say any more what it is', () => overwrite(fixture.path, 68, Buffer.alloc(4))],
])('a file %s opens again with what is left of it', async (_name, spoil) => {
  spoil(readFileSync(fixture.path).byteLength);
  const { client } = open();
  expect(await client.rescue.get({})).toMatchObject({ canSalvage: true });
  const { report } = await client.rescue.salvage({});
  const { total } = await client.applications.count({});
  expect(total).toBe(report.tables[0]?.read);
  expect(total).toBeGreaterThan(10);
  expect(total + (report.tables[0]?.lost ?? 0)).toBe(60);
  expect(await client.rescue.get({})).toBeNull();
});

test('where only an index is damaged nothing is lost', async () => {
  destroyPage(fixture.path, middleOf(pagesOf(fixture, 'applications_by_company')));
  const { client } = open();
  const { report } = await client.rescue.salvage({});
  expect(report.tables.map(({ lost }) => lost)).toEqual(report.tables.map(() => 0));
  expect(report.tables[0]?.read).toBe(60);
});

test.each<[string, () => void]>([
  ['a file that is missing', () => rmSync(fixture.path)],
  ['a file that is empty', () => truncateSync(fixture.path, 0)],
  ['a newer file', () => overwrite(fixture.path, 60, Buffer.from([0, 0, 3, 231]))],
])('%s holds nothing that could be read so', async (_name, spoil) => {
  spoil();
  const before = contentOf(fixture.folder);
  const { client } = open();
  expect(await client.rescue.get({})).toMatchObject({ canSalvage: false });
  expect((await failureOf(client.rescue.salvage({}))).code).toBe('NOT_AVAILABLE');
  expect(contentOf(fixture.folder)).toEqual(before);
});

test('what a killed program left of it is gone at the next start', () => {
  mkdirSync(join(fixture.folder, 'salvaging'));
  writeFileSync(join(fixture.folder, 'salvaging', 'salvaged.db'), 'half');
  open();
  expect(existsSync(join(fixture.folder, 'salvaging'))).toBe(false);
});

test('a workspace that is open is left alone', async () => {
  const { client } = open();
  expect((await failureOf(client.rescue.salvage({}))).code).toBe('NOT_AVAILABLE');
  expect((await client.applications.count({})).total).toBe(60);
});

describe('whatever fails, everything stays where it was', () => {
  async function expectKept(code: string, spawnJob?: SpawnJob): Promise<TestCore> {
    const own = open(spawnJob);
    const before = contentOf(fixture.folder);
    expect((await failureOf(own.client.rescue.salvage({}))).code).toBe(code);
    expect(contentOf(fixture.folder)).toEqual(before);
    expect(readdirSync(fixture.folder).filter((name) => /^set-aside|^salvaging/.test(name))).toEqual([]);
    expect(await own.client.rescue.get({})).toMatchObject({ code: 'DATABASE_DAMAGED', canSalvage: true });
    return own;
  }

  test('nothing can be read', async () => {
    writeFileSync(fixture.path, Buffer.alloc(40_960));
    await expectKept('DATABASE_DAMAGED');
  });

  test('the process dies over it', async () => {
    damage();
    await expectKept('NOT_AVAILABLE', () => ({
      send: () => {},
      hear: (_onAnswer, onExit) => onExit(),
      kill: () => {},
    }));
  });

  test('what was made cannot be opened', async () => {
    damage();
    await expectKept('DATABASE_FOREIGN', () => {
      const job = spawnJobHere();
      let target = '';
      return {
        ...job,
        send: (order) => {
          ({ target } = (order as JobOrder).input as { target: string });
          job.send(order);
        },
        hear: (onAnswer, onExit) =>
          job.hear((answer) => {
            overwrite(target, 0, Buffer.from('something else  '));
            onAnswer(answer);
          }, onExit),
      };
    });
  });

  test('no copy can be made', async () => {
    damage();
    const own = open();
    const before = contentOf(fixture.folder);
    mkdirSync(join(fixture.folder, 'salvaging'));
    mkdirSync(`${fixture.path}-wal`);
    expect((await failureOf(own.client.rescue.salvage({}))).code).not.toBe('NOT_FOUND');
    expect(contentOf(fixture.folder)).toEqual(before);
    expect(existsSync(join(fixture.folder, 'salvaging'))).toBe(false);
  });

  test('the file is another one by then', async () => {
    damage();
    const own = open(() => {
      const job = spawnJobHere();
      return {
        ...job,
        send(order) {
          writeFileSync(`${fixture.path}-wal`, 'somebody was here');
          job.send(order);
        },
      };
    });
    expect((await failureOf(own.client.rescue.salvage({}))).code).toBe('NOT_AVAILABLE');
    expect(readFileSync(`${fixture.path}-wal`, 'utf8')).toBe('somebody was here');
    expect(readdirSync(fixture.folder).filter((name) => name.startsWith('set-aside'))).toEqual([]);
  });

  test('it is asked for twice at once', async () => {
    damage();
    let jobCount = 0;
    const own = open(() => {
      jobCount += 1;
      return spawnJobHere();
    });
    const first = own.client.rescue.salvage({});
    expect((await failureOf(own.client.rescue.salvage({}))).code).toBe('NOT_AVAILABLE');
    await first;
    expect(jobCount).toBe(1);
    expect(readdirSync(fixture.folder).filter((name) => name.startsWith('set-aside'))).toHaveLength(1);
  });

  test('the new file is gone when it is to be put in its place', () => {
    const before = contentOf(fixture.folder);
    expect(() => setAside(fixture.folder, 0, join(fixture.folder, 'nothing'))).toThrow('ENOENT');
    expect(contentOf(fixture.folder)).toEqual(before);
    expect(readdirSync(fixture.folder).filter((name) => name.startsWith('set-aside'))).toEqual([]);
  });
});

describe('how much is lost where the file does not say it', () => {
  const nothing = { schemaNumber: 2, namelessCount: 0 };
  const found = (read: number, refused = 0) => [{ name: 'applications', read, refused, entryCount: null }];

  test('is said at least where more is known to have been there, and left open otherwise', () => {
    const lostOf = (known: number, read: number, refused?: number) =>
      makeReport({ ...nothing, tables: found(read, refused) }, () => known).tables[0]?.lost;
    expect(lostOf(10, 7)).toBe(3);
    expect(lostOf(10, 12)).toBeNull();
    expect(lostOf(0, 12, 2)).toBe(2);
  });

  test('is known from the record and from the newest backup of the same database', async () => {
    const { client, core: running } = open();
    await client.backups.make({});
    running.close();
    core = null;
    const folder = openBackupFolder(join(fixture.folder, 'backups'));
    const record = {
      databaseId: fixture.databaseId,
      schemaNumber: 2,
      applicationCount: 70,
      writtenAt: 0,
      closed: true,
    };
    expect(knownCounts(record, folder)('applications')).toBe(70);
    expect(knownCounts({ ...record, applicationCount: 5 }, folder)('applications')).toBe(60);
    expect(knownCounts(record, folder)('companies')).toBe(100);
    expect(knownCounts({ ...record, databaseId: 'another' }, folder)('companies')).toBe(0);
    expect(knownCounts(null, openBackupFolder(makeFolderName()))('companies')).toBe(0);
  });
});

function makeFolderName(): string {
  const folder = makeFolder();
  removeFolder(folder);
  return folder;
}
