import { readFileSync, statSync, truncateSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkIntegrity, checkSchema } from '#core/database/check-database.ts';
import { migrations } from '#core/database/migrations.ts';
import {
  destroyPage,
  type Fixture,
  makeFixture,
  middleOf,
  overwrite,
  pageBytes,
  pagesOf,
  recordTableNames,
  rowsOn,
  salvageCopy,
} from '#tests/helpers/damage.ts';
import { type Dump, dumpTables } from '#tests/helpers/read-back.ts';
import { removeFolder, withConnection } from '#tests/helpers/workspace-folder.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await makeFixture();
});
afterAll(() => removeFolder(fixture.folder));

const keyOf = (row: unknown) => JSON.stringify(row);

/** Rows of the original that are not in the new database as they were. */
function missingFrom(raw: Database, table: string): unknown[] {
  const now = new Set((dumpTables(raw)[table] ?? []).map(keyOf));
  return (fixture.rows[table] ?? []).filter((row) => !now.has(keyOf(row)));
}

function expectWhole(raw: Database): void {
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  checkIntegrity(raw);
  checkSchema(raw, migrations);
  expect(raw.pragma('user_version', { simple: true })).toBe(migrations.length);
}

const countOf = (rows: Dump, table: string) => rows[table]?.length ?? 0;

test('the fixture has what is damaged here', () => {
  for (const table of [
    'applications',
    'companies',
    'activities',
    'activity_links',
    'application_tags',
    'contacts',
    'contact_tags',
    'community_contacts',
    'entries',
    'entry_marks',
  ]) {
    expect(pagesOf(fixture, table).length).toBeGreaterThan(2);
    expect(pagesOf(fixture, table, 'internal').length).toBe(1);
  }
  expect(pagesOf(fixture, 'applications', 'overflow').length).toBeGreaterThan(5);
});

test('every table that is read has row numbers, without which its pages look otherwise', () => {
  salvageCopy(
    fixture,
    () => {},
    (raw) => {
      const tables = raw
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND wr = 1")
        .pluck()
        .all();
      expect(tables.filter((name) => !String(name).startsWith('search_index_'))).toEqual([]);
    },
  );
});

test('of a sound file everything is read', () => {
  salvageCopy(
    fixture,
    () => {},
    (raw, { of, namelessCount }) => {
      expect(dumpTables(raw)).toEqual(fixture.rows);
      expectWhole(raw);
      expect(raw.prepare('SELECT key, content FROM drafts').all()).toEqual([
        { key: 'quick-add', content: 'half a sentence' },
      ]);
      expect(raw.prepare('SELECT id FROM identity').pluck().get()).toBe(fixture.databaseId);
      for (const table of recordTableNames) {
        const count = countOf(fixture.rows, table);
        expect(of(table)).toMatchObject({ read: count, refused: 0, entryCount: count });
      }
      expect(namelessCount).toBe(0);
    },
  );
});

describe.each([
  'applications',
  'companies',
  'activities',
  'activity_links',
  'application_tags',
  'contacts',
  'contact_tags',
  'contact_links',
  'contacts_apart',
  'contact_companies',
  'application_contacts',
  'community_contacts',
  'tags',
  'entries',
  'entry_marks',
  'marks',
])('a page of %s', (table) => {
  test('that is gone takes its own rows along, and no others', () => {
    const gone = middleOf(pagesOf(fixture, table));
    const lost = rowsOn(fixture, table, gone);
    expect(lost).toBeGreaterThan(1);
    salvageCopy(
      fixture,
      (path) => destroyPage(path, gone),
      (raw, { of }) => {
        expect(of(table)).toMatchObject({
          read: countOf(fixture.rows, table) - lost,
          entryCount: countOf(fixture.rows, table),
        });
        expectWhole(raw);
        for (const other of recordTableNames.filter((name) => name !== table))
          expect(of(other)).toMatchObject({ read: countOf(fixture.rows, other), refused: 0 });
      },
    );
  });

  test('that led to all the others takes nothing along', () => {
    const [root] = pagesOf(fixture, table, 'internal');
    if (root === undefined) return expect(pagesOf(fixture, table).length).toBeLessThan(3);
    salvageCopy(
      fixture,
      (path) => destroyPage(path, root),
      (raw, { of }) => {
        expect(dumpTables(raw)).toEqual(fixture.rows);
        expect(of(table)).toMatchObject({ refused: 0, entryCount: countOf(fixture.rows, table) });
      },
    );
  });
});

