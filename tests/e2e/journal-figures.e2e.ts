import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { EntryChanges } from '#contract/entries.ts';
import { type App, expect, expectAccessibleIn, test } from './app.ts';

const allLooks = ['light', 'dark', 'contrast'] as const;
const said = (page: Page, sentence: string | RegExp) =>
  page.getByRole('status').filter({ hasText: sentence });

/** `YYYY-MM-DD`, so many days from today, where the program runs in these tests. */
function day(distance: number): string {
  const date = new Date(Date.now() + distance * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(date);
}
const year = day(0).slice(0, 4);

async function write(client: App['client'], writtenOn: string, fields: EntryChanges = {}) {
  await client.entries.add({ id: newId(), fields: { writtenOn, minute: 600, mood: 3, ...fields } });
}

async function openView(page: Page, view: string) {
  await page.getByRole('navigation').getByRole('link', { name: 'Journal' }).click();
  await page.getByRole('radiogroup', { name: 'View' }).getByText(view, { exact: true }).click();
}

async function saveAs(page: Page, chart: string, item: string) {
  await page.getByRole('button', { name: `Picture of this chart: ${chart}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
  // Nothing of the journal leaves before it was said what that is.
  const dialog = page.getByRole('dialog', { name: `Picture of this chart: ${chart}` });
  await expect(dialog.getByRole('region', { name: 'This leaves' })).toContainText(
    'Not in the picture: texts',
  );
  await dialog.getByRole('button', { name: item }).click();
}

test.beforeEach(({ app }) => app.client.support.changeSettings({ covers: false }));

test('a year is gone through with the keyboard, read as a table and saved as a picture', {
  tag: '@browser',
}, async ({ page, app }) => {
  await app.client.moods.rename({ mood: 4, name: 'Clear & <bright>' });
  await write(app.client, `${year}-01-01`, { mood: 4, text: 'A new year' });
  await write(app.client, `${year}-01-01`, { mood: 4 });
  await openView(page, 'Year');
  const grid = page.getByRole('grid', { name: `Days of ${year}` });
  const first = grid.getByRole('gridcell', { name: '1 January: Clear & <bright>, 2 entries' });
  await grid.getByRole('gridcell').last().focus();
  await page.keyboard.press('Control+Home');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('A new year')).toBeVisible();
  await expect(first).toHaveAttribute('aria-selected', 'true');

  const title = `The year ${year}`;
  const save = (item: string, ending: string) =>
    app.saveFile(async () => {
      await saveAs(page, title, item);
      await expect(said(page, `year-${year}.${ending} saved.`)).toHaveCount(1);
    });
  const drawing = await save('Save as a drawing (SVG)', 'svg');
  expect(drawing.name).toBe(`year-${year}.svg`);
  const svg = readFileSync(drawing.path, 'utf8');
  expect(svg).toContain('Clear &amp; &lt;bright&gt;');
  expect(svg).toContain(title);
  expect(svg).not.toMatch(/A new year|var\(|class=|style=/);
  const picture = await save('Save as an image (PNG)', 'png');
  expect(picture.name).toBe(`year-${year}.png`);
  const png = readFileSync(picture.path);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Twice as many dots as pixels, and not one colour only.
  expect(png.readUInt32BE(16)).toBeGreaterThan(1_000);
  expect(png.length).toBeGreaterThan(8_000);

  await page.getByRole('switch', { name: 'Show as a table' }).click();
  await page.getByText('By day', { exact: true }).click();
  const table = page.getByRole('table', { name: title });
  await expect(table.getByRole('row').nth(1)).toHaveText(/Clear & <bright>4\.0none2$/);
});

test('a day that has passed is found with the keyboard and written for', { tag: '@browser' }, async ({
  page,
  app,
}) => {
  await openView(page, 'Calendar');
  const today = page.getByRole('grid').locator('[aria-current="date"]');
  await today.focus();
  await page.keyboard.press('ArrowRight');
  await expect(today).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(said(page, / is shown\.$/)).toHaveCount(1);
  const form = page.getByRole('region', { name: 'Write for this day' });
  await form.getByRole('radio', { name: 'Low', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Entries of this day' }).getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('grid').getByRole('button', { name: /: Low, 1 entry$/ })).toBeVisible();
  const { rows } = await app.client.entries.list({});
  expect(rows).toMatchObject([{ writtenOn: day(-8), mood: 2 }]);
});

test('the picture of a chart is copied', { tag: '@browser' }, async ({ page, app }) => {
  // Where nobody can be asked, the browser of these tests refuses what others allow after a click.
  await page.context().grantPermissions(['clipboard-write']);
  await write(app.client, day(-1));
  await openView(page, 'Trends');
  await saveAs(page, 'Mood and energy by week', 'Copy the image');
  await expect(said(page, 'Image copied.')).toHaveCount(1);
});

test('figures have no accessibility violation in any look, and fit at 200 % zoom', {
  tag: '@browser',
}, async ({ page, app }) => {
  test.setTimeout(120_000);
  const [calm, exercise] = (await app.client.marks.list({}))
    .filter(({ known }) => known === 'calm' || known === 'exercise')
    .map(({ id }) => id);
  for (let back = 1; back <= 24; back += 1) {
    const markIds = back % 4 === 0 ? [calm ?? ''] : back % 2 === 0 ? [exercise ?? ''] : [];
    await write(app.client, day(-back), { mood: (back % 5) + 1, energy: (back % 3) + 1, markIds });
  }
  await write(app.client, day(0), { mood: null, text: 'Words' });
  await app.client.settings.change({ theme: 'system' });
  await page.reload();
  await openView(page, 'Calendar');
  await expect(page.getByRole('list', { name: 'Entries of this day' })).toBeVisible();
  await expectAccessibleIn(allLooks, page, 'calendar');
  await openView(page, 'Year');
  await expect(page.getByRole('grid')).toBeVisible();
  await expectAccessibleIn(allLooks, page, 'year');
  await openView(page, 'Trends');
  await expect(page.getByText(/^On 6 days with Exercise, mood was/)).toBeVisible();
  await expectAccessibleIn(allLooks, page, 'trends');
  await page.getByRole('switch', { name: 'Show as a table' }).click();
  await expectAccessibleIn(allLooks, page, 'trends as a table');

  await page.setViewportSize({ width: 640, height: 400 });
  for (const view of ['Calendar', 'Year', 'Trends']) {
    await openView(page, view);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    const isCut = await page.evaluate(() =>
      [...document.querySelectorAll('main, main *')].some(
        (each) =>
          each.scrollWidth > each.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(each).overflowX),
      ),
    );
    expect(isCut, view).toBe(false);
  }
});

test.describe('with the largest texts', () => {
  test.use({ settings: { language: 'id', theme: 'light', welcomed: true, textScale: 150 } });

  test('no name in a chart or above a calendar is cut @browser', async ({ page, app }) => {
    const { client } = app;
    for (let back = 0; back < 30; back += 1) await write(client, day(-back), { mood: 1, energy: 5 });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(page.url().replace(/#.*/, '#/journal?view=trends'));
    const chart = page.getByRole('img', { name: /^Suasana hati dan tenaga per minggu/ });
    await expect(chart).toBeVisible();
    const outside = await chart.evaluate((svg) => {
      const { left, right } = svg.getBoundingClientRect();
      const isCut = (text: Element) => {
        const box = text.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1;
      };
      return [...svg.querySelectorAll('text')].filter(isCut).map(({ textContent }) => textContent);
    });
    expect(outside).toEqual([]);

    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(page.url().replace(/#.*/, '#/journal?view=calendar'));
    const weekday = page.getByRole('columnheader').first();
    await expect(weekday).toBeVisible();
    expect((await weekday.boundingBox())?.width).toBeGreaterThan(60);
  });
});
