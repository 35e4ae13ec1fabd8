import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { addGoal, addResource, logSession } from '#tests/helpers/learning.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { makeFolder } from '#tests/helpers/workspace-folder.ts';
import { todayOf } from '#ui/lib/days.ts';
import { renderApp } from './render-app.tsx';

// The page has the clock of this machine, and both must live on one day.
const today = todayOf(new Date());
const time = { route: '/learning?view=time', today };
const minuteMs = 60_000;
const block = async () => within(await screen.findByRole('region', { name: 'Focus timer' }));
const openForm = async (user: { click: (element: Element) => Promise<void> }) => {
  await user.click(await screen.findByRole('button', { name: 'Log time' }));
  return within(await screen.findByRole('form', { name: 'Log learning time', hidden: true }));
};

describe('time is logged', () => {
  test('in two clicks, for what the last one was for, and taken back', async () => {
    const app = await renderApp({
      ...time,
      async prepare({ client }) {
        const { id } = await addGoal(client, 'SQL');
        await logSession(client, 30, { goalId: id });
      },
    });
    const form = await openForm(app.user);
    await waitFor(() => expect(form.getByRole('combobox', { hidden: true })).toHaveProperty('value', 'SQL'));
    await app.user.click(form.getByRole('button', { name: '25 min', hidden: true }));
    const minutes = async () => (await app.client.sessions.list({})).rows.map((row) => row.minutes);
    await waitFor(async () => expect(await minutes()).toEqual([25, 30]));
    expect((await app.client.sessions.list({})).rows[0]?.goal?.title).toBe('SQL');
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await minutes()).toEqual([30]));
  });

  test('for a resource it counts for its goal too', async () => {
    const app = await renderApp({
      route: '/learning?view=resources',
      today,
      async prepare({ client }) {
        const { id: goalId } = await addGoal(client, 'SQL');
        await addResource(client, 'A book', { goalId });
      },
    });
    await app.user.click(await screen.findByRole('button', { name: 'Log time: A book' }));
    await app.user.click(await screen.findByRole('button', { name: '1 h', hidden: true }));
    await waitFor(async () =>
      expect((await app.client.sessions.list({})).rows).toMatchObject([
        { minutes: 60, goal: { title: 'SQL' }, resource: { title: 'A book' } },
      ]),
    );
  });

  test.each([
    ['', 'How long was it?'],
    ['a while', 'This is not a length of time. Try 45, 1:30 or 1.5 h.'],
    ['25 h', 'A session is at most 24 hours long.'],
  ])('not with %j', async (typed, words) => {
    const app = await renderApp(time);
    const form = await openForm(app.user);
    const length = form.getByRole('textbox', { name: 'Another length', hidden: true });
    fireEvent.change(length, { target: { value: typed } });
    await app.user.click(form.getByRole('button', { name: 'Log', hidden: true }));
    expect(await form.findByText(words)).toBeTruthy();
    expect((await app.client.sessions.list({})).total).toBe(0);
  });

  test('not on a day to come, which is said under the field', async () => {
    const app = await renderApp(time);
    const form = await openForm(app.user);
    const day = form.getByRole('textbox', { name: 'Day', hidden: true });
    fireEvent.change(day, { target: { value: '2199-01-01' } });
    fireEvent.blur(day);
    await app.user.click(form.getByRole('button', { name: '15 min', hidden: true }));
    await waitFor(() => expect(day.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a click beside the form closes it, one in its lists does not', async () => {
    const app = await renderApp({ ...time, prepare: ({ client }) => addGoal(client, 'SQL') });
    const form = await openForm(app.user);
    await app.user.click(form.getByRole('combobox', { hidden: true }));
    // The timer behind it offers the same.
    const [, inForm] = await screen.findAllByRole('option', { name: 'SQL', hidden: true });
    await app.user.click(inForm as Element);
    const isOpen = () => screen.getByRole('button', { name: 'Log time' }).getAttribute('aria-expanded');
    expect(isOpen()).toBe('true');
    fireEvent.mouseDown(screen.getByRole('heading', { level: 1 }));
    await waitFor(() => expect(screen.queryByRole('form', { hidden: true })).toBeNull());
  });
});

describe('the list', () => {
  const withTwo = {
    ...time,
    async prepare({ client }: TestCore) {
      await logSession(client, 30, { note: 'Joins' });
      await logSession(client, 60, { on: '2020-01-01' });
    },
  };

  test('goes day by day, and a session is corrected and removed there', async () => {
    const app = await renderApp(withTwo);
    expect(await screen.findByText('today, 30 min')).toBeTruthy();
    expect(screen.getByText('1 Jan 2020, 1 h')).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Correct: 1 h, 1 Jan 2020' }));
    const length = screen.getByRole('textbox', { name: 'Length' });
    fireEvent.change(length, { target: { value: '1h30' } });
    fireEvent.blur(length);
    await app.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('1 Jan 2020, 1 h 30 min')).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Remove: 1 h 30 min, 1 Jan 2020' }));
    await waitFor(() => expect(screen.queryByText('1 Jan 2020, 1 h 30 min')).toBeNull());
    expect((await app.client.history.get({})).undo?.command).toBe('sessions.remove');
  });

  test('is read in pages', async () => {
    const app = await renderApp({
      ...time,
      async prepare({ client }) {
        for (let count = 0; count < 103; count += 1) await logSession(client, 1, { on: '2020-01-01' });
      },
    });
    await app.user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('1 Jan 2020, 1 h 43 min')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});

test('weeks stand as bars or as a table, beside what was set aside for goals in progress', async () => {
  const app = await renderApp({
    ...time,
    async prepare({ client }) {
      await addGoal(client, 'SQL', { weeklyMinutes: 90, state: 'in_progress' });
      await addGoal(client, 'Later', { weeklyMinutes: 600 });
      await logSession(client, 30, { goalId: null });
    },
  });
  expect(
    await screen.findByText(
      '30 min this week. For your goals in progress you have set aside 1 h 30 min a week.',
    ),
  ).toBeTruthy();
  const weeks = within(screen.getByRole('region', { name: 'Time by week' }));
  expect(weeks.getByRole('img').getAttribute('aria-label')).toContain('This week so far: 30 min.');
  await app.user.click(weeks.getByRole('switch', { name: 'Show as a table' }));
  const rows = within(weeks.getByRole('table')).getAllByRole('row');
  expect(rows).toHaveLength(13);
  expect(rows.at(-1)?.textContent).toMatch(/so far\)30 min$/);
});

