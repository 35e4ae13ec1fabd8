import papaparse from 'papaparse';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ActivityFields } from '#contract/activities.ts';
import type { ApplicationChanges } from '#contract/applications.ts';
import type { ContactPart } from '#contract/contact-parts.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { march } from './options.ts';

let core: TestCore;
beforeEach(() => {
  core = createTestCore({ today: '2026-04-20' });
});
afterEach(() => core.close());

type Meaning = Parameters<typeof stageWith>[1];

/** An application that stood in each of these stages from these days on. */
async function apply(
  path: readonly (readonly [Meaning, string])[],
  more: { company?: string } & Omit<ApplicationChanges, 'company'> = {},
) {
  const { company = 'Rimba', role, ...fields } = more;
  const { id } = await addApplication(core.client, company, { ...fields, ...(role && { role }) });
  for (const [meaning, on] of path) {
    const stage = await stageWith(core.client, meaning);
    await core.client.applications.changeStage({ id, stageId: stage.id, afterId: null, on });
  }
  return id;
}

function log(
  applicationId: string,
  kind: Parameters<TestCore['client']['activities']['add']>[0]['kind'],
  happenedOn: string,
  fields: Partial<ActivityFields> = {},
) {
  const links = [{ noun: 'application' as const, id: applicationId }];
  return core.client.activities.add({ id: newId(), kind, links, fields: { happenedOn, ...fields } });
}

async function change(applicationId: string, meaning: Meaning, changes: Partial<ActivityFields>) {
  const entries = await core.client.activities.list({ noun: 'application', id: applicationId });
  const entry = entries.find(({ toMeaning }) => toMeaning === meaning);
  await core.client.activities.change({ id: entry?.id ?? '', changes });
}

/** Names a contact with an application. */
async function name(
  applicationId: string,
  part: ContactPart,
  fields: { name: string; phone?: string; email?: string },
) {
  const { id } = await core.client.contacts.add({ id: newId(), fields });
  await core.client.contacts.link({ id, applicationId, part });
}

/** The rows of the CSV as objects by header. */
async function rowsOf(options: Partial<typeof march> = {}): Promise<Record<string, string>[]> {
  const file = await core.client.reports.exportTable({ options: { ...march, ...options }, bom: false });
  return papaparse.parse<Record<string, string>>(await file.text(), { header: true, skipEmptyLines: true })
    .data;
}
const shortRows = async (options: Partial<typeof march> = {}) =>
  (await rowsOf(options)).map((row) => [row.Date, row.Activity, row['Employer or organiser'], row.Result]);

