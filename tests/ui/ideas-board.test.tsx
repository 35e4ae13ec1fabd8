import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { addIdea, addNotes } from '#tests/helpers/ideas.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { todayOf } from '#ui/lib/days.ts';
import { CardFace } from '#ui/rooms/ideas/board/card-face.tsx';
import { renderApp, renderWithCore } from './render-app.tsx';

const today = todayOf(new Date());
const column = (name: string) => screen.findByRole('region', { name });
const panel = async (name: string) => within(await screen.findByRole('complementary', { name }));
const hear = (text: string) =>
  waitFor(() => expect(screen.getByRole('status').textContent?.trim()).toBe(text));
const statesOf = async ({ client }: TestCore) =>
  (await client.ideas.list({})).rows.map(({ title, state }) => `${title}: ${state}`);

test('an empty room invites, and a title is enough for the first idea', async () => {
  const app = await renderApp({ route: '/ideas', today });
  expect(await screen.findByText(/a title is enough to keep it/)).toBeTruthy();
  await app.user.keyboard('n');
  await app.user.type(await screen.findByRole('textbox', { name: 'Idea' }), 'Warung data{Enter}');
  await panel('Warung data');
  expect(await column('Spark, 1 idea')).toBeTruthy();
  expect(await app.client.ideas.list({})).toMatchObject({
    rows: [{ title: 'Warung data', state: 'spark', template: 'lean' }],
  });
  await waitFor(() => expect(app.address()).toMatch(/^\/ideas\?open=/));
});

test('a card says what comes next, for whom it is and what is still open, in words', async () => {
  const card = {
    id: newId(),
    title: 'Bumbu',
    state: 'testing',
    template: 'lean',
    pitch: 'Dinner for late workers',
    nextStep: 'Ask Sari',
    nextStepOn: today,
    noteCount: 3,
    assumptionCount: 2,
    openRiskCount: 1,
    changedAt: 0,
  } as const;
  const app = renderWithCore(<CardFace card={card} onCopied={() => {}} />);
  for (const text of [
    'Bumbu',
    'Dinner for late workers',
    'Ask Sari',
    'due today',
    '3 notes',
    '2 assumptions',
    '1 open risk',
  ])
    expect(await screen.findByText(text)).toBeTruthy();
  app.rerender(<CardFace card={{ ...card, nextStepOn: '2020-01-31' }} onCopied={() => {}} />);
  expect(await screen.findByText(/^was due/)).toBeTruthy();
});

