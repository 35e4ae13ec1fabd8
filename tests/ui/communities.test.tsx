import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { addCommunity, addContact } from '#tests/helpers/people.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { renderApp } from './render-app.tsx';

const id = newId();
const addOne = async ({ client }: TestCore) => {
  await client.communities.add({
    id,
    fields: { name: 'Analysts of Jakarta', purpose: 'jobs', link: 'https://a.example' },
  });
  await addCommunity(client, 'Evening circle', { purpose: 'support', nextVisitOn: '2020-01-01' });
};
const openOne = { route: `/communities?open=${id}`, prepare: addOne };
const panel = async () => within(await screen.findByRole('complementary', { name: 'Analysts of Jakarta' }));
const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent);

describe('the list', () => {
  test('shows purpose, visits and what was planned, and is narrowed by purpose', async () => {
    const app = await renderApp({ route: '/communities', prepare: addOne });
    await screen.findByRole('link', { name: 'Analysts of Jakarta' });
    const list = within(await screen.findByRole('list', { name: 'Communities' }));
    expect(list.getByText('Was planned for: 1 Jan 2020')).toBeTruthy();
    await app.user.click(screen.getByRole('radio', { name: 'Support' }));
    await waitFor(() => expect(list.queryByText('Analysts of Jakarta')).toBeNull());
    await app.user.click(screen.getByRole('radio', { name: 'Learning' }));
    expect(await screen.findByText('Nothing matches this filter.')).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(await screen.findByText('Analysts of Jakarta')).toBeTruthy();
  });

  test('notes a visit with one click, which can be taken back', async () => {
    const app = await renderApp({ route: '/communities', prepare: addOne });
    await app.user.click(await screen.findByRole('button', { name: 'I was there: Analysts of Jakarta' }));
    expect(await screen.findByText('Last there: 10 Mar 2026')).toBeTruthy();
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText('Last there: 10 Mar 2026')).toBeNull());
    expect(rows().some((row) => row?.includes('No visit noted yet'))).toBe(true);
  });

  test('begins with one that has a name only, and says what is missing', async () => {
    const app = await renderApp({ route: '/communities' });
    await app.user.click((await screen.findAllByRole('button', { name: 'New community' })).at(-1) as Element);
    const form = within(await screen.findByRole('complementary', { name: 'New community' }));
    await app.user.click(form.getByRole('button', { name: 'Add' }));
    expect(await form.findByText('Please fill this in.')).toBeTruthy();
    await app.user.type(form.getByRole('textbox', { name: 'Name' }), 'Evening circle{Enter}');
    expect(await screen.findByRole('complementary', { name: 'Evening circle' })).toBeTruthy();
    expect(await app.client.communities.list({})).toMatchObject([{ name: 'Evening circle', purpose: null }]);
  });
});

describe('the panel', () => {
  test('saves a field, and shows both texts when somebody else wrote meanwhile', async () => {
    const app = await renderApp(openOne);
    const notes = await (await panel()).findByRole('textbox', { name: 'Notes' });
    fireEvent.change(notes, { target: { value: 'Mine' } });
    await app.client.communities.change({ id, changes: { notes: 'Theirs' } });
    fireEvent.blur(notes);
    expect((await screen.findByText('Stored now:')).parentElement?.textContent).toContain('Theirs');
    expect((await app.client.communities.get({ id })).notes).toBe('Theirs');
  });

  test('opens its link outside, and refuses one that is none', async () => {
    const app = await renderApp(openOne);
    const opened = await panel();
    const link = opened.getByRole('link', { name: 'Open the link in the browser' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['https://a.example', '_blank']);
    const field = opened.getByRole('textbox', { name: 'Link' });
    fireEvent.change(field, { target: { value: 'javascript:alert(1)' } });
    fireEvent.blur(field);
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect((await app.client.communities.get({ id })).link).toBe('https://a.example');
  });

  test('notes a visit on another day with a note, and refuses one that is still to come', async () => {
    const app = await renderApp(openOne);
    const opened = await panel();
    await app.user.click(opened.getByRole('button', { name: 'Another day, or with a note' }));
    const day = opened.getByRole('textbox', { name: 'When were you there?' });
    fireEvent.change(day, { target: { value: '2199-01-01' } });
    fireEvent.blur(day);
    await app.user.type(opened.getByRole('textbox', { name: 'Note (optional)' }), 'Talk on forecasting');
    await app.user.click(opened.getByRole('button', { name: 'Note the visit' }));
    await waitFor(() => expect(day.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.change(day, { target: { value: '2026-03-01' } });
    fireEvent.blur(day);
    await app.user.click(opened.getByRole('button', { name: 'Note the visit' }));
    expect(await opened.findByText('Talk on forecasting')).toBeTruthy();
    expect((await app.client.communities.get({ id })).lastVisitedOn).toBe('2026-03-01');
  });

  test('knows people: adds by search, adds a new one, takes off', async () => {
    const app = await renderApp({
      ...openOne,
      async prepare(core) {
        await addOne(core);
        await addContact(core.client, 'Sari Dewi');
      },
    });
    const opened = await panel();
    const picker = await opened.findByRole('combobox', { name: 'Add somebody' });
    const names = async () =>
      (await app.client.communities.listContacts({ id })).map((person) => person.name);
    await app.user.type(picker, 'sari');
    await app.user.click(await screen.findByRole('option', { name: 'Sari Dewi', hidden: true }));
    await waitFor(async () => expect(await names()).toEqual(['Sari Dewi']));
    await app.user.type(picker, 'Budi');
    const fresh = await screen.findByRole('option', { name: /Add “Budi”/, hidden: true });
    await app.user.click(fresh);
    await waitFor(async () => expect(await names()).toEqual(['Budi', 'Sari Dewi']));
    expect((await app.client.history.get({})).undo?.command).toBe('contacts.add');
    await app.user.click(
      await opened.findByRole('button', { name: 'Take Sari Dewi off Analysts of Jakarta' }),
    );
    await waitFor(async () => expect(await names()).toEqual(['Budi']));
    await app.user.click(opened.getByRole('link', { name: 'Budi' }));
    await waitFor(() => expect(app.address()).toContain('/contacts?open='));
  });

  test('goes to the trash and comes back', async () => {
    const app = await renderApp(openOne);
    await app.user.click(await (await panel()).findByRole('button', { name: 'More actions' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Move to the trash', hidden: true }));
    expect(await screen.findByText('This community is in the trash.')).toBeTruthy();
    await app.user.click((await panel()).getByRole('button', { name: 'Restore' }));
    await waitFor(async () => expect((await app.client.communities.get({ id })).deletedAt).toBeNull());
  });
});
