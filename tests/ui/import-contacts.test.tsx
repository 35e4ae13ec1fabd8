import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

const fixture = (name: string) =>
  new File([readFileSync(join(import.meta.dirname, '../fixtures/imports', name))], name);
const csv = (text: string) => new File([text], 'kenalan.csv', { type: 'text/csv' });

async function pick({ user }: Pick<RenderedApp, 'user'>, file: File) {
  await screen.findByRole('region', { name: 'Choose a file' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('there is no file input');
  // The browser would offer what it takes for another kind of file under "all files".
  input.removeAttribute('accept');
  await user.upload(input, file);
}

const addContact = ({ client }: TestCore) =>
  client.contacts.add({
    id: newId(),
    fields: { name: 'Ayu Lestari', company: 'Rimba', role: 'Cook', email: 'ayu@example.com' },
  });
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('a table of people is recognised, and can be said to be something else', async () => {
  const app = await renderApp({ route: '/import', today: '2026-03-10' });
  await pick(app, csv('Nama,Perusahaan,Posisi,Telepon\nAyu Lestari,Rimba,Cook,0812\n'));
  await screen.findByRole('heading', { name: 'What the columns are' });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Contacts' }).checked).toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>('Field for “Telepon”', { selector: 'input' }).value).toBe(
    'Phone',
  );
  await app.user.click(screen.getByRole('radio', { name: 'Applications' }));
  expect(screen.getByLabelText<HTMLInputElement>('Field for “Posisi”', { selector: 'input' }).value).toBe(
    'Role',
  );
  await app.user.click(screen.getByRole('radio', { name: 'Contacts' }));
  await app.user.click(screen.getByRole('button', { name: 'See preview' }));
  await screen.findByText('1 contact will be added');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  await app.user.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByRole('heading', { name: 'Import finished' });
  expect((await app.client.contacts.list({})).rows).toMatchObject([
    { name: 'Ayu Lestari', companyName: 'Rimba', phone: '0812', state: 'keeping_in_touch' },
  ]);
});

test('what differs is decided for all, and otherwise for one field', async () => {
  const app = await renderApp({ route: '/import', today: '2026-03-10', prepare: addContact });
  await pick(app, csv('Name,Company,Position,Email\nAyu Lestari,Awan,Chef,ayu@example.com\n'));
  await app.user.click(await screen.findByRole('button', { name: 'See preview' }));
  await screen.findByText('1 row says something else than what stands here');
  expect(screen.getByText('Found by the e-mail address.')).toBeTruthy();
  expect(box('Take Role of Ayu Lestari').checked).toBe(false);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
  await app.user.click(screen.getByRole('radio', { name: 'Take what the file says' }));
  expect(box('Take Role of Ayu Lestari').checked).toBe(true);
  await app.user.click(box('Take Company of Ayu Lestari'));
  expect(box('Take Company of Ayu Lestari').checked).toBe(false);
  await screen.findByText('1 contact will change');
  await app.user.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByRole('heading', { name: 'Import finished' });
  expect(within(screen.getByRole('main')).getByText('1 contact changed.')).toBeTruthy();
  expect((await app.client.contacts.list({})).rows).toMatchObject([{ companyName: 'Rimba', role: 'Chef' }]);
});

test('what was refused stays refused when the rest is taken', async () => {
  const app = await renderApp({ route: '/import', today: '2026-03-10', prepare: addContact });
  await pick(app, csv('Name,Position,Email,Phone\nAyu Lestari,Chef,ayu@example.com,0812\n'));
  await app.user.click(await screen.findByRole('button', { name: 'See preview' }));
  await app.user.click(await screen.findByRole('checkbox', { name: 'Take Phone of Ayu Lestari' }));
  await app.user.click(screen.getByRole('radio', { name: 'Take what the file says' }));
  expect(box('Take Role of Ayu Lestari').checked).toBe(true);
  expect(box('Take Phone of Ayu Lestari').checked).toBe(false);
});

test('somebody else of the same name comes in as a new contact', async () => {
  const prepare = ({ client }: TestCore) =>
    client.contacts.add({ id: newId(), fields: { name: 'Budi', notes: 'Mine.' } });
  const app = await renderApp({ route: '/import', today: '2026-03-10', prepare });
  await pick(app, csv('Name,Position,Phone\nBudi,Chef,0812\nCitra,,\nCitra,,\n'));
  await app.user.click(await screen.findByRole('button', { name: 'See preview' }));
  await screen.findByText(/^1 row may be somebody you have already/);
  expect(screen.getByText('1 row is left out')).toBeTruthy();
  expect(screen.getByText(/^Repeats line 3/)).toBeTruthy();
  expect(box('Take Phone of Budi').checked).toBe(false);
  await app.user.click(box('Add Budi'));
  await screen.findByText('2 contacts will be added');
  expect(box('Take Phone of Budi').disabled).toBe(true);
  await app.user.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByRole('heading', { name: 'Import finished' });
  expect((await app.client.contacts.count({})).total).toBe(3);
});

test('what has changed meanwhile is told, and the preview is made anew', async () => {
  const app = await renderApp({ route: '/import', today: '2026-03-10', prepare: addContact });
  await pick(app, csv('Name,Position,Email\nAyu Lestari,Chef,ayu@example.com\nBima,,b@example.com\n'));
  await app.user.click(await screen.findByRole('button', { name: 'See preview' }));
  await app.user.click(await screen.findByRole('checkbox', { name: 'Take Role of Ayu Lestari' }));
  await screen.findByText('1 contact will change');
  const { rows } = await app.client.contacts.list({});
  await app.client.contacts.change({ id: rows[0]?.id ?? '', changes: { role: 'Baker' } });
  await app.user.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByText(/^Something has changed in the meantime/);
  await screen.findByText('Baker');
  expect((await app.client.contacts.count({})).total).toBe(1);
  await app.user.click(screen.getByRole('button', { name: 'Import' }));
  await screen.findByRole('heading', { name: 'Import finished' });
  expect((await app.client.contacts.count({})).total).toBe(2);
});

test('of a LinkedIn export the files that come in are ticked, and each is looked at', async () => {
  const app = await renderApp({ route: '/import', today: '2026-03-10' });
  await pick(app, fixture('linkedin-export.zip'));
  await screen.findByRole('heading', { name: 'What to bring in' });
  expect(box('Skills').disabled).toBe(true);
  expect(screen.getByText('Saved Jobs.csv, 1 row')).toBeTruthy();
  await app.user.click(box('Connections'));
  await app.user.click(screen.getByRole('button', { name: 'See preview' }));
  await screen.findByRole('heading', { name: 'Preview of Job Applications.csv' });
  await app.user.click(await screen.findByRole('button', { name: 'Next: Saved Jobs.csv' }));
  await screen.findByRole('heading', { name: 'Preview of Saved Jobs.csv' });
  await app.user.click(screen.getByRole('button', { name: 'Back' }));
  await screen.findByRole('heading', { name: 'What the columns are' });
  await app.user.click(screen.getByRole('button', { name: 'See preview' }));
  const run = await screen.findByRole<HTMLButtonElement>('button', { name: 'Import' });
  await waitFor(() => expect(run.disabled).toBe(false));
  await app.user.click(run);
  await screen.findByRole('heading', { name: 'Import finished' });
  expect((await app.client.applications.count({})).total).toBe(4);
  expect((await app.client.contacts.count({})).total).toBe(0);
});

test('of several files the one with decisions that are too old is looked at again', async () => {
  const app = await renderApp({ route: '/import', today: '2026-03-10', prepare: addContact });
  await pick(app, fixture('linkedin-export.zip'));
  await app.user.click(await screen.findByRole('button', { name: 'See preview' }));
  const goOn = async (name: string) => app.user.click(await screen.findByRole('button', { name }));
  async function run() {
    await goOn('Next: Saved Jobs.csv');
    await screen.findByRole('heading', { name: 'Preview of Saved Jobs.csv' });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Import' });
    await waitFor(() => expect(button.disabled).toBe(false));
    await app.user.click(button);
  }
  await screen.findByText(/contacts will be added/);
  await goOn('Next: Job Applications.csv');
  const { rows } = await app.client.contacts.list({});
  await app.client.contacts.change({ id: rows[0]?.id ?? '', changes: { role: 'Baker' } });
  await run();
  await screen.findByText(/^Something has changed in the meantime/);
  await screen.findByRole('heading', { name: 'Preview of Connections.csv' });
  await goOn('Next: Job Applications.csv');
  await run();
  await screen.findByRole('heading', { name: 'Import finished' });
});

test('in Indonesian too', async () => {
  const app = await renderApp({ route: '/import', today: '2026-03-10', settings: { language: 'id' } });
  await screen.findByRole('region', { name: 'Pilih berkas' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('there is no file input');
  await app.user.upload(input, fixture('Connections.csv'));
  await screen.findByText('4 kontak akan ditambahkan');
  expect(screen.getByText('Namanya belum diisi.')).toBeTruthy();
  await app.user.click(screen.getByRole('button', { name: 'Impor' }));
  await screen.findByRole('heading', { name: 'Impor selesai' });
});
