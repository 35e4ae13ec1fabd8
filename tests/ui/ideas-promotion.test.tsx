import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { PromotionChanges } from '#contract/promotions.ts';
import { catchDownloads } from '#tests/helpers/catch-downloads.ts';
import { addDays, todayOf } from '#ui/lib/days.ts';
import { type RenderAppOptions, renderApp } from './render-app.tsx';

const today = todayOf(new Date());
type Given = PromotionChanges & { title: string; channel: string };
const sample: Given = { title: 'Show a sample', channel: 'event', plannedOn: '2026-01-05' };

/** The plan of promotion of an idea, with the first step open if asked. */
async function openPromotion(
  given: readonly Given[],
  { isOpen = false, ...more }: RenderAppOptions & { isOpen?: boolean } = {},
) {
  const [ideaId, id] = [newId(), newId()];
  const app = await renderApp({
    today,
    ...more,
    route: `/ideas/${ideaId}?view=promotion${isOpen ? `&open=${id}` : ''}`,
    async prepare({ client }) {
      await client.ideas.add({ id: ideaId, fields: { title: 'Warung data' } });
      for (const [index, fields] of given.entries())
        await client.promotions.add({ id: index === 0 ? id : newId(), ideaId, fields });
    },
  });
  return { ...app, ideaId, id, list: () => app.client.promotions.list({ ideaId }) };
}
const panel = async (name = sample.title) => within(await screen.findByRole('complementary', { name }));
const row = async (title: string) =>
  (await screen.findByRole('link', { name: title })).closest('li') as HTMLElement;

test('steps stand by channel, with their day in words', async () => {
  await openPromotion([
    sample,
    { title: 'Ask Sari', channel: 'Arisan', plannedOn: addDays(today, 1) },
    { title: 'Hang a poster', channel: 'event' },
    { title: 'Did it', channel: 'event', doneOn: today, result: 'Five came' },
  ]);
  expect((await row('Show a sample')).textContent).toBe(
    'Show a sampleoverdue, it was planned for 5 Jan 2026',
  );
  expect((await row('Ask Sari')).textContent).toBe('Ask Sariplanned: tomorrow');
  expect((await row('Hang a poster')).textContent).toBe('Hang a posterno day yet');
  expect((await row('Did it')).textContent).toBe('Did itFive camedone today');
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual(['Event or bazaar 1 of 3 done', 'Arisan 0 of 1 done']);
});

test('a step is added on a known channel or one of the own, and says what is missing', async () => {
  const app = await openPromotion([]);
  await app.user.click((await screen.findAllByRole('button', { name: 'New step' })).at(-1) as Element);
  const form = await panel('New step');
  await app.user.click(form.getByRole('button', { name: 'Add' }));
  expect(await form.findAllByText('Please fill this in.')).toHaveLength(2);
  const [title, channel] = [
    form.getByRole('textbox', { name: 'Step' }),
    form.getByRole('combobox', { name: 'Channel' }),
  ];
  await app.user.type(title, 'Post a picture');
  await app.user.type(channel, 'instagram');
  await app.user.click(form.getByRole('button', { name: 'Add and write another' }));
  await waitFor(async () => expect((await app.list())[0]).toMatchObject({ channel: 'instagram' }));
  await app.user.type(title, 'Tell them');
  await app.user.type(channel, 'The choir');
  await app.user.click(form.getByRole('button', { name: 'Add' }));
  expect(await panel('Tell them')).toBeTruthy();
  expect((await app.list())[1]).toMatchObject({ title: 'Tell them', channel: 'The choir' });
  expect(screen.getByRole('list', { name: 'Instagram' })).toBeTruthy();
});

test('a channel of the own that begins as a known one is stored as it was typed', async () => {
  const app = await openPromotion([]);
  await app.user.click((await screen.findAllByRole('button', { name: 'New step' })).at(-1) as Element);
  const form = await panel('New step');
  const channel = form.getByRole('combobox', { name: 'Channel' });
  await app.user.type(channel, 'event of the choir');
  expect(channel).toHaveProperty('value', 'event of the choir');
  await app.user.type(form.getByRole('textbox', { name: 'Step' }), 'Sing');
  await app.user.click(form.getByRole('button', { name: 'Add and write another' }));
  await waitFor(async () => expect((await app.list())[0]).toMatchObject({ channel: 'event of the choir' }));
  await app.user.type(channel, 'event or BAZAAR');
  await app.user.type(form.getByRole('textbox', { name: 'Step' }), 'Dance');
  await app.user.click(form.getByRole('button', { name: 'Add' }));
  await panel('Dance');
  expect((await app.list()).find(({ title }) => title === 'Dance')).toMatchObject({ channel: 'event' });
});

test('a tick writes the step into the ledger, and undoing takes it out again', async () => {
  const app = await openPromotion([sample]);
  const entries = async () => (await app.client.activities.list({ noun: 'idea', id: app.ideaId })).length;
  expect(await entries()).toBe(0);
  const box = () => screen.findByRole('checkbox', { name: 'Done: Show a sample' });
  await app.user.click(await box());
  await waitFor(async () => expect((await app.list())[0]?.doneOn).toBe(today));
  expect(await entries()).toBe(1);
  expect(await screen.findByText('done today')).toBeTruthy();
  await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await box()).toHaveProperty('checked', false));
  expect(await entries()).toBe(0);
});

test('the panel saves channel, days and result, and refuses a day to come', async () => {
  const app = await openPromotion([sample], { isOpen: true });
  const opened = await panel();
  const channel = await opened.findByRole('combobox', { name: 'Channel' });
  expect(channel).toHaveProperty('value', 'Event or bazaar');
  fireEvent.change(channel, { target: { value: 'WhatsApp' } });
  fireEvent.blur(channel);
  await waitFor(async () => expect((await app.list())[0]?.channel).toBe('whatsapp'));
  const done = opened.getByRole('textbox', { name: 'Done on' });
  fireEvent.change(done, { target: { value: addDays(today, 5) } });
  fireEvent.blur(done);
  await waitFor(() => expect(done.getAttribute('aria-invalid')).toBe('true'));
  const result = opened.getByRole('textbox', { name: 'Result' });
  fireEvent.change(result, { target: { value: 'Two asked' } });
  fireEvent.blur(result);
  await waitFor(async () =>
    expect((await app.list())[0]).toMatchObject({ result: 'Two asked', doneOn: null }),
  );
});

test('a step goes and comes back', async () => {
  const app = await openPromotion([sample], { isOpen: true });
  await app.user.click((await panel()).getByRole('button', { name: 'More actions' }));
  await app.user.click(await screen.findByRole('menuitem', { name: 'Remove', hidden: true }));
  await waitFor(async () => expect(await app.list()).toEqual([]));
  await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('link', { name: sample.title })).toBeTruthy();
});

test('the calendar is offered where there are plans, not for what is past', async () => {
  await openPromotion([sample]);
  await row('Show a sample');
  expect(screen.queryByRole('button', { name: 'Save as a calendar file' })).toBeNull();
});

test('the calendar holds what is planned from today on', async () => {
  const app = await openPromotion([{ ...sample, plannedOn: addDays(today, 3) }]);
  const saved = catchDownloads();
  await app.user.click(await screen.findByRole('button', { name: 'Save as a calendar file' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(await saved[0]?.file.text()).toContain('SUMMARY:Show a sample');
  expect(saved[0]?.name).toMatch(/\.ics$/);
});
