import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportOptions } from '#contract/report-kinds.ts';
import type { Redaction } from '#contract/report-options.ts';
import { addIdea } from '#tests/helpers/ideas.ts';
import { addCertificate, addGoal, addResource, logSession } from '#tests/helpers/learning.ts';
import { addCommunity, addContact } from '#tests/helpers/people.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { optionsFor } from './report-html.ts';

const today = '2026-03-10';
const period = { from: '2026-03-09', to: '2026-03-15' };

/** Words that stand nowhere else, by what hides them. Names of people and companies also stand in the midst of titles. */
const secrets: Record<Redaction, readonly string[]> = {
  names: ['Quillfeather', 'Brambleworth'],
  companies: ['Zyxelkarta', 'Vorpalindo'],
  pay: ['7,654,321', '9.876.543'],
  contact_data: [
    'quill@secret.example',
    '0812 5550 1234',
    'profile.example/quill',
    'job.example',
    'lowongan.example',
  ],
  notes: ['notedapp', 'notedcall', 'notedvisit', 'notedsession', 'notedwhy', 'notedproof', 'notedask'],
};

let core: TestCore;
let applicationId = '';
beforeAll(async () => {
  core = createTestCore({ today });
  const { client } = core;
  applicationId = (
    await addApplication(client, 'Zyxelkarta', {
      ...{ role: 'Analyst beside Quillfeather', notes: 'notedapp', link: 'https://job.example/1' },
      ...{ payMin: 7_654_321, payCurrency: 'IDR', payPeriod: 'month', appliedOn: '2026-03-09' },
      postingText:
        'Zyxelkarta pays Rp 9.876.543. Write to quill@secret.example or see https://lowongan.example/9.',
      ...{ nextStep: 'Ask Brambleworth at Vorpalindo', nextStepOn: '2026-03-12' },
    })
  ).id;
  const quill = await addContact(client, 'Quillfeather', {
    ...{ company: 'Zyxelkarta', role: 'Lead', email: 'quill@secret.example', phone: '0812 5550 1234' },
    ...{ links: ['https://profile.example/quill'], intervalDays: 2 },
    application: { id: applicationId, part: 'recruiter' },
  });
  const bramble = await addContact(client, 'Brambleworth', { company: 'Vorpalindo' });
  const links = [
    { noun: 'contact' as const, id: quill.id },
    { noun: 'application' as const, id: applicationId },
  ];
  await client.activities.add({
    ...{ id: newId(), kind: 'call', links },
    fields: {
      ...{ happenedOn: '2026-03-09', note: 'notedcall', person: 'Brambleworth' },
      ...{ title: 'Call with Quillfeather about Rp 9.876.543', result: 'Vorpalindo is quill@secret.example' },
    },
  });
  await client.activities.add({
    ...{ id: newId(), kind: 'interview', links: [{ noun: 'application', id: applicationId }] },
    fields: {
      happenedOn: '2026-03-12',
      note: 'notedcall',
      link: 'https://job.example/room',
      person: 'Brambleworth',
    },
  });
  const ask = {
    id: newId(),
    contactId: bramble.id,
    kind: 'ask',
    on: '2026-03-10',
    note: 'notedask',
  } as const;
  await client.contacts.log(ask);
  const community = await addCommunity(client, 'Friends of Vorpalindo');
  await client.communities.visit({ id: community.id, activityId: newId(), on: today, note: 'notedvisit' });
  const goal = await addGoal(client, 'Learn as Quillfeather did', {
    state: 'in_progress',
    why: 'notedwhy',
    targetOn: '2026-03-14',
  });
  const resource = await addResource(client, 'Course of Zyxelkarta', {
    provider: 'Vorpalindo',
    goalId: goal.id,
  });
  await logSession(client, 60, { resourceId: resource.id, on: today, note: 'notedsession' });
  const proof = { name: 'Selling for Vorpalindo', level: 4, evidence: 'notedproof' };
  await client.skills.add({ id: newId(), fields: proof });
  await addCertificate(client, 'Zyxelkarta basics', {
    issuer: 'Vorpalindo',
    issuedOn: today,
    link: 'https://job.example/c',
  });
  const { id: ideaId } = await addIdea(client, 'Coffee for Vorpalindo');
  await client.promotions.add({
    ...{ id: newId(), ideaId },
    fields: { channel: 'Chat', title: 'Write to Quillfeather', doneOn: today, result: 'Brambleworth came' },
  });
});
afterAll(() => core.close());

