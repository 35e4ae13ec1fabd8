import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { App } from './app.ts';
import { expect, expectAccessible, expectAccessibleIn, lightAndDark, test } from './app.ts';

async function openRoom(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: 'Learning' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Learning' })).toBeVisible();
}
const card = (page: Page, title: string) => page.getByRole('button', { name: title, exact: true });
const panelOf = (page: Page, title: string) => page.getByRole('complementary', { name: title });
const column = (page: Page, name: string) => page.getByRole('region', { name });

async function addGoals({ client }: App, titles: readonly string[]) {
  for (const title of titles) await client.goals.add({ id: newId(), fields: { title } });
}

test('goals are added with a title each, and are there after a restart', { tag: '@browser' }, async ({
  page,
  app,
}) => {
  app.expectErrors(/workspace\/watch/);
  await openRoom(page);
  await page.keyboard.press('n');
  const title = panelOf(page, 'New goal').getByRole('textbox', { name: 'Goal' });
  for (const each of ['SQL', 'Public speaking']) {
    await title.fill(each);
    await page.getByRole('button', { name: 'Add and write another' }).click();
    await expect(title).toHaveValue('');
  }
  await page.keyboard.press('Escape');
  await expect(column(page, 'Planned, 2 goals')).toBeVisible();
  const reopened = await app.restart();
  await openRoom(reopened);
  await expect(card(reopened, 'Public speaking')).toBeVisible();
});

test.describe('with goals', () => {
  test.beforeEach(async ({ page, app }) => {
    await addGoals(app, ['Excel', 'English', 'SQL']);
    await openRoom(page);
    await expect(column(page, 'Planned, 3 goals')).toBeVisible();
  });

  test('a card is moved with the keyboard alone, every step is said, and its place is kept', {
    tag: '@browser',
  }, async ({ page, app }) => {
    const said = page.getByRole('status');
    await card(page, 'SQL').focus();
    await page.keyboard.press(' ');
    await expect(said.filter({ hasText: 'SQL picked up. Planned, place 1 of 3.' })).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await expect(said.filter({ hasText: 'Moved to Planned.' })).toHaveCount(1);
    const order = async () =>
      (await app.client.goals.list({ filter: { states: ['planned'] } })).rows.map(({ title }) => title);
    await expect.poll(order).toEqual(['English', 'SQL', 'Excel']);
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowRight');
    await expect(said.filter({ hasText: 'In progress, place 1 of 1.' })).toHaveCount(1);
    await page.keyboard.press(' ');
    await expect(said.filter({ hasText: 'Moved to In progress.' })).toHaveCount(1);
    await expect(card(page, 'SQL')).toBeFocused();
  });

  test('a goal is worked on, reached, and says what came of it', { tag: '@desktop' }, async ({
    page,
    app,
  }) => {
    await card(page, 'SQL').click();
    const panel = panelOf(page, 'SQL');
    const add = panel.getByRole('textbox', { name: 'Add a milestone' });
    for (const title of ['Joins', 'Windows']) {
      await add.fill(title);
      await add.press('Enter');
      await expect(panel.getByRole('checkbox', { name: title })).toBeVisible();
      await expect(add).toHaveValue('');
    }
    await expect(panel.getByText('0 of 2 milestones')).toBeVisible();
    await panel.getByRole('checkbox', { name: 'Joins' }).click();
    await expect(panel.getByText('1 of 2 milestones')).toBeVisible();
    await panel.getByRole('button', { name: 'Actions for Windows' }).click();
    await page.getByRole('menuitem', { name: 'Move up' }).click();
    await expect(panel.getByRole('checkbox').first()).toHaveAccessibleName('Windows');
    const skills = panel.getByRole('combobox', { name: 'Skills' });
    await skills.fill('Window functions');
    await skills.press('Enter');
    await expect
      .poll(async () => (await app.client.goals.list({})).rows.find(({ title }) => title === 'SQL')?.skills)
      .toMatchObject([{ name: 'Window functions' }]);
    await panel.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Done' }).click();
    await expect(page.getByText('Goal reached: SQL.').first()).toBeVisible();
    const outcome = panel.getByRole('region', { name: 'What came of it' });
    await outcome.getByRole('button', { name: 'Begin from my notes' }).click();
    await expect(outcome.getByRole('textbox', { name: 'Line for your CV' })).toHaveValue(/SQL/);
    await expect(outcome.getByRole('textbox', { name: 'Draft of a post' })).toHaveValue(/SQL/);
    await expectAccessible(page, 'a goal that was reached');
  });

  test('the table moves and throws away what was chosen, and undoes it', { tag: '@browser' }, async ({
    page,
  }) => {
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Choose Excel' }).check();
    await page.getByRole('checkbox', { name: 'Choose SQL' }).check();
    const bar = page.getByRole('toolbar', { name: 'Actions for the chosen goals' });
    await expectAccessible(page, 'table');
    await bar.getByRole('button', { name: 'Move to', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Someday' }).click();
    await expect(page.getByText('2 goals moved to Someday.').first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('cell', { name: 'Planned' })).toHaveCount(3);
    await page.getByRole('checkbox', { name: 'Choose English' }).check();
    await bar.getByRole('button', { name: 'Move to the trash' }).click();
    await expect(page.getByRole('button', { name: 'English', exact: true })).toHaveCount(0);
  });

  test('goals are taken out as a table and as a calendar', { tag: '@browser' }, async ({ page, app }) => {
    await page.getByRole('button', { name: 'Import and export' }).click();
    const { name } = await app.saveFile(async () => {
      await page.getByRole('menuitem', { name: 'Goals (CSV)' }).click();
    });
    expect(name).toMatch(/\.csv$/);
  });
});

// Colours are the same in both shells.
test.describe('looked at', { tag: '@browser' }, () => {
  // The sample has settings of its own, in which the look is that of the system.
  test.use({ sample: true });
  test('the board, the panel and the form have no accessibility violations', async ({ page }) => {
    await openRoom(page);
    const first = page.locator('[data-card]').first();
    await first.waitFor();
    await expectAccessibleIn(lightAndDark, page, 'board');
    await first.click();
    await expect(page.getByRole('complementary')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'panel');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expect(panelOf(page, 'New goal')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'quick add');
  });
});
