import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { allContacts, csv, importPeople, previewPeople } from './import-file.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(core.raw);
  core.close();
});

type Fields = Parameters<MemoryCore['client']['contacts']['add']>[0]['fields'];
const add = (fields: Fields) => core.client.contacts.add({ id: newId(), fields });
const people = (...rows: string[]) =>
  csv(`Name,Company,Position,Email,Phone,LinkedIn,Tags,Notes\n${rows.join('\n')}\n`);
const look = async (file: File) => (await previewPeople(core.client, file)).preview;
const names = async () => (await allContacts(core.client)).map(({ name }) => name);

describe('what several people share', () => {
  test.each([
    ['a mailbox', ',,hr@awan.example,,,,'],
    ['a page', ',,,,https://instagram.com/awan.id,,'],
    ['a channel', ',,,,https://t.me/awanloker,,'],
    ['a profile', ',,,,https://www.linkedin.com/in/hr-awan,,'],
  ])('%s makes them nobody else, also when the file comes again', async (_, shared) => {
    const file = people(...['Ani', 'Beni', 'Citra'].map((name) => `${name},Awan${shared.slice(1)}`));
    expect(await look(file)).toMatchObject({ addCount: 3, leftOutCount: 0 });
    await importPeople(core.client, file);
    expect(await names()).toEqual(['Ani', 'Beni', 'Citra']);
    expect((await look(file)).groups).toMatchObject({ unchanged: 3 });
  });

  test('is told of a new one, and is no reason to write into another', async () => {
    const { id } = await add({ name: 'Ani', email: 'hr@awan.example' });
    const { rows, addCount } = await look(people('Beni,Awan,Recruiter,HR@awan.example,0812,,,'));
    expect(addCount).toBe(1);
    expect(rows).toMatchObject([{ status: 'new', matchedBy: 'email', contact: { id, name: 'Ani' } }]);
  });

  test('of two who share an address, the one who has the name is meant', async () => {
    for (const name of ['Ani', 'Beni']) await add({ name, company: 'Awan', email: 'hr@awan.example' });
    const file = people('Beni,PT Awan,Recruiter,hr@awan.example,0812,,,Kind.');
    expect((await look(file)).rows).toMatchObject([{ status: 'changes', contact: { name: 'Beni' } }]);
    await importPeople(core.client, file);
    expect(await allContacts(core.client)).toMatchObject([
      { name: 'Ani', role: null, phone: null, notes: '' },
      { name: 'Beni', role: 'Recruiter', phone: '0812', notes: 'Kind.' },
    ]);
  });

  test.each([
    ['Bima Santoso', 'B. Santoso'],
    ['Ibu Sari', 'Sari'],
    ['Ayu', 'ayu LESTARI'],
  ])('%s and %s of one address are one', async (own, said) => {
    await add({ name: own, email: 'one@example.com' });
    expect((await look(people(`${said},,,one@example.com,,,,`))).rows).toMatchObject([
      { status: 'changes', matchedBy: 'email', contact: { name: own } },
    ]);
  });
});

describe('a name without a company', () => {
  test('only asks: nothing is ticked, and it may come in as somebody else', async () => {
    const { id } = await add({ name: 'Budi' });
    const file = people('budi,,,budi@example.com,0812,,,');
    const { part, preview, run } = await previewPeople(core.client, file);
    expect(preview).toMatchObject({ addCount: 0, changeCount: 0, unsureCount: 1 });
    expect(preview.groups).toMatchObject({ unsure: 1, changes: 0, leftOut: 0 });
    expect(preview.rows).toMatchObject([
      { status: 'unsure', matchedBy: 'name', contact: { id }, comesIn: false },
    ]);
    expect(preview.rows[0]?.changes.map(({ field, taken }) => [field, taken])).toEqual([
      ['email', false],
      ['phone', false],
    ]);
    expect((await run()).contacts).toEqual({ addedCount: 0, changedCount: 0 });

    const one = [{ row: 0, field: 'phone' as const, taken: true }];
    await core.client.imports.run({
      parts: [{ target: 'contacts', ...part, choices: { differing: 'keep', exceptions: one } }],
    });
    expect(await allContacts(core.client)).toMatchObject([{ id, phone: '0812', email: null }]);
    await core.client.history.undo({});
    await importPeople(core.client, file, {
      differing: 'take',
      exceptions: [{ row: 0, field: null, taken: true }],
    });
    expect(await allContacts(core.client)).toMatchObject([
      { email: null },
      { name: 'budi', email: 'budi@example.com' },
    ]);
  });

  test('is known with its phone, and where it says nothing else', async () => {
    await add({ name: 'Budi', phone: '0812 1' });
    await add({ name: 'Citra', notes: 'Mine.' });
    expect((await look(people('Budi,,Cook,,+62 8121,,,', 'Citra,,,,,,,'))).rows).toMatchObject([
      { status: 'changes', matchedBy: 'name_and_phone' },
      { status: 'unchanged', matchedBy: 'name' },
    ]);
  });

  test('stands for two people of a file who say different things of themselves', async () => {
    const file = people('Budi,,,,0812,,,', 'Budi,,,b@example.com,,,,Kind.', 'Budi,,,,0812,,,', 'Budi,,,,,,,');
    const { rows, leftOutCount } = await look(file);
    expect(rows.map(({ status, repeatsLine }) => [status, repeatsLine])).toEqual([
      ['new', null],
      ['new', null],
      ['repeated', 2],
      ['repeated', 2],
    ]);
    expect(leftOutCount).toBe(2);
    await importPeople(core.client, file);
    expect((await look(file)).groups).toMatchObject({ new: 0, changes: 0, unsure: 0 });
  });
});

