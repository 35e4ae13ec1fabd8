import { readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { catchDownloads } from '#tests/helpers/catch-downloads.ts';
import { addEntry, addMark, pngFile } from '#tests/helpers/journal.ts';
import { beforeEntries } from './before-entries.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

const fixture = (name: string) =>
  new File([readFileSync(join(import.meta.dirname, '../fixtures/imports', name))], name);

async function pick({ user }: Pick<RenderedApp, 'user'>, file: File) {
  await screen.findByRole('region', { name: 'Choose a file' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('there is no file input');
  await user.upload(input, file);
}

function selectOf(label: RegExp): HTMLInputElement {
  return screen.getByLabelText(label, { selector: 'input' });
}

async function choose({ user }: Pick<RenderedApp, 'user'>, label: RegExp, option: string) {
  const field = selectOf(label);
  await user.click(field);
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  if (!list) throw new Error('the field opens no list');
  await user.click(within(list).getByText(option));
}

/** Files of archives that lie about, in both places where they may (machine/temporary-folder.ts). */
const takenOut = () =>
  [tmpdir(), homedir()]
    .flatMap((root) => readdirSync(root).map((name) => join(root, name)))
    .filter((path) => path.includes(`langkah-${process.pid}-`))
    .flatMap((path) => readdirSync(path, { recursive: true, encoding: 'utf8' }))
    .filter((name) => /file-\d+$/.test(name));

const rowOf = (text: string | RegExp) => {
  const row = screen.getByText(text).closest('tr');
  if (!row) throw new Error(`“${text}” stands in no row`);
  return row;
};

test('Daylio comes in once its words for moods are said, and Undo takes all of it back', async () => {
  const app = await renderApp({
    route: '/import',
    today: '2026-03-10',
    prepare: ({ client }) => client.moods.rename({ mood: 1, name: 'Bottom' }),
  });
  await pick(app, fixture('daylio.csv'));
  await screen.findByRole('heading', { level: 2, name: 'Words for moods' });
  const next = screen.getByRole<HTMLButtonElement>('button', { name: 'See preview' });
  await screen.findByText('Still to choose: 1 word.');
  expect(next.disabled).toBe(true);
  expect(selectOf(/^“rad”, 1 row$/).value).toBe('Very good');
  expect(selectOf(/^“awful”/).value).toBe('Bottom');
  // What is not known stands first.
  expect(screen.getAllByLabelText(/^“.*row/, { selector: 'input' })[0]).toBe(selectOf(/^“numb-ish”/));
  await choose(app, /^“numb-ish”/, 'Low');
  await waitFor(() => expect(next.disabled).toBe(false));
  await app.user.click(next);

  await screen.findByText('5 entries will be added');
  expect(screen.getByText('1 new factor or feeling: good meal')).toBeTruthy();
  expect(within(rowOf(/Slept & ate/)).getByText('Very good')).toBeTruthy();
  expect(within(rowOf(/Slept & ate/)).getByText('9 Mar 2026, 21:30')).toBeTruthy();
  expect((await app.client.entries.list({})).total).toBe(0);
  await app.user.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByRole('heading', { name: 'Import finished' });
  expect(screen.getAllByText('5 journal entries added.').length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: 'Go to the journal' })).toBeTruthy();

  await app.user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await app.client.entries.list({})).total).toBe(0));
});

test('any table of moods is mapped, and rows that cannot come in say why', async () => {
  const app = await renderApp({ route: '/import', today: '2026-03-10' });
  const table = 'Hari,Suasana hati,Catatan\n2026-03-01,baik,Satu\n2026-03-32,baik,Dua\n2026-03-03,baik,Satu';
  await pick(app, new File([table], 'catatan.csv'));
  await screen.findByRole('heading', { level: 2, name: 'What the columns are' });
  await app.user.click(screen.getByRole('radio', { name: 'Journal entries' }));
  expect(screen.getByText('Still to choose: Date.')).toBeTruthy();
  await choose(app, /^Field for “Hari”/, 'Date');
  await app.user.click(screen.getByRole('button', { name: 'See preview' }));
  await screen.findByText('2 entries will be added');
  expect(within(rowOf('Dua')).getByText('Date: “2026-03-32” is not a date that fits here')).toBeTruthy();
  expect(screen.getByText(/no times of day/)).toBeTruthy();
});

