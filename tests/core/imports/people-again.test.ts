import type { Statement } from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { noChoices } from '#contract/import-contacts.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { allContacts, csv, fixture, importPeople, previewPeople } from './import-file.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(core.raw);
  core.close();
});

type Fields = Parameters<MemoryCore['client']['contacts']['add']>[0]['fields'];
const add = (fields: Fields, tagNames: string[] = []) =>
  core.client.contacts.add({ id: newId(), fields, tagNames });
const header = 'Name,Company,Position,Email,Phone,LinkedIn,Tags,Notes';
const people = (...rows: string[]) => csv(`${header}\n${rows.join('\n')}\n`);
const statuses = async (file: File) =>
  (await previewPeople(core.client, file)).preview.rows.map(({ status, matchedBy }) => [status, matchedBy]);
const profile = (name: string) => `https://www.linkedin.com/in/${name}`;

describe('the same file again', () => {
  test.each(['Connections.csv', 'google-contacts.csv', 'google-contacts-old.csv', 'contacts.vcf'])(
    '%s adds nobody and changes nothing',
    async (name) => {
      await importPeople(core.client, fixture(name));
      const before = dumpTables(core.raw);
      const { preview, run } = await previewPeople(core.client, fixture(name));
      expect(preview).toMatchObject({ addCount: 0, changeCount: 0, differingCount: 0 });
      expect((await run()).contacts).toEqual({ addedCount: 0, changedCount: 0 });
      expect(dumpTables(core.raw)).toEqual(before);
    },
  );

  test('also not in another language', async () => {
    await importPeople(core.client, fixture('Connections.csv'));
    await core.client.settings.change({ language: 'id' });
    expect((await previewPeople(core.client, fixture('Connections.csv'))).preview.groups).toMatchObject({
      unchanged: 4,
    });
  });

  test('another export of the same people finds them, and fills what is empty', async () => {
    await importPeople(core.client, fixture('Connections.csv'));
    const { preview, run } = await previewPeople(core.client, fixture('contacts.vcf'));
    const ayu = preview.rows.find(({ name }) => name === 'Ayu Lestari');
    expect(ayu).toMatchObject({ status: 'changes', matchedBy: 'link' });
    expect(ayu?.changes.map(({ field, kind, taken }) => [field, kind, taken])).toEqual([
      ['location', 'fill', true],
      ['links', 'add', true],
      ['tags', 'fill', true],
      ['notes', 'fill', true],
    ]);
    await run();
    expect(await allContacts(core.client)).toHaveLength(7);
  });
});

