import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReportKind, reportFacts, reportOptions } from '#contract/report-kinds.ts';
import { addIdea } from '#tests/helpers/ideas.ts';
import { addCertificate, addGoal, addResource } from '#tests/helpers/learning.ts';
import { addCommunity, addContact } from '#tests/helpers/people.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { march } from '../options.ts';
import { linesOf } from '../report-html.ts';

let core: TestCore;
let applicationId: string;
beforeAll(async () => {
  core = createTestCore({ today: '2026-03-20' });
  const { client } = core;
  // Each is written down in the order that is not the one of the alphabet.
  const zeta = await addApplication(client, 'Zeta', { role: 'Firstrole', appliedOn: '2026-03-02' });
  const alfa = await addApplication(client, 'Alfa', { role: 'Secondrole', appliedOn: '2026-03-02' });
  applicationId = zeta.id;
  const application = { id: zeta.id, part: 'interviewer' } as const;
  const zul = await addContact(client, 'Zul', { role: 'Firstperson', application });
  const adi = await addContact(client, 'Adi', { role: 'Secondperson', application });
  const { id } = await addCommunity(client);
  await client.communities.link({ id, contactIds: [adi.id, zul.id] });
  // Titles that begin with a name.
  for (const company of ['Zeta first', 'Alfa second']) {
    await addCommunity(client, `${company} community`, { nextVisitOn: '2026-03-24' });
    await addGoal(client, `${company} goal`, { state: 'in_progress' });
    await addResource(client, `${company} resource`, { state: 'in_progress' });
    await addCertificate(client, `${company} certificate`);
    await client.skills.add({ id: newId(), fields: { name: `${company} skill`, level: 4 } });
    await addIdea(client, `${company} idea`);
  }
  const links = [zeta, alfa].map(({ id: each }) => ({ noun: 'application' as const, id: each }));
  const happenedOn = '2026-03-03';
  await client.activities.add({ id: newId(), kind: 'call', links, fields: { happenedOn } });
});
afterAll(() => core.close());

async function read(kind: ReportKind, more: object): Promise<string> {
  const options = { ...march, kind, parts: [...reportFacts[kind].parts], isAgreed: false, ...more };
  return (await linesOf(core, reportOptions.parse(options))).join('\n');
}
const inOrder = (first: string, second: string) => new RegExp(`${first}.*${second}`, 's');

test.each([
  { parts: ['contacts'] },
  { parts: ['applications', 'contacts'] },
  { parts: ['communities', 'contacts'] },
])('letters for people in the archive do not follow the alphabet: $parts', async ({ parts }) => {
  expect(await read('archive', { parts })).toMatch(inOrder('Secondperson', 'Firstperson'));
  const hidden = await read('archive', { parts, hides: ['names'] });
  expect(hidden).toMatch(/Person A\n.*Firstperson.*Person B\n.*Secondperson/s);
});

test('letters for companies in the archive do not follow the alphabet', async () => {
  const parts = ['applications'];
  expect(await read('archive', { parts })).toMatch(inOrder('Secondrole', 'Firstrole'));
  const hidden = await read('archive', { parts, hides: ['companies'] });
  expect(hidden).toMatch(inOrder('Firstrole', 'Secondrole'));
});

test('letters for people on the interview sheet do not follow the alphabet', async () => {
  const about = { applicationId };
  expect(await read('interview_sheet', about)).toMatch(inOrder('Secondperson', 'Firstperson'));
  const hidden = await read('interview_sheet', { ...about, hides: ['names'] });
  expect(hidden).toMatch(inOrder('Firstperson', 'Secondperson'));
});

test.each([
  { parts: ['communities'], what: ['community'] },
  { parts: ['learning'], what: ['goal', 'resource', 'certificate', 'skill'] },
  { parts: ['ideas'], what: ['idea'] },
])('titles in the archive do not follow the alphabet of what is hidden in them: $parts', async (one) => {
  const open = await read('archive', { parts: one.parts });
  const hidden = await read('archive', { parts: one.parts, hides: ['companies'] });
  for (const what of one.what) {
    expect(open).toMatch(inOrder(`Alfa second ${what}`, `Zeta first ${what}`));
    expect(hidden).toMatch(inOrder(`Company A first ${what}`, `Company B second ${what}`));
  }
});

test('titles in the portfolio do not follow the alphabet of what is hidden in them', async () => {
  const from = '2026-03-01';
  const hidden = await read('learning_portfolio', { from, hides: ['companies'] });
  for (const what of ['resource', 'certificate', 'skill'])
    expect(hidden).toMatch(inOrder(`Company A first ${what}`, `Company B second ${what}`));
});

test('what waits for the same day does not follow the alphabet', async () => {
  const about = { from: '2026-03-16', to: '2026-03-22', parts: ['ahead'] };
  expect(await read('weekly_review', about)).toMatch(inOrder('Alfa second', 'Zeta first'));
  const hidden = await read('weekly_review', { ...about, hides: ['companies'] });
  expect(hidden).toMatch(inOrder('Company A first', 'Company B second'));
});

test('companies of one entry of the record do not follow the alphabet', async () => {
  const open = await read('work_search', {});
  expect(open).toContain('Alfa, Zeta');
  expect(open).toContain('Secondrole · Firstrole');
  const hidden = await read('work_search', { hides: ['companies'] });
  expect(hidden).toContain('Firstrole · Secondrole');
  expect(hidden).toContain('Company A, Company B');
});
