import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { writeJournal } from '#tests/core/journal/private/write-journal.ts';
import { addContact } from '#tests/helpers/people.ts';
import { announce } from '#ui/lib/announce.ts';
import { showToast } from '#ui/lib/toast.tsx';
import { everythingInWindow } from './everything-in-window.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

beforeEach(() => {
  // A list through a window draws what fits: here as much as anyone could want.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  return () => vi.restoreAllMocks();
});

interface Heard {
  /** What the window was called at any time. */
  titles: Set<string>;
  /** Toasts, failures and announcements, wherever they were made. */
  said: Set<string>;
  /** The whole window, as it was at any time outside of the Journal. */
  outside: Set<string>;
}

/** Hears everything that the window says by itself until the test ends. */
function listen(app: RenderedApp): Heard {
  const heard: Heard = { titles: new Set(), said: new Set(), outside: new Set() };
  function hear() {
    heard.titles.add(document.title);
    for (const each of document.querySelectorAll('[role=status], [role=alert], [class*=Notification-root]'))
      heard.said.add(each.textContent ?? '');
    // On the way out the address changes first; the room is left once the window is called otherwise.
    if (!app.address().startsWith('/journal') && !document.title.startsWith('Journal'))
      heard.outside.add(everythingInWindow());
  }
  const observer = new MutationObserver(hear);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  onTestFinished(() => observer.disconnect());
  return heard;
}

const rooms = ['Applications', 'Contacts', 'Learning', 'Ideas', 'Reports', 'Settings'];
const undoKeys = '{Control>}z{/Control}';
const redoKeys = '{Control>}{Shift>}z{/Shift}{/Control}';

test('no word of the journal is in a title of the window, a toast, an announcement or another room', async () => {
  let words: string[] = [];
  const app = await renderApp({
    route: '/journal?view=days',
    async prepare({ client }) {
      const { id } = await addContact(client, 'Sari');
      const told = await writeJournal(client, id);
      words = told.map(({ word }) => word).filter((word) => word.length > 2);
      await client.support.changeSettings({ hidesOnBlur: false });
    },
  });
  const holding = (texts: Iterable<string>) =>
    [...texts].filter((text) => words.some((word) => text.toLowerCase().includes(word)));
  const heard = listen(app);
  const isIn = (name: string) => waitFor(() => expect(document.title).toBe(`${name} – Langkah`));

  // Everything that can be done with an entry, each step with its words.
  await screen.findByRole('article');
  expect(holding([everythingInWindow()])).toHaveLength(1);
  await app.user.click(within(screen.getByRole('article')).getByRole('link'));
  const panel = within(await screen.findByRole('complementary'));
  await app.user.click(await panel.findByRole('radio', { name: 'Good' }));
  await app.user.keyboard(undoKeys);
  await waitFor(() => expect([...heard.said].join()).toContain('Undone: '));
  await app.user.click(panel.getByRole('button', { name: 'Close' }));
  for (const view of ['Calendar', 'Year', 'Trends', 'What helps', 'Days']) {
    await app.user.click(await screen.findByRole('radio', { name: view }));
    await waitFor(() => expect(app.address()).toContain('view='));
  }
  const [entry] = (await app.client.entries.list({})).rows;
  await app.client.entries.trash({ ids: [entry?.id ?? ''] });
  await app.user.keyboard('n2');
  await screen.findByText(/^Noted at/);

  for (const room of rooms) {
    await app.user.click(screen.getByRole('link', { name: room }));
    await isIn(room);
  }
  await app.user.keyboard(undoKeys);
  await waitFor(() => expect([...heard.said]).toContain('Undone.'));
  await app.user.keyboard(redoKeys);
  await waitFor(() => expect([...heard.said]).toContain('Brought back.'));
  await app.user.keyboard('{Control>}k{/Control}');
  fireEvent.change(await screen.findByPlaceholderText(/Go somewhere/), { target: { value: 'zuqwex' } });
  await waitFor(() => expect([...heard.outside].join()).toContain('zuqwex'));

  expect([...heard.titles].filter((title) => !/^(?:(?:\w+ – )?Langkah)?$/.test(title))).toEqual([]);
  expect(holding(heard.said)).toEqual([]);
  expect(holding(heard.outside)).toEqual([]);
  expect(heard.titles.size).toBeGreaterThan(rooms.length);
  expect(heard.outside.size).toBeGreaterThan(rooms.length);

  // It would have been heard.
  const [word = ''] = words;
  announce(`Kept: ${word}`);
  await waitFor(() => expect(holding(heard.said)).toEqual([`Kept: ${word}`]));
  showToast(`Renamed: ${word}`);
  await waitFor(() => expect(holding(heard.outside).length).toBeGreaterThan(0));
  document.title = word;
  await waitFor(() => expect(holding(heard.titles)).toEqual([word]));
});
