import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { type App, expect, expectAccessible, test } from './app.ts';

test.use({ sample: true });

/** Opens a report from the room and waits for its first page. */
async function open(page: Page, name: string) {
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function chooseEverything(page: Page) {
  await page.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option', { name: 'Everything' }).click();
}

const preview = (page: Page) => page.frameLocator('iframe');

/** Text of the PDF that the button gives. */
async function textOfPdf(page: Page, app: App): Promise<string> {
  const { path } = await app.saveFile(() => page.getByRole('button', { name: 'Save as PDF' }).click());
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

test('a search and an idea go from a click to a file', { tag: '@browser' }, async ({ page, app }) => {
  await page.getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
  await expectAccessible(page, 'all reports');

  await open(page, 'Search summary');
  await expect(preview(page).getByRole('heading', { name: 'Funnel' })).toBeVisible();
  expect(await textOfPdf(page, app)).toContain('Flow from step to step');

  await open(page, 'Idea on paper');
  await page.getByRole('combobox', { name: 'Idea' }).click();
  await page.getByRole('option', { name: 'Stock reports for small shops' }).click();
  expect(await textOfPdf(page, app)).toContain('Unique Value Proposition');
});

test('nothing of the Journal is shown, or printed, before the person has agreed', {
  tag: '@browser',
}, async ({ page, app }) => {
  await open(page, 'Mood summary');
  await chooseEverything(page);
  await expect(page.getByRole('heading', { name: 'The Journal would leave with this' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeDisabled();
  await expectAccessible(page, 'the consent');
  await page.getByRole('button', { name: 'Agree and show it' }).click();
  await expect(preview(page).getByRole('heading', { name: 'Mood and factors' })).toBeVisible();
  expect(await textOfPdf(page, app)).toContain('They show no cause');

  // To click into the sheets and out of them is not to leave the window.
  await app.client.support.changeSettings({ hidesOnBlur: true });
  await preview(page).getByText('They show no cause').click();
  await page.getByRole('textbox', { name: /^Line below the title/ }).click();
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeVisible();

  // Whoever reads in the sheets can hide them as quickly as anything else.
  await preview(page).getByText('They show no cause').click();
  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('button', { name: 'Show again' }).press('Enter');
  await expect(preview(page).getByRole('heading', { name: 'Mood and factors' })).toBeVisible();

  await open(page, 'Full archive');
  await expect(preview(page).getByRole('heading', { level: 1 })).toBeVisible();
  expect(await textOfPdf(page, app)).toContain('Rimba Digital');
});
