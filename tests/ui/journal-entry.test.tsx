import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EntryChanges } from '#contract/entries.ts';
import { pngFile } from '#tests/helpers/journal.ts';
import { addDays, todayOf } from '#ui/lib/days.ts';
import { everythingInWindow } from './everything-in-window.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

const id = newId();
const today = '2026-03-10';

beforeEach(() => {
  // A list through a window draws what fits: here as much as anyone could want.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  return () => vi.restoreAllMocks();
});

const open = (fields: EntryChanges = {}, now = today) =>
  renderApp({
    route: `/journal?open=${id}`,
    today: now,
    async prepare({ client }) {
      await client.support.changeSettings({ covers: false });
      await client.entries.add({ id, fields: { writtenOn: today, minute: 600, text: 'stored', ...fields } });
    },
  });
const panel = async () => within(await screen.findByRole('complementary'));
const box = async (name: string) => (await panel()).findByRole('textbox', { name });
const stored = ({ client }: RenderedApp) => client.entries.get({ id });
const enter = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
};

describe('day and time', () => {
  test('are put right, and what is no time stays where it was typed and is said', async () => {
    const app = await open();
    enter(await box('Time'), '21.40');
    await waitFor(async () => expect((await stored(app)).minute).toBe(1_300));
    enter(await box('Time'), '99:99');
    expect((await panel()).getByText(/^This is not a time/)).toBeTruthy();
    expect(await box('Time')).toHaveProperty('value', '99:99');
    await app.user.type(await box('Time'), '{Escape}');
    expect(await box('Time')).toHaveProperty('value', '21:40');
    enter(await box('Day'), '2026-02-28');
    await waitFor(async () => expect((await stored(app)).writtenOn).toBe('2026-02-28'));
    expect((await panel()).getByRole('heading', { level: 2 }).textContent).toContain('28 February');
    expect((await stored(app)).minute).toBe(1_300);
  });

  test.each(['7.5', '25:00'])(
    '%s is read out as no time when it is left, and not lost without a word',
    async (typed) => {
      const app = await open();
      const time = await box('Time');
      await app.user.clear(time);
      await app.user.type(time, `${typed}{Tab}`);
      expect(time).toHaveProperty('value', typed);
      expect(time.getAttribute('aria-invalid')).toBe('true');
      const spoken = screen.getAllByRole('status').map(({ textContent }) => textContent);
      expect(spoken).toContain('This is not a time. For example: 21:40.');
      await app.user.click((await panel()).getByRole('button', { name: 'Close' }));
      const told = await screen.findByText(`Time: “${typed}” cannot be read, so nothing was changed.`);
      expect(told.closest('[role="alert"]')).toBeTruthy();
      expect((await stored(app)).minute).toBe(600);
    },
  );

  test('the name of a weekday means the last such day, since none to come can be written', async () => {
    const now = todayOf(new Date());
    const app = await open({ writtenOn: '2026-03-01' }, now);
    const tomorrow = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(Date.now() + 86_400_000);
    enter(await box('Day'), tomorrow);
    await waitFor(async () => expect((await stored(app)).writtenOn).toBe(addDays(now, -6)));
  });

  test('a day to come is refused in words, and nothing is changed', async () => {
    const app = await open();
    enter(await box('Day'), '2999-01-01');
    await waitFor(async () => expect((await box('Day')).getAttribute('aria-invalid')).toBe('true'));
    expect((await stored(app)).writtenOn).toBe(today);
  });
});

describe('files', () => {
  const paste = (file: File, types = ['Files']) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { files: [file], types, getData: () => '' } });
    (document.activeElement ?? document.body).dispatchEvent(event);
  };

  test('a picture that is pasted is kept under a name that tells of it, looked at, and taken off', async () => {
    const app = await open();
    await box('In your words');
    await (await panel()).findByRole('region', { name: 'Photos and files' });
    paste(pngFile('image.png'));
    const look = await (await panel()).findByRole('button', { name: 'Look at Pasted picture.png' });
    expect((await stored(app)).files.map(({ name }) => name)).toEqual(['Pasted picture.png']);
    await app.user.click(look);
    const dialog = await screen.findByRole('dialog', { name: 'Pasted picture.png', hidden: true });
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    await app.user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
    // The panel stays, and the keyboard is where it was.
    expect(document.activeElement).toBe(look);
    await app.user.click((await panel()).getByRole('button', { name: /^Take off Pasted picture.png/ }));
    await waitFor(async () => expect((await stored(app)).files).toEqual([]));
  });

  test('where text was pasted with it, the text was meant', async () => {
    const app = await open();
    await (await panel()).findByRole('region', { name: 'Photos and files' });
    paste(pngFile('image.png'), ['Files', 'text/plain']);
    paste(pngFile('kept.png'));
    await (await panel()).findByRole('button', { name: 'Look at kept.png' });
    expect((await stored(app)).files.map(({ name }) => name)).toEqual(['kept.png']);
  });
});

