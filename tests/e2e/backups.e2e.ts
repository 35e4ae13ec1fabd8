import { v7 as newId } from 'uuid';
import { expect, expectAccessible, test } from './app.ts';

const add = (app: import('./app.ts').App, role: string) =>
  app.client.applications.add({ id: newId(), fields: { company: 'Rimba', role } });

test('a backup is made, gone back to, and that is taken back', async ({ app, page }) => {
  await add(app, 'Analyst');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backup made and checked.').first()).toBeVisible();
  await add(app, 'Planner');
  await expectAccessible(page, 'settings with backups');
  const table = page.getByRole('table', { name: 'Backups' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await table.getByRole('button', { name: /^Check the backup of/ }).click();
  await expect(page.getByText('This backup is whole.').first()).toBeVisible();

  await table.getByRole('button', { name: /^Restore the backup of/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Go back to/ });
  await expect(dialog.getByRole('row', { name: 'Applications 2 1' })).toBeVisible();
  await expectAccessible(page, 'what a backup holds');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(async () => (await app.client.applications.count({})).total).toBe(1);
  await page.getByRole('button', { name: 'Undo restore' }).click();
  await expect.poll(async () => (await app.client.applications.count({})).total).toBe(2);
  await page.getByRole('link', { name: 'Applications' }).click();
  await expect(page.getByRole('button', { name: 'Planner, Rimba', exact: true })).toBeVisible();
});

test('leaving makes a backup of what was changed', async ({ app }) => {
  await add(app, 'Analyst');
  app.expectErrors(/./);
  await app.restart();
  expect(
    (await app.client.backups.list({})).map(({ reason, counts }) => [reason, counts.applications]),
  ).toEqual([['automatic', 1]]);
});
