import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from './render-app.tsx';

const firstRun = { settings: { language: null, welcomed: false } } as const;

test('three steps lead to an empty workspace; the name may stay empty', async () => {
  const { user, client } = await renderApp(firstRun);
  // Both languages are there before one is chosen.
  await screen.findByText('Bahasa mana yang Anda pilih?');
  await screen.findByText('Which language would you like?');
  await user.click(screen.getByRole('button', { name: 'Bahasa Indonesia' }));
  await user.click(await screen.findByRole('button', { name: 'Lanjutkan' }));
  await user.click(await screen.findByRole('button', { name: /Mulai dari kosong/ }));
  await screen.findByRole('navigation', { name: 'Ruangan' });
  expect(await client.settings.get({})).toMatchObject({ language: 'id', name: null, welcomed: true });
  expect((await client.workspace.get({})).sample).toBe(false);
});

test('looking around opens the sample, and the band leads back to the own data', async () => {
  const { user, client } = await renderApp(firstRun);
  await user.click(await screen.findByRole('button', { name: 'English' }));
  await user.type(await screen.findByRole('textbox', { name: 'Name (optional)' }), 'Sari{Enter}');
  await user.click(await screen.findByRole('button', { name: /Look around first/ }));
  await screen.findByText(/sample data/);
  expect((await client.applications.count({})).total).toBeGreaterThan(10);

  await user.click(screen.getByRole('button', { name: 'Back to my own data' }));
  await waitFor(() => expect(screen.queryByText(/sample data/)).toBeNull());
  expect((await client.applications.count({})).total).toBe(0);
  expect((await client.settings.get({})).name).toBe('Sari');
});
