import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactExportFormat } from '#contract/contact-parts.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addContact, logWith } from '#tests/helpers/people.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore();
});
afterEach(() => test.close());

const odd = 'Ünï “x”, a; b\\c\nEND:VCARD\r\nX:1 \u202E👩‍💻';
const everything = {
  company: 'PT Rimba; Tbk, 1',
  role: 'Lead, data',
  relation: 'former_colleague',
  email: 'sari@rimba.example',
  phone: '+62 812-000',
  links: ['https://www.linkedin.com/in/sari', 'https://sari.example/a?b=1,2;3'],
  location: 'Jakarta; Selatan',
  howMet: odd,
  notes: `${odd} ${'long '.repeat(60)}`,
  tagNames: ['Close', 'Data'],
};
async function exported(
  format: ContactExportFormat,
  more: Partial<Parameters<MemoryCore['client']['contacts']['export']>[0]> = {},
) {
  const file = await test.client.contacts.export({ format, language: 'en', ...more });
  // As the bytes are: a file that is asked for its text leaves the byte order mark out.
  return { file, text: Buffer.from(await file.arrayBuffer()).toString() };
}
const valuesOf = (card: ICAL.Component, name: string) =>
  card.getAllProperties(name).flatMap((property) => property.getValues());

describe('vCard', () => {
  it('says everything in 4.0, read again by a reader that is not ours', async () => {
    const { id } = await addContact(test.client, 'Sari Dewi', everything);
    const { file, text } = await exported('vcard');
    expect(file.name).toBe('contacts-2026-03-10.vcf');
    const card = new ICAL.Component(ICAL.parse(text));
    const first = (name: string) => valuesOf(card, name)[0];
    expect(first('version')).toBe('4.0');
    expect(first('uid')).toBe(`urn:uuid:${id}`);
    expect(first('fn')).toBe('Sari Dewi');
    expect(first('org')).toEqual(everything.company);
    expect(first('title')).toBe(everything.role);
    expect(first('email')).toBe(everything.email);
    expect(first('tel')).toBe(everything.phone);
    expect(valuesOf(card, 'url')).toEqual(everything.links);
    expect(first('adr')).toEqual(['', '', '', everything.location, '', '', '']);
    expect(valuesOf(card, 'categories')).toEqual(['Close', 'Data']);
    const { notes, howMet } = await test.client.contacts.get({ id });
    expect(first('note')).toBe(notes.replace('\r', ''));
    expect(first('x-langkah-how-met')).toBe(howMet.replace('\r', ''));
  });

  it('lets no text begin a line of its own, and folds at 75 octets', async () => {
    await addContact(test.client, 'Sari', everything);
    const { text } = await exported('vcard');
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => /^(?:END|X):/.test(line))).toEqual(['END:VCARD']);
  });

  it('holds the chosen ones, by name, and nobody from the trash', async () => {
    const dewi = await addContact(test.client, 'Dewi');
    const adi = await addContact(test.client, 'Adi');
    const gone = await addContact(test.client, 'Gone');
    await addContact(test.client, 'Other');
    await test.client.contacts.trash({ ids: [gone.id] });
    const { text } = await exported('vcard', { ids: [dewi.id, gone.id, adi.id] });
    expect([...text.matchAll(/^FN:(.*)\r$/gm)].map(([, name]) => name)).toEqual(['Adi', 'Dewi']);
  });
});

describe('CSV', () => {
  it('says everything in the language of the person, and runs as no formula', async () => {
    const budi = await addContact(test.client, 'Budi');
    await addContact(test.client, '=Sari', {
      ...everything,
      notes: '',
      introducedById: budi.id,
      intervalDays: 30,
    });
    const { file, text } = await exported('csv', { language: 'id', filter: { text: 'sari' } });
    expect(file.name).toBe('kontak-2026-03-10.csv');
    const [header, ...rows] = text.split('\r\n');
    expect(header).toBe(
      '\uFEFFNama,Perusahaan,Posisi,Hubungan,Surel,Telepon,Tautan,Lokasi,Cara berkenalan,Label,Catatan,Status,Kontak terakhir,Setiap (hari),Jangan sebelum,Dikenalkan oleh',
    );
    const row = rows.join('\r\n');
    expect(row).toMatch(
      /^'=Sari,"PT Rimba; Tbk, 1","Lead, data",Mantan rekan kerja,sari@rimba.example,'\+62 812-000,/,
    );
    expect(row.trimEnd()).toMatch(/,"Close, Data",,Perlu disapa,,30,,Budi$/);
  });
});

describe('the calendar', () => {
  const events = async () => {
    const calendar = new ICAL.Component(ICAL.parse((await exported('calendar')).text));
    return calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: event.getFirstPropertyValue('uid'),
      on: String(event.getFirstPropertyValue('dtstart')),
      isAllDay: event.getFirstProperty('dtstart')?.type === 'date',
      summary: event.getFirstPropertyValue('summary'),
      description: event.getFirstPropertyValue('description'),
    }));
  };

  it('holds the next day for everybody with an interval or a day not to be contacted before', async () => {
    const sari = await addContact(test.client, 'Sari', { intervalDays: 30, company: 'Rimba', role: 'Lead' });
    await logWith(test.client, sari.id, '2026-03-01');
    const { id: overdue } = await addContact(test.client, 'Adi', { intervalDays: 7 });
    await logWith(test.client, overdue, '2026-01-01');
    await addContact(test.client, 'Later', { intervalDays: 7, notBeforeOn: '2026-05-01' });
    await addContact(test.client, 'Budi', { notBeforeOn: '2026-04-15' });
    await addContact(test.client, 'Past', { notBeforeOn: '2026-02-01' });
    await addContact(test.client, 'Nobody');
    await addContact(test.client, 'Paused', { intervalDays: 7, state: 'paused' });
    const { id: tagged } = await addContact(test.client, 'Tagged', { tagNames: ['Close'] });
    const [tag] = await test.client.tags.list({});
    await test.client.tags.change({ id: tag?.id ?? '', changes: { intervalDays: 10 } });
    expect((await events()).map(({ summary, on }) => [summary, on])).toEqual([
      ['Get in touch with Adi', '2026-03-10'],
      ['Get in touch with Tagged', '2026-03-20'],
      ['Get in touch with Sari', '2026-03-31'],
      ['Get in touch with Budi', '2026-04-15'],
      ['Get in touch with Later', '2026-05-01'],
    ]);
    const found = (await events()).find(({ summary }) => String(summary).endsWith('Sari'));
    expect(found).toMatchObject({
      uid: `reach-out-${sari.id}@langkah`,
      isAllDay: true,
      description: 'Lead, Rimba',
    });
    await logWith(test.client, tagged, '2026-03-10');
    const again = await events();
    expect(again.find(({ summary }) => String(summary).endsWith('Tagged'))?.on).toBe('2026-03-20');
  });

  it('is a calendar even when it is empty', async () => {
    const { text } = await exported('calendar');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toMatch(/END:VCALENDAR\r\n$/);
  });
});
