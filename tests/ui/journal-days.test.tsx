import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { addEntry, knownMark, pngFile } from '#tests/helpers/journal.ts';
import { pdfFile } from '#tests/helpers/learning.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { addDays, todayOf } from '#ui/lib/days.ts';
import { toPlainWords } from '#ui/rooms/journal/days/excerpt.ts';
import { beforeEntries } from './before-entries.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

const today = todayOf(new Date());
/** Without the cover, which has tests of its own. */
const show = ({ client }: TestCore) => client.support.changeSettings({ covers: false });
const room = { route: '/journal', today, prepare: show };

beforeEach(() => {
  // A list through a window draws what fits: here as much as anyone could want.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  return () => vi.restoreAllMocks();
});

const card = () => screen.findByRole('region', { name: 'How are you right now?' });
const face = async (name: string) => within(await card()).findByRole('radio', { name });
const stored = async ({ client }: TestCore) => (await client.entries.list({})).rows;
const only = async (app: TestCore) => (await stored(app))[0];
const list = () => screen.findByRole('list', { name: 'Entries' });

describe('the list', () => {
  test('stands under its days, the newest first, with the exact day behind the word', async () => {
    await renderApp({
      ...room,
      async prepare(core) {
        await show(core);
        const { client } = core;
        await addEntry(client, { writtenOn: addDays(today, -1), minute: 1290, mood: 2 });
        await addEntry(client, { writtenOn: today, minute: 430, mood: 4 });
        await addEntry(client, { writtenOn: '2020-03-10', minute: 0, mood: 1 });
        await addEntry(client, { writtenOn: today, minute: 900, mood: null, energy: 5 });
      },
    });
    await screen.findByRole('link', { name: '15:00 Written' });
    const days = within(await list()).getAllByRole('heading', { level: 2 });
    expect(days.map(({ textContent }) => textContent)).toEqual([
      'Today',
      'Yesterday',
      // Languages change their minds about the comma.
      expect.stringMatching(/^Tuesday,? 10 March 2020$/),
    ]);
    expect(days[2]?.querySelector('time')?.title).toBe('10 Mar 2020');
    const links = within(await list()).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      '15:00 Written',
      '07:10 Good',
      '21:30 Low',
      '00:00 Very low',
    ]);
  });

  test('is written as the person writes days and times', async () => {
    await renderApp({
      ...room,
      settings: { language: 'id' },
      async prepare(core) {
        await show(core);
        await addEntry(core.client, { writtenOn: '2020-03-10', minute: 430, mood: 4 });
      },
    });
    expect(await screen.findByRole('heading', { name: 'Selasa, 10 Maret 2020' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '07.10 Baik' })).toBeTruthy();
  });

  test('tells of an entry its energy, its marks, its files and its first words without Markdown', async () => {
    await renderApp({
      ...room,
      async prepare(core) {
        await show(core);
        const { client } = core;
        const markIds = [await knownMark(client, 'hopeful'), await knownMark(client, 'walk')];
        const entry = await addEntry(client, { energy: 2, markIds, text: '# Walk\n\n- to the **river**' });
        await client.entries.attach({ id: entry.id, fileId: entry.id, file: pdfFile() });
        await addEntry(client, { text: `${'word '.repeat(400)}`, minute: 0 });
      },
    });
    const article = (await screen.findByText(/to the river/)).closest('article');
    expect(article?.textContent).toContain('Energy: Little1 fileWalk\nto the riverHopeful · A walk');
    expect(screen.getByText(/word…$/)).toBeTruthy();
  });

  test('shows the first photos of an entry by their names, and how many more there are', async () => {
    await renderApp({
      ...room,
      async prepare(core) {
        await show(core);
        const { client } = core;
        const { id } = await addEntry(client, { mood: 4 });
        for (const name of ['sea.png', 'hill.png', 'tea.png', 'cat.png', 'rain.png'])
          await client.entries.attach({ id, fileId: newId(), file: pngFile(name) });
        await client.entries.attach({ id, fileId: newId(), file: pdfFile() });
      },
    });
    const photos = within(await screen.findByRole('list', { name: '5 photos' }));
    await photos.findByRole('img', { name: 'sea.png' });
    expect(photos.getAllByRole('img').map((img) => img.getAttribute('aria-label'))).toEqual([
      'sea.png',
      'hill.png',
      'tea.png',
    ]);
    expect(photos.getByRole('listitem', { name: '2 more photos' }).textContent).toBe('+2');
    const article = within(screen.getByRole('article'));
    expect(article.getByText('1 file')).toBeTruthy();
    // They are no stops of the keyboard: the entry has one, its link.
    expect(article.queryAllByRole('button')).toEqual([]);
    expect(article.getAllByRole('link')).toHaveLength(1);
  });

  test('is an invitation while there is nothing', async () => {
    const app = await renderApp(room);
    expect(await screen.findByText(/This room is for you alone/)).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Note how you are' }));
    expect(document.activeElement).toBe(await face('Very low'));
  });
});

