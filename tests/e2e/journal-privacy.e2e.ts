import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { App } from './app.ts';
import { expect, expectAccessible, test } from './app.ts';
import { dayBefore } from './days.ts';

const word = 'Zqsecret';

/** Enough entries to scroll, each with the word in it; the newest is of today. */
async function write({ client }: App, count: number): Promise<void> {
  for (let back = 0; back < count; back++) {
    await client.entries.add({
      id: newId(),
      fields: { writtenOn: dayBefore(back), minute: 1, mood: 2, text: `${word} ${back}` },
    });
  }
}

async function openRoom(page: Page, name: string) {
  await page.getByRole('navigation').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** What could be seen, found or read out anywhere in the window. */
const everything = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
    return [document.title, document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join();
  });
const shown = (page: Page) => page.getByRole('button', { name: 'Show again' });

test('entries are covered until they are asked for, and gone at one key in whatever room one is', async ({
  page,
  app,
}) => {
  await write(app, 3);
  await openRoom(page, 'Journal');
  const cover = page.getByRole('button', { name: 'Show entries' });
  await expect(cover).toBeFocused();
  expect(await everything(page)).not.toContain(word);
  await page.keyboard.press('Enter');
  await page
    .getByRole('article')
    .filter({ hasText: `${word} 0` })
    .getByRole('link')
    .click();
  const text = page.getByRole('complementary').getByRole('textbox', { name: 'In your words' });
  await expect(text).toHaveValue(`${word} 0`);
  await page.keyboard.press('Control+Shift+h');
  await expect(shown(page)).toBeFocused();
  expect(await everything(page)).not.toContain(word);
  expect(await page.title()).toBe('Langkah');
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue(`${word} 0`);
  expect(await page.title()).toBe('Journal – Langkah');

  await openRoom(page, 'Contacts');
  expect(await everything(page)).not.toContain(word);
  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByRole('heading', { name: 'Contacts' })).toHaveCount(0);
  await shown(page).click();
  await openRoom(page, 'Journal');
  await expect(cover).toBeVisible();
  expect(await everything(page)).not.toContain(word);
});

test('what is typed half, how far one has scrolled and where the keyboard was come back @browser', async ({
  page,
  app,
}) => {
  await write(app, 30);
  await app.client.support.changeSettings({ covers: false });
  await openRoom(page, 'Journal');
  const list = page.getByRole('list', { name: 'Entries' });
  await expect(list).toBeVisible();
  const far = page.getByRole('article').filter({ hasText: `${word} 6` });
  await far.scrollIntoViewIfNeeded();
  const top = (await far.boundingBox())?.y;
  await page.keyboard.press('Control+Shift+h');
  await shown(page).click();
  expect((await far.boundingBox())?.y).toBe(top);

  await page.keyboard.press('/');
  const search = page.getByRole('searchbox');
  await search.pressSequentially('half');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Shift+h');
  await expect(shown(page)).toBeFocused();
  // Typed on in a hurry: it goes nowhere.
  await page.keyboard.type('abc');
  await shown(page).click();
  await expect(search).toBeFocused();
  await page.keyboard.type('x');
  await expect(search).toHaveValue('halxf');
});

test('with another window in front it goes blank, when that is wished in the room @browser', async ({
  page,
  app,
}) => {
  await write(app, 1);
  await openRoom(page, 'Journal');
  await expectAccessible(page, 'the cover');
  await page.getByRole('button', { name: 'How this room behaves' }).click();
  const dialog = page.getByRole('dialog', { name: 'How this room behaves' });
  await expectAccessible(page, 'how the room behaves');
  await dialog.getByRole('switch', { name: /^Go blank in the background/ }).click();
  await dialog.getByRole('switch', { name: /^Cover entries/ }).click();
  await expect(page.getByRole('article')).toContainText(word);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'How this room behaves' })).toBeFocused();

  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(shown(page)).toBeVisible();
  expect(await everything(page)).not.toContain(word);
  await expectAccessible(page, 'the blank window');
  const colours = await page.evaluate(() => {
    const paper = getComputedStyle(document.documentElement).getPropertyValue('--langkah-paper');
    return [paper.trim(), getComputedStyle(document.querySelector('main') as Element).backgroundColor];
  });
  expect(colours).toEqual(['#FBFAF7', 'rgb(251, 250, 247)']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText(word);
  await page.reload();
  await expect(page.getByRole('article')).toContainText(word);
  expect(await app.client.support.getSettings({})).toMatchObject({ covers: false, hidesOnBlur: true });
});
