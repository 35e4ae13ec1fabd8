import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '#contract/settings.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let test: TestCore;
beforeEach(() => {
  test = createTestCore();
});
afterEach(() => test.close());

const hashOf = (folder: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'langkah.db')))
    .digest('hex');

async function expectPeople(): Promise<void> {
  const { client } = test;
  const { rows } = await client.contacts.list({ limit: 500 });
  expect(rows).toHaveLength(12);
  expect((await client.contacts.count({})).byState).toHaveLength(5);
  expect(rows.every((row) => (row.lastContactOn ?? '') <= '2026-03-10')).toBe(true);
  expect((await client.contacts.listIntroductions({})).length).toBeGreaterThanOrEqual(3);
  expect((await client.contacts.listSlippingAway({})).rows.length).toBeGreaterThanOrEqual(2);
  const communities = await client.communities.list({});
  expect(communities.map((row) => row.contactCount)).toEqual([1, 2, 2]);
  expect(communities.every((row) => row.lastVisitedOn !== null)).toBe(true);
  const { rows: cards } = await client.applications.list({ limit: 500 });
  const tiers = await Promise.all(
    cards.map(async ({ id }) =>
      (await client.contacts.listWarmPaths({ applicationId: id })).map(({ tier }) => tier),
    ),
  );
  expect([...new Set(tiers.flat())].sort()).toEqual([1, 2, 3]);
}

async function expectLearning(): Promise<void> {
  const { client } = test;
  const { rows: goals } = await client.goals.list({});
  expect([...new Set(goals.map(({ state }) => state))].sort()).toEqual([
    'done',
    'in_progress',
    'planned',
    'someday',
  ]);
  const going = goals.filter(({ state }) => state === 'in_progress');
  expect(going.every(({ progress }) => progress.paceOn !== null && progress.minutes > 0)).toBe(true);
  expect(goals.find(({ state }) => state === 'done')?.doneOn).toBe('2026-02-18');
  const { rows: resources } = await client.resources.list({});
  const course = resources.find(({ attendance }) => attendance !== null);
  expect(course?.attendance).toMatchObject({
    heldCount: 6,
    attendedCount: 4,
    openCount: 1,
    comingCount: 2,
    percent: 80,
  });
  const weeks = await client.sessions.listWeeks({ weeks: 6 });
  expect(weeks.every(({ minutes }) => minutes > 0)).toBe(true);
  expect((await client.certificates.list({})).rows.map(({ expiresOn }) => expiresOn)).toEqual([
    '2026-04-03',
    '2027-02-18',
  ]);
}

async function expectJournal(): Promise<void> {
  const { client } = test;
  const { rows, total } = await client.entries.list({ limit: 500 });
  expect(total).toBeGreaterThanOrEqual(100);
  expect(rows.every(({ writtenOn }) => writtenOn < '2026-03-10' && writtenOn > '2025-09-01')).toBe(true);
  const said = rows.filter(({ excerpt }) => excerpt !== '');
  expect(said.length).toBeGreaterThanOrEqual(50);
  expect(said.every(({ isWhole }) => isWhole)).toBe(true);
  expect(rows.filter(({ files }) => files.length > 0)).toHaveLength(1);
  const weeks = await client.moods.listWeeks({ weeks: 26 });
  expect(weeks.every(({ dayCount, mood }) => dayCount >= 1 && mood !== null)).toBe(true);
  // Something can be compared of marks, of one's own too, and of days of rest.
  const own = (await client.marks.list({})).filter(({ known }) => known === null);
  expect(own.map(({ entryCount }) => entryCount)).toEqual([8]);
  const byMark = (await client.moods.listByMark({})).rows.filter(({ difference }) => difference !== null);
  expect(byMark.length).toBeGreaterThanOrEqual(15);
  expect(byMark.map(({ markId }) => markId)).toContain(own[0]?.id);
  const byEvent = (await client.moods.listByEvent({})).rows;
  expect(byEvent.every(({ days }) => days.length > 0)).toBe(true);
  expect(byEvent.find(({ event }) => event === 'rest_day')?.difference).not.toBeNull();
  expect((await client.support.listComforts({})).length).toBeGreaterThanOrEqual(5);
  expect((await client.support.listPeople({})).map(({ name }) => name)).toEqual([
    'Tono Wibowo',
    'Yusuf Maulana',
  ]);
  expect(await client.templates.list({})).toHaveLength(1);
  // Whoever opens it for the first time is not met with an offer of help.
  expect(await client.support.getOffer({})).toEqual({ isOffered: false });
}

async function expectIdeas(): Promise<void> {
  const { client } = test;
  const { rows } = await client.ideas.list({});
  expect(rows.map(({ state }) => state)).toEqual(['spark', 'exploring', 'testing']);
  const [, explored, tested] = rows;
  expect(explored).toMatchObject({ template: 'business_model', noteCount: 10, openRiskCount: 2 });
  const ideaId = tested?.id ?? '';
  expect(tested).toMatchObject({ template: 'lean', noteCount: 15, openRiskCount: 2 });
  const versions = await client.canvases.listVersions({ ideaId });
  expect(versions.map(({ noteCount }) => noteCount)).toEqual([11, 7]);
  const experiments = await client.experiments.list({ ideaId });
  expect(experiments.map(({ outcome }) => outcome)).toEqual([null, null, 'reached']);
  const risky = await client.canvases.listRiskiest({ ideaId });
  expect(risky.filter(({ evidence }) => evidence.length > 0)).toHaveLength(3);
  const { byQuestion } = await client.feedback.count({ ideaId });
  expect(byQuestion.map(({ answerCount }) => answerCount)).toEqual([2, 2, 2]);
  expect((await client.promotions.list({ ideaId })).filter(({ doneOn }) => doneOn)).toHaveLength(1);
  const scenarios = await client.moneyTests.list({ ideaId });
  expect(scenarios.map(({ figures }) => figures.cash)).toEqual(['ends', 'lasts']);
}

