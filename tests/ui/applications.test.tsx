import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { renderApp } from './render-app.tsx';

const rimba = newId();
const addTwo = async ({ client }: TestCore) => {
  for (const [company, role] of [
    ['Samudra', 'Planner'],
    ['Rimba', 'Analyst'],
  ] as const) {
    await client.applications.add({ id: role === 'Analyst' ? rimba : newId(), fields: { company, role } });
  }
};
const openRimba = { route: `/applications?open=${rimba}`, prepare: addTwo };

describe('quick add', () => {
  test('needs company and role only, and says under the field what is missing', async () => {
    const app = await renderApp({ route: '/applications' });
    await app.user.click((await screen.findAllByRole('button', { name: 'New application' }))[0] as Element);
    const panel = await screen.findByRole('complementary', { name: 'New application' });
    await app.user.type(within(panel).getByRole('textbox', { name: 'Role' }), 'Analyst');
    await app.user.click(within(panel).getByRole('button', { name: 'Add' }));
    expect(await within(panel).findByText('Please fill this in.')).toBeTruthy();
    await app.user.type(within(panel).getByRole('combobox', { name: 'Company' }), 'Rimba');
    await app.user.click(within(panel).getByRole('button', { name: 'Add' }));
    await waitFor(async () => expect((await app.client.applications.count({})).total).toBe(1));
  });

  test('keeps what was typed for the next one before the first was saved', async () => {
    const app = await renderApp({ route: '/applications' });
    await app.user.click((await screen.findAllByRole('button', { name: 'New application' }))[0] as Element);
    const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
    const company = await screen.findByRole('combobox', { name: 'Company' });
    const role = screen.getByRole('textbox', { name: 'Role' });
    type(company, 'Rimba');
    type(role, 'Analyst');
    fireEvent.click(screen.getByRole('button', { name: 'Add and write another' }));
    type(role, 'Planner');
    await waitFor(() => expect(company).toHaveProperty('value', ''));
    expect(role).toHaveProperty('value', 'Planner');
    expect((await app.client.applications.list({})).rows.map((card) => card.role)).toEqual(['Analyst']);
  });

  test('tells of an application that is there already', async () => {
    const app = await renderApp({ route: '/applications', prepare: addTwo });
    await app.user.click(await screen.findByRole('button', { name: 'New application' }));
    await app.user.type(await screen.findByRole('combobox', { name: 'Company' }), 'PT Rimba');
    expect(await screen.findByText('You have an application there already:')).toBeTruthy();
  });
});

describe('the panel', () => {
  test('saves a field when it is left, and the words follow the language', async () => {
    const app = await renderApp({ ...openRimba, settings: { language: 'id' } });
    const notes = await screen.findByRole('textbox', { name: 'Catatan' });
    await app.user.type(notes, 'Ramah');
    fireEvent.blur(notes);
    await waitFor(async () => expect((await app.client.applications.get({ id: rimba })).notes).toBe('Ramah'));
  });

  test('shows both texts when somebody else wrote meanwhile, and writes neither by itself', async () => {
    const app = await renderApp(openRimba);
    const notes = await screen.findByRole('textbox', { name: 'Notes' });
    fireEvent.change(notes, { target: { value: 'Mine' } });
    await app.client.applications.change({ id: rimba, changes: { notes: 'Theirs' } });
    fireEvent.blur(notes);
    const alert = await screen.findByText('Stored now:');
    expect(alert.parentElement?.textContent).toContain('Theirs');
    expect((await app.client.applications.get({ id: rimba })).notes).toBe('Theirs');
    await app.user.click(screen.getByRole('button', { name: 'Keep mine' }));
    await waitFor(async () => expect((await app.client.applications.get({ id: rimba })).notes).toBe('Mine'));
  });

  test('takes a day as people type it', async () => {
    const app = await renderApp(openRimba);
    const deadline = await screen.findByRole('textbox', { name: 'Deadline' });
    await app.user.type(deadline, '31 Feb{Enter}');
    expect(within(screen.getByRole('complementary')).getByText(/This is not a day/)).toBeTruthy();
    await app.user.clear(deadline);
    await app.user.type(deadline, '2026-03-20{Enter}');
    await waitFor(async () =>
      expect((await app.client.applications.get({ id: rimba })).deadlineOn).toBe('2026-03-20'),
    );
  });
});

describe('the table', () => {
  test('changes the chosen rows together, as one step of undo', async () => {
    const app = await renderApp({ route: '/applications?view=table', prepare: addTwo });
    await app.user.click(await screen.findByRole('checkbox', { name: 'Choose all' }));
    const bar = await screen.findByRole('toolbar');
    await app.user.click(within(bar).getByRole('button', { name: 'Archive' }));
    await waitFor(async () =>
      expect((await app.client.applications.count({ filter: { archived: true } })).total).toBe(2),
    );
    await app.client.history.undo({});
    expect((await app.client.applications.count({})).total).toBe(2);
  });
});

describe('stages', () => {
  test('are added, and removed with a destination for their cards', async () => {
    const app = await renderApp({ route: '/applications', prepare: addTwo });
    await app.user.click(await screen.findByRole('button', { name: 'Add a stage' }));
    const dialog = within(await screen.findByRole('dialog'));
    await app.user.type(await dialog.findByRole('textbox', { name: 'Name' }), 'Case study');
    await app.user.click(dialog.getByRole('button', { name: 'Add a stage' }));
    await waitFor(async () => expect((await app.client.stages.list({})).at(-1)?.name).toBe('Case study'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await app.user.click(screen.getByRole('button', { name: 'Actions for the stage Saved' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Remove the stage', hidden: true }));
    const question = within(await screen.findByRole('dialog', { name: /Remove the stage/ }));
    await app.user.click(await question.findByRole('button', { name: 'Remove the stage' }));
    await waitFor(async () => {
      const { rows } = await app.client.applications.list({});
      expect(rows.map((row) => row.meaning)).toEqual(['applied', 'applied']);
    });
  });
});
