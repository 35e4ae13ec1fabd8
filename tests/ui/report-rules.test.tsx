import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { todayOf } from '#ui/lib/days.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const route = '/reports/work-search';

async function applyToday({ client }: TestCore) {
  const { id } = await addApplication(client, 'Kopi Nusantara');
  const stage = await stageWith(client, 'applied');
  await client.applications.changeStage({ id, stageId: stage.id, afterId: null, on: today });
}
const shows = (text: string | RegExp) =>
  waitFor(async () =>
    expect((await screen.findByTitle<HTMLIFrameElement>(/Preview|Pratinjau/)).srcdoc).toMatch(text),
  );
const rules = () => screen.findByRole('combobox', { name: /^(Rules of the office|Aturan kantor)$/ });
async function choose({ user }: RenderedApp, name: RegExp) {
  await user.click(await rules());
  await user.click(await screen.findByRole('option', { name, hidden: true }));
}

test('rules are chosen with their day and source, and ask for what only they need', async () => {
  const app = await renderApp({ route, today, prepare: applyToday });
  await shows('Kopi Nusantara');
  expect(screen.queryByRole('textbox', { name: 'Day your claim began' })).toBeNull();
  await choose(app, /JKP/);
  await shows('at least 5 of these');
  expect(await screen.findByText(/^As of .*Permenaker 2\/2025/)).toBeTruthy();
  expect(await screen.findByRole('textbox', { name: 'Day your claim began' })).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Your number of activities' })).toBeNull();
  await choose(app, /Texas/);
  fireEvent.change(await screen.findByRole('textbox', { name: 'Your number of activities' }), {
    target: { value: '4' },
  });
  await shows('1 of 4');
});

test('the claimant number stands on the report, and is kept nowhere', async () => {
  const app = await renderApp({ route, today, prepare: applyToday });
  const field = await screen.findByRole('textbox', { name: 'Claimant number (optional)' });
  await app.user.type(field, 'ZQ-4711');
  await shows('ZQ-4711');
  await choose(app, /Germany/);
  await waitFor(async () => expect(JSON.stringify(await app.client.settings.get({}))).toContain('germany'));
  expect(JSON.stringify(await app.client.settings.get({}))).not.toContain('4711');
});

test('what came along is changed and comes back as it was', async () => {
  const app = await renderApp({ route, today, prepare: applyToday });
  await choose(app, /JKP/);
  await app.user.click(await screen.findByRole('button', { name: 'Change these rules…' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Rules: Indonesia/ }));
  const [count] = dialog.getAllByRole('textbox', { name: /^How many/ });
  if (!count) throw new Error('no number is asked for');
  fireEvent.change(count, { target: { value: '7' } });
  await app.user.click(dialog.getByRole('button', { name: 'Save the rules' }));
  await shows('at least 7 of these');
  const changed = await app.client.ruleProfiles.get({ id: 'jkp' });
  expect(changed.origin).toBe('changed');
  // What was not touched stays in both languages.
  expect(changed.content.name).toHaveProperty('id');
  await app.user.click(await screen.findByRole('button', { name: 'Change these rules…' }));
  await app.user.click(await screen.findByRole('button', { name: 'As they came' }));
  await shows('at least 5 of these');
});

test('rules of one’s own are written in the language of the page, chosen at once, and can go', async () => {
  const app = await renderApp({ route, today, prepare: applyToday, settings: { language: 'id' } });
  await app.user.click(await screen.findByRole('button', { name: 'Tulis aturan sendiri…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Aturan sendiri' }));
  const save = dialog.getByRole('button', { name: 'Simpan aturan' });
  expect(save).toHaveProperty('disabled', true);
  await app.user.type(dialog.getByRole('textbox', { name: /^Nama kantor/ }), 'Dinas Bandung');
  await app.user.type(dialog.getByRole('textbox', { name: /^Di mana ini tertulis/ }), 'Surat 3 Maret');
  await app.user.click(save);
  await shows('Dinas Bandung');
  expect(await rules()).toHaveProperty('value', 'Dinas Bandung');
  await app.user.click(await screen.findByRole('button', { name: 'Ubah aturan ini…' }));
  await app.user.click(await screen.findByRole('button', { name: 'Hapus' }));
  await waitFor(async () => expect(await app.client.ruleProfiles.list({})).toHaveLength(5));
  await waitFor(async () => expect(await rules()).toHaveProperty('value', 'Tanpa aturan kantor'));
  const add = screen.getByRole('button', { name: 'Tulis aturan sendiri…' });
  await waitFor(() => expect(document.activeElement).toBe(add));
});

test('rules that are gone are said to be, until others are chosen', async () => {
  const id = newId();
  const app = await renderApp({
    route,
    today,
    async prepare(core) {
      await applyToday(core);
      const { content } = await core.client.ruleProfiles.get({ id: 'jkp' });
      const name = { en: 'My office', id: 'Kantor saya' };
      await core.client.ruleProfiles.save({ id, content: { ...content, name } });
    },
  });
  await choose(app, /My office/);
  await shows('My office');
  await app.client.ruleProfiles.remove({ id });
  expect(await screen.findByText(/^The rules that were chosen here are gone/)).toBeTruthy();
  await choose(app, /Texas/);
  await waitFor(() => expect(screen.queryByText(/^The rules that were chosen here/)).toBeNull());
});

test('rules that were written half are there again, until they are thrown away', async () => {
  const app = await renderApp({ route, today, prepare: applyToday });
  const open = async () => {
    await app.user.click(await screen.findByRole('button', { name: 'Write rules of your own…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Rules of your own' }));
    return { dialog, name: dialog.getByRole('textbox', { name: /^Name of the office/ }) };
  };
  const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { name } = await open();
  await app.user.type(name, 'Office of the valley');
  await app.user.keyboard('{Escape}');
  await gone();
  expect(document.activeElement?.textContent).toBe('Write rules of your own…');
  const again = await open();
  await waitFor(() => expect(again.name).toHaveProperty('value', 'Office of the valley'));
  await app.user.click(again.dialog.getByRole('button', { name: 'Cancel' }));
  await gone();
  expect(await app.client.drafts.list({})).toEqual([]);
  expect((await open()).name).toHaveProperty('value', '');
});