describe('a journal on its way out', () => {
  const menu = () => screen.findByRole('button', { name: 'Import and export' });
  const isOpen = () => screen.queryByRole('dialog') !== null;
  async function beginExport(app: RenderedApp) {
    await app.user.click(await menu());
    await app.user.click(await screen.findByRole('menuitem', { name: 'Export…', hidden: true }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Export the journal' }));
    await app.user.click(dialog.getByRole('checkbox', { name: 'Texts' }));
    const save = dialog.getByRole<HTMLButtonElement>('button', { name: 'Save the file' });
    await waitFor(() => expect(save.disabled).toBe(false));
    fireEvent.click(save);
  }

  test.each([
    ['Cancel', () => fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))],
    ['Escape', () => fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })],
  ])('stays when it is cancelled by %s before it is ready', async (_, leave) => {
    const app = await renderApp({
      route: '/journal',
      today: '2026-03-10',
      async prepare({ client }) {
        await client.support.changeSettings({ covers: false });
        await addEntry(client, { text: 'Zeppelin' });
      },
    });
    const saved = catchDownloads();
    await beginExport(app);
    leave();
    await waitFor(() => expect(isOpen()).toBe(false));
    // The next one is ready after it, and the only one that was handed out.
    await beginExport(app);
    await waitFor(() => expect(isOpen()).toBe(false));
    expect(saved).toHaveLength(1);
  });

  test('stays when the room is left before it is ready', async () => {
    let goOn = () => {};
    const isReady = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const app = await renderApp({
      route: '/journal',
      today: '2026-03-10',
      async prepare(core) {
        await core.client.support.changeSettings({ covers: false });
        await addEntry(core.client, { text: 'Zeppelin' });
        beforeEntries(core, 'export', () => isReady);
      },
    });
    const saved = catchDownloads();
    await beginExport(app);
    fireEvent.click(screen.getByRole('link', { name: 'Contacts', hidden: true }));
    await waitFor(() => expect(document.title).toBe('Contacts – Langkah'));
    expect(isOpen()).toBe(false);
    goOn();
    fireEvent.click(screen.getByRole('link', { name: 'Journal' }));
    // Contacts have a menu of that name, too.
    await waitFor(() => expect(document.title).toBe('Journal – Langkah'));
    await beginExport(app);
    await waitFor(() => expect(isOpen()).toBe(false));
    expect(saved).toHaveLength(1);
  });
});

test('the journal goes out as it was ticked, and comes back through the wizard', async () => {
  const app = await renderApp({
    route: '/journal',
    today: '2026-03-10',
    async prepare({ client }) {
      await client.support.changeSettings({ covers: false });
      const mark = await addMark(client, 'Garden');
      await addEntry(client, { writtenOn: '2026-03-01', mood: 4, markIds: [mark.id], text: 'Zeppelin' });
      const { id } = await addEntry(client, { writtenOn: '2026-03-02', mood: 2 });
      await client.entries.attach({ id, fileId: newId(), file: pngFile() });
    },
  });
  const saved = catchDownloads();

  const menu = await screen.findByRole('button', { name: 'Import and export' });
  const open = async () => {
    await app.user.click(menu);
    await app.user.click(await screen.findByRole('menuitem', { name: 'Export…', hidden: true }));
    return screen.findByRole('dialog', { name: 'Export the journal' });
  };
  const dialog = within(await open());
  const boxes = dialog.getAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.map(({ checked }) => checked)).toEqual([false, false, false, false]);
  expect(dialog.getByRole('status').textContent).toBe('Nothing yet. Tick what is to leave.');
  const save = dialog.getByRole<HTMLButtonElement>('button', { name: 'Save the file' });
  expect(save.disabled).toBe(true);

  await app.user.click(dialog.getByRole('checkbox', { name: 'Moods and energy' }));
  await dialog.findByText('2 entries on 2 days from 1 Mar 2026 to 2 Mar 2026:');
  expect(dialog.getByText('2 moods')).toBeTruthy();
  expect(
    dialog.getByText(/^Not in the file: feelings and factors, texts,? and photos and files\.$/),
  ).toBeTruthy();
  await app.user.click(dialog.getByRole('checkbox', { name: 'Texts' }));
  await dialog.findByText('1 text');
  await app.user.click(dialog.getByRole('checkbox', { name: 'Photos and files' }));
  await dialog.findByText('1 photo or file (1 kB)');
  await app.user.click(dialog.getByRole('radio', { name: /^JSON/ }));
  await waitFor(() => expect(save.disabled).toBe(false));
  await app.user.click(save);
  await waitFor(() => expect(saved).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  // Asked anew: nothing of the answers stays, and the keyboard goes back to where it came from.
  const again = within(await open());
  expect(again.getAllByRole<HTMLInputElement>('checkbox').every(({ checked }) => !checked)).toBe(true);
  await app.user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(menu));

  const archive = saved[0]?.file;
  if (!archive) throw new Error('nothing was handed out');
  const other = await renderApp({ route: '/import', today: '2026-03-10' });
  await other.user.upload(
    [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].at(-1) as HTMLInputElement,
    new File([await archive.arrayBuffer()], 'journal.zip'),
  );
  await screen.findByText('2 entries will be added');
  expect(takenOut()).toHaveLength(1);
  await other.user.click(screen.getByRole('button', { name: 'Import' }));
  expect((await screen.findAllByText('2 journal entries added.')).length).toBeGreaterThan(0);
  // Nobody looks at it any more.
  await waitFor(() => expect(takenOut()).toEqual([]));
  const { rows } = await other.client.entries.list({});
  expect(rows.map(({ mood, excerpt, markIds, files }) => [mood, excerpt, markIds, files.length])).toEqual([
    [2, '', [], 1],
    [4, 'Zeppelin', [], 0],
  ]);
});
