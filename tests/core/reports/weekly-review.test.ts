import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addIdea } from '#tests/helpers/ideas.ts';
import { addCertificate, addGoal, logSession } from '#tests/helpers/learning.ts';
import { addCommunity, addContact, logWith } from '#tests/helpers/people.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { linesOf, optionsFor } from './report-html.ts';

const week = { from: '2026-03-09', to: '2026-03-15' };

let core: TestCore;
beforeEach(() => {
  core = createTestCore({ today: '2026-03-15' });
});
afterEach(() => core.close());

const lines = (more = {}) => linesOf(core, optionsFor('weekly_review', { ...week, ...more }));
const count = async (more = {}) =>
  (await core.client.reports.preview(optionsFor('weekly_review', { ...week, ...more }))).count;
/** What stands between one heading and the next. */
async function sectionOf(title: string, more = {}) {
  const all = await lines(more);
  const titles = [
    'Search',
    'Contacts',
    'Learning',
    'Ideas',
    'What lies ahead',
    'What this report leaves out',
  ];
  const rest = all.slice(all.indexOf(title) + 1);
  const end = rest.findIndex((line) => titles.includes(line));
  return end < 0 ? rest : rest.slice(0, end);
}
async function apply(
  path: readonly (readonly [Parameters<typeof stageWith>[1], string])[],
  company = 'Rimba',
) {
  const { id } = await addApplication(core.client, company);
  for (const [meaning, on] of path) {
    const stage = await stageWith(core.client, meaning);
    await core.client.applications.changeStage({ id, stageId: stage.id, afterId: null, on });
  }
  return id;
}

describe('the search', () => {
  test('an application is sent once, on its first day; what moved stands beside it, and last week beside this one', async () => {
    await apply([
      ['applied', '2026-03-09'],
      ['interview', '2026-03-11'],
      ['applied', '2026-03-12'],
      ['rejected', '2026-03-15'],
    ]);
    await apply([['applied', '2026-03-08']], 'Samudra');
    await apply([['applied', '2026-03-16']], 'Later');
    const shown = await sectionOf('Search');
    expect(shown).toEqual(
      expect.arrayContaining(['Applications sent | 1 | 1', 'Applications that moved | 3 | 0']),
    );
    expect(shown.filter((line) => line.includes('Analyst'))).toEqual([
      '9 Mar 2026 | Stage: Applied | Analyst, Rimba',
      '11 Mar 2026 | Stage: Interview | Analyst, Rimba',
      '12 Mar 2026 | Stage: Applied | Analyst, Rimba',
      '15 Mar 2026 | Stage: Rejected | Analyst, Rimba',
    ]);
  });

  test('a corrected day is followed, the trash is left out and the archive stays', async () => {
    const id = await apply([['applied', '2026-03-08']]);
    const entries = await core.client.activities.list({ noun: 'application', id });
    const applied = entries.find(({ toMeaning }) => toMeaning === 'applied')?.id ?? '';
    await core.client.activities.change({ id: applied, changes: { happenedOn: '2026-03-10' } });
    await core.client.applications.archive({ ids: [id], archived: true });
    const gone = await apply([['applied', '2026-03-10']], 'Gone');
    await core.client.applications.trash({ ids: [gone] });
    expect(await sectionOf('Search')).toContain('Applications sent | 1 | 0');
  });

  test('interviews and calls written down by hand count where they belong, notes do not', async () => {
    const id = await apply([]);
    const links = [{ noun: 'application' as const, id }];
    for (const kind of ['interview', 'test', 'call', 'note'] as const) {
      const fields = { happenedOn: '2026-03-10', title: kind };
      await core.client.activities.add({ id: newId(), kind, links, fields });
    }
    expect(await sectionOf('Search')).toEqual(
      expect.arrayContaining([
        'Interviews and tests | 2 | 0',
        'Calls, messages and other steps | 1 | 0',
        '10 Mar 2026 | Call | Analyst, Rimba | call',
      ]),
    );
  });
});

test('people are counted once, and an entry about an application too is one entry', async () => {
  const { id: applicationId } = await addApplication(core.client);
  const sari = await addContact(core.client, 'Sari', { company: 'Rimba' });
  await logWith(core.client, sari.id, '2026-03-10');
  await core.client.contacts.log({
    ...{ id: newId(), contactId: sari.id, kind: 'meeting', on: '2026-03-12', applicationId },
  });
  await logWith(core.client, sari.id, '2026-03-05');
  const { id } = await addCommunity(core.client);
  await core.client.communities.visit({ id, activityId: newId(), on: '2026-03-13' });
  expect(await sectionOf('Contacts')).toEqual(
    expect.arrayContaining([
      'People spoken with | 1 | 1',
      'Times in touch | 2 | 1',
      'New contacts | 1 | 0',
      'Visits to communities | 1 | 0',
      '12 Mar 2026 | Sari | Rimba | Call, Meeting',
    ]),
  );
  // The vacancy that was saved, two entries with Sari, Sari anew, one visit.
  expect(await count()).toBe(5);
});

