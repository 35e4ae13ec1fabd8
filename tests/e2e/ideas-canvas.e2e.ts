import type { Locator, Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { Block, CanvasTemplate } from '#contract/idea-parts.ts';
import { addNotes, readCanvas } from '#tests/helpers/ideas.ts';
import { type App, expect, expectAccessibleIn, lightAndDark, test } from './app.ts';

async function openCanvas(
  { app, page }: { app: App; page: Page },
  notes: Partial<Record<Block, readonly string[]>>,
  template: CanvasTemplate = 'lean',
): Promise<string> {
  const id = newId();
  await app.client.ideas.add({ id, fields: { title: 'Bumbu siap masak' }, template });
  for (const [block, texts] of Object.entries(notes)) await addNotes(app.client, id, block as Block, texts);
  await page.goto(new URL(`#/ideas/${id}?view=canvas`, page.url()).href);
  return id;
}

const note = (page: Page, text: string) =>
  page.getByRole('main').getByRole('button', { name: new RegExp(`^${text}(,|$)`) });
const block = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}, `) });
const said = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text }).first()).toBeAttached();
const becomes = (app: App, ideaId: string, ...lines: string[]) =>
  expect.poll(async () => readCanvas(await app.client.canvases.get({ ideaId }))).toEqual(lines);

/** Drags with the pointer, and lets go once the page says where it would fall. */
async function drag(
  page: Page,
  [from, to]: readonly [Locator, Locator],
  sign: Locator,
  part: number,
  beforeDrop?: () => Promise<void>,
): Promise<void> {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('nothing to drag');
  await page.mouse.move(start.x + 20, start.y + 10);
  await page.mouse.down();
  await page.mouse.move(start.x + 30, start.y + 16, { steps: 4 });
  let step = 0;
  await expect(async () => {
    step += 1;
    await page.mouse.move(end.x + 40 + (step % 2), end.y + end.height * part, { steps: 8 });
    expect(await sign.count()).toBe(1);
  }).toPass();
  await beforeDrop?.();
  await page.mouse.up();
}

/** Runs in the page: what changes on it from now on, by the names of attributes and kinds of other changes. */
function watchChanges(): Set<string> {
  const seen = new Set<string>();
  const observer = new MutationObserver((changes) => {
    for (const { type, attributeName } of changes) seen.add(attributeName ?? type);
  });
  const canvas = document.querySelector('main') ?? document.body;
  observer.observe(canvas, { attributes: true, childList: true, characterData: true, subtree: true });
  return seen;
}

const inItem = (found: Locator) => found.locator('xpath=ancestor::li');

test.describe('by pointer', { tag: '@browser' }, () => {
  test.use({ settings: { language: 'en', theme: 'system', welcomed: true } });

  test('notes are dragged between blocks and together, coloured by name, and taken back', async ({
    page,
    app,
  }) => {
    const id = await openCanvas(
      { app, page },
      { problem: ['Alpha', 'Beta', 'Gamma'], solution: ['Xeno', 'Yam'] },
    );
    const above = inItem(note(page, 'Yam')).and(page.locator('[data-edge="top"]'));
    await drag(page, [note(page, 'Alpha'), note(page, 'Yam')], above, 0.2);
    await said(page, 'Note moved to Solution.');
    await becomes(app, id, 'problem: Beta Gamma', 'solution: Xeno Alpha Yam');
    await page.getByRole('button', { name: 'Undo' }).click();
    await becomes(app, id, 'problem: Alpha Beta Gamma', 'solution: Xeno Yam');

    await note(page, 'Alpha').click();
    await note(page, 'Gamma').click({ modifiers: ['Control'] });
    await said(page, '2 notes selected');
    const channels = block(page, 'Channels');
    const over = channels.and(page.locator('[data-over]'));
    const changed = await page.evaluateHandle(watchChanges);
    await drag(page, [note(page, 'Gamma'), channels], over, 0.5, async () => {
      // While notes are dragged nothing is drawn anew but themselves and where they would fall.
      const marks = ['data-dragging', 'data-edge', 'data-over', 'tabindex'];
      const seen = await changed.evaluate((names) => [...names]);
      expect(seen).toContain('data-over');
      expect(marks).toEqual(expect.arrayContaining(seen));
    });
    await becomes(app, id, 'problem: Beta', 'solution: Xeno Yam', 'channels: Alpha Gamma');
    await expect(page.getByRole('group', { name: 'Selected notes' })).toContainText('2 notes selected');
    await expectAccessibleIn(lightAndDark, page, 'canvas with a selection');

    await note(page, 'Gamma').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Colour' }).hover();
    await page.getByRole('menuitem', { name: 'Plum' }).click();
    await said(page, '2 notes are now: Plum.');
    await note(page, 'Yam').hover();
    await page.getByRole('button', { name: 'Actions for “Yam”' }).click();
    await page.getByRole('menuitem', { name: 'Assumption' }).hover();
    await page.getByRole('menuitem', { name: 'Untested' }).click();
    await expect(note(page, 'Yam')).toHaveAccessibleName('Yam, Assumption: Untested');
    const { notes } = await app.client.canvases.get({ ideaId: id });
    expect(notes.filter(({ color }) => color === 'plum').map(({ text }) => text)).toEqual(['Alpha', 'Gamma']);

    // The whole grid is on the screen.
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.getByRole('region', { name: /^Revenue Streams/ })).toBeInViewport({ ratio: 1 });
    const texts = Array.from({ length: 12 }, (_, index) => `Stall ${index}`);
    await addNotes(app.client, id, 'channels', texts);
    await expect(note(page, 'Stall 11')).toBeAttached();
    const isScrolled = () =>
      channels.getByRole('list').evaluate((list) => list.scrollHeight > list.clientHeight);
    expect(await isScrolled()).toBe(true);
    await page.getByRole('button', { name: 'Fit to screen' }).click();
    await expect.poll(isScrolled).toBe(false);
    await page.getByRole('button', { name: 'Fit to screen' }).click();
    await page.getByRole('button', { name: 'Import and export of the canvas' }).click();
    await page.getByRole('menuitem', { name: 'Save the canvas as a file…' }).click();
    await page.getByRole('radio', { name: 'Picture (PNG)' }).check();
    await expectAccessibleIn(lightAndDark, page, 'what the canvas is saved as');
    const { name } = await app.saveFile(() =>
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    );
    expect(name).toMatch(/\.png$/);
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.getByRole('button', { name: 'Import and export of the canvas' }).click();
    await page.getByRole('menuitem', { name: 'Import from Markdown or JSON…' }).click();
    await expect(page.getByRole('dialog', { name: 'Import notes' })).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'import of notes');
  });
});

test.describe('by keyboard alone', { tag: '@browser' }, () => {
  test.use({ settings: { language: 'en', theme: 'system', welcomed: true } });

  test('notes are written, carried, selected, copied, looked at alone, and shown in the other template', async ({
    page,
    app,
  }) => {
    const id = await openCanvas({ app, page }, {});
    await expect(page.getByText('How do they get by today, without you?')).toBeVisible();
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Add a note: Problem' })).toBeFocused();
    for (const text of ['Alpha', 'Beta', 'Gamma']) await page.keyboard.type(`${text}\n`);
    await becomes(app, id, 'problem: Alpha Beta Gamma');
    await expectAccessibleIn(lightAndDark, page, 'canvas');

    await note(page, 'Alpha').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' more');
    await page.keyboard.press('Escape');
    await expect(note(page, 'Alpha more')).toBeFocused();
    await page.keyboard.press('Space');
    await said(page, 'Alpha more picked up. Problem, place 1 of 3.');
    await page.keyboard.press('ArrowRight');
    await said(page, 'Existing Alternatives, place 1 of 1.');
    await page.keyboard.press('Escape');
    await said(page, 'Alpha more is back where it was.');
    await expect(note(page, 'Alpha more')).toBeFocused();

    await page.keyboard.press('Shift+ArrowDown');
    await said(page, '2 notes selected');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await said(page, '2 notes moved to Solution.');
    await becomes(app, id, 'problem: Gamma', 'solution: Alpha more Beta');
    await page.keyboard.press('Control+z');
    await becomes(app, id, 'problem: Alpha more Beta Gamma');

    await note(page, 'Gamma').focus();
    await page.keyboard.press('Control+a');
    await said(page, '3 notes selected');
    await page.keyboard.press('Control+c');
    await said(page, '3 notes copied.');
    await page.keyboard.press('Control+v');
    await said(page, '3 notes pasted: Problem.');
    await becomes(app, id, 'problem: Alpha more Beta Gamma Alpha more Beta Gamma');
    await page.keyboard.press('Delete');
    await said(page, '3 notes deleted.');
    await becomes(app, id, 'problem: Alpha more Beta Gamma');

    const menu = page.getByRole('button', { name: 'Actions for “Gamma”' });
    await note(page, 'Gamma').focus();
    await page.keyboard.press('Tab');
    await expect(menu).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note(page, 'Gamma')).toBeFocused();

    await page.getByRole('button', { name: 'Only this block: Problem' }).focus();
    await page.keyboard.press('Enter');
    await expect(block(page, 'Solution')).toHaveCount(0);
    await expectAccessibleIn(lightAndDark, page, 'one block');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Only this block: Problem' })).toBeFocused();

    await page.getByRole('button', { name: 'Switch to Business Model Canvas' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Switch to Business Model Canvas?' });
    await expect(dialog.getByRole('row', { name: 'Problem 3 Key Partners' })).toBeVisible();
    await expectAccessibleIn(lightAndDark, page, 'what goes where');
    await dialog.getByRole('button', { name: 'Switch' }).focus();
    await page.keyboard.press('Enter');
    await becomes(app, id, 'key_partners: Alpha more Beta Gamma');
    await expect(page.getByRole('group', { name: 'Business Model Canvas' })).toBeVisible();

    // Twice as large, blocks stand below each other in the order in which they are read.
    await page.setViewportSize({ width: 640, height: 400 });
    const tops = await page
      .locator('[data-block]')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    expect(new Set(tops).size).toBe(9);
  });
});
