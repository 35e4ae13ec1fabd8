import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { everythingInWindow } from './everything-in-window.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

const word = 'Zqsecret';

const id = newId();

async function openContacts(): Promise<RenderedApp> {
  const app = await renderApp({
    route: `/contacts?open=${id}`,
    prepare: ({ client }) => client.contacts.add({ id, fields: { name: word } }),
  });
  await screen.findByRole('complementary', { name: word });
  return app;
}

const pressHide = () =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'H', ctrlKey: true, shiftKey: true });
const showAgain = () => screen.getByRole('button', { name: 'Show again' });

describe('the key that hides the window', () => {
  test('takes everything out of it before it returns, in any room', async () => {
    await openContacts();
    expect(everythingInWindow()).toContain(word);
    pressHide();
    expect(everythingInWindow()).not.toContain(word);
    expect(document.title).toBe('Langkah');
    expect(screen.getAllByRole('button')).toEqual([showAgain()]);
    expect(document.activeElement).toBe(showAgain());
  });

  test('takes what is open out of the address, and puts it back unless one has gone elsewhere', async () => {
    const app = await openContacts();
    const open = `/#/contacts?open=${id}`;
    const address = () => window.location.href.slice(window.location.origin.length);
    window.history.replaceState({ place: 1 }, '', open);
    pressHide();
    expect(address()).toBe('/');
    expect(window.history.state).toEqual({ place: 1 });
    await app.user.click(showAgain());
    expect(address()).toBe(open);
    pressHide();
    window.history.replaceState(null, '', '/#/applications');
    await app.user.click(showAgain());
    expect(address()).toBe('/#/applications');
  });

  test('pressed again, and any other key, brings nothing back and does nothing', async () => {
    const app = await openContacts();
    pressHide();
    pressHide();
    await app.user.keyboard('{Escape}n/?');
    await app.user.keyboard('{Control>}k{/Control}{Control>}1{/Control}');
    expect(everythingInWindow()).not.toContain(word);
    await app.user.keyboard('{Enter}');
    expect(screen.getByRole('complementary', { name: word })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.address()).toBe(`/contacts?open=${id}`);
    expect(document.title).toBe('Contacts – Langkah');
  });

  test('leaves what is typed half, the place in it and the open dialog as they were', async () => {
    const app = await openContacts();
    const filter = screen.getByRole('searchbox') as HTMLInputElement;
    await app.user.type(filter, 'Zqsec');
    filter.setSelectionRange(2, 4);
    pressHide();
    expect(everythingInWindow()).not.toContain('Zqsec');
    await app.user.click(showAgain());
    expect(document.activeElement).toBe(filter);
    expect([filter.value, filter.selectionStart, filter.selectionEnd]).toEqual(['Zqsec', 2, 4]);

    filter.blur();
    await app.user.keyboard('?');
    const map = await screen.findByRole('dialog');
    const focused = document.activeElement;
    pressHide();
    expect(screen.queryByRole('dialog')).toBeNull();
    await app.user.click(showAgain());
    expect(screen.getByRole('dialog')).toBe(map);
    expect(document.activeElement).toBe(focused);
  });

  test('stores what was typed, and keeps it where it was', async () => {
    const app = await openContacts();
    await app.user.click((await screen.findAllByRole('button', { name: 'New contact' }))[0] as Element);
    await app.user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Zqhalf');
    pressHide();
    await waitFor(async () => expect(JSON.stringify(await app.client.drafts.list({}))).toContain('Zqhalf'));
    await app.user.click(showAgain());
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Zqhalf');
  });

  test('stays blank whatever goes on behind it, and shows how things are now', async () => {
    const app = await openContacts();
    pressHide();
    await act(() => app.client.contacts.change({ id, changes: { name: 'Zqlater' } }));
    await waitFor(() => expect(everythingInWindow()).not.toMatch(/Zq/));
    await app.user.click(showAgain());
    expect(await screen.findByRole('complementary', { name: 'Zqlater' })).toBeTruthy();
  });

  test('stands in the keyboard map and in the palette', async () => {
    const app = await openContacts();
    await app.user.keyboard('?');
    expect(await screen.findByText('Hide the window at once')).toBeTruthy();
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await app.user.keyboard('{Control>}k{/Control}');
    await app.user.type(await screen.findByPlaceholderText(/Go somewhere/), 'hide');
    await app.user.click(await screen.findByText('Hide the window at once'));
    expect(await screen.findByRole('button', { name: 'Show again' })).toBeTruthy();
    expect(everythingInWindow()).not.toContain(word);
  });
});
