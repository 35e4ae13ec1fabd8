import { v7 as newId } from 'uuid';
import { expect, expectAccessibleIn, lightAndDark, test } from './app.ts';

test.beforeEach(async ({ app }) => {
  await app.client.applications.add({ id: newId(), fields: { company: 'PT Rimba Tbk', role: 'Analyst' } });
  await app.client.contacts.add({ id: newId(), fields: { name: 'Sari', company: 'PT Rimba Tbk' } });
  await app.client.contacts.add({
    id: newId(),
    fields: {
      name: 'Budi',
      company: 'Samudra',
      earlierCompanies: [{ company: 'PT Rimba Tbk', fromOn: null, toOn: '2021-06-30' }],
    },
  });
});

test('who could help stands in the application with the reason, gets a part, and is shown at the company', {
  tag: '@browser',
}, async ({ page }) => {
  await page.getByRole('button', { name: 'Analyst, PT Rimba Tbk', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Analyst' });
  const paths = panel.getByRole('region', { name: 'People you know there' });
  await expect(paths.getByRole('listitem')).toHaveText([
    /Sari.*works here now/,
    /Budi.*worked here until 2021/,
  ]);

  await paths.getByRole('button', { name: 'Add Sari to this application as' }).click();
  await page.getByRole('menuitem', { name: 'Referrer' }).click();
  const people = panel.getByRole('region', { name: 'People in this application' });
  await expect(people.getByRole('link', { name: 'Sari' })).toBeVisible();
  await expect(people.getByRole('combobox', { name: 'Part of Sari' })).toHaveValue('Referrer');
  await expect(page.getByRole('status').filter({ hasText: 'Noted: Referrer.' })).toHaveCount(1);
  await expect(paths.getByRole('listitem')).toHaveCount(1);

  await people.getByRole('combobox', { name: 'Add somebody' }).fill('Ibu Ratna');
  await page.getByRole('option', { name: 'Add “Ibu Ratna” as a new contact' }).click();
  await expect(people.getByRole('combobox', { name: 'Part of Ibu Ratna' })).toHaveValue('Recruiter');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(people.getByText('Ibu Ratna')).toHaveCount(0);

  await panel.getByRole('link', { name: 'About PT Rimba Tbk' }).click();
  const known = page.getByRole('region', { name: 'People you know there' });
  await expect(known.getByRole('listitem')).toHaveText([
    /Sari.*works here now/,
    /Budi.*worked here until 2021/,
  ]);
  await known.getByRole('link', { name: 'Budi' }).click();
  await expect(page).toHaveURL(/#\/contacts\?open=/);
});

test('a company where nobody is known says so in one quiet line', { tag: '@browser' }, async ({
  page,
  app,
}) => {
  const { companyId } = await app.client.applications.add({
    id: newId(),
    fields: { company: 'Kaliandra', role: 'Planner' },
  });
  await page.getByRole('link', { name: 'Companies' }).click();
  await page.getByRole('link', { name: /Kaliandra/ }).click();
  await expect(page).toHaveURL(new RegExp(companyId));
  await expect(page.getByText('Nobody among your contacts is or was here', { exact: false })).toBeVisible();
});

// Colours are the same in both shells.
test.describe('looked at', { tag: '@browser' }, () => {
  test.use({ settings: { language: 'en', theme: 'system', welcomed: true } });

  test('the people of an application and of a company have no accessibility violations', async ({
    page,
    app,
  }) => {
    const [application] = (await app.client.applications.list({})).rows;
    const [sari] = (await app.client.contacts.list({ filter: { text: 'Sari' } })).rows;
    const applicationId = application?.id ?? '';
    await app.client.contacts.link({ id: sari?.id ?? '', applicationId, part: 'referrer' });
    await page.getByRole('button', { name: 'Analyst, PT Rimba Tbk', exact: true }).click();
    const panel = page.getByRole('complementary', { name: 'Analyst' });
    await panel.getByRole('combobox', { name: 'Part of Sari' }).scrollIntoViewIfNeeded();
    await expectAccessibleIn(lightAndDark, page, 'application');
    await panel.getByRole('link', { name: 'About PT Rimba Tbk' }).click();
    await expect(page.getByRole('link', { name: 'Budi' })).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'company');
  });
});
