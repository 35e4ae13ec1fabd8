import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { type App, expect, expectAccessibleIn, lightAndDark, test } from './app.ts';

const pdf = Buffer.from(`%PDF-1.4\n${'x'.repeat(4_000)}`);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

async function openView(page: Page) {
  await page.getByRole('navigation').getByRole('link', { name: 'Learning' }).click();
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Certificates', { exact: true }).click();
}
const panelOf = (page: Page, title: string) => page.getByRole('complementary', { name: title });
const said = (page: Page, sentence: string) => page.getByRole('status').filter({ hasText: sentence });

function day(distance: number): string {
  const date = new Date(Date.now() + distance * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(date);
}

/** Drops a file on the window, as from a file manager. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], fileName));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  const target = page.getByRole('region', { name: 'File' });
  await target.dispatchEvent('dragover', { dataTransfer: data });
  await expect(target.getByText('Drop it to keep it with this certificate')).toBeVisible();
  await target.dispatchEvent('drop', { dataTransfer: data });
}

test('a certificate is added with a title, gets its days and its file, and is there after a restart', {
  tag: '@browser',
}, async ({ page, app }) => {
  // What was no file of a known kind is refused, which the browser writes into its console.
  app.expectErrors(/workspace\/watch|status of 4\d\d/);
  await openView(page);
  await page.getByRole('button', { name: 'New certificate' }).last().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Certified analyst');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const panel = panelOf(page, 'Certified analyst');
  await panel.getByRole('textbox', { name: 'Issued on' }).fill('2026-02-28');
  await panel.getByRole('textbox', { name: 'Issued on' }).press('Enter');
  await panel.getByRole('button', { name: '2 years' }).click();
  await expect(panel.getByText('valid until 28 Feb 2028')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Expires on' }).fill('2020-01-01');
  await panel.getByRole('textbox', { name: 'Expires on' }).press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Expires on' })).toHaveAttribute('aria-invalid', 'true');

  const choose = () => panel.getByRole('button', { name: 'Choose a file' }).click();
  await app.chooseFile({ name: 'letter.pdf', buffer: Buffer.from('Dear all') }, choose);
  await expect(panel.getByRole('alert')).toContainText('This is not a PDF, PNG, JPEG or WebP file.');
  await app.chooseFile({ name: 'certificate.pdf', buffer: pdf }, choose);
  await expect(said(page, 'certificate.pdf kept with the certificate.')).toHaveCount(1);
  await expect(panel.getByText('PDF · 4 kB')).toBeVisible();
  await expect(panel.getByRole('alert')).toHaveCount(0);

  const copy = await app.saveFile(() => panel.getByRole('button', { name: 'Save a copy' }).click());
  expect(copy.name).toBe('certificate.pdf');
  await expect.poll(() => readFileSync(copy.path)).toEqual(pdf);

  await drop(page, 'scan.png', png);
  await expect(panel.getByText('PNG image · 1 kB')).toBeVisible();
  await panel.getByRole('button', { name: 'Take off' }).click();
  await expect(panel.getByText('scan.png')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('scan.png')).toBeVisible();

  const reopened = await app.restart();
  await openView(reopened);
  const row = reopened.getByRole('listitem').filter({ hasText: 'Certified analyst' });
  await expect(row.getByText('with its file')).toBeVisible();
  await expect(row.getByText('valid until 28 Feb 2028')).toBeVisible();
});

test('what expires next stands first and is said in words, with the keyboard alone', {
  tag: '@browser',
}, async ({ page, app }) => {
  const add = (title: string, expiresOn: string | null) =>
    app.client.certificates.add({ id: newId(), fields: { title, expiresOn } });
  await add('First aid', null);
  await add('Later', day(400));
  await add('Soon', day(20));
  await add('Tomorrow', day(1));
  await openView(page);
  const rows = page.getByRole('list', { name: 'Certificates' }).getByRole('listitem');
  await expect(rows).toHaveCount(4);
  const expected = ['expires tomorrow', 'expires in 20 days', 'valid until', 'no expiry day'];
  for (const [index, words] of expected.entries()) await expect(rows.nth(index)).toContainText(words);

  await page.keyboard.press('/');
  await page.keyboard.type('soon');
  await expect(rows).toHaveCount(1);
  await page.getByRole('link', { name: 'Soon' }).focus();
  await page.keyboard.press('Enter');
  await expect(panelOf(page, 'Soon')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panelOf(page, 'Soon')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Soon' })).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Excel');
  await page.keyboard.press('Enter');
  await expect(panelOf(page, 'Excel')).toBeVisible();
});

test('a certificate goes to the trash with its file, and comes back with it', { tag: '@desktop' }, async ({
  page,
  app,
}) => {
  const id = newId();
  await app.client.certificates.add({ id, fields: { title: 'First aid' } });
  await openView(page);
  await page.getByRole('link', { name: 'First aid' }).click();
  const panel = panelOf(page, 'First aid');
  await app.chooseFile({ name: 'first-aid.pdf', buffer: pdf }, () =>
    panel.getByRole('button', { name: 'Choose a file' }).click(),
  );
  await expect(panel.getByText('first-aid.pdf')).toBeVisible();
  await panel.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
  await expect(panel.getByText('This certificate is in the trash.')).toBeVisible();
  await panel.getByRole('button', { name: 'Restore' }).click();
  await expect(panel.getByText('first-aid.pdf')).toBeVisible();
});

async function fill(client: App['client']): Promise<void> {
  await client.certificates.add({
    id: newId(),
    fields: { title: 'Certified analyst', issuer: 'BNSP', expiresOn: day(20), link: 'https://proof.example' },
  });
  await client.certificates.add({ id: newId(), fields: { title: 'Old', expiresOn: '2020-01-01' } });
}

test.describe('in Indonesian', { tag: '@browser' }, () => {
  test.use({ settings: { language: 'id', theme: 'system', welcomed: true } });

  test('certificates have no accessibility violations', async ({ page, app }) => {
    await page.getByRole('navigation').getByRole('link', { name: 'Belajar' }).click();
    await page.getByRole('radiogroup', { name: 'Tampilan' }).getByText('Sertifikat', { exact: true }).click();
    await expect(page.getByText('siap saat ada yang memintanya')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'no certificates');
    await page.getByRole('button', { name: 'Sertifikat baru' }).last().click();
    await expect(page.getByRole('textbox', { name: 'Judul' })).toBeFocused();
    await expectAccessibleIn(lightAndDark, page, 'a new certificate');
    await page.keyboard.press('Escape');
    await fill(app.client);
    await page.getByRole('link', { name: 'Certified analyst' }).click();
    const panel = page.getByRole('complementary');
    await app.chooseFile({ name: 'sertifikat.pdf', buffer: pdf }, () =>
      panel.getByRole('button', { name: 'Pilih berkas' }).click(),
    );
    await expect(panel.getByText('sertifikat.pdf')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'list and panel');
  });
});
