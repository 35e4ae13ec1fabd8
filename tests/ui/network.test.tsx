import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { addContact, logWith } from '#tests/helpers/people.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { Duplicates } from '#ui/rooms/contacts/duplicates/duplicates.tsx';
import { Introductions } from '#ui/rooms/contacts/introductions/introductions.tsx';
import { renderApp, renderWithCore } from './render-app.tsx';

/** Links need to know where they are; where they lead to is not shown. */
function renderPart(part: ReactNode) {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  return renderWithCore(<RouterContextProvider router={router as never}>{part}</RouterContextProvider>);
}

const applicationId = newId();
async function fill({ client }: TestCore) {
  await client.applications.add({ id: applicationId, fields: { company: 'PT Rimba Tbk', role: 'Analyst' } });
  await addContact(client, 'Sari', { company: 'PT Rimba Tbk', role: 'Lead' });
  await addContact(client, 'Budi', {
    company: 'Samudra',
    earlierCompanies: [{ company: 'PT Rimba Tbk', fromOn: '2018-02-01', toOn: '2021-05-01' }],
  });
  await addContact(client, 'Citra', { company: 'Rimba' });
  await addContact(client, 'Far away', { company: 'Rimbawan' });
}
const partsOf = async (client: TestCore['client']) =>
  (await client.contacts.listParts({ applicationId })).map(({ part, contact }) => [contact.name, part]);

/** What is read with the room comes one after the other: the panel, then who is in it. */
async function people() {
  await screen.findByRole('complementary', { name: 'Analyst' });
  return within(await screen.findByRole('region', { name: 'People in this application' }));
}

describe('an application', () => {
  test('shows who could help and why, and takes them in with a part', async () => {
    const app = await renderApp({ route: `/applications?open=${applicationId}`, prepare: fill });
    await people();
    const paths = within(await screen.findByRole('region', { name: 'People you know there' }));
    expect(paths.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      expect.stringContaining('works here now'),
      expect.stringContaining('worked here from 2018 to 2021'),
      expect.stringContaining('works at Rimba, the same name but for its legal form'),
    ]);
    await app.user.click(paths.getByRole('button', { name: 'Add Sari to this application as' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Referrer', hidden: true }));
    await waitFor(async () => expect(await partsOf(app.client)).toEqual([['Sari', 'referrer']]));
    await waitFor(() => expect(paths.queryByText('Sari')).toBeNull());
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await partsOf(app.client)).toEqual([]));
  });

  test('adds somebody new in one step, changes the part and takes them off', async () => {
    const app = await renderApp({ route: `/applications?open=${applicationId}`, prepare: fill });
    const list = await people();
    await app.user.type(await list.findByRole('combobox', { name: 'Add somebody' }), 'Ibu Ratna');
    await app.user.click(await screen.findByRole('option', { name: /Add “Ibu Ratna”/, hidden: true }));
    await waitFor(async () => expect(await partsOf(app.client)).toEqual([['Ibu Ratna', 'recruiter']]));
    await app.user.click(await list.findByRole('combobox', { name: 'Part of Ibu Ratna' }));
    await app.user.click(
      (await screen.findAllByRole('option', { name: 'Interviewer', hidden: true })).at(-1) as Element,
    );
    await waitFor(async () => expect(await partsOf(app.client)).toEqual([['Ibu Ratna', 'interviewer']]));
    await app.user.click(list.getByRole('button', { name: 'Take Ibu Ratna off this application' }));
    await waitFor(async () => expect(await partsOf(app.client)).toEqual([]));
    for (let step = 0; step < 3; step += 1) await app.client.history.undo({});
    expect((await app.client.contacts.list({ filter: { text: 'Ratna' } })).total).toBe(0);
  });
});

describe('a company', () => {
  test('says that nobody is known there, in one line', async () => {
    const core: { id?: string } = {};
    const app = await renderApp({
      route: '/companies',
      async prepare({ client }) {
        core.id = (await addApplication(client, 'Kaliandra')).companyId;
      },
    });
    await app.user.click(await screen.findByRole('link', { name: /Kaliandra/ }));
    expect(await screen.findByText(/Nobody among your contacts/)).toBeTruthy();
    await addContact(app.client, 'Sari', { company: 'Kaliandra' });
    expect((await screen.findByRole('link', { name: 'Sari' })).getAttribute('href')).toContain('/contacts');
  });
});

