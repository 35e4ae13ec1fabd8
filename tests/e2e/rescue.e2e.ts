import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
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

/** Empties the first page of the file that begins as a leaf of a table and holds this text. */
function emptyPageWith(path: string, text: string): void {
  const bytes = readFileSync(path);
  const pageBytes = 4_096;
  const place = Array.from({ length: bytes.length / pageBytes }, (_, index) => index * pageBytes).find(
    (at) => bytes[at] === 13 && bytes.subarray(at, at + pageBytes).includes(text),
  );
  if (place === undefined) throw new Error('no such page');
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(pageBytes), 0, pageBytes, place);
  closeSync(file);
}

test('what can still be read of a damaged file is read, told and opened, by keyboard alone', {
  tag: '@desktop',
}, async ({ app }) => {
  // In order, so that everything is in the one file.
  await app.restart();
  await app.stop();
  // The kind of an entry and its day, which follow each other in a row.
  emptyPageWith(database(app), 'created20');
  const damaged = readFileSync(database(app));
  const page = await app.restart();
  await expect(page.getByRole('heading', { name: 'Your data could not be opened' })).toBeVisible();
  const ways = page.getByRole('region');
  await expect(ways.nth(0)).toHaveAccessibleName('Go back to a backup');
  await expect(ways.nth(1)).toHaveAccessibleName('Read the damaged file');
  await expectAccessible(page, 'rescue with a damaged file');
  await page.getByRole('button', { name: 'Open this backup' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Read what can still be read' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What could be read' })).toBeFocused();
  const report = page.getByRole('table', { name: 'What could be read' });
  await expect(report.getByRole('row', { name: 'Applications 2 0' })).toBeVisible();
  // Of what there was nothing nothing is told.
  await expect(report.getByRole('row', { name: /^Communities/ })).toHaveCount(0);
  await expect(report.getByRole('row', { name: /^Entries of timelines 0 [1-9]/ })).toBeVisible();
  await expectAccessible(page, 'report of what was read');
  const [aside] = readdirSync(app.workspace).filter((name) => name.startsWith('set-aside-'));
  await expect(page.getByText(aside ?? 'no folder')).toBeVisible();
  expect(readFileSync(join(app.workspace, aside ?? '', 'langkah.db')).equals(damaged)).toBe(true);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Open Langkah' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Analyst, Rimba', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Planner, Rimba', exact: true })).toBeVisible();
});

test('a file that has gone is asked for, and found again when it is back', { tag: '@browser' }, async ({
  app,
}) => {
  const bytes = readFileSync(database(app));
  const log = readFileSync(`${database(app)}-wal`);
  rmSync(database(app));
  const page = await app.restart();
  await expect(page.getByRole('heading', { name: 'Your data could not be opened' })).toBeVisible();
  expect(readdirSync(app.workspace)).not.toContain('langkah.db');
  const again = page.getByRole('button', { name: 'Try again' });
  await again.click();
  // Tried, and not found.
  await expect(again).toBeEnabled();
  await expect(page.getByRole('heading', { name: 'Your data could not be opened' })).toBeVisible();
  writeFileSync(database(app), bytes);
  writeFileSync(`${database(app)}-wal`, log);
  await again.click();
  await expect(page.getByRole('button', { name: 'Planner, Rimba', exact: true })).toBeVisible();
});

test('an empty workspace is begun only after a question, by keyboard alone', { tag: '@browser' }, async ({
  app,
}) => {
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
