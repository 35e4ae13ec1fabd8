import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { type App, expect, expectAccessibleIn, lightAndDark, test } from './app.ts';

async function openView(page: Page, view: string) {
  await page.getByRole('navigation').getByRole('link', { name: 'Learning' }).click();
  await page.getByRole('radiogroup', { name: 'View' }).getByText(view, { exact: true }).click();
}
const panelOf = (page: Page, title: string) => page.getByRole('complementary', { name: title });
const said = (page: Page, sentence: string) => page.getByRole('status').filter({ hasText: sentence });

/** `YYYY-MM-DD`, so many days from today, where the program runs in these tests. */
function day(distance: number): string {
  const date = new Date(Date.now() + distance * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(date);
}

test('time is logged in two clicks, corrected, removed and taken back', { tag: '@browser' }, async ({
  page,
  app,
}) => {
  const goalId = newId();
  await app.client.goals.add({ id: goalId, fields: { title: 'SQL', weeklyMinutes: 120 } });
  await openView(page, 'Time');
  await expect(page.getByText('Time that you give to learning is noted here')).toBeVisible();
  await page.getByRole('button', { name: 'Log time' }).click();
  await page.getByRole('button', { name: '25 min' }).click();
  await expect(said(page, '25 min logged, today.')).toHaveCount(1);
  await expect(page.getByText('25 min this week.')).toBeVisible();

  // The lists and the calendar of the form hang beside it, and it stays.
  await page.getByRole('button', { name: 'Log time' }).click();
  const form = page.getByRole('form', { name: 'Log learning time' });
  await form.getByRole('combobox', { name: 'For what (optional)' }).click();
  await page.getByRole('option', { name: 'SQL' }).click();
  await form.getByRole('button', { name: 'Day: pick from a calendar' }).click();
  await page.getByRole('table').getByRole('button').first().click();
  await form.getByRole('textbox', { name: 'Day' }).fill('today');
  await form.getByRole('textbox', { name: 'Another length' }).fill('a while');
  await form.getByRole('button', { name: 'Log', exact: true }).click();
  await expect(form.getByText('This is not a length of time.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Another length' }).fill('1:30');
  await form.getByRole('textbox', { name: 'Note (optional)' }).fill('Joins');
  await form.getByRole('textbox', { name: 'Note (optional)' }).press('Enter');
  await expect(said(page, '1 h 30 min logged for SQL, today.')).toHaveCount(1);
  await expect(
    page.getByText('1 h 55 min this week. For your goals in progress you have set aside 2 h a week.'),
  ).toBeVisible();

  await expect(form).toHaveCount(0);
  await page.getByRole('button', { name: 'Correct: 25 min, today' }).click();
  await page.getByRole('textbox', { name: 'Length' }).fill('40');
  await page.getByRole('textbox', { name: 'Day' }).fill('yesterday');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Remove: 40 min, yesterday' }).click();
  await expect(said(page, 'Session removed: 40 min, yesterday.')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('yesterday, 40 min')).toBeVisible();
  await page.getByRole('switch', { name: 'Show as a table' }).click();
  await expect(page.getByRole('table', { name: 'Time by week' }).getByRole('row')).toHaveCount(13);
  const { rows } = await app.client.sessions.list({ goalId });
  expect(rows).toMatchObject([{ minutes: 90, note: 'Joins', goal: { title: 'SQL' } }]);
});

test('the focus timer goes on over a reload, says that the program was closed, and becomes a session', async ({
  page,
  app,
}) => {
  app.expectErrors(/workspace\/watch/);
  const id = newId();
  await app.client.goals.add({ id, fields: { title: 'SQL' } });
  await openView(page, 'Time');
  const block = (on: Page) => on.getByRole('region', { name: 'Focus timer' });
  await block(page).getByRole('combobox', { name: 'For what (optional)' }).click();
  await page.getByRole('option', { name: 'SQL' }).click();
  await block(page).getByRole('button', { name: 'Start' }).click();
  await expect(said(page, 'Timer started.')).toHaveCount(1);
  await expect(block(page).getByText('For SQL')).toBeVisible();
  const timer = block(page).getByRole('timer');
  await expect(timer).toHaveText(/^0:00:0[1-9]$/);
  await expect(timer).toHaveAttribute('aria-live', 'off');

  await page.getByRole('navigation').getByRole('link', { name: 'Applications' }).click();
  const sign = page.getByRole('navigation').getByRole('button', { name: 'Learning 0:00, focus timer' });
  await sign.click();
  await block(page).getByRole('button', { name: 'Pause' }).click();
  await expect(
    page.getByRole('navigation').getByRole('button', { name: 'Paused 0:00, focus timer' }),
  ).toBeVisible();
  await block(page).getByRole('button', { name: 'Go on' }).click();
  await expect(block(page).getByText('Running')).toBeVisible();

  const reopened = await app.restart();
  await openView(reopened, 'Time');
  await expect(block(reopened).getByText('Langkah was closed, so the timer has paused.')).toBeVisible();
  await block(reopened).getByRole('button', { name: 'Correct the time' }).click();
  const length = block(reopened).getByRole('textbox', { name: 'Length' });
  await expect(length).toBeFocused();
  await length.fill('50');
  await block(reopened).getByRole('textbox', { name: 'Note (optional)' }).fill('Window functions');
  await block(reopened).getByRole('button', { name: 'Log the session' }).click();
  await expect(said(reopened, '50 min logged, today.')).toHaveCount(1);
  await expect(block(reopened).getByRole('button', { name: 'Start' })).toBeVisible();
  await expect(reopened.getByRole('navigation').getByRole('button', { name: /focus timer/ })).toHaveCount(0);
  const { rows } = await app.client.sessions.list({ goalId: id });
  expect(rows).toMatchObject([{ minutes: 50, note: 'Window functions' }]);
});

test('a course gets its weekly sessions, and says how much of it was attended', { tag: '@desktop' }, async ({
  page,
  app,
}) => {
  await openView(page, 'Resources');
  await page.getByRole('button', { name: 'New resource' }).last().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Evening course');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const panel = panelOf(page, 'Evening course');
  await panel.getByRole('button', { name: 'Add sessions' }).click();
  const form = panel.getByRole('form', { name: 'Add sessions of the course' });
  await form.getByRole('textbox', { name: 'First day' }).fill(day(-21));
  await form.getByRole('combobox', { name: 'Repeats' }).click();
  await page.getByRole('option', { name: 'Every week' }).click();
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByText('Until which day?')).toBeVisible();
  await form.getByRole('textbox', { name: 'Until' }).fill(day(7));
  await form.getByRole('textbox', { name: 'Length (optional)' }).fill('2 h');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(said(page, '5 sessions added.')).toHaveCount(1);
  await expect(panel.getByText('4 sessions not noted yet. 1 session to come.')).toBeVisible();

  const lessons = panel.getByRole('list', { name: 'Dated sessions' }).getByRole('listitem');
  for (const [index, answer] of ['Attended', 'Missed', 'Attended', 'Attended'].entries()) {
    await lessons.nth(index).getByText(answer, { exact: true }).click();
  }
  await expect(panel.getByText('75 % of 4 sessions attended.')).toBeVisible();
  await expect(panel.getByText('Offices usually ask for 80 %.')).toBeVisible();
  await expect(panel.getByText('6 h in all')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('66 % of 3 sessions attended.')).toBeVisible();

  await panel.getByRole('textbox', { name: 'Cost' }).fill('1500000');
  await panel.getByRole('textbox', { name: 'Hours in all' }).fill('20');
  await panel.getByRole('textbox', { name: 'Hours in all' }).press('Enter');
  await expect(panel.getByText('4 h of 20 h')).toBeVisible();
  await panel.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
  await expect(panel.getByText('This resource is in the trash.')).toBeVisible();
  await panel.getByRole('button', { name: 'Restore' }).click();
  await expect(panel.getByText('This resource is in the trash.')).toBeHidden();
  const { rows } = await app.client.resources.list({});
  expect(rows).toMatchObject([{ cost: 1_500_000, costCurrency: 'IDR', totalMinutes: 1_200, minutes: 240 }]);
});