describe('introductions', () => {
  const fillTree = async ({ client }: Pick<TestCore, 'client'>) => {
    const ani = await addContact(client, 'Ani');
    const budi = await addContact(client, 'Budi', { introducedById: ani.id });
    await addContact(client, 'Citra', { introducedById: budi.id });
    await addContact(client, 'Dewi', { introducedById: ani.id });
    return { ani, budi };
  };

  test('are a list and a drawing in which the arrow keys go on', async () => {
    const app = renderPart(<Introductions />);
    expect(await screen.findByText(/Note on a contact who introduced you/)).toBeTruthy();
    await fillTree(app);
    const graph = within(await screen.findByRole('region', { name: /as a drawing/ }));
    await waitFor(() => expect(graph.getAllByRole('link')).toHaveLength(4));
    const focused = () => document.activeElement?.getAttribute('aria-label');
    const first = graph.getByRole('link', { name: 'Ani' });
    first.focus();
    await app.user.keyboard('{ArrowRight}');
    expect(focused()).toBe('Budi, introduced by Ani');
    await app.user.keyboard('{ArrowDown}');
    expect(focused()).toBe('Dewi, introduced by Ani');
    await app.user.keyboard('{ArrowUp}{ArrowRight}');
    expect(focused()).toBe('Citra, introduced by Budi');
    await app.user.keyboard('{Home}');
    expect(focused()).toBe('Ani');
    expect(graph.getAllByRole('link').filter((link) => link.tabIndex === 0)).toEqual([first]);
  });

  test('say who was thanked, and note thanks with one click', async () => {
    const app = renderPart(<Introductions />);
    const { ani } = await fillTree(app);
    await logWith(app.client, ani.id, '2026-03-01', 'thanks');
    expect(await screen.findByText('Thanked 1 Mar 2026')).toBeTruthy();
    expect(screen.getAllByText('Not thanked yet')).toHaveLength(1);
    await app.user.click(screen.getByRole('button', { name: 'I said thanks to Budi' }));
    await waitFor(() => expect(screen.queryByText('Not thanked yet')).toBeNull());
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Not thanked yet')).toBeTruthy();
  });
});

describe('duplicates', () => {
  const fillPair = async ({ client }: Pick<TestCore, 'client'>) => {
    const bare = await addContact(client, 'Sari W.', { email: 'sari@x.example' });
    const full = await addContact(client, 'Sari', {
      email: 'SARI@x.example',
      phone: '0812',
      company: 'Rimba',
    });
    return { bare, full };
  };

  test('stand side by side, the one of whom more is known is offered to be kept, and merging is undone', async () => {
    const app = renderPart(<Duplicates />);
    expect(await screen.findByText('No two of your contacts look like the same person.')).toBeTruthy();
    const { bare, full } = await fillPair(app);
    const group = within(await screen.findByRole('table', { name: 'Sari W. · Sari' }));
    expect(group.getByRole('radio', { name: 'Keep this one: Sari, 2 of 2' })).toHaveProperty('checked', true);
    const phone = group.getByRole('row', { name: /Phone/ });
    expect(
      within(phone)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['', '0812']);
    await app.user.click(group.getByRole('radio', { name: 'Keep this one: Sari W., 1 of 2' }));
    await app.user.click(screen.getByRole('button', { name: 'Merge into Sari W.' }));
    expect(await screen.findByText('No two of your contacts look like the same person.')).toBeTruthy();
    expect(await app.client.contacts.get({ id: bare.id })).toMatchObject({ phone: '0812', deletedAt: null });
    expect((await app.client.contacts.get({ id: full.id })).deletedAt).not.toBeNull();
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('table', { name: 'Sari W. · Sari' })).toBeTruthy();
  });

  test('that are not the same person are not shown again', async () => {
    const app = renderPart(<Duplicates />);
    await fillPair(app);
    await app.user.click(await screen.findByRole('button', { name: 'Not the same person' }));
    expect(await screen.findByText('No two of your contacts look like the same person.')).toBeTruthy();
    expect((await app.client.contacts.count({})).total).toBe(2);
  });

  test('of whom one is somebody else are merged without that one', async () => {
    const app = renderPart(<Duplicates />);
    await fillPair(app);
    const third = await addContact(app.client, 'Ruben', { email: 'sari@x.example' });
    await app.user.click(await screen.findByRole('checkbox', { name: 'Ruben is the same person' }));
    await app.user.click(screen.getByRole('button', { name: 'Merge into Sari' }));
    await screen.findByRole('table', { name: 'Sari · Ruben' });
    expect((await app.client.contacts.get({ id: third.id })).deletedAt).toBeNull();
    expect(document.activeElement?.textContent).toBe('1 possible duplicate');
  });
});
