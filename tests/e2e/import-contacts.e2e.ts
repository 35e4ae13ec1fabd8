import { v7 as newId } from 'uuid';
import { fromRoot } from '#scripts/toolchain/project.mjs';
import { expect, expectAccessible, test } from './app.ts';

const fixture = (name: string) => fromRoot('tests', 'fixtures', 'imports', name);
const newer = [
  'Notes:',
  '"When exporting your connection data, you may notice that some of the email addresses are missing."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Ayu,Lestari,https://www.linkedin.com/in/ayu-lestari-contoh,ayu@example.com,Awan Biru,Area Manager,05 Mar 2024',
  'Citra,Dewi,https://www.linkedin.com/in/citra-contoh,,Samudra Data,Designer,01 Jan 2020',
  'Fajar,Hidayat,https://www.linkedin.com/in/fajar-contoh,,Rimba Kopi,Barista,02 Nov 2026',
].join('\r\n');

const known = [
  { name: 'Ayu Lestari', company: 'PT Rimba Kopi Tbk', role: 'Store Manager', email: 'ayu@example.com' },
  { name: 'Citra Dewi', links: ['https://www.linkedin.com/in/citra-contoh'] },
];

test('connections come in after a look at them', { tag: '@browser' }, async ({ page, app }) => {
  await page.getByRole('link', { name: 'Import many from a file' }).click();
  await app.chooseFile(fixture('Connections.csv'), () =>
    page.getByRole('button', { name: 'Choose a file' }).click(),
  );
  await expect(page.getByRole('heading', { name: 'Preview of Connections.csv' })).toBeFocused();
  await expect(page.getByText('4 contacts will be added')).toBeVisible();
  await expectAccessible(page, 'import, new contacts');
  expect((await app.client.contacts.count({})).total).toBe(0);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeFocused();
  await expect(page.getByRole('main').getByText('4 contacts added.')).toBeVisible();
  expect((await app.client.contacts.count({})).total).toBe(4);
});

test('of a newer file one change is taken and one is not, by keyboard', { tag: '@browser' }, async ({
  page,
  app,
}) => {
  const find = async (name: string) => {
    const { rows } = await app.client.contacts.list({ filter: { text: name } });
    return app.client.contacts.get({ id: rows[0]?.id ?? '' });
  };
  for (const fields of known) await app.client.contacts.add({ id: newId(), fields });
  await page.getByRole('link', { name: 'Import many from a file' }).click();
  await app.chooseFile({ name: 'Connections.csv', buffer: Buffer.from(newer) }, () =>
    page.getByRole('button', { name: 'Choose a file' }).click(),
  );
  await expect(page.getByText('1 contact will be added')).toBeVisible();
  // What stands here beside what the file says: nothing of it is taken without a tick.
  const role = page.getByRole('checkbox', { name: 'Take Role of Ayu Lestari' });
  await expect(role).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Take Company of Ayu Lestari' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Take Company of Citra Dewi' })).toBeChecked();
  await expect(page.getByRole('row', { name: /Store Manager.*Area Manager/ })).toBeVisible();
  await role.focus();
  await page.keyboard.press('Space');
  await expect(role).toBeChecked();
  await expect(page.getByText('2 contacts will change')).toBeVisible();
  await page.getByRole('radio', { name: /^All/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^With changes/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Add Fajar Hidayat' })).toHaveCount(0);
  await expectAccessible(page, 'import, changes of contacts');
  await page.getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeFocused();
  expect(await find('Ayu')).toMatchObject({ role: 'Area Manager', companyName: 'PT Rimba Kopi Tbk' });
  expect(await find('Citra')).toMatchObject({ companyName: 'Samudra Data', role: 'Designer' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await app.client.contacts.count({})).total).toBe(2);
  expect(await find('Ayu')).toMatchObject({ role: 'Store Manager' });
});

test('vCards come in, and a whole LinkedIn export is taken apart', { tag: '@desktop' }, async ({
  page,
  app,
}) => {
  const choose = (file: Parameters<typeof app.chooseFile>[0]) =>
    app.chooseFile(file, () => page.getByRole('button', { name: 'Choose a file' }).click());
  await page.getByRole('link', { name: 'Import many from a file' }).click();
  await choose(fixture('contacts.vcf'));
  await expect(page.getByText('4 contacts will be added')).toBeVisible();
  await expect(page.getByText('Link or profile: “javascript:alert(1)” is not a link')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Add Balai Kota' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('main').getByText('3 contacts added.')).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'Choose another file' }).click();
  await choose(fixture('linkedin-export.zip'));
  await expect(page.getByRole('heading', { name: 'What to bring in' })).toBeFocused();
  await expect(page.getByRole('checkbox', { name: 'Skills' })).toBeChecked();
  await expectAccessible(page, 'import, parts of an archive');
  await page.getByRole('checkbox', { name: 'Saved jobs' }).click();
  await page.getByRole('button', { name: 'See preview' }).click();
  await expect(page.getByRole('heading', { name: 'Preview of Connections.csv' })).toBeFocused();
  await page.getByRole('button', { name: 'Next: Job Applications.csv' }).click();
  await expect(page.getByRole('heading', { name: 'Preview of Job Applications.csv' })).toBeFocused();
  await page.getByRole('button', { name: 'Next: Learning.csv' }).click();
  await expect(page.getByRole('heading', { name: 'Preview of Learning.csv' })).toBeFocused();
  await expect(page.getByText('4 resources will be added')).toBeVisible();
  await expect(page.getByRole('row', { name: /SQL for Everyone.*LinkedIn Learning.*Done/ })).toBeVisible();
  await expectAccessible(page, 'import, resources');
  await page.getByRole('button', { name: 'Next: Skills.csv' }).click();
  await expect(page.getByRole('heading', { name: 'Preview of Skills.csv' })).toBeFocused();
  await expect(page.getByRole('row', { name: /Ms\. Excel.*Stands here as Microsoft Excel/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Pottery.*New skill/ })).toBeVisible();
  await expectAccessible(page, 'import, skills');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Import finished' })).toBeFocused();
  await expect(page.getByRole('main').getByText('3 applications imported.')).toBeVisible();
  await expect(page.getByRole('main').getByText('4 resources added.')).toBeVisible();
  await expect(page.getByRole('main').getByText('4 skills added to your list or completed.')).toBeVisible();
  expect((await app.client.applications.count({})).total).toBe(3);
  expect((await app.client.resources.list({})).total).toBe(4);
  expect((await app.client.skills.list({ own: true })).total).toBe(4);
});