describe('a row that repeats an earlier one', () => {
  const rows = [
    'Ayu Lestari,Rimba,,ayu@example.com,,,alumni,',
    'Ayu,Rimba,Cook,AYU@example.com,0812,,jakarta,Kind.',
    'Ayu Lestari,Rimba,Chef,,0812,,,',
  ];

  test('fills what the earlier one leaves empty, and says why', async () => {
    const preview = await look(people(...rows));
    expect(preview).toMatchObject({ addCount: 1, changeCount: 0, leftOutCount: 1 });
    expect(preview.rows.slice(1)).toMatchObject([
      { status: 'repeated', repeatsLine: 2, matchedBy: 'email', comesIn: false },
      { status: 'repeated', repeatsLine: 2, matchedBy: 'name_and_company', comesIn: false },
    ]);
    expect(preview.rows[2]?.changes).toEqual([
      { field: 'role', kind: 'differ', current: 'Cook', found: 'Chef', taken: false },
    ]);
    const done = await importPeople(core.client, people(...rows));
    expect(done).toMatchObject({ contacts: { addedCount: 1, changedCount: 0 }, skippedCount: 1 });
    expect(await allContacts(core.client)).toMatchObject([
      {
        name: 'Ayu Lestari',
        role: 'Cook',
        phone: '0812',
        notes: 'Kind.',
        tags: [{ name: 'alumni' }, { name: 'jakarta' }],
      },
    ]);
  });

  test('fills a contact that is there already, and can be refused', async () => {
    await add({ name: 'Ayu Lestari', company: 'Rimba' });
    const refused = [{ row: 1, field: 'phone' as const, taken: false }];
    const { preview, run } = await previewPeople(core.client, people(...rows), {
      choices: { differing: 'keep', exceptions: refused },
    });
    expect(preview).toMatchObject({ addCount: 0, changeCount: 1 });
    expect((await run()).contacts).toEqual({ addedCount: 0, changedCount: 1 });
    expect(await allContacts(core.client)).toMatchObject([
      { email: 'ayu@example.com', role: 'Cook', phone: null, notes: 'Kind.' },
    ]);
  });
});

describe('what was decided', () => {
  test('stays decided when the columns are said to be others', async () => {
    const file = people('Ayu,Rimba,,one@example.com,,,,', 'Ayu,Awan,,one@example.com,,,,');
    const exceptions = [{ row: 1, field: null, taken: false }];
    const { part } = await previewPeople(core.client, file, { choices: { differing: 'keep', exceptions } });
    const columns = part.mapping.columns.filter(({ field }) => field !== 'email');
    const rowsWith = async (mapping: typeof part.mapping) =>
      (await core.client.imports.previewContacts({ ...part, mapping })).rows;
    expect((await rowsWith({ ...part.mapping, columns }))[1]).toMatchObject({
      status: 'new',
      comesIn: false,
    });
    const [, repeated] = await rowsWith(part.mapping);
    expect(repeated).toMatchObject({ status: 'repeated', comesIn: false });
    expect(repeated?.changes.map(({ taken }) => taken)).not.toContain(true);
  });

  test('that somebody is not whom a row was taken for: nothing is written into them', async () => {
    const { id } = await add({ name: 'Ayu', company: 'Rimba' });
    const done = await importPeople(core.client, people('Ayu,Rimba,Cook,,,,,'), {
      differing: 'take',
      exceptions: [{ row: 0, field: null, taken: true }],
    });
    expect(done.contacts).toEqual({ addedCount: 1, changedCount: 0 });
    expect(await core.client.contacts.get({ id })).toMatchObject({ role: null });
  });
});