test('time is logged with the keyboard alone', { tag: '@browser' }, async ({ page, app }) => {
  await app.client.resources.add({ id: newId(), fields: { title: 'A book' } });
  await openView(page, 'Time');
  await expect(page.getByRole('region', { name: 'Focus timer' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Another length' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('form')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Another length' })).toBeFocused();
  await page.keyboard.type('45');
  await page.keyboard.press('Enter');
  await expect(said(page, '45 min logged, today.')).toHaveCount(1);
  // What closes gives the focus back first.
  await expect(page.getByRole('dialog', { name: 'Log time' })).toHaveCount(0);
  const pencil = page.getByRole('button', { name: 'Correct: 45 min, today' });
  await pencil.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await expect(pencil).toBeFocused();
});

test('what belongs to a goal stands in its panel', { tag: '@browser' }, async ({ page, app }) => {
  const id = newId();
  await app.client.goals.add({ id, fields: { title: 'SQL' } });
  await openView(page, 'Board');
  await page.getByRole('button', { name: 'SQL', exact: true }).click();
  const panel = panelOf(page, 'SQL');
  await panel.getByRole('textbox', { name: 'Add a resource' }).fill('A book');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('link', { name: 'A book' })).toBeVisible();
  await panel.getByRole('textbox', { name: 'Add a certificate' }).fill('Certified');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('link', { name: 'Certified' })).toBeVisible();
  await panel.getByRole('button', { name: 'Log time' }).click();
  await page.getByRole('button', { name: '1 h', exact: true }).click();
  await expect(said(page, '1 h logged for SQL, today.')).toHaveCount(1);
  await expect(panel.getByText('1 h in all')).toBeVisible();
  await panel.getByRole('link', { name: 'A book' }).click();
  await expect(panelOf(page, 'A book')).toBeVisible();
});

