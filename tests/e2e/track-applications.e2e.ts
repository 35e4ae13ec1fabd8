import { v7 as newId } from 'uuid';
import { expect, expectAccessible, test } from './app.ts';
import { dragCard } from './drag-card.ts';

const add = async (page: import('@playwright/test').Page, company: string, role: string) => {
  await page.getByRole('combobox', { name: 'Company' }).fill(company);
  await page.getByRole('textbox', { name: 'Role' }).fill(role);
};

test('ten applications are added with two fields each, and found again after a restart', async ({
  page,
  app,
}) => {
  app.expectErrors(/workspace\/watch/);
  await page.getByRole('main').getByRole('button', { name: 'New application' }).first().click();
  for (let number = 1; number <= 10; number += 1) {
    await add(page, `Company ${number}`, `Role ${number}`);
    await page.getByRole('button', { name: 'Add and write another' }).click();
    await expect(page.getByRole('textbox', { name: 'Role' })).toHaveValue('');
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Saved, 10 applications' })).toBeVisible();
  const reopened = await app.restart();
  await expect(reopened.getByRole('region', { name: 'Saved, 10 applications' })).toBeVisible();
  await expect(reopened.getByRole('button', { name: 'Role 10, Company 10', exact: true })).toBeVisible();
});

test('a form without a company says so under the field and keeps what was typed', {
  tag: '@browser',
}, async ({ page, app }) => {
  app.expectErrors(/422/);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Role' }).fill('Analyst');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Please fill this in.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Role' })).toHaveValue('Analyst');
});

test('a second click while the first is being saved adds nothing twice', { tag: '@browser' }, async ({
  page,
  app,
}) => {
  await page.keyboard.press('n');
  await add(page, 'Rimba', 'Analyst');
  // The answer of the first one is held back until the second was clicked.
  const { promise: clickedTwice, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/rpc/applications/add', async (route) => {
    await clickedTwice;
    await route.continue();
  });
  const button = page.getByRole('button', { name: 'Add', exact: true });
  await button.click();
  await button.click({ force: true });
  await page.keyboard.press('Enter');
  release();
  await expect(page.getByRole('region', { name: 'Saved, 1 application' })).toBeVisible();
  expect((await app.client.applications.count({})).total).toBe(1);
});

test('the next one is added while what was typed for the last is still being thrown away', {
  tag: '@browser',
}, async ({ page, app }) => {
  const { promise: addedTwice, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/rpc/drafts/discard', async (route) => {
    await addedTwice;
    await route.continue();
  });
  await page.keyboard.press('n');
  for (const number of [1, 2]) {
    await add(page, `Company ${number}`, `Role ${number}`);
    await page.getByRole('button', { name: 'Add and write another' }).click();
    await expect(page.getByRole('textbox', { name: 'Role' })).toHaveValue('');
  }
  await expect.poll(async () => (await app.client.applications.count({})).total).toBe(2);
  await page.getByRole('textbox', { name: 'Role' }).fill('Role 3');
  release();
  await expect(page.getByRole('textbox', { name: 'Role' })).toBeFocused();
});

test('a half-typed application comes back after the server was killed', async ({ page, app }) => {
  app.expectErrors(/./);
  await page.keyboard.press('n');
  await add(page, 'Rimba', 'Analyst');
  await expect.poll(async () => (await app.client.drafts.list({})).length).toBe(1);
  await app.kill();
  const reopened = await app.restart();
  await reopened.keyboard.press('n');
  await expect(reopened.getByRole('combobox', { name: 'Company' })).toHaveValue('Rimba');
  await expect(reopened.getByRole('textbox', { name: 'Role' })).toHaveValue('Analyst');
});

