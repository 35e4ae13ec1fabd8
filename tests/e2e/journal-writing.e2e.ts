import type { Locator, Page } from '@playwright/test';
import { addEntry } from '#tests/helpers/journal.ts';
import { attacks } from '#tests/helpers/markdown-attacks.ts';
import type { App } from './app.ts';
import { expect, expectAccessibleIn, lightAndDark, test } from './app.ts';

test.use({ settings: { language: 'en', theme: 'system', welcomed: true } });

/** Opens the room without its cover, and an entry in it. */
async function openEntry({ client, page }: App, id: string): Promise<Locator> {
  await client.support.changeSettings({ covers: false });
  await page.evaluate((open) => {
    window.location.hash = `#/journal?view=days&open=${open}`;
  }, id);
  return page.getByRole('complementary');
}

const fieldIn = (place: Locator) => place.getByRole('textbox', { name: 'In your words' });
const storedText = async ({ client }: App, id: string) => (await client.entries.get({ id })).text;
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('an entry is written by keyboard alone, and what was typed is taken back in groups', async ({
  page,
  app,
}) => {
  const { id } = await addEntry(app.client, { text: '' });
  const panel = await openEntry(app, id);
  const field = fieldIn(panel);
  await panel.getByRole('button', { name: 'Begin with…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Three good things/ }).press('Enter');
  await expect(field).toBeFocused();
  // Where any node leaves the document, a step of undo ends.
  await expect(page.getByRole('menu')).toHaveCount(0);
  const template = await field.inputValue();
  expect(template).toMatch(/^## Three things that were good today/);
  // The caret is where the first of them goes.
  await page.keyboard.type('Rain on the roof', { delay: 20 });
  await expect(field).toHaveValue(/\n1\. Rain on the roof\n2\. \n/);
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue(template);
  await page.keyboard.press('Control+Shift+z');
  await expect(field).toHaveValue(/\n1\. Rain on the roof\n/);

  // The toolbar is one stop before the field, and its steps are taken back like words.
  await press(page, 'Control+Shift+ArrowLeft', 'Shift+Tab', 'End');
  await expect(panel.getByRole('button', { name: 'Link' })).toBeFocused();
  await press(page, 'Home', 'Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/\n1\. Rain on the \*\*roof\*\*\n/);
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue(/\n1\. Rain on the roof\n/);
  await page.keyboard.press('Control+b');
  await expect(field).toHaveValue(/\n1\. Rain on the \*\*roof\*\*\n/);

  // Tab leaves the field; lists go on with Enter and in with other keys.
  await press(page, 'Control+End', 'Control+a', 'Delete');
  await page.keyboard.type('- tea\nrice', { delay: 20 });
  await press(page, 'Control+]', 'End');
  await expect(field).toHaveValue('- tea\n    - rice');
  await press(page, 'Control+[');
  await expect(field).toHaveValue('- tea\n- rice');
  await page.keyboard.press('Tab');
  await expect(field).not.toBeFocused();

  await expect.poll(() => storedText(app, id)).toBe('- tea\n- rice');
  expect(await page.title()).toBe('Journal – Langkah');
  await page.reload();
  await expect(field).toHaveValue('- tea\n- rice');
  expect(await page.title()).toBe('Journal – Langkah');
});

test('a picture is pasted, day and time are put right, and the entry goes to the trash and comes back @browser', async ({
  page,
  app,
}) => {
  const { id } = await addEntry(app.client, { text: 'A **good** day\n\n- [x] walked\n- [ ] slept' });
  const panel = await openEntry(app, id);
  await fieldIn(panel).click();
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 300;
    const pencil = canvas.getContext('2d');
    pencil?.fillRect(0, 0, 200, 300);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob ?? ''], 'image.png', { type: 'image/png' }));
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  });
  const picture = panel.getByRole('button', { name: 'Look at Pasted picture.png' });
  await expect(picture.locator('img')).toHaveJSProperty('complete', true);
  await expectAccessibleIn(lightAndDark, page, 'the panel of an entry');
  await picture.click();
  await expect(page.getByRole('dialog').getByRole('img', { name: 'Pasted picture.png' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(picture).toBeFocused();

  await panel.getByRole('textbox', { name: 'Time' }).fill('25:99');
  await page.keyboard.press('Tab');
  await expect(panel).toContainText('This is not a time.');
  await panel.getByRole('textbox', { name: 'Time' }).fill('7.05 am');
  await page.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Day' }).fill('2026-03-10');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => app.client.entries.get({ id }))
    .toMatchObject({
      writtenOn: '2026-03-10',
      minute: 425,
    });
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('10 March');

  // With the whole page to itself it reads the same, and Esc leads back.
  await panel.focus();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10 March');
  await page.getByText('Read', { exact: true }).click();
  await expect(page.getByRole('img', { name: 'Done:' })).toBeVisible();
  await expectAccessibleIn(lightAndDark, page, 'the page of an entry');
  expect(await page.title()).toBe('Journal – Langkah');
  await page.locator('#content').focus();
  await page.keyboard.press('Escape');
  await expect(panel).toBeVisible();

  await panel.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
  await expect(panel).toContainText('This entry is in the trash.');
  await panel.focus();
  await page.keyboard.press('Control+z');
  await expect(panel).not.toContainText('This entry is in the trash.');
  expect((await app.client.entries.get({ id })).files).toHaveLength(1);
});

test('nothing runs and nothing is fetched, whatever an entry says @browser', async ({ page, app }) => {
  // The browser says of a violation of the policy that it happened; `app` looks for it among the errors.
  await page.evaluate(() => {
    const seen = { alerts: 0, refused: 0 };
    Object.assign(window, { seen, alert: () => (seen.alerts += 1) });
    document.addEventListener('securitypolicyviolation', () => (seen.refused += 1));
  });
  const { endless = [], ...others } = attacks;
  const [half, all] = [endless.length / 2, Object.values(others).flat()];
  for (const part of [all, endless.slice(0, half), endless.slice(half)]) {
    const text = part.join('\n\n---\n\n');
    const { id } = await addEntry(app.client, { text });
    const panel = await openEntry(app, id);
    await expect(fieldIn(panel)).toHaveValue(text);
    // The longest of them take a busy machine a while.
    await panel.getByText('Read', { exact: true }).click({ timeout: 60_000 });
    await expect(fieldIn(panel)).toHaveCount(0);
    const addresses = await panel
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.filter((address) => !/^(?:https?:|mailto:|tel:)/.test(address))).toEqual([]);
  }
  const found = await page.evaluate(() => ({
    ...(window as unknown as { seen: object }).seen,
    scripts: document.querySelectorAll('aside :is(script, iframe, object, embed, form, img, style)').length,
  }));
  expect(found).toEqual({ alerts: 0, refused: 0, scripts: 0 });
});

test('the keyboard is back at the menu of templates when one of its dialogs closes @browser', async ({
  page,
  app,
}) => {
  const { id } = await addEntry(app.client, { text: 'Rain' });
  const panel = await openEntry(app, id);
  const menu = panel.getByRole('button', { name: 'Insert…' });
  for (const item of ['Save this text as a template…', 'Your templates…']) {
    await menu.press('Enter');
    await page.getByRole('menuitem', { name: item }).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeFocused();
  }
});
