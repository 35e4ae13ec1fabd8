import papaparse from 'papaparse';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ActivityFields, ManualActivityKind } from '#contract/activities.ts';
import type { OptionsOf } from '#contract/report-kinds.ts';
import { addContact } from '#tests/helpers/people.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { march } from '../options.ts';

let core: TestCore;
beforeEach(() => {
  core = createTestCore({ today: '2026-04-20' });
});
afterEach(() => core.close());

type Meaning = Parameters<typeof stageWith>[1];
type Options = Partial<OptionsOf<'work_search'>>;

async function apply(company: string, ...path: (readonly [Meaning, string])[]): Promise<string> {
  const { id } = await addApplication(core.client, company);
  for (const [meaning, on] of path) {
    const stage = await stageWith(core.client, meaning);
    await core.client.applications.changeStage({ id, stageId: stage.id, afterId: null, on });
  }
  return id;
}

function log(id: string, kind: ManualActivityKind, on: string, fields: Partial<ActivityFields> = {}) {
  const links = [{ noun: 'application' as const, id }];
  return core.client.activities.add({ id: newId(), kind, links, fields: { happenedOn: on, ...fields } });
}

/** Day, activity and whether it counts. */
async function rowsOf(options: Options): Promise<string[]> {
  const all = { ...march, ...options };
  const file = await core.client.reports.exportTable({ options: all, bom: false });
  const { data } = papaparse.parse<Record<string, string>>(await file.text(), { header: true });
  return data.flatMap(({ Date: on, Activity, Counts }) => (on ? [`${on} ${Activity}: ${Counts}`] : []));
}
const textOf = async (options: Options) =>
  (await core.client.reports.preview({ ...march, ...options })).html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('under JKP', () => {
  const jkp = { profileId: 'jkp' };

  test('an invitation counts in its own month, also when the application is older', async () => {
    await apply('Rimba', ['applied', '2026-02-10'], ['interview', '2026-03-12']);
    expect(await rowsOf(jkp)).toEqual(['2026-03-12 Invitation to an interview: Yes']);
    // Without rules it stays the result of the application, in the month of that.
    expect(await rowsOf({})).toEqual([]);
  });

  test('an interview that was written down is not an invitation besides', async () => {
    const id = await apply('Rimba', ['applied', '2026-03-02'], ['interview', '2026-03-12']);
    await log(id, 'interview', '2026-03-15');
    expect(await rowsOf(jkp)).toEqual(['2026-03-02 Application: Yes', '2026-03-15 Interview: Yes']);
  });

  test('an interview in another month of the claim leaves the invitation in its own', async () => {
    const id = await apply('Rimba', ['applied', '2026-02-02'], ['interview', '2026-03-12']);
    await log(id, 'interview', '2026-04-02');
    const both = { ...jkp, from: '2026-03-01', to: '2026-04-30' };
    expect(await rowsOf(both)).toEqual([
      '2026-03-12 Invitation to an interview: Yes',
      '2026-04-02 Interview: Yes',
    ]);
  });

  test('only the first invitation is one: a card that is moved back to the stage is not invited again', async () => {
    await apply(
      'Rimba',
      ['applied', '2026-01-02'],
      ['interview', '2026-02-12'],
      ['screening', '2026-02-20'],
      ['interview', '2026-03-12'],
    );
    expect(await rowsOf(jkp)).toEqual([]);
  });

  test('an employer who invites without an application is an invitation, once', async () => {
    await apply('Rimba', ['interview', '2026-03-12']);
    expect(await rowsOf(jkp)).toEqual(['2026-03-12 Invitation to an interview: Yes']);
  });

  test('says how many are asked for, and what is short of it', async () => {
    for (const company of ['Rimba', 'Samudra', 'Kaliandra', 'Angin'])
      await apply(company, ['applied', '2026-03-05']);
    const text = await textOf(jkp);
    expect(text).toContain('Rules: Indonesia: JKP, months 2 to 6. As of 1 November 2026');
    expect(text).toContain('at least 5 of these: Application; or at least 1 of these: Invitation');
    expect(text).toContain('4 of 5');
    expect(text).toContain('✗ Short by 1');
    expect(text).toContain('months of the calendar are shown');
    await apply('Bumi', ['applied', '2026-03-31']);
    expect(await textOf(jkp)).toContain('✓ Enough');
  });

  test('openings that were only saved are told of, but not listed', async () => {
    await apply('Rimba');
    await apply('Samudra');
    await apply('Kaliandra', ['applied', '2026-04-19']);
    const all = { ...jkp, from: '2026-04-01', to: '2026-04-30' };
    expect(await textOf(all)).toContain('2 openings that were only read or saved are not listed');
    expect(await textOf({ ...all, profileId: null })).not.toContain('read or saved');
  });
});

