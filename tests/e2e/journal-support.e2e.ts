import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { App } from './app.ts';
import { expect, expectAccessible, expectAccessibleIn, test } from './app.ts';
import { dayBefore } from './days.ts';

async function openRoom(page: Page, name = 'Journal') {
  await page.getByRole('navigation').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
async function openView(page: Page) {
  await openRoom(page);
  await page.getByText('What helps', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'What helps me' })).toBeVisible();
}
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

async function addComforts({ client }: App, ...titles: string[]) {
  for (const title of titles) await client.support.addComfort({ id: newId(), title });
}

test('three low days lead in one quiet line to what helps, which is there again after a restart', {
  tag: '@browser',
}, async ({ page, app }) => {
  app.expectErrors(/workspace\/watch/);
  const { client } = app;
  await client.support.changeSettings({ covers: false });
  for (const back of [1, 2, 3]) {
    const fields = { writtenOn: dayBefore(back), minute: 1_260, mood: 1 };
    await client.entries.add({ id: newId(), fields });
  }
  await openRoom(page);
  const offer = part(page, 'What helps');
  await offer.getByRole('link', { name: /^Here is what helps you/ }).click();
  const add = page.getByRole('textbox', { name: 'Add something that helps' });
  await add.fill('Walk to the river');
  await add.press('Enter');
  await expect(add).toHaveValue('');
  await part(page, 'People I can turn to').getByRole('combobox').fill('Ratna');
  await page.getByRole('option', { name: 'Add “Ratna” as a new contact' }).click();
  await expect(page.getByRole('link', { name: 'Ratna' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Country' }).selectOption('Indonesia');
  await expect(said(page, 'Helplines for Indonesia.')).toHaveCount(1);
  await openRoom(page);
  await page.getByText('Days', { exact: true }).click();
  await offer.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toHaveCount(0);

  const reopened = await app.restart();
  await openView(reopened);
  await expect(reopened.getByRole('textbox', { name: 'What helps' })).toHaveValue('Walk to the river');
  await expect(reopened.getByRole('link', { name: 'Ratna' })).toBeVisible();
  const [line] = (await app.client.support.getHelplines({ country: 'ID' })).lines;
  await expect(part(reopened, 'Helplines').getByText(line?.phone ?? '', { exact: true })).toBeVisible();
  await reopened.getByText('Days', { exact: true }).click();
  await expect(reopened.getByRole('radio', { name: 'Days' })).toBeChecked();
  await expect(part(reopened, 'What helps')).toHaveCount(0);
});

test('a call is asked about with the whole number before anything outside begins', {
  tag: '@desktop',
}, async ({ page, app }) => {
  await app.client.support.saveHelplines({
    country: 'ID',
    checkedOn: null,
    lines: [{ name: 'Puskesmas', phone: '(021) 500 454 ext. 8', link: null, hours: null, note: null }],
  });
  const program = app.desktop();
  await program.evaluate(({ dialog, shell }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    dialog.showMessageBox = (async (_window: unknown, { detail }: { detail: string }) => {
      seen.push(`asked ${detail}`);
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    shell.openExternal = async (url) => void seen.push(`opened ${url}`);
  });
  await openView(page);
  await page.getByRole('link', { name: /^Call Puskesmas/ }).click();
  await expect
    .poll(() => program.evaluate(() => (globalThis as unknown as { seen: string[] }).seen))
    .toEqual(['asked tel:021500454', 'opened tel:021500454']);
});

test('numbers of one’s own are written by keyboard alone', { tag: '@browser' }, async ({ page, app }) => {
  await app.client.support.changeSettings({ country: 'ID' });
  await openView(page);
  const helplines = part(page, 'Helplines');
  await helplines.getByRole('button', { name: 'Change the numbers' }).press('Enter');
  const form = helplines.getByRole('form');
  await expect(form.getByRole('textbox', { name: 'Name' }).first()).toBeFocused();
  await form.getByRole('button', { name: 'Add another' }).press('Enter');
  await page.keyboard.type('Puskesmas');
  await page.keyboard.press('Tab');
  await page.keyboard.type('021 7256526');
  await expectAccessible(page, 'the form of helplines');
  const lines = (await app.client.support.getHelplines({ country: 'ID' })).lines;
  for (const _ of lines) await form.getByRole('button', { name: 'Move Puskesmas up' }).press('Enter');
  await expect(form.getByRole('textbox', { name: 'Name' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page, 'Your numbers are saved.')).toHaveCount(1);
  await expect(helplines.getByRole('listitem').first()).toContainText('021 7256526');
  await expect(helplines.getByRole('button', { name: 'Change the numbers' })).toBeFocused();
  await helplines.getByRole('button', { name: 'Bring back the numbers that came along' }).press('Enter');
  await expect(said(page, 'The numbers that came along are back.')).toHaveCount(1);
  await expect(helplines.getByRole('button', { name: 'Change the numbers' })).toBeFocused();
});

test('the list is dragged, moved by its menu and emptied, and the focus is never lost', {
  tag: '@browser',
}, async ({ page, app }) => {
  await addComforts(app, 'Walk', 'Sing', 'Sleep');
  await openView(page);
  const titles = async () => (await app.client.support.listComforts({})).map(({ title }) => title);
  const grip = (title: string) => page.getByRole('button', { name: `Move “${title}”` });
  await grip('Walk').dragTo(grip('Sleep'), { targetPosition: { x: 10, y: 28 } });
  await expect.poll(titles).toEqual(['Sing', 'Sleep', 'Walk']);
  await expect(said(page, 'Moved to place 3 of 3.')).toHaveCount(1);
  const actions = (title: string) => page.getByRole('button', { name: `Actions for “${title}”` });
  await actions('Walk').press('Enter');
  await page.getByRole('menuitem', { name: 'Move up' }).press('Enter');
  await expect.poll(titles).toEqual(['Sing', 'Walk', 'Sleep']);
  await expect(actions('Walk')).toBeFocused();
  for (const title of ['Sleep', 'Walk', 'Sing']) {
    await actions(title).press('Enter');
    // The menu before may still be fading out.
    const menu = page.getByRole('menu', { name: `Actions for “${title}”` });
    await menu.getByRole('menuitem', { name: 'Take off the list' }).press('Enter');
    await expect(actions(title)).toHaveCount(0);
    await expect(part(page, 'What helps me').locator(':focus')).toHaveCount(1);
  }
});

test('with reduced motion the breathing exercise marks its steps, and nothing moves', {
  tag: '@browser',
}, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openView(page);
  const breathing = part(page, 'Breathe');
  const button = breathing.getByRole('button');
  await button.press(' ');
  await expect(breathing.locator('[aria-current=step]')).toContainText('Breathe in');
  await expect(said(page, 'Breathe in')).toHaveCount(1);
  await expect(breathing.locator('[aria-current=step]')).toContainText('Breathe out');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expectAccessible(page, 'breathing without motion');
  await button.press('Enter');
  await expect(breathing.locator('[aria-current=step]')).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(button).toHaveText('Start');
});

test.describe('looked at', { tag: '@browser' }, () => {
  test.use({ settings: { language: 'id', theme: 'system', welcomed: true } });
  test('the page has no accessibility violations, also in one column', async ({ page, app }) => {
    await addComforts(app, 'Jalan ke sungai');
    const contactId = newId();
    await app.client.contacts.add({
      id: contactId,
      fields: { name: 'Ratna', phone: '0812 345', email: 'ratna@example.com' },
    });
    await app.client.support.addPerson({ contactId });
    await openRoom(page, 'Jurnal');
    await page.getByText('Yang membantu', { exact: true }).click();
    await expect(page.getByRole('link', { name: /^Telepon Ratna/ })).toBeVisible();
    await expectAccessibleIn(['light', 'dark', 'contrast'], page, 'what helps');
    await page.setViewportSize({ width: 640, height: 400 });
    await page.getByRole('button', { name: 'Nomor bantuan' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Nomor bantuan' })).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'Nomor bantuan' })).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    await expectAccessible(page, 'what helps in one column');
  });
});
