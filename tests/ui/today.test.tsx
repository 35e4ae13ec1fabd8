import { screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { addIdea } from '#tests/helpers/ideas.ts';
import { addGoal } from '#tests/helpers/learning.ts';
import { addContact } from '#tests/helpers/people.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { renderApp } from './render-app.tsx';

// The day of the core is 10 March 2026, a Tuesday.
const route = '/today';
const ids = { idea: newId(), flyers: newId() };
async function addSome({ client }: TestCore) {
  await addApplication(client, 'Rimba', { nextStep: 'Call Ayu', nextStepOn: '2026-03-03' });
  await client.ideas.add({ id: ids.idea, fields: { title: 'Warung data' } });
  await client.promotions.add({
    ...{ id: ids.flyers, ideaId: ids.idea },
    fields: { channel: 'Flyer', title: 'Print flyers', plannedOn: '2026-03-10' },
  });
  await addGoal(client, 'Read data', { targetOn: '2026-03-12' });
  await addContact(client, 'Sari', { intervalDays: 4 });
}
const listed = async (name: string) =>
  within(await screen.findByRole('list', { name }))
    .getAllByRole('listitem')
    .map((row) => row.textContent);

test('says what needs the person today, what waits longest first, and the week by day', async () => {
  const app = await renderApp({ route, prepare: addSome });
  expect(await listed('For today')).toEqual([
    'Call AyuNext step · Analyst, Rimbasince 3 MarDone',
    'Print flyersPromotion · Warung dataDone',
  ]);
  expect(await listed('Thursday 12 March')).toEqual(['Read dataTarget day']);
  expect(await listed('Saturday 14 March')).toEqual(['SariGet in touch']);
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Today',
    'For today',
    'The week ahead',
    'Thursday 12 March',
    'Saturday 14 March',
  ]);
  await app.user.click(screen.getByRole('link', { name: 'Print flyers' }));
  await waitFor(() => expect(app.address()).toBe(`/ideas/${ids.idea}?view=promotion&open=${ids.flyers}`));
});

describe('a step', () => {
  test('of promotion is done with a click, stands in the ledger, and comes back with undo', async () => {
    const app = await renderApp({ route, prepare: addSome });
    await app.user.click(await screen.findByRole('button', { name: 'Done: Print flyers' }));
    await waitFor(() => expect(screen.queryByText('Print flyers')).toBeNull());
    const entries = () => app.client.activities.list({ noun: 'idea', id: ids.idea });
    expect(await entries()).toMatchObject([{ kind: 'promotion', happenedOn: '2026-03-10' }]);
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Print flyers')).toBeTruthy();
    expect(await entries()).toEqual([]);
  });

  test('of an application is done from the keyboard, which goes on at the next row', async () => {
    const app = await renderApp({ route, prepare: addSome });
    (await screen.findByRole('button', { name: 'Done: Call Ayu' })).focus();
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByText('Call Ayu')).toBeNull());
    expect(await screen.findAllByText('Call Ayu is done.')).not.toHaveLength(0);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Done: Print flyers' }));
    const { rows } = await app.client.applications.list({ filter: {} });
    expect(rows).toMatchObject([{ nextStep: null, nextStepOn: null }]);
  });

  test('of an idea makes room for another', async () => {
    const app = await renderApp({
      route,
      prepare: ({ client }) =>
        addIdea(client, 'Warung data', { nextStep: 'Ask Sari', nextStepOn: '2026-03-11' }),
    });
    expect(await screen.findByText('Nothing needs you today.')).toBeTruthy();
    await app.user.click(await screen.findByRole('button', { name: 'Done: Ask Sari' }));
    await screen.findByText(/Nothing needs you today, and the week is open/);
  });
});

test('an open week is said calmly, with one way on, and a link to the journal', async () => {
  const app = await renderApp({ route, settings: { language: 'id' } });
  expect(await screen.findByText(/Hari ini tidak ada yang perlu Anda urus/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Buka jurnal' })).toBeTruthy();
  await app.user.click(screen.getByRole('button', { name: 'Ke lamaran' }));
  await screen.findByRole('heading', { name: 'Lamaran', level: 1 });
});

test('what is beyond a list is counted', async () => {
  await renderApp({
    route,
    async prepare({ client }) {
      await client.ideas.add({ id: ids.idea, fields: { title: 'Warung data' } });
      for (let count = 0; count < 202; count += 1) {
        const fields = { channel: 'Flyer', title: `Step ${count}`, plannedOn: '2026-03-01' };
        await client.promotions.add({ id: newId(), ideaId: ids.idea, fields });
      }
    },
  });
  expect(await screen.findByText('202 items')).toBeTruthy();
  expect(screen.getByText(/2 more are not shown here/)).toBeTruthy();
});

describe('after an absence', () => {
  const back = (on: string) => ({
    route,
    async prepare(core: TestCore) {
      await addSome(core);
      core.clock.setToday(on);
    },
  });

  test('three small steps are offered, and put away for this absence', async () => {
    const app = await renderApp(back('2026-03-24'));
    const block = within(await screen.findByRole('region', { name: 'Good to see you' }));
    expect(block.getAllByRole('listitem')).toHaveLength(3);
    expect(block.getByText(/written down on Tuesday 10 March/)).toBeTruthy();
    await app.user.click(block.getByRole('button', { name: 'Put this away' }));
    expect(screen.queryByRole('region', { name: 'Good to see you' })).toBeNull();
    await waitFor(() => expect(app.settings.read().views.today).toBe('{"putAwayFor":"2026-03-10"}'));
  });

  test('the next absence is another one', async () => {
    await renderApp({
      ...back('2026-03-24'),
      settings: { views: { today: '{"putAwayFor":"2026-01-01"}' } },
    });
    expect(await screen.findByRole('region', { name: 'Good to see you' })).toBeTruthy();
  });

  test.each([
    ['less than two weeks are none', '2026-03-23', {}],
    ['what was put away stays so', '2026-03-24', { views: { today: '{"putAwayFor":"2026-03-10"}' } }],
  ])('%s', async (_name, on, settings) => {
    await renderApp({ ...back(on), settings });
    await screen.findByRole('list', { name: 'For today' });
    expect(screen.queryByRole('region', { name: 'Good to see you' })).toBeNull();
  });
});
