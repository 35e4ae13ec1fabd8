import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { MarkKind } from '#contract/journal-parts.ts';
import { renderWithCore } from '#tests/ui/render-app.tsx';
import { MarkManager } from '#ui/rooms/journal/marks/manager/mark-manager.tsx';
import { MarkPicker } from '#ui/rooms/journal/marks/mark-picker.tsx';

function Picker({ kind }: { kind: MarkKind }) {
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <MarkPicker
      kind={kind}
      chosen={chosen}
      onToggle={(id) =>
        setChosen((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]))
      }
    />
  );
}

const pressed = () => screen.getAllByRole('button', { pressed: true }).map((chip) => chip.textContent);

test('marks stand by category and are chosen with the keyboard alone', async () => {
  const { user } = renderWithCore(<Picker kind="feeling" />);
  const light = await screen.findByRole('group', { name: 'Light' });
  expect(screen.queryByRole('group', { name: 'Body' })).toBeNull();
  await user.tab();
  await user.tab();
  expect(within(light).getByRole('button', { name: 'Calm' })).toBe(document.activeElement);
  await user.keyboard('{ArrowRight}{ArrowRight} ');
  expect(pressed()).toEqual(['Hopeful']);
  await user.tab();
  expect(screen.getByRole('button', { name: 'Restless' })).toBe(document.activeElement);
});

test('what is typed finds a mark, and Enter takes it', async () => {
  const { user } = renderWithCore(<Picker kind="feeling" />);
  const field = await screen.findByRole('textbox', { name: 'Feelings: find or add' });
  await user.type(field, 'anx{Enter}grate{Enter}');
  expect(pressed()).toEqual(['Grateful', 'Anxious']);
});

test('a word that is not there becomes one of one’s own', async () => {
  const { user, client } = renderWithCore(<Picker kind="factor" />);
  const field = await screen.findByRole('textbox', { name: 'Factors: find or add' });
  await user.type(field, 'Gamelan{Enter}');
  expect(await screen.findByRole('button', { name: 'Gamelan', pressed: true })).toBeTruthy();
  expect(document.activeElement).toBe(field);
  const own = (await client.marks.list({})).filter(({ known }) => known === null);
  expect(own).toMatchObject([{ kind: 'factor', name: 'Gamelan', category: 'everyday' }]);
});

