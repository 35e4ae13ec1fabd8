import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import type { ScenarioChanges } from '#contract/money-tests.ts';
import { addIdea } from '#tests/helpers/ideas.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
let ideaId: string;
beforeEach(async () => {
  test = createMemoryCore();
  ideaId = (await addIdea(test.client)).id;
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const add = (name: string, more: Omit<ScenarioChanges, 'name'> = {}, fromId?: string) =>
  test.client.moneyTests.addScenario({
    ...{ id: newId(), ideaId, fields: { ...more, name } },
    ...(fromId !== undefined && { fromId }),
  });
const names = async () => (await test.client.moneyTests.list({ ideaId })).map(({ name }) => name).join('');

it('a scenario says what follows from it, exactly', async () => {
  const most = 999_999_999_999_999;
  const added = await add('A', {
    ...{ price: most, unitCost: 0, fixedMonthlyCost: 1, unitsPerMonth: limits.unitsPerMonth },
    startUpCash: 5,
  });
  expect(added).toMatchObject({ currency: 'IDR', price: most, startUpCash: 5 });
  expect(added.figures.monthlyResult).toBe(BigInt(most) * BigInt(limits.unitsPerMonth) - 1n);
  expect(await test.client.moneyTests.list({ ideaId })).toEqual([added]);
});

it('scenarios are added at the end, from the numbers of another, in the order of the person', async () => {
  const first = await add('A', { currency: 'USD', price: 500 });
  const second = await add('B', { unitCost: 1 }, first.id);
  expect(second).toMatchObject({ name: 'B', currency: 'USD', price: 500, unitCost: 1 });
  const third = await add('C');
  expect(third).toMatchObject({ currency: 'USD', price: null });
  expect(await names()).toBe('ABC');
  const move = (id: string, afterId: string | null) => test.client.moneyTests.moveScenario({ id, afterId });
  expect((await move(third.id, null)).map(({ name }) => name).join('')).toBe('CAB');
  await move(third.id, second.id);
  await move(first.id, first.id);
  expect(await names()).toBe('ABC');
  await move(first.id, third.id);
  expect(await names()).toBe('BCA');
  await test.client.moneyTests.removeScenario({ id: second.id });
  expect(await names()).toBe('CA');
  await test.client.history.undo({});
  expect(await names()).toBe('BCA');
});

it('a change is never made over what somebody else wrote', async () => {
  const { id } = await add('A', { price: 1 });
  const { moneyTests } = test.client;
  expect(await moneyTests.changeScenario({ id, changes: { price: 2 }, base: { price: 1 } })).toMatchObject({
    price: 2,
  });
  const stale = moneyTests.changeScenario({ id, changes: { price: 3 }, base: { price: 1 } });
  expect((await failureOf(stale)).data?.conflicts).toEqual([{ field: 'price', mine: 3, theirs: 2 }]);
  expect((await failureOf(moneyTests.changeScenario({ id, changes: { price: -1 } }))).code).toBe(
    'INVALID_INPUT',
  );
});

it('there are at most 12 of an idea, and none of what is not there', async () => {
  for (let count = 0; count < limits.scenariosPerIdea; count += 1) await add(`${count}`);
  expect((await failureOf(add('more'))).data?.refusals).toEqual([
    { field: 'fields.name', reason: 'TOO_MANY' },
  ]);
  const [id, { moneyTests }] = [newId(), test.client];
  const asked = [
    moneyTests.list({ ideaId: id }),
    moneyTests.addScenario({ id, ideaId: id, fields: { name: 'A' } }),
    moneyTests.changeScenario({ id, changes: {} }),
    moneyTests.moveScenario({ id, afterId: null }),
    moneyTests.removeScenario({ id }),
  ];
  for (const answer of asked) expect((await failureOf(answer)).code).toBe('NOT_FOUND');
});

it('scenarios go along with a copy of their idea', async () => {
  await add('A', { price: 7 });
  await add('B');
  const id = newId();
  await test.client.ideas.copy({ id, fromId: ideaId, title: 'Copy' });
  const copied = await test.client.moneyTests.list({ ideaId: id });
  expect(copied.map(({ name, price }) => [name, price])).toEqual([
    ['A', 7],
    ['B', null],
  ]);
  expect(dumpTables(test.raw).money_scenarios).toHaveLength(4);
});
