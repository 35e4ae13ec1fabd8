import { fireEvent, screen, waitFor } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { addCertificate, addResource } from '#tests/helpers/learning.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { todayOf } from '#ui/lib/days.ts';
import { renderApp } from './render-app.tsx';

const today = todayOf(new Date());

describe('an address that opens something without a view', () => {
  test.each(['resources', 'time', 'skills', 'table'])(
    'shows the goal, also where %s was left last',
    async (view) => {
      const id = newId();
      await renderApp({
        route: `/learning?open=${id}`,
        today,
        settings: { views: { learning: JSON.stringify({ view }) } },
        prepare: ({ client }) => client.goals.add({ id, fields: { title: 'SQL' } }),
      });
      expect(await screen.findByRole('complementary', { name: 'SQL' })).toBeTruthy();
    },
  );
});

describe('while one is being added', () => {
  test.each([
    ['resources', 'New resource', ({ client }: TestCore) => addResource(client, 'A thing')],
    ['certificates', 'New certificate', ({ client }: TestCore) => addCertificate(client, 'A thing')],
  ])('one of the %s is opened, and what was typed stays', async (view, label, prepare) => {
    const app = await renderApp({ route: `/learning?view=${view}`, today, prepare });
    const row = await screen.findByRole('link', { name: 'A thing' });
    await app.user.click(screen.getByRole('button', { name: label }));
    await app.user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Half');
    await app.user.click(row);
    expect(await screen.findByRole('complementary', { name: 'A thing' })).toBeTruthy();
    expect(screen.queryByRole('complementary', { name: label })).toBeNull();
    await app.user.click(screen.getByRole('button', { name: label }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Half'),
    );
  });

  test('who has closed the form before the answer is not led to what was added', async () => {
    const app = await renderApp({ route: '/learning?view=resources', today });
    await app.user.click((await screen.findAllByRole('button', { name: 'New resource' }))[0] as Element);
    await app.user.type(await screen.findByRole('textbox', { name: 'Title' }), 'A book');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(await screen.findByRole('link', { name: 'A book' })).toBeTruthy();
    await waitFor(async () => expect(await app.client.drafts.list({})).toEqual([]));
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
    expect(app.address()).toBe('/learning?view=resources');
  });
});
