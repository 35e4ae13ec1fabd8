import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportKind } from '#contract/report-kinds.ts';
import { reportOptions, reportParts } from '#contract/report-options.ts';
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
  await addApplication(client, 'Alfa', { role: 'Secondrole', appliedOn: '2026-03-02' });
  applicationId = zeta.id;
  const application = { id: zeta.id, part: 'interviewer' } as const;
  const zul = await addContact(client, 'Zul', { role: 'Firstperson', application });
  const adi = await addContact(client, 'Adi', { role: 'Secondperson', application });
  const { id } = await addCommunity(client);
  await client.communities.link({ id, contactIds: [adi.id, zul.id] });
});
afterAll(() => core.close());

async function read(kind: ReportKind, more: object): Promise<string> {
  const options = { ...march, kind, parts: [...reportParts[kind]], isAgreed: false, ...more };
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
