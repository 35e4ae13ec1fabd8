import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { addCourse, addGoal, addMilestones, addResource, logSession } from '#tests/helpers/learning.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { todayOf } from '#ui/lib/days.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const id = newId();
const time = { route: '/learning?view=time', today };
const addBook = ({ client }: TestCore) => client.resources.add({ id, fields: { title: 'A book' } });
const openBook = { route: `/learning?view=resources&open=${id}`, today, prepare: addBook };
const addSql = ({ client }: TestCore) => client.goals.add({ id, fields: { title: 'SQL' } });
const openSql = { route: `/learning?view=board&open=${id}`, today, prepare: addSql };
const panelOf = async (name: string) => within(await screen.findByRole('complementary', { name }));
const textOf = (field: HTMLElement) => (field as HTMLInputElement).value;
const note = () => screen.getByRole('textbox', { name: 'Note (optional)', hidden: true });
const pressEscape = (field: HTMLElement) => fireEvent.keyDown(field, { key: 'Escape' });

describe('what was typed half is there again', () => {
  test('where time is logged, after a click beside the form, and gone after Cancel', async () => {
    const app = await renderApp(time);
    const open = () => app.user.click(screen.getByRole('button', { name: 'Log time' }));
    await screen.findByRole('button', { name: 'Log time' });
    await open();
    const first = await screen.findByRole('textbox', { name: 'Note (optional)', hidden: true });
    fireEvent.change(first, { target: { value: 'Joins' } });
    fireEvent.mouseDown(screen.getByRole('heading', { level: 1 }));
    await waitFor(() => expect(screen.queryByRole('form', { hidden: true })).toBeNull());
    await open();
    await waitFor(() => expect(textOf(note())).toBe('Joins'));
    await app.user.click(screen.getByRole('button', { name: 'Cancel', hidden: true }));
    await waitFor(() => expect(screen.queryByRole('form', { hidden: true })).toBeNull());
    await open();
    await screen.findByRole('form', { hidden: true });
    expect(textOf(note())).toBe('');
    expect(await app.client.drafts.list({})).toEqual([]);
  });

  test('in a session, when another one is corrected, and only what was changed is written', async () => {
    const app = await renderApp({
      ...time,
      async prepare({ client }) {
        await logSession(client, 30, { note: 'One' });
        await logSession(client, 60, { note: 'Two' });
      },
    });
    await app.user.click(await screen.findByRole('button', { name: 'Correct: 30 min, today' }));
    await app.user.type(note(), ' and more');
    await app.user.click(screen.getByRole('button', { name: 'Correct: 1 h, today' }));
    expect(textOf(note())).toBe('Two');
    await app.user.click(screen.getByRole('button', { name: 'Correct: 30 min, today' }));
    await waitFor(() => expect(textOf(note())).toBe('One and more'));
    const stored = async () => (await app.client.sessions.list({})).rows.find((row) => row.note !== 'Two');
    await app.client.sessions.change({ id: (await stored())?.id ?? '', changes: { minutes: 45 } });
    await app.user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(await stored()).toMatchObject({ note: 'One and more', minutes: 45 }));
  });

  test('in the session of a course, whose panel Esc leaves open', async () => {
    const app = await renderApp({
      route: '/learning?view=resources',
      today: '2026-03-10',
      prepare: ({ client }: TestCore) => addCourse(client),
    });
    await app.user.click(await screen.findByRole('link', { name: 'Evening class' }));
    const panel = await panelOf('Evening class');
    const correct = 'Correct: 24 Feb 2026';
    await app.user.click(await panel.findByRole('button', { name: correct }));
    expect(document.activeElement).toBe(panel.getAllByRole('textbox', { name: 'Length (optional)' })[0]);
    await app.user.type(panel.getByRole('textbox', { name: 'Topic (optional)' }), 'Joins');
    pressEscape(panel.getByRole('textbox', { name: 'Topic (optional)' }));
    const pencil = await panel.findByRole('button', { name: correct });
    expect(document.activeElement).toBe(pencil);
    await app.user.click(pencil);
    await waitFor(() =>
      expect(textOf(panel.getByRole('textbox', { name: 'Topic (optional)' }))).toBe('Joins'),
    );
    await app.user.click(panel.getByRole('button', { name: 'Save' }));
    expect(await panel.findByText('1 h 30 min · Joins')).toBeTruthy();
    await app.user.click(panel.getByRole('button', { name: 'Add sessions' }));
    const topic = panel.getByRole('textbox', { name: 'Topic (optional)' });
    await app.user.type(topic, 'Indexes');
    pressEscape(topic);
    await app.user.click(panel.getByRole('button', { name: 'Add sessions' }));
    await waitFor(() =>
      expect(textOf(panel.getByRole('textbox', { name: 'Topic (optional)' }))).toBe('Indexes'),
    );
  });

  test('in what is noted of the timer, until it is discarded', async () => {
    const app = await renderApp({ ...time, prepare: ({ client }) => client.sessions.startTimer({}) });
    const timer = async () => within(await screen.findByRole('region', { name: 'Focus timer' }));
    await app.user.click(await (await timer()).findByRole('button', { name: 'Finish' }));
    await app.user.type(note(), 'Chapter 3');
    await app.user.click(screen.getByRole('radio', { name: 'Resources' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Focus timer' })).toBeNull());
    await app.user.click(screen.getByRole('radio', { name: 'Time' }));
    await app.user.click(await (await timer()).findByRole('button', { name: 'Finish' }));
    await waitFor(() => expect(textOf(note())).toBe('Chapter 3'));
    await app.user.click((await timer()).getByRole('button', { name: 'Not yet' }));
    await app.user.click(await (await timer()).findByRole('button', { name: 'Discard' }));
    await waitFor(async () => expect((await app.client.sessions.getTimer({})).state).toBe('off'));
    await waitFor(async () => expect(await app.client.drafts.list({})).toEqual([]));
  });
});

describe('a field is finished before its panel goes', () => {
  const goalOf = ({ client }: RenderedApp) => client.goals.get({ id });
  test('a milestone', async () => {
    const app = await renderApp(openSql);
    const panel = await panelOf('SQL');
    await app.user.type(await panel.findByRole('textbox', { name: 'Add a milestone' }), 'Joins{Escape}');
    await waitFor(async () => expect((await goalOf(app)).milestones).toMatchObject([{ title: 'Joins' }]));
  });
  test('an amount', async () => {
    const app = await renderApp(openBook);
    const panel = await panelOf('A book');
    await app.user.type(await panel.findByRole('textbox', { name: 'Cost' }), '150000{Escape}');
    expect(screen.queryByRole('complementary', { name: 'A book' })).toBeNull();
    await waitFor(async () => expect((await app.client.resources.get({ id })).cost).toBe(150_000));
  });
  test('a length and a day, when one goes elsewhere with them half typed', async () => {
    const app = await renderApp(openSql);
    const panel = await panelOf('SQL');
    const fields = [
      [await panel.findByRole('textbox', { name: 'Hours a week' }), '3'],
      [panel.getByRole('textbox', { name: 'Target day' }), '2026-12-24'],
    ] as const;
    for (const [field, value] of fields) fireEvent.change(field, { target: { value } });
    fireEvent.click(panel.getByRole('button', { name: 'Close' }));
    await waitFor(async () =>
      expect(await goalOf(app)).toMatchObject({ weeklyMinutes: 180, targetOn: '2026-12-24' }),
    );
  });
});

test('two titles and Enter at once: neither is lost', async () => {
  const app = await renderApp(openSql);
  const field = await (await panelOf('SQL')).findByRole('textbox', { name: 'Add a resource' });
  const form = field.closest('form') as HTMLFormElement;
  fireEvent.change(field, { target: { value: 'One' } });
  fireEvent.submit(form);
  fireEvent.change(field, { target: { value: 'Two' } });
  fireEvent.submit(form);
  const titles = async () => (await app.client.resources.list({})).rows.map(({ title }) => title);
  await waitFor(async () => expect(await titles()).toEqual(['One']));
  await waitFor(() => expect(screen.getByRole('link', { name: 'One' })).toBeTruthy());
  expect(textOf(field)).toBe('Two');
  fireEvent.submit(form);
  await waitFor(async () => expect((await titles()).toSorted()).toEqual(['One', 'Two']));
});

test('time is not offered for what lies in the trash', async () => {
  const app = await renderApp({
    ...time,
    async prepare({ client }) {
      const goal = await addGoal(client, 'Gone');
      await logSession(client, 30, { goalId: goal.id });
      await client.goals.trash({ ids: [goal.id] });
    },
  });
  await app.user.click(await screen.findByRole('button', { name: 'Log time' }));
  await app.user.click(await screen.findByRole('button', { name: '25 min', hidden: true }));
  await waitFor(async () =>
    expect((await app.client.sessions.list({})).rows[0]).toMatchObject({ minutes: 25, goal: null }),
  );
});

describe('the focus stays where it was', () => {
  test('when a session is removed or corrected', async () => {
    const app = await renderApp({
      ...time,
      async prepare({ client }) {
        await logSession(client, 30);
        await logSession(client, 60);
      },
    });
    await app.user.click(await screen.findByRole('button', { name: 'Remove: 1 h, today' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove: 30 min, today' })),
    );
    await app.user.click(screen.getByRole('button', { name: 'Correct: 30 min, today' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Length' }));
    await app.user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Correct: 30 min, today' }));
  });

  test('when a milestone is removed', async () => {
    const app = await renderApp({
      ...openSql,
      async prepare(core) {
        await addSql(core);
        await addMilestones(core.client, id, ['One', 'Two']);
      },
    });
    await app.user.click(await screen.findByRole('button', { name: 'Actions for One' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Remove', hidden: true }));
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'One' })).toBeNull());
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Actions for Two' })),
    );
  });

  test('when the timer begins, is not finished after all, and ends', async () => {
    const app = await renderApp({ ...time, prepare: ({ client }) => addResource(client, 'A book') });
    const button = (name: string) => screen.findByRole('button', { name });
    const isAt = async (name: string) => {
      const found = await button(name);
      await waitFor(() => expect(document.activeElement).toBe(found));
    };
    await app.user.click(await button('Start'));
    await isAt('Pause');
    await app.user.click(await button('Finish'));
    await app.user.click(await button('Not yet'));
    await isAt('Pause');
    await app.user.click(await button('Finish'));
    await app.user.click(await button('Log the session'));
    await isAt('Start');
  });
});