describe('a check-in', () => {
  test('is one click', async () => {
    const app = await renderApp(room);
    await app.user.click(await face('Good'));
    await waitFor(async () => expect(await only(app)).toMatchObject({ mood: 4, writtenOn: today }));
    expect(await screen.findByText(/^Noted at/)).toBeTruthy();
  });

  test('is three keys, and is ready for the next one', async () => {
    const app = await renderApp(room);
    await face('Good');
    await app.user.keyboard('n4');
    await screen.findByText(/^Noted at/);
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByText(/^Noted at/)).toBeNull());
    expect(document.activeElement).toBe(await face('Very low'));
    expect(screen.getByText('Your check-in is kept. The next one can begin.')).toBeTruthy();
    await app.user.keyboard('2');
    await waitFor(async () => expect((await stored(app)).map(({ mood }) => mood).toSorted()).toEqual([2, 4]));
  });

  test('stores no mood that was only looked at on the way to another', async () => {
    const app = await renderApp(room);
    await face('Good');
    await app.user.keyboard('n{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(document.activeElement).toBe(await face('Low'));
    expect(await stored(app)).toEqual([]);
    await app.user.keyboard('{Enter}');
    await waitFor(async () => expect(await only(app)).toMatchObject({ mood: 2 }));
  });

  test.each([
    ['a click', async (app: RenderedApp) => app.user.click(await face('Good'))],
    ['the space bar', (app: RenderedApp) => app.user.keyboard(' ')],
    ['Delete', (app: RenderedApp) => app.user.keyboard('{Delete}')],
  ])(
    'is taken back by %s on the face that is chosen, and goes when nothing is left in it',
    async (_, press) => {
      const app = await renderApp(room);
      await face('Good');
      await app.user.keyboard('n4');
      await screen.findByText(/^Noted at/);
      await press(app);
      await waitFor(async () => expect(await stored(app)).toEqual([]));
      expect(await screen.findByText('No mood is chosen any more.')).toBeTruthy();
      await waitFor(() => expect(screen.queryByText(/^Noted at/)).toBeNull());
      expect(await face('Good')).toHaveProperty('checked', false);
      await app.user.click(await face('Low'));
      await waitFor(async () => expect(await only(app)).toMatchObject({ mood: 2 }));
    },
  );

  test('keeps what is written when its mood is taken back, and a number hit twice takes nothing back', async () => {
    const app = await renderApp(room);
    await face('Good');
    await app.user.keyboard('n44');
    await app.user.type(await screen.findByRole('textbox', { name: 'In your words' }), 'Tea');
    await waitFor(async () => expect(await only(app)).toMatchObject({ mood: 4, excerpt: 'Tea' }));
    await app.user.click(await face('Good'));
    await waitFor(async () => expect(await only(app)).toMatchObject({ mood: null, excerpt: 'Tea' }));
    expect(screen.getByRole('textbox', { name: 'In your words' })).toHaveProperty('value', 'Tea');
    expect((await face('Good')).closest('label')?.title).toBe('');
  });

  test('keeps what a double click chose: the second click of it is no other wish', async () => {
    const app = await renderApp(room);
    await app.user.dblClick(await face('Good'));
    await waitFor(async () => expect(await only(app)).toMatchObject({ mood: 4 }));
    const calm = await screen.findByRole('button', { name: 'Calm' });
    await app.user.dblClick(calm);
    await waitFor(async () => expect((await only(app))?.markIds).toHaveLength(1));
    expect(calm.getAttribute('aria-pressed')).toBe('true');
    expect(await face('Good')).toHaveProperty('checked', true);
    expect(await only(app)).toMatchObject({ mood: 4 });
  });

  test('keeps its entry when its mood is taken back while its text could not be stored', async () => {
    const app = await renderApp(room);
    const good = await face('Good');
    await app.user.click(good);
    const field = await screen.findByRole('textbox', { name: 'In your words' });
    const tooLong = 'Too long. '.repeat(30_000);
    fireEvent.change(field, { target: { value: tooLong } });
    fireEvent.blur(field);
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    fireEvent.click(good);
    expect(await screen.findByText('No mood is chosen any more.')).toBeTruthy();
    expect(await stored(app)).toMatchObject([{ mood: null, excerpt: '' }]);
    expect((field as HTMLTextAreaElement).value === tooLong && field.isConnected).toBe(true);
  });

  test('loses its mood at the side as well, where the entry stays', async () => {
    const app = await renderApp({
      ...room,
      async prepare(core) {
        await show(core);
        await addEntry(core.client, { mood: 4 });
      },
    });
    await app.user.click(await screen.findByRole('link', { name: /Good$/ }));
    const panel = within(await screen.findByRole('complementary'));
    await app.user.click(await panel.findByRole('radio', { name: 'Good' }));
    await waitFor(async () => expect(await only(app)).toMatchObject({ mood: null }));
    expect(await screen.findByText('No mood is chosen any more.')).toBeTruthy();
    await waitFor(() => expect(panel.getByRole('radio', { name: 'Good' })).toHaveProperty('checked', false));
  });

  test.each(['days', 'calendar', 'year', 'trends', 'support'])(
    'begins with N in the view %s',
    async (view) => {
      const app = await renderApp({ ...room, route: `/journal?view=${view}` });
      await screen.findByRole('button', { name: 'New entry' });
      await app.user.keyboard('n');
      await waitFor(async () => expect(document.activeElement).toBe(await face('Very low')));
      await app.user.keyboard('4');
      await waitFor(async () => expect(await only(app)).toMatchObject({ mood: 4 }));
    },
  );

  test('begins with the button of the room, wherever it stands', async () => {
    const app = await renderApp({ ...room, route: '/journal?view=support' });
    await app.user.click(await screen.findByRole('button', { name: 'New entry' }));
    await waitFor(async () => expect(document.activeElement).toBe(await face('Very low')));
    await app.user.click(screen.getByRole('button', { name: 'New entry' }));
    expect(document.activeElement).toBe(await face('Very low'));
  });

  test('takes what is said after it into the same entry', async () => {
    const app = await renderApp(room);
    await app.user.click(await face('Low'));
    const opened = within(await card());
    await app.user.click(await opened.findByRole('radio', { name: 'Little' }));
    await app.user.click(await opened.findByRole('button', { name: 'Calm' }));
    await app.user.click(opened.getByRole('button', { name: 'Slept well' }));
    await app.user.type(opened.getByRole('textbox', { name: 'In your words' }), 'A short day');
    await app.user.click(await face('In between'));
    await app.user.click(opened.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Done' })).toBeNull());
    const rows = await stored(app);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      mood: 3,
      energy: 2,
      excerpt: 'A short day',
      markIds: [await knownMark(app.client, 'calm'), await knownMark(app.client, 'sleep_well')],
    });
  });

  test('waits, when it is finished, for what is on its way and what was said after that', async () => {
    let goOn = () => {};
    const app = await renderApp({
      ...room,
      async prepare(core) {
        await show(core);
        const mayGoOn = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        beforeEntries(core, 'change', () => mayGoOn);
      },
    });
    await app.user.click(await face('Good'));
    const opened = within(await card());
    const field = await opened.findByRole('textbox', { name: 'In your words' });
    await opened.findByText(/^Noted at/);
    const write = (value: string) => fireEvent.change(field, { target: { value } });
    write('Tea');
    fireEvent.blur(field);
    write('Tea and rain');
    fireEvent.click(opened.getByRole('radio', { name: 'Little' }));
    fireEvent.click(opened.getByRole('button', { name: 'Done' }));
    goOn();
    await waitFor(() => expect(field.isConnected).toBe(false));
    await waitFor(async () => expect((await stored(app)).at(-1)).toMatchObject({ excerpt: 'Tea and rain' }));
    expect(await stored(app)).toMatchObject([{ mood: 4, energy: 2, excerpt: 'Tea and rain' }]);
  });

  test('that was left open is finished when somebody comes back on another day', async () => {
    const app = await renderApp(room);
    onTestFinished(() => void vi.useRealTimers());
    await app.user.click(await face('Good'));
    await screen.findByText(/^Noted at/);
    const later = (ms: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
      fireEvent.focus(window);
    };
    later(60_000);
    later(86_400_000);
    await waitFor(() => expect(screen.queryByText(/^Noted at/)).toBeNull());
    expect(await stored(app)).toMatchObject([{ mood: 4, writtenOn: today }]);
    expect(await face('Good')).toHaveProperty('checked', false);
  });

  test('may be words alone, and no other room hears of a draft', async () => {
    const app = await renderApp(room);
    await app.user.click(within(await card()).getByRole('button', { name: 'Write something' }));
    const field = await screen.findByRole('textbox', { name: 'In your words' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await app.user.type(field, 'zephyrine');
    await waitFor(async () => expect(await only(app)).toMatchObject({ mood: null, excerpt: 'zephyrine' }));
    // Other rooms are not even told that there is one.
    expect(await app.client.drafts.list({})).toEqual([]);
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'In your words' })).toBeNull());
    expect(await only(app)).toMatchObject({ excerpt: 'zephyrine' });
  });

  test('stays open, with its dialog, when Ctrl+Enter is pressed in the dialog', async () => {
    const app = await renderApp(room);
    await app.user.click(within(await card()).getByRole('button', { name: 'Write something' }));
    const field = await screen.findByRole('textbox', { name: 'In your words' });
    await app.user.type(field, 'Tea');
    await app.user.click(screen.getByRole('button', { name: 'Insert…' }));
    await app.user.click(
      await screen.findByRole('menuitem', { name: 'Save this text as a template…', hidden: true }),
    );
    const name = await screen.findByRole('textbox', { name: 'Name' });
    expect(fireEvent.keyDown(name, { key: 'Enter', ctrlKey: true })).toBe(true);
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    // Of the two only the second one was meant for it.
    await waitFor(() => expect(field.isConnected).toBe(false));
  });

  test('goes on at the side, and leaves the card to the next one', async () => {
    const app = await renderApp(room);
    await app.user.click(await face('Good'));
    await app.user.click(await screen.findByRole('button', { name: 'Open at the side' }));
    const panel = await screen.findByRole('complementary', { name: /^Today, / });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Done' })).toBeNull());
    await app.user.click(within(panel).getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(await face('Very low'));
  });

  test('is taken back whole, and the card is as it was before', async () => {
    const app = await renderApp(room);
    await app.user.click(await face('Good'));
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await stored(app)).toEqual([]));
    await waitFor(() => expect(screen.queryByText(/^Noted at/)).toBeNull());
    expect((await face('Good')) as HTMLInputElement).toHaveProperty('checked', false);
    await app.user.click(await face('Low'));
    await waitFor(async () => expect(await only(app)).toMatchObject({ mood: 2 }));
  });

  test('that lay open when the program ended is offered again, marked as such', async () => {
    const app = await renderApp({ ...room, prepare: leaveOpen });
    expect(await screen.findByText(/^You began this at /)).toBeTruthy();
    const field = await screen.findByRole('textbox', { name: 'In your words' });
    expect((field as HTMLTextAreaElement).value).toBe('Half a thought');
    await app.user.type(field, ' more');
    await app.user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(async () =>
      expect((await stored(app)).map(({ excerpt }) => excerpt)).toEqual(['Half a thought more']),
    );
  });
});

