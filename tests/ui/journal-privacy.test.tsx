import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { JournalSettings } from '#contract/support.ts';
import { addContact } from '#tests/helpers/people.ts';
import { useCommand } from '#ui/lib/command.ts';
import { addDays, todayOf } from '#ui/lib/days.ts';
import { whileAsking } from '#ui/lib/file-dialog.ts';
import { useHistory } from '#ui/lib/history.ts';
import { enterPrivateRoom } from '#ui/lib/private-room.ts';
import { hideQuietToast } from '#ui/lib/toast.tsx';
import { everythingInWindow } from './everything-in-window.ts';
import { type RenderedApp, renderApp, renderWithCore } from './render-app.tsx';

const today = todayOf(new Date());
const word = 'Zqentry';
const id = newId();

/** The room with one entry in it, opened at the side by the address. */
function openJournal(
  settings: Partial<JournalSettings> = {},
  route = `/journal?view=days&open=${id}`,
): Promise<RenderedApp> {
  return renderApp({
    route,
    today,
    async prepare({ client }) {
      await client.entries.add({ id, fields: { writtenOn: today, minute: 60, mood: 2, text: word } });
      await client.support.changeSettings(settings);
    },
  });
}

const cover = () => screen.findByRole('button', { name: 'Show entries' });
const isCovered = () => screen.queryByRole('button', { name: 'Show entries' }) !== null;
const showsEntry = () => waitFor(() => expect(everythingInWindow()).toContain(word));

describe('entries', () => {
  test('are in no part of the window until they are asked for, with one key', async () => {
    const app = await openJournal();
    await waitFor(async () => expect(document.activeElement).toBe(await cover()));
    expect(everythingInWindow()).not.toContain(word);
    expect(screen.queryByRole('complementary')).toBeNull();
    await app.user.keyboard('{Enter}');
    await showsEntry();
    expect(isCovered()).toBe(false);
    // The keyboard goes on in the room, in what the address had opened.
    expect(screen.getByRole('main').contains(document.activeElement)).toBe(true);
  });

  test('are covered again when the room was left', async () => {
    const app = await openJournal();
    await app.user.click(await cover());
    await showsEntry();
    await app.user.click(screen.getByRole('link', { name: 'Contacts' }));
    await waitFor(() => expect(everythingInWindow()).not.toContain(word));
    await app.user.click(screen.getByRole('link', { name: 'Journal' }));
    await cover();
    expect(everythingInWindow()).not.toContain(word);
  });

  test.each(['Calendar', 'Year', 'Trends'])(
    'are covered in the view %s, and stay shown from view to view',
    async (name) => {
      const app = await openJournal();
      await cover();
      await app.user.click(screen.getByRole('radio', { name }));
      await app.user.click(await cover());
      await waitFor(() => expect(isCovered()).toBe(false));
      await app.user.click(await screen.findByRole('radio', { name: 'Days' }));
      await screen.findByRole('radiogroup', { name: /How/ });
      expect(isCovered()).toBe(false);
    },
  );

  test('need no cover where help is, and none when the person wants none', async () => {
    const app = await openJournal({ covers: false });
    await showsEntry();
    expect(isCovered()).toBe(false);
    await app.client.support.changeSettings({ covers: true });
    await cover();
    await app.user.click(screen.getByRole('radio', { name: 'What helps' }));
    expect(await screen.findByRole('heading', { name: 'What helps me' })).toBeTruthy();
    expect(isCovered()).toBe(false);
    expect(everythingInWindow()).not.toContain(word);
  });

  test('are not told of by the offer of help: that it is made would say how the days were', async () => {
    const app = await openJournal({}, '/journal?view=days');
    for (const back of [1, 2, 3]) {
      const fields = { writtenOn: addDays(today, -back), minute: 60, mood: 1 };
      await app.client.entries.add({ id: newId(), fields });
    }
    const button = await cover();
    // The day itself was not low.
    await app.client.entries.trash({ ids: [id] });
    await waitFor(async () => expect((await app.client.support.getOffer({})).isOffered).toBe(true));
    // The page has heard of it: what it holds for later would show it.
    await app.client.entries.list({});
    expect(screen.queryByRole('region', { name: 'What helps' })).toBeNull();
    expect(everythingInWindow()).not.toMatch(/heavy|Here is what helps you/);
    await app.user.click(button);
    expect(await screen.findByRole('link', { name: /^Here is what helps you/ })).toBeTruthy();
    await waitFor(() => expect(everythingInWindow()).toContain('heavy'));
  });

  test('can be written at once, without uncovering the others', async () => {
    const app = await openJournal();
    await cover();
    await app.user.keyboard('n4');
    await waitFor(async () => expect((await app.client.entries.list({})).total).toBe(2));
    expect(isCovered()).toBe(true);
    expect(everythingInWindow()).not.toContain(word);
  });
});

