import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { type App, expect, expectAccessibleIn, lightAndDark, test } from './app.ts';

const posting = 'We need two years of Python and SQL. Tableau would help.';

async function addApplication({ client }: App, company: string, postingText = ''): Promise<string> {
  const id = newId();
  await client.applications.add({ id, fields: { company, role: 'Analyst', postingText } });
  return id;
}
async function idOf({ client }: App, name: string): Promise<string> {
  const { rows } = await client.skills.list({ text: name, limit: 500 });
  return rows.find((row) => row.name === name)?.id ?? '';
}
async function openView(page: Page, view: string) {
  await page.getByRole('navigation').getByRole('link', { name: 'Learning' }).click();
  await showView(page, view);
}
const showView = (page: Page, view: string) =>
  page.getByRole('main').getByRole('radiogroup').first().getByText(view, { exact: true }).click();
const said = (page: Page, sentence: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: sentence })).toHaveCount(1);
const panelOf = (page: Page, name: string) => page.getByRole('complementary', { name });
const gap = (page: Page, name: string) =>
  page.getByRole('list', { name: 'What postings ask for' }).getByRole('listitem').filter({ hasText: name });
const level = (page: Page, name: string, word: string) =>
  page
    .getByRole('radiogroup', { name: `Your level: ${name}` })
    .first()
    .getByRole('radio', { name: word });

