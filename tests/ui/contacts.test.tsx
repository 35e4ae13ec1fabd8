import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ContactChanges } from '#contract/contacts.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { useSelection } from '#ui/components/table/use-selection.ts';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { callLink, mailLink, nameOfLink } from '#ui/lib/outside-links.ts';
import { withScheme } from '#ui/lib/with-scheme.ts';
import { nextOn, rhythmOf } from '#ui/rooms/contacts/interval.ts';
import { useReadContacts } from '#ui/rooms/contacts/use-contacts.ts';
import { renderApp, renderWithCore } from './render-app.tsx';

const sari = newId();
const add = ({ client }: TestCore, name: string, fields: ContactChanges = {}, id = newId()) =>
  client.contacts.add({ id, fields: { ...fields, name } });
const addSari = (core: TestCore) => add(core, 'Sari', { company: 'Rimba', intervalDays: 30 }, sari);
const addFive = async (core: TestCore) => {
  for (const name of ['Agus', 'Budi', 'Citra', 'Dewi', 'Eka']) await add(core, name);
};
const openSari = { route: `/contacts?open=${sari}`, prepare: addSari };
const stored = (app: TestCore) => app.client.contacts.get({ id: sari });
const panelOf = (name: string) => screen.findByRole('complementary', { name });
const click = async (app: { user: { click: (element: Element) => Promise<void> } }, element: Element) =>
  app.user.click(element);

describe('quick add', () => {
  test('needs a name only, and says under the field when it is missing', async () => {
    const app = await renderApp({ route: '/contacts' });
    await click(app, (await screen.findAllByRole('button', { name: 'New contact' }))[0] as Element);
    const panel = within(await panelOf('New contact'));
    await click(app, panel.getByRole('button', { name: 'Add' }));
    expect(await panel.findByText('Please fill this in.')).toBeTruthy();
    await app.user.type(panel.getByRole('textbox', { name: 'Name' }), 'Sari{Enter}');
    await panelOf('Sari');
    expect((await app.client.contacts.list({})).rows.map(({ name }) => name)).toEqual(['Sari']);
  });

  test('tells of somebody who is there already, and a profile needs no scheme', async () => {
    const app = await renderApp({ route: '/contacts', prepare: addSari });
    await click(app, await screen.findByRole('button', { name: 'New contact' }));
    const panel = within(await panelOf('New contact'));
    await app.user.type(panel.getByRole('textbox', { name: 'Name' }), 'sari');
    expect(await panel.findByText(/same name/)).toBeTruthy();
    await click(app, panel.getByRole('button', { name: 'More fields' }));
    await app.user.type(panel.getByRole('textbox', { name: 'Profile or page' }), 'linkedin.com/in/sari');
    await click(app, panel.getByRole('button', { name: 'Add' }));
    await waitFor(async () => expect((await app.client.contacts.count({})).total).toBe(2));
    const { rows } = await app.client.contacts.list({ filter: { states: ['to_reach_out'] } });
    const links = await Promise.all(rows.map(({ id }) => app.client.contacts.get({ id })));
    expect(links.flatMap((each) => each.links)).toEqual(['https://linkedin.com/in/sari']);
  });
});