describe('what the room says of a step', () => {
  test('does not follow into another room', async () => {
    const app = await openJournal({ covers: false });
    await showsEntry();
    await app.user.keyboard('n4');
    await screen.findByRole('button', { name: 'Undo' });
    await app.user.click(screen.getByRole('link', { name: 'Contacts' }));
    await waitFor(() => expect(document.title).toBe('Contacts – Langkah'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  });

  test('is not said at all when the step ends after the room was left', async () => {
    const steps = new Map<string, (value: string) => void>();
    const procedure = (name: string) => new Promise<string>((resolve) => steps.set(name, resolve));
    function Step() {
      const { run, isRunning } = useCommand(procedure as never, { announce: (output: string) => output });
      return ['first', 'second'].map((name) => (
        <button type="button" key={name} aria-busy={isRunning} onClick={() => void run(name as never)}>
          {name}
        </button>
      ));
    }
    const leave = enterPrivateRoom();
    const part = renderWithCore(<Step />);
    await part.user.click(await screen.findByRole('button', { name: 'first' }));
    await part.user.click(screen.getByRole('button', { name: 'second' }));
    steps.get('first')?.(`${word} one`);
    expect(await screen.findByText(`${word} one`)).toBeTruthy();
    leave();
    hideQuietToast();
    steps.get('second')?.(`${word} two`);
    const busy = () => screen.getByRole('button', { name: 'second' }).getAttribute('aria-busy');
    await waitFor(() => expect(busy()).toBe('false'));
    expect(screen.queryByText(`${word} two`)).toBeNull();
  });
});

describe('undo and redo', () => {
  const undoKeys = '{Control>}z{/Control}';
  const redoKeys = '{Control>}{Shift>}z{/Shift}{/Control}';
  const name = 'Journal entry moved to the trash';
  const hears = (text: string) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(text));

  test('name a step of the journal in its room alone', async () => {
    const app = await openJournal({ covers: false });
    await showsEntry();
    await app.client.entries.trash({ ids: [id] });
    await app.user.keyboard(undoKeys);
    await waitFor(() => expect(everythingInWindow()).toContain(`Undone: ${name}`));
    await app.user.keyboard(redoKeys);
    await waitFor(() => expect(everythingInWindow()).toContain(`Brought back: ${name}`));
    await app.user.click(screen.getByRole('link', { name: 'Contacts' }));
    await waitFor(() => expect(document.title).toBe('Contacts – Langkah'));
    await app.user.keyboard(undoKeys);
    await hears('Undone.');
    expect(await screen.findByRole('button', { name: 'Bring back' })).toBeTruthy();
    expect(everythingInWindow()).not.toMatch(/Undone: |Brought back: |entry/);
    await app.user.click(screen.getByRole('button', { name: 'Bring back' }));
    await hears('Brought back.');
    expect(everythingInWindow()).not.toMatch(/Undone: |Brought back: |entry/);
    expect((await app.client.history.get({})).undo?.command).toBe('entries.trash');
  });

  test('name a step of another room in every room', async () => {
    const app = await openJournal({ covers: false }, '/journal?view=days');
    await addContact(app.client, 'Sari');
    await app.user.keyboard(undoKeys);
    await hears('Undone: Contact added');
    await app.user.click(screen.getByRole('link', { name: 'Contacts' }));
    await app.user.keyboard(redoKeys);
    await hears('Brought back: Contact added');
  });

  test('do not name it either when the room was left before the step was taken back', async () => {
    function Undo() {
      const { undo } = useHistory();
      return (
        <button type="button" onClick={() => void undo()}>
          take back
        </button>
      );
    }
    const leave = enterPrivateRoom();
    const part = renderWithCore(<Undo />);
    await part.client.entries.add({ id, fields: { text: word } });
    fireEvent.click(await screen.findByRole('button', { name: 'take back' }));
    leave();
    expect(await screen.findByText('Undone.')).toBeTruthy();
    expect(everythingInWindow()).not.toContain('Undone: ');
  });
});

describe('how the room behaves', () => {
  test('leads to its feelings, factors and moods, and back to where one was', async () => {
    const app = await openJournal({ covers: false });
    await showsEntry();
    const button = screen.getByRole('button', { name: 'How this room behaves' });
    await app.user.click(button);
    // Where nothing has a size the popover has no place, and counts as hidden.
    const words = { name: 'Feelings, factors and moods…', hidden: true };
    await app.user.click(await screen.findByRole('button', words));
    const manager = await screen.findByRole('dialog', { name: 'Feelings, factors and moods' });
    expect(await within(manager).findByRole('textbox', { name: 'Name of “Calm”' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'How this room behaves' })).toBeNull());
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button));
  });
});

