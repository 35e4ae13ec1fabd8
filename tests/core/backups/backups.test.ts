import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Backup } from '#contract/backups.ts';
import { backupFolderOf } from '#core/backups/backup-folder.ts';
import type { JobOrder } from '#core/jobs/jobs.ts';
import type { SpawnJob } from '#core/ports.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { spawnJobHere } from '#tests/helpers/spawn-job.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let own: TestCore;
beforeEach(() => {
  own = createTestCore();
});
afterEach(() => own.close());

const folder = () => join(own.path, 'backups');
const file = ({ id }: Pick<Backup, 'id'>) => join(folder(), `${id}.db`);
const roles = async () => (await own.client.applications.list({})).rows.map(({ role }) => role).sort();
const add = (role: string) => addApplication(own.client, 'Rimba', { role });

describe('making one', () => {
  test('holds everything of that instant, and what was counted is written down', async () => {
    await add('Analyst');
    const made = await own.client.backups.make({});
    await add('Planner');
    expect(made).toMatchObject({
      sequence: 1,
      reason: 'manual',
      appVersion: '0.0.0-test',
      bytes: statSync(file(made)).size,
    });
    expect(made.counts).toMatchObject({ applications: 1, companies: 1 });
    const copy = new DatabaseConstructor(file(made), { readonly: true });
    expect(copy.prepare('SELECT role FROM applications').pluck().all()).toEqual(['Analyst']);
    copy.close();
    expect(statSync(file(made)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder()).toSorted()).toEqual([`${made.id}.db`, `${made.id}.json`]);
  });

  test('numbers go on, whatever the clock says', async () => {
    const first = await own.client.backups.make({});
    own.clock.setToday('2020-01-01');
    const second = await own.client.backups.make({});
    expect([first.sequence, second.sequence]).toEqual([1, 2]);
    expect((await own.client.backups.list({})).map(({ sequence }) => sequence)).toEqual([2, 1]);
  });

  test('saving goes on while it is proven', async () => {
    const making = own.client.backups.make({});
    await add('Analyst');
    await making;
    expect(await roles()).toEqual(['Analyst']);
  });

  test('a file in the place of the folder is said, saving goes on, and the next try works', async () => {
    writeFileSync(folder(), 'in the way');
    expect((await failureOf(own.client.backups.make({}))).code).toBe('BACKUP_FAILED');
    expect((await own.client.backups.getState({})).failedAt).toBe(own.clock.now());
    await add('Analyst');
    rmSync(folder());
    await own.client.backups.make({});
    expect((await own.client.backups.getState({})).failedAt).toBeNull();
  });

  test('a process that dies over it leaves nothing that looks like a backup', async () => {
    const broken = createTestCore({
      spawnJob: () => ({ send: () => {}, hear: (_onAnswer, onExit) => onExit(), kill: () => {} }),
    });
    expect((await failureOf(broken.client.backups.make({}))).code).toBe('BACKUP_FAILED');
    expect(readdirSync(join(broken.path, 'backups'))).toEqual([]);
    broken.close();
  });

  test('what a killed program left half-written is gone at the next start', async () => {
    const made = await own.client.backups.make({});
    writeFileSync(join(folder(), 'langkah-000009-x.db.new'), 'half');
    writeFileSync(join(folder(), 'langkah-000010-x.json'), '{}');
    own.core.close();
    const again = createTestCore({ path: own.path });
    expect(readdirSync(folder()).toSorted()).toEqual([`${made.id}.db`, `${made.id}.json`]);
    again.close();
  });

  test('the sample has none', async () => {
    const sample = createTestCore({ sample: 'en' });
    expect((await failureOf(sample.client.backups.make({}))).code).toBe('NOT_AVAILABLE');
    expect(existsSync(join(sample.path, 'backups'))).toBe(false);
    sample.close();
  });

  test('they lie beside the workspace and not in it', () => {
    expect(backupFolderOf(join('/data', 'My job search'))).toBe(join('/data', 'My job search backups'));
  });
});

