import { screen, waitFor } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { renderApp } from './render-app.tsx';

const [first, second] = [newId(), newId()];

async function addTwo({ client }: TestCore) {
  await client.applications.add({ id: first, fields: { company: 'Kopi Nusantara', role: 'Analyst' } });
  await client.applications.add({ id: second, fields: { company: 'Rimba', role: 'Planner' } });
}

const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Application' });
const preview = () => screen.findByTitle<HTMLIFrameElement>('Preview: exactly what is printed');

test('the sheet asks for an application, finds it by its words, and keeps it in the address', async () => {
  const { user, address } = await renderApp({ route: '/reports/interview-sheet', prepare: addTwo });
  expect(await screen.findByText(/^Choose at the left which application/)).toBeDefined();
  expect((await field()).value).toBe('');
  await user.type(await field(), 'rimba');
  // By text: asking every hidden option for its role takes seconds.
  await user.click(await screen.findByText('Planner, Rimba'));
  await waitFor(async () => expect((await preview()).srcdoc).toContain('Planner, Rimba'));
  expect(address()).toContain(`about=${second}`);
  await waitFor(async () => expect((await field()).value).toBe('Planner, Rimba'));
});

test('another one takes its place: what stands in the field is no search', async () => {
  const route = `/reports/interview-sheet?about=${second}`;
  const { user, address } = await renderApp({ route, prepare: addTwo });
  await waitFor(async () => expect((await field()).value).toBe('Planner, Rimba'));
  await user.click(await field());
  await user.click(await screen.findByText('Analyst, Kopi Nusantara'));
  await waitFor(async () => expect((await preview()).srcdoc).toContain('Kopi Nusantara'));
  expect(address()).toContain(`about=${first}`);
  expect(address()).not.toContain(second);
});

test('the menu of an application leads to its sheet', async () => {
  const { user, address } = await renderApp({ route: `/applications/${first}`, prepare: addTwo });
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByText('Interview sheet'));
  await waitFor(() => expect(address()).toBe(`/reports/interview-sheet?about=${first}`));
});

test('the sheet of one that was moved to the trash meanwhile is shown no more', async () => {
  const route = `/reports/interview-sheet?about=${second}`;
  const { client } = await renderApp({ route, prepare: addTwo });
  await waitFor(async () => expect((await preview()).srcdoc).toContain('Planner, Rimba'));
  await client.applications.trash({ ids: [second] });
  await screen.findByText('This is no longer here. It may have been erased.');
  expect(screen.queryByTitle('Preview: exactly what is printed')).toBeNull();
});
