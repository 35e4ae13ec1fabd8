import { v7 as newId } from 'uuid';
import { expect, test } from './app.ts';

test('a power cut in the middle of a burst of saves loses nothing that was acknowledged', async ({ app }) => {
  // A page without a server says many things.
  app.expectErrors(/./);
  const acknowledged = new Map<string, string>();
  const save = async (index: number) => {
    const id = newId();
    const role = `Role ${index}`;
    await app.client.applications.add({ id, fields: { company: `Company ${index % 7}`, role } });
    acknowledged.set(id, role);
    if (acknowledged.size === 60) await app.kill();
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 200 }, (_, index) => save(index)));
  expect(
    outcomes.some(({ status }) => status === 'rejected'),
    'the cut came in the middle',
  ).toBe(true);

  await app.restart();
  const { rows } = await app.client.applications.list({ limit: 500 });
  const stored = new Map(rows.map(({ id, role }) => [id, role]));
  for (const [id, role] of acknowledged) expect(stored.get(id)).toBe(role);
  const { total, byStage } = await app.client.applications.count({});
  expect(byStage.reduce((sum, { count }) => sum + count, 0)).toBe(total);
});

test('the same addition sent again after a cut does not double', async ({ app }) => {
  // A page without a server says many things.
  app.expectErrors(/./);
  const addition = { id: newId(), fields: { company: 'Rimba', role: 'Analyst' } };
  await app.client.applications.add(addition);
  await app.kill();
  await app.restart();
  await app.client.applications.add(addition);
  expect((await app.client.applications.count({})).total).toBe(1);
});
