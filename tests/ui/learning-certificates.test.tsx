import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { limits } from '#contract/limits.ts';
import { addCertificate } from '#tests/helpers/learning.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { addDays, todayOf } from '#ui/lib/days.ts';
import { renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const id = newId();
const addOne = ({ client }: TestCore) =>
  client.certificates.add({ id, fields: { title: 'Certified analyst', issuedOn: '2024-02-29' } });
const openOne = { route: `/learning?view=certificates&open=${id}`, today, prepare: addOne };
const panel = async () => within(await screen.findByRole('complementary', { name: 'Certified analyst' }));
const stored = (app: TestCore) => app.client.certificates.get({ id });
const pdf = (name = 'certificate.pdf') => new File(['%PDF-1.4 here it is'], name);

test('the list says in words how long each is valid, and is narrowed by words', async () => {
  const app = await renderApp({
    route: '/learning?view=certificates',
    today,
    async prepare({ client }) {
      const days: [string, string | null][] = [
        ['Due today', today],
        ['Tomorrow', addDays(today, 1)],
        ['Soon', addDays(today, 30)],
        ['Later', '2199-03-01'],
        ['Past', '2020-01-01'],
        ['Never', null],
      ];
      for (const [title, expiresOn] of days) await addCertificate(client, title, { expiresOn });
    },
  });
  const row = async (title: string) =>
    (await screen.findByRole('link', { name: title })).closest('li')?.textContent;
  expect(await row('Due today')).toBe('Due todayexpires today');
  expect(await row('Tomorrow')).toBe('Tomorrowexpires tomorrow');
  expect(await row('Soon')).toBe('Soonexpires in 30 days');
  expect(await row('Later')).toBe('Latervalid until 1 Mar 2199');
  expect(await row('Past')).toBe('Pastexpired 1 Jan 2020');
  expect(await row('Never')).toBe('Neverno expiry day');
  await app.user.type(screen.getByRole('searchbox', { name: 'Filter' }), 'soon');
  await waitFor(() => expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Later' })).toBeNull());
});

test('one begins with a title only, and says what is missing', async () => {
  const app = await renderApp({ route: '/learning?view=certificates', today });
  await app.user.click((await screen.findAllByRole('button', { name: 'New certificate' })).at(-1) as Element);
  const form = within(await screen.findByRole('complementary', { name: 'New certificate' }));
  await app.user.click(form.getByRole('button', { name: 'Add' }));
  expect(await form.findByText('Please fill this in.')).toBeTruthy();
  await app.user.type(form.getByRole('textbox', { name: 'Title' }), 'First aid{Enter}');
  expect(await screen.findByRole('complementary', { name: 'First aid' })).toBeTruthy();
});

describe('the panel', () => {
  test('counts the usual lengths from the day of issue, and refuses an end before it', async () => {
    const app = await renderApp(openOne);
    const opened = await panel();
    await app.user.click(await opened.findByRole('button', { name: '1 year' }));
    await waitFor(async () => expect((await stored(app)).expiresOn).toBe('2025-02-28'));
    await app.user.click(opened.getByRole('button', { name: 'Does not expire' }));
    await waitFor(async () => expect((await stored(app)).expiresOn).toBeNull());
    const field = opened.getByRole('textbox', { name: 'Expires on' });
    fireEvent.change(field, { target: { value: '2020-01-01' } });
    fireEvent.blur(field);
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect((await stored(app)).expiresOn).toBeNull();
  });

  test('saves a field, and shows both texts when somebody else wrote meanwhile', async () => {
    const app = await renderApp(openOne);
    const notes = await (await panel()).findByRole('textbox', { name: 'Notes' });
    fireEvent.change(notes, { target: { value: 'Mine' } });
    await app.client.certificates.change({ id, changes: { notes: 'Theirs' } });
    fireEvent.blur(notes);
    expect((await screen.findByText('Stored now:')).parentElement?.textContent).toContain('Theirs');
  });

  test('goes to the trash and comes back', async () => {
    const app = await renderApp(openOne);
    await app.user.click(await (await panel()).findByRole('button', { name: 'More actions' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Move to the trash', hidden: true }));
    expect(await screen.findByText('This certificate is in the trash.')).toBeTruthy();
    await app.user.click((await panel()).getByRole('button', { name: 'Restore' }));
    await waitFor(async () => expect((await stored(app)).deletedAt).toBeNull());
  });
});

describe('its file', () => {
  const picker = async () =>
    (await (await panel()).findByLabelText(/^Choose/, { selector: 'input' })) as HTMLElement;

  test('is kept, told with kind and size, replaced, taken off and brought back', async () => {
    const app = await renderApp(openOne);
    await app.user.upload(await picker(), pdf());
    expect(await (await panel()).findByText('certificate.pdf')).toBeTruthy();
    expect((await panel()).getByText('PDF · 1 kB')).toBeTruthy();
    await app.user.upload(await picker(), pdf('newer.pdf'));
    expect(await (await panel()).findByText('newer.pdf')).toBeTruthy();
    await app.user.click((await panel()).getByRole('button', { name: 'Take off' }));
    await waitFor(async () => expect((await stored(app)).file).toBeNull());
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await stored(app)).file?.name).toBe('newer.pdf'));
  });

  test('is taken when it is dropped while the certificate is open', async () => {
    const app = await renderApp(openOne);
    await panel();
    fireEvent.dragOver(document.body);
    expect(await screen.findByText('Drop it to keep it with this certificate')).toBeTruthy();
    fireEvent.drop(document.body, { dataTransfer: { files: [pdf('dropped.pdf')] } });
    await waitFor(async () => expect((await stored(app)).file?.name).toBe('dropped.pdf'));
  });

  test.each([
    ['what is no PDF inside', new File(['Dear all'], 'letter.pdf'), /This is not a PDF/],
    ['an empty one', new File([], 'empty.pdf'), /This file is empty/],
    [
      'one that is too large',
      Object.defineProperty(pdf('film.pdf'), 'size', { value: limits.fileBytes + 1 }),
      /This file is larger than 20 MB/,
    ],
  ])('is refused in words when it is %s', async (_, file, words) => {
    const app = await renderApp(openOne);
    await app.user.upload(await picker(), file);
    expect((await (await panel()).findByRole('alert')).textContent).toMatch(words);
    expect((await stored(app)).file).toBeNull();
  });
});