test('a word that only ends as another does becomes one of one’s own, too', async () => {
  const { user } = renderWithCore(<Picker kind="factor" />);
  await user.type(await screen.findByRole('textbox', { name: 'Factors: find or add' }), 'use{Enter}');
  expect(await screen.findByRole('button', { name: 'use', pressed: true })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Housework', pressed: false })).toBeTruthy();
});

test('one that was archived comes back in place of a second one', async () => {
  const { user, client } = renderWithCore(<Picker kind="feeling" />);
  await screen.findByRole('button', { name: 'Calm' });
  const calm = (await client.marks.list({})).find(({ known }) => known === 'calm');
  await client.marks.archive({ ids: [calm?.id ?? ''], archived: true });
  await expect.poll(() => screen.queryByRole('button', { name: 'Calm' })).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Feelings: find or add' }), 'CALM{Enter}');
  expect(await screen.findByRole('button', { name: 'Calm', pressed: true })).toBeTruthy();
});

describe('where marks are looked after', () => {
  async function open(part: 'feeling' | 'factor' | 'mood' = 'feeling') {
    const core = renderWithCore(<MarkManager part={part} opened onClose={() => {}} />);
    const dialog = within(await screen.findByRole('dialog', { name: 'Feelings, factors and moods' }));
    const names = async (category: string) =>
      within(await dialog.findByRole('list', { name: category }))
        .getAllByRole('textbox')
        .map((field) => (field as HTMLInputElement).value);
    return { ...core, dialog, names };
  }

  test('a word is renamed in place, taken back with Esc, and never given twice', async () => {
    const { user, client, dialog, names } = await open();
    const calm = await dialog.findByRole('textbox', { name: 'Name of “Calm”' });
    await user.clear(calm);
    await user.type(calm, 'At ease{Enter}');
    await dialog.findByRole('textbox', { name: 'Name of “At ease”' });
    const content = dialog.getByRole('textbox', { name: 'Name of “Content”' });
    await user.clear(content);
    await user.type(content, 'hopeful{Enter}');
    expect(
      await dialog.findByText('There is already a feeling with this name, perhaps in the archive.'),
    ).toBeTruthy();
    expect(content).toHaveProperty('value', 'hopeful');
    await user.keyboard('{Escape}');
    expect(content).toHaveProperty('value', 'Content');
    expect(screen.getByRole('dialog')).toBeTruthy();
    expect((await names('Light')).slice(0, 2)).toEqual(['At ease', 'Content']);

    await user.click(dialog.getByRole('button', { name: 'More for “At ease”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Call it “Calm” again', hidden: true }));
    await dialog.findByRole('textbox', { name: 'Name of “Calm”' });
    expect((await client.marks.list({})).find(({ known }) => known === 'calm')?.name).toBeNull();
  });

  test('the keyboard moves one within its category', async () => {
    const { user, dialog, names } = await open();
    const grip = await dialog.findByRole('button', { name: /Calm/, description: /Space/ });
    grip.focus();
    await user.keyboard(' {ArrowDown}{ArrowDown} ');
    await expect.poll(() => names('Light')).toEqual(expect.arrayContaining(['Content', 'Hopeful', 'Calm']));
    await expect.poll(async () => (await names('Light'))[2]).toBe('Calm');
  });

  test('what one carries is put back with Esc before the dialog closes', async () => {
    const { user, dialog, names } = await open();
    (await dialog.findByRole('button', { name: /Calm/, description: /Space/ })).focus();
    await user.keyboard(' {ArrowDown}{Escape}');
    expect((await names('Light'))[0]).toBe('Calm');
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  test('one of one’s own is added in a new category, moved to another, archived, offered again, removed and brought back', async () => {
    const { user, client, dialog, names } = await open('factor');
    const name = await dialog.findByRole('textbox', { name: 'New factor' });
    await user.type(name, 'Gamelan');
    const category = dialog.getByRole('combobox', { name: 'Category' });
    await user.clear(category);
    await user.type(category, 'Music');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await expect.poll(() => names('Music')).toEqual(['Gamelan']);
    expect(document.activeElement).toBe(name);
    const [own] = (await client.marks.list({})).filter(({ known }) => known === null);
    await client.entries.add({ id: newId(), fields: { markIds: [own?.id ?? ''] } });

    const choose = async (item: string) => {
      await user.click(await dialog.findByRole('button', { name: 'More for “Gamelan”' }));
      await user.click(await screen.findByRole('menuitem', { name: item, hidden: true }));
    };
    await choose('Move to another category…');
    const other = await dialog.findByRole('combobox', { name: 'Category of “Gamelan”' });
    await user.clear(other);
    await user.type(other, 'body{Enter}');
    await expect.poll(async () => (await names('Body')).at(-1)).toBe('Gamelan');
    expect((await client.marks.list({})).find(({ id }) => id === own?.id)?.category).toBe('body');

    await choose('Archive');
    await user.click(await dialog.findByRole('button', { name: 'Offer “Gamelan” again' }));
    await expect.poll(async () => (await names('Body')).at(-1)).toBe('Gamelan');

    await choose('Remove, also from 1 entry');
    await screen.findByText('“Gamelan” removed, also from 1 entry.');
    await expect.poll(async () => (await names('Body')).at(-1)).not.toBe('Gamelan');
    expect((document.activeElement as HTMLElement).ariaLabel).toMatch(/^More for/);
    await user.keyboard('{Control>}z{/Control}');
    await expect.poll(async () => (await names('Body')).at(-1)).toBe('Gamelan');
    const { rows } = await client.entries.list({});
    expect(rows[0]?.markIds).toEqual([own?.id]);
  });

  test('a new one that is half written is still there when the dialog opens again, until it is added', async () => {
    const manager = (opened: boolean) => <MarkManager part="feeling" opened={opened} onClose={() => {}} />;
    const { user, client, rerender } = renderWithCore(manager(true));
    const name = () => screen.findByRole('textbox', { name: 'New feeling' });
    const category = () => screen.findByRole('combobox', { name: 'Category' });
    await user.type(await name(), 'Half');
    await user.clear(await category());
    await user.type(await category(), 'Quiet ones');
    await user.click(screen.getByRole('radio', { name: 'Factors' }));
    expect(await screen.findByRole('textbox', { name: 'New factor' })).toHaveProperty('value', '');
    rerender(manager(false));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    rerender(manager(true));
    await expect.poll(async () => ((await name()) as HTMLInputElement).value).toBe('Half');
    expect(await category()).toHaveProperty('value', 'Quiet ones');
    expect(await client.drafts.list({})).toEqual([]);

    await user.type(await name(), 'way{Enter}');
    const list = await screen.findByRole('list', { name: 'Quiet ones' });
    expect(within(list).getByRole('textbox')).toHaveProperty('value', 'Halfway');
    // The next one mostly stands beside the last.
    expect(await category()).toHaveProperty('value', 'Quiet ones');
    await expect.poll(() => client.drafts.get({ key: 'marks.add.feeling' })).toBeNull();
  });

  test('what no entry uses is archived at once', async () => {
    const { user, client, dialog } = await open();
    const sad = (await client.marks.list({})).find(({ known }) => known === 'sad');
    await client.entries.add({ id: newId(), fields: { markIds: [sad?.id ?? ''] } });
    await user.click(await dialog.findByRole('button', { name: 'Archive what is not used' }));
    await screen.findByText('22 archived.');
    await expect.poll(() => dialog.getAllByRole('textbox', { name: /^Name of/ }).length).toBe(1);
  });

  test('moods are renamed and keep what they mean', async () => {
    const { user, client, dialog } = await open('mood');
    const word = await dialog.findByRole('textbox', { name: 'Word for mood 2 of 5, at first “Low”' });
    await user.clear(word);
    await user.type(word, 'Grey{Enter}');
    await screen.findByText('The mood is called “Grey” now.');
    expect((await client.moods.list({}))[1]).toEqual({ mood: 2, name: 'Grey' });
    await user.clear(word);
    await user.tab();
    await expect.poll(async () => (await client.moods.list({}))[1]?.name).toBeNull();
    expect(word).toHaveProperty('value', 'Low');
  });
});
