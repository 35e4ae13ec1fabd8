import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { addEntry } from '#tests/helpers/journal.ts';
import { addContact } from '#tests/helpers/people.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { todayOf } from '#ui/lib/days.ts';
import { renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const preview = () => screen.queryByTitle<HTMLIFrameElement>(/Preview/);
const shows = (text: string) => waitFor(() => expect(preview()?.srcdoc).toContain(text));
const agree = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Agree and show it' });
const journal = () => screen.findByRole('checkbox', { name: 'Journal' });

async function prepare({ client }: Pick<TestCore, 'client'>) {
  await addEntry(client, { text: 'Zuqwexa in the rain', mood: 4, writtenOn: today });
  await addEntry(client, { text: 'Another one', mood: null, writtenOn: today });
}

test('the archive shows nothing of the Journal before it is agreed to, each time anew', async () => {
  const { user } = await renderApp({ route: '/reports/archive', today, prepare });
  await waitFor(() => expect(preview()?.srcdoc).toContain('Full archive'));
  expect(preview()?.srcdoc).not.toContain('Zuqwexa');

  await user.click(await journal());
  const step = await screen.findByRole('region', { name: 'The Journal would leave with this' });
  expect(preview()).toBeNull();
  await within(step).findByText('2 entries');
  within(step).getByText('2 texts');
  within(step).getByText('1 mood');
  await user.click(await agree());
  await shows('Zuqwexa in the rain');
  expect(document.activeElement?.id).toBe('content');

  await user.click(await journal());
  await waitFor(() => expect(preview()?.srcdoc).not.toContain('Zuqwexa'));
  await user.click(await journal());
  await agree();
  expect(preview()).toBeNull();

  await user.click(await agree());
  await shows('Zuqwexa in the rain');
  await user.click(screen.getByRole('link', { name: 'All reports' }));
  await user.click(await screen.findByRole('link', { name: /^Full archive/ }));
  await agree();
  expect(preview()).toBeNull();
});

test('the archive says what leaves beside entries, each thing with its number', async () => {
  const { user } = await renderApp({
    route: '/reports/archive',
    today,
    async prepare({ client }) {
      await client.templates.add({ id: newId(), fields: { name: 'Evening', text: 'What was good?' } });
      for (const title of ['Walk to the river', 'Sing'])
        await client.support.addComfort({ id: newId(), title });
      const { id: contactId } = await addContact(client, 'Harun');
      await client.support.addPerson({ contactId });
      const line = { name: 'Puskesmas', phone: '021 555', link: null, hours: null, note: null };
      await client.support.saveHelplines({ country: 'ID', checkedOn: null, lines: [line] });
    },
  });
  await user.click(await journal());
  const step = await screen.findByRole('region', { name: 'The Journal would leave with this' });
  await within(step).findByText('1 template of your own');
  within(step).getByText('2 things that help you');
  within(step).getByText('the name of 1 person you can turn to');
  within(step).getByText('1 helpline that you wrote down');
  await user.click(await agree());
  await shows('Walk to the river');
});

test('a summary of moods waits for it, and asks again when more would leave', async () => {
  const { user } = await renderApp({
    route: '/reports/mood-summary',
    today,
    async prepare(core) {
      await prepare(core);
      const fields = { name: 'Evening', text: 'What was good?' };
      await core.client.templates.add({ id: newId(), fields });
    },
  });
  const step = await screen.findByRole('region', { name: 'The Journal would leave with this' });
  await within(step).findByText('1 mood');
  expect(within(step).queryByText(/text|template/)).toBeNull();
  expect(preview()).toBeNull();
  await user.click(await agree());
  await shows('Mood summary');
  await user.click(screen.getByRole('combobox', { name: 'Period' }));
  await user.click(await screen.findByRole('option', { name: 'Everything', hidden: true }));
  await agree();
  expect(preview()).toBeNull();
});

test('whoever wants the Journal hidden from other windows has its pages in a report hidden too', async () => {
  const { user } = await renderApp({
    route: '/reports/archive',
    today,
    async prepare(core) {
      await prepare(core);
      await core.client.support.changeSettings({ hidesOnBlur: true });
    },
  });
  const isBlank = () => screen.queryByRole('button', { name: 'Show again' }) !== null;
  await shows('Full archive');
  fireEvent.blur(window);
  expect(isBlank()).toBe(false);
  await user.click(await journal());
  await user.click(await agree());
  await shows('Zuqwexa in the rain');
  // The dialog in which a browser prints is its own.
  Object.assign(preview()?.contentWindow ?? {}, { print: () => fireEvent.blur(window) });
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(isBlank()).toBe(false);
  fireEvent.blur(window);
  expect(isBlank()).toBe(true);
});
