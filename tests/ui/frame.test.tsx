import { screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { renderApp } from './render-app.tsx';

const addApplication = ({ client }: TestCore, role = 'Data analyst') =>
  client.applications.add({ id: newId(), fields: { company: 'Kopi Nusantara', role } });

/** What a screen reader says. */
const hear = (text: string) =>
  waitFor(() => expect(screen.getByRole('status').textContent?.trim()).toBe(text));

test('the language changes at once, for words, address of the language and title, and is kept', async () => {
  const { user, client } = await renderApp({ route: '/settings' });
  await user.click(await screen.findByRole('radio', { name: 'Bahasa Indonesia' }));
  await screen.findByRole('heading', { name: 'Pengaturan', level: 1 });
  expect(document.documentElement.lang).toBe('id');
  expect(document.title).toBe('Pengaturan – Langkah');
  await waitFor(async () => expect((await client.settings.get({})).language).toBe('id'));
});

test('the look and the text size are in force at once', async () => {
  const { user, client } = await renderApp({ route: '/settings' });
  const root = document.documentElement;
  await user.click(await screen.findByRole('radio', { name: 'Dark' }));
  await waitFor(() => expect(root.dataset.mantineColorScheme).toBe('dark'));
  await user.click(screen.getByRole('radio', { name: 'High contrast' }));
  await waitFor(() => expect(root.dataset.contrast).toBe('more'));
  screen.getByRole('slider', { name: 'Text size' }).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  await waitFor(() => expect(root.style.fontSize).toBe('110%'));
  await waitFor(async () =>
    expect(await client.settings.get({})).toMatchObject({ theme: 'contrast', textScale: 110 }),
  );
});

test('a name is kept when the field is left', async () => {
  const { user, client } = await renderApp({ route: '/settings' });
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Sari');
  await user.tab();
  await waitFor(async () => expect((await client.settings.get({})).name).toBe('Sari'));
});

test('the frame follows what another page changes', async () => {
  const app = await renderApp({ route: '/trash' });
  await screen.findByText(/Nothing here/);
  const { id } = await addApplication(app);
  await app.client.applications.trash({ ids: [id] });
  await screen.findByText('Data analyst');
});

test('restoring says so and can be taken back from the toast and from the keyboard', async () => {
  const { user } = await renderApp({
    route: '/trash',
    prepare: async (core) => {
      const { id } = await addApplication(core);
      await core.client.applications.trash({ ids: [id] });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Restore' }));
  await screen.findByText(/Nothing here/);
  await hear('Restored: Data analyst');

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Data analyst');
  await hear('Undone: Restored from the trash');

  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await screen.findByText(/Nothing here/);
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('Data analyst');
});

test('what a field is typed into keeps its own undo', async () => {
  const app = await renderApp({ route: '/settings' });
  await addApplication(app);
  await app.user.type(await screen.findByRole('textbox', { name: 'Name' }), 'S{Control>}z{/Control}');
  expect((await app.client.history.get({})).undo?.command).toBe('applications.add');
});

test('erasing for good asks first, says what, and offers no undo', async () => {
  const { user, client } = await renderApp({
    route: '/trash',
    prepare: async (core) => {
      const { id } = await addApplication(core);
      await core.client.applications.trash({ ids: [id] });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Erase for good' }));
  const dialog = await screen.findByRole('dialog', { name: 'Erase this for good?' });
  expect(dialog.textContent).toContain('“Data analyst”');
  expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' }));
  await user.click(within(dialog).getByRole('button', { name: 'Erase for good' }));
  await screen.findByText(/Nothing here/);
  expect(await client.trash.list({})).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('rooms have a number on the keyboard, settings their usual key, and an unknown address a way back', async () => {
  const { user, address } = await renderApp({ route: '/nowhere' });
  await screen.findByRole('heading', { name: 'There is no page here' });
  await user.keyboard('{Control>}4{/Control}');
  await screen.findByRole('heading', { name: 'Contacts', level: 1 });
  await user.keyboard('{Control>},{/Control}');
  await screen.findByRole('heading', { name: 'Settings', level: 1 });
  expect(address()).toBe('/settings');
  expect(screen.getByRole('link', { name: 'Settings' }).getAttribute('aria-current')).toBe('page');
});

test('the palette finds a record by its words and opens it', async () => {
  const app = await renderApp({ route: '/settings', prepare: (core) => addApplication(core, 'Barista') });
  await app.user.keyboard('{Control>}k{/Control}');
  await app.user.type(await screen.findByRole('textbox', { name: 'Search and do' }), 'baris');
  await screen.findByText('Barista');
  await app.user.keyboard('{Enter}');
  await waitFor(() => expect(app.address()).toMatch(/^\/applications\?open=/));
});

test('the keyboard map lists what works here', async () => {
  const { user } = await renderApp({ route: '/search' });
  // The page puts the focus into its field when it has been read; only then can it be taken out.
  await screen.findByLabelText('Words to find');
  await user.click(await screen.findByRole('main'));
  await user.keyboard('?');
  const map = await screen.findByRole('dialog', { name: 'Keyboard' });
  expect(map.textContent).toContain('Go to the filter');
  expect(map.textContent).toContain('Undo');
});