/** As a crash leaves it. */
async function leaveOpen(core: TestCore) {
  await show(core);
  const { client } = core;
  const { id } = await addEntry(client, { text: 'Half a thought', mood: null });
  const content = JSON.stringify([{ id, at: Date.now() }]);
  await client.drafts.save({ key: 'entries.checkIn', content });
}

describe('a search', () => {
  const three = {
    ...room,
    async prepare(core: TestCore) {
      await show(core);
      const { client } = core;
      const markIds = [await knownMark(client, 'walk')];
      await addEntry(client, { text: 'The river was high', mood: 4, markIds });
      await addEntry(client, { text: 'Nothing but rain', mood: 2, writtenOn: addDays(today, -9) });
      await addEntry(client, { text: 'A letter', mood: 3 });
    },
  };
  const enter = (field: HTMLElement, value: string) => {
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
  };
  const search = () => screen.findByRole('searchbox', { name: 'Search the journal' });
  const shown = async () => (await list()).querySelectorAll('article').length;

  test('marks the words it found, and says when there are none', async () => {
    const app = await renderApp(three);
    await screen.findByText('A letter');
    await app.user.keyboard('/');
    expect(document.activeElement).toBe(await search());
    await app.user.keyboard('riv');
    expect((await screen.findByText('river', { selector: 'mark' })).parentElement?.textContent).toContain(
      'river',
    );
    await waitFor(async () => expect(await shown()).toBe(1));
    await app.user.keyboard('zz');
    expect(await screen.findByText('Nothing matches this filter.')).toBeTruthy();
    await app.user.click(screen.getAllByRole('button', { name: 'Clear the filter' }).at(-1) as HTMLElement);
    await waitFor(async () => expect(await shown()).toBe(3));
  });

  test('narrows by mood, mark and period', async () => {
    const app = await renderApp(three);
    await app.user.click(await screen.findByRole('button', { name: 'Filter' }));
    const dialog = within(await screen.findByRole('dialog', { hidden: true }));
    const until = dialog.getByRole('textbox', { name: 'Until', hidden: true });
    enter(until, addDays(today, -9));
    await waitFor(async () => expect(await shown()).toBe(1));
    expect(screen.getByText('Nothing but rain')).toBeTruthy();
    enter(until, '');
    await waitFor(async () => expect(await shown()).toBe(3));
    await app.user.click(dialog.getByRole('combobox', { name: 'Feelings and factors', hidden: true }));
    await app.user.click(await dialog.findByRole('option', { name: 'A walk', hidden: true }));
    await waitFor(async () => expect(await shown()).toBe(1));
    expect(screen.getByText('The river was high')).toBeTruthy();
  });

  test('of a period that ends before it begins it says so, in the field and in the place of the entries', async () => {
    const app = await renderApp(three);
    await app.user.click(await screen.findByRole('button', { name: 'Filter' }));
    const dialog = within(await screen.findByRole('dialog', { hidden: true }));
    enter(dialog.getByRole('textbox', { name: 'From', hidden: true }), today);
    await waitFor(async () => expect(await shown()).toBe(2));
    const until = dialog.getByRole('textbox', { name: 'Until', hidden: true });
    enter(until, addDays(today, -9));
    await waitFor(() => expect(screen.getAllByText('The first day is after the last.')).toHaveLength(2));
    expect(until.getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText('Nothing matches this filter.')).toBeNull();
  });

  test('leaves nothing in the address, the remembered views or the title', async () => {
    const app: RenderedApp = await renderApp(three);
    await app.user.type(await search(), 'river');
    await waitFor(async () => expect(await shown()).toBe(1));
    const settings = await app.client.settings.get({});
    expect([app.address(), document.title, JSON.stringify(settings)].join()).not.toContain('river');
  });
});

test.each([
  ['# Title\n\nText', 'Title\nText'],
  ['- [ ] call\n- [x] write\n* rest', 'call\nwrite\nrest'],
  ['> said **she** and *he* and __we__ and ~~they~~', 'said she and he and we and they'],
  ['see [the page](https://a.example/x_y_z) now', 'see the page now'],
  ['2 * 3 * 4 and snake_case_word', '2 * 3 * 4 and snake_case_word'],
  ['<b>not markup</b>', '<b>not markup</b>'],
])('Markdown in a list reads as plain words: %j', (markdown, words) => {
  expect(toPlainWords(markdown)).toBe(words);
});
