import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Progress } from '#contract/procedures.ts';
import type { ExportKind } from '#contract/transfers.ts';
import { finish } from '#tests/helpers/finish-task.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { createTestDesktop } from '#tests/helpers/test-desktop.ts';
import { fileOf, makeZip, readTexts } from './zip.ts';

const opened: TestCore[] = [];
const open = (...options: Parameters<typeof createTestCore>) => {
  const core = createTestCore(...options);
  opened.push(core);
  return core;
};
let own: TestCore;
beforeEach(() => {
  own = open();
});
afterEach(() => {
  for (const core of opened.splice(0).toReversed()) core.close();
});

const odd = '=1+1 “Ünïcödé” \u202E👩‍💻 "\\\n,;\t';
const add = (core: TestCore, role: string) =>
  addApplication(core.client, 'Rimba', {
    role,
    notes: `${role} ${odd}`,
    payMin: 12_000_000,
    payCurrency: 'IDR',
    payPeriod: 'month',
    appliedOn: '2026-03-01',
  });

/** What an export says on its way, and its file. */
async function exportFrom(core: TestCore, kind: ExportKind) {
  const written = await finish(
    core.client.transfers.export({ kind, language: 'en', withJournal: true }),
    expectShare,
  );
  const { file } = await core.client.transfers.fetch({ exportId: written.exportId });
  return { ...written, file };
}
const receiveIn = (core: TestCore, file: File) =>
  finish(core.client.transfers.receive({ file }), expectShare);
const openIn = (core: TestCore) => finish(core.client.transfers.open({}), expectShare);
function expectShare({ done, total }: Progress): void {
  expect(done).toBeLessThanOrEqual(total);
}
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
const roles = async (core: TestCore) =>
  (await core.client.applications.list({})).rows.map(({ role }) => role).sort();
/** Every row of every table of the person, as the database has them. */
function dump(core: TestCore): unknown {
  const path = join(core.path, 'langkah.db');
  const raw = new DatabaseConstructor(path, { readonly: true });
  const tables = raw
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search_*' ORDER BY name",
    )
    .pluck()
    .all();
  const rows = tables.map((name) => [name, raw.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all()]);
  raw.close();
  return rows;
}
/** The database is read from outside: only one program may have it. */
function dumpClosed(core: TestCore): unknown {
  core.core.close();
  return dump(core);
}

