import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { allContacts, csv, fixture, importPeople, inspectTable, previewPeople } from './import-file.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(core.raw);
  core.close();
});

const vcf = (...lines: string[]) => new File([lines.join('\r\n')], 'own.vcf');
const card = (...lines: string[]) => vcf('BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD');

describe('LinkedIn', () => {
  test('connections: below a notice, with a byte order mark, empty cells, padding and a row without a name', async () => {
    const { inspection, preview } = await previewPeople(core.client, fixture('Connections.csv'));
    expect(inspection).toMatchObject({
      source: 'linkedin_connections',
      target: 'contacts',
      rowCount: 5,
      contacts: { dateOrderUncertain: false },
    });
    expect(preview).toMatchObject({
      groups: { all: 5, new: 4, changes: 0, unchanged: 0, leftOut: 1 },
      addCount: 4,
      warningCount: 0,
    });
    expect(preview.rows.at(-1)).toMatchObject({
      line: 10,
      status: 'error',
      problems: [{ reason: 'NAME_MISSING' }],
    });
  });

  test('what comes in: the profile, the company, and since when they are connected as a fact only', async () => {
    await importPeople(core.client, fixture('Connections.csv'));
    const [ayu, bima] = await allContacts(core.client);
    expect(ayu).toMatchObject({
      name: 'Ayu Lestari',
      companyName: 'PT Rimba Kopi Tbk',
      role: 'Store Manager',
      email: 'ayu@example.com',
      links: ['https://www.linkedin.com/in/ayu-lestari-contoh'],
      howMet: 'Connected on LinkedIn on 5 March 2024.',
      notes: '',
      state: 'keeping_in_touch',
      lastContactOn: null,
      addedOn: '2026-03-10',
    });
    expect(bima).toMatchObject({ name: 'Bima Saputra, S.T.', companyName: 'Northwind, Inc.', email: null });
    expect(await core.client.activities.list({ noun: 'contact', id: ayu?.id ?? '' })).toEqual([]);
  });

  test('an older file without profiles, and in the language of the person', async () => {
    await core.client.settings.change({ language: 'id' });
    await importPeople(core.client, fixture('Connections-2018.csv'));
    expect((await allContacts(core.client))[1]).toMatchObject({
      name: 'Eka Wijaya',
      companyName: 'Awan Biru',
      links: [],
      howMet: 'Terhubung di LinkedIn pada 12 Desember 2017.',
    });
  });

  test('the files of job search are known as applications', async () => {
    const applications = await inspectTable(core.client, fixture('Job Applications.csv'));
    expect(applications).toMatchObject({ source: 'linkedin_applications', target: 'applications' });
    const saved = csv(
      'Saved Date,Job Url,Job Title,Company Name\n"3/1/26, 9:05 AM",https://e.com/1,Nurse,Awan',
    );
    expect(await inspectTable(core.client, saved)).toMatchObject({
      source: 'linkedin_saved_jobs',
      target: 'applications',
    });
  });
});

describe('Google Contacts', () => {
  test('the present layout: joined values, labels without its own, the address as a place', async () => {
    const { inspection, run } = await previewPeople(core.client, fixture('google-contacts.csv'));
    expect(inspection).toMatchObject({ source: 'google_contacts', target: 'contacts' });
    await run();
    const [ayu] = await allContacts(core.client);
    expect(ayu).toMatchObject({
      name: 'Ayu Putri Lestari',
      companyName: 'Rimba Kopi',
      role: 'Store Manager',
      email: 'ayu@example.com',
      phone: '+62 812-0000-111',
      location: 'Bandung, Jawa Barat, Indonesia',
      links: ['https://www.linkedin.com/in/ayu-lestari-contoh'],
    });
    expect(ayu?.tags.map(({ name }) => name)).toEqual(['Alumni', 'Former team']);
    expect(ayu?.notes).toBe(
      'Met at the fair\n\nAddress 1 - Formatted: Jl. Mawar 1\nBandung\nE-mail 2 - Value: ayu.home@example.com\nPhone 1 - Value: +62 811 222',
    );
  });

  test('the older layout', async () => {
    const { inspection, run } = await previewPeople(core.client, fixture('google-contacts-old.csv'));
    expect(inspection).toMatchObject({ source: 'google_contacts', target: 'contacts' });
    await run();
    const [bima] = await allContacts(core.client);
    expect(bima).toMatchObject({
      name: 'Bima Saputra',
      companyName: 'Northwind',
      role: 'Data Analyst',
      email: 'bima@example.com',
      phone: '0812 333',
      location: 'Jakarta',
      notes: '',
    });
    expect(bima?.tags.map(({ name }) => name)).toEqual(['Alumni']);
  });
});

