import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '#contract/failures.ts';
import { openBackupFolder } from '#core/backups/backup-folder.ts';
import { migrate } from '#core/database/migrate.ts';
import { type Migration, migrations } from '#core/database/migrations.ts';
import { openDatabase } from '#core/database/open-database.ts';
import released from '#tests/fixtures/migrations/released.json' with { type: 'json' };
import {
  companiesOf,
  copyBeforeMigration,
  databaseIn,
  expectRefused,
  makeDatabase,
  makeFolder,
  now,
  open,
  removeFolder,
  stateOf,
  withConnection,
} from '#tests/helpers/workspace-folder.ts';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
  makeDatabase(folder);
});
afterEach(() => removeFolder(folder));

/** The migrations of a next version, whose last one does this. */
function next(...statements: string[]): Migration[] {
  const hash = createHash('sha256').update(statements.join()).digest('hex');
  return [...migrations, { number: migrations.length + 1, name: 'next', statements, hash }];
}
const openNext = (...statements: string[]) =>
  openDatabase({
    folder,
    kind: 'test',
    now,
    migrations: next(...statements),
    copyBeforeMigration: copyBeforeMigration(folder),
  });

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return 'done';
}

/** A rebuild as drizzle-kit writes it. */
const rebuildCompanies = [
  'PRAGMA foreign_keys=OFF',
  "CREATE TABLE `__new_companies` (`id` text PRIMARY KEY NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL, `website` text, `location` text, `avoid` integer DEFAULT false NOT NULL, `notes` text DEFAULT '' NOT NULL, `created_at` integer NOT NULL, `changed_at` integer NOT NULL, `size` integer)",
  'INSERT INTO `__new_companies`("id", "name", "name_key", "website", "location", "avoid", "notes", "created_at", "changed_at") SELECT "id", "name", "name_key", "website", "location", "avoid", "notes", "created_at", "changed_at" FROM `companies`',
  'DROP TABLE `companies`',
  'ALTER TABLE `__new_companies` RENAME TO `companies`',
  'PRAGMA foreign_keys=ON',
];

const parentAndChildren = `CREATE TABLE parents (id TEXT PRIMARY KEY, name TEXT);
  CREATE TABLE children (id TEXT, parent_id TEXT REFERENCES parents(id) ON DELETE CASCADE);
  INSERT INTO parents VALUES ('p', 'x'); INSERT INTO children VALUES ('c1', 'p'), ('c2', 'p')`;

