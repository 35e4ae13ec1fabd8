import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let test: TestCore;
beforeEach(() => {
  test = createTestCore({ today: '2026-03-10' });
});
afterEach(() => test.close());

const add = (company: string, role = 'Analyst', more: Record<string, unknown> = {}) =>
  test.client.applications.add({ id: newId(), fields: { company, role, ...more } });
const stageOf = async (meaning: string) => {
  const found = (await test.client.stages.list({})).find((stage) => stage.meaning === meaning);
  if (!found) throw new Error(meaning);
  return found;
};
const timeline = (id: string) => test.client.activities.list({ noun: 'application', id });

describe('applications.add', () => {
  it('needs nothing but a company and a role, and stands at the top of the first stage', async () => {
    await add('Rimba');
    const second = await add('Samudra');
    const saved = await stageOf('saved');
    const { rows, total } = await test.client.applications.list({ filter: { stageIds: [saved.id] } });
    expect(total).toBe(2);
    expect(rows.map((row) => row.companyName)).toEqual(['Samudra', 'Rimba']);
    expect(second).toMatchObject({ meaning: 'saved', stageSince: '2026-03-10', appliedOn: null });
  });

  it('returns the stored one when the same id comes again', async () => {
    const id = newId();
    const first = await test.client.applications.add({ id, fields: { company: 'Rimba', role: 'Analyst' } });
    const again = await test.client.applications.add({ id, fields: { company: 'Rimba', role: 'Analyst' } });
    expect(again).toEqual(first);
    expect((await test.client.applications.count({})).total).toBe(1);
  });

  it('writes the ledger on the day it was applied for, not the day it was typed', async () => {
    const { id, appliedOn, meaning } = await add('Rimba', 'Analyst', { appliedOn: '2026-03-03' });
    expect({ appliedOn, meaning }).toEqual({ appliedOn: '2026-03-03', meaning: 'applied' });
    expect((await timeline(id)).map((entry) => [entry.kind, entry.happenedOn, entry.toMeaning])).toEqual([
      ['created', '2026-03-10', null],
      ['stage_change', '2026-03-03', 'applied'],
    ]);
  });

  it('uses one company for spellings that differ in case and punctuation only', async () => {
    const first = await add('PT. Maju Jaya');
    const second = await add('pt maju jaya');
    expect(second.companyId).toBe(first.companyId);
    expect((await add('CV Maju Jaya')).companyId).not.toBe(first.companyId);
  });
});

describe('applications.changeStage', () => {
  it('takes the note "saved" along when a move is back-dated before it', async () => {
    const { id } = await add('Rimba');
    const interview = await stageOf('interview');
    const change = { id, stageId: interview.id, afterId: null, on: '2026-03-08' };
    const moved = await test.client.applications.changeStage(change);
    expect(moved).toMatchObject({ stageId: interview.id, stageSince: '2026-03-08' });
  });

  it('only corrects the past when a real step is newer', async () => {
    const { id } = await add('Rimba', 'Analyst', { appliedOn: '2026-03-09' });
    const [applied, interview] = [await stageOf('applied'), await stageOf('interview')];
    const change = { id, stageId: interview.id, afterId: null, on: '2026-03-05' };
    expect(await test.client.applications.changeStage(change)).toMatchObject({ stageId: applied.id });
    const changes = (await timeline(id)).filter((entry) => entry.kind === 'stage_change');
    expect(changes.map((entry) => [entry.fromMeaning, entry.toMeaning])).toEqual([
      ['interview', 'applied'],
      [null, 'interview'],
    ]);
  });
});
