import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '#core/database/migrations.ts';
import { applicationId } from '#core/database/pragmas.ts';
import {
  addCompany,
  companiesOf,
  databaseIn,
  expectRefused,
  makeDatabase,
  makeFolder,
  open,
  removeFolder,
  stateOf,
  withConnection,
} from '#tests/helpers/workspace-folder.ts';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => removeFolder(folder));

const main = () => databaseIn(folder);
const log = () => `${main()}-wal`;

/** Leaves the files behind as a killed program would: main and log as they stood in the middle of work. */
function leaveLog(work: (raw: DatabaseConstructor.Database) => void, path = main()): void {
  const other = makeFolder();
  const copy = join(other, 'copy.db');
  const raw = new DatabaseConstructor(path);
  raw.pragma('journal_mode = WAL');
  raw.pragma('wal_autocheckpoint = 0');
  work(raw);
  cpSync(path, copy);
  cpSync(`${path}-wal`, `${copy}-wal`);
  raw.close();
  cpSync(copy, path);
  cpSync(`${copy}-wal`, `${path}-wal`);
  removeFolder(other);
}

describe('an empty place', () => {
  it('becomes a workspace, and opens again with what was written', () => {
    const inner = join(folder, 'not', 'there yet');
    const first = open(inner);
    addCompany(first, 'kept');
    expect(first).toMatchObject({ migrated: true, schemaNumber: migrations.length });
    first.close();
    const second = open(inner);
    expect(second.migrated).toBe(false);
    expect(companiesOf(second)).toEqual(['kept']);
    second.close();
  });

  it('where a database stood once is no first start', () => {
    makeDatabase(folder);
    rmSync(main());
    expectRefused(folder, 'DATABASE_MISSING');
    expect(stateOf(folder)).toEqual({});
  });

  it('where a database stood once is no first start either when the note about it is damaged', () => {
    makeDatabase(folder);
    rmSync(main());
    writeFileSync(join(folder, 'workspace.json'), '{"databaseId":');
    expectRefused(folder, 'DATABASE_MISSING');
  });

  it('beside a log that was left behind keeps that log', () => {
    makeDatabase(folder);
    leaveLog((raw) => raw.exec("UPDATE companies SET name = 'logged'"));
    rmSync(main());
    rmSync(join(folder, 'workspace.json'));
    expectRefused(folder, 'DATABASE_MISSING');
  });
});

describe('a file that is not a database of ours', () => {
  it.each([
    ['text', () => writeFileSync(main(), 'Dear diary, '.repeat(1_000)), 'DATABASE_FOREIGN'],
    ['a few bytes', () => writeFileSync(main(), 'SQLite format 3\0'), 'DATABASE_FOREIGN'],
    ['64 KiB of NUL', () => writeFileSync(main(), Buffer.alloc(65_536)), 'DATABASE_FOREIGN'],
    [
      'a PNG',
      () => writeFileSync(main(), Buffer.from('89504e470d0a1a0a'.repeat(100), 'hex')),
      'DATABASE_FOREIGN',
    ],
    ['a folder', () => mkdirSync(main()), 'DATABASE_FOREIGN'],
    ['a pipe', () => execFileSync('mkfifo', [main()]), 'DATABASE_FOREIGN'],
    ['a link to nothing', () => symlinkSync(join(folder, 'nowhere'), main()), 'DATABASE_FOREIGN'],
    ['a database of another program', () => makeForeign(0x0f055112), 'DATABASE_FOREIGN'],
    ['a database without application id', () => makeForeign(0), 'DATABASE_FOREIGN'],
  ])('(%s) is refused and stays as it is', (_name, make, code) => {
    make();
    expectRefused(folder, code);
  });

  it('is not touched when another program left it in the middle of its work', () => {
    makeForeign(0);
    leaveLog((raw) => raw.exec('CREATE TABLE other (a); INSERT INTO other VALUES (1)'));
    expectRefused(folder, 'DATABASE_FOREIGN');
  });

  it('is not touched when it was new and never checkpointed', () => {
    leaveLog((raw) => raw.exec('CREATE TABLE other (a); INSERT INTO other VALUES (1)'));
    expectRefused(folder, 'DATABASE_FOREIGN');
  });

  function makeForeign(id: number): void {
    withConnection(main(), (raw) => {
      raw.exec('CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)');
      raw.pragma(`application_id = ${id}`);
      raw.pragma('user_version = 1');
    });
  }
});

describe('an empty file', () => {
  it('is refused where a database is known to have stood', () => {
    makeDatabase(folder);
    truncateSync(main());
    expectRefused(folder, 'DATABASE_EMPTY');
  });

  it('is refused beside a log', () => {
    writeFileSync(main(), '');
    writeFileSync(log(), 'something');
    expectRefused(folder, 'DATABASE_EMPTY');
  });

  it('that a first start left behind when it was killed is used', () => {
    writeFileSync(main(), '');
    open(folder).close();
    expect(stateOf(folder)['langkah.db']).toMatchObject({ size: expect.any(Number) });
  });
});