describe('the focus timer', () => {
  test('is started for something, paused, and goes on', async () => {
    const app = await renderApp({ ...time, prepare: ({ client }) => addGoal(client, 'SQL') });
    const timer = await block();
    await app.user.click(await timer.findByRole('combobox'));
    await app.user.click(await screen.findByRole('option', { name: 'SQL', hidden: true }));
    await app.user.click(timer.getByRole('button', { name: 'Start' }));
    expect(await timer.findByText('For SQL')).toBeTruthy();
    const clock = timer.getByRole('timer');
    expect(clock.getAttribute('aria-live')).toBe('off');
    await app.user.click(timer.getByRole('button', { name: 'Pause' }));
    expect(await timer.findByText('Paused')).toBeTruthy();
    await app.user.click(timer.getByRole('button', { name: 'Go on' }));
    expect(await timer.findByText('Running')).toBeTruthy();
    expect((await app.client.sessions.getTimer({})).state).toBe('running');
  });

  test('shows what the core counted, and not what the clock of the page says', async () => {
    const app = await renderApp({
      ...time,
      async prepare({ client, clock }) {
        await client.sessions.startTimer({});
        clock.advance(40_000);
        await client.sessions.pauseTimer({});
      },
    });
    expect((await (await block()).findByRole('timer')).textContent).toBe('0:00:40');
    app.clock.advance(minuteMs);
    await app.client.sessions.resumeTimer({});
    expect(await (await block()).findByText('Running')).toBeTruthy();
    expect((await block()).getByRole('timer').textContent).toMatch(/^0:00:4\d$/);
  });

  test('says that the machine slept, and lets the time be corrected', async () => {
    const app = await renderApp({
      ...time,
      async prepare({ client, clock }) {
        await client.sessions.startTimer({});
        clock.advance(30_000);
        await client.sessions.pauseTimer({});
        await client.sessions.resumeTimer({});
        clock.advance(10 * minuteMs);
      },
    });
    const timer = await block();
    expect(await timer.findByText(/The computer slept, so the timer has paused/)).toBeTruthy();
    await app.user.click(timer.getByRole('button', { name: 'Correct the time' }));
    const length = timer.getByRole('textbox', { name: 'Length' });
    expect(document.activeElement).toBe(length);
    fireEvent.change(length, { target: { value: 'long' } });
    await app.user.click(timer.getByRole('button', { name: 'Log the session' }));
    expect(await timer.findByText(/This is not a length of time/)).toBeTruthy();
    fireEvent.change(length, { target: { value: '10' } });
    await app.user.click(timer.getByRole('button', { name: 'Log the session' }));
    expect(await timer.findByRole('button', { name: 'Start' })).toBeTruthy();
    expect((await app.client.sessions.list({})).rows).toMatchObject([{ minutes: 10 }]);
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await app.client.sessions.list({})).total).toBe(0));
    expect((await app.client.sessions.getTimer({})).state).toBe('off');
  });

  test('says that the program was closed', async () => {
    const path = makeFolder();
    const before = createTestCore({ path, today });
    await before.client.sessions.startTimer({});
    before.clock.advance(20_000);
    before.close();
    await renderApp({ ...time, path, clock: before.clock });
    const timer = await block();
    expect(await timer.findByText(/Langkah was closed, so the timer has paused/)).toBeTruthy();
    expect(timer.getByRole('button', { name: 'Go on' })).toBeTruthy();
  });

  test('stands still while it is finished, and goes on when it is not', async () => {
    const app = await renderApp({ ...time, prepare: ({ client }) => client.sessions.startTimer({}) });
    const timer = await block();
    const state = async () => (await app.client.sessions.getTimer({})).state;
    await app.user.click(await timer.findByRole('button', { name: 'Finish' }));
    await timer.findByRole('form', { name: 'Finish the session' });
    expect(await state()).toBe('paused');
    await app.user.click(timer.getByRole('button', { name: 'Not yet' }));
    await waitFor(async () => expect(await state()).toBe('running'));
  });

  test('asks before more than a moment is discarded', async () => {
    const app = await renderApp({
      ...time,
      async prepare({ client, clock }) {
        await client.sessions.startTimer({});
        clock.advance(40_000);
        await client.sessions.pauseTimer({});
      },
    });
    await app.user.click(await (await block()).findByRole('button', { name: 'Discard' }));
    const dialog = within(await screen.findByRole('dialog', { hidden: true }));
    expect((await app.client.sessions.getTimer({})).state).toBe('paused');
    await app.user.click(dialog.getByRole('button', { name: 'Discard', hidden: true }));
    await waitFor(async () => expect((await app.client.sessions.getTimer({})).state).toBe('off'));
    expect((await app.client.sessions.list({})).total).toBe(0);
  });
});