test.describe('with applications', () => {
  test.beforeEach(async ({ page, app }) => {
    for (const [company, role] of [
      ['Samudra', 'Planner'],
      ['Rimba', 'Analyst'],
    ] as const) {
      await app.client.applications.add({ id: newId(), fields: { company, role } });
    }
    await expect(page.getByRole('region', { name: 'Saved, 2 applications' })).toBeVisible();
  });

  const card = (page: import('@playwright/test').Page) =>
    page.getByRole('button', { name: 'Analyst, Rimba', exact: true });

  test('a card is dragged to another stage, and undone', async ({ page }) => {
    await dragCard(page, card(page), page.getByRole('region', { name: 'Interview, 0 applications' }));
    await expect(page.getByRole('region', { name: 'Interview, 1 application' })).toBeVisible();
    await expect(page.getByText('Moved to Interview.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('region', { name: 'Saved, 2 applications' })).toBeVisible();
  });

  test('a card is moved with the keyboard alone, and every step is said', { tag: '@browser' }, async ({
    page,
    app,
  }) => {
    await card(page).focus();
    await page.keyboard.press(' ');
    const said = page.getByRole('status');
    await expect(said.filter({ hasText: 'Analyst, Rimba picked up. Saved, place 1 of 2.' })).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(said.filter({ hasText: 'Applied, place 1 of 1.' })).toHaveCount(1);
    await expect(card(page)).toBeFocused();
    await page.keyboard.press(' ');
    await expect(page.getByRole('region', { name: 'Applied, 1 application' })).toBeVisible();
    await expect(said.filter({ hasText: 'Moved to Applied.' })).toHaveCount(1);
    await expect
      .poll(async () => (await app.client.applications.list({})).rows.map((row) => row.meaning))
      .toContain('applied');
  });

  test('Escape puts a carried card back', { tag: '@desktop' }, async ({ page, app }) => {
    await card(page).focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'Saved, 2 applications' })).toBeVisible();
    expect((await app.client.history.get({})).undo?.command).toBe('applications.add');
  });

  test('an entry is back-dated, corrected and undone in the timeline', { tag: '@browser' }, async ({
    page,
  }) => {
    await card(page).click();
    const panel = page.getByRole('complementary', { name: 'Analyst' });
    await panel.getByRole('button', { name: 'Add an entry' }).click();
    await panel.getByRole('textbox', { name: 'Day', exact: true }).fill('3 days ago');
    await panel.getByRole('textbox', { name: 'With whom' }).fill('Ibu Ratna');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(panel.getByText('Ibu Ratna')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await card(page).click();
    await expect(panel.getByText('Ibu Ratna')).toHaveCount(0);
  });

  test('an application goes to the trash, and comes back with everything', { tag: '@desktop' }, async ({
    page,
  }) => {
    await card(page).click();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
    await expect(page.getByText('This application is in the trash.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Trash' }).click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByRole('link', { name: 'Applications' }).click();
    await expect(card(page)).toBeVisible();
  });

  test('text is found from anywhere, by the beginnings of its words', { tag: '@desktop' }, async ({
    page,
  }) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill('rim ana');
    await page.getByRole('dialog').getByText('· Rimba').click();
    await expect(page.getByRole('complementary', { name: 'Analyst' })).toBeVisible();
  });

  test('the panel saves as one types, and says so', { tag: '@browser' }, async ({ page, app }) => {
    await card(page).click();
    await page.getByRole('textbox', { name: 'Notes' }).fill('They asked about the loyalty project.');
    await expect(page.locator('label').getByText('Saved', { exact: true })).toBeVisible();
    const [row] = (await app.client.applications.list({ filter: { text: 'loyalty' } })).rows;
    expect(row?.role).toBe('Analyst');
  });

  test('two writers of one field see both texts, and nothing is overwritten', { tag: '@browser' }, async ({
    page,
    app,
  }) => {
    app.expectErrors(/./);
    await card(page).click();
    const notes = page.getByRole('textbox', { name: 'Notes' });
    await notes.focus();
    const [row] = (await app.client.applications.list({ filter: { text: 'Rimba' } })).rows;
    // Typing begins before the other change is shown here.
    await page.route('**/rpc/applications/get', (route) => route.abort());
    await notes.pressSequentially('Mine', { delay: 0 });
    await app.client.applications.change({ id: row?.id ?? '', changes: { notes: 'Theirs' } });
    await expect(page.getByRole('alert').getByText('Theirs')).toBeVisible();
    await expect(notes).toHaveValue('Mine');
    await page.unroute('**/rpc/applications/get');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await expect
      .poll(async () => (await app.client.applications.get({ id: row?.id ?? '' })).notes)
      .toBe('Mine');
  });

  test('a server that died is said, the text stays, and is saved when it is back', {
    tag: '@browser',
  }, async ({ page, app }) => {
    app.expectErrors(/./);
    await card(page).click();
    const notes = page.getByRole('textbox', { name: 'Notes' });
    await expect(notes).toBeVisible();
    await app.kill();
    await notes.fill('Written while nobody listened.');
    await expect(page.getByText('Langkah is not running', { exact: false })).toBeVisible();
    await expect(notes).toHaveValue('Written while nobody listened.');
  });

  test('rows are chosen, moved and tagged together, each one step of undo', { tag: '@browser' }, async ({
    page,
    app,
  }) => {
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Choose all' }).click();
    await page.getByRole('toolbar').getByRole('button', { name: 'Move to', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Applied' }).click();
    await expect(page.getByText('2 applications moved to Applied.').first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => (await app.client.applications.list({})).rows.map((row) => row.meaning))
      .toEqual(['saved', 'saved']);
  });

  test('a second application to the same company is told before it is added', { tag: '@desktop' }, async ({
    page,
  }) => {
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: 'Company' }).fill('PT Rimba');
    await expect(page.getByText('You have an application there already:')).toBeVisible();
  });

  test('the board and the open panel have no accessibility violations', { tag: '@browser' }, async ({
    page,
  }) => {
    await expectAccessible(page, 'board');
    await card(page).click();
    await expect(page.getByRole('complementary', { name: 'Analyst' })).toBeVisible();
    await expectAccessible(page, 'panel');
    await page.keyboard.press('Escape');
    await page.getByText('Table', { exact: true }).click();
    await expect(page.getByRole('columnheader', { name: 'Role' })).toBeVisible();
    await expectAccessible(page, 'table');
  });
});