describe('a first start that was killed', () => {
  it('before the first table is begun anew', () => {
    withConnection(main(), (raw) => raw.pragma('journal_mode = WAL'));
    open(folder).close();
  });

  it('in the middle of its first commit is begun anew', () => {
    leaveLog((raw) => {
      raw.pragma(`application_id = ${applicationId}`);
      raw.exec('CREATE TABLE half (a)');
    });
    truncateSync(log(), 32 + 24 + 100);
    open(folder).close();
  });

  it('after its first commit goes on from there', () => {
    const source = makeFolder();
    makeDatabase(source);
    cpSync(databaseIn(source), main());
    removeFolder(source);
    leaveLog((raw) => raw.exec("UPDATE companies SET name = 'logged'"));
    const database = open(folder);
    expect(companiesOf(database)).toEqual(['logged']);
    database.close();
  });
});

describe('a database of a newer Langkah', () => {
  it.each([1, 1_000])('(%d versions ahead) is refused with both numbers', (ahead) => {
    makeDatabase(folder);
    const found = migrations.length + ahead;
    withConnection(main(), (raw) => raw.pragma(`user_version = ${found}`));
    const failure = expectRefused(folder, 'DATABASE_NEWER');
    expect(failure.data).toEqual({ version: { found, supported: migrations.length } });
  });

  it('is recognized when the version stands only in a log that was left behind', () => {
    makeDatabase(folder);
    leaveLog((raw) => {
      addCompany({ raw }, 'later');
      raw.pragma(`user_version = ${migrations.length + 1}`);
    });
    const stored = readFileSync(main()).readUInt32BE(60);
    expect(stored).toBe(migrations.length);
    expectRefused(folder, 'DATABASE_NEWER');
  });

  it('is not imagined because of a version that was never committed', () => {
    makeDatabase(folder);
    leaveLog((raw) => {
      raw.exec("UPDATE companies SET name = 'logged'");
      // The first page comes first, and the commit stands in the frame of the last.
      raw.exec(
        `BEGIN; UPDATE companies SET name = 'lost'; PRAGMA user_version = ${migrations.length + 1}; COMMIT`,
      );
    });
    // As after a crash: nothing says that it was closed in order.
    rmSync(join(folder, 'workspace.json'));
    truncateSync(log(), readFileSync(log()).byteLength - 1);
    const database = open(folder);
    expect(companiesOf(database)).toEqual(['logged']);
    database.close();
  });
});

describe('a damaged database', () => {
  function fill(): void {
    const database = open(folder);
    for (let index = 0; index < 400; index += 1) addCompany(database, `${index} ${'x'.repeat(200)}`);
    database.close();
  }

  it.each([
    ['its first bytes are gone', (bytes: Buffer) => bytes.fill(0, 0, 16)],
    ['its header is noise', (bytes: Buffer) => bytes.fill(0xa5, 0, 100)],
    ['the size of its pages is noise', (bytes: Buffer) => bytes.fill(0xff, 16, 24)],
    ['pages in the middle are gone', (bytes: Buffer) => bytes.fill(0, 8_192, 8_192 * 4)],
    ['the last two fifths are missing', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.6))],
    ['its last sector is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length - 512)],
  ])('is refused as damaged and stays as it is when %s', (_name, damage) => {
    fill();
    writeFileSync(main(), damage(readFileSync(main())));
    expectRefused(folder, 'DATABASE_DAMAGED');
  });

  it('is refused when a reference leads nowhere', () => {
    makeDatabase(folder);
    withConnection(main(), (raw) => {
      raw.pragma('foreign_keys = OFF');
      raw.exec("INSERT INTO application_tags VALUES ('nobody', 'nothing')");
    });
    expectRefused(folder, 'DATABASE_DAMAGED');
  });

  it('is refused when one letter of its schema is another one, so that a question has no answer', () => {
    fill();
    const bytes = readFileSync(main());
    bytes.write('fts9', bytes.indexOf('USING fts5') + 'USING '.length);
    writeFileSync(main(), bytes);
    expectRefused(folder, 'DATABASE_DAMAGED');
  });

  it.each([
    ['trigger', 'CREATE TRIGGER planted AFTER INSERT ON companies BEGIN DELETE FROM tags; END'],
    ['view', 'CREATE VIEW planted AS SELECT 1'],
    ['table', 'CREATE TABLE planted (a)'],
    ['index', 'CREATE INDEX planted ON companies (notes)'],
    ['changed table', 'ALTER TABLE companies ADD COLUMN planted'],
  ])('is refused when somebody planted a %s', (_name, sql) => {
    makeDatabase(folder);
    withConnection(main(), (raw) => raw.exec(sql));
    expectRefused(folder, 'DATABASE_FOREIGN');
  });
});

describe('a log of another time', () => {
  it('beside a database that was closed in order is refused, and both are kept', () => {
    makeDatabase(folder);
    leaveLog((raw) => raw.exec("UPDATE companies SET name = 'old'"));
    const old = readFileSync(log());
    rmSync(log());
    const database = open(folder);
    addCompany(database, 'new');
    database.close();
    writeFileSync(log(), old);
    expectRefused(folder, 'DATABASE_DAMAGED');
  });
});
