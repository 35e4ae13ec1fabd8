import { v7 as newId } from 'uuid';
import { expect, expectAccessible, test } from './app.ts';

test.beforeEach(async ({ app, page }) => {
  const broker = newId();
  await app.client.contacts.add({ id: broker, fields: { name: 'Broker' } });
  await app.client.contacts.add({
    id: newId(),
    fields: {
      name: 'Sari Dewi',
      company: 'PT Rimba Tbk',
      email: 'sari@rimba.example',
      links: ['https://www.linkedin.com/in/sari-contoh'],
      notes: 'Met at “Data, Jakarta”; call back',
      howMet: 'At a meetup',
      introducedById: broker,
      intervalDays: 30,
    },
    tagNames: ['Close', 'Data'],
  });
  await app.client.contacts.add({ id: newId(), fields: { name: 'Sari D.', email: 'SARI@rimba.example' } });
  await page.getByRole('navigation').getByRole('link', { name: 'Contacts' }).click();
});

test('two that are one person are merged, and taken apart again', { tag: '@browser' }, async ({
  app,
  page,
}) => {
  await page.getByText('Duplicates', { exact: true }).click();
  await expect(page.getByRole('table', { name: /Sari/ })).toBeVisible();
  await expectAccessible(page, 'duplicates');
  await page.getByRole('button', { name: 'Merge into Sari Dewi' }).click();
  await expect(page.getByText('No two of your contacts look like the same person.')).toBeVisible();
  expect((await app.client.contacts.count({})).total).toBe(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('table', { name: /Sari/ })).toBeVisible();
  expect((await app.client.contacts.count({})).total).toBe(3);
});

test('who brought whom is a list and a drawing, and thanks are noted', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.getByText('Introductions', { exact: true }).click();
  await expect(page.getByRole('list', { name: 'Introduced by Broker' })).toContainText('Sari Dewi');
  await expectAccessible(page, 'introductions');
  await page.getByRole('button', { name: 'I said thanks to Broker' }).click();
  await expect(page.getByText(/^Thanked/)).toBeVisible();
});

for (const [item, pattern, columns] of [
  ['Table (CSV)', /^contacts-\d{4}-\d\d-\d\d\.csv$/, true],
  ['Address book (vCard)', /^contacts-\d{4}-\d\d-\d\d\.vcf$/, false],
] as const) {
  test(`what goes out as ${item} comes back in as it went`, { tag: '@browser' }, async ({ app, page }) => {
    const { rows } = await app.client.contacts.list({ filter: { text: 'SARI@' } });
    const twin = rows.find(({ name }) => name === 'Sari D.');
    await app.client.contacts.trash({ ids: [twin?.id ?? ''] });
    const saved = await app.saveFile(async () => {
      await page.getByRole('button', { name: 'Import and export' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    });
    expect(saved.name).toMatch(pattern);
    const find = async () => {
      const all = await app.client.contacts.list({ sort: { by: 'name', direction: 'ascending' } });
      return Promise.all(all.rows.map(({ id }) => app.client.contacts.get({ id })));
    };
    const before = await find();

    // Over those who are there nothing would change; where nobody is, all of them come back.
    const choose = async () => {
      await page.getByRole('button', { name: 'Import and export' }).click();
      await page.getByRole('menuitem', { name: 'Import contacts…' }).click();
      await app.chooseFile(saved.path, () => page.getByRole('button', { name: 'Choose a file' }).click());
      // The columns of a table are shown once more; the file says by itself that it holds contacts.
      if (columns) await page.getByRole('button', { name: 'See preview' }).click();
    };
    await choose();
    await expect(page.getByText('0 contacts will be added')).toBeVisible();
    await expect(page.getByText('0 contacts will change')).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Contacts' }).click();
    await app.client.contacts.trash({ ids: before.map(({ id }) => id) });
    await app.client.trash.empty({});
    await choose();
    await expect(page.getByText('2 contacts will be added')).toBeVisible();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Import finished' })).toBeVisible();
    const told = (each: (typeof before)[number]) => ({
      name: each.name,
      company: each.companyName,
      email: each.email,
      links: each.links,
      notes: each.notes,
      tags: each.tags.map(({ name }) => name),
      ...(columns && { howMet: each.howMet }),
    });
    expect((await find()).map(told)).toEqual(before.map(told));
  });
}

test('next reach-outs go out as a calendar', { tag: '@browser' }, async ({ app, page }) => {
  const saved = await app.saveFile(async () => {
    await page.getByRole('button', { name: 'Import and export' }).click();
    await page.getByRole('menuitem', { name: /calendar/ }).click();
  });
  expect(saved.name).toMatch(/^reach-outs-\d{4}-\d\d-\d\d\.ics$/);
});
