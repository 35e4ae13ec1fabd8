import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { type App, expect, expectAccessible, test } from './app.ts';

const database = (app: App) => join(app.workspace, 'langkah.db');
const add = (app: App, role: string) =>
  app.client.applications.add({ id: newId(), fields: { company: 'Rimba', role } });

test.beforeEach(async ({ app }) => {
  app.expectErrors(/./);
  await add(app, 'Analyst');
  await app.client.backups.make({});
  await add(app, 'Planner');
  await app.kill();
});

test('a damaged file is told, kept, and a backup opens in its place', async ({ app }) => {
  truncateSync(database(app), 8_192);
  const damaged = readFileSync(database(app));
  const page = await app.restart();
  await expect(page.getByRole('heading', { name: 'Your data could not be opened' })).toBeVisible();
  await expect(page.getByRole('alert').first()).toContainText('damaged');
  await expectAccessible(page, 'rescue');
  await page.getByRole('button', { name: 'Open this backup' }).click();
  await expect(page.getByRole('button', { name: 'Analyst, Rimba', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Planner, Rimba', exact: true })).toHaveCount(0);
  const [aside] = readdirSync(app.workspace).filter((name) => name.startsWith('set-aside-'));
  expect(readFileSync(join(app.workspace, aside ?? '', 'langkah.db')).equals(damaged)).toBe(true);
});

test('a file that has gone is asked for, and found again when it is back', async ({ app }) => {
  const bytes = readFileSync(database(app));
  const log = readFileSync(`${database(app)}-wal`);
  rmSync(database(app));
  const page = await app.restart();
  await expect(page.getByRole('heading', { name: 'Your data could not be opened' })).toBeVisible();
  expect(readdirSync(app.workspace)).not.toContain('langkah.db');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Your data could not be opened' })).toBeVisible();
  writeFileSync(database(app), bytes);
  writeFileSync(`${database(app)}-wal`, log);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Planner, Rimba', exact: true })).toBeVisible();
});

test('an empty workspace is begun only after a question, by keyboard alone', async ({ app }) => {
  writeFileSync(database(app), 'Dear diary');
  const page = await app.restart();
  await page.getByRole('button', { name: 'Begin with an empty workspace' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(page, 'question before an empty workspace');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'New application' }).first()).toBeVisible();
  expect((await app.client.applications.count({})).total).toBe(0);
});
