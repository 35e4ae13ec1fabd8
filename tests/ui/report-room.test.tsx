import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reportKinds } from '#contract/report-kinds.ts';
import { addIdea, addNotes } from '#tests/helpers/ideas.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { todayOf } from '#ui/lib/days.ts';
import { renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const frame = () => screen.findByTitle<HTMLIFrameElement>(/Preview/);
const shows = (text: string) => waitFor(async () => expect((await frame()).srcdoc).toContain(text));

test('all reports are offered with what they are for, and each leads to its page', async () => {
  const { user } = await renderApp({ route: '/reports', today });
  const cards = within(await screen.findByRole('list', { name: 'Reports' })).getAllByRole('link');
  expect(cards).toHaveLength(reportKinds.length);
  await user.click(screen.getByRole('link', { name: /^Work-search record/ }));
  await screen.findByRole('heading', { name: 'Work-search record' });
  await user.click(screen.getByRole('link', { name: 'All reports' }));
  await screen.findByRole('list', { name: 'Reports' });
});

test('an address of no report shows all of them', async () => {
  await renderApp({ route: '/reports/horoscope', today });
  await screen.findByRole('list', { name: 'Reports' });
});

test('names that are to be hidden are not in the preview, which says so', async () => {
  const { user } = await renderApp({
    route: '/reports/work-search',
    today,
    async prepare({ client }) {
      await addApplication(client, 'Kopi Nusantara', { appliedOn: today });
    },
  });
  await shows('Kopi Nusantara');
  const hides = within(screen.getByRole('group', { name: 'What to hide' }));
  await user.click(hides.getByRole('checkbox', { name: 'Names of companies' }));
  await shows('Company A');
  expect((await frame()).srcdoc).not.toContain('Kopi Nusantara');
  expect((await frame()).srcdoc).toContain('What this report leaves out');
});

test('a set-up is kept under a name, chosen again, replaced under the same name and removed', async () => {
  const { user, client } = await renderApp({ route: '/reports/work-search', today });
  const list = () => client.reports.listPresets({ kind: 'work_search' });
  const numbers = () => screen.getByRole<HTMLInputElement>('switch', { name: 'Page numbers' });
  const keep = async () => {
    await user.click(await screen.findByRole('button', { name: /^(Presets|Office)$/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Keep this set-up…', hidden: true }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Office');
  };
  await screen.findByRole('switch', { name: 'Page numbers' });
  await user.click(numbers());
  await keep();
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  await waitFor(async () => expect((await list()).map(({ name }) => name)).toEqual(['Office']));
  const menu = await screen.findByRole('button', { name: 'Office' });
  await waitFor(() => expect(document.activeElement).toBe(menu));
  // What was taken away and put back stands last among the choices, and means the same.
  for (let time = 0; time < 2; time += 1)
    await user.click(screen.getByRole('checkbox', { name: 'Figures by week or month' }));
  await screen.findByRole('button', { name: 'Office' });

  await user.click(numbers());
  await user.click(await screen.findByRole('button', { name: 'Presets' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Office', hidden: true }));
  await waitFor(() => expect(numbers().checked).toBe(false));

  await user.click(numbers());
  await keep();
  await screen.findByText('A preset of this name is there already. It will be replaced.');
  await user.click(screen.getByRole('button', { name: 'Replace' }));
  await waitFor(async () => expect((await list()).map(({ setup }) => setup.hasPageNumbers)).toEqual([true]));

  await user.click(await screen.findByRole('button', { name: 'Office' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove Office', hidden: true }));
  await waitFor(async () => expect(await list()).toEqual([]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await list()).toHaveLength(1));
});

test('an idea is chosen for its report, and asked for until then', async () => {
  const { user } = await renderApp({
    route: '/reports/canvas',
    today,
    async prepare({ client }) {
      const { id } = await addIdea(client, 'Warung data');
      await addIdea(client, 'Sambal');
      await addNotes(client, id, 'problem', ['Owners guess']);
    },
  });
  await screen.findByText(/^Choose at the left which idea/);
  expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Print' })).disabled).toBe(true);
  const field = await screen.findByRole('combobox', { name: 'Idea' });
  await user.type(field, 'Waru');
  await waitFor(() => expect(screen.queryByRole('option', { name: 'Sambal', hidden: true })).toBeNull());
  await user.click(await screen.findByRole('option', { name: 'Warung data', hidden: true }));
  await shows('Owners guess');
  await screen.findByText('1 note');
});

test('a print that was stopped leaves the options and the preview as they were', async () => {
  const hangs = (_html: string, { signal }: { signal?: AbortSignal | undefined }) =>
    new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  const { user } = await renderApp({
    route: '/reports/work-search',
    today,
    printing: { print: hangs },
    async prepare({ client }) {
      await addApplication(client, 'Kopi Nusantara', { appliedOn: today });
    },
  });
  const numbers = () => screen.getByRole<HTMLInputElement>('switch', { name: 'Page numbers' });
  await shows('Kopi Nusantara');
  await user.click(numbers());
  await user.click(screen.getByRole('button', { name: 'Save as PDF' }));
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(numbers().checked).toBe(false);
  expect((await frame()).srcdoc).toContain('Kopi Nusantara');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save as PDF' }).disabled).toBe(false);
});
