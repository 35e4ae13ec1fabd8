import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { type App, expect, expectAccessibleIn, lightAndDark, test } from './app.ts';

test.use({ settings: { language: 'en', theme: 'system', welcomed: true } });

const said = (page: Page, sentence: string) => page.getByRole('status').filter({ hasText: sentence });
const panelOf = (page: Page, name: string) => page.getByRole('complementary', { name });

/** An idea with one assumption, open in one of its views. */
async function openIdea(page: Page, { client }: App, view: string): Promise<string> {
  const ideaId = newId();
  await client.ideas.add({ id: ideaId, fields: { title: 'Spice mixes' } });
  const note = {
    id: newId(),
    block: 'problem' as const,
    text: 'Families are busy',
    assumption: 'untested' as const,
  };
  await client.canvases.addNotes({ ideaId, notes: [note] });
  await page.evaluate((address) => {
    location.hash = address;
  }, `#/ideas/${ideaId}?view=${view}`);
  return ideaId;
}
async function goTo(page: Page, view: string) {
  await page.getByRole('radiogroup', { name: 'View of the idea' }).getByText(view, { exact: true }).click();
}

test('an assumption is tested against a threshold, and a step of promotion is done and undone', {
  tag: '@browser',
}, async ({ page, app }) => {
  app.expectErrors(/workspace\/watch/);
  const ideaId = await openIdea(page, app, 'experiments');
  await expect(page.getByText(/^An experiment tests an assumption/)).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Experiment' }).fill('Market morning');
  await page.keyboard.press('Enter');
  const panel = panelOf(page, 'Market morning');
  await panel.getByRole('button', { name: 'Write the threshold' }).click();
  await expect(panel.getByRole('textbox', { name: 'We are right if…' })).toBeFocused();
  await page.keyboard.type('Ten jars are sold');
  await panel.getByRole('combobox', { name: 'Add an assumption' }).click();
  await page.getByRole('option', { name: 'Families are busy' }).click();
  await expect(panel.getByRole('list', { name: 'Assumptions it tests' })).toContainText('Families are busy');
  await panel.getByRole('button', { name: 'Start today' }).click();
  await expect(panel.getByText('Running')).toBeVisible();
  await panel.getByRole('button', { name: 'Write down the result' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'What came out' })).toBeFocused();
  await page.keyboard.type('Twelve jars');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expectAccessibleIn(lightAndDark, page, 'the dialog of a result');
  await dialog.getByRole('button', { name: 'Save the result' }).click();
  await expect(said(page, 'Result written down: Reached.')).toHaveCount(1);
  await expect(panel.getByText(/take the result back first/)).toBeVisible();
  const [note] = await app.client.canvases.listRiskiest({ ideaId });
  expect(note).toMatchObject({ assumption: 'testing', evidence: [{ stance: 'supports' }] });
  await expectAccessibleIn(lightAndDark, page, 'an experiment');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  await goTo(page, 'Promotion');
  await expect(page.getByRole('button', { name: 'New step' }).first()).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Step', exact: true }).fill('Show a sample');
  await page.getByRole('combobox', { name: 'Channel' }).fill('event or bazaar');
  await page.getByRole('textbox', { name: 'Planned for' }).fill('tomorrow');
  await page.keyboard.press('Enter');
  await expect(panelOf(page, 'Show a sample')).toBeVisible();
  await page.keyboard.press('Escape');
  const file = await app.saveFile(() =>
    page.getByRole('button', { name: 'Save as a calendar file' }).click(),
  );
  expect(readFileSync(file.path, 'utf8')).toContain('SUMMARY:Show a sample');
  const box = page.getByRole('checkbox', { name: 'Done: Show a sample' });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('done today')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('planned: tomorrow')).toBeVisible();
  await expectAccessibleIn(lightAndDark, page, 'the plan of promotion');
});