describe('a new version', () => {
  it('changes the schema, keeps the rows and a verified copy from before', () => {
    const database = openNext('ALTER TABLE companies ADD COLUMN size INTEGER');
    expect(database).toMatchObject({ migrated: true, schemaNumber: migrations.length + 1 });
    expect(companiesOf(database)).toEqual(['kept']);
    expect(database.raw.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
    expect(database.raw.pragma('foreign_keys', { simple: true })).toBe(1);
    database.close();
    const [backup] = openBackupFolder(join(folder, 'backups')).list();
    expect(backup).toMatchObject({ reason: 'before_migration', schemaNumber: migrations.length });
    const copy = join(folder, 'backups', `${backup?.id}.db`);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'backups')).mode & 0o777).toBe(0o700);
    withConnection(copy, (raw) => {
      expect(raw.pragma('user_version', { simple: true })).toBe(migrations.length);
      expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(companiesOf({ raw })).toEqual(['kept']);
    });
    expectRefused(folder, 'DATABASE_NEWER');
  });

  it('can rebuild a table without losing rows that point to it', () => {
    const database = openNext(...parentAndChildren.split(';'));
    database.close();
    const rebuild = [
      'CREATE TABLE new_parents (id TEXT PRIMARY KEY, name TEXT, more TEXT)',
      'INSERT INTO new_parents (id, name) SELECT id, name FROM parents',
      'DROP TABLE parents',
      'ALTER TABLE new_parents RENAME TO parents',
    ];
    const after = [...next(...parentAndChildren.split(';'))];
    after.push({ number: after.length + 1, name: 'rebuild', statements: rebuild, hash: 'r' });
    const rebuilt = openDatabase({
      folder,
      kind: 'test',
      now,
      migrations: after,
      copyBeforeMigration: copyBeforeMigration(folder),
    });
    expect(rebuilt.raw.prepare('SELECT id FROM children ORDER BY id').pluck().all()).toEqual(['c1', 'c2']);
    expect(rebuilt.raw.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(rebuilt.raw.pragma('foreign_key_check')).toEqual([]);
    rebuilt.close();
  });

  it('rebuilds tables as drizzle-kit writes it', () => {
    const database = openNext(...rebuildCompanies);
    expect(companiesOf(database)).toEqual(['kept']);
    expect(database.raw.pragma('foreign_keys', { simple: true })).toBe(1);
    database.close();
  });

  it.each([
    ['throws in the middle', ['CREATE TABLE half (a)', "UPDATE companies SET name = 'lost'", 'NOT SQL']],
    ['loses rows', ['DELETE FROM companies']],
    ['loses rows in a rebuild', rebuildCompanies.filter((statement) => !statement.startsWith('INSERT'))],
    [
      'leaves a reference to nothing',
      [
        "INSERT INTO tags (id, name, name_key, color) VALUES ('t', 't', 't', 'sky')",
        "INSERT INTO application_tags VALUES ('nobody', 't')",
      ],
    ],
  ])('that %s changes nothing, and the old version still opens', (_name, statements) => {
    const before = stateOf(folder);
    expect(codeOf(() => openNext(...statements))).toBe('MIGRATION_FAILED');
    expect(hashesIn(before)).toEqual(hashesIn(stateOf(folder)));
    expect(existsSync(join(folder, 'in-use.json'))).toBe(false);
    const database = open(folder);
    expect(companiesOf(database)).toEqual(['kept']);
    database.close();
  });

  it('switches foreign keys on again after a failure', () => {
    const raw = new DatabaseConstructor(':memory:');
    migrate(raw, migrations, now);
    expect(codeOf(() => migrate(raw, next('NOT SQL'), now))).toBe('MIGRATION_FAILED');
    raw.pragma(`max_page_count = ${raw.pragma('page_count', { simple: true })}`);
    const statement = 'CREATE TABLE filling AS SELECT randomblob(100000) AS filling';
    expect(codeOf(() => migrate(raw, next(statement), now))).toBe('DISK_FULL');
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(raw.inTransaction).toBe(false);
    raw.close();
  });
});

const hashesIn = (state: Record<string, unknown>) =>
  Object.entries(state).map(([name, facts]) => [name, (facts as { hash: string }).hash]);

describe('what was applied', () => {
  it.each([
    ['one that this program does not know', "INSERT INTO applied_migrations VALUES (99, 'other', 'h', 0)"],
    ['one with another content', "UPDATE applied_migrations SET hash = 'edited' WHERE number = 1"],
    ['one of another name', "UPDATE applied_migrations SET name = 'renamed' WHERE number = 2"],
    ['one less than the version says', `DELETE FROM applied_migrations WHERE number = ${migrations.length}`],
    ['a gap', 'UPDATE applied_migrations SET number = 99 WHERE number = 2'],
  ])('must be known: with %s nothing is changed', (_name, sql) => {
    withConnection(databaseIn(folder), (raw) => raw.exec(sql));
    expectRefused(folder, 'MIGRATION_FAILED');
  });

  it('is not applied again', () => {
    const raw = new DatabaseConstructor(':memory:');
    expect(migrate(raw, migrations, now)).toBe(migrations.length);
    expect(migrate(raw, migrations, now)).toBe(0);
    raw.close();
  });

  it('step by step gives the same schema as at once', () => {
    const schemaOf = (raw: DatabaseConstructor.Database) =>
      raw.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
    const [atOnce, byStep] = [new DatabaseConstructor(':memory:'), new DatabaseConstructor(':memory:')];
    migrate(atOnce, migrations, now);
    for (let count = 1; count <= migrations.length; count += 1)
      migrate(byStep, migrations.slice(0, count), now);
    expect(schemaOf(byStep)).toEqual(schemaOf(atOnce));
    atOnce.close();
    byStep.close();
  });

  it('was released with these contents, in this order', () => {
    const hashes = Object.fromEntries(migrations.map(({ name, hash }) => [`${name}.sql`, hash]));
    expect(hashes).toMatchObject(released);
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('is stamped in the file', () => {
    expect(readFileSync(databaseIn(folder)).readUInt32BE(60)).toBe(migrations.length);
  });
});
