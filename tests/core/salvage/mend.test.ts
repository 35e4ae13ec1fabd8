import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations.ts';
import { salvage } from '#core/salvage/salvage.ts';
import { destroyPage, look, overwrite, type PageFact, salvageCopy } from '#tests/helpers/damage.ts';
import { addContact } from '#tests/helpers/people.ts';
import { dumpTables } from '#tests/helpers/read-back.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { addCompany, makeFolder, removeFolder } from '#tests/helpers/workspace-folder.ts';

let own: TestCore;
const path = () => join(own.path, 'langkah.db');

/** Ids of what there is: an analyst at Rimba who was applied to and interviewed, a planner at Samudra who was noted. */
let analyst: string;
let planner: string;

beforeEach(async () => {
  own = createTestCore();
  const { client } = own;
  ({ id: analyst } = await addApplication(client, 'Rimba', {
    role: 'Analyst',
    appliedOn: '2026-03-02',
    tagNames: ['Dekat'],
  }));
  ({ id: planner } = await addApplication(client, 'Samudra', { role: 'Planner' }));
  const interview = await stageWith(client, 'interview');
  await client.applications.changeStage({
    id: analyst,
    stageId: interview.id,
    afterId: null,
    on: '2026-03-09',
  });
});
afterEach(() => {
  own.core.close();
  rmSync(own.path, { recursive: true, force: true });
});

/** All rows of the workspace, which is closed for it. */
function rowsOfClosed() {
  own.core.close();
  return look(path(), dumpTables);
}

/** Damages the pages of tables in a copy of the closed workspace. */
function salvageWithout<T>(tables: string[], work: (raw: Database, namelessCount: number) => T): T {
  own.core.close();
  const pages = look(path(), (raw) =>
    raw.prepare<[], PageFact>('SELECT name, pageno, pagetype, ncell FROM dbstat').all(),
  );
  return salvageCopy(
    { path: path(), databaseId: 'x' },
    (copy) => {
      for (const { pageno } of pages.filter(({ name }) => tables.includes(name))) destroyPage(copy, pageno);
    },
    (raw, { namelessCount }) => {
      expect(raw.pragma('foreign_key_check')).toEqual([]);
      return work(raw, namelessCount);
    },
  );
}

const companies = (raw: Database) =>
  raw
    .prepare(
      `SELECT application.role, company.name, company.name_key FROM applications AS application
       JOIN companies AS company ON company.id = application.company_id ORDER BY application.role`,
    )
    .raw()
    .all();

describe('companies that are gone', () => {
  /** As if the rows of the index had been damaged, too. */
  function forgetInIndex(noun: 'application' | 'company'): void {
    own.core.close();
    const raw = new DatabaseConstructor(path());
    raw.prepare('DELETE FROM search_documents WHERE noun = ?').run(noun);
    raw.close();
  }

  test('get their names from the search index', () => {
    forgetInIndex('application');
    salvageWithout(['companies'], (raw, namelessCount) => {
      expect(companies(raw)).toEqual([
        ['Analyst', 'Rimba', 'rimba'],
        ['Planner', 'Samudra', 'samudra'],
      ]);
      expect(namelessCount).toBe(0);
    });
  });

  test('get them from the titles of their applications when their own are gone, too', () => {
    forgetInIndex('company');
    salvageWithout(['companies'], (made) => {
      expect(companies(made).map((row) => (row as string[])[1])).toEqual(['Rimba', 'Samudra']);
    });
  });

  test('get a mark when nothing is known any more, and are counted', () => {
    salvageWithout(['companies', 'search_index_content'], (raw, namelessCount) => {
      expect(companies(raw)).toEqual([
        ['Analyst', '?', '?'],
        ['Planner', '?', '?'],
      ]);
      expect(namelessCount).toBe(2);
      expect(raw.prepare('SELECT count(*) FROM companies').pluck().get()).toBe(2);
    });
  });
});

test('contacts without a company are read where there is no company at all', async () => {
  const { client } = own;
  await client.applications.trash({ ids: [analyst, planner] });
  await client.trash.empty({});
  await addContact(client, 'Sari');
  salvageWithout([], (raw, namelessCount) => {
    expect(raw.prepare('SELECT name FROM contacts').pluck().all()).toEqual(['Sari']);
    expect([raw.prepare('SELECT count(*) FROM companies').pluck().get(), namelessCount]).toEqual([0, 0]);
  });
});

test('stages that are gone come back as the defaults with their meaning, and every card stays in its own', () => {
  const before = rowsOfClosed();
  salvageWithout(['stages'], (raw) => {
    const { applications, activities } = dumpTables(raw);
    expect(applications).toEqual(before.applications);
    expect(activities).toEqual(before.activities);
    const now = dumpTables(raw).stages as { id: string; meaning: string; color: string; position: string }[];
    const order = now.toSorted((a, b) => (a.position < b.position ? -1 : 1));
    expect(order.map(({ meaning }) => meaning)).toEqual([
      'saved',
      'applied',
      'screening',
      'interview',
      'offer',
      'accepted',
      'rejected',
      'no_answer',
    ]);
    const interview = now.find(({ meaning }) => meaning === 'interview');
    const stage = raw.prepare('SELECT stage_id FROM applications WHERE id = ?').pluck().get(analyst);
    expect(interview?.id).toBe(stage);
    expect(interview?.color).toBe('plum');
  });
});

