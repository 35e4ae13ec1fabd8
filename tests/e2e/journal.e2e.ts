import type { Page } from '@playwright/test';
import { addEntry, pngFile } from '#tests/helpers/journal.ts';
import { type App, expect, expectAccessibleIn, lightAndDark, test } from './app.ts';

test.use({ settings: { language: 'en', theme: 'system', welcomed: true } });

async function openRoom(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: 'Journal' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
}
const card = (page: Page) => page.getByRole('region', { name: 'How are you right now?' });
const face = (page: Page, name: string) => card(page).getByRole('radio', { name, exact: true });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const article = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
const stored = async ({ client }: App) => (await client.entries.list({})).rows;

test('several check-ins a day, with the mouse and with the keyboard alone, are found and opened again', async ({
  page,
  app,
}) => {
  await openRoom(page);
  await page.getByRole('button', { name: 'Show entries' }).press('Enter');
  await page.keyboard.press('n');
  await expect(face(page, 'Very low')).toBeFocused();
  await page.keyboard.press('4');
  await expect(said(page, 'Noted.')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(said(page, 'Your check-in is kept. The next one can begin.')).toHaveCount(1);
  await expect(article(page, 'Good')).toHaveCount(1);

  await face(page, 'Low').click();
  await card(page).getByRole('button', { name: 'Anxious' }).click();
  await card(page).getByRole('button', { name: 'Slept well' }).click();
  await card(page).getByRole('textbox', { name: 'In your words' }).fill('The river was high');
  await expectAccessibleIn(lightAndDark, page, 'a check-in that is open');
  await card(page).getByRole('button', { name: 'Done' }).click();
  await expect(article(page, 'The river was high')).toContainText('Anxious');
  await expect(article(page, 'The river was high')).toContainText('Slept well');
  expect((await stored(app)).map(({ mood }) => mood).toSorted()).toEqual([2, 4]);

  // Chosen in haste, and taken back: nothing of it stays.
  await face(page, 'Very good').press('5');
  await expect(said(page, 'Noted.')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(said(page, 'No mood is chosen any more.')).toHaveCount(1);
  await expect(page.getByRole('article')).toHaveCount(2);

  await page.keyboard.press('/');
  await page.keyboard.type('riv');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.locator('mark')).toHaveText('river');
  await page.getByRole('article').getByRole('link').press('Enter');
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('textbox', { name: 'In your words' })).toHaveValue('The river was high');
  await expectAccessibleIn(lightAndDark, page, 'days with an entry at the side');
});

test('feelings are renamed and archived, and what was written follows @browser', async ({ page, app }) => {
  const { client } = app;
  await client.support.changeSettings({ covers: false });
  const marks = await client.marks.list({});
  const idOf = (known: string) => marks.find((mark) => mark.known === known)?.id ?? '';
  await addEntry(client, { text: 'Tea', markIds: [idOf('calm'), idOf('proud')] });
  await openRoom(page);
  await expect(article(page, 'Tea')).toContainText('Calm · Proud');
  await page.getByRole('button', { name: 'How this room behaves' }).press('Enter');
  await page.getByRole('button', { name: 'Feelings, factors and moods…' }).press('Enter');
  const manager = page.getByRole('dialog', { name: 'Feelings, factors and moods' });
  const field = manager.getByRole('textbox', { name: 'Name of “Calm”' });
  await field.fill('Still');
  await field.press('Enter');
  await expect(said(page, '“Still” changed.')).toHaveCount(1);
  await manager.getByRole('button', { name: 'More for “Proud”' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Archive' }).press('Enter');
  await expect(said(page, '“Proud” archived.')).toHaveCount(1);
  await expectAccessibleIn(lightAndDark, page, 'where the words of the journal are looked after');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'How this room behaves' })).toBeFocused();
  // What is archived is offered no more, and stays where it was chosen.
  await expect(article(page, 'Tea')).toContainText('Still · Proud');
  await page.keyboard.press('n');
  await page.keyboard.press('3');
  await card(page).getByRole('button', { name: 'Feelings: show all' }).click();
  await expect(card(page).getByRole('button', { name: 'Still' })).toBeVisible();
  await expect(card(page).getByRole('button', { name: 'Proud' })).toHaveCount(0);

  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Everything as JSON and CSV' }).click();
  const leaving = page.getByRole('dialog', { name: 'Everything as JSON and CSV' });
  await leaving.getByRole('checkbox', { name: 'Take the Journal along this time' }).check();
  await expect(leaving).toContainText('Entries, with moods, marks and texts');
  await expectAccessibleIn(lightAndDark, page, 'what leaves with the journal');
});

test('a long list is gone through to its end with the keyboard, photos and all @browser', async ({
  page,
  app,
}) => {
  const { client } = app;
  await client.support.changeSettings({ covers: false });
  for (let number = 1; number <= 120; number += 1)
    await addEntry(client, { writtenOn: '2026-03-10', minute: number, text: `Entry ${number}.` });
  const [newest] = await stored(app);
  const photo = await page.screenshot();
  for (const name of ['sea.png', 'hill.png'])
    await client.entries.attach({
      id: newest?.id ?? '',
      fileId: crypto.randomUUID(),
      file: new File([new Uint8Array(photo)], name, { type: 'image/png' }),
    });
  await client.entries.attach({
    id: newest?.id ?? '',
    fileId: crypto.randomUUID(),
    file: pngFile('torn.png'),
  });
  await openRoom(page);
  const first = article(page, 'Entry 120.');
  await expect(first.getByRole('img', { name: 'sea.png' })).toHaveAttribute('src', /^blob:/);
  await expect(first.getByRole('list', { name: '3 photos' }).getByRole('listitem')).toHaveCount(3);
  // What cannot be drawn is told by its name all the same.
  await expect(first.getByRole('img', { name: 'torn.png' })).toBeVisible();
  await expectAccessibleIn(lightAndDark, page, 'days with photos');
  const link = (text: string) => article(page, text).getByRole('link');
  await link('Entry 120.').focus();
  await page.keyboard.press('ArrowDown');
  await expect(link('Entry 119.')).toBeFocused();
  await page.keyboard.press('End');
  await expect(link('Entry 1.')).toBeFocused();
  await expect(link('Entry 1.')).toBeInViewport();
  await expect(link('Entry 120.')).toHaveCount(0);
  await page.keyboard.press('Home');
  await expect(link('Entry 120.')).toBeFocused();
  await page.keyboard.press('n');
  await expect(face(page, 'Very low')).toBeFocused();
  await expect(face(page, 'Very low')).toBeInViewport();
});
