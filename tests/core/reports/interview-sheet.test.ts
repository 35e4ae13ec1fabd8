import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ActivityFields } from '#contract/activities.ts';
import { addContact } from '#tests/helpers/people.ts';
import { addApplication, failureOf, stageWith } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { linesOf, optionsFor } from './report-html.ts';

let core: TestCore;
beforeEach(() => {
  core = createTestCore({ today: '2026-03-20' });
});
afterEach(() => core.close());

const optionsOf = (applicationId: string, more = {}) =>
  optionsFor('interview_sheet', { applicationId, from: '1900-01-01', ...more });
const log = (
  applicationId: string,
  kind: 'interview' | 'call',
  fields: ActivityFields | object,
  contactId?: string,
) =>
  core.client.activities.add({
    ...{ id: newId(), kind },
    links: [
      { noun: 'application', id: applicationId },
      ...(contactId ? [{ noun: 'contact' as const, id: contactId }] : []),
    ],
    fields: fields as ActivityFields,
  });

test('everything that is known of one application, in one place', async () => {
  const { id } = await addApplication(core.client, 'Rimba', {
    role: 'Analyst',
    location: 'Bandung',
    workMode: 'hybrid',
    employmentType: 'contract',
    payMin: 8_000_000,
    payMax: 10_000_000,
    payCurrency: 'IDR',
    payPeriod: 'month',
    source: 'glints',
    reference: 'REF-7',
    link: 'https://example.org/job',
    appliedOn: '2026-03-05',
    postingText: 'We look for\n\nan analyst.',
    notes: 'Ask for the team',
  });
  const shown = await linesOf(core, optionsOf(id));
  const textAt = (term: string) => shown[shown.lastIndexOf(term) + 1];
  expect(shown.slice(0, 2)).toEqual(['Interview sheet', 'Analyst, Rimba']);
  expect(
    ['Location', 'Way of working', 'Kind of employment', 'Source', 'Reference', 'Stage'].map(textAt),
  ).toEqual(['Bandung', 'Hybrid', 'Contract', 'Glints', 'REF-7', 'Applied']);
  expect(textAt('Pay')).toBe('Rp 8,000,000–10,000,000 a month');
  expect(textAt('Applied on')).toBe('5 March 2026');
  expect(shown).toEqual(
    expect.arrayContaining(['We look for', 'an analyst.', 'Ask for the team', 'What they may ask']),
  );
});

test('history is oldest first, corrected days are followed, and what lies ahead stands at the top with time and zone', async () => {
  const { id } = await addApplication(core.client);
  const sari = await addContact(core.client, 'Sari');
  const applied = await stageWith(core.client, 'applied');
  await core.client.applications.changeStage({ id, stageId: applied.id, afterId: null, on: '2026-03-10' });
  const call = await log(
    id,
    'call',
    { happenedOn: '2026-03-12', title: 'First talk', note: 'Kind' },
    sari.id,
  );
  await core.client.activities.change({ id: call.id, changes: { happenedOn: '2026-03-08' } });
  const happenedAt = new Date(2026, 2, 24, 14, 30).getTime();
  await log(id, 'interview', {
    happenedOn: '2026-03-24',
    happenedAt,
    title: 'Second round',
    method: 'online',
    person: 'Ibu Ratna',
  });
  const shown = await linesOf(core, optionsOf(id));
  expect(shown).toContain('Interview · Second round');
  const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' })
    .formatToParts(happenedAt)
    .find(({ type }) => type === 'timeZoneName')?.value;
  expect(shown.join('\n')).toMatch(new RegExp(`^Tuesday,? 24 March 2026 · 14:30 ${zone}$`, 'm'));
  expect(shown).toContain('Ibu Ratna');
  const history = shown.slice(shown.indexOf('What happened so far') + 2);
  expect(history.slice(0, 4)).toEqual([
    '8 Mar 2026 | Call | Sari | First talk',
    'Kind',
    '10 Mar 2026 | Stage: Saved',
    '10 Mar 2026 | Stage: Applied',
  ]);
});

test('who has a part in it comes first, then who is at the company, each with the ways to reach them', async () => {
  const { id } = await addApplication(core.client, 'Rimba');
  await addContact(core.client, 'Adi', { company: 'Rimba', phone: '0812 1111' });
  await addContact(core.client, 'Sari', {
    ...{ company: 'Samudra', role: 'HR', email: 'sari@example.org', links: ['https://example.org/sari'] },
    application: { id, part: 'recruiter' },
  });
  await addContact(core.client, 'Nobody', { company: 'Samudra' });
  const gone = await addContact(core.client, 'Gone', { company: 'Rimba' });
  await core.client.contacts.trash({ ids: [gone.id] });
  const shown = await linesOf(core, optionsOf(id));
  const people = shown.slice(shown.indexOf('People') + 2);
  expect(people.slice(0, 3)).toEqual([
    'Sari | HR | Recruiter | sari@example.org',
    'https://example.org/sari',
    'Adi |  | Is at the company | 0812 1111',
  ]);
  expect(shown.join()).not.toMatch(/Nobody|Gone/);
});

test('parts can be left away', async () => {
  const { id } = await addApplication(core.client, 'Rimba', { postingText: 'Posting', notes: 'Noted' });
  expect((await linesOf(core, optionsOf(id, { parts: [] }))).join()).not.toMatch(
    /Posting|Noted|may ask|so far/,
  );
});

test('one that is not there, or in the trash, is not found', async () => {
  const { id } = await addApplication(core.client);
  await core.client.applications.trash({ ids: [id] });
  for (const applicationId of [id, newId()]) {
    expect(await failureOf(core.client.reports.preview(optionsOf(applicationId)))).toEqual({
      code: 'NOT_FOUND',
    });
  }
});