test('where the ledger is gone, too, a stage is what its applications show', () => {
  salvageWithout(['stages', 'activities'], (raw) => {
    const meanings = raw
      .prepare(
        `SELECT application.role, stage.meaning FROM applications AS application
         JOIN stages AS stage ON stage.id = application.stage_id ORDER BY role`,
      )
      .raw()
      .all();
    expect(meanings).toEqual([
      ['Analyst', 'applied'],
      ['Planner', 'saved'],
    ]);
    expect(raw.prepare('SELECT count(*) FROM activities WHERE stage_id IS NULL').pluck().get()).toBe(0);
  });
});

test('a ledger that is gone is begun anew with what applications show, so that they can go on', async () => {
  const before = rowsOfClosed().applications;
  const made = makeFolder();
  try {
    salvageWithout(['activities', 'activity_links'], (raw) => {
      expect(dumpTables(raw).applications).toEqual(before);
      cpSync(raw.name, join(made, 'langkah.db'));
    });
    const again = createTestCore({ path: made });
    const offer = await stageWith(again.client, 'offer');
    const [found] = await again.client.activities.list({ noun: 'application', id: analyst });
    expect(found).toMatchObject({ kind: 'stage_change', happenedOn: '2026-03-09', toMeaning: 'interview' });
    for (const id of [analyst, planner])
      await again.client.applications.changeStage({ id, stageId: offer.id, afterId: null });
    const gone = await again.client.applications.get({ id: analyst });
    expect(gone).toMatchObject({ appliedOn: '2026-03-02', stageId: offer.id });
    again.core.close();
  } finally {
    removeFolder(made);
  }
});

test('applications that are gone leave no link behind, and what happened stays', () => {
  const before = rowsOfClosed().activities?.length;
  salvageWithout(['applications'], (raw) => {
    const { activities, activity_links, application_tags, companies: kept } = dumpTables(raw);
    expect(activities?.length).toBe(before);
    expect([activity_links, application_tags]).toEqual([[], []]);
    expect(kept?.length).toBe(2);
  });
});

test('what stands in the log only is read', () => {
  const scratch = makeFolder();
  try {
    const copy = join(scratch, 'langkah.db');
    cpSync(path(), copy);
    cpSync(`${path()}-wal`, `${copy}-wal`);
    overwrite(copy, 0, Buffer.alloc(100));
    const target = join(scratch, 'salvaged.db');
    const { tables } = salvage({ path: copy, target, now: 0, known: null });
    expect(tables.find(({ name }) => name === 'applications')).toMatchObject({ read: 2, entryCount: 2 });
    expect(look(target, dumpTables)).toEqual(rowsOfClosed());
  } finally {
    removeFolder(scratch);
  }
});

test('a frame of the log that is damaged costs what was written in it alone', () => {
  const scratch = makeFolder();
  try {
    const copy = join(scratch, 'langkah.db');
    cpSync(path(), copy);
    cpSync(`${path()}-wal`, `${copy}-wal`);
    // In the first frame: all that follows was committed later.
    overwrite(`${copy}-wal`, 32 + 24 + 200, Buffer.from('torn'));
    const { tables } = salvage({ path: copy, target: join(scratch, 'salvaged.db'), now: 0, known: null });
    expect(tables.find(({ name }) => name === 'applications')).toMatchObject({ read: 2, refused: 0 });
  } finally {
    removeFolder(scratch);
  }
});

test('a file of an older schema is read into one of the same', () => {
  const scratch = makeFolder();
  try {
    const old = join(scratch, 'old.db');
    const raw = new DatabaseConstructor(old);
    migrate(raw, migrations.slice(0, 1), 0);
    addCompany({ raw }, 'Rimba');
    raw.close();
    for (const spoil of [() => {}, (copy: string) => overwrite(copy, 0, Buffer.alloc(100))]) {
      salvageCopy(
        { path: old, databaseId: 'x' },
        spoil,
        (made, { schemaNumber }) => {
          expect(schemaNumber).toBe(1);
          expect(made.pragma('user_version', { simple: true })).toBe(1);
          expect(made.prepare('SELECT name FROM companies').pluck().all()).toEqual(['Rimba']);
        },
        null,
      );
    }
  } finally {
    removeFolder(scratch);
  }
});

test('rows that a table may not hold are counted as lost, and the others are read', () => {
  own.core.close();
  const raw = new DatabaseConstructor(path());
  raw.pragma('ignore_check_constraints = ON');
  raw.exec(`UPDATE applications SET interest = 9 WHERE role = 'Analyst'`);
  raw.close();
  salvageCopy(
    { path: path(), databaseId: 'x' },
    () => {},
    (made, { of }) => {
      expect(of('applications')).toMatchObject({ read: 1, refused: 1 });
      expect(made.prepare('SELECT role FROM applications').pluck().all()).toEqual(['Planner']);
    },
  );
});

test('what was erased does not come back', async () => {
  await own.client.applications.trash({ ids: [planner] });
  await own.client.trash.purge({ refs: [{ noun: 'application', id: planner }] });
  salvageWithout([], (raw) => {
    expect(raw.prepare('SELECT role FROM applications').pluck().all()).toEqual(['Analyst']);
  });
});
