import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCore } from '#core/create-core.ts';
import { openMemoryDatabase } from '#core/database/open-memory-database.ts';
import { setPragmas } from '#core/database/pragmas.ts';
import type { Ports } from '#core/ports.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { spawnJobHere } from '#tests/helpers/spawn-job.ts';
import { createTestClock, createTestCore, createTestSettings } from '#tests/helpers/test-core.ts';
import {
  addCompany,
  companiesOf,
  databaseIn,
  failureOfOpening,
  makeDatabase,
  makeFolder,
  now,
  open,
  removeFolder,
  stateOf,
} from '#tests/helpers/workspace-folder.ts';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => removeFolder(folder));

describe('the live connection', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['locking_mode', 'exclusive'],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['secure_delete', 1],
    ['temp_store', 2],
    ['mmap_size', 0],
    ['busy_timeout', 5_000],
    ['fullfsync', 1],
    ['checkpoint_fullfsync', 1],
    ['application_id', 0x4c4e474b],
  ])('has %s at %s', (name, value) => {
    // Not a new one: migrating it would set some of them, too.
    makeDatabase(folder);
    const { raw, close } = open(folder);
    expect(raw.pragma(name, { simple: true })).toBe(value);
    close();
  });

  it('is refused when a setting does not take', () => {
    const { raw, close } = openMemoryDatabase(now);
    const stubborn = new Proxy(raw, {
      get: (target, name) =>
        name === 'pragma'
          ? (text: string) => (text === 'synchronous' ? 1 : target.pragma(text, { simple: true }))
          : Reflect.get(target, name),
    });
    expect(() => setPragmas(stubborn)).toThrow('UNEXPECTED');
    setPragmas(raw);
    close();
  });

  it('runs on a SQLite without the error of resetting logs', () => {
    const { raw, close } = open(folder);
    const version = raw.prepare('SELECT sqlite_version()').pluck().get() as string;
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
    expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(3_051_003);
    close();
  });

  it('keeps no trigger and no undo log in the file', async () => {
    const test = createTestCore({ path: folder });
    await addApplication(test.client);
    test.close();
    const database = open(folder);
    expect(database.raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()).toEqual([]);
    expect(database.raw.prepare("SELECT name FROM sqlite_schema WHERE name = 'change_log'").all()).toEqual(
      [],
    );
    database.close();
  });
});

describe('closing', () => {
  it('empties the log and leaves no note of a holder; closing twice is closing once', () => {
    const database = open(folder);
    addCompany(database, 'kept');
    expect(statSync(`${databaseIn(folder)}-wal`).size).toBeGreaterThan(0);
    database.close();
    database.close();
    expect(readdirSync(folder).sort()).toEqual(['langkah.db', 'reserve', 'workspace.json']);
  });

  it('changes no byte when nothing was written', () => {
    makeDatabase(folder);
    const before = stateOf(folder);
    open(folder).close();
    expect(stateOf(folder)).toEqual(before);
  });

  it('remembers what stood there', async () => {
    const test = createTestCore({ path: folder });
    await addApplication(test.client);
    test.close();
    const record = JSON.parse(readFileSync(join(folder, 'workspace.json'), 'utf8'));
    expect(record).toMatchObject({ applicationCount: 1, closed: true });
  });
});

describe('other accounts of the machine', () => {
  it('can read nothing, whatever the umask', () => {
    const previous = process.umask(0);
    const inner = join(folder, 'workspace');
    try {
      const database = open(inner);
      addCompany(database, 'kept');
      expect(statSync(inner).mode & 0o777).toBe(0o700);
      expect(readdirSync(inner).sort()).toEqual([
        'in-use.json',
        'langkah.db',
        'langkah.db-wal',
        'reserve',
        'workspace.json',
      ]);
      for (const name of readdirSync(inner)) {
        expect([name, statSync(join(inner, name)).mode & 0o777]).toEqual([name, 0o600]);
      }
      database.close();
    } finally {
      process.umask(previous);
    }
  });

  it('lose what they could read before', () => {
    makeDatabase(folder);
    chmodSync(databaseIn(folder), 0o644);
    const database = open(folder);
    addCompany(database, 'more');
    expect(statSync(databaseIn(folder)).mode & 0o777).toBe(0o600);
    expect(statSync(`${databaseIn(folder)}-wal`).mode & 0o777).toBe(0o600);
    database.close();
  });
});

