import { expect, type Locator, type Page } from '@playwright/test';

/** Drags a card into a column of its board with the pointer, and lets go of it once the column says that it would take it. */
export async function dragCard(page: Page, card: Locator, column: Locator): Promise<void> {
  const from = await card.boundingBox();
  const to = await column.boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 30, { steps: 4 });
  let step = 0;
  await expect(async () => {
    step += 1;
    await page.mouse.move(to.x + 60 + (step % 2), to.y + 120, { steps: 12 });
    expect(await column.locator('[data-over]').count()).toBe(1);
  }).toPass();
  await page.mouse.up();
}