describe('what does not count', () => {
  const parts = march.parts.filter((part) => part !== 'not_counted');

  test('is listed with its reason, or left out', async () => {
    const id = await apply('Rimba', ['applied', '2026-03-02']);
    await apply('Rimba', ['applied', '2026-03-03']);
    await log(id, 'workshop', '2026-03-04');
    await log(id, 'interview', '2026-03-05', { counts: false });
    const germany = { profileId: 'germany' };
    expect(await rowsOf(germany)).toEqual([
      '2026-03-02 Application: Yes',
      '2026-03-03 Application: No: listed already',
      '2026-03-04 Workshop: No: not asked for',
      '2026-03-05 Interview: No: left out by me',
    ]);
    expect(await rowsOf({ ...germany, parts })).toEqual(['2026-03-02 Application: Yes']);
  });

  test('private notes stay out, whatever was said of them', async () => {
    const id = await apply('Rimba', ['applied', '2026-03-02']);
    await log(id, 'note', '2026-03-04', { counts: false, note: 'private' });
    await log(id, 'note', '2026-03-05', { note: 'private' });
    for (const profileId of ['jkp', 'washington', 'texas', 'nebraska', 'germany', null])
      expect(await textOf({ profileId })).not.toContain('private');
  });
});

test('what happened later does not take a contact out of a month that is printed again', async () => {
  await apply('Rimba', ['screening', '2026-03-12'], ['applied', '2026-04-02']);
  expect(await rowsOf({ profileId: 'washington' })).toEqual(['2026-03-12 Contact with employer: Yes']);
});

test('rules that are not there any more are none', async () => {
  await apply('Rimba', ['applied', '2026-03-02']);
  expect(await textOf({ profileId: newId() })).not.toContain('What the office asks for');
});

test('the claimant number stands at the head, and nowhere in the workspace', async () => {
  expect(await textOf({ claimantNumber: 'ZQ-4711' })).toContain('Claimant number ZQ-4711');
  expect(await textOf({})).not.toContain('Claimant number');
});

test('names and companies that are hidden count as before', async () => {
  await apply('Rimba', ['applied', '2026-03-02']);
  await apply('Rimba', ['applied', '2026-03-03']);
  await apply('Samudra', ['applied', '2026-03-04']);
  const hides = ['companies' as const];
  expect(await rowsOf({ profileId: 'jkp', hides })).toEqual(await rowsOf({ profileId: 'jkp' }));
  expect(await textOf({ profileId: 'jkp', hides })).not.toContain('Rimba');
});

test('what was listed in a month before is not counted again', async () => {
  await apply('Rimba', ['applied', '2026-02-02']);
  await apply('Rimba', ['applied', '2026-03-03']);
  expect(await rowsOf({ profileId: 'jkp' })).toEqual(['2026-03-03 Application: No: listed already']);
});

test('roles and reference numbers that are hidden keep entries apart', async () => {
  const first = await apply('Rimba', ['applied', '2026-03-02']);
  const second = await apply('Rimba', ['applied', '2026-03-03']);
  for (const [id, reference] of [
    [first, 'one@rimba.example'],
    [second, 'two@rimba.example'],
  ] as const)
    await core.client.applications.change({ id, changes: { reference } });
  const hides = ['contact_data' as const];
  expect(await rowsOf({ profileId: 'jkp', hides })).toEqual([
    '2026-03-02 Application: Yes',
    '2026-03-03 Application: Yes',
  ]);
  expect(await textOf({ profileId: 'jkp', hides })).not.toContain('rimba.example');
});

test('what was left out of the list is left out of the figures', async () => {
  await apply('Rimba', ['applied', '2026-03-02']);
  await apply('Rimba', ['applied', '2026-03-03']);
  const parts = march.parts.filter((part) => part !== 'not_counted');
  expect(await textOf({ profileId: 'jkp', parts })).toMatch(/1 applications|applications 1/);
});

test('own rules show nothing that is hidden', async () => {
  await apply('Rimba', ['applied', '2026-03-02']);
  const jkp = await core.client.ruleProfiles.get({ id: 'jkp' });
  const id = newId();
  const texts = {
    ...{ name: 'Office of Rimba', source: 'Letter of Rimba', remarks: ['Asked by Rimba'] },
    keep: { text: 'as long as Rimba asks', days: null },
  };
  await core.client.ruleProfiles.save({ id, content: { ...jkp.content, ...texts } });
  const hides = ['companies' as const];
  expect(await textOf({ profileId: id })).toContain('Asked by Rimba');
  expect(await textOf({ profileId: id, hides })).not.toContain('Rimba');
});

test('activities about no application or company are told of, where the office counts such', async () => {
  await apply('Rimba', ['applied', '2026-03-02']);
  const fields = { happenedOn: '2026-03-04' };
  const links = [{ noun: 'contact' as const, id: (await addContact(core.client)).id }];
  await core.client.activities.add({ id: newId(), kind: 'workshop', links, fields });
  const told = 'One activity that is about no application or company';
  expect(await textOf({ profileId: 'washington' })).toContain(told);
  expect(await textOf({ profileId: 'jkp' })).not.toContain(told);
});
