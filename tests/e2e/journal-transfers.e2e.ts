import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '#scripts/toolchain/project.mjs';
import { addEntry, addMark } from '#tests/helpers/journal.ts';
import { type App, expect, expectAccessible, test } from './app.ts';

async function fill({ client }: App): Promise<void> {
  const { id: garden } = await addMark(client, 'Garden');
  const text = 'Zeppelin';
  await addEntry(client, { writtenOn: '2026-03-01', mood: 4, markIds: [garden], text });
  await addEntry(client, { writtenOn: '2026-03-02', minute: 5, mood: 2 });
}

/** What stands in the journal, without the numbers it was given. */
const contentsOf = async ({ client }: App) => {
  const { rows } = await client.entries.list({});
  return rows.map(({ writtenOn, minute, mood, excerpt, files }) => {
    return [writtenOn, minute, mood, excerpt, files.map(({ name, sha256 }) => [name, sha256])];
  });
};

test('the journal goes out as it was ticked, with the keyboard alone, and comes back as it went', async ({
  page,
  app,
}) => {
  await fill(app);
  await page.getByRole('link', { name: 'Journal', exact: true }).click();
  await page.getByRole('button', { name: 'Show entries' }).click();
  await page.getByRole('article').filter({ hasText: 'Zeppelin' }).getByRole('link').click();
  const panel = page.getByRole('complementary');
  const letter = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(199_992)]);
  await app.chooseFile({ name: 'letter.pdf', buffer: letter }, () =>
    panel.getByRole('button', { name: /file$/ }).click(),
  );
  await expect(panel.getByText('letter.pdf').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  const before = await contentsOf(app);
  const menu = page.getByRole('button', { name: 'Import and export' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Export…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export the journal' });
  await expect(dialog.getByText('Nothing yet. Tick what is to leave.')).toBeVisible();
  await expectAccessible(page, 'export of the journal, nothing ticked');
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();

  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Export…' }).press('Enter');
  for (const part of ['Moods and energy', 'Feelings and factors', 'Texts', 'Photos and files'])
    await dialog.getByRole('checkbox', { name: part }).press('Space');
  await dialog.getByRole('radio', { name: /^JSON/ }).press('Space');
  await expect(dialog.getByText('2 entries on 2 days from 1 Mar 2026 to 2 Mar 2026:')).toBeVisible();
  await expect(dialog.getByText('1 photo or file (200 kB)')).toBeVisible();
  await expectAccessible(page, 'export of the journal, everything ticked');
  const { name, path } = await app.saveFile(() =>
    dialog.getByRole('button', { name: 'Save the file' }).press('Enter'),
  );
  expect(name).toMatch(/^journal-\d{4}-\d\d-\d\d\.zip$/);
  await expect(dialog).toBeHidden();
  await expect(menu).toBeFocused();
  const kept = join(app.workspace, '..', name);
  if (path !== kept) copyFileSync(path, kept);

  const { rows } = await app.client.entries.list({});
  await app.client.entries.trash({ ids: rows.map(({ id }) => id) });
  await app.client.trash.empty({});
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Import…' }).press('Enter');
  await app.chooseFile(kept, () => page.getByRole('button', { name: 'Choose a file' }).click());
  await expect(page.getByText('2 entries will be added')).toBeVisible();
  await expect(page.getByText('1 file comes along').first()).toBeVisible();
  await expectAccessible(page, 'import of a journal, preview');
  await page.getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeFocused();
  expect(await contentsOf(app)).toEqual(before);
});

test('Daylio comes in once its words are said, and one step takes it back', { tag: '@browser' }, async ({
  page,
  app,
}) => {
  await page.getByRole('link', { name: 'Import many from a file' }).click();
  await app.chooseFile(fromRoot('tests', 'fixtures', 'imports', 'daylio.csv'), () =>
    page.getByRole('button', { name: 'Choose a file' }).click(),
  );
  await expect(page.getByRole('heading', { name: 'Words for moods' })).toBeFocused();
  await expectAccessible(page, 'import of Daylio, words for moods');
  await page.getByRole('combobox', { name: '“numb-ish”, 1 row' }).click();
  await page.getByRole('option', { name: 'Low', exact: true }).click();
  await page.getByRole('button', { name: 'See preview' }).click();
  await expect(page.getByText('5 entries will be added')).toBeVisible();
  await expectAccessible(page, 'import of Daylio, preview');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.poll(async () => (await app.client.entries.list({})).total).toBe(5);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await app.client.entries.list({})).total).toBe(0);
});