describe('everything as one file', () => {
  test('restores on another computer to the same rows, with a way back', async () => {
    await add(own, 'Analyst');
    await own.client.drafts.save({ key: 'application.add', content: 'half typed' });
    const { file, name } = await exportFrom(own, 'bundle');
    expect(name).toMatch(/^langkah-\d{4}-\d\d-\d\d-\d{4}\.langkah-backup$/);

    const other = open();
    await add(other, 'Planner');
    const received = await receiveIn(other, file);
    expect(received).toMatchObject({
      kind: 'bundle',
      name,
      madeAt: own.clock.now(),
      appVersion: '0.0.0-test',
      counts: { applications: 1 },
      here: { applications: 1 },
    });
    const { undoId } = await other.client.transfers.restore({ receivedId: received.receivedId });
    expect(await roles(other)).toEqual(['Analyst']);
    expect((await other.client.drafts.get({ key: 'application.add' }))?.content).toBe('half typed');
    await other.client.backups.restore({ id: undoId ?? '' });
    expect(await roles(other)).toEqual(['Planner']);
  });

  test('holds nothing but what was saved when it began, while saving goes on', async () => {
    await add(own, 'Analyst');
    const exporting = exportFrom(own, 'bundle');
    await add(own, 'Planner');
    const { file } = await exporting;
    expect(await roles(own)).toEqual(['Analyst', 'Planner']);
    const other = open();
    const { receivedId } = await receiveIn(other, file);
    await other.client.transfers.restore({ receivedId });
    expect(await roles(other)).toEqual(['Analyst']);
  });

  test('a person who stops it finds no file', async () => {
    const stop = new AbortController();
    const written: string[] = [];
    let killed = 0;
    const slow = open({
      spawnJob: () => {
        let exit = () => {};
        return {
          send(job) {
            const { database, to } = (job as { input: { database: string; to: string } }).input;
            expect(existsSync(database)).toBe(true);
            writeFileSync(to, 'half');
            written.push(database, to);
            stop.abort();
          },
          hear: (_onAnswer, onExit) => {
            exit = onExit;
          },
          kill() {
            killed += 1;
            exit();
          },
        };
      },
    });
    await add(slow, 'Analyst');
    const stream = await slow.client.transfers.export(
      { kind: 'bundle', language: 'en' },
      { signal: stop.signal },
    );
    await expect(stream.next()).rejects.toThrow();
    expect(killed).toBeGreaterThan(0);
    expect(written).toHaveLength(2);
    await vi.waitFor(() => expect(written.filter((path) => existsSync(path))).toEqual([]));
  });

  test('a file that is no longer wanted while it is read leaves nothing behind', async () => {
    const stop = new AbortController();
    const written: string[] = [];
    const slow = open({
      spawnJob: () => ({
        send(job) {
          const { path, into } = (job as { input: { path: string; into: string } }).input;
          expect(readFileSync(path, 'utf8')).toBe('long');
          writeFileSync(into, 'half');
          written.push(path, into);
          stop.abort();
        },
        hear: () => {},
        kill: () => {},
      }),
    });
    const receiving = slow.client.transfers.receive(
      { file: new File(['long'], 'long.zip') },
      { signal: stop.signal },
    );
    await expect(finish(receiving)).rejects.toThrow();
    expect(written).toHaveLength(2);
    await vi.waitFor(() => expect(written.filter((path) => existsSync(path))).toEqual([]));
  });

  test('nothing of it stays behind', async () => {
    const { exportId } = await exportFrom(own, 'bundle');
    await exportFrom(own, 'open');
    // One at a time.
    expect((await failureOf(own.client.transfers.fetch({ exportId }))).code).toBe('NOT_FOUND');
    const before = readdirSync(own.path).toSorted();
    expect(before.filter((name) => name.includes('zip') || name.includes('langkah-backup'))).toEqual([]);
  });

  test('the sample is not the workspace of the person', async () => {
    await own.client.workspace.openSample({ language: 'en' });
    const stream = await own.client.transfers.export({ kind: 'bundle', language: 'en' });
    expect((await failureOf(stream.next())).code).toBe('NOT_AVAILABLE');
  });
});

describe('everything in open formats', () => {
  test('comes back into an empty workspace as the same rows, and out of it as the same files', async () => {
    await add(own, 'Analyst');
    await add(own, '=HYPERLINK("x")');
    await own.client.drafts.save({ key: 'application.add', content: odd });
    const { file } = await exportFrom(own, 'open');

    const other = open();
    const { receivedId, kind, counts } = await receiveIn(other, file);
    expect({ kind, applications: counts.applications }).toEqual({ kind: 'open', applications: 2 });
    await other.client.transfers.restore({ receivedId });
    expect((await other.client.search.find({ text: 'analyst', limit: 5 })).length).toBe(
      (await own.client.search.find({ text: 'analyst', limit: 5 })).length,
    );
    const again = await exportFrom(other, 'open');
    const [first, second] = [
      await readTexts(await bytesOf(file)),
      await readTexts(await bytesOf(again.file)),
    ];
    expect(second).toEqual(first);
    expect(dumpClosed(other)).toEqual(dumpClosed(own));
  });

  test('can be read by people and spreadsheets', async () => {
    await add(own, '=HYPERLINK("x")');
    const texts = await readTexts(await bytesOf((await exportFrom(own, 'open')).file));
    expect(texts['README.txt']).toContain('Langkah');
    expect(JSON.parse(texts['data/applications.json'] ?? '')).toMatchObject([{ role: '=HYPERLINK("x")' }]);
    expect(texts['tables/applications.csv']).toContain(`"'=HYPERLINK(""x"")"`);
    expect(JSON.parse(texts['langkah.json'] ?? '')).toMatchObject({ format: 'langkah-open', version: 1 });
  });
});

