import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { addCommunity } from '#tests/helpers/people.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

const sari = newId();
const addSari = ({ client }: TestCore) =>
  client.contacts.add({ id: sari, fields: { name: 'Sari', company: 'Rimba', intervalDays: 30 } });
const openSari = { route: `/contacts?open=${sari}`, prepare: addSari };
const panelOf = async (name: string) => within(await screen.findByRole('complementary', { name }));
const stored = ({ client }: RenderedApp) => client.contacts.get({ id: sari });
const entries = ({ client }: RenderedApp) => client.activities.list({ noun: 'contact', id: sari });
const textOf = (field: HTMLElement) => (field as HTMLInputElement).value;

describe('Esc', () => {
  test('closes the form of an entry before its panel, and keeps what was typed', async () => {
    const app = await renderApp(openSari);
    const panel = await panelOf('Sari');
    const opener = await panel.findByRole('button', { name: 'Add an entry' });
    await app.user.click(opener);
    await app.user.type(panel.getByRole('textbox', { name: 'Note' }), 'Half a thought{Escape}');
    expect(panel.queryByRole('textbox', { name: 'Note' })).toBeNull();
    expect(document.activeElement).toBe(opener);
    await app.user.click(opener);
    await waitFor(() => expect(textOf(panel.getByRole('textbox', { name: 'Note' }))).toBe('Half a thought'));
    // The clock of the core is not that of this machine.
    const day = panel.getByRole('textbox', { name: 'Day' });
    fireEvent.change(day, { target: { value: '2026-03-01' } });
    fireEvent.blur(day);
    await app.user.click(panel.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect((await entries(app))[0]?.note).toBe('Half a thought'));
    await app.user.click(opener);
    expect(textOf(panel.getByRole('textbox', { name: 'Note' }))).toBe('');
  });

  test('closes the form of a visit, and keeps its note', async () => {
    const { route, prepare } = {
      route: '/communities',
      prepare: ({ client }: TestCore) => addCommunity(client, 'Circle'),
    };
    const app = await renderApp({ route, prepare });
    await app.user.click(await screen.findByRole('link', { name: 'Circle' }));
    const panel = await panelOf('Circle');
    const opener = await panel.findByRole('button', { name: 'Another day, or with a note' });
    await app.user.click(opener);
    await app.user.type(panel.getByRole('textbox', { name: 'Note (optional)' }), 'A talk{Escape}');
    const again = await panel.findByRole('button', { name: 'Another day, or with a note' });
    expect(document.activeElement).toBe(again);
    await app.user.click(again);
    await waitFor(() =>
      expect(textOf(panel.getByRole('textbox', { name: 'Note (optional)' }))).toBe('A talk'),
    );
    await app.user.click(panel.getByRole('button', { name: 'Cancel' }));
    await app.user.click(await panel.findByRole('button', { name: 'Another day, or with a note' }));
    expect(textOf(panel.getByRole('textbox', { name: 'Note (optional)' }))).toBe('');
  });

  test.each([
    ['Add a profile or page', 'linkedin.com/in/sari', { links: ['https://linkedin.com/in/sari'] }],
    ['Add an earlier company', 'Samudra', { earlierCompanies: [{ company: 'Samudra' }] }],
    ['Be in touch every … days', '{Control>}a{/Control}14', { intervalDays: 14 }],
  ])('finishes a field before its panel goes: %s', async (name, typed, expected) => {
    const app = await renderApp(openSari);
    const panel = await panelOf('Sari');
    await app.user.type(await panel.findByRole('textbox', { name }), `${typed}{Escape}`);
    expect(screen.queryByRole('complementary', { name: 'Sari' })).toBeNull();
    await waitFor(async () => expect(await stored(app)).toMatchObject(expected));
  });

  test('says of a link that is none that it is not kept', async () => {
    const app = await renderApp(openSari);
    const panel = await panelOf('Sari');
    await app.user.type(
      await panel.findByRole('textbox', { name: 'Add a profile or page' }),
      'IG: sari.wijaya{Escape}',
    );
    expect(await screen.findByText('Not added, because it is no link: IG: sari.wijaya')).toBeTruthy();
  });
});

test('the form of an entry writes only what was changed in it', async () => {
  const app = await renderApp(openSari);
  const panel = await panelOf('Sari');
  await app.user.click(await panel.findByRole('button', { name: 'Called' }));
  const noted = within(await panel.findByRole('region', { name: 'Just noted' }));
  await app.user.click(await panel.findByRole('button', { name: /^Correct: Call/ }));
  const form = within(panel.getByRole('textbox', { name: 'Result' }).closest('form') as HTMLElement);
  await app.user.type(form.getByRole('textbox', { name: 'Result' }), 'Will ask');
  const note = noted.getByRole('textbox', { name: 'Note (optional)' });
  fireEvent.change(note, { target: { value: 'About the opening' } });
  fireEvent.blur(note);
  await waitFor(async () => expect((await entries(app))[0]?.note).toBe('About the opening'));
  await app.user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(async () =>
    expect((await entries(app))[0]).toMatchObject({ note: 'About the opening', result: 'Will ask' }),
  );
});

test('a double click writes one entry', async () => {
  const app = await renderApp(openSari);
  const panel = await panelOf('Sari');
  await app.user.dblClick(await panel.findByRole('button', { name: 'Met' }));
  await panel.findByRole('region', { name: 'Just noted' });
  expect((await entries(app)).filter(({ kind }) => kind === 'meeting')).toHaveLength(1);
});

describe('earlier companies', () => {
  const openThere = {
    route: `/contacts?open=${sari}`,
    prepare: ({ client }: TestCore) =>
      client.contacts.add({
        id: sari,
        fields: { name: 'Sari', earlierCompanies: [{ company: 'Samudra', fromOn: null, toOn: null }] },
      }),
  };

  test('a day and at once a name: both are kept', async () => {
    const app = await renderApp(openThere);
    const panel = await panelOf('Sari');
    const from = await panel.findByRole('textbox', { name: 'From' });
    const item = within(from.closest('li') as HTMLElement);
    fireEvent.change(from, { target: { value: '2021-03-01' } });
    fireEvent.change(item.getByRole('textbox', { name: 'Company' }), { target: { value: 'Samudra Data' } });
    fireEvent.blur(from);
    fireEvent.blur(item.getByRole('textbox', { name: 'Company' }));
    await waitFor(async () =>
      expect((await stored(app)).earlierCompanies).toMatchObject([
        { company: 'Samudra Data', fromOn: '2021-03-01' },
      ]),
    );
    expect(screen.queryByText('[object Object]')).toBeNull();
  });

  test('the focus stays where something was taken off', async () => {
    const app = await renderApp(openThere);
    const panel = await panelOf('Sari');
    await app.user.click(await panel.findByRole('button', { name: 'Take off Samudra' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(panel.getByRole('textbox', { name: 'Add an earlier company' })),
    );
  });
});
