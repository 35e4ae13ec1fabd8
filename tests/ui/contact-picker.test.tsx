import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { addContact } from '#tests/helpers/people.ts';
import { ContactPicker } from '#ui/components/people/contact-picker.tsx';
import { renderWithCore } from './render-app.tsx';

// Nothing has a place in jsdom, so what hangs at a field counts as out of sight.
const names = () => screen.getAllByRole('option', { hidden: true }).map((option) => option.textContent);

test('finds people by name before those who only have the words somewhere, and gives the one that is chosen with the keys', async () => {
  const onPick = vi.fn();
  const app = renderWithCore(<ContactPicker label="Who" onPick={onPick} />);
  await addContact(app.client, 'Andi', { notes: 'Knows Sari well' });
  await addContact(app.client, 'Šari Dewi', { company: 'Rimba', role: 'Lead' });
  const field = await screen.findByRole('combobox', { name: 'Who' });
  await app.user.type(field, 'sari');
  await waitFor(() => expect(names()).toEqual(['Šari DewiLead · Rimba', 'Andi']));
  const first = screen.getAllByRole('option', { hidden: true })[0];
  await waitFor(() => expect(first?.hasAttribute('data-combobox-selected')).toBe(true));
  await app.user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
  expect(onPick).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'Šari Dewi' }));
  expect(field).toHaveProperty('value', '');
});

test('leaves out who is chosen already, and offers a new contact only where one can be made', async () => {
  const onNew = vi.fn();
  const app = renderWithCore(<ContactPicker label="Who" onPick={() => {}} />);
  const sari = await addContact(app.client, 'Sari');
  const field = await screen.findByRole('combobox', { name: 'Who' });
  await app.user.type(field, 'Sari');
  await waitFor(() => expect(names()).toEqual(['Sari']));
  app.rerender(<ContactPicker label="Who" exceptIds={[sari.id]} onPick={() => {}} onNew={onNew} />);
  await waitFor(() => expect(names()).toEqual(['Add “Sari” as a new contact']));
  await app.user.click(screen.getByRole('option', { hidden: true }));
  expect(onNew).toHaveBeenCalledExactlyOnceWith('Sari');
});
