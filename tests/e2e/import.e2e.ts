import { fromRoot } from '#scripts/toolchain/project.mjs';
import { expect, expectAccessible, test } from './app.ts';

test('a messy Indonesian spreadsheet is imported with a preview, and undone in one step', async ({
  page,
  app,
}) => {
  await page.getByRole('link', { name: 'Import many from a file' }).click();
  await expect(page.getByRole('region', { name: 'Choose a file' })).toBeVisible();
  await expectAccessible(page, 'import, file');
  await app.chooseFile(fromRoot('tests', 'fixtures', 'imports', 'spreadsheet-id.csv'), () =>
    page.getByRole('button', { name: 'Choose a file' }).click(),
  );
  await expect(page.getByRole('heading', { name: /What the columns are/ })).toBeVisible();
  await expectAccessible(page, 'import, columns');
  expect((await app.client.applications.count({})).total).toBe(0);
  await page.getByRole('button', { name: 'See preview' }).click();
  const run = page.getByRole('button', { name: /^Import \d+ application/ });
  await expect(run).toBeVisible();
  await expectAccessible(page, 'import, preview');
  await run.click();
  await expect.poll(async () => (await app.client.applications.count({})).total).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await app.client.applications.count({})).total).toBe(0);
});

test('a file that is no table is refused in words', { tag: '@browser' }, async ({ page, app }) => {
  app.expectErrors(/imports\/inspect/);
  await page.getByRole('link', { name: 'Import many from a file' }).click();
  const file = { name: 'photo.csv', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) };
  await app.chooseFile(file, () => page.getByRole('button', { name: 'Choose a file' }).click());
  await expect(page.getByRole('alert')).toBeVisible();
});
