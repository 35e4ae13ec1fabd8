import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

const here = (app: import('./app.ts').App) => `${app.workspace} backups`;

test('going back is rehearsed, and a backup that cannot be opened is no use', { tag: '@browser' }, async ({
  app,
  page,
}) => {
  await add(app, 'Analyst');
  await page.getByRole('link', { name: 'Settings' }).click();
  const section = page.getByRole('region', { name: 'Rehearsal' });
  await expect(section.getByText('There has been no rehearsal yet.')).toBeVisible();
  await expect(section.getByRole('button', { name: 'Rehearse now' })).toBeDisabled();
  const made = await app.client.backups.make({});
  // A key on a button that cannot be used yet is lost.
  await expect(section.getByRole('button', { name: 'Rehearse now' })).toBeEnabled();
  await section.getByRole('button', { name: 'Rehearse now' }).press('Enter');
  await expect(section.getByText(/^Rehearsal on .+: the newest backup could be opened\.$/)).toBeVisible();

  const path = join(here(app), `${made.id}.db`);
  writeFileSync(path, 'x'.repeat(statSync(path).size));
  await section.getByRole('button', { name: 'Rehearse now' }).click();
  await expect(section.getByRole('alert')).toContainText('Make a backup now');
  const row = page.getByRole('table', { name: 'Backups' }).getByRole('row').nth(1);
  await expect(row.getByText('Cannot be used')).toBeVisible();
  await expect(row.getByRole('button')).toHaveCount(0);
  await expectAccessible(page, 'a rehearsal that failed');

  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('table', { name: 'Backups' }).getByRole('row')).toHaveCount(3);
  await section.getByRole('button', { name: 'Rehearse now' }).click();
  await expect(section.getByText(/could be opened\.$/)).toBeVisible();
  const kept = JSON.parse(readFileSync(join(here(app), 'rehearsal.json'), 'utf8'));
  expect(kept).toMatchObject({ result: 'worked' });
});

test('@desktop a second place is chosen, missed, made up for, and let go of', async ({ app, page }) => {
  const stick = join(app.beside, 'stick');
  const folder = join(stick, 'Langkah backups');
  const arrived = () => readdirSync(folder).filter((name) => name.endsWith('.db')).length;
  mkdirSync(stick);
  await add(app, 'Analyst');
  await app.client.backups.make({});
  await page.getByRole('link', { name: 'Settings' }).click();
  const section = page.getByRole('region', { name: 'A second place' });
  const choose = section.getByRole('button', { name: 'Choose a folder…' });
  await app.chooseFile(app.workspace, () => choose.click());
  await expect(section.getByRole('alert')).toContainText('Choose a folder elsewhere');

  await app.chooseFile(stick, () => choose.press('Enter'));
  await expect(section.getByText(folder)).toBeVisible();
  await expect(section.getByRole('alert')).toHaveCount(0);
  const table = page.getByRole('table', { name: 'Backups' });
  await expect(table.getByRole('cell', { name: 'Both places' })).toHaveCount(1);
  await expect.poll(arrived).toBe(1);

  renameSync(stick, `${stick}-away`);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(section.getByRole('status')).toContainText('could not be reached since');
  await expectAccessible(page, 'a second place that is away');
  renameSync(`${stick}-away`, stick);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(table.getByRole('cell', { name: 'Both places' })).toHaveCount(3);
  await expect(section.getByRole('status')).toHaveCount(0);

  await section.getByRole('button', { name: 'Stop copying there' }).click();
  await expect(section.getByRole('button', { name: 'Choose a folder…' })).toBeVisible();
  expect(arrived()).toBe(3);
});

test('@browser a page cannot name a second place, and says where one is named', async ({ app, page }) => {
  await add(app, 'Analyst');
  await page.getByRole('link', { name: 'Settings' }).click();
  const section = page.getByRole('region', { name: 'A second place' });
  await expect(section.getByText('npm start -- --second-backups <folder>')).toBeVisible();
  await expect(section.getByRole('button')).toHaveCount(0);
  await expectAccessible(page, 'a second place in the browser');
});

test.describe('named at the start', () => {
  test.use({ secondPlace: 'stick' });

  test('@browser a second place gets every backup and is not for the page to change', async ({
    app,
    page,
  }) => {
    const stick = join(app.beside, 'stick');
    await add(app, 'Analyst');
    const made = await app.client.backups.make({});
    await page.getByRole('link', { name: 'Settings' }).click();
    const section = page.getByRole('region', { name: 'A second place' });
    await expect(section.getByRole('status')).toContainText('could not be reached since');
    mkdirSync(stick);
    const next = await app.client.backups.make({});
    await expect(page.getByRole('cell', { name: 'Both places' })).toHaveCount(2);
    expect(
      readdirSync(stick)
        .filter((name) => name.endsWith('.db'))
        .toSorted(),
    ).toEqual([`${made.id}.db`, `${next.id}.db`].toSorted());
    await expect(section.getByText('This folder was named when Langkah was started')).toBeVisible();
    await expect(section.getByRole('button')).toHaveCount(0);
  });
});
