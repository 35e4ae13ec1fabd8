import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ContactChanges } from '#contract/contacts.ts';
import { addCommunity } from '#tests/helpers/people.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { renderApp } from './render-app.tsx';

const sari = newId();
const addSari =
  (fields: ContactChanges = {}) =>
  ({ client }: TestCore) =>
    client.contacts.add({ id: sari, fields: { ...fields, name: 'Sari' }, tagNames: ['Mentor'] });
const openSari = (fields: ContactChanges = {}) => ({
  route: `/contacts?open=${sari}`,
  prepare: addSari(fields),
});
const panelOf = async (name: string) => within(await screen.findByRole('complementary', { name }));

describe('what is refused', () => {
  test.each([
    ['/contacts', 'New contact', 'Name', 'Profile or page'],
    ['/applications', 'New application', 'Role', 'Link'],
  ])('comes into sight and gets the focus: %s', async (route, title, name, link) => {
    const app = await renderApp({ route, prepare: addSari() });
    await app.user.click((await screen.findAllByRole('button', { name: title }))[0] as Element);
    const panel = await panelOf(title);
    if (route === '/applications')
      await app.user.type(panel.getByRole('combobox', { name: 'Company' }), 'Rimba');
    await app.user.type(panel.getByRole('textbox', { name }), 'Budi');
    await app.user.click(panel.getByRole('button', { name: 'More fields' }));
    await app.user.type(panel.getByRole('textbox', { name: link }), 'IG: sari');
    await app.user.click(panel.getByRole('button', { name: 'Fewer fields' }));
    await app.user.click(panel.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(document.activeElement).toBe(panel.getByRole('textbox', { name: link })));
    expect(panel.getByText(/This is not a link/)).toBeTruthy();
  });
});

test.each([
  ['/contacts?view=introductions', 'New contact', 'Sari'],
  ['/communities', 'New community', 'Circle'],
])('what is opened takes the place of a form that is open: %s', async (route, title, name) => {
  const app = await renderApp({
    route,
    async prepare(core) {
      await addSari()(core);
      await addCommunity(core.client, 'Circle');
      await core.client.contacts.add({ id: newId(), fields: { name: 'Budi', introducedById: sari } });
    },
  });
  await app.user.click((await screen.findAllByRole('button', { name: title }))[0] as Element);
  await panelOf(title);
  const [opener] = await screen.findAllByRole('link', { name });
  await app.user.click(opener as Element);
  expect(await screen.findByRole('complementary', { name })).toBeTruthy();
  expect(screen.queryByRole('complementary', { name: title })).toBeNull();
});

test('a name that was typed is picked with Enter', async () => {
  const app = await renderApp({
    ...openSari(),
    async prepare(core) {
      await addSari()(core);
      for (const name of ['Broker Wijaya', 'Agus'])
        await core.client.contacts.add({ id: newId(), fields: { name } });
    },
  });
  const panel = await panelOf('Sari');
  const field = await panel.findByRole('combobox', { name: 'Introduced by' });
  await app.user.type(field, 'wija');
  await waitFor(() => expect(screen.queryByRole('option', { name: 'Agus', hidden: true })).toBeNull());
  await waitFor(() =>
    expect(
      screen.getByRole('option', { name: /Broker/, hidden: true }).hasAttribute('data-combobox-selected'),
    ).toBe(true),
  );
  await app.user.keyboard('{Enter}');
  expect(await panel.findByRole('button', { name: 'Broker Wijaya' })).toBeTruthy();
});

test('the link of a community needs no scheme, and can be corrected at once', async () => {
  const app = await renderApp({
    route: '/communities',
    prepare: ({ client }) => addCommunity(client, 'Circle'),
  });
  await app.user.click(await screen.findByRole('link', { name: 'Circle' }));
  const panel = await panelOf('Circle');
  const field = panel.getByRole('textbox', { name: 'Link' });
  const id = (await app.client.communities.list({}))[0]?.id ?? '';
  for (const [typed, expected] of [
    ['t.me/lokerjakarta', 'https://t.me/lokerjakarta'],
    ['t.me/loker', 'https://t.me/loker'],
  ] as const) {
    fireEvent.change(field, { target: { value: typed } });
    fireEvent.blur(field);
    await waitFor(async () => expect((await app.client.communities.get({ id })).link).toBe(expected));
    await waitFor(() => expect((field as HTMLInputElement).value).toBe(expected));
  }
});

test('a relation is known in any case, and two who write it are told of it', async () => {
  const app = await renderApp(openSari({ relation: 'friend' }));
  const panel = await panelOf('Sari');
  const field = await panel.findByRole('combobox', { name: 'Relation' });
  fireEvent.change(field, { target: { value: 'former colleague' } });
  fireEvent.blur(field);
  const relation = async () => (await app.client.contacts.get({ id: sari })).relation;
  await waitFor(async () => expect(await relation()).toBe('former_colleague'));
  await waitFor(() => expect((field as HTMLInputElement).value).toBe('Former colleague'));
  fireEvent.change(field, { target: { value: 'Mine' } });
  await app.client.contacts.change({ id: sari, changes: { relation: 'recruiter' } });
  fireEvent.blur(field);
  expect((await screen.findByText('Stored now:')).parentElement?.textContent).toContain('Recruiter');
  expect(await relation()).toBe('recruiter');
});

describe('the focus', () => {
  test('stays in the view when the last two are merged', async () => {
    const app = await renderApp({
      route: '/contacts?view=duplicates',
      async prepare({ client }) {
        for (const [name, intervalDays] of [
          ['Sari', 90],
          ['Sari W', 14],
        ] as const) {
          await client.contacts.add({ id: newId(), fields: { name, email: 's@example.com', intervalDays } });
        }
      },
    });
    expect(await screen.findByText('every 14 days')).toBeTruthy();
    await app.user.click(await screen.findByRole('button', { name: /^Merge into/ }));
    await screen.findByText(/^No two of your contacts/);
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement?.textContent).toContain('No two of your contacts');
  });

  test('goes on when thanks are noted', async () => {
    const app = await renderApp({
      route: '/contacts?view=introductions',
      async prepare(core) {
        await addSari()(core);
        await core.client.contacts.add({ id: newId(), fields: { name: 'Budi', introducedById: sari } });
      },
    });
    await app.user.dblClick(await screen.findByRole('button', { name: /thanks/i }));
    await screen.findByText(/^Thanked/);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    const entries = await app.client.activities.list({ noun: 'contact', id: sari });
    expect(entries.filter(({ kind }) => kind === 'thanks')).toHaveLength(1);
  });

  test('comes to the table when what was chosen is gone', async () => {
    const app = await renderApp({
      route: '/contacts?view=table',
      prepare: async ({ client }) => {
        await addSari()({ client } as TestCore);
        const { id } = await client.contacts.add({ id: newId(), fields: { name: 'Budi' } });
        await client.contacts.archive({ ids: [id], archived: true });
      },
    });
    await app.user.click(await screen.findByRole('checkbox', { name: 'Choose all' }));
    const bar = within(await screen.findByRole('toolbar', { name: 'Actions for the chosen contacts' }));
    await app.user.click(bar.getByRole('button', { name: 'Choose none' }));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Table of contacts' }));
  });
});
