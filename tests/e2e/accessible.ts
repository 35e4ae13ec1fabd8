import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that looks differ in. */
const colours = ['color-contrast', 'link-in-text-block'];

export type Look = 'light' | 'dark' | 'contrast';
export const lightAndDark: readonly Look[] = ['light', 'dark'];

interface Violation {
  id: string;
  html: string;
  summary: string | undefined;
  isInOverlay: boolean;
}

/** No violation of WCAG 2.2 AA that a program can find, contrast included. */
export async function expectAccessible(page: Page, place: string): Promise<void> {
  await expectNoViolation(page, place, { type: 'tag', values: everything });
}

/** The same, in one look after the other. For a page that follows the looks of the system. */
export async function expectAccessibleIn(looks: readonly Look[], page: Page, place: string): Promise<void> {
  for (const [index, look] of looks.entries()) {
    await wear(page, look);
    // The second look is at the same page.
    const rules: axe.RunOnly =
      index === 0 ? { type: 'tag', values: everything } : { type: 'rule', values: colours };
    await expectNoViolation(page, `${place}, ${look}`, rules);
  }
}

async function wear(page: Page, look: Look): Promise<void> {
  const scheme = look === 'dark' ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme: scheme, contrast: look === 'contrast' ? 'more' : 'no-preference' });
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-mantine-color-scheme', scheme);
  await expect(root).toHaveAttribute('data-contrast', look === 'contrast' ? 'more' : 'usual');
}

async function expectNoViolation(page: Page, place: string, runOnly: axe.RunOnly): Promise<void> {
  await waitForStillness(page);
  // Half a megabyte: once into each document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(lookForViolations, runOnly);
  const found = violations
    // Menus and lists belong to what opened them, wherever they hang in the document.
    .filter(({ id, isInOverlay }) => id !== 'region' || !isInOverlay)
    // Every address here begins with a sign for places in a page: a link out of sight is no way past anything.
    .filter(({ id, html }) => id !== 'skip-link' || !html.includes('#/'));
  expect(
    found.map(({ id, html, summary }) => `${id}: ${html.slice(0, 200)} ${summary}`),
    place,
  ).toEqual([]);
}

/** Runs in the page. */
async function lookForViolations(runOnly: axe.RunOnly): Promise<Violation[]> {
  const { axe } = window as unknown as { axe: { run: typeof import('axe-core').run } };
  // The preview of a report runs no scripts, so none can look into it; its page has tests of its own.
  // Of what is in order nothing is told, which is most of it.
  const { violations } = await axe.run({ exclude: ['iframe'] }, { runOnly, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target, failureSummary }) => {
      // What has closed since is no longer anywhere.
      const element = document.querySelector(String(target[0]));
      const isInOverlay = !element || element.closest('[data-portal]') !== null;
      return { id, html, summary: failureSummary, isInOverlay };
    }),
  );
}

/** What is still fading in has not the colours it will have. What moves for ever is not waited for. */
async function waitForStillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What was opened just now begins to move with one of the next frames.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
