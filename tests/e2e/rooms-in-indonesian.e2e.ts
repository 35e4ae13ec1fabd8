import type { Page } from '@playwright/test';
import { type ReportKind, reportKinds } from '#contract/report-kinds.ts';
import { type App, expect, expectAccessible, expectAccessibleIn, lightAndDark, test } from './app.ts';

// Names, hints and sentences are longer in Indonesian, and a name that is missing is missing in one language only. Colours are the same in both shells.
test.describe('in Indonesian, with much in it', { tag: '@browser' }, () => {
  test.use({ sample: true });
  test.setTimeout(180_000);

  test.beforeEach(async ({ app, page }) => {
    await app.client.settings.change({ language: 'id' });
    await app.client.support.changeSettings({ covers: false });
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  });

  test('every view of the journal has no accessibility violations', async ({ page }) => {
    await open(page, '/journal?view=days', 'Jurnal');
    for (const view of ['days', 'calendar', 'year', 'trends', 'support']) {
      await open(page, `/journal?view=${view}`, 'Jurnal');
      await expectStanding(page);
      await expectAccessibleIn(lightAndDark, page, view);
    }
    await open(page, '/journal?view=year', 'Jurnal');
    await page.getByRole('button', { name: /^Gambar dari grafik ini/ }).click();
    await page.getByRole('menuitem').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'what leaves with a picture');
  });

  test('every view of an idea has no accessibility violations', async ({ page, app }) => {
    await open(page, '/ideas', 'Ide');
    await expectAccessibleIn(lightAndDark, page, 'board');
    const id = await ideaWithMost(app);
    for (const view of [
      'canvas',
      'assumptions',
      'experiments',
      'feedback',
      'promotion',
      'money',
      'versions',
    ]) {
      await open(page, `/ideas/${id}?view=${view}`);
      await expectStanding(page);
      await expectAccessibleIn(lightAndDark, page, view);
    }
  });

  test('every report has no accessibility violations', async ({ page, app }) => {
    await open(page, '/reports', 'Laporan');
    await expectAccessible(page, 'reports');
    const { rows } = await app.client.applications.list({});
    const abouts: Partial<Record<ReportKind, string | undefined>> = {
      interview_sheet: rows[0]?.id,
      canvas: await ideaWithMost(app),
    };
    for (const kind of reportKinds) {
      await open(page, `/reports/${kind.replace('_', '-')}?about=${abouts[kind] ?? ''}`);
      await expectStanding(page);
      // Of the Journal nothing is shown before it is agreed to.
      await expect(page.locator('iframe, section[aria-labelledby=agreement]').first()).toBeVisible();
      await expectAccessible(page, kind);
    }
  });
});

async function open(page: Page, address: string, heading?: string) {
  await page.goto(new URL(`#${address}`, page.url()).href);
  const title = page.getByRole('heading', { level: 1, ...(heading !== undefined && { name: heading }) });
  await expect(title.first()).toBeVisible();
}

/** Nothing says any more that it is being read. */
async function expectStanding(page: Page) {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

async function ideaWithMost({ client }: App): Promise<string> {
  const { rows } = await client.ideas.list({ filter: { states: ['testing'] } });
  return rows[0]?.id ?? '';
}
