import { v7 as newId } from 'uuid';
import { expect, expectAccessibleIn, lightAndDark, test } from './app.ts';

test.use({ settings: { language: 'en', theme: 'system', welcomed: true } });

test('what is due leads to its record and is done from the keyboard, and the week stands below', {
  tag: '@browser',
}, async ({ page, app }) => {
  const { on } = await app.client.today.list({});
  const ideaId = newId();
  await app.client.ideas.add({ id: ideaId, fields: { title: 'Warung data' } });
  for (const [title, plannedOn] of [
    ['Print flyers', '2026-01-05'],
    ['Ask the market', on],
  ] as const)
    await app.client.promotions.add({
      ...{ id: newId(), ideaId },
      fields: { channel: 'Flyer', title, plannedOn },
    });
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const due = page.getByRole('list', { name: 'For today' });
  await expect(due.getByRole('listitem')).toHaveCount(2);
  await expectAccessibleIn(lightAndDark, page, 'today');

  await due.getByRole('button', { name: 'Done: Print flyers' }).press('Enter');
  await expect(due.getByRole('listitem')).toHaveCount(1);
  await expect(due.getByRole('button', { name: 'Done: Ask the market' })).toBeFocused();
  await due.getByRole('link', { name: 'Ask the market' }).press('Enter');
  await expect(page.getByRole('complementary', { name: 'Ask the market' })).toBeVisible();
  await page.goBack();
  await expect(due.getByRole('listitem')).toHaveCount(1);
});