test('a round asks, a file of answers is taken in, and scenarios show whether it pays', {
  tag: '@browser',
}, async ({ page, app }) => {
  app.expectErrors(/workspace\/watch/);
  const ideaId = await openIdea(page, app, 'feedback');
  await page.getByRole('button', { name: 'New round' }).click();
  await page.getByRole('textbox', { name: 'Round' }).fill('Tasting');
  await page.keyboard.press('Enter');
  const panel = panelOf(page, 'Tasting');
  const add = panel.getByRole('textbox', { name: 'Add a question' });
  for (const text of ['What do you cook?', 'Do you like it?']) {
    await add.fill(text);
    await add.press('Enter');
    await expect(add).toHaveValue('');
  }
  await panel.getByRole('combobox', { name: 'Answer: Do you like it?' }).click();
  await page.getByRole('option', { name: '1 to 5' }).click();
  const grip = panel.getByRole('button', { name: 'Move “Do you like it?”' });
  await grip.focus();
  for (const key of ['Space', 'ArrowUp', 'Space']) await page.keyboard.press(key);
  await expect(panel.getByRole('textbox', { name: 'Question', exact: true }).first()).toHaveValue(
    'Do you like it?',
  );
  const form = await app.saveFile(() =>
    panel.getByRole('button', { name: 'Form for the screen (HTML)' }).click(),
  );
  expect(readFileSync(form.path, 'utf8')).toContain('Do you like it?');
  await expectAccessibleIn(lightAndDark, page, 'a round');
  await page.keyboard.press('Escape');

  // What the form asks is written down before somebody answers it.
  const kinds = async () =>
    (await app.client.feedback.listRounds({ ideaId }))[0]?.questions.map(({ kind }) => kind);
  await expect.poll(kinds).toEqual(['scale', 'text']);
  const [round] = await app.client.feedback.listRounds({ ideaId });
  const written = {
    ...{ format: 'langkah-feedback-answers', version: 1, roundId: round?.id, roundTitle: 'Tasting' },
    ...{ name: 'Wati', givenOn: '2026-03-01', said: 'Thank you' },
    answers: round?.questions.map(({ id, text, kind }) => ({
      ...{ questionId: id, question: text },
      ...(kind === 'scale' ? { text: null, number: 5 } : { text: 'Rendang', number: null }),
    })),
  };
  await app.chooseFile({ name: 'answers.json', buffer: Buffer.from(JSON.stringify(written)) }, () =>
    page.getByRole('button', { name: 'Take in answers' }).click(),
  );
  await expect(page.getByRole('dialog').getByText('5 of 5')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Take in' }).click();
  const answers = panelOf(page, 'Wati');
  await answers.getByRole('combobox', { name: 'Add an assumption' }).click();
  await page.getByRole('option', { name: 'Families are busy' }).click();
  await answers.getByText('Speaks for it', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'By assumption' }).getByRole('row').last()).toHaveText(
    'Families are busy100',
  );
  await expectAccessibleIn(lightAndDark, page, 'what somebody said');
  await page.keyboard.press('Escape');
  await expect(page.getByText('5.0 of 5 on average')).toBeVisible();

  await goTo(page, 'Money');
  await expect(page.getByRole('button', { name: 'New scenario' }).first()).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Careful');
  const numbers = {
    'Price of one': '25000',
    'Cost of one': '10000',
    'Fixed costs a month': '3000000',
    'Sold a month': '150',
    'Money to begin with': '2000000',
  };
  for (const [label, value] of Object.entries(numbers)) {
    await page.getByRole('textbox', { name: label }).fill(value);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('200 a month', { exact: true })).toBeVisible();
  await expect(page.getByText('2.6 months')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Careful: .* They meet at 200\.$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Actions for Careful' }).click();
  await page.getByRole('menuitem', { name: 'Make a copy' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveCount(2);
  await expectAccessibleIn(lightAndDark, page, 'the money test');
  const reopened = await app.restart();
  expect(await app.client.moneyTests.list({ ideaId })).toMatchObject([
    { name: 'Careful', price: 25_000 },
    { name: 'Careful (copy)', startUpCash: 2_000_000 },
  ]);
  await expect(reopened.getByRole('main')).toBeVisible();
});