describe('somebody is known', () => {
  test('by the profile, however it is written, then by e-mail, then by name and company', async () => {
    await add({ name: 'Ayu', links: ['https://id.linkedin.com/in/Ayu-X/?trk=1'] });
    await add({ name: 'Bima', email: 'BIMA@example.com' });
    await add({ name: 'Citra', company: 'PT Rimba Kopi Tbk' });
    const file = people(
      `Ayu Lestari,,,,,${profile('ayu-x')},,`,
      'Bima S.,,,bima@Example.com,,,,',
      'CITRA,Rimba  Kopi,,,,,,',
      'Dimas,Awan,,,,,,',
    );
    expect(await statuses(file)).toEqual([
      ['changes', 'link'],
      ['changes', 'email'],
      ['unchanged', 'name_and_company'],
      ['new', null],
    ]);
  });

  test('not by a page of the company alone, nor by a name without its company', async () => {
    await add({ name: 'Ayu', company: 'Rimba', links: ['https://rimba.example/team'] });
    const file = people('Bima,Rimba,,,,https://rimba.example/team,,', 'Ayu,Awan,,,,,,');
    expect(await statuses(file)).toEqual([
      ['new', null],
      ['new', null],
    ]);
  });

  test('two of one name at one company are two when their profiles differ, two without any when their phones do', async () => {
    const file = people(
      `Budi,Rimba,,,,${profile('budi-1')},,`,
      `Budi,Rimba,,,,${profile('budi-2')},,`,
      'Andi,,,,0812 1,,,',
      'Andi,,,,0812 2,,,',
      'Andi,,,,+62 812-1,,,',
    );
    expect(await statuses(file)).toEqual([
      ['new', null],
      ['new', null],
      ['new', null],
      ['new', null],
      ['repeated', 'name_and_phone'],
    ]);
    await importPeople(core.client, file);
    expect(await statuses(file)).toEqual([
      ['unchanged', 'link'],
      ['unchanged', 'link'],
      ['unchanged', 'name_and_phone'],
      ['unchanged', 'name_and_phone'],
      ['repeated', 'name_and_phone'],
    ]);
  });

  test('by one row only: the surer sign wins, wherever it stands', async () => {
    const own = await add({ name: 'Budi', company: 'Rimba', email: 'budi@example.com' });
    const { preview } = await previewPeople(
      core.client,
      people(`Budi,Rimba,,,,${profile('other')},,`, `Budi,Rimba,Cook,budi@example.com,,${profile('budi')},,`),
    );
    expect(preview.rows).toMatchObject([
      { status: 'new' },
      { status: 'changes', matchedBy: 'email', contact: { id: own.id } },
    ]);
  });

  test('when archived too; in the trash they are told and stay there', async () => {
    const archived = await add({ name: 'Ayu', company: 'Rimba' });
    await core.client.contacts.archive({ ids: [archived.id], archived: true });
    const trashed = await add({ name: 'Bima', company: 'Awan', email: 'b@example.com' });
    await core.client.contacts.trash({ ids: [trashed.id] });
    const file = people('Ayu,Rimba,,,,,,', 'Bima,Awan,,b@example.com,,,,');
    const { preview, run } = await previewPeople(core.client, file);
    expect(preview.rows).toMatchObject([
      { status: 'unchanged' },
      { status: 'trashed', matchedBy: 'email', contact: { id: trashed.id, name: 'Bima' }, comesIn: false },
    ]);
    expect((await run()).contacts.addedCount).toBe(0);
    const exceptions = [{ row: 1, field: null, taken: true }];
    const again = await previewPeople(core.client, file, { choices: { differing: 'keep', exceptions } });
    expect(again.preview.rows[1]?.comesIn).toBe(true);
    expect((await again.run()).contacts.addedCount).toBe(1);
    expect((await core.client.contacts.get({ id: trashed.id })).deletedAt).not.toBeNull();
  });
});

