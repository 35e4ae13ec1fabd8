import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { addGoal, addResource } from '#tests/helpers/learning.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { todayOf } from '#ui/lib/days.ts';
import { renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const id = newId();
const list = { route: '/learning?view=resources', today };
const addCourse = ({ client }: TestCore) =>
  client.resources.add({
    id,
    fields: { title: 'Evening course', provider: 'BLK', link: 'https://course.example', totalMinutes: 1_200 },
  });
const openCourse = { route: `/learning?view=resources&open=${id}`, today, prepare: addCourse };
const panel = async () => within(await screen.findByRole('complementary', { name: 'Evening course' }));
const titles = (state: string) =>
  within(screen.getByRole('list', { name: state }))
    .getAllByRole('listitem')
    .map((row) => within(row).getAllByRole('link')[0]?.textContent);

describe('the list', () => {
  test('stands under the states, tells time and cost, and is narrowed by kind and words', async () => {
    const app = await renderApp({
      ...list,
      async prepare(core) {
        await addCourse(core);
        await addResource(core.client, 'A book', {
          kind: 'book',
          state: 'in_progress',
          cost: 450_000,
          costCurrency: 'IDR',
        });
      },
    });
    await screen.findByRole('link', { name: 'A book' });
    expect([titles('In progress'), titles('To start')]).toEqual([['A book'], ['Evening course']]);
    expect(screen.getByText('takes 20 h')).toBeTruthy();
    expect(screen.getByText(/^Rp\s450,000$/)).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Filter' }));
    await app.user.click(await screen.findByRole('combobox', { name: 'Kinds', hidden: true }));
    await app.user.click(await screen.findByRole('option', { name: 'Book', hidden: true }));
    await waitFor(() => expect(screen.queryByText('Evening course')).toBeNull());
    await app.user.type(screen.getByRole('searchbox', { name: 'Filter' }), 'nothing such');
    expect(await screen.findByText('Nothing matches this filter.')).toBeTruthy();
  });

  test('begins with a title only, and says what is missing', async () => {
    const app = await renderApp(list);
    expect(await screen.findByRole('link', { name: 'Import many from a file' })).toBeTruthy();
    await app.user.click(screen.getAllByRole('button', { name: 'New resource' }).at(-1) as Element);
    const form = within(await screen.findByRole('complementary', { name: 'New resource' }));
    await app.user.click(form.getByRole('button', { name: 'Add' }));
    expect(await form.findByText('Please fill this in.')).toBeTruthy();
    await app.user.type(form.getByRole('textbox', { name: 'Title' }), 'Bu Ratna{Enter}');
    expect(await screen.findByRole('complementary', { name: 'Bu Ratna' })).toBeTruthy();
    expect((await app.client.resources.list({})).rows).toMatchObject([
      { title: 'Bu Ratna', provider: null, link: null, state: 'to_start' },
    ]);
  });
});

describe('the panel', () => {
  const stored = (app: TestCore) => app.client.resources.get({ id });

  test('saves a field, and shows both texts when somebody else wrote meanwhile', async () => {
    const app = await renderApp(openCourse);
    const notes = await (await panel()).findByRole('textbox', { name: 'Notes' });
    fireEvent.change(notes, { target: { value: 'Mine' } });
    await app.client.resources.change({ id, changes: { notes: 'Theirs' } });
    fireEvent.blur(notes);
    expect((await screen.findByText('Stored now:')).parentElement?.textContent).toContain('Theirs');
    expect((await stored(app)).notes).toBe('Theirs');
  });

  test('reads hours, writes the currency down with the first amount, and finishes on a day', async () => {
    const app = await renderApp({ ...openCourse, settings: { currency: 'IDR' } });
    const opened = await panel();
    const hours = opened.getByRole('textbox', { name: 'Hours in all' });
    fireEvent.change(hours, { target: { value: '12' } });
    fireEvent.blur(hours);
    await waitFor(async () => expect((await stored(app)).totalMinutes).toBe(720));
    const cost = opened.getByRole('textbox', { name: 'Cost' });
    fireEvent.change(cost, { target: { value: '1500000' } });
    fireEvent.blur(cost);
    await waitFor(async () =>
      expect(await stored(app)).toMatchObject({ cost: 1_500_000, costCurrency: 'IDR' }),
    );
    await app.user.click(opened.getByRole('combobox', { name: 'State' }));
    await app.user.click(await screen.findByRole('option', { name: 'Done', hidden: true }));
    expect(await opened.findByRole('textbox', { name: 'Finished on' })).toBeTruthy();
    expect(await stored(app)).toMatchObject({ state: 'done', finishedOn: today });
  });

  test('belongs to a goal that can be chosen', async () => {
    const app = await renderApp({
      ...openCourse,
      async prepare(core) {
        await addCourse(core);
        await addGoal(core.client, 'SQL');
        await addGoal(core.client, 'Long done', { state: 'done' });
      },
    });
    await app.user.click(await (await panel()).findByRole('combobox', { name: 'Goal' }));
    expect(await screen.findByRole('option', { name: 'SQL', hidden: true })).toBeTruthy();
    expect(screen.queryByRole('option', { name: 'Long done', hidden: true })).toBeNull();
    await app.user.click(screen.getByRole('option', { name: 'SQL', hidden: true }));
    await waitFor(async () => expect((await stored(app)).goal?.title).toBe('SQL'));
  });

  test('opens its link outside', async () => {
    await renderApp(openCourse);
    const link = (await panel()).getByRole('link', { name: 'Open the link in the browser' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([
      'https://course.example',
      '_blank',
    ]);
  });

  test('goes to the trash and comes back', async () => {
    const app = await renderApp(openCourse);
    await app.user.click(await (await panel()).findByRole('button', { name: 'More actions' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Move to the trash', hidden: true }));
    expect(await screen.findByText('This resource is in the trash.')).toBeTruthy();
    await app.user.click((await panel()).getByRole('button', { name: 'Restore' }));
    await waitFor(async () => expect((await stored(app)).deletedAt).toBeNull());
  });
});

describe('the sessions of a course', () => {
  const withLessons = {
    ...openCourse,
    async prepare(core: TestCore) {
      await addCourse(core);
      for (const on of ['2020-01-01', '2020-01-08', '2199-01-01']) {
        await core.client.resources.addLessons({ resourceId: id, on, minutes: 60 });
      }
    },
  };
  const answer = async (day: string) =>
    within(await screen.findByRole('radiogroup', { name: `Were you there? ${day}` }));

  test('are added for one day or many', async () => {
    const app = await renderApp(openCourse);
    const opened = await panel();
    await app.user.click(opened.getByRole('button', { name: 'Add sessions' }));
    const form = within(await opened.findByRole('form', { name: 'Add sessions of the course' }));
    const set = (name: string, value: string) => {
      const field = form.getByRole('textbox', { name });
      fireEvent.change(field, { target: { value } });
      fireEvent.blur(field);
    };
    set('First day', '2026-03-02');
    await app.user.click(form.getByRole('combobox', { name: 'Repeats' }));
    await app.user.click(await screen.findByRole('option', { name: 'Every second week', hidden: true }));
    set('Until', '2026-03-01');
    await app.user.click(form.getByRole('button', { name: 'Add' }));
    expect(await form.findByText('This is before the first day.')).toBeTruthy();
    set('Until', '2026-03-30');
    await app.user.click(form.getByRole('button', { name: 'Add' }));
    expect((await screen.findAllByText('3 sessions added.')).length).toBeGreaterThan(0);
    const lessons = await app.client.resources.listLessons({ id });
    expect(lessons.map(({ heldOn }) => heldOn)).toEqual(['2026-03-02', '2026-03-16', '2026-03-30']);
  });

  test('are answered for, except those to come, and the share is said beside what offices ask for', async () => {
    const app = await renderApp(withLessons);
    const opened = await panel();
    expect(await opened.findByText(/2 sessions not noted yet. 1 session to come./)).toBeTruthy();
    expect(opened.queryByRole('radiogroup', { name: 'Were you there? 1 Jan 2199' })).toBeNull();
    await app.user.click((await answer('1 Jan 2020')).getByRole('radio', { name: 'Attended' }));
    expect(await opened.findByText('100 % of 1 session attended.')).toBeTruthy();
    await app.user.click((await answer('8 Jan 2020')).getByRole('radio', { name: 'Missed' }));
    expect(await opened.findByText('50 % of 2 sessions attended.')).toBeTruthy();
    expect(opened.getByText(/Offices usually ask for 80 %./)).toBeTruthy();
    await app.user.click((await answer('8 Jan 2020')).getByRole('radio', { name: 'Not noted' }));
    expect(await opened.findByText('100 % of 1 session attended.')).toBeTruthy();
    expect((await app.client.resources.listLessons({ id })).map(({ attended }) => attended)).toEqual([
      true,
      null,
      null,
    ]);
  });

  test('are corrected and removed', async () => {
    const app = await renderApp(withLessons);
    const opened = await panel();
    await app.user.click(await opened.findByRole('button', { name: 'Correct: 1 Jan 2020' }));
    fireEvent.change(opened.getByRole('textbox', { name: 'Topic (optional)' }), {
      target: { value: 'Joins' },
    });
    await app.user.click(opened.getByRole('button', { name: 'Save' }));
    expect(await opened.findByText('1 h · Joins')).toBeTruthy();
    await app.user.click(opened.getByRole('button', { name: 'Remove: 8 Jan 2020' }));
    await waitFor(async () =>
      expect((await app.client.resources.listLessons({ id })).map(({ heldOn }) => heldOn)).toEqual([
        '2020-01-01',
        '2199-01-01',
      ]),
    );
  });
});
