import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { useRememberedView } from '#ui/lib/remembered-view.ts';
import { renderWithCore } from './render-app.tsx';

const view = z.object({ kind: z.enum(['board', 'table']), folded: z.array(z.string()) });

function Room() {
  const [current, setCurrent] = useRememberedView('applications', view, { kind: 'board', folded: [] });
  return (
    <button type="button" onClick={() => setCurrent((before) => ({ ...before, kind: 'table' }))}>
      {current.kind}
    </button>
  );
}

test('a room is found as it was left', async () => {
  const { user, client } = renderWithCore(<Room />);
  await user.click(await screen.findByRole('button', { name: 'board' }));
  await screen.findByRole('button', { name: 'table' });
  await waitFor(async () => {
    const { views } = await client.settings.get({});
    expect(JSON.parse(views.applications ?? 'null')).toEqual({ kind: 'table', folded: [] });
  });
});

test('what a room kept comes back; what it can no longer read does not', async () => {
  const kept = { applications: JSON.stringify({ kind: 'table', folded: ['a'] }) };
  const first = renderWithCore(<Room />, { settings: { views: kept } });
  await screen.findByRole('button', { name: 'table' });
  first.unmount();
  for (const broken of ['{', '{"kind":"calendar"}', 'null']) {
    const page = renderWithCore(<Room />, { settings: { views: { applications: broken } } });
    await screen.findByRole('button', { name: 'board' });
    page.unmount();
  }
});