test('where nothing is left that says where tables begin, each row says itself whose it is', () => {
  salvageCopy(
    fixture,
    (path) => {
      for (const { name, pageno } of fixture.pages) if (name === 'sqlite_schema') destroyPage(path, pageno);
    },
    (raw) => {
      expect(dumpTables(raw)).toEqual(fixture.rows);
      expect(raw.prepare('SELECT content FROM drafts').pluck().all()).toEqual(['half a sentence']);
      expect(raw.prepare('SELECT id FROM identity').pluck().get()).toBe(fixture.databaseId);
      expectWhole(raw);
    },
  );
});

test('a way that leads from one table to a page of another takes nothing along', () => {
  const [root = 0] = pagesOf(fixture, 'companies', 'internal');
  const leaf = Buffer.alloc(4);
  leaf.writeUInt32BE(middleOf(pagesOf(fixture, 'applications')));
  salvageCopy(
    fixture,
    // The last of the pages that a branch leads to stands in its header.
    (path) => overwrite(path, (root - 1) * pageBytes + 8, leaf),
    (raw) => {
      expect(dumpTables(raw)).toEqual(fixture.rows);
      expectWhole(raw);
    },
  );
});

test('a sector that is gone costs what stood in it, and the page says how much that was', () => {
  const page = middleOf(pagesOf(fixture, 'companies'));
  salvageCopy(
    fixture,
    (path) => overwrite(path, page * pageBytes - 512, Buffer.alloc(512)),
    (_raw, { of }) => {
      const { read, refused } = of('companies');
      expect(refused).toBeGreaterThan(0);
      expect(refused).toBeLessThan(rowsOn(fixture, 'companies', page));
      expect(read + refused).toBe(countOf(fixture.rows, 'companies'));
    },
  );
});

const overflowPages = (isLast: boolean, table = 'applications') => {
  const bytes = readFileSync(fixture.path);
  return pagesOf(fixture, table, 'overflow').filter(
    (number) => (bytes.readUInt32BE((number - 1) * pageBytes) === 0) === isLast,
  );
};

test.each([
  ['in the middle', false],
  ['at the end', true],
])('a page %s of a long text costs the one application that it belongs to', (_name, isLast) => {
  const page = middleOf(overflowPages(isLast));
  salvageCopy(
    fixture,
    (path) => destroyPage(path, page),
    (raw, { of }) => {
      expect(of('applications')).toMatchObject({
        refused: 1,
        read: countOf(fixture.rows, 'applications') - 1,
      });
      expect(missingFrom(raw, 'applications')).toHaveLength(1);
      expectWhole(raw);
    },
  );
});

test.each([
  ['in the middle', false],
  ['at the end', true],
])('a file with other bytes %s than it had is not taken for what it was', (_name, isLast) => {
  const page = middleOf(overflowPages(isLast, 'files'));
  salvageCopy(
    fixture,
    (path) => overwrite(path, (page - 1) * pageBytes + 100, Buffer.alloc(8, 0xaa)),
    (raw, { of }) => {
      expect(of('files')).toMatchObject({ refused: 1, read: countOf(fixture.rows, 'files') - 1 });
      expect(missingFrom(raw, 'files')).toHaveLength(1);
      expectWhole(raw);
    },
  );
});

test('places of rows that lead out of their page are counted as lost', () => {
  const page = middleOf(pagesOf(fixture, 'companies'));
  salvageCopy(
    fixture,
    (path) => overwrite(path, (page - 1) * pageBytes + 8, Buffer.alloc(6, 0xff)),
    (_raw, { of }) => {
      expect(of('companies')).toMatchObject({ refused: 3, read: countOf(fixture.rows, 'companies') - 3 });
    },
  );
});

test('the end of a text that is a page of another text is not taken for its own', () => {
  const bytes = readFileSync(fixture.path);
  const start = (middleOf(overflowPages(false)) - 1) * pageBytes;
  const end = middleOf(overflowPages(true));
  salvageCopy(
    fixture,
    (path) => destroyPage(path, end, bytes.subarray(start, start + pageBytes)),
    (raw, { of }) => {
      expect(of('applications')).toMatchObject({ refused: 1 });
      expect(missingFrom(raw, 'applications')).toHaveLength(1);
    },
  );
});

