import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCommunity, addContact } from '#tests/helpers/people.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { linesOf, optionsFor } from './report-html.ts';

let core: TestCore;
beforeEach(() => {
  core = createTestCore({ today: '2026-03-20' });
});
afterEach(() => core.close());

type Log = Parameters<TestCore['client']['contacts']['log']>[0];
const log = (contactId: string, kind: Log['kind'], on: string, more: Partial<Log> = {}) =>
  core.client.contacts.log({ id: newId(), contactId, kind, on, ...more });
const lines = (more = {}) => linesOf(core, optionsFor('network_log', more));
const count = async (more = {}) => (await core.client.reports.preview(optionsFor('network_log', more))).count;
async function rows(more = {}) {
  const options = optionsFor('network_log', more);
  const file = await core.client.reports.exportTable({ options, bom: false });
  return (await file.text()).trimEnd().split('\r\n');
}

test('people, how often, by which ways, when last, and what was asked, given and thanked for', async () => {
  const sari = await addContact(core.client, 'Sari', { company: 'Rimba', role: 'Lead', relation: 'alumni' });
  const adi = await addContact(core.client, 'Adi', { relation: 'Neighbour' });
  await log(sari.id, 'call', '2026-03-02', { method: 'phone', direction: 'in' });
  await log(sari.id, 'ask', '2026-03-05', { note: 'A referral\nfor May', direction: 'out' });
  await log(sari.id, 'thanks', '2026-03-06');
  await log(adi.id, 'introduction', '2026-03-04', { method: 'email', direction: 'in', note: 'Met Dewi' });
  const shown = await lines();
  expect(shown).toContain('2 people, each with the last contact in this period');
  const people = shown.slice(shown.indexOf('People') + 3);
  expect(people.slice(0, 2)).toEqual([
    'Adi |  | Neighbour | E-mail | 1 | 4 Mar 2026 | Was introduced: Met Dewi',
    'Sari | Rimba · Lead | Alumni | Phone, Asked for something, Thanks | 3 | 6 Mar 2026 | Asked: A referral',
  ]);
  expect(shown.slice(shown.indexOf('Network log'), shown.indexOf('People'))).toEqual(
    expect.arrayContaining(['people', '2', 'interactions', '4', 'of them asks', '1']),
  );
  expect(shown).toContain('2 Mar 2026 | Sari | Call | Phone · They began');
});

test('the days of the period belong to it; what lies ahead, what is in the trash and what names nobody in Contacts does not', async () => {
  const sari = await addContact(core.client);
  for (const day of ['2026-02-28', '2026-03-01', '2026-03-20']) await log(sari.id, 'call', day);
  core.clock.setToday('2026-03-21');
  await log(sari.id, 'call', '2026-03-21');
  core.clock.setToday('2026-03-20');
  const trashed = await addContact(core.client, 'Gone');
  await log(trashed.id, 'call', '2026-03-03');
  await core.client.contacts.trash({ ids: [trashed.id] });
  const archived = await addContact(core.client, 'Kept');
  await log(archived.id, 'call', '2026-03-04');
  await core.client.contacts.archive({ ids: [archived.id], archived: true });
  const { id } = await addApplication(core.client);
  const links = [{ noun: 'application' as const, id }];
  const fields = { happenedOn: '2026-03-05', person: 'Somebody' };
  await core.client.activities.add({ id: newId(), kind: 'call', links, fields });
  expect(await count()).toBe(2);
  expect((await rows()).slice(1).map((row) => row.split(',').slice(0, 2))).toEqual([
    ['2026-03-01', 'Sari'],
    ['2026-03-04', 'Kept'],
    ['2026-03-20', 'Sari'],
  ]);
});

test('one with several people is one interaction, with what it was about', async () => {
  const sari = await addContact(core.client, 'Sari', { company: 'Rimba' });
  const adi = await addContact(core.client, 'Adi', { company: 'Samudra' });
  const { id } = await addApplication(core.client, 'Kaliandra', { role: 'Planner' });
  const links = [
    { noun: 'contact' as const, id: sari.id },
    { noun: 'contact' as const, id: adi.id },
    { noun: 'application' as const, id },
  ];
  const fields = { happenedOn: '2026-03-05', title: 'Lunch', note: 'Long\ntalk', result: 'Good' };
  await core.client.activities.add({ id: newId(), kind: 'meeting', links, fields });
  expect(await rows()).toEqual([
    'Day,Person,Company,What,Way,Who began,About,Subject,Result,Notes',
    '2026-03-05,"Adi; Sari","Samudra; Rimba",Meeting,,,"Planner, Kaliandra",Lunch,Good,"Long\ntalk"',
  ]);
  expect(await count()).toBe(2);
});

test('visits to communities stand by day, and each part can be left away', async () => {
  const { id } = await addCommunity(core.client, 'Data people', { purpose: 'jobs' });
  await core.client.communities.visit({ id, activityId: newId(), on: '2026-03-04', note: 'Talk on pay' });
  expect(await lines()).toContain('4 Mar 2026 | Data people | Jobs | Talk on pay');
  expect(await count()).toBe(1);
  expect(await lines({ parts: ['summary'] })).not.toContain('4 Mar 2026 | Data people | Jobs | Talk on pay');
});

test('a long log holds every row once, in order', async () => {
  const sari = await addContact(core.client);
  const days = Array.from(
    { length: 120 },
    (_, count) => `2026-03-${String(1 + (count % 20)).padStart(2, '0')}`,
  );
  for (const day of days) await log(sari.id, 'call', day);
  const shown = (await rows()).slice(1).map((row) => row.slice(0, 10));
  expect(shown).toEqual(days.toSorted());
  const printed = (await lines()).filter((line) => / \| Sari \| Call$/.test(line));
  expect(printed).toHaveLength(120);
  expect([printed[0], printed.at(-1)]).toEqual(['1 Mar 2026 | Sari | Call', '20 Mar 2026 | Sari | Call']);
});

test('an empty period says so, in the language of the report', async () => {
  expect(await lines({ language: 'id' })).toContain('Belum ada orang yang dicatat pada periode ini.');
  expect(await count()).toBe(0);
});