describe('files of strangers', () => {
  const receive = async (content: string | Uint8Array<ArrayBuffer>) =>
    failureOf(receiveIn(own, fileOf(content, 'of-a-stranger')));
  /** A good export with some of its files exchanged; undefined takes one away. */
  async function altered(kind: ExportKind, changes: Record<string, string | Uint8Array | undefined>) {
    await add(own, 'Analyst');
    const bytes = await bytesOf((await exportFrom(own, kind)).file);
    const parts: Record<string, string | Uint8Array> =
      kind === 'open' ? await readTexts(bytes) : { ...(await readTexts(bytes)), 'langkah.db': ownDatabase() };
    for (const [name, change] of Object.entries(changes)) {
      if (change === undefined) delete parts[name];
      else parts[name] = change;
    }
    return makeZip(parts);
  }
  function ownDatabase(): Uint8Array {
    const copy = join(own.path, `${readdirSync(own.path).length}.db`);
    const raw = new DatabaseConstructor(join(own.path, 'backups', newestBackup()), { readonly: true });
    raw.prepare('VACUUM INTO ?').run(copy);
    raw.close();
    return readFileSync(copy);
  }
  const newestBackup = () =>
    readdirSync(join(own.path, 'backups'))
      .filter((name) => name.endsWith('.db'))
      .toSorted()
      .at(-1) ?? '';
  const manifest = (changes: object) =>
    JSON.stringify({
      format: 'langkah-open',
      version: 1,
      schemaNumber: 1,
      appVersion: '1',
      madeAt: '2026-03-10T03:00:00.000Z',
      database: { id: 'x', createdAt: 1 },
      tables: {},
      ...changes,
    });

  test.each<[string, () => Promise<Uint8Array<ArrayBuffer>>, string]>([
    ['a picture', async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'IMPORT_UNSUPPORTED'],
    ['nothing', async () => new Uint8Array(), 'IMPORT_UNSUPPORTED'],
    ['an archive of something else', () => makeZip({ 'word/document.xml': '<w/>' }), 'IMPORT_UNSUPPORTED'],
    ['the start of an archive', async () => (await altered('open', {})).slice(0, 900), 'IMPORT_MALFORMED'],
    ['no JSON', () => altered('open', { 'data/applications.json': '[{' }), 'IMPORT_MALFORMED'],
    ['a table that is no list', () => altered('open', { 'data/tags.json': '{}' }), 'IMPORT_MALFORMED'],
    ['a row that is a list', () => altered('open', { 'data/tags.json': '[[1]]' }), 'IMPORT_MALFORMED'],
    [
      'an unknown column',
      () => altered('open', { 'data/tags.json': '[{"id":"a","sql":"x"}]' }),
      'IMPORT_MALFORMED',
    ],
    [
      'a prototype',
      () => altered('open', { 'data/tags.json': '[{"__proto__":{"id":"a"}}]' }),
      'IMPORT_MALFORMED',
    ],
    ['a reference to nothing', () => altered('open', { 'data/companies.json': '[]' }), 'IMPORT_MALFORMED'],
    [
      'a number without end',
      () => altered('open', { 'data/tags.json': '[{"id":1e999}]' }),
      'IMPORT_MALFORMED',
    ],
    [
      'a deep value',
      () => altered('open', { 'data/tags.json': `${'['.repeat(50_000)}1` }),
      'IMPORT_MALFORMED',
    ],
    [
      'a newer version',
      async () => makeZip({ 'langkah.json': manifest({ schemaNumber: 999 }) }),
      'DATABASE_NEWER',
    ],
    [
      'a manifest of another kind',
      async () => makeZip({ 'langkah.json': manifest({ version: 2 }) }),
      'IMPORT_MALFORMED',
    ],
    [
      'another database than written down',
      () => altered('bundle', { 'langkah.db': ownDatabase().slice(0, 8_192) }),
      'BACKUP_INVALID',
    ],
    ['another whole database than written down', () => altered('bundle', {}), 'BACKUP_INVALID'],
    [
      'a bundle without its database',
      () => altered('bundle', { 'langkah.db': undefined }),
      'IMPORT_UNSUPPORTED',
    ],
  ])('%s is refused, and what is here stays', async (_name, make, code) => {
    await own.client.backups.make({});
    const content = await make();
    const before = await roles(own);
    expect((await receive(content)).code).toBe(code);
    expect(await roles(own)).toEqual(before);
  });

  test('a database with a trigger never comes in', async () => {
    await add(own, 'Analyst');
    await own.client.backups.make({});
    const path = join(own.path, 'copy.db');
    writeFileSync(path, ownDatabase());
    const raw = new DatabaseConstructor(path);
    raw.exec('CREATE TRIGGER bad AFTER INSERT ON tags BEGIN DELETE FROM applications; END');
    raw.close();
    expect((await receive(path)).code).toBe('BACKUP_INVALID');
  });

  test('an archive that unpacks to more than a file of JSON may hold is given up at the limit', async () => {
    const zeros = new Uint8Array(101 * 1_048_576).fill(0x20);
    const bomb = await makeZip({ 'langkah.json': manifest({}), 'data/tags.json': zeros });
    expect(bomb.byteLength).toBeLessThan(1_048_576);
    expect((await receive(bomb)).code).toBe('IMPORT_TOO_LARGE');
  });

  test('a database that was copied with its log is taken with it', async () => {
    const desktop = createTestDesktop();
    const there = open({ desktop });
    await add(there, 'Analyst');
    for (const name of ['langkah.db', 'langkah.db-wal'])
      writeFileSync(join(own.path, `copied-${name}`), readFileSync(join(there.path, name)));
    expect(statSync(join(own.path, 'copied-langkah.db-wal')).size).toBeGreaterThan(0);
    desktop.openPath = join(own.path, 'copied-langkah.db');
    const { received } = await openIn(there);
    expect(received?.counts.applications).toBe(1);
    expect(readdirSync(own.path)).toContain('copied-langkah.db-wal');
  });

  test('tables that were written anew in another form are understood', async () => {
    await add(own, 'Analyst');
    const texts = await readTexts(await bytesOf((await exportFrom(own, 'open')).file));
    for (const name of Object.keys(texts).filter((each) => each.startsWith('data/')))
      texts[name] = JSON.stringify(JSON.parse(texts[name] ?? ''), null, 4);
    const { receivedId } = await receiveIn(own, fileOf(await makeZip(texts), 'x.zip'));
    await own.client.transfers.restore({ receivedId });
    expect(await roles(own)).toEqual(['Analyst']);
  });

  test('a bare database of Langkah is taken as it is', async () => {
    await add(own, 'Analyst');
    await own.client.backups.make({});
    const received = await receiveIn(own, fileOf(new Uint8Array(ownDatabase()), 'copy.db'));
    expect(received).toMatchObject({ kind: 'database', madeAt: null, counts: { applications: 1 } });
  });
});

