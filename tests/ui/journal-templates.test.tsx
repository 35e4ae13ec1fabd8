import { fireEvent, screen, waitFor, waitForElementToBeRemoved, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { knownTemplates } from '#contract/templates.ts';
import { catalogues } from '#locales/index.ts';
import { renderWithCore } from '#tests/ui/render-app.tsx';
import { insertBlock } from '#ui/rooms/journal/templates/insert-block.ts';
import { questionCount } from '#ui/rooms/journal/templates/use-question.ts';
import { EntryText } from '#ui/rooms/journal/text/entry-text.tsx';

function renderText(stored = '') {
  return renderWithCore(<EntryText label="Text" stored={stored} save={async () => {}} />);
}

const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });

describe.each(['en', 'id'] as const)('in %s', (language) => {
  const words = catalogues[language].templates as unknown as Record<string, Record<string, string>>;

  test('each template that came along has a name, a line about it and a text', () => {
    for (const name of knownTemplates) {
      expect(Object.keys(words[name] ?? {})).toEqual(['name', 'about', 'text']);
      expect(words[name]?.text).toMatch(/\n$/);
    }
  });

  test('there are as many questions as are drawn from, no two alike', () => {
    const questions = Object.values(words.questions ?? {});
    expect(Object.keys(words.questions ?? {})).toEqual(
      Array.from({ length: questionCount }, (_, index) => String(index + 1)),
    );
    expect(new Set(questions).size).toBe(questionCount);
    expect(questions.filter((question) => !question.endsWith('?'))).toEqual([]);
  });
});

describe('a template in a text', () => {
  test.each([
    ['an empty text', '', 0, '1. \n2. \n', '1. '],
    ['an end', 'Before', 6, '1. \n2. \n', 'Before\n\n1. '],
    ['the middle of a word', 'Before\nafter', 3, 'Dear \n\nbye\n', 'Before\n\nDear '],
    ['a place without a gap', 'Before', 6, 'own words', 'Before\n\nown words'],
  ])('goes to %s', (_, text, caret, block, upToCaret) => {
    const edit = insertBlock({ text, from: caret, to: caret }, block);
    const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
    expect(after.slice(0, edit.selectFrom)).toBe(upToCaret);
  });

  test('never takes the place of a word', () => {
    const text = 'one two\n\nthree';
    for (let from = 0; from <= text.length; from += 1) {
      for (let to = from; to <= text.length; to += 1) {
        const edit = insertBlock({ text, from, to }, '# Block\n\n- \n');
        const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
        const left = after.replace('# Block\n\n- \n', '').replace('# Block\n\n- ', '');
        expect(left.split(/\s+/).filter(Boolean)).toEqual(['one', 'two', 'three']);
        expect(after).toMatch(/(?:^|\n\n)# Block/);
      }
    }
  });
});

test('an empty text begins with a template, and the caret stands where the first answer goes', async () => {
  const { user } = renderText();
  await user.click(await screen.findByRole('button', { name: 'Begin with…' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Three good things/, hidden: true }));
  const text = await field();
  expect(text.value).toMatch(/^## Three things that were good today\n/);
  expect(text.value.slice(0, text.selectionStart)).toMatch(/\n1\. $/);
  // The menu gives the focus back to its button a moment after it was closed, unless it is kept from it.
  await waitForElementToBeRemoved(() => screen.queryByRole('menu', { hidden: true }));
  expect(document.activeElement).toBe(text);
});

test('a question comes on asking, is written about or closed', async () => {
  const { user } = renderText('Before');
  await user.click(await screen.findByRole('button', { name: 'Give me a question' }));
  const first = within(screen.getByRole('region', { name: 'A question for you' }));
  const asked = first.getByText(/\?$/).textContent;
  await user.click(screen.getByRole('button', { name: 'Another' }));
  expect(first.getByText(/\?$/).textContent).not.toBe(asked);
  await user.click(first.getByRole('button', { name: 'Close the question' }));
  const ask = screen.getByRole('button', { name: 'Give me a question' });
  expect(document.activeElement).toBe(ask);
  await user.click(ask);
  const question = screen.getByRole('region', { name: 'A question for you' });
  const words = within(question).getByText(/\?$/).textContent;
  await user.click(within(question).getByRole('button', { name: 'Write about it' }));
  expect((await field()).value).toBe(`Before\n\n> ${words}\n\n`);
  expect(screen.queryByRole('region', { name: 'A question for you' })).toBeNull();
});

test('a text becomes a template of one’s own, which is renamed, edited, removed and brought back', async () => {
  const { user, client } = renderText('## Evening\n\n- ');
  await user.click(await screen.findByRole('button', { name: 'Insert…' }));
  await user.click(
    await screen.findByRole('menuitem', { name: 'Save this text as a template…', hidden: true }),
  );
  const name = await screen.findByRole('textbox', { name: 'Name' });
  expect(name).toHaveProperty('value', 'Evening');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Template “Evening” saved.');
  await expect.poll(() => document.activeElement?.textContent).toBe('Insert…');
  expect(await client.templates.list({})).toMatchObject([{ name: 'Evening', text: '## Evening\n\n- ' }]);

  await user.click(await screen.findByRole('button', { name: 'Insert…' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Your templates…', hidden: true }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Your templates' }));
  await user.click(await dialog.findByRole('button', { name: 'Edit “Evening”' }));
  const renamed = await dialog.findByRole('textbox', { name: 'Name' });
  await user.clear(renamed);
  await user.type(renamed, 'Before sleep{Enter}');
  const remove = await dialog.findByRole('button', { name: 'Remove “Before sleep”' });
  await user.type(dialog.getByRole('textbox', { name: 'Text' }), 'tea');
  await user.tab();
  await expect.poll(async () => (await client.templates.list({}))[0]?.text).toBe('## Evening\n\n- tea');

  await user.click(remove);
  await dialog.findByText(/You have no templates of your own yet/);
  await user.keyboard('{Control>}z{/Control}');
  await dialog.findByText('Before sleep');
});

test('a text of one’s own template that was refused is kept, told to nobody else, and here again', async () => {
  const { user, client } = renderText();
  const id = newId();
  const key = `templates.text.${id}`;
  await client.templates.add({ id, fields: { name: 'Evening', text: 'stored' } });
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: 'Begin with…' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Your templates…', hidden: true }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Your templates' }));
    await user.click(await dialog.findByRole('button', { name: 'Edit “Evening”' }));
    return dialog.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
  };
  const tooLong = 'Too long. '.repeat(30_000);
  const text = await open();
  fireEvent.change(text, { target: { value: tooLong } });
  fireEvent.blur(text);
  await waitFor(async () => expect((await client.drafts.get({ key }))?.content).toContain('Too long. '));
  expect(await client.drafts.list({})).toEqual([]);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const again = await open();
  expect(again.value === tooLong).toBe(true);
  expect(await screen.findByText(/This text was not saved when you left it/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take the stored text' }));
  expect(again.value).toBe('stored');
  await waitFor(async () => expect(await client.drafts.get({ key })).toBeNull());
});