test('hours by goal, goals reached and certificates', async () => {
  const goal = await addGoal(core.client, 'Read data');
  await logSession(core.client, 90, { goalId: goal.id, on: '2026-03-10' });
  await logSession(core.client, 45, { goalId: goal.id, on: '2026-03-11' });
  await logSession(core.client, 30, { on: '2026-03-02' });
  await logSession(core.client, 20, { on: '2026-03-12' });
  await core.client.goals.move({ id: goal.id, state: 'done', afterId: null });
  await addCertificate(core.client, 'SQL', { issuedOn: '2026-03-14' });
  expect(await sectionOf('Learning')).toEqual(
    expect.arrayContaining([
      'Time learned | 2 h 35 min | 30 min',
      'Learning sessions | 3 | 1',
      'Goals reached | 1 | 0',
      'Certificates | 1 | 0',
      'Read data | 2 h 15 min | 15 Mar 2026',
      'For no goal in particular | 20 min',
    ]),
  );
});

test('what was tried out, said and done for ideas', async () => {
  const { id: ideaId } = await addIdea(core.client, 'Warung data');
  const experimentId = newId();
  await core.client.experiments.add({
    id: experimentId,
    ideaId,
    fields: { title: 'Ten calls', threshold: 'Five' },
  });
  const result = { result: 'Six said yes', outcome: 'reached', resultOn: '2026-03-12' } as const;
  await core.client.experiments.recordResult({ id: experimentId, ...result });
  const step = { channel: 'Flyer', title: 'Print flyers', doneOn: '2026-03-13' };
  await core.client.promotions.add({ id: newId(), ideaId, fields: step });
  expect(await sectionOf('Ideas')).toEqual(
    expect.arrayContaining([
      'Experiments with a result | 1 | 0',
      'Promotion steps done | 1 | 0',
      '12 Mar 2026 | Result of an experiment | Warung data | Ten calls',
    ]),
  );
});

test('what lies ahead reaches seven days behind the week, with steps of the week that are still open', async () => {
  await addApplication(core.client, 'Rimba', {
    deadlineOn: '2026-03-22',
    nextStep: 'Send it',
    nextStepOn: '2026-03-09',
  });
  await addApplication(core.client, 'Later', { deadlineOn: '2026-03-23', nextStepOn: '2026-03-08' });
  await addApplication(core.client, 'Sent', { deadlineOn: '2026-03-20', appliedOn: '2026-03-01' });
  await addGoal(core.client, 'Read data', { targetOn: '2026-03-16' });
  await addContact(core.client, 'Sari', { intervalDays: 3 });
  const long = await addContact(core.client, 'Budi', { intervalDays: 3 });
  await logWith(core.client, long.id, '2026-02-01');
  const { id: ideaId } = await addIdea(core.client, 'Warung data');
  const step = { channel: 'Flyer', title: 'Print flyers', plannedOn: '2026-03-17' };
  await core.client.promotions.add({ id: newId(), ideaId, fields: step });
  const shown = await sectionOf('What lies ahead');
  expect(shown[0]).toBe(
    'Besides what stands here, 1 person has been due for a word from you since before these days.',
  );
  expect(shown.slice(3)).toEqual([
    '9 Mar 2026 | Next step | Analyst, Rimba | Send it',
    '16 Mar 2026 | Target day | Read data',
    '17 Mar 2026 | Promotion | Warung data | Print flyers',
    '18 Mar 2026 | Get in touch | Sari',
    '22 Mar 2026 | Deadline | Analyst, Rimba',
  ]);
});

test('in the midst of a week, what is agreed for the rest of it lies ahead', async () => {
  core.clock.setToday('2026-03-11');
  const id = await apply([]);
  const links = [{ noun: 'application' as const, id }];
  for (const happenedOn of ['2026-03-11', '2026-03-12']) {
    await core.client.activities.add({ id: newId(), kind: 'interview', links, fields: { happenedOn } });
  }
  expect(await sectionOf('Search')).toContain('Interviews and tests | 1 | 0');
  expect((await sectionOf('What lies ahead')).slice(2)).toEqual(['12 Mar 2026 | Interview | Analyst, Rimba']);
});

test('a week without anything is said calmly, room by room; parts can be left away', async () => {
  const shown = await lines();
  expect(shown.filter((line) => line.startsWith('Nothing was written down here'))).toHaveLength(4);
  expect(shown).toContain('Nothing has a day yet. The coming week is open.');
  expect(await count()).toBe(0);
  expect(await lines({ parts: ['learning'] })).not.toContain('Search');
});