describe('what differs', () => {
  const own = {
    name: 'Ayu Lestari',
    company: 'PT Rimba',
    role: 'Cook',
    email: 'ayu@example.com',
    notes: 'Mine.',
  };
  const row = 'Ayu  lestari,Awan,Chef,AYU@example.com,0812,,Alumni,Theirs.';

  test('is shown field by field, and stays as it is unless the person says otherwise', async () => {
    const { id } = await add(own, ['alumni']);
    const { preview, run } = await previewPeople(core.client, people(row));
    expect(preview).toMatchObject({ changeCount: 1, differingCount: 1 });
    expect(preview.rows[0]?.changes).toEqual([
      { field: 'company', kind: 'differ', current: 'PT Rimba', found: 'Awan', taken: false },
      { field: 'role', kind: 'differ', current: 'Cook', found: 'Chef', taken: false },
      { field: 'phone', kind: 'fill', current: '', found: '0812', taken: true },
      { field: 'notes', kind: 'differ', current: 'Mine.', found: 'Theirs.', taken: false },
    ]);
    await run();
    expect(await core.client.contacts.get({ id })).toMatchObject({
      companyName: 'PT Rimba',
      role: 'Cook',
      phone: '0812',
      notes: 'Mine.',
    });
  });

  test('one taken, one not; what was to be filled can be left out', async () => {
    const { id } = await add(own);
    const before = await core.client.contacts.get({ id });
    const exceptions = (['role', 'phone', 'tags'] as const).map((field) => ({
      row: 0,
      field,
      taken: field === 'role',
    }));
    await importPeople(core.client, people(row), { differing: 'keep', exceptions });
    const after = await core.client.contacts.get({ id });
    expect(after).toEqual({ ...before, role: 'Chef', changedAt: after.changedAt });
  });

  test('taken for all: the company becomes an earlier one, notes come below, one step of undo', async () => {
    const { id } = await add(own);
    const before = dumpTables(core.raw);
    await importPeople(core.client, people(row), { differing: 'take', exceptions: [] });
    expect(await core.client.contacts.get({ id })).toMatchObject({
      companyName: 'Awan',
      role: 'Chef',
      notes: 'Mine.\n\nTheirs.',
      earlierCompanies: [{ company: 'PT Rimba', fromOn: null, toOn: null }],
      tags: [{ name: 'Alumni' }],
    });
    expect((await previewPeople(core.client, people(row))).preview.groups).toMatchObject({ unchanged: 1 });
    await core.client.history.undo({});
    expect(dumpTables(core.raw)).toEqual(before);
  });

  test('a legal form alone is no other company, and no earlier one', async () => {
    const { id } = await add(own);
    await importPeople(core.client, people('Ayu Lestari,Rimba Tbk,,ayu@example.com,,,,'), {
      differing: 'take',
      exceptions: [],
    });
    expect(await core.client.contacts.get({ id })).toMatchObject({
      companyName: 'PT Rimba',
      earlierCompanies: [],
    });
  });

  test('a decision about what has changed since is not carried out', async () => {
    const { id } = await add(own);
    const { part, preview } = await previewPeople(core.client, people(row));
    await core.client.contacts.change({ id, changes: { role: 'Baker' } });
    const choices = { differing: 'take' as const, exceptions: [] };
    const run = (revision: number) =>
      core.client.imports.run({ parts: [{ target: 'contacts', ...part, choices, revision }] });
    expect((await failureOf(run(preview.revision))).code).toBe('CONFLICT');
    expect(await core.client.contacts.get({ id })).toMatchObject({ role: 'Baker' });
    const { revision } = await core.client.imports.previewContacts({ ...part, choices });
    await run(revision);
    expect(await core.client.contacts.get({ id })).toMatchObject({ role: 'Chef' });
  });
});

describe('looking', () => {
  test('shows one group, and counts all of them', async () => {
    await add({ name: 'Ayu', company: 'Rimba' });
    await add({ name: 'Bima', company: 'Rimba', role: 'Cook' });
    const file = people('Ayu,Rimba,,,,,,', 'Bima,Rimba,Chef,,,,,', 'C,,,,,,,', 'C,,,,,,,', ',Rimba,,,,,,');
    const { part, preview } = await previewPeople(core.client, file);
    expect(preview.groups).toEqual({ all: 5, new: 1, changes: 1, unsure: 0, unchanged: 1, leftOut: 2 });
    const { rows, total, groups } = await core.client.imports.previewContacts({ ...part, group: 'leftOut' });
    expect({ total, groups }).toEqual({ total: 2, groups: preview.groups });
    expect(rows.map(({ row, line, status, repeatsLine }) => [row, line, status, repeatsLine])).toEqual([
      [3, 5, 'repeated', 4],
      [4, 6, 'error', null],
    ]);
    expect(part.choices).toEqual(noChoices);
  });

  test('asks the database as often for many rows as for few', async () => {
    const statement = Object.getPrototypeOf(core.raw.prepare('SELECT 1')) as Statement;
    const questions = (['get', 'all', 'iterate'] as const).map((verb) => vi.spyOn(statement, verb));
    onTestFinished(() => questions.forEach((spy) => void spy.mockRestore()));
    const count = async (rows: number) => {
      const file = (role: string) =>
        people(...Array.from({ length: rows }, (_, row) => `N${row},Rimba,${role},n${row}@e.com,,,,`));
      await importPeople(core.client, file('Cook'));
      for (const spy of questions) spy.mockClear();
      expect((await previewPeople(core.client, file('Chef'))).preview.groups.changes).toBe(rows);
      return questions.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    };
    const few = await count(4);
    expect(few).toBeGreaterThan(3);
    expect(await count(200)).toBe(few);
  });
});
