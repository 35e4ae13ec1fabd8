import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { expect, expectAccessible, test } from './app.ts';

test.beforeEach(async ({ app }) => {
  app.expectErrors(/./);
  await app.client.applications.add({ id: newId(), fields: { company: 'Rimba', role: 'Analyst' } });
});

test('a file that vanishes under somebody who writes costs nothing', async ({ app, page }) => {
  const database = join(app.workspace, 'langkah.db');
  await page.getByRole('button', { name: 'Analyst, Rimba', exact: true }).click();
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.fill('Before');
  await expect.poll(async () => (await stored(app)).notes).toBe('Before');

  rmSync(database);
  await notes.fill('Before and after');
  const band = page.getByRole('region', { name: 'Nothing is saved at the moment' });
  await expect(band).toContainText('no longer where Langkah opened it');
  await expect(page.getByText('Not saved').first()).toBeVisible();
  await expect(notes).toHaveValue('Before and after');
  expect((await stored(app)).notes).toBe('Before');
  await expectAccessible(page, 'while nothing is saved');

  const putBack = band.getByRole('button', { name: 'Write it there again' });
  await putBack.focus();
  await page.keyboard.press('Enter');
  await expect(band).toHaveCount(0);
  // Without anybody touching the field.
  await expect.poll(async () => (await stored(app)).notes).toBe('Before and after');
  await app.restart();
  expect((await stored(app)).notes).toBe('Before and after');
});

test('a file that was brought back is taken up again by itself', { tag: '@browser' }, async ({
  app,
  page,
}) => {
  const database = join(app.workspace, 'langkah.db');
  const elsewhere = `${database}.elsewhere`;
  renameSync(database, elsewhere);
  writeFileSync(database, 'something else');
  const band = page.getByRole('region', { name: 'Nothing is saved at the moment' });
  await expect(band).toBeVisible({ timeout: 10_000 });
  rmSync(database);
  renameSync(elsewhere, database);
  await expect(band).toHaveCount(0, { timeout: 10_000 });
  expect((await stored(app)).role).toBe('Analyst');
});

async function stored(app: import('./app.ts').App) {
  const [card] = (await app.client.applications.list({})).rows;
  return app.client.applications.get({ id: card?.id ?? '' });
}