/** All that leaves with a report. */
async function readAll(options: ReportOptions): Promise<string> {
  const { html, hasTable } = await core.client.reports.preview(options);
  const plain = html.replaceAll('\u00A0', ' ');
  if (!hasTable) return plain;
  const file = await core.client.reports.exportTable({ options, bom: false });
  return `${plain}\n${file.name}\n${await file.text()}`;
}

const reports = {
  weekly_review: (hides: Redaction[]) => optionsFor('weekly_review', { ...period, hides }),
  interview_sheet: (hides: Redaction[]) =>
    optionsFor('interview_sheet', { ...period, from: '1900-01-01', applicationId, hides }),
  network_log: (hides: Redaction[]) => optionsFor('network_log', { ...period, hides }),
  learning_portfolio: (hides: Redaction[]) => optionsFor('learning_portfolio', { ...period, hides }),
};
const all = Object.keys(secrets) as Redaction[];
/** What each report would show of them. */
const shownBy: Record<keyof typeof reports, readonly string[]> = {
  weekly_review: [
    'Quillfeather',
    'Brambleworth',
    'Zyxelkarta',
    'Vorpalindo',
    '9.876.543',
    'quill@secret.example',
  ],
  interview_sheet: [
    ...[...secrets.names, ...secrets.companies, ...secrets.pay, ...secrets.contact_data],
    ...['notedapp', 'notedcall'],
  ],
  network_log: [
    ...[...secrets.names, ...secrets.companies, '9.876.543', 'quill@secret.example'],
    ...['notedcall', 'notedvisit', 'notedask'],
  ],
  learning_portfolio: [
    ...['Quillfeather', ...secrets.companies, 'job.example'],
    ...['notedsession', 'notedwhy', 'notedproof'],
  ],
};

/** A key that no catalogue has is shown as it is. */
const unsaid =
  /\b(?:weeklyReview|interviewSheet|networkLog|learningPortfolio|words|report|part|empty)[.:][a-z]\w*/;

describe.each(Object.keys(reports) as (keyof typeof reports)[])('%s', (kind) => {
  test('shows all of it when nothing is hidden', async () => {
    const text = await readAll(reports[kind]([]));
    expect(shownBy[kind].filter((word) => !text.includes(word))).toEqual([]);
    expect(text).not.toMatch(unsaid);
  });

  test.each(all)('hides %s and nothing else', async (redaction) => {
    const text = await readAll(reports[kind]([redaction]));
    expect(secrets[redaction].filter((word) => text.includes(word))).toEqual([]);
    // Addresses are made of names, and go with them.
    const gone =
      redaction === 'names' || redaction === 'companies' ? [redaction, 'contact_data'] : [redaction];
    const others = all.filter((other) => !gone.includes(other)).flatMap((other) => secrets[other]);
    const expected = shownBy[kind].filter((word) => others.includes(word));
    const inNotes = redaction === 'notes' ? [] : expected.filter((word) => !text.includes(word));
    expect(inNotes).toEqual([]);
  });

  test('holds none of it when everything is hidden, in the other language as well', async () => {
    const text = await readAll({ ...reports[kind](all), language: 'id' });
    expect(
      Object.values(secrets)
        .flat()
        .filter((word) => text.includes(word)),
    ).toEqual([]);
    expect(text).toContain('Yang tidak ditampilkan dalam laporan ini');
    expect(text).not.toMatch(unsaid);
  });
});