describe('applications', () => {
  test('one is an entry once, on the day it was first applied for', async () => {
    await apply([
      ['applied', '2026-03-05'],
      ['interview', '2026-03-12'],
      ['applied', '2026-03-14'],
      ['rejected', '2026-03-20'],
    ]);
    expect(await shortRows()).toEqual([['2026-03-05', 'Application', 'Rimba', 'Rejected (2026-03-20)']]);
    expect(await shortRows({ from: '2026-03-06' })).toEqual([]);
  });

  test('the days of the period belong to it, those beside it do not', async () => {
    for (const day of ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']) {
      await apply([['applied', day]], { company: day });
    }
    expect((await shortRows()).map(([day]) => day)).toEqual(['2026-03-01', '2026-03-31']);
  });

  test('the result is the newest by the end of the period, so that it can be printed again', async () => {
    await apply([
      ['applied', '2026-03-05'],
      ['interview', '2026-03-12'],
      ['rejected', '2026-04-02'],
    ]);
    expect((await shortRows())[0]?.[3]).toBe('Interview (2026-03-12)');
    expect((await shortRows({ to: '2026-04-02' }))[0]?.[3]).toBe('Rejected (2026-04-02)');
    expect((await shortRows({ to: '2026-03-11' }))[0]?.[3]).toBe('Waiting for an answer');
  });

  test('a result in the person’s own words comes first, once its day has come', async () => {
    const id = await apply([
      ['applied', '2026-03-05'],
      ['rejected', '2026-03-10'],
    ]);
    await change(id, 'applied', { result: 'Position was closed', resultOn: '2026-04-01' });
    expect((await shortRows())[0]?.[3]).toBe('Rejected (2026-03-10)');
    expect((await shortRows({ to: '2026-04-01' }))[0]?.[3]).toBe('Position was closed (2026-04-01)');
  });

  test('one that skipped applying counts as a contact, once', async () => {
    await apply([
      ['interview', '2026-03-07'],
      ['offer', '2026-03-09'],
    ]);
    expect(await shortRows()).toEqual([
      ['2026-03-07', 'Contact with employer', 'Rimba', 'Offer (2026-03-09)'],
    ]);
  });

  test('applying after a first contact is one application, not two entries', async () => {
    await apply([
      ['screening', '2026-03-07'],
      ['applied', '2026-03-09'],
    ]);
    expect((await shortRows()).map(([day, kind]) => [day, kind])).toEqual([['2026-03-09', 'Application']]);
  });

  test('what was only saved, given up or refused without applying is none', async () => {
    await apply([]);
    await apply([['no_answer', '2026-03-07']]);
    await apply([['rejected', '2026-03-07']]);
    expect(await shortRows()).toEqual([]);
  });

  test('in the trash it is left out with what was logged about it; archived it stays', async () => {
    const trashed = await apply([['applied', '2026-03-05']], { company: 'Trashed' });
    const archived = await apply([['applied', '2026-03-06']], { company: 'Archived' });
    await log(trashed, 'call', '2026-03-07');
    await log(archived, 'call', '2026-03-08');
    await core.client.applications.trash({ ids: [trashed] });
    await core.client.applications.archive({ ids: [archived], archived: true });
    expect((await shortRows()).map(([day]) => day)).toEqual(['2026-03-06', '2026-03-08']);
  });

  test('one that the person excluded does not come back as a contact', async () => {
    const id = await apply([
      ['applied', '2026-03-05'],
      ['interview', '2026-03-06'],
    ]);
    await change(id, 'applied', { counts: false });
    expect(await shortRows()).toEqual([]);
  });

  test('how it was sent follows from the source, unless the person says', async () => {
    const first = await apply([['applied', '2026-03-01']], { source: 'linkedin' });
    await apply([['applied', '2026-03-02']], { source: 'job_fair' });
    await apply([['applied', '2026-03-03']], { source: 'Om Budi' });
    expect((await rowsOf()).map((row) => [row.Source, row.Method])).toEqual([
      ['LinkedIn', 'Online'],
      ['Job fair', 'In person'],
      ['Om Budi', ''],
    ]);
    await change(first, 'applied', { method: 'email' });
    expect((await rowsOf())[0]?.Method).toBe('E-mail');
  });
});

