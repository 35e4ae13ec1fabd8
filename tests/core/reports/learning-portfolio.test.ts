import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addCertificate,
  addGoal,
  addMilestones,
  addResource,
  logSession,
  pdfFile,
} from '#tests/helpers/learning.ts';
import { createMemoryCore } from '#tests/helpers/memory-core.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { linesOf, optionsFor } from './report-html.ts';

let core: TestCore;
beforeEach(() => {
  core = createTestCore({ today: '2026-03-20' });
});
afterEach(() => core.close());

const lines = (more = {}) => linesOf(core, optionsFor('learning_portfolio', more));
const htmlOf = async (more = {}) =>
  (await core.client.reports.preview(optionsFor('learning_portfolio', more))).html;

test('goals reached in the period, newest first, then those in progress, with why and how far they are', async () => {
  const reached = await addGoal(core.client, 'Read data', { why: 'For analysts' });
  await core.client.goals.move({ id: reached.id, state: 'done', afterId: null });
  const early = await addGoal(core.client, 'Write well');
  await core.client.goals.move({ id: early.id, state: 'done', afterId: null });
  const entries = await core.client.activities.list({ noun: 'goal', id: early.id });
  const end = entries.find(({ kind }) => kind === 'goal_reached')?.id ?? '';
  await core.client.activities.change({ id: end, changes: { happenedOn: '2026-02-27' } });
  const running = await addGoal(core.client, 'Speak Japanese', {
    state: 'in_progress',
    targetOn: '2026-06-01',
  });
  const [milestoneId = ''] = await addMilestones(core.client, running.id, ['N5', 'N4']);
  await core.client.goals.changeMilestone({ id: milestoneId, changes: { doneOn: '2026-03-02' } });
  await logSession(core.client, 75, { goalId: running.id, on: '2026-03-03' });
  await addGoal(core.client, 'Someday', { state: 'someday' });
  const shown = await lines();
  const goals = shown.slice(shown.indexOf('Goals') + 3);
  expect(goals.slice(0, 5)).toEqual([
    'Read data',
    'For analysts | Reached on 20 Mar 2026',
    'Speak Japanese | In progress',
    'Target day 1 Jun 2026',
    '1 of 2 milestones | 1 h 15 min',
  ]);
  expect(shown.join('\n')).not.toMatch(/Write well|Someday/);
});

test('hours by goal and by month are those of the period', async () => {
  const goal = await addGoal(core.client, 'Read data');
  const resource = await addResource(core.client, 'SQL', { goalId: goal.id, provider: 'School' });
  await logSession(core.client, 60, { goalId: goal.id, on: '2026-02-27' });
  await logSession(core.client, 90, { resourceId: resource.id, on: '2026-03-01', note: 'Joins' });
  await logSession(core.client, 30, { on: '2026-03-20' });
  const shown = await lines({ from: '2026-02-01' });
  expect(shown).toEqual(
    expect.arrayContaining([
      'Read data | 2 | 2 h 30 min',
      'For no goal in particular | 1 | 30 min',
      'February 2026 | 1 | 1 h',
      'March 2026 | 2 | 2 h',
      'SQL | Course | School | Read data | In progress | 1 h 30 min',
    ]),
  );
  const options = optionsFor('learning_portfolio');
  const file = await core.client.reports.exportTable({ options, bom: false });
  expect(await file.text()).toBe(
    'Day,Minutes learned,Goal,Resource,Note\r\n2026-03-01,90,Read data,SQL,Joins\r\n2026-03-20,30,,,\r\n',
  );
});

test('a session of two goals counts once, for the first, in hours and among goals', async () => {
  const { client, raw, close } = createMemoryCore('2026-03-20');
  const first = await addGoal(client, 'Read data', { state: 'in_progress' });
  const second = await addGoal(client, 'Act on it', { state: 'in_progress' });
  const session = await logSession(client, 60, { goalId: first.id, on: '2026-03-02' });
  raw
    .prepare(`INSERT INTO activity_links (activity_id, noun, record_id) VALUES (?, 'goal', ?)`)
    .run(session.id, second.id);
  const shown = await linesOf({ client }, optionsFor('learning_portfolio'));
  const goals = await linesOf({ client }, optionsFor('learning_portfolio', { parts: ['goals'] }));
  // What is hidden changes the order of names, and no figure.
  const hidden = await linesOf({ client }, optionsFor('learning_portfolio', { hides: ['names'] }));
  close();
  expect(hidden).toContain('Read data | 1 | 1 h');
  expect(shown).toContain('Read data | 1 | 1 h');
  expect(shown.filter((line) => line.startsWith('Act on it | 1'))).toEqual([]);
  expect(goals.filter((line) => /\b1 h$/.test(line))).toHaveLength(1);
});

test('skills are those of one’s own list, the best first, with what shows them', async () => {
  const add = (name: string, level: number | null, evidence = '') =>
    core.client.skills.add({ id: newId(), fields: { name, level, evidence } });
  await add('Zither', 5, 'Taught it for two years');
  await add('Abacus', 2);
  const shown = await lines();
  expect(shown.slice(shown.indexOf('2 skills as they are now, the best first') + 2).slice(0, 2)).toEqual([
    'Zither | Able to teach it (5/5) | Taught it for two years',
    'Abacus | Basics (2/5)',
  ]);
});

test('certificates with their files: an image is shown with words for it, a PDF is named with its checksum', async () => {
  const more = { issuer: 'School', issuedOn: '2026-03-02', expiresOn: '2028-03-02', credential: 'C-7' };
  const shown = await addCertificate(core.client, 'SQL “basics”', more);
  const listed = await addCertificate(core.client, 'Excel', { issuedOn: '2026-03-01' });
  await addCertificate(core.client, 'Old', { issuedOn: '2026-02-28' });
  await addCertificate(core.client, 'Without a day');
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (letter) => letter.charCodeAt(0),
  );
  const image = new File([png], 'scan.png', { type: 'image/png' });
  await core.client.certificates.attach({ id: shown.id, fileId: newId(), file: image });
  const pdf = pdfFile(200, 'excel.pdf');
  await core.client.certificates.attach({ id: listed.id, fileId: newId(), file: pdf });
  const html = await htmlOf();
  expect(html).toContain('alt="Picture of the certificate “SQL “basics””, issued by School"');
  expect(html).toMatch(/<img src="data:image\/png;base64,iVBOR[\w+/=]+"/);
  const text = await lines();
  const sum = createHash('sha256')
    .update(new Uint8Array(await pdf.arrayBuffer()))
    .digest('hex');
  expect(text).toEqual(
    expect.arrayContaining([
      'SQL “basics” | School | 2 Mar 2026 | 2 Mar 2028 | C-7',
      'Without a day',
      `Excel | excel.pdf | ${sum}`,
    ]),
  );
  expect(text.join('\n')).not.toMatch(/^Old/m);
  for (const hides of ['names', 'companies', 'pay', 'contact_data', 'notes'] as const) {
    expect(await htmlOf({ hides: [hides] })).not.toMatch(/<img|excel\.pdf|scan\.png|SHA-256/);
  }
});

test('what is in the trash is left out, and an empty period says so', async () => {
  const goal = await addGoal(core.client, 'Read data', { state: 'in_progress' });
  await logSession(core.client, 60, { goalId: goal.id, on: '2026-03-02' });
  const certificate = await addCertificate(core.client);
  await core.client.goals.trash({ ids: [goal.id] });
  await core.client.certificates.trash({ ids: [certificate.id] });
  expect(await lines()).toContain(
    'Nothing was learned in this period yet. Goals, hours and certificates appear by themselves.',
  );
});