describe('with an idea open', () => {
  const id = newId();
  const opened = {
    route: `/ideas?open=${id}`,
    today,
    async prepare({ client }: TestCore) {
      await client.ideas.add({ id, fields: { title: 'Bumbu' } });
      await addNotes(client, id, 'problem', ['No time'], { assumption: 'untested', importance: 3 });
      await addNotes(client, id, 'solution', ['Sachets']);
    },
  };

  test('its menu moves it, copies it with its canvas, and throws it away, which is taken back', async () => {
    const app = await renderApp(opened);
    const choose = async (title: string, name: string) => {
      await app.user.click((await panel(title)).getByRole('button', { name: 'More actions' }));
      await app.user.click(await screen.findByRole('menuitem', { name, hidden: true }));
    };
    await choose('Bumbu', 'Exploring');
    await hear('Moved to Exploring.');
    expect(await column('Exploring, 1 idea')).toBeTruthy();
    await choose('Bumbu', 'Make a copy');
    await panel('Bumbu (copy)');
    expect(await app.client.ideas.list({ filter: { text: 'copy' } })).toMatchObject({
      rows: [{ title: 'Bumbu (copy)', noteCount: 2 }],
    });
    await choose('Bumbu (copy)', 'Move to the trash');
    await hear('1 idea moved to the trash.');
    expect(await statesOf(app)).toEqual(['Bumbu: exploring']);
    expect(await (await panel('Bumbu (copy)')).findByText(/This idea is in the trash/)).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await statesOf(app)).toHaveLength(2));
  });

  test('its fields save themselves, what stands on its canvas is told, and Shift+Enter opens its page', async () => {
    const app = await renderApp(opened);
    const fields = await panel('Bumbu');
    expect(fields.getByText('2 notes · 1 assumption · 1 open risk')).toBeTruthy();
    for (const [name, value] of [
      ['In one sentence', 'Dinner in ten minutes'],
      ['Next step', 'Ask three neighbours'],
      ['Notes', 'Rain is a risk'],
    ] as const) {
      const field = fields.getByRole('textbox', { name });
      fireEvent.change(field, { target: { value } });
      fireEvent.blur(field);
    }
    await waitFor(async () =>
      expect(await app.client.ideas.get({ id })).toMatchObject({
        pitch: 'Dinner in ten minutes',
        nextStep: 'Ask three neighbours',
        notes: 'Rain is a risk',
      }),
    );
    fireEvent.keyDown(document.body, { key: 'Enter', shiftKey: true });
    await screen.findByRole('heading', { name: 'Bumbu', level: 1 });
    expect(app.address()).toBe(`/ideas/${id}`);
    await app.user.keyboard('{Escape}');
    await panel('Bumbu');
  });

  test('the other canvas is chosen in the panel once it is seen where the notes go, and every note is still there', async () => {
    const app = await renderApp(opened);
    const other = (await panel('Bumbu')).getByRole('radio', { name: 'Business Model Canvas' });
    const ask = async () => {
      await app.user.click(other);
      return within(await screen.findByRole('dialog', { name: 'Switch to Business Model Canvas?' }));
    };
    const question = await ask();
    const rows = question.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toContain('Problem1Key Partners');
    await app.user.click(question.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Switch/ })).toBeNull());
    expect((await app.client.canvases.get({ ideaId: id })).template).toBe('lean');
    await app.user.click((await ask()).getByRole('button', { name: 'Switch' }));
    await hear('The canvas is a Business Model Canvas now. Every note is still there.');
    const { template, notes } = await app.client.canvases.get({ ideaId: id });
    expect([template, ...notes.map(({ block }) => block)]).toEqual([
      'business_model',
      'key_partners',
      'key_activities',
    ]);
  });

  test('the other canvas is chosen at once while there are no notes', async () => {
    const app = await renderApp({
      ...opened,
      async prepare(core) {
        await opened.prepare(core);
        const { notes } = await core.client.canvases.get({ ideaId: id });
        await core.client.canvases.removeNotes({ ideaId: id, ids: notes.map((note) => note.id) });
      },
    });
    await app.user.click((await panel('Bumbu')).getByRole('radio', { name: 'Business Model Canvas' }));
    await waitFor(async () =>
      expect((await app.client.canvases.get({ ideaId: id })).template).toBe('business_model'),
    );
  });

  test('in the trash its fields are read and not written', async () => {
    await renderApp({
      ...opened,
      async prepare(core) {
        await opened.prepare(core);
        await core.client.ideas.trash({ ids: [id] });
      },
    });
    const fields = await panel('Bumbu');
    expect(fields.getByRole('group').matches(':disabled')).toBe(true);
    expect(fields.getByRole('button', { name: 'Restore' }).matches(':disabled')).toBe(false);
  });

  test('the state is chosen in the panel, and the card moves', async () => {
    const app = await renderApp(opened);
    await app.user.click((await panel('Bumbu')).getByRole('combobox', { name: 'State' }));
    await app.user.click(await screen.findByRole('option', { name: 'Building', hidden: true }));
    expect(await column('Building, 1 idea')).toBeTruthy();
  });
});

test('words narrow the board; what matches nothing says so, with a way back', async () => {
  const app = await renderApp({
    route: '/ideas',
    today,
    async prepare({ client }) {
      await addIdea(client, 'Bumbu');
      await addIdea(client, 'Kopi keliling');
    },
  });
  await column('Spark, 2 ideas');
  const filter = await screen.findByRole('searchbox', { name: 'Filter' });
  fireEvent.change(filter, { target: { value: 'kopi' } });
  await column('Spark, 1 idea');
  fireEvent.change(filter, { target: { value: 'nothing like it' } });
  expect(await screen.findByText('Nothing matches this filter.')).toBeTruthy();
  await app.user.click(screen.getAllByRole('button', { name: 'Clear the filter' }).at(-1) as HTMLElement);
  await column('Spark, 2 ideas');
});

test('an idea in the trash has its name there, and search finds others by their title', async () => {
  const app = await renderApp({
    route: '/trash',
    today,
    async prepare({ client }) {
      const { id } = await addIdea(client, 'Kopi keliling');
      await client.ideas.trash({ ids: [id] });
      await addIdea(client, 'Bumbu siap masak');
    },
  });
  expect(await screen.findByText('Kopi keliling')).toBeTruthy();
  expect(screen.getByText('Idea')).toBeTruthy();
  await app.user.keyboard('{Control>}k{/Control}');
  await app.user.type(await screen.findByRole('textbox', { name: 'Search and do' }), 'bumbu');
  await screen.findByText('Bumbu siap masak');
  await app.user.keyboard('{Enter}');
  await panel('Bumbu siap masak');
});