test('what a posting asks for is read as it is pasted, and what is wrong stays off', {
  tag: '@browser',
}, async ({ page, app }) => {
  app.expectErrors(/workspace\/watch/);
  await addApplication(app, 'Rimba');
  await page
    .getByRole('button', { name: /Analyst/ })
    .first()
    .click();
  const panel = panelOf(page, 'Analyst');
  const asked = (where: Page) => where.getByRole('region', { name: 'Skills asked for' });
  await expect(asked(page).getByText('Nothing noted yet.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Text of the posting' }).fill(posting);
  const lacking = asked(page).getByRole('list', { name: 'Still lacking' });
  for (const name of ['Python', 'SQL', 'Tableau']) await expect(lacking.getByText(name)).toBeVisible();

  await asked(page).getByRole('button', { name: 'Take SQL off' }).click();
  await said(page, 'SQL taken off. It stays off, although the text says it.');
  await expect(lacking.getByText('SQL')).toBeHidden();
  // The focus goes on to the one that stands there now.
  await expect(asked(page).getByRole('button', { name: 'Take Tableau off' })).toBeFocused();
  await panel.getByRole('textbox', { name: 'Text of the posting' }).fill(`${posting} Excel is a must.`);
  await expect(lacking.getByText('Microsoft Excel')).toBeVisible();
  await expect(lacking.getByText('SQL')).toBeHidden();

  const field = asked(page).getByRole('combobox', { name: 'Add a skill that is asked for' });
  await field.fill('golang');
  await expect(page.getByRole('option', { name: 'Go Golang' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(lacking.getByRole('link', { name: 'Go', exact: true })).toBeVisible();
  await field.fill('Juggling');
  await page.getByRole('option', { name: 'Add “Juggling” as a new skill' }).click();
  await said(page, 'Noted as asked for: Juggling.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lacking.getByText('Juggling')).toBeHidden();

  await app.client.skills.change({ id: await idOf(app, 'Python'), changes: { level: 4 } });
  const had = asked(page).getByRole('list', { name: 'You have' });
  await expect(had.getByRole('link', { name: 'Python Experienced' })).toBeVisible();

  const reopened = await app.restart();
  await reopened
    .getByRole('button', { name: /Analyst/ })
    .first()
    .click();
  await expect(asked(reopened).getByText('Microsoft Excel')).toBeVisible();
  await expect(asked(reopened).getByText('SQL', { exact: true })).toBeHidden();
});

test.describe('with postings', () => {
  test.beforeEach(async ({ app }) => {
    await addApplication(app, 'Rimba', posting);
    await addApplication(app, 'Samudra', 'Python every day.');
    await addApplication(app, 'Awan', 'Driving licence.');
  });

  test('a gap says by how many it is asked, gets a level and a goal, and leads to the postings', {
    tag: '@browser',
  }, async ({ page, app }) => {
    await openView(page, 'Asked for');
    await expect(gap(page, 'Python').getByText('Asked by 2 of 2 postings')).toBeVisible();
    await expect(gap(page, 'Python').getByText('Would open 1 posting')).toBeVisible();

    await level(page, 'SQL', 'On your own').check();
    await said(page, 'SQL: On your own.');
    // It stays where it is for whoever is still choosing.
    await expect(gap(page, 'SQL').getByText('No longer lacking')).toBeVisible();
    await level(page, 'Tableau', 'Basics').check();
    await expect.poll(async () => (await app.client.skills.listGaps({})).total).toBe(2);

    await gap(page, 'Python').getByRole('button', { name: 'Make it a goal' }).click();
    await said(page, 'Goal made: learn Python.');
    await expect(gap(page, 'Python').getByRole('link', { name: 'Learn Python' })).toBeFocused();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(gap(page, 'Python').getByRole('button', { name: 'Make it a goal' })).toBeVisible();
    await gap(page, 'Python').getByRole('button', { name: 'Make it a goal' }).click();
    await page.getByRole('button', { name: 'Show the goal' }).click();
    await expect(panelOf(page, 'Learn Python')).toBeVisible();
    expect((await app.client.goals.list({})).rows.map(({ skills }) => skills[0]?.name)).toEqual(['Python']);

    await openView(page, 'Asked for');
    await page.getByRole('link', { name: 'Python', exact: true }).click();
    const panel = panelOf(page, 'Python');
    await expect(panel.getByRole('link', { name: 'Learn Python (Planned)' })).toBeVisible();
    await expect(panel.getByText('We need two years of Python and SQL.')).toBeVisible();
    await panel.getByRole('link', { name: 'Analyst, Rimba' }).click();
    await expect(panelOf(page, 'Analyst')).toBeVisible();
  });

  test('after another word the postings are read anew, and a word of another skill is offered for a merge', {
    tag: '@desktop',
  }, async ({ page, app }) => {
    await openView(page, 'Skills');
    await page.getByRole('switch', { name: 'All words that are looked for' }).check();
    await page.getByRole('searchbox', { name: 'Filter by word' }).fill('tableau');
    await page.getByRole('link', { name: 'Tableau' }).click();
    const panel = panelOf(page, 'Tableau');
    await expect(panel.getByRole('heading', { name: 'Asked by 1 posting' })).toBeVisible();
    const words = panel.getByRole('textbox', { name: 'Other words for it' });
    await words.fill('driving licence');
    await words.press('Enter');
    await said(page, /“driving licence” added\.|posting.? read\./);
    await expect(panel.getByRole('heading', { name: 'Asked by 2 postings' })).toBeVisible();
    await expect(panel.getByRole('link', { name: 'Analyst, Awan' })).toBeVisible();
    await panel.getByRole('button', { name: 'Take “driving licence” off' }).click();
    await expect(panel.getByRole('heading', { name: 'Asked by 1 posting' })).toBeVisible();
    await expect(words).toBeFocused();

    await panel.getByRole('switch', { name: 'Look for it in postings' }).click();
    await expect(panel.getByText('It is not looked for in postings.')).toBeVisible();
    await panel.getByRole('switch', { name: 'Look for it in postings' }).click();

    app.expectErrors(/skills\/change/);
    await words.fill('python3');
    await words.press('Enter');
    await expect(panel.getByRole('alert')).toContainText('“python3” already stands for Python.');
    await panel.getByRole('button', { name: 'Merge Python into this one' }).click();
    await expect(panel.getByRole('button', { name: 'Take “Python3” off' })).toBeVisible();
    await expect(panel.getByRole('heading', { name: 'Asked by 2 postings' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(panel.getByRole('heading', { name: 'Asked by 1 posting' })).toBeVisible();

    await panel.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Remove from the dictionary' }).click();
    await expect(panel).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await app.client.skills.listGaps({})).total).toBe(3);
  });

  test('one’s own list is kept with the keyboard alone', { tag: '@browser' }, async ({ page, app }) => {
    await openView(page, 'Skills');
    await expect(page.getByText('The skills you have find their place here')).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('n');
    await expect(page.getByRole('combobox', { name: 'Add a skill' })).toBeFocused();
    await page.keyboard.type('pyth');
    await expect(page.getByRole('option', { name: 'Python', exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await said(page, 'Python is on your list.');
    await page.keyboard.type('Juggling');
    await expect(page.getByRole('option', { name: 'Add “Juggling” as a new skill' })).toBeVisible();
    await page.keyboard.press('Enter');
    await said(page, 'Juggling is on your list.');
    const list = page.getByRole('list', { name: 'Your skills' });
    await expect(list.getByRole('listitem')).toHaveCount(2);

    await level(page, 'Python', 'Not said').focus();
    for (const word of ['Beginner', 'Basics', 'On your own']) {
      await page.keyboard.press('ArrowRight');
      await said(page, `Python: ${word}.`);
    }
    await expect(level(page, 'Python', 'On your own')).toBeFocused();
    await expect(level(page, 'Python', 'On your own')).toBeChecked();

    await list.getByRole('link', { name: 'Python' }).focus();
    await page.keyboard.press('Enter');
    const panel = panelOf(page, 'Python');
    const evidence = panel.getByRole('textbox', { name: 'What shows it' });
    await evidence.focus();
    await page.keyboard.type('A report that runs every Monday');
    await expect
      .poll(async () => (await app.client.skills.get({ id: await idOf(app, 'Python') })).evidence)
      .toBe('A report that runs every Monday');
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(list.getByRole('link', { name: 'Python' })).toBeFocused();
    await expect(list.getByText('A report that runs every Monday')).toBeVisible();
  });
});

test('without the text of a posting it says where one is pasted', { tag: '@desktop' }, async ({ page }) => {
  await openView(page, 'Asked for');
  await expect(page.getByText('Paste the text of a posting on its application')).toBeVisible();
  await page.getByRole('button', { name: 'To the applications' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Applications' })).toBeVisible();
});

// Colours are the same in both shells.
test.describe('in Indonesian', { tag: '@browser' }, () => {
  test.use({ settings: { language: 'id', theme: 'system', welcomed: true } });

  test('lists, panels and the section of an application have no accessibility violations', async ({
    page,
    app,
  }) => {
    await addApplication(app, 'Rimba', posting);
    await app.client.skills.change({
      id: await idOf(app, 'Python'),
      changes: { level: 4, evidence: 'Laporan' },
    });
    await app.client.skills.change({ id: await idOf(app, 'SQL'), changes: { level: 2 } });
    const room = page.getByRole('navigation').getByRole('link', { name: 'Belajar' });
    await page
      .getByRole('button', { name: /Analyst/ })
      .first()
      .click();
    await expect(page.getByRole('list', { name: 'Anda punya' })).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'application');
    await room.click();
    await showView(page, 'Yang diminta');
    await expect(page.getByText('Akan membuka')).toHaveCount(0);
    await page.getByRole('link', { name: 'SQL' }).click();
    await expect(page.getByText('Target yang akan memenuhinya')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'gaps and panel');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expectAccessibleIn(lightAndDark, page, 'gaps');
    await showView(page, 'Keahlian');
    await page.getByRole('combobox', { name: 'Tambah keahlian' }).fill('ex');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'own list and what is offered');
    await page.keyboard.press('Escape');
    await page.getByRole('switch', { name: 'Semua kata yang dicari' }).check();
    await page.getByRole('searchbox').fill('python');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
    await page.getByRole('link', { name: 'Python' }).click();
    app.expectErrors(/skills\/change/);
    const words = page.getByRole('textbox', { name: 'Sebutan lain' });
    await words.fill('SQL');
    await words.press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'dictionary and panel');
  });
});
