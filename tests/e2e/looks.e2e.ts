import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './app.ts';

test.use({ sample: true });

const places = ['Applications', 'Companies', 'Reports', 'Trash', 'Settings'] as const;

async function visitAll(page: Page, look: string) {
  for (const place of places) {
    await page.getByRole('navigation').getByRole('link', { name: place }).click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, `${place}, ${look}`);
  }
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test.describe(`in the ${theme} look`, () => {
    test.use({ settings: { language: 'en', theme, welcomed: true } });
    test('no room has an accessibility violation', async ({ page }) => {
      test.setTimeout(90_000);
      await visitAll(page, theme);
    });
  });
}

test('the language changes at once, everywhere', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Bahasa Indonesia', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Pengaturan', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Lamaran' }).click();
  await expect(page.getByRole('region', { name: /^Wawancara, / })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
});

test('at 200 % zoom everything can still be reached', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await expect(page.getByRole('button', { name: 'New application' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Product Analyst, Rimba Digital', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Product Analyst' })).toBeVisible();
  const overflows = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(overflows).toBe(false);
});

test('leaving the sample begins with the own, empty workspace', async ({ page, app }) => {
  await page.getByRole('button', { name: 'Back to my own data' }).click();
  await expect(page.getByRole('heading', { name: 'Which language would you like?' })).toBeVisible();
  expect((await app.client.applications.count({})).total).toBe(0);
});
