import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { JobOrder } from '#core/jobs/jobs.ts';
import type { SpawnJob } from '#core/ports.ts';
import { addEntry } from '#tests/helpers/journal.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { spawnJobHere } from '#tests/helpers/spawn-job.ts';
import { renderApp } from './render-app.tsx';

test('erasing from backups can be called off: the record stays in the trash', async () => {
  const begun = Promise.withResolvers<() => void>();
  let isHeld = true;
  const spawnJob: SpawnJob = () => {
    const job = spawnJobHere();
    return {
      ...job,
      send(order) {
        if (!isHeld || (order as JobOrder).name !== 'eraseFromCopy') return job.send(order);
        isHeld = false;
        begun.resolve(() => job.send(order));
      },
    };
  };
  const { client, user } = await renderApp({
    route: '/trash',
    spawnJob,
    async prepare(core) {
      const { id } = await addApplication(core.client);
      await core.client.backups.make({});
      await core.client.backups.make({});
      await core.client.applications.trash({ ids: [id] });
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Erase for good' }));
  await user.click(await screen.findByRole('checkbox', { name: /^Also erase it from these 2 backups/ }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Erase for good' }));
  const go = await begun.promise;
  await screen.findByText('0 of 2 backups written anew');
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByText(/^Stopping after the backup/);
  go();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await expect.poll(async () => (await client.backups.getState({})).erasing).toBeNull();
  expect(await client.trash.list({})).toHaveLength(1);
  expect((await client.backups.list({})).map(({ counts }) => counts.applications)).toEqual([0, 1]);
});

test.each([
  [
    'en',
    'Entry of 3 Mar 2026',
    'Journal entry',
    'Erase for good',
    'Restore',
    'Restored: Entry of 3 Mar 2026',
  ],
  [
    ...(['id', 'Catatan tanggal 3 Mar 2026', 'Catatan jurnal'] as const),
    ...(['Hapus selamanya', 'Kembalikan', 'Dikembalikan: Catatan tanggal 3 Mar 2026'] as const),
  ],
] as const)('an entry of the journal goes by its day, and by no word of it: %s', async (...words) => {
  const [language, title, noun, erase, restore, restored] = words;
  const { client, user } = await renderApp({
    route: '/trash',
    settings: { language },
    async prepare(core) {
      const { id } = await addEntry(core.client, { writtenOn: '2026-03-03', text: 'Zqsecret' });
      await core.client.entries.trash({ ids: [id] });
    },
  });
  await screen.findByText(title);
  screen.getByText(noun);
  await user.click(screen.getByRole('button', { name: erase }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain(title);
  expect(document.body.textContent).not.toContain('Zqsecret');
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: restore }));
  await screen.findByText(restored);
  expect((await client.entries.list({})).total).toBe(1);
});
