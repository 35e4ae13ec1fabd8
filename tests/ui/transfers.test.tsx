import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { countedNouns, type RecordCounts } from '#contract/backups.ts';
import type { Language } from '#contract/settings.ts';
import type { SpawnJob } from '#core/ports.ts';
import { addEntry } from '#tests/helpers/journal.ts';
import { addContact } from '#tests/helpers/people.ts';
import { createTestDesktop } from '#tests/helpers/test-desktop.ts';
import { ReceivedDialog } from '#ui/components/restore/received-dialog.tsx';
import { renderApp, renderWithCore } from './render-app.tsx';

interface Order {
  name: string;
  input: { to: string; withJournal?: boolean };
}

/** What is written is proven at the core; here it counts what was ordered. */
function hearOrders() {
  const orders: Order[] = [];
  const spawnJob: SpawnJob = () => {
    let answer: (answer: unknown) => void = () => {};
    return {
      send(order) {
        const { name, input } = order as Order;
        orders.push({ name, input });
        writeFileSync(input.to, '');
        answer({ output: { bytes: 0 } });
      },
      hear: (onAnswer) => {
        answer = onAnswer;
      },
      kill() {},
    };
  };
  return { orders, spawnJob };
}

async function openSettings(language: Language = 'en') {
  const desktop = createTestDesktop();
  const { orders, spawnJob } = hearOrders();
  const app = await renderApp({
    route: '/settings',
    settings: { language },
    ...{ desktop, spawnJob },
    async prepare(core) {
      desktop.savePath = join(core.path, 'taken.zip');
      await addEntry(core.client, { text: 'By the river' });
      await addContact(core.client, 'Tono');
    },
  });
  /** Presses a button of the page and answers the question that follows. */
  async function take(button: string, answer: (dialog: ReturnType<typeof within>) => Promise<unknown>) {
    await app.user.click(await screen.findByRole('button', { name: button }));
    await answer(within(await screen.findByRole('dialog', { name: button })));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
  return { ...app, take, orders };
}

it('tables leave without the Journal, and with it only when that is asked for each time', async () => {
  const { user, take, orders } = await openSettings();
  const button = 'Everything as JSON and CSV';
  await take(button, async (dialog) => {
    // The way back has the focus, and nothing of the Journal is in the list.
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Cancel' }));
    dialog.getByRole('row', { name: 'Contacts 1' });
    expect(dialog.queryByRole('row', { name: /moods|Journal|Photos/ })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Write the file' }));
  });
  await screen.findAllByText('Everything but the Journal is in taken.zip.');

  await take(button, async (dialog) => {
    await user.click(dialog.getByRole('checkbox', { name: 'Take the Journal along this time' }));
    dialog.getByRole('row', { name: 'Entries, with moods, marks and texts 1' });
    dialog.getByRole('row', { name: 'Photos and files 0' });
    await user.click(dialog.getByRole('button', { name: 'Write the file' }));
  });
  await screen.findAllByText('Everything is in taken.zip.');

  // What was chosen once is not remembered.
  await take(button, async (dialog) => {
    expect((dialog.getByRole('checkbox') as HTMLInputElement).checked).toBe(false);
    await user.keyboard('{Escape}');
  });
  expect(orders.map(({ name, input }) => [name, input.withJournal])).toEqual([
    ['packOpen', false],
    ['packOpen', true],
  ]);
});

it('the one file says that the Journal is in it, and nothing is written before the answer', async () => {
  const { user, take, orders } = await openSettings('id');
  await take('Semuanya dalam satu berkas', async (dialog) => {
    dialog.getByText(/termasuk Jurnal/);
    expect(dialog.queryByRole('checkbox')).toBeNull();
    dialog.getByRole('row', { name: 'Catatan, dengan suasana hati, perasaan, dan teksnya 1' });
    await user.click(dialog.getByRole('button', { name: 'Batal' }));
  });
  expect(orders).toEqual([]);
});

it.each([
  { hasJournal: false, count: 1 },
  { hasJournal: true, count: 0 },
])('a file without the Journal is said to have none: $hasJournal', async ({ hasJournal, count }) => {
  const counts = Object.fromEntries(countedNouns.map((noun) => [noun, 1])) as RecordCounts;
  const file = { receivedId: 'r', name: 'taken.zip', kind: 'open', madeAt: null, appVersion: '1' } as const;
  const received = { ...file, hasJournal, counts, here: counts };
  renderWithCore(<ReceivedDialog received={received} onClose={() => {}} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Restore from taken.zip?' }));
  expect(dialog.queryAllByText(/The Journal was left out of this file/)).toHaveLength(count);
});