describe('a workspace that is open already', () => {
  let holder: ChildProcess | undefined;
  afterEach(() => holder?.kill('SIGKILL'));

  /** Another process that holds the database as a running Langkah does, with one row that stands in the log only. */
  async function hold(): Promise<ChildProcess> {
    const program = `
      const { writeFileSync } = require('node:fs');
      const raw = new (require('better-sqlite3'))(process.argv[1] + '/langkah.db');
      raw.pragma('locking_mode = EXCLUSIVE');
      raw.pragma('journal_mode = WAL');
      const record = JSON.parse(require('node:fs').readFileSync(process.argv[1] + '/workspace.json', 'utf8'));
      writeFileSync(process.argv[1] + '/workspace.json', JSON.stringify({ ...record, closed: false }));
      raw.exec("UPDATE companies SET name = 'by the holder'");
      writeFileSync(process.argv[1] + '/in-use.json', JSON.stringify({ pid: process.pid, kind: 'desktop', since: 5 }));
      process.stdout.write('held');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['-e', program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    return child;
  }

  it('is refused, and says who holds it', async () => {
    makeDatabase(folder);
    holder = await hold();
    const before = stateOf(folder);
    const failure = failureOfOpening(folder);
    expect(failure.code).toBe('IN_USE');
    expect(failure.data).toEqual({ holder: { pid: holder.pid, kind: 'desktop', since: 5 } });
    expect(stateOf(folder)).toEqual(before);
    expect(existsSync(join(folder, 'in-use.json'))).toBe(true);
  });

  it('opens as soon as its holder was killed, with everything the holder had saved', async () => {
    makeDatabase(folder);
    holder = await hold();
    const gone = new Promise((resolve) => holder?.once('exit', resolve));
    holder.kill('SIGKILL');
    await gone;
    const database = open(folder);
    expect(companiesOf(database)).toEqual(['by the holder']);
    database.close();
  });

  it('in the same process is refused too', () => {
    const first = open(folder);
    const failure = failureOfOpening(folder);
    expect(failure).toMatchObject({ code: 'IN_USE', data: { holder: { pid: process.pid, kind: 'test' } } });
    addCompany(first, 'still open');
    first.close();
  });
});

describe('a start that fails after the file was opened', () => {
  it('lets go of it, so that the next start works', () => {
    const clock = createTestClock('2026-03-10');
    let calls = 0;
    const broken = {
      today: clock.today,
      monotonicMs: clock.monotonicMs,
      now() {
        calls += 1;
        if (calls > 1) throw new Error('no clock');
        return clock.now();
      },
    };
    const ports: Ports = {
      clock: broken,
      settings: createTestSettings(),
      printing: null,
      log: { write() {} },
      platform: 'browser',
      desktop: null,
      spawnJob: spawnJobHere,
    };
    expect(() => createCore({ workspacePath: folder, ports, appVersion: '0' })).toThrow('no clock');
    expect(calls).toBe(2);
    open(folder).close();
  });
});

describe('a path', () => {
  it.each([
    ['with spaces', 'my job search'],
    ['in other scripts', 'pencarian kerja 仕事 بحث'],
    ['with an emoji', 'new start 🌱'],
    ['with quotes and signs', `it's "50%" #1?&;`],
    ['with more than 240 characters', join('x'.repeat(120), 'y'.repeat(120), 'z'.repeat(20))],
  ])('%s works', (_name, inner) => {
    const place = join(folder, inner);
    makeDatabase(place);
    const database = open(place);
    expect(companiesOf(database)).toEqual(['kept']);
    database.close();
  });

  it('through a link to a folder works, and is locked for the real one too', () => {
    const real = join(folder, 'real');
    const link = join(folder, 'link');
    mkdirSync(real);
    symlinkSync(real, link);
    const database = open(link);
    expect(failureOfOpening(real).code).toBe('IN_USE');
    database.close();
    open(real).close();
  });

  it.each([
    ['that is a file', 'file'],
    ['that leads through a file', join('file', 'inner')],
    ['with a name no file system takes', 'x'.repeat(300)],
  ])('%s is refused with a code', (_name, inner) => {
    writeFileSync(join(folder, 'file'), 'text');
    expect(failureOfOpening(join(folder, inner)).code).toBe('READ_ONLY');
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('text');
  });
});

describe('the write-ahead log', () => {
  it('stays under 16 MiB while much is written', async () => {
    const test = createTestCore({ path: folder });
    let largest = 0;
    for (let round = 0; round < 60; round += 1) {
      await addApplication(test.client, 'Rimba', { postingText: `${round} `.repeat(150_000) });
      largest = Math.max(largest, statSync(`${databaseIn(folder)}-wal`).size);
    }
    expect(largest).toBeGreaterThan(1_000_000);
    expect(largest).toBeLessThan(16 * 1024 * 1024);
    test.close();
    expect(existsSync(`${databaseIn(folder)}-wal`)).toBe(false);
  });
});
