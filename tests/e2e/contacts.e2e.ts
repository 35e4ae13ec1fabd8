import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { App } from './app.ts';
import { expect, expectAccessibleIn, lightAndDark, test } from './app.ts';
import { dragCard } from './drag-card.ts';

async function openRoom(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: 'Contacts' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
}
const person = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const panelOf = (page: Page, name: string) => page.getByRole('complementary', { name });
const column = (page: Page, name: string) => page.getByRole('region', { name });

async function addPeople({ client }: App, names: readonly string[], intervalDays: number | null = null) {
  for (const name of names) await client.contacts.add({ id: newId(), fields: { name, intervalDays } });
}

test('three people are added with a name each, and are there after a restart', { tag: '@browser' }, async ({
  page,
  app,
}) => {
  app.expectErrors(/workspace\/watch/);
  await openRoom(page);
  await page.keyboard.press('n');
  const name = panelOf(page, 'New contact').getByRole('textbox', { name: 'Name' });
  for (const each of ['Sari', 'Budi', 'Rina']) {
    await name.fill(each);
    await page.getByRole('button', { name: 'Add and write another' }).click();
    await expect(name).toHaveValue('');
  }
  await page.keyboard.press('Escape');
  await expect(column(page, 'To reach out, 3 contacts')).toBeVisible();
  const reopened = await app.restart();
  await openRoom(reopened);
  await expect(person(reopened, 'Rina')).toBeVisible();
});

test('a half-typed contact comes back after the program was killed', { tag: '@desktop' }, async ({
  page,
  app,
}) => {
  app.expectErrors(/./);
  await openRoom(page);
  await page.keyboard.press('n');
  await panelOf(page, 'New contact').getByRole('textbox', { name: 'Name' }).fill('Sari Wul');
  await expect.poll(async () => (await app.client.drafts.list({})).length).toBe(1);
  await app.kill();
  const reopened = await app.restart();
  await openRoom(reopened);
  await reopened.keyboard.press('n');
  await expect(panelOf(reopened, 'New contact').getByRole('textbox', { name: 'Name' })).toHaveValue(
    'Sari Wul',
  );
});

