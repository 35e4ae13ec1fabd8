import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { type App, expect, expectAccessible, test } from './app.ts';

const backupsOf = (app: App) => join(dirname(app.workspace), 'My job search backups');

/** Files of the workspace and its backups that hold a word. */
function filesWith(app: App, word: string): string[] {
  return [app.workspace, backupsOf(app)].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(folder, name))
      .filter((path) => readFileSync(path).includes(word)),
  );
}

test.beforeEach(async ({ app, page }) => {
  const ids = [newId(), newId()];
  const [id, kept] = ids as [string, string];
  await app.client.applications.add({ id, fields: { company: 'Zqcompany', role: 'Zqrole' } });
  await app.client.applications.add({ id: kept, fields: { company: 'Rimba', role: 'Analyst' } });
  await app.client.backups.make({});
  await app.client.backups.make({});
  await app.client.applications.trash({ ids });
  await page.getByRole('link', { name: 'Trash' }).click();
  await expect(page.getByText('Zqrole')).toBeVisible();
});

const openQuestion = (page: Page) =>
  page.getByRole('listitem').filter({ hasText: 'Zqrole' }).getByRole('button', { name: 'Erase for good' });

test('what is erased goes from the backups as well, by keyboard alone', { tag: '@browser' }, async ({
  app,
  page,
}) => {
  test.setTimeout(90_000);
  const aside = join(app.workspace, 'set-aside-20260101-000000');
  mkdirSync(aside);
  writeFileSync(join(aside, 'langkah.db'), '');
  await openQuestion(page).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Erase this for good?' });
  await expect(dialog.getByText('2 backups still hold this:')).toBeVisible();
  await expect(
    dialog.getByRole('list', { name: '2 backups still hold this:' }).getByRole('listitem'),
  ).toHaveCount(2);
  await expect(dialog.getByText(aside)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(page, 'what the backups still hold');
  await page.keyboard.press('Shift+Tab');
  const choice = dialog.getByRole('checkbox', { name: 'Also erase it from these 2 backups' });
  await expect(choice).toBeFocused();
  await expect(choice).not.toBeChecked();
  await page.keyboard.press('Space');
  await expect(choice).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Erased: Zqrole').first()).toBeVisible();
  await expect(dialog).toHaveCount(0);
  expect(filesWith(app, 'Zqrole')).toEqual([]);
  expect(filesWith(app, 'Zqcompany')).toEqual([]);
  expect((await app.client.backups.list({})).map(({ counts }) => counts.applications)).toEqual([1, 1]);

  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText(/^Something erased: /).first()).toBeVisible();
  await expectAccessible(page, 'backups that something was erased from');
});

test('without the choice the backups stay as they are', { tag: '@desktop' }, async ({ app, page }) => {
  const before = (await app.client.backups.list({})).map(({ id }) =>
    readFileSync(join(backupsOf(app), `${id}.db`)),
  );
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  const dialog = page.getByRole('dialog', { name: 'Empty the trash?' });
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Empty the trash' }).click();
  await expect(page.getByText('2 records erased.').first()).toBeVisible();
  const after = (await app.client.backups.list({})).map(({ id }) =>
    readFileSync(join(backupsOf(app), `${id}.db`)),
  );
  expect(after.every((bytes, index) => bytes.equals(before[index] ?? Buffer.of()))).toBe(true);
});

test('a backup that cannot be written anew is named, and nothing is erased here', {
  tag: '@browser',
}, async ({ app, page }) => {
  test.setTimeout(60_000);
  app.expectErrors(/./);
  const [newest] = await app.client.backups.list({});
  const path = join(backupsOf(app), `${newest?.id}.db`);
  const bytes = readFileSync(path);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
  await openQuestion(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await expect(dialog.getByRole('alert')).toContainText('It could not be erased from 1 backup');
  await expect(dialog.getByText('1 backup still holds this:')).toBeVisible();
  await expectAccessible(page, 'a backup that could not be written anew');
  expect(await app.client.trash.list({})).toHaveLength(2);
  await dialog.getByRole('checkbox').uncheck();
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('Erased: Zqrole').first()).toBeVisible();
  expect(await app.client.trash.list({})).toHaveLength(1);
});
