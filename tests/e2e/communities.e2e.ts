import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { type App, expect, expectAccessibleIn, lightAndDark, test } from './app.ts';

const go = (page: Page) => page.getByRole('link', { name: 'Communities' }).click();
const panelOf = (page: Page, name: string) => page.getByRole('complementary', { name });

test('a community is added, visited, planned and peopled, and all of it is there after a restart', {
  tag: '@browser',
}, async ({ page, app }) => {
  app.expectErrors(/workspace\/watch/);
  await app.client.contacts.add({ id: newId(), fields: { name: 'Sari Dewi', company: 'Rimba' } });
  await go(page);
  await page.getByRole('main').getByRole('button', { name: 'New community' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Analysts of Jakarta');
  await page.getByRole('combobox', { name: 'Purpose' }).click();
  await page.getByRole('option', { name: 'Jobs' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();

  const panel = panelOf(page, 'Analysts of Jakarta');
  await panel.getByRole('button', { name: 'I was there today' }).click();
  await expect(page.getByText('Visit noted: Analysts of Jakarta, today.').first()).toBeVisible();
  await expect(panel.getByText('Last there: today')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('No visit noted yet')).toBeVisible();

  await panel.getByRole('button', { name: 'Another day, or with a note' }).click();
  await panel.getByRole('textbox', { name: 'When were you there?' }).fill('yesterday');
  await panel.getByRole('textbox', { name: 'Note (optional)' }).fill('Talk on forecasting');
  await panel.getByRole('button', { name: 'Note the visit' }).click();
  await expect(panel.getByText('Last there: yesterday')).toBeVisible();
  await expect(
    panel.getByRole('region', { name: 'Timeline' }).getByText('Talk on forecasting'),
  ).toBeVisible();
  await panel.getByRole('textbox', { name: 'Next visit on' }).fill('tomorrow');
  await panel.getByRole('textbox', { name: 'Next visit on' }).press('Enter');

  await panel.getByRole('combobox', { name: 'Add somebody' }).fill('sar');
  await page.getByRole('option', { name: 'Sari Dewi' }).click();
  await expect(panel.getByRole('link', { name: 'Sari Dewi' })).toBeVisible();
  await panel.getByRole('combobox', { name: 'Add somebody' }).fill('Pak Budi');
  await page.getByRole('option', { name: 'Add “Pak Budi” as a new contact' }).click();
  await expect(panel.getByRole('link', { name: 'Pak Budi' })).toBeVisible();

  const reopened = await app.restart();
  await go(reopened);
  const row = reopened.getByRole('listitem').filter({ hasText: 'Analysts of Jakarta' });
  await expect(row.getByText('Last there: yesterday')).toBeVisible();
  await expect(row.getByText('Next visit: tomorrow')).toBeVisible();
  await expect(row.getByText('2 people')).toBeVisible();
});

test('everything goes with the keyboard alone', { tag: '@browser' }, async ({ page, app }) => {
  await app.client.contacts.add({ id: newId(), fields: { name: 'Sari Dewi' } });
  await expect(page.getByRole('heading', { name: 'Applications' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').fill('communities');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Communities' })).toBeVisible();
  // What is typed while the palette closes is still meant for its field.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Evening circle');
  await page.keyboard.press('Enter');
  const panel = panelOf(page, 'Evening circle');
  const picker = panel.getByRole('combobox', { name: 'Add somebody' });
  await expect(picker).toBeVisible();
  for (let stop = 0; stop < 20; stop += 1) {
    if (await picker.evaluate((field) => field === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(picker).toBeFocused();
  await page.keyboard.type('sari');
  // The first that is found is meant by Enter.
  await expect(page.getByRole('option', { name: 'Sari Dewi' })).toHaveAttribute('data-combobox-selected');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('status').filter({ hasText: 'Noted among the people of Evening circle.' }),
  ).toHaveCount(1);
  await expect(panel.getByRole('link', { name: 'Sari Dewi' })).toBeVisible();
  await expect(picker).toBeFocused();
  // The first one closes the list that hangs at the field.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await page.keyboard.press('/');
  await page.keyboard.type('evening');
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Evening circle' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
});

test('a community goes to the trash and comes back with its visits', { tag: '@desktop' }, async ({
  page,
  app,
}) => {
  const id = newId();
  await app.client.communities.add({ id, fields: { name: 'Evening circle', purpose: 'support' } });
  await app.client.communities.visit({ id, activityId: newId(), note: 'Good talk' });
  await go(page);
  await page.getByRole('link', { name: 'Evening circle' }).click();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click();
  await expect(page.getByText('This community is in the trash.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Trash' }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await go(page);
  await page.getByRole('link', { name: 'Evening circle' }).click();
  await expect(panelOf(page, 'Evening circle').getByText('Good talk')).toBeVisible();
});

async function fill(client: App['client']): Promise<void> {
  const id = newId();
  const contactId = newId();
  await client.contacts.add({ id: contactId, fields: { name: 'Sari Dewi', company: 'Rimba' } });
  await client.communities.add({
    id,
    fields: {
      name: 'Evening circle',
      purpose: 'support',
      link: 'https://circle.example',
      nextVisitOn: '2020-01-01',
    },
  });
  await client.communities.visit({ id, activityId: newId(), on: '2019-12-01', note: 'Good talk' });
  await client.communities.link({ id, contactIds: [contactId] });
}

// Colours are the same in both shells.
test.describe('in Indonesian', { tag: '@browser' }, () => {
  test.use({ settings: { language: 'id', theme: 'system', welcomed: true } });

  test('the room has no accessibility violations', async ({ page, app }) => {
    await fill(app.client);
    await page.getByRole('link', { name: 'Komunitas' }).click();
    await page.getByRole('link', { name: 'Evening circle' }).click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: 'Hari lain, atau dengan catatan' }).click();
    await expect(panel.getByText('Good talk')).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'list and panel');
  });
});
