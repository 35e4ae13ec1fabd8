import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { expect, expectAccessible, test } from './app.ts';
import { dayBefore } from './days.ts';

test.beforeEach(async ({ page, app }) => {
  const firstOfMonth = dayBefore(0).replace(/..$/, '01');
  for (const [company, role] of [
    ['PT Rimba Digital', 'Analyst'],
    ['=cmd()', 'Planner'],
  ] as const) {
    await app.client.applications.add({
      id: newId(),
      fields: { company, role, appliedOn: firstOfMonth, source: 'linkedin' },
    });
  }
  await page.getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('link', { name: /^Work-search record/ }).click();
  await expect(page.getByText('2 entries', { exact: true })).toBeVisible();
});

test('the preview shows the very page, in the language of the report', async ({ page }) => {
  const sheet = page.frameLocator('iframe');
  await expect(sheet.getByRole('heading', { name: 'Work-search record' })).toBeVisible();
  await expect(sheet.getByRole('cell', { name: 'PT Rimba Digital' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Language of the report' }).click();
  await page.getByRole('option', { name: 'Bahasa Indonesia' }).click();
  await expect(sheet.getByRole('heading', { name: 'Catatan pencarian kerja' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeVisible();
});

test('the PDF holds the entries, is tagged, and says nothing about the machine', async ({ page, app }) => {
  const { name, path } = await app.saveFile(() =>
    page.getByRole('button', { name: 'Save as PDF' }).press('Enter'),
  );
  await expect(page.getByText(`${name} saved.`).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeFocused();
  expect(name).toMatch(/^langkah-work-search-\d{4}-\d{2}-01-\d{4}-\d{2}-\d{2}\.pdf$/);
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  expect(text).toContain('Work-search record');
  expect(text).toContain('PT Rimba Digital');
  expect(text).toContain('Page 1 of 1');
  const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  expect(facts).toMatch(/Tagged:\s+yes/);
  expect(facts).toMatch(/Producer:\s+Langkah/);
  expect(facts).toMatch(/Title:\s+Work-search record/);
  expect(readFileSync(path, 'latin1')).not.toMatch(/HeadlessChrome|Mozilla|Skia/);
});

test('the CSV holds the same rows, and no formula', { tag: '@browser' }, async ({ page, app }) => {
  const { name, path } = await app.saveFile(() =>
    page.getByRole('button', { name: 'Save as CSV' }).press('Enter'),
  );
  await expect(page.getByText(`${name} saved.`).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeFocused();
  await page.getByRole('link', { name: 'All reports' }).press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  const text = readFileSync(path, 'utf8');
  expect(text.split('\r\n')[0]).toBe(
    'No.,Date,Activity,Employer or organiser,Position or subject,Method,Result,Annex',
  );
  expect(text).toContain("'=cmd()");
  expect(text).toContain('PT Rimba Digital,Analyst,Online');
});

test('the room has no accessibility violations', { tag: '@browser' }, async ({ page }) => {
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Entries' })).toBeVisible();
  await expectAccessible(page, 'reports');
});