describe('the panel', () => {
  test('one click notes it, and the interval starts anew in sight; undoing takes both back', async () => {
    const app = await renderApp(openSari);
    const panel = within(await panelOf('Sari'));
    expect(await panel.findByText('Not in touch so far.', { exact: false })).toBeTruthy();
    await click(app, panel.getByRole('button', { name: 'Called' }));
    expect((await screen.findAllByText(/Called Sari: noted. Next: /)).length).toBeGreaterThan(0);
    const noted = within(await panel.findByRole('region', { name: 'Just noted' }));
    fireEvent.change(noted.getByRole('textbox', { name: 'Note (optional)' }), {
      target: { value: 'About the opening' },
    });
    const entries = () => app.client.activities.list({ noun: 'contact', id: sari });
    await waitFor(async () => expect((await entries())[0]?.note).toBe('About the opening'));
    await app.client.history.undo({});
    await app.client.history.undo({});
    await waitFor(() => expect(panel.queryByRole('region', { name: 'Just noted' })).toBeNull());
    expect((await stored(app)).lastContactOn).toBeNull();
  });

  test('an ask is noted with what was asked for', async () => {
    const app = await renderApp(openSari);
    const panel = within(await panelOf('Sari'));
    await click(app, await panel.findByRole('button', { name: 'Asked for' }));
    await click(app, await screen.findByRole('menuitem', { name: 'A referral', hidden: true }));
    await waitFor(async () => {
      const [entry] = await app.client.activities.list({ noun: 'contact', id: sari });
      expect(entry).toMatchObject({ kind: 'ask', note: 'A referral' });
    });
  });

  test('shows both texts when somebody else wrote meanwhile, and writes neither by itself', async () => {
    const app = await renderApp(openSari);
    const notes = await screen.findByRole('textbox', { name: 'Notes' });
    fireEvent.change(notes, { target: { value: 'Mine' } });
    await app.client.contacts.change({ id: sari, changes: { notes: 'Theirs' } });
    fireEvent.blur(notes);
    expect((await screen.findByText('Stored now:')).parentElement?.textContent).toContain('Theirs');
    expect((await stored(app)).notes).toBe('Theirs');
  });

  test('a profile that is none stays in the field with the reason; a good one opens outside', async () => {
    const app = await renderApp(openSari);
    const panel = within(await panelOf('Sari'));
    const field = await panel.findByRole('textbox', { name: 'Add a profile or page' });
    await app.user.type(field, 'javascript:alert(1){Enter}');
    expect(await panel.findByText(/This is not a link/)).toBeTruthy();
    expect(field).toHaveProperty('value', 'javascript:alert(1)');
    await app.user.clear(field);
    await app.user.type(field, 'linkedin.com/in/sari{Enter}');
    const link = await panel.findByRole('link', { name: 'linkedin.com/in/sari' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([
      'https://linkedin.com/in/sari',
      '_blank',
    ]);
    await waitFor(() => expect(field).toHaveProperty('value', ''));
  });

  test('an earlier company is added, dated and taken off', async () => {
    const app = await renderApp(openSari);
    const panel = within(await panelOf('Sari'));
    await app.user.type(
      await panel.findByRole('textbox', { name: 'Add an earlier company' }),
      'Samudra{Enter}',
    );
    const from = await panel.findByRole('textbox', { name: 'From' });
    await app.user.type(from, '2021-03-01{Enter}');
    await waitFor(async () =>
      expect((await stored(app)).earlierCompanies).toMatchObject([
        { company: 'Samudra', fromOn: '2021-03-01' },
      ]),
    );
    await click(app, panel.getByRole('button', { name: 'Take off Samudra' }));
    await waitFor(async () => expect((await stored(app)).earlierCompanies).toEqual([]));
  });

  test('another contact is picked as who introduced them', async () => {
    const app = await renderApp({
      route: `/contacts?open=${sari}`,
      prepare: async (core) => {
        await addSari(core);
        await add(core, 'Broker Wijaya');
      },
    });
    const panel = within(await panelOf('Sari'));
    await app.user.type(await panel.findByRole('combobox', { name: 'Introduced by' }), 'wija');
    await click(app, await screen.findByRole('option', { name: /Broker Wijaya/, hidden: true }));
    await waitFor(async () => expect((await stored(app)).introducedBy?.name).toBe('Broker Wijaya'));
    expect(await panel.findByRole('button', { name: 'Broker Wijaya' })).toBeTruthy();
  });

  test('an application is found, linked with a part, and taken off', async () => {
    const applicationId = newId();
    const app = await renderApp({
      route: `/contacts?open=${sari}`,
      prepare: async (core) => {
        await addSari(core);
        await core.client.applications.add({
          id: applicationId,
          fields: { company: 'Samudra', role: 'Analyst' },
        });
      },
    });
    const parts = async () =>
      (await app.client.contacts.listApplications({ id: sari })).map(({ part }) => part);
    const panel = within(await panelOf('Sari'));
    await app.user.type(await panel.findByRole('combobox', { name: 'Link an application' }), 'anal');
    await click(app, await screen.findByRole('option', { name: 'Analyst, Samudra', hidden: true }));
    await click(app, await panel.findByRole('combobox', { name: 'Part in Analyst, Samudra' }));
    await click(app, await screen.findByRole('option', { name: 'Referrer', hidden: true }));
    await waitFor(async () => expect(await parts()).toEqual(['referrer']));
    await click(app, panel.getByRole('button', { name: 'Take off Analyst, Samudra' }));
    await waitFor(async () => expect(await parts()).toEqual([]));
  });

  test('the interval of a tag stands beside that of the person', async () => {
    const app = await renderApp({
      route: `/contacts?open=${sari}`,
      prepare: async (core) => {
        await core.client.contacts.add({ id: sari, fields: { name: 'Sari' }, tagNames: ['Close'] });
      },
    });
    const panel = within(await panelOf('Sari'));
    await click(app, await panel.findByRole('button', { name: 'Intervals of the tags' }));
    await app.user.type(await panel.findByRole('textbox', { name: 'Everybody tagged “Close”' }), '14{Enter}');
    expect(await panel.findByText('every 14 days, by the tag “Close”')).toBeTruthy();
    expect((await app.client.tags.list({}))[0]?.intervalDays).toBe(14);
  });
});

describe('the table', () => {
  test('a range also takes rows that were never in sight', async () => {
    const app = renderWithCore(<Chooser />);
    for (const name of ['Agus', 'Budi', 'Citra', 'Dewi', 'Eka']) await add(app, name);
    await click(app, await screen.findByRole('button', { name: 'second' }));
    await click(app, screen.getByRole('button', { name: 'up to the fourth' }));
    await waitFor(() => expect(screen.getByTestId('count').textContent).toBe('3'));
    const { rows } = await app.client.contacts.list({ sort: { by: 'name', direction: 'ascending' } });
    expect(screen.getByTestId('ids').textContent).toBe(
      rows
        .slice(1, 4)
        .map(({ id }) => id)
        .sort()
        .join(),
    );
  });

  test('who no longer matches is no longer chosen', async () => {
    const app = renderWithCore(<Chooser />);
    for (const name of ['Agus', 'Budi', 'Citra', 'Dewi', 'Eka']) await add(app, name);
    await click(app, await screen.findByRole('button', { name: 'second' }));
    await click(app, screen.getByRole('button', { name: 'up to the fourth' }));
    await waitFor(() => expect(screen.getByTestId('count').textContent).toBe('3'));
    const ids = (screen.getByTestId('ids').textContent ?? '').split(',');
    const [first = '', second = '', third = ''] = ids;
    await app.client.contacts.changeStates({ ids: [second], state: 'waiting' });
    await app.client.contacts.trash({ ids: [first] });
    await waitFor(() => expect(screen.getByTestId('ids').textContent).toBe(third));
  });

  test('everybody is moved, and the words follow the language', async () => {
    const app = await renderApp({
      route: '/contacts?view=table',
      prepare: addFive,
      settings: { language: 'id' },
    });
    await click(app, await screen.findByRole('checkbox', { name: 'Pilih semua' }));
    await click(
      app,
      within(await screen.findByRole('toolbar')).getByRole('button', { name: 'Pindahkan ke' }),
    );
    await click(app, await screen.findByRole('menuitem', { name: 'Menunggu kabar', hidden: true }));
    await waitFor(async () =>
      expect((await app.client.contacts.count({})).byState).toEqual([{ state: 'waiting', count: 5 }]),
    );
  });
});

test.each([
  ['introductions', /Note on a contact who introduced you/],
  ['duplicates', /No two of your contacts/],
])('the address opens the view of %s', async (view, sentence) => {
  const app = await renderApp({ route: `/contacts?view=${view}`, prepare: addSari });
  expect(await screen.findByText(sentence)).toBeTruthy();
  await click(app, screen.getByText('Board'));
  expect(await screen.findByRole('group', { name: 'Board of contacts' })).toBeTruthy();
});

describe('slipping away', () => {
  const long = {
    route: '/contacts?view=slipping',
    prepare: async (core: TestCore) => {
      for (const [name, on] of [
        ['Agus', '2026-01-05'],
        ['Budi', '2026-01-06'],
      ] as const) {
        const { id } = await add(core, name, { intervalDays: 30 });
        await core.client.contacts.log({ id: newId(), contactId: id, kind: 'call', on });
      }
    },
  };

  test('whoever is dealt with goes, and the focus stays with the next', async () => {
    const app = await renderApp(long);
    await click(app, await screen.findByRole('button', { name: 'Agus: Wrote' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Agus' })).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Budi'));
    await click(app, screen.getByRole('button', { name: 'Budi: later' }));
    await click(app, await screen.findByRole('menuitem', { name: 'Not for a month', hidden: true }));
    expect(await screen.findByText(/Nobody is slipping away/)).toBeTruthy();
    await app.client.history.undo({});
    expect(await screen.findByRole('button', { name: 'Budi' })).toBeTruthy();
  });
});

const everybody = { states: ['to_reach_out' as const] };
const byName = { by: 'name', direction: 'ascending' } as const;

/** The choice of a table, without rows to click on: there are none to see here. */
function Chooser() {
  const read = useReadContacts(everybody, byName);
  const api = useApi();
  const allIds = api.contacts.listIds.queryOptions({ input: { filter: everybody } });
  const { ids, toggle } = useSelection({ count: 5, filter: everybody, read, allIds });
  const client = useClient();
  const rowAt = (index: number) => client.contacts.list({ sort: byName, offset: index, limit: 1 });
  const choose = async (index: number, isRange: boolean) =>
    toggle((await rowAt(index)).rows[0]?.id ?? '', index, isRange);
  return (
    <>
      <button type="button" onClick={() => void choose(1, false)}>
        second
      </button>
      <button type="button" onClick={() => void choose(3, true)}>
        up to the fourth
      </button>
      <p data-testid="count">{ids.size}</p>
      <p data-testid="ids">{[...ids].sort().join()}</p>
    </>
  );
}

test('the next day is an interval after the last, never before the day that was named', () => {
  const tags = [
    { id: 'a', name: 'Far', intervalDays: 90 },
    { id: 'b', name: 'Close', intervalDays: 14 },
    { id: 'c', name: 'Others', intervalDays: 1 },
  ];
  const carried = [tags[0], tags[1]].map((each) => ({ id: each?.id ?? '', name: '', color: 'sky' as const }));
  expect(rhythmOf({ intervalDays: null, tags: carried }, tags)).toEqual({ everyDays: 14, tagName: 'Close' });
  expect(rhythmOf({ intervalDays: 30, tags: carried }, tags)).toEqual({ everyDays: 30, tagName: null });
  expect(rhythmOf({ intervalDays: null, tags: [] }, tags)).toBeNull();
  expect(nextOn({ lastOn: '2026-02-20', notBeforeOn: null }, 14)).toBe('2026-03-06');
  expect(nextOn({ lastOn: '2026-02-20', notBeforeOn: '2026-04-01' }, 14)).toBe('2026-04-01');
});

test('only what is plainly a link, an address or a number is one', () => {
  expect(withScheme(' linkedin.com/in/sari ')).toBe('https://linkedin.com/in/sari');
  expect(withScheme('javascript:alert(1)')).toBe('javascript:alert(1)');
  expect(nameOfLink('https://www.linkedin.com/in/sari/')).toBe('linkedin.com/in/sari');
  expect(mailLink('sari@rimba.example')).toBe('mailto:sari@rimba.example');
  expect(mailLink('sari@rimba.example?attach=/etc/passwd')).toBeNull();
  expect(callLink('+62 812-0000')).toBe('tel:+628120000');
  expect(callLink('ext.')).toBeNull();
});