describe('the sample workspace', () => {
  it('leaves the person’s own file as it was, byte for byte', async () => {
    await addApplication(test.client, 'Zamrud');
    expect(await test.client.workspace.openSample({ language: 'en' })).toMatchObject({ sample: true });
    const before = hashOf(test.path);
    expect((await test.client.search.find({ text: 'Zamrud' })).length).toBe(0);
    await addApplication(test.client, 'Only here');
    expect(hashOf(test.path)).toBe(before);
    expect(await test.client.workspace.leaveSample({})).toMatchObject({ sample: false, path: test.path });
    const { rows } = await test.client.applications.list({});
    expect(rows.map((row) => row.companyName)).toEqual(['Zamrud']);
    test.core.close();
    expect(hashOf(test.path)).toBe(before);
  });

  it('leaves no file of its own', async () => {
    const before = readdirSync(test.path).sort();
    await test.client.workspace.openSample({ language: 'id' });
    const during = readdirSync(test.path).sort();
    expect(before).toEqual(expect.arrayContaining(during));
    expect(statSync(join(test.path, 'langkah.db')).size).toBeGreaterThan(0);
  });

  it('can be left when it is not open: nothing happens', async () => {
    await addApplication(test.client, 'Zamrud');
    expect(await test.client.workspace.leaveSample({})).toMatchObject({ sample: false });
    expect((await test.client.applications.count({})).total).toBe(1);
  });

  it('opened again is a new one', async () => {
    await test.client.workspace.openSample({ language: 'en' });
    await addApplication(test.client, 'Only once');
    await test.client.workspace.openSample({ language: 'en' });
    expect(await test.client.search.find({ text: 'Only once' })).toEqual([]);
  });

  it('stays open when the person’s own cannot be opened', async () => {
    await test.client.workspace.openSample({ language: 'en' });
    const other = createTestCore({ path: test.path });
    try {
      expect((await failureOf(test.client.workspace.leaveSample({}))).code).toBe('IN_USE');
      expect(await test.client.workspace.get({})).toMatchObject({ sample: true });
      expect((await test.client.applications.count({})).total).toBeGreaterThan(0);
    } finally {
      other.close();
    }
    expect(await test.client.workspace.leaveSample({})).toMatchObject({ sample: false });
  });

  it('is not part of what can be undone', async () => {
    await test.client.workspace.openSample({ language: 'en' });
    const { total } = await test.client.applications.count({});
    expect(await test.client.history.get({})).toEqual({ undo: null, redo: null });
    await addApplication(test.client, 'One more');
    await test.client.history.undo({});
    expect((await test.client.applications.count({})).total).toBe(total);
  });

  it.each(languages)('shows a lived-in search in %s', async (language) => {
    await test.client.workspace.openSample({ language });
    const { rows, total } = await test.client.applications.list({ limit: 500 });
    expect(total).toBeGreaterThanOrEqual(8);
    const { byStage } = await test.client.applications.count({});
    expect(byStage.length).toBeGreaterThanOrEqual(5);
    for (const row of rows) {
      expect(row.stageSince <= '2026-03-10').toBe(true);
      const entries = await test.client.activities.list({ noun: 'application', id: row.id });
      const days = entries.map((entry) => entry.happenedOn);
      expect(days).toEqual([...days].sort().reverse());
      expect(entries.some((entry) => entry.kind === 'stage_change')).toBe(true);
      if (row.appliedOn) expect(row.appliedOn <= row.stageSince).toBe(true);
    }
    expect(rows.some((row) => row.nextStepOn !== null && row.nextStepOn >= '2026-03-10')).toBe(true);
    expect(rows.some((row) => row.appliedOn !== null)).toBe(true);
    expect((await test.client.tags.list({})).length).toBeGreaterThan(0);
    await expectPeople();
    await expectLearning();
    await expectJournal();
    await expectIdeas();
    expect((await test.client.companies.list({ limit: 500 })).some((company) => company.notes)).toBe(true);
  });

  it('says the same in both languages, in other words', async () => {
    const texts: string[][] = [];
    const journals: string[][] = [];
    for (const language of languages) {
      await test.client.workspace.openSample({ language });
      const written = await test.client.entries.list({ limit: 500 });
      journals.push(written.rows.map(({ excerpt }) => excerpt));
      const { rows } = await test.client.applications.list({ limit: 500 });
      texts.push(rows.map((row) => `${row.companyName}|${row.nextStep ?? ''}`));
    }
    const [first = [], second = []] = texts;
    expect(first.length).toBe(second.length);
    const companies = (lines: string[]) => lines.map((line) => line.split('|')[0]);
    expect(companies(first)).toEqual(companies(second));
    expect(first).not.toEqual(second);
    const [english = [], indonesian = []] = journals;
    expect(english.map((text) => text === '')).toEqual(indonesian.map((text) => text === ''));
    expect(english.filter((text, index) => text !== '' && text === indonesian[index])).toEqual([]);
  });

  it('can be the first thing that is opened, without touching the folder', () => {
    const folder = join(test.path, 'never-made');
    const started = createTestCore({ path: folder, sample: 'id' });
    started.close();
    expect(statSync(folder, { throwIfNoEntry: false })).toBeUndefined();
  });
});
