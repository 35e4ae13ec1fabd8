import type { Page } from '@playwright/test';
import { expectAccessibleIn } from './accessible.ts';
import { expect, test } from './app.ts';

// The sample has settings of its own: a look that was chosen before says nothing there, and it follows the system.
test.use({ sample: true });

const allLooks = ['light', 'dark', 'contrast'] as const;

const places = [
  'Applications',
  'Companies',
  'Contacts',
  'Communities',
  'Ideas',
  'Reports',
  'Trash',
  'Settings',
] as const;

async function visitAll(page: Page) {
  for (const place of places) {
    await page.getByRole('navigation').getByRole('link', { name: place }).click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1, name: place })).toBeVisible();
    await expectAccessibleIn(allLooks, page, place);
  }
}

/** Opens what lies over the board, looks at each, and closes it again with Escape. */
async function visitOverlays(page: Page) {
  const main = page.getByRole('main');
  const lookAt = async (place: string) => {
    await expectAccessibleIn(allLooks, page, place);
    await page.keyboard.press('Escape');
    // What closes gives the focus back, which would close a menu that was opened meanwhile.
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await main.getByRole('button', { name: 'New application' }).first().click();
  await expect(page.getByRole('complementary', { name: 'New application' })).toBeVisible();
  // The first Escape closes the list of companies only.
  await lookAt('quick add');
  await page.keyboard.press('Escape');
  await main.getByRole('button', { name: 'Filter', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookAt('filter');
  await main.getByRole('button', { name: 'Actions for the stage Interview' }).click();
  await page.getByRole('menuitem', { name: 'Rename and colour' }).click();
  await expect(page.getByRole('dialog', { name: 'Change the stage' })).toBeVisible();
  await lookAt('stage');
  await main.getByRole('button', { name: 'Actions for the stage Interview' }).click();
  await expectAccessibleIn(allLooks, page, 'menu of a stage');
  await page.getByRole('menuitem', { name: 'Remove the stage' }).click();
  await expect(page.getByRole('dialog', { name: 'Remove the stage Interview?' })).toBeVisible();
  await lookAt('removing a stage');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('rimba');
  await expect(page.getByText('Rimba Digital').last()).toBeVisible();
  await lookAt('palette');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookAt('keys');
  await page.getByRole('button', { name: 'Product Analyst, Rimba Digital', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Product Analyst' });
  await panel.getByRole('button', { name: 'Next step on: pick from a calendar' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await lookAt('panel and calendar');
  await page.keyboard.press('Escape');
  await main.getByText('Table', { exact: true }).click();
  await main.getByRole('checkbox').nth(1).check();
  await lookAt('table');
}

const looks = {
  light: { name: 'Light', system: 'dark', scheme: 'light', contrast: 'usual' },
  dark: { name: 'Dark', system: 'light', scheme: 'dark', contrast: 'usual' },
  contrast: { name: 'High contrast', system: 'light', scheme: 'light', contrast: 'more' },
} as const;

// Colours are the same in both shells: the desktop is looked at in one of them.
test.describe('looked at', { tag: '@browser' }, () => {
  test('nothing that lies over the board has an accessibility violation in any look', async ({ page }) => {
    test.setTimeout(180_000);
    await visitOverlays(page);
  });
  test('no room has an accessibility violation in any look', async ({ page }) => {
    test.setTimeout(180_000);
    await visitAll(page);
  });
});

test('a look that is chosen is worn at once, whatever the system says', { tag: '@browser' }, async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
  for (const { name, scheme, contrast, system } of Object.values(looks)) {
    await page.emulateMedia({ colorScheme: system });
    await page.getByText(name, { exact: true }).click();
    await expect(root).toHaveAttribute('data-mantine-color-scheme', scheme);
    await expect(root).toHaveAttribute('data-contrast', contrast);
  }
});

test('the language changes at once, everywhere', { tag: '@browser' }, async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Bahasa Indonesia', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Pengaturan', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Lamaran' }).click();
  await expect(page.getByRole('region', { name: /^Wawancara, / })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
});

test('at 200 % zoom everything can still be reached', { tag: '@browser' }, async ({ page }) => {
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