describe('on a desktop', () => {
  test('is put where the person says, and read from where they say', async () => {
    const desktop = createTestDesktop();
    const there = open({ desktop });
    await add(there, 'Analyst');
    const { exportId } = await exportFrom(there, 'bundle');
    expect(await there.client.transfers.save({ exportId })).toEqual({ name: null });
    desktop.savePath = join(there.path, 'mine.langkah-backup');
    expect(await there.client.transfers.save({ exportId })).toEqual({ name: 'mine.langkah-backup' });
    expect(statSync(desktop.savePath).mode & 0o777).toBe(0o600);
    expect(existsSync(`${desktop.savePath}.new`)).toBe(false);
    desktop.openPath = desktop.savePath;
    const { received } = await openIn(there);
    expect(received).toMatchObject({ kind: 'bundle', counts: { applications: 1 } });
    expect(await there.client.transfers.get({ receivedId: received?.receivedId ?? '' })).toEqual(received);
    desktop.openPath = null;
    expect(await openIn(there)).toEqual({ received: null });
  });
});

test('a workspace that cannot be opened is set aside for what was received', async () => {
  await add(own, 'Analyst');
  const { file } = await exportFrom(own, 'bundle');
  const damaged = open();
  damaged.core.close();
  writeFileSync(join(damaged.path, 'langkah.db'), 'damaged');
  const again = open({ path: damaged.path });
  const { receivedId, here } = await receiveIn(again, file);
  expect(here).toBeNull();
  const { setAsideIn, undoId } = await again.client.transfers.restore({ receivedId });
  expect(undoId).toBeNull();
  expect(readFileSync(join(setAsideIn ?? '', 'langkah.db'), 'utf8')).toBe('damaged');
  expect(await roles(again)).toEqual(['Analyst']);
});