test.describe('with people', () => {
  test.beforeEach(async ({ page, app }) => {
    await addPeople(app, ['Eka', 'Dewi', 'Citra', 'Budi', 'Agus'], 30);
    await openRoom(page);
    await expect(column(page, 'To reach out, 5 contacts')).toBeVisible();
  });

  test('a card is dragged to another state, and undone', { tag: '@desktop' }, async ({ page }) => {
    await dragCard(page, person(page, 'Agus'), column(page, 'Waiting, 0 contacts'));
    await expect(column(page, 'Waiting, 1 contact')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(column(page, 'To reach out, 5 contacts')).toBeVisible();
  });

  test('a card is moved with the keyboard alone, every step is said, and its place is kept', {
    tag: '@browser',
  }, async ({ page, app }) => {
    const said = page.getByRole('status');
    await person(page, 'Agus').focus();
    await page.keyboard.press(' ');
    await expect(said.filter({ hasText: 'Agus picked up. To reach out, place 1 of 5.' })).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    const order = async () =>
      (await app.client.contacts.list({ filter: { states: ['to_reach_out'] } })).rows.map(({ name }) => name);
    await expect.poll(order).toEqual(['Budi', 'Citra', 'Agus', 'Dewi', 'Eka']);
    // What is said of a drop would otherwise take the place of the next step.
    await expect(said.filter({ hasText: 'Moved to To reach out.' })).toHaveCount(1);
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowRight');
    await expect(said.filter({ hasText: 'Waiting, place 1 of 1.' })).toHaveCount(1);
    await page.keyboard.press(' ');
    await expect(said.filter({ hasText: 'Moved to Waiting.' })).toHaveCount(1);
    await expect(person(page, 'Agus')).toBeFocused();
  });

  test('a call is noted in one click with a note and another day, and the interval starts anew', {
    tag: '@browser',
  }, async ({ page, app }) => {
    await person(page, 'Agus').click();
    const panel = panelOf(page, 'Agus');
    await expect(panel.getByText('Not in touch so far.')).toBeVisible();
    const before = await panel.getByText(/^Next: /).textContent();
    await panel.getByRole('button', { name: 'Called' }).click();
    await expect(page.getByText(/Called Agus: noted. Next: /).first()).toBeVisible();
    const noted = panel.getByRole('region', { name: 'Just noted' });
    await noted.getByRole('textbox', { name: 'Note (optional)' }).fill('The team grows in spring.');
    await noted.getByRole('textbox', { name: 'Day' }).fill('3 days ago');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('listitem').getByText('The team grows in spring.')).toBeVisible();
    await expect(panel.getByText(/^Next: /)).not.toHaveText(before ?? '');
    const [row] = (await app.client.contacts.list({ filter: { text: 'Agus' } })).rows;
    const [entry] = await app.client.activities.list({ noun: 'contact', id: row?.id ?? '' });
    expect(entry).toMatchObject({ kind: 'call', note: 'The team grows in spring.' });
    expect(row?.lastContactOn).toBe(entry?.happenedOn);
  });

  test('rows are chosen in a range with Shift and tagged together, and undone', { tag: '@browser' }, async ({
    page,
    app,
  }) => {
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Choose Budi' }).click();
    await page.getByRole('checkbox', { name: 'Choose Dewi' }).click({ modifiers: ['Shift'] });
    const bar = page.getByRole('toolbar');
    await expect(bar.getByText('3 chosen')).toBeVisible();
    await bar.getByRole('button', { name: 'Tags' }).click();
    await page.getByRole('combobox', { name: 'Add tags' }).fill('Jakarta');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByText('Tags changed on 3 contacts.').first()).toBeVisible();
    const tagged = async () =>
      (await app.client.contacts.list({})).rows.filter(({ tags }) => tags.length > 0).length;
    expect(await tagged()).toBe(3);
    await page.keyboard.press('Control+z');
    await expect.poll(tagged).toBe(0);
  });

  test('what is suggested in the menu of tags is chosen there, and the notice of it covers no button', {
    tag: '@browser',
  }, async ({ page, app }) => {
    const [first] = (await app.client.contacts.list({})).rows;
    await app.client.contacts.tag({ ids: [first?.id ?? ''], add: ['Mentor'], remove: [] });
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Choose all' }).click();
    const bar = page.getByRole('toolbar', { name: 'Actions for the chosen contacts' });
    await bar.getByRole('button', { name: 'Tags' }).click();
    const add = page.getByRole('combobox', { name: 'Add tags' });
    await expect(add).toBeFocused();
    await expect(page.getByRole('option', { name: 'Mentor' })).toBeHidden();
    await add.pressSequentially('men');
    await page.getByRole('option', { name: 'Mentor' }).click();
    await page.keyboard.type('New');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Take off tags' }).click();
    await page.keyboard.type('MENTOR');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByText('Tags changed on 5 contacts.').first()).toBeVisible();
    const notice = page.getByRole('region', { name: 'Latest message' });
    // It comes from below.
    const room = async () => {
      const [above, below] = [await notice.boundingBox(), await bar.boundingBox()];
      return above && below ? below.y - above.y - above.height : Number.NaN;
    };
    await expect.poll(room).toBeGreaterThanOrEqual(0);
    expect((await bar.boundingBox())?.height ?? 0).toBeLessThan(64);
    await bar.getByRole('button', { name: 'Move to the trash' }).click();
    await expect(page.getByText('5 contacts moved to the trash.').first()).toBeVisible();
  });

  test('somebody goes to the trash, and comes back', { tag: '@desktop' }, async ({ page }) => {
    await person(page, 'Agus').click();
    await panelOf(page, 'Agus').getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
    await expect(page.getByText('This contact is in the trash.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(column(page, 'To reach out, 4 contacts')).toBeVisible();
    await page.getByRole('link', { name: 'Trash' }).click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await openRoom(page);
    await expect(person(page, 'Agus')).toBeVisible();
  });

  test('the keyboard alone adds, opens, notes and finds the way back', { tag: '@desktop' }, async ({
    page,
    app,
  }) => {
    await page.keyboard.press('n');
    await expect(panelOf(page, 'New contact')).toBeVisible();
    await page.keyboard.type('Fajar');
    await page.keyboard.press('Enter');
    await expect(panelOf(page, 'Fajar')).toBeVisible();
    await page.keyboard.press('Escape');
    await person(page, 'Fajar').focus();
    await page.keyboard.press('Enter');
    const met = panelOf(page, 'Fajar').getByRole('button', { name: 'Met' });
    await expect(met).toBeVisible();
    for (
      let step = 0;
      step < 15 && !(await met.evaluate((own) => own === document.activeElement));
      step += 1
    ) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect
      .poll(
        async () => (await app.client.contacts.list({ filter: { text: 'Fajar' } })).rows[0]?.lastContactOn,
      )
      .toBeTruthy();
    await page.keyboard.press('Escape');
    await expect(person(page, 'Fajar')).toBeFocused();
    await page.keyboard.press('/');
    await page.keyboard.type('Dew');
    await expect(column(page, 'To reach out, 1 contact')).toBeVisible();
  });
});

test('who is slipping away is noted or put off in the row', { tag: '@browser' }, async ({ page, app }) => {
  await addPeople(app, ['Sari', 'Budi'], 7);
  const { rows } = await app.client.contacts.list({});
  for (const { id } of rows) {
    await app.client.contacts.log({ id: newId(), contactId: id, kind: 'call', on: '2026-01-05' });
  }
  await openRoom(page);
  await page.getByText('Slipping away', { exact: true }).click();
  await expect(page.getByText('every 7 days')).toHaveCount(2);
  await page.getByRole('button', { name: 'Sari: Wrote' }).click();
  await expect(person(page, 'Sari')).toHaveCount(0);
  await page.getByRole('button', { name: 'Budi: later' }).click();
  await page.getByRole('menuitem', { name: 'Not for a week' }).click();
  await expect(page.getByText('Nobody is slipping away.', { exact: false })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(person(page, 'Budi')).toBeVisible();
});

// Colours are the same in both shells.
test.describe('looked at', { tag: '@browser' }, () => {
  // The sample has settings of its own, in which the look is that of the system.
  test.use({ sample: true });
  test('the board, the table, the list and the panel have no accessibility violations', async ({ page }) => {
    test.setTimeout(180_000);
    await openRoom(page);
    await expect(person(page, 'Dimas Prakoso, Rimba Digital')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'board');
    await person(page, 'Dimas Prakoso, Rimba Digital').click();
    const panel = panelOf(page, 'Dimas Prakoso');
    await panel.getByRole('button', { name: 'Called' }).click();
    await expect(panel.getByRole('region', { name: 'Just noted' })).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'panel');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expect(panelOf(page, 'New contact')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'quick add');
    await page.keyboard.press('Escape');
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('checkbox').nth(2).check();
    await expect(page.getByRole('toolbar')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'table');
    await page.getByText('Slipping away', { exact: true }).click();
    await expect(page.getByRole('button', { name: 'Fitri Amalia', exact: true })).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'slipping away');
  });
});