describe('vCard', () => {
  test('2.1, 3.0 and 4.0 in one file', async () => {
    const { inspection, preview, run } = await previewPeople(core.client, fixture('contacts.vcf'));
    expect(inspection).toMatchObject({ source: 'vcard', target: 'contacts', rowCount: 4, delimiter: null });
    expect(preview.rows.map(({ name, line }) => [name, line])).toEqual([
      ['José Nuñez', 1],
      ['Ayu Lestari', 20],
      ['dr. Citra Ratna Dewi Sp.A', 39],
      ['Balai Kota', 49],
    ]);
    expect(preview.rows[2]?.problems).toMatchObject([
      { field: 'link', reason: 'NOT_A_LINK', text: 'javascript:alert(1)' },
    ]);
    await run();
    const [ayu, firm, citra, jose] = await allContacts(core.client);
    expect(jose).toMatchObject({
      companyName: 'Caf; Kita',
      email: 'jose@example.com',
      phone: '+62 812 000 222',
      notes: 'Olá \nmundo\n\nDepartment: Logistics\nPhone: 021 555',
    });
    expect(ayu).toMatchObject({
      companyName: 'PT Rimba Kopi Tbk',
      role: 'Store Manager',
      email: 'ayu@example.com',
      location: 'Bandung, Jawa Barat, Indonesia',
      links: ['https://www.linkedin.com/in/ayu-lestari-contoh', 'https://ayu.example.com/about'],
      notes:
        'Likes tea, not coffee.\nCalls back in the evening; always.\n\nDepartment: Retail, Bandung\nAddress: Jl. Mawar 1, 40111\nBirthday: 1990-02-03\nE-mail: ayu.home@example.com',
    });
    expect(ayu?.tags.map(({ name }) => name)).toEqual(['Alumni', 'Former team']);
    expect(citra).toMatchObject({
      phone: '+62-813-999',
      email: 'CITRA@example.com',
      links: ['https://github.com/citra-contoh'],
      notes: 'Link or profile: javascript:alert(1)',
    });
    expect(firm).toMatchObject({ name: 'Balai Kota', companyName: 'Balai Kota' });
  });

  test('a card without its end, a property without a value, and one that nobody knows', async () => {
    const file = vcf(
      'BEGIN:VCARD',
      'FN:A',
      'X-ODD',
      'TEL',
      'BEGIN:VCARD',
      'FN:B',
      'X-OTHER;A=B:c',
      'END:VCARD',
    );
    const { preview } = await previewPeople(core.client, file);
    expect(preview.rows.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  test('a fold in 2.1 keeps its space, one in 3.0 does not', async () => {
    const old = vcf('BEGIN:VCARD', 'VERSION:2.1', 'FN:Ayu', ' Lestari', 'END:VCARD');
    expect((await previewPeople(core.client, old)).preview.rows[0]?.name).toBe('Ayu Lestari');
    expect((await previewPeople(core.client, card('FN:Ayu Les', ' tari'))).preview.rows[0]?.name).toBe(
      'Ayu Lestari',
    );
  });

  test('an unknown charset is read as well as can be', async () => {
    const file = vcf('BEGIN:VCARD', 'VERSION:2.1', 'FN;CHARSET=X-ODD;QUOTED-PRINTABLE:Jos=E9', 'END:VCARD');
    expect((await previewPeople(core.client, file)).preview.rows[0]?.name).toBe('José');
  });
});

describe('any table', () => {
  test('of people is told from one of applications, in both languages', async () => {
    const targetOf = async (headers: string) =>
      (await inspectTable(core.client, csv(`${headers}\na,b,c\n`))).target;
    expect(await targetOf('Nama,Telepon,Kantor')).toBe('contacts');
    expect(await targetOf('Full name,Company,E-mail')).toBe('contacts');
    expect(await targetOf('Perusahaan,Posisi,Status')).toBe('applications');
    expect(await targetOf('Company,Position,Notes')).toBe('applications');
  });

  test('Indonesian headers, a name in two columns, several notes, day of connection', async () => {
    const file = csv(
      'Nama Depan;Nama Belakang;Kantor;No. HP;Kenal dari;Terhubung pada;Hobi\nSiti;Aminah;CV Awan;0812 1;Pelatihan;1/2/2025;Catur\n',
    );
    await importPeople(core.client, file);
    expect((await allContacts(core.client))[0]).toMatchObject({
      name: 'Siti Aminah',
      companyName: 'CV Awan',
      phone: '0812 1',
      howMet: 'Pelatihan',
      notes: 'Hobi: Catur',
    });
  });

  test('the person decides about columns and where new ones stand', async () => {
    const { importId } = await inspectTable(core.client, csv('Wer,Wo\nAyu,Rimba\n'));
    const mapping = {
      columns: [
        { column: 0, field: 'name' as const },
        { column: 1, field: 'company' as const },
      ],
      dateOrder: 'day_first' as const,
      state: 'waiting' as const,
    };
    const choices = { differing: 'keep' as const, exceptions: [] };
    await core.client.imports.run({ parts: [{ target: 'contacts', importId, mapping, choices }] });
    expect((await allContacts(core.client))[0]).toMatchObject({
      name: 'Ayu',
      companyName: 'Rimba',
      state: 'waiting',
    });
  });
});

describe('running', () => {
  test('is one step: undo gives back the identical data, redo all of it; looking writes nothing', async () => {
    const before = dumpTables(core.raw);
    const { run } = await previewPeople(core.client, fixture('Connections.csv'));
    expect(dumpTables(core.raw)).toEqual(before);
    expect(await run()).toEqual({
      applications: { addedCount: 0 },
      contacts: { addedCount: 4, changedCount: 0 },
      resources: { addedCount: 0 },
      skills: { addedCount: 0, changedCount: 0 },
      entries: { addedCount: 0 },
      skippedCount: 1,
    });
    const after = dumpTables(core.raw);
    // The same call again.
    expect((await run()).contacts).toEqual({ addedCount: 0, changedCount: 0 });
    expect(dumpTables(core.raw)).toEqual(after);
    await core.client.history.undo({});
    expect(dumpTables(core.raw)).toEqual(before);
    await core.client.history.redo({});
    expect(dumpTables(core.raw)).toEqual(after);
  });

  test('keeps the order of the file on the board', async () => {
    await importPeople(core.client, csv('Name,Email\nC,c@e.com\nA,a@e.com\nB,b@e.com\n'));
    const { rows } = await core.client.contacts.list({ filter: { states: ['keeping_in_touch'] } });
    expect(rows.map(({ name }) => name)).toEqual(['C', 'A', 'B']);
  });

  test('a row that the records refuse stops all of it and is named', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `N${index},n${index}@e.com`);
    const { run } = await previewPeople(core.client, csv(`Name,Email\n${rows.join('\n')}`));
    const before = dumpTables(core.raw);
    core.raw.exec(
      `CREATE TRIGGER refuse BEFORE INSERT ON contacts WHEN NEW.name = 'N1' BEGIN SELECT RAISE(ABORT, 'refused'); END`,
    );
    expect(await failureOf(run())).toEqual({
      code: 'IMPORT_MALFORMED',
      data: { refusals: [{ field: 'line.3', reason: 'INVALID' }] },
    });
    expect(dumpTables(core.raw)).toEqual(before);
    core.raw.exec('DROP TRIGGER refuse');
    expect((await run()).contacts.addedCount).toBe(300);
  });
});
