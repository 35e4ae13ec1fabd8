import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addEntry } from '#tests/helpers/journal.ts';
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

test('a summary of moods waits for it, and asks again when more would leave', async () => {
  const { user } = await renderApp({ route: '/reports/mood-summary', today, prepare });
  const step = await screen.findByRole('region', { name: 'The Journal would leave with this' });
  await within(step).findByText('1 mood');
  expect(within(step).queryByText(/text/)).toBeNull();
  expect(preview()).toBeNull();
  await user.click(await agree());
  await shows('Mood summary');
  await user.click(screen.getByRole('combobox', { name: 'Period' }));
  await user.click(await screen.findByRole('option', { name: 'Everything', hidden: true }));
  await agree();
  expect(preview()).toBeNull();
});
