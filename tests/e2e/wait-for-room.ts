import type { Page } from '@playwright/test';

/** Keys pressed before a room is there would be lost. */
export async function waitForRoom(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
}
