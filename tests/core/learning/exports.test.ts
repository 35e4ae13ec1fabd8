import ICAL from 'ical.js';
import Papa from 'papaparse';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearningExport, learningExports } from '#contract/learning-parts.ts';
import { type Language, languages } from '#contract/settings.ts';
import {
  addCertificate,
  addCourse,
  addGoal,
  addMilestones,
  addResource,
  logSession,
  pdfFile,
} from '#tests/helpers/learning.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => test.close());

async function exported(what: LearningExport, language: Language = 'en') {
  const file = await test.client.goals.export({ what, language });
  // As the bytes are: a file that is asked for its text leaves the byte order mark out.
  return { file, text: Buffer.from(await file.arrayBuffer()).toString() };
}
async function rowsOf(what: LearningExport, language: Language = 'en') {
  const { text } = await exported(what, language);
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true }).data;
}

const formula = '=HYPERLINK("http://x")';

describe('tables', () => {
  it('of goals say all of them, in the words of the person', async () => {
    const { id } = await addGoal(test.client, formula, {
      ...{
        why: '+1',
        skillNames: ['SQL', 'C++'],
        weeklyMinutes: 120,
        totalMinutes: 600,
        targetOn: '2026-04-01',
      },
    });
    const [first = ''] = await addMilestones(test.client, id, ['A', 'B']);
    await test.client.goals.changeMilestone({ id: first, changes: { doneOn: '2026-03-01' } });
    await logSession(test.client, 45, { goalId: id });
    const trashed = await addGoal(test.client, 'Gone');
    await test.client.goals.trash({ ids: [trashed.id] });
    expect(await rowsOf('goals')).toEqual([
      {
        ...{ Title: `'${formula}`, State: 'In progress', Why: "'+1", 'Target day': '2026-04-01' },
        ...{ 'Minutes a week': '120', 'Minutes in all': '600', 'Minutes learned': '45', Milestones: '2' },
        ...{ 'Milestones reached': '1', Skills: 'SQL, C++', 'Reached on': '', Achievement: '' },
        ...{ 'Draft of a post': '', Notes: '' },
      },
    ]);
  });

  it('of resources, sessions, certificates and skills hold what is known of each', async () => {
    const goal = await addGoal(test.client, 'Goal');
    const more = { goalId: goal.id, cost: 150_000, costCurrency: 'IDR', provider: '@rimba' } as const;
    const book = await addResource(test.client, 'Book', { ...more, kind: 'book', state: 'done' });
    await logSession(test.client, 45, { resourceId: book.id, note: '-1', on: '2026-03-05' });
    const proof = await addCertificate(test.client, 'Proof', { issuer: 'Rimba', expiresOn: '2027-01-01' });
    await test.client.certificates.attach({ id: proof.id, fileId: newId(), file: pdfFile(64, '=a.pdf') });
    await test.client.skills.add({
      id: newId(),
      fields: { name: 'Beternak lebah', synonyms: ['Beekeeping'], level: 3, own: true, evidence: '=x' },
    });
    expect(await rowsOf('resources', 'id')).toMatchObject([
      {
        ...{ Judul: 'Book', Jenis: 'Buku', Status: 'Selesai', Penyelenggara: "'@rimba", Biaya: '150000' },
        ...{ 'Mata uang': 'IDR', 'Menit belajar': '45', 'Selesai pada': '2026-03-10', Target: 'Goal' },
      },
    ]);
    expect(await rowsOf('sessions')).toEqual([
      { Day: '2026-03-05', 'Minutes learned': '45', Goal: 'Goal', Resource: 'Book', Note: "'-1" },
    ]);
    expect(await rowsOf('certificates')).toMatchObject([
      { Title: 'Proof', Issuer: 'Rimba', 'Expires on': '2027-01-01', File: "'=a.pdf" },
    ]);
    expect(await rowsOf('skills')).toEqual([
      {
        ...{ Name: 'Beternak lebah', 'Level (1 to 5)': '3' },
        ...{ 'Other words for it': 'Beekeeping', 'What shows it': "'=x" },
      },
    ]);
  });

  it.each(languages)('have a word for every column in %s', async (language) => {
    for (const what of learningExports.filter((one) => one !== 'calendar')) {
      const { text, file } = await exported(what, language);
      expect(text.split('\r\n')[0]).not.toContain('learning.');
      expect(file.name).toMatch(/^[a-z-]+-2026-03-10\.csv$/);
    }
  });
});

describe('the calendar', () => {
  const days = async () => {
    const { text, file } = await exported('calendar');
    expect(file.name).toBe('learning-days-2026-03-10.ics');
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
      uid: String(event.getFirstPropertyValue('uid')),
      on: String(event.getFirstPropertyValue('dtstart')),
      summary: String(event.getFirstPropertyValue('summary')),
    }));
  };

  it('holds what is still to come, under names that stay the same', async () => {
    const goal = await addGoal(test.client, 'Read data', { targetOn: '2026-04-01' });
    await addGoal(test.client, 'Reached', { targetOn: '2026-04-01', state: 'done' });
    await addGoal(test.client, 'Late', { targetOn: '2026-03-09' });
    const { course } = await addCourse(test.client);
    await test.client.resources.addLessons({ resourceId: course.id, on: '2026-03-17' });
    const proof = await addCertificate(test.client, 'Proof; a, b', { expiresOn: '2026-05-01' });
    const gone = await addCertificate(test.client, 'Gone', { expiresOn: '2026-05-01' });
    await test.client.certificates.trash({ ids: [gone.id] });
    const lessons = await test.client.resources.listLessons({ id: course.id });
    const first = await days();
    expect(first).toEqual([
      { uid: `lesson-${lessons[2]?.id}@langkah`, on: '2026-03-10', summary: 'Evening class' },
      { uid: `lesson-${lessons[3]?.id}@langkah`, on: '2026-03-17', summary: 'Evening class' },
      { uid: `goal-${goal.id}@langkah`, on: '2026-04-01', summary: 'Goal: Read data' },
      {
        uid: `certificate-${proof.id}@langkah`,
        on: '2026-05-01',
        summary: 'Certificate expires: Proof; a, b',
      },
    ]);
    test.clock.advance(60_000);
    expect(await days()).toEqual(first);
  });
});
