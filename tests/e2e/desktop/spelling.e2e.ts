import type { ElectronApplication, Locator } from '@playwright/test';
import { addEntry } from '#tests/helpers/journal.ts';
import { type App, expect, test } from '../app.ts';

test.use({ settings: { language: 'en', theme: 'system', welcomed: true } });

/** An entry of the Journal in which the sentence is typed, word by word as a person does. */
async function write(app: App, sentence: string): Promise<Locator> {
  const { id } = await addEntry(app.client, { text: '' });
  await app.client.support.changeSettings({ covers: false });
  await app.page.evaluate((open) => {
    window.location.hash = `#/journal?view=days&open=${open}`;
  }, id);
  const field = app.page.getByRole('complementary').getByRole('textbox', { name: 'In your words' });
  await field.click();
  await field.pressSequentially(sentence);
  return field;
}

/** From now on the menu that was shown last can be looked at. */
const watchMenus = (program: ElectronApplication) =>
  program.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup() {
      Object.assign(globalThis, { shownMenu: this });
    };
  });

type Items = { label: string; click(): void }[];
const shownLabels = (program: ElectronApplication) =>
  program.evaluate(() => {
    const { shownMenu } = globalThis as unknown as { shownMenu?: { items: Items } };
    return shownMenu?.items.map(({ label }) => label) ?? [];
  });
const choose = (program: ElectronApplication, label: string) =>
  program.evaluate((_electron, wanted) => {
    const { shownMenu } = globalThis as unknown as { shownMenu?: { items: Items } };
    shownMenu?.items.find((item) => item.label === wanted)?.click();
  }, label);

test.describe('spelling', { tag: '@desktop' }, () => {
  test('is checked in both languages while one writes, and put right from the menu of the word', async ({
    app,
  }) => {
    const program = app.desktop();
    await watchMenus(program);
    const field = await write(app, 'Today I lost my job, dan saya mencari pekrjaan');
    await expect(field).toHaveAttribute('data-misspelled', 'pekrjaan');
    await app.page.keyboard.press('Shift+F10');
    await expect.poll(() => shownLabels(program)).toContain('pekerjaan');
    await choose(program, 'pekerjaan');
    await expect(field).toHaveValue('Today I lost my job, dan saya mencari pekerjaan');
    await expect(field).toHaveAttribute('data-misspelled', '');
    const { rows } = await app.client.entries.list({ limit: 5 });
    await expect
      .poll(async () => (await app.client.entries.get({ id: rows[0]?.id ?? '' })).text)
      .toMatch(/pekerjaan$/);
    await app.page.keyboard.press('Control+z');
    await expect(field).toHaveValue('Today I lost my job, dan saya mencari pekrjaan');
  });

  test('takes a word for right that it was told, at the next start too', async ({ app }) => {
    await watchMenus(app.desktop());
    const field = await write(app, 'Thanks to Nurhayatu');
    await expect(field).toHaveAttribute('data-misspelled', 'Nurhayatu');
    await app.page.keyboard.press('Shift+F10');
    await expect.poll(() => shownLabels(app.desktop())).toContain('Remember “Nurhayatu”');
    await choose(app.desktop(), 'Remember “Nurhayatu”');
    await expect(field).toHaveAttribute('data-misspelled', '');
    await expect(field).toHaveValue('Thanks to Nurhayatu');
    await app.restart();
    const again = await write(app, 'Nurhayatu callled');
    await expect(again).toHaveAttribute('data-misspelled', 'callled');
  });

  test('leaves names and addresses alone', async ({ app }) => {
    const { page } = app;
    await page.keyboard.press('n');
    const company = page.getByRole('combobox', { name: 'Company' });
    expect(await company.evaluate((field) => (field as HTMLInputElement).spellcheck)).toBe(false);
  });
});