describe('what was logged by hand', () => {
  test('the usual kinds are entries of their own, in the order of days and of writing', async () => {
    const id = await apply([['applied', '2026-03-05']]);
    const kinds = ['interview', 'test', 'call', 'event', 'workshop', 'meeting', 'follow_up'] as const;
    for (const kind of kinds) await log(id, kind, '2026-03-04');
    expect((await shortRows()).map(([, kind]) => kind)).toEqual([
      'Interview',
      'Test',
      'Call',
      'Event',
      'Workshop',
      'Meeting',
      'Follow-up',
      'Application',
    ]);
  });

  test('messages, notes and others only when the person says that they count; nothing that does not', async () => {
    const id = await apply([]);
    for (const kind of ['message', 'note', 'other'] as const) {
      await log(id, kind, '2026-03-04');
      await log(id, kind, '2026-03-05', { counts: true });
    }
    await log(id, 'interview', '2026-03-06', { counts: false });
    expect((await shortRows()).map(([day, kind]) => [day, kind])).toEqual([
      ['2026-03-05', 'Message'],
      ['2026-03-05', 'Note'],
      ['2026-03-05', 'Other'],
    ]);
  });

  test('what lies ahead is a plan and no proof', async () => {
    core.clock.setToday('2026-03-10');
    const id = await apply([]);
    await log(id, 'interview', '2026-03-10');
    await log(id, 'interview', '2026-03-11');
    expect((await shortRows()).map(([day]) => day)).toEqual(['2026-03-10']);
  });

  test('every column says what was written down, and the private notes of the application stay private', async () => {
    const id = await apply([['applied', '2026-03-05']], {
      role: 'Analyst',
      source: 'glints',
      reference: 'REF-7',
      link: 'https://example.org/job',
      notes: 'They seem rude',
    });
    await change(id, 'applied', { person: 'Ibu Ratna', confirmation: 'C-1', note: 'Sent at noon' });
    await log(id, 'interview', '2026-03-08', { title: 'Second round', method: 'phone', result: 'Went well' });
    const [company] = await core.client.companies.list({ text: 'Rimba' });
    const changes = { location: 'Jalan Merdeka 1, Bandung', website: 'https://rimba.example' };
    await core.client.companies.change({ id: company?.id ?? '', changes });
    // Who passed it on does not speak for the employer, and who cannot be reached comes after who can.
    await name(id, 'referrer', { name: 'Budi', phone: '0811' });
    await name(id, 'recruiter', { name: 'Sari' });
    await name(id, 'hiring_manager', { name: 'Dewi', phone: '022 4200', email: 'dewi@rimba.example' });
    expect(await rowsOf()).toEqual([
      {
        'No.': '1',
        Date: '2026-03-05',
        Activity: 'Application',
        'Employer or organiser': 'Rimba',
        'Employer’s address': 'Jalan Merdeka 1, Bandung',
        'Employer’s phone': '022 4200',
        'Employer’s e-mail': 'dewi@rimba.example',
        'Employer’s website': 'https://rimba.example',
        'Position or subject': 'Analyst',
        Method: 'Online',
        Source: 'Glints',
        Reference: 'REF-7',
        'Contact person': 'Ibu Ratna',
        Result: 'Waiting for an answer',
        Confirmation: 'C-1',
        Link: 'https://example.org/job',
        Note: 'Sent at noon',
        Annex: '',
      },
      expect.objectContaining({
        'Position or subject': 'Analyst · Second round',
        Method: 'Phone',
        Result: 'Went well',
        Link: '',
      }),
    ]);
  });

  test('an entry about a company, or about several applications, names them all', async () => {
    const first = await apply([], { company: 'Rimba' });
    const second = await apply([], { company: 'Samudra' });
    const [company] = await core.client.companies.list({ text: 'Rimba' });
    await core.client.activities.add({
      id: newId(),
      kind: 'event',
      links: [
        { noun: 'application', id: first },
        { noun: 'application', id: second },
        { noun: 'company', id: company?.id ?? '' },
      ],
      fields: { happenedOn: '2026-03-04', title: 'Job fair' },
    });
    await core.client.activities.add({
      id: newId(),
      kind: 'call',
      links: [{ noun: 'company', id: company?.id ?? '' }],
      fields: { happenedOn: '2026-03-05' },
    });
    expect((await rowsOf()).map((row) => [row['Employer or organiser'], row.Method])).toEqual([
      ['Rimba, Samudra', ''],
      ['Rimba', 'Phone'],
    ]);
  });
});

describe('the file', () => {
  test('its columns are the chosen ones in their usual order, in the language of the report', async () => {
    await apply([['applied', '2026-03-05']], { source: 'referral' });
    const options = {
      ...march,
      language: 'id' as const,
      columns: ['result', 'date', 'kind', 'date'] as never,
    };
    const file = await core.client.reports.exportTable({ options, bom: true });
    expect(file.name).toBe('langkah-pencarian-kerja-2026-03-01-2026-03-31.csv');
    expect(file.type).toBe('text/csv;charset=utf-8');
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await file.text()).toBe('Tanggal,Kegiatan,Hasil\r\n2026-03-05,Lamaran,Menunggu jawaban\r\n');
  });

  test('a text that a spreadsheet would run is text', async () => {
    await apply([['applied', '2026-03-05']], { company: '=HYPERLINK("http://x")', reference: '+62811' });
    const file = await core.client.reports.exportTable({ options: march, bom: false });
    const text = await file.text();
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain(",'+62811,");
  });
});