async function fill(client: App['client']): Promise<{ courseId: string }> {
  const goalId = newId();
  const courseId = newId();
  await client.goals.add({ id: goalId, fields: { title: 'SQL', weeklyMinutes: 120 }, state: 'in_progress' });
  await client.resources.add({
    id: courseId,
    fields: {
      title: 'Evening course',
      provider: 'BLK',
      link: 'https://course.example',
      goalId,
      cost: 1_500_000,
      costCurrency: 'IDR',
      totalMinutes: 1_200,
    },
  });
  await client.resources.add({ id: newId(), fields: { title: 'A book', kind: 'book', state: 'done' } });
  await client.resources.addLessons({
    resourceId: courseId,
    on: day(-14),
    minutes: 60,
    everyWeeks: 1,
    untilOn: day(14),
  });
  const [first] = await client.resources.listLessons({ id: courseId });
  if (first) await client.resources.changeLesson({ id: first.id, changes: { attended: true } });
  await client.sessions.log({ id: newId(), minutes: 45, note: 'Joins', goalId });
  await client.sessions.log({ id: newId(), minutes: 90, on: day(-20), goalId });
  return { courseId };
}

test.describe('in Indonesian', { tag: '@browser' }, () => {
  test.use({ settings: { language: 'id', theme: 'system', welcomed: true } });

  test('resources and time have no accessibility violations', async ({ page, app }) => {
    test.setTimeout(180_000);
    await page.getByRole('navigation').getByRole('link', { name: 'Belajar' }).click();
    const show = (view: string) =>
      page.getByRole('radiogroup', { name: 'Tampilan' }).getByText(view, { exact: true }).click();
    await show('Waktu');
    await expect(page.getByText('Waktu belajar Anda tercatat di sini')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'empty time');
    await show('Sumber belajar');
    await expect(page.getByText('Judul saja sudah cukup.')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'empty resources');

    await fill(app.client);
    await expect(page.getByRole('link', { name: 'Evening course', exact: true })).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'resources');
    await page.getByRole('link', { name: 'Evening course', exact: true }).click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: 'Tambah pertemuan' }).click();
    await expect(panel.getByText('Hadir 100 % dari 1 pertemuan.')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'panel of a resource');
    await page.keyboard.press('Escape');

    await show('Waktu');
    await expect(page.getByRole('img', { name: /Jam dan menit per minggu/ })).toBeVisible();
    await page.getByRole('button', { name: 'Catat waktu' }).click();
    await expect(page.getByRole('form', { name: 'Catat waktu belajar' })).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'time with the form');
    await page.keyboard.press('Escape');
    await page.getByRole('switch', { name: 'Sebagai tabel' }).click();
    await page.getByRole('button', { name: 'Perbaiki: 45 mnt, hari ini' }).click();
    await page.getByRole('region', { name: 'Pengukur waktu fokus' }).getByRole('button').last().click();
    await expect(page.getByRole('timer')).toBeVisible();
    await expectAccessibleIn(
      lightAndDark,
      page,
      'time with the timer, a table and a session that is corrected',
    );
    await page.getByRole('button', { name: 'Selesai', exact: true }).click();
    await expect(page.getByRole('form', { name: 'Selesaikan sesi' })).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'the timer is finished');
  });
});