describe('restoring', () => {
  test('brings everything back as it was, and can be taken back', async () => {
    await add('Analyst');
    const made = await own.client.backups.make({});
    const before = await own.client.applications.list({});
    await add('Planner');
    await own.client.settings.change({ name: 'Sari' });
    const { undoId } = await own.client.backups.restore({ id: made.id });
    expect(await own.client.applications.list({})).toEqual(before);
    expect((await own.client.search.find({ text: 'analyst' })).length).toBe(1);
    expect((await own.client.search.find({ text: 'planner' })).length).toBe(0);
    await own.client.backups.restore({ id: undoId });
    expect(await roles()).toEqual(['Analyst', 'Planner']);
    expect(existsSync(join(own.path, 'langkah.db.replaced'))).toBe(false);
    expect(existsSync(join(own.path, 'langkah.db.restoring'))).toBe(false);
  });

  test('what is stored while it is prepared is in the copy that takes it back', async () => {
    const made = await own.client.backups.make({});
    const restoring = own.client.backups.restore({ id: made.id });
    await add('In between');
    const { undoId } = await restoring;
    await own.client.backups.restore({ id: undoId });
    expect(await roles()).toEqual(['In between']);
  });

  test('a page hears that everything is different, and undo begins anew', async () => {
    await add('Analyst');
    const made = await own.client.backups.make({});
    const changes = await own.client.workspace.watch({});
    await own.client.backups.restore({ id: made.id });
    // The backup of what was here comes first.
    const heard: string[][] = [];
    for await (const { nouns } of changes) {
      heard.push(nouns);
      if (nouns.includes('*')) break;
    }
    expect(heard.at(-1)).toEqual(['*']);
    expect((await own.client.history.get({})).undo).toBeNull();
  });

  describe('while the copy of what is here is read', () => {
    /** Something is saved before each of these copies is read, as often as is said. */
    function saving(often: number): TestCore {
      let savedCount = 0;
      const spawnJob: SpawnJob = () => {
        const job = spawnJobHere();
        return {
          ...job,
          send(order) {
            const { path = '' } = (order as JobOrder).input as { path?: string };
            if (savedCount >= often || !path.endsWith('before_restore.db.new')) return job.send(order);
            savedCount += 1;
            void addApplication(busy.client, 'Rimba', { role: `Saved ${savedCount}` }).then(() =>
              job.send(order),
            );
          },
        };
      };
      own.core.close();
      const busy = createTestCore({ path: own.path, spawnJob });
      return busy;
    }
    const rolesIn = async ({ client }: TestCore) =>
      (await client.applications.list({})).rows.map(({ role }) => role).sort();

    test('what is saved is in the one that takes the restore back', async () => {
      await add('Analyst');
      const made = await own.client.backups.make({});
      const busy = saving(1);
      const { undoId } = await busy.client.backups.restore({ id: made.id });
      expect(await rolesIn(busy)).toEqual(['Analyst']);
      await busy.client.backups.restore({ id: undoId });
      expect(await rolesIn(busy)).toEqual(['Analyst', 'Saved 1']);
      busy.close();
    });

    test('whoever never stops saving keeps what is here', async () => {
      const made = await own.client.backups.make({});
      const busy = saving(100);
      expect((await failureOf(busy.client.backups.restore({ id: made.id }))).code).toBe('CONFLICT');
      expect((await rolesIn(busy)).length).toBe(5);
      expect(readdirSync(busy.path).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
      busy.close();
    });
  });

  test('two at once come one after the other, and each can be taken back', async () => {
    await add('Analyst');
    const first = await own.client.backups.make({});
    await add('Planner');
    const second = await own.client.backups.make({});
    await add('Third');
    const [a, b] = await Promise.all([
      own.client.backups.restore({ id: first.id }),
      own.client.backups.restore({ id: second.id }),
    ]);
    expect(await roles()).toEqual(['Analyst', 'Planner']);
    await own.client.backups.restore({ id: b.undoId });
    expect(await roles()).toEqual(['Analyst']);
    await own.client.backups.restore({ id: a.undoId });
    expect(await roles()).toEqual(['Analyst', 'Planner', 'Third']);
  });

  test('it is there after the next start, too', async () => {
    await add('Analyst');
    const made = await own.client.backups.make({});
    await add('Planner');
    await own.client.backups.restore({ id: made.id });
    own.core.close();
    const again = createTestCore({ path: own.path });
    expect((await again.client.applications.count({})).total).toBe(1);
    again.close();
  });

  test('one that the copy of what is here makes expendable comes back all the same', async () => {
    own.clock.setToday('2026-03-01');
    await addApplication(own.client, 'Rimba', { role: 'First' });
    const { id } = await own.client.backups.make({});
    own.clock.advance(3_600_000);
    await addApplication(own.client, 'Rimba', { role: 'Second' });
    await own.client.backups.make({});
    own.clock.setToday('2026-03-11');
    await addApplication(own.client, 'Rimba', { role: 'Third' });
    await own.client.backups.make({});
    const { undoId } = await own.client.backups.restore({ id });
    expect((await own.client.applications.list({})).rows.map(({ role }) => role)).toEqual(['First']);
    await own.client.backups.restore({ id: undoId });
    expect((await own.client.applications.count({})).total).toBe(3);
  });

  test('the preview says what it holds and what is here', async () => {
    await add('Analyst');
    const made = await own.client.backups.make({});
    await add('Planner');
    const { backup, here } = await own.client.backups.preview({ id: made.id });
    expect([backup.counts.applications, here.applications]).toEqual([1, 2]);
  });

  const spoil: [string, (path: string) => void, string][] = [
    ['cut', (path) => truncateSync(path, 8_192), 'NOT_FOUND'],
    ['empty', (path) => truncateSync(path, 0), 'NOT_FOUND'],
    ['changed in one byte', (path) => flip(path), 'BACKUP_INVALID'],
    ['text', (path) => writeFileSync(path, 'x'.repeat(statSync(path).size)), 'BACKUP_INVALID'],
    ['gone', (path) => rmSync(path), 'NOT_FOUND'],
    ['of another program', (path) => replaceBy(path, 'CREATE TABLE other (x)'), 'NOT_FOUND'],
  ];
  test.each(spoil)('one that is %s is refused, and what is here stays', async (_name, change, code) => {
    await add('Analyst');
    const made = await own.client.backups.make({});
    await add('Planner');
    change(file(made));
    expect((await failureOf(own.client.backups.restore({ id: made.id }))).code).toBe(code);
    expect(await roles()).toEqual(['Analyst', 'Planner']);
    expect(readdirSync(own.path).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
  });

  test('one made by a newer version is refused, and what is here stays', async () => {
    await add('Analyst');
    const made = await own.client.backups.make({});
    const raw = new DatabaseConstructor(file(made));
    raw.pragma('user_version = 999');
    raw.close();
    // As the newer version would have written it down.
    const { createHash } = await import('node:crypto');
    const note = join(folder(), `${made.id}.json`);
    const facts = JSON.parse(readFileSync(note, 'utf8'));
    const bytes = readFileSync(file(made));
    const changed = {
      schemaNumber: 999,
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    writeFileSync(note, JSON.stringify({ ...facts, ...changed }));
    expect((await failureOf(own.client.backups.restore({ id: made.id }))).code).toBe('DATABASE_NEWER');
    expect(await roles()).toEqual(['Analyst']);
    await add('Planner');
    expect(await roles()).toEqual(['Analyst', 'Planner']);
  });

  test('a copy of what was here that does not prove itself takes everything back', async () => {
    let calls = 0;
    const path = own.path;
    await add('Analyst');
    own.core.close();
    const spawnJob: SpawnJob = () => {
      calls += 1;
      // One to make it, one to read it again; the third is that of what was here.
      return calls < 3
        ? spawnJobHere()
        : { send: () => {}, hear: (_onAnswer, onExit) => onExit(), kill: () => {} };
    };
    const broken = createTestCore({ path, spawnJob });
    const made = await broken.client.backups.make({});
    await addApplication(broken.client, 'Rimba', { role: 'Planner' });
    expect((await failureOf(broken.client.backups.restore({ id: made.id }))).code).toBe('BACKUP_FAILED');
    expect((await broken.client.applications.count({})).total).toBe(2);
    await addApplication(broken.client, 'Rimba', { role: 'Writer' });
    expect((await broken.client.applications.count({})).total).toBe(3);
    expect(readdirSync(path).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
    broken.close();
  });
});

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

function replaceBy(path: string, sql: string): void {
  rmSync(path);
  const raw = new DatabaseConstructor(path);
  raw.exec(sql);
  raw.close();
}

describe('by itself', () => {
  test('before an import, and before many are thrown away', async () => {
    const { importFile, csv } = await import('../imports/import-file.ts');
    await importFile(own.client, csv('Company,Role\nRimba,Analyst'));
    await expect
      .poll(async () => (await own.client.backups.list({})).map(({ reason }) => reason))
      .toEqual(['before_import']);
    const ids: string[] = [];
    for (let index = 0; index < 21; index += 1) ids.push((await add(`Role ${index}`)).id);
    await own.client.applications.trash({ ids: ids.slice(0, 20) });
    await own.client.applications.trash({ ids });
    await expect
      .poll(async () =>
        (await own.client.backups.list({})).map(({ reason, counts }) => [reason, counts.applications]),
      )
      .toEqual([
        ['before_removal', 22],
        ['before_import', 0],
      ]);
  });

  test('at the end, if anything was changed since the last one', async () => {
    await own.core.finish(10_000);
    expect(await own.client.backups.list({})).toEqual([]);
    await add('Analyst');
    await own.core.finish(10_000);
    await own.core.finish(10_000);
    expect((await own.client.backups.list({})).map(({ reason }) => reason)).toEqual(['automatic']);
    expect((await own.client.backups.getState({})).isDue).toBe(false);
  });

  test('the end does not wait for ever', async () => {
    const slow = createTestCore({ spawnJob: () => ({ send: () => {}, hear: () => {}, kill: () => {} }) });
    await addApplication(slow.client);
    await slow.core.finish(20);
    slow.close();
  });

  test('one made by hand counts', async () => {
    await add('Analyst');
    expect((await own.client.backups.getState({})).isDue).toBe(true);
    await own.client.backups.make({});
    expect((await own.client.backups.getState({})).isDue).toBe(false);
  });
});