describe('when another window comes to the front', () => {
  const blur = () => fireEvent.blur(window);
  const isBlank = () => screen.queryByRole('button', { name: 'Show again' }) !== null;

  test('this one goes blank if that is wished, and comes back when asked', async () => {
    const app = await openJournal({ hidesOnBlur: true, covers: false });
    await showsEntry();
    blur();
    expect(everythingInWindow()).not.toContain(word);
    expect(document.title).toBe('Langkah');
    fireEvent.focus(window);
    expect(isBlank()).toBe(true);
    await app.user.click(screen.getByRole('button', { name: 'Show again' }));
    expect(everythingInWindow()).toContain(word);
    expect(document.title).toBe('Journal – Langkah');
  });

  test('it does not for the dialog in which the program itself asks for a file', async () => {
    const app = await openJournal({ hidesOnBlur: true, covers: false });
    await showsEntry();
    const field = await waitFor(() => {
      const found = document.querySelector<HTMLInputElement>('input[type=file]');
      expect(found).not.toBeNull();
      return found as HTMLInputElement;
    });
    fireEvent.click(field);
    blur();
    expect(isBlank()).toBe(false);
    fireEvent(field, new Event('cancel', { bubbles: true }));
    blur();
    expect(isBlank()).toBe(true);
    await app.user.click(screen.getByRole('button', { name: 'Show again' }));
    // A dialog of the system, for which there is no field.
    let close = (_: string) => {};
    const asked = whileAsking(() => new Promise<string>((resolve) => (close = resolve)));
    blur();
    expect(isBlank()).toBe(false);
    close('chosen');
    expect(await asked).toBe('chosen');
    blur();
    expect(isBlank()).toBe(true);
  });

  test('it does so in no other room, and nowhere without the wish', async () => {
    const app = await openJournal({ hidesOnBlur: true });
    await cover();
    await app.user.click(screen.getByRole('link', { name: 'Contacts' }));
    await waitFor(() => expect(document.title).toBe('Contacts – Langkah'));
    blur();
    expect(isBlank()).toBe(false);
    await app.client.support.changeSettings({ hidesOnBlur: false });
    await app.user.click(screen.getByRole('link', { name: 'Journal' }));
    await cover();
    blur();
    expect(isBlank()).toBe(false);
  });
});

describe('how the room behaves', () => {
  test('is decided in its header, in force at once, and kept', async () => {
    const app = await openJournal();
    await cover();
    await app.user.click(screen.getByRole('button', { name: 'How this room behaves' }));
    await app.user.click(await screen.findByRole('switch', { name: /^Cover entries/, hidden: true }));
    await showsEntry();
    await app.user.click(screen.getByRole('switch', { name: /^Go blank in the background/, hidden: true }));
    await app.user.click(screen.getByRole('switch', { name: /^Offer help after low days/, hidden: true }));
    await app.user.selectOptions(
      screen.getByRole('combobox', { name: 'Country of the helplines', hidden: true }),
      'MY',
    );
    await waitFor(async () =>
      expect(await app.client.support.getSettings({})).toEqual({
        covers: false,
        hidesOnBlur: true,
        offersHelp: false,
        country: 'MY',
      }),
    );
  });

  test('the window is hidden from there too, and the keyboard comes back to the button', async () => {
    const app = await openJournal({ covers: false });
    await showsEntry();
    const button = screen.getByRole('button', { name: 'Hide the window at once' });
    await app.user.click(button);
    expect(everythingInWindow()).not.toContain(word);
    await app.user.keyboard('{Enter}');
    await showsEntry();
    expect(document.activeElement).toBe(button);
  });
});
