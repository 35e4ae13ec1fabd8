import type { Page } from '@playwright/test';
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

test('what is typed in an entry is there after a kill, and what was refused is offered again', async ({
  app,
}) => {
  // A page without a server says many things.
  app.expectErrors(/./);
  const [typed, refused] = [newId(), newId()];
  const open = async (page: Page, id: string) => {
    await page.evaluate((entry) => {
      window.location.hash = `#/journal?view=days&open=${entry}`;
    }, id);
    return page.getByRole('complementary').getByRole('textbox', { name: 'In your words' });
  };
  await app.client.support.changeSettings({ covers: false });
  for (const id of [typed, refused]) await app.client.entries.add({ id, fields: { mood: 3 } });
  const tooLong = 'More than fits. '.repeat(20_000);
  await (await open(app.page, refused)).fill(tooLong);
  const draft = () => app.client.drafts.get({ key: `entries.text.${refused}` });
  await expect.poll(async () => (await draft())?.content.length).toBeGreaterThan(tooLong.length);

  const { page } = app;
  const field = await open(page, typed);
  await expect(field).toHaveValue('');
  await field.focus();
  let [written, stored] = ['', ''];
  // Without a pause: it is not the end of the typing that saves.
  while (stored === '') {
    await page.keyboard.type('word ');
    written += 'word ';
    stored = (await app.client.entries.get({ id: typed })).text;
  }
  await page.keyboard.type('and the last ones');
  await app.kill();

  const again = await app.restart();
  const { text } = await app.client.entries.get({ id: typed });
  expect(`${written}and the last ones`.startsWith(text)).toBe(true);
  expect(text.length).toBeGreaterThanOrEqual(stored.length);
  await expect(await open(again, typed)).toHaveValue(text);
  const offered = await open(again, refused);
  await expect(offered).toHaveValue(tooLong);
  await expect(again.getByRole('complementary')).toContainText('This text was not saved when you left it.');
  await offered.fill('Short enough.');
  await expect.poll(async () => (await app.client.entries.get({ id: refused })).text).toBe('Short enough.');
  await expect.poll(draft).toBeNull();
});
