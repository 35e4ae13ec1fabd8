import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { expect, expectAccessibleIn, lightAndDark, test } from './app.ts';
import { dragCard } from './drag-card.ts';

test.use({ settings: { language: 'en', theme: 'system', welcomed: true } });

const card = (page: Page, title: string) => page.getByRole('button', { name: title, exact: true });
const column = (page: Page, name: string) => page.getByRole('region', { name });
const panelOf = (page: Page, name: string) => page.getByRole('complementary', { name });
const said = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1);

async function openRoom(page: Page) {
  await page.keyboard.press('Control+8');
  await expect(page.getByRole('heading', { level: 1, name: 'Ideas' })).toBeVisible();
}

test('ideas are written down, carried and dragged over the board, taken back and thrown away', {
  tag: '@browser',
}, async ({ page, app }) => {
  await openRoom(page);
  await page.keyboard.press('n');
  const title = panelOf(page, 'New idea').getByRole('textbox', { name: 'Idea' });
  for (const each of ['Coffee cart', 'Spice mixes']) {
    await title.fill(each);
    await page.getByRole('button', { name: 'Add and write another' }).click();
    await expect(title).toHaveValue('');
  }
  await page.keyboard.press('Escape');
  await expect(column(page, 'Spark, 2 ideas')).toBeVisible();
  await expectAccessibleIn(lightAndDark, page, 'board of ideas');

  await card(page, 'Spice mixes').focus();
  await page.keyboard.press(' ');
  await said(page, 'Spice mixes picked up. Spark, place 1 of 2.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowRight');
  await said(page, 'Exploring, place 1 of 1.');
  await page.keyboard.press(' ');
  await said(page, 'Moved to Exploring.');
  await expect(card(page, 'Spice mixes')).toBeFocused();

  await dragCard(page, card(page, 'Coffee cart'), column(page, 'Testing, 0 ideas'));
  await expect(column(page, 'Testing, 1 idea')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(column(page, 'Spark, 1 idea')).toBeVisible();

  await card(page, 'Spice mixes').press('Enter');
  const panel = panelOf(page, 'Spice mixes');
  await panel.getByRole('textbox', { name: 'In one sentence' }).fill('Dinner in ten minutes');
  await panel.getByRole('textbox', { name: 'Next step' }).fill('Ask three neighbours');
  await expectAccessibleIn(lightAndDark, page, 'panel of an idea');
  await page.keyboard.press('Escape');
  await expect(column(page, 'Exploring, 1 idea')).toContainText('Ask three neighbours');
  await page.getByRole('button', { name: 'Actions for Spice mixes' }).click();
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
  await expect(column(page, 'Exploring, 0 ideas')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(column(page, 'Exploring, 1 idea')).toBeVisible();
  expect((await app.client.ideas.list({})).rows.map(({ title: name }) => name)).toEqual([
    'Coffee cart',
    'Spice mixes',
  ]);
});

test('the riskiest assumption is found and doubted, and what was learned is read off the versions', {
  tag: '@browser',
}, async ({ page, app }) => {
  const ideaId = newId();
  const note = (text: string, importance: number) => ({
    ...{ id: newId(), text, importance, block: 'problem' as const, assumption: 'untested' as const },
  });
  await app.client.ideas.add({ id: ideaId, state: 'testing', fields: { title: 'Spice mixes' } });
  await app.client.canvases.addNotes({
    ideaId,
    notes: [note('Neighbours pay for it', 2), note('Nobody has time', 3)],
  });
  await app.client.contacts.add({ id: newId(), fields: { name: 'Sari Dewi' } });
  await openRoom(page);
  await card(page, 'Spice mixes').press('Enter');
  await expect(panelOf(page, 'Spice mixes')).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Spice mixes' })).toBeVisible();
  await page.getByText('Versions', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Keep the canvas as it is' }).fill('First thoughts');
  await page.keyboard.press('Enter');
  await said(page, 'Version saved: First thoughts.');

  await page.getByText('Assumptions', { exact: true }).click();
  const rows = page.getByRole('list', { name: 'Assumptions, the riskiest first' }).getByRole('listitem');
  await expect(rows).toContainText(['Nobody has time', 'Neighbours pay for it']);
  await rows.first().getByRole('button').press('Enter');
  const beside = panelOf(page, 'Assumption');
  await beside.getByRole('radio', { name: 'Speaks against it' }).press('Space');
  await beside.getByRole('combobox', { name: 'Somebody who can tell' }).fill('sari');
  await page.getByRole('option', { name: 'Sari Dewi' }).click();
  await expect(beside.getByText('1 against')).toBeVisible();
  await beside.getByRole('radio', { name: 'Untested' }).focus();
  for (const _ of ['Being tested', 'Supported', 'Refuted']) await page.keyboard.press('ArrowRight');
  await expect(beside.getByRole('radio', { name: 'Refuted' })).toBeChecked();
  // What is settled stands below what is open.
  await expect(rows.last()).toContainText('Refuted · decisive');
  await expectAccessibleIn(lightAndDark, page, 'an assumption');
  await page.keyboard.press('Escape');
  await expect(beside).toHaveCount(0);

  await page.getByText('Versions', { exact: true }).click();
  const changed = page.getByRole('region', { name: 'What changed' });
  await expect(changed.getByText('1 changed', { exact: true })).toBeVisible();
  await expect(changed.getByRole('region', { name: 'Problem' })).toContainText('Untested → Refuted');
  await expectAccessibleIn(lightAndDark, page, 'versions of a canvas');
  await page.getByRole('button', { name: 'Actions for First thoughts' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Bring it back' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Bring it back' }).press('Enter');
  await said(page, 'The canvas is again as in First thoughts.');
  await expect(
    page.getByRole('list', { name: 'Versions, the newest first' }).getByRole('listitem'),
  ).toHaveCount(3);
});