test('where only indexes are damaged nothing is lost', () => {
  const indexes = fixture.pages.filter(({ name }) =>
    /^sqlite_autoindex|_by_|_live_|_unique$|_trashed$/.test(name),
  );
  expect(indexes.length).toBeGreaterThan(10);
  salvageCopy(
    fixture,
    (path) => {
      for (const { pageno } of indexes) destroyPage(path, pageno);
    },
    (raw, { of }) => {
      expect(dumpTables(raw)).toEqual(fixture.rows);
      expectWhole(raw);
      for (const table of recordTableNames)
        expect(of(table)).toMatchObject({ refused: 0, entryCount: countOf(fixture.rows, table) });
    },
  );
});

test.each<[string, (path: string) => void]>([
  ['the header', (path) => overwrite(path, 0, Buffer.alloc(100, 0xa5))],
  ['the whole first page', (path) => destroyPage(path, 1)],
  ['the name of the program in the header', (path) => overwrite(path, 68, Buffer.from('none'))],
])('%s may be gone: every record is there', (_name, spoil) => {
  for (const known of [undefined, null]) {
    salvageCopy(
      fixture,
      spoil,
      (raw) => {
        expect(dumpTables(raw)).toEqual(fixture.rows);
        expectWhole(raw);
        expect(raw.prepare('SELECT id FROM identity').pluck().get()).toBe(fixture.databaseId);
      },
      known,
    );
  }
});

test('of a file whose end is cut off everything before the cut is read', () => {
  const bytes = readFileSync(fixture.path).byteLength;
  const last = Math.floor((bytes * 0.6) / pageBytes);
  salvageCopy(
    fixture,
    (path) => truncateSync(path, Math.floor(bytes * 0.6)),
    (raw, { of }) => {
      for (const table of [
        'companies',
        'activities',
        'tags',
        'stages',
        'activity_links',
        'application_tags',
      ]) {
        const kept = fixture.pages.filter(
          ({ name, pagetype, pageno }) => name === table && pagetype === 'leaf' && pageno <= last,
        );
        expect(of(table).read).toBe(kept.reduce((sum, { ncell }) => sum + ncell, 0));
      }
      expect(of('applications').read).toBeGreaterThan(20);
      expectWhole(raw);
    },
  );
});

test('of a file in which there is nothing nothing is made', () => {
  expect(() =>
    salvageCopy(
      fixture,
      (path) => overwrite(path, 0, Buffer.alloc(statSync(path).size)),
      () => {},
    ),
  ).toThrow('DATABASE_DAMAGED');
});

/** As a program that is less careful than ours would leave it. */
function change(path: string, statements: string): void {
  withConnection(path, (raw) => {
    raw.pragma('journal_mode = DELETE');
    raw.pragma('secure_delete = OFF');
    raw.pragma('foreign_keys = OFF');
    raw.exec(statements);
  });
}

test('what was erased does not come back, not even from pages that were not emptied', () => {
  salvageCopy(
    fixture,
    (path) => change(path, 'DELETE FROM activity_links'),
    (_raw, { of }) => expect(of('activity_links').read).toBe(0),
  );
});

test('what stands in a table of somebody else is not taken for ours', () => {
  salvageCopy(
    fixture,
    (path) =>
      change(path, "CREATE TABLE other (a TEXT, b TEXT); INSERT INTO other SELECT id, 'x' FROM applications"),
    (_raw, { of }) =>
      expect(of('application_tags')).toMatchObject({
        read: countOf(fixture.rows, 'application_tags'),
        refused: 0,
      }),
  );
});

test('the search index is made anew', () => {
  salvageCopy(
    fixture,
    (path) => destroyPage(path, middleOf(pagesOf(fixture, 'search_index_data'))),
    (raw) => {
      expect(dumpTables(raw)).toEqual(fixture.rows);
      expect(
        raw.prepare("SELECT count(*) FROM search_index WHERE search_index MATCH 'nusantara'").pluck().get(),
      ).toBe(
        ['applications', 'companies', 'contacts'].reduce(
          (sum, table) => sum + countOf(fixture.rows, table),
          0,
        ),
      );
    },
  );
});
