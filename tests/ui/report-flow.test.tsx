import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { catchDownloads } from '#tests/helpers/catch-downloads.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { todayOf } from '#ui/lib/days.ts';
import { renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const route = '/reports/search-summary';

const button = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Save the flow' });

test('the flow leaves as a picture and as text, and a picture that cannot be made is said to be so', async () => {
  const saved = catchDownloads();
  const { user } = await renderApp({
    route,
    today,
    async prepare({ client }) {
      await addApplication(client, 'Kopi Nusantara', { appliedOn: today, source: 'linkedin' });
    },
  });
  const take = async (kind: RegExp) => {
    await waitFor(async () => expect((await button()).disabled).toBe(false));
    await user.click(await button());
    await user.click(await screen.findByRole('menuitem', { name: kind, hidden: true }));
  };
  await take(/SankeyMATIC/);
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toMatch(/^langkah-search-summary-.*-sankeymatic\.txt$/);
  expect(await saved[0]?.file.text()).toContain('LinkedIn [1] Applied');
  await take(/SVG/);
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(saved[1]?.name).toMatch(/-flow\.svg$/);
  expect(await saved[1]?.file.text()).toMatch(/^<\?xml[^>]*>\s*<svg /);
  // jsdom draws no pictures.
  Image.prototype.decode = () => Promise.reject(new Error('no picture'));
  await take(/PNG/);
  await screen.findByText('This browser could not make the picture.');
  expect(saved).toHaveLength(2);
});

test('without an application there is no flow to save', async () => {
  await renderApp({ route, today });
  await screen.findByText(/Figures appear as soon as an application has been sent/);
  expect((await button()).disabled).toBe(true);
});