test('it goes to the trash and comes back, and nothing of it is said', async () => {
  const app = await open({ text: 'Zqsecret' });
  await app.user.click(await (await panel()).findByRole('button', { name: 'More actions' }));
  await app.user.click(await screen.findByRole('menuitem', { name: 'Move to the trash', hidden: true }));
  await (await panel()).findByText('This entry is in the trash.');
  // The menu went with what it was for.
  expect(screen.getByRole('complementary').contains(document.activeElement)).toBe(true);
  expect((await stored(app)).deletedAt).not.toBeNull();
  expect(
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join(),
  ).not.toContain('Zqsecret');
  await app.user.click((await panel()).getByRole('button', { name: 'Restore' }));
  await waitFor(async () => expect((await stored(app)).deletedAt).toBeNull());
  expect(document.title).not.toContain('Zqsecret');
});

describe('with the whole page', () => {
  test('Shift+Enter and Esc lead there and back, and what is typed is stored on the way', async () => {
    const app = await open();
    fireEvent.change(await box('In your words'), { target: { value: 'typed half' } });
    screen.getByRole('complementary').focus();
    await app.user.keyboard('{Shift>}{Enter}{/Shift}');
    await screen.findByRole('heading', { level: 1, name: /10:00/ });
    expect(screen.queryByRole('complementary')).toBeNull();
    expect((await stored(app)).text).toBe('typed half');
    expect(await screen.findByRole('textbox', { name: 'In your words' })).toHaveProperty(
      'value',
      'typed half',
    );
    expect(app.address()).toContain('full=true');
    expect(document.title).not.toMatch(/10:00|typed/);
    document.getElementById('content')?.focus();
    await app.user.keyboard('{Escape}');
    await panel();
    expect(app.address()).not.toContain('full');
  });

  test('is covered like the room when it is opened anew', async () => {
    const app = await renderApp({
      route: `/journal?open=${id}&full=true`,
      today,
      prepare: ({ client }) => client.entries.add({ id, fields: { minute: 600, text: 'Zqsecret' } }),
    });
    const show = await screen.findByRole('button', { name: 'Show entries' });
    expect(everythingInWindow()).not.toContain('Zqsecret');
    await app.user.click(show);
    const field = await screen.findByRole('textbox', { name: 'In your words' });
    expect(field).toHaveProperty('value', 'Zqsecret');
    expect(screen.getByRole('heading', { level: 1, name: /10:00/ })).toBeTruthy();
  });
});

describe('the editor', () => {
  const field = async () => (await box('In your words')) as HTMLTextAreaElement;
  const tool = async (name: string) => (await panel()).getByRole('button', { name });

  test.each([
    ['Bold', '**stored**', 'stored'],
    ['Italic', '*stored*', 'stored'],
    ['Heading', '## stored', '## stored'],
    ['Bulleted list', '- stored', '- stored'],
    ['Numbered list', '1. stored', '1. stored'],
    ['Checklist', '- [ ] stored', '- [ ] stored'],
    ['Quote', '> stored', '> stored'],
    ['Link', '[stored](https://)', 'https://'],
  ])('%s is made and saved, and what was meant stays selected', async (name, text, selected) => {
    const app = await open();
    const { user } = app;
    await user.click(await field());
    (await field()).select();
    await user.click(await tool(name));
    const { value, selectionStart, selectionEnd } = await field();
    expect([value, value.slice(selectionStart, selectionEnd)]).toEqual([text, selected]);
    fireEvent.blur(await field());
    await waitFor(async () => expect((await stored(app)).text).toBe(text));
  });

  test('keys do what the buttons say, and Tab is no trap', async () => {
    const { user } = await open();
    await user.click(await field());
    (await field()).select();
    await user.keyboard('{Control>}b{/Control}');
    expect((await field()).value).toBe('**stored**');
    await user.keyboard('{Control>}b{/Control}');
    expect((await field()).value).toBe('stored');
    await user.tab();
    expect(document.activeElement).not.toBe(await field());
    expect((await field()).value).toBe('stored');
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(await field());
  });

  test('text is pasted as it is, and an address over words becomes a link of them', async () => {
    const { user } = await open();
    await user.click(await field());
    (await field()).select();
    await user.paste('https://a.example/day');
    expect((await field()).value).toBe('[stored](https://a.example/day)');
    (await field()).select();
    await user.paste('a <b>day</b>');
    expect((await field()).value).toBe('a <b>day</b>');
  });
});
