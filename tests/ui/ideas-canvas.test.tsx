import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { addField, block, clipboard, ideaId, note, openCanvas, said } from './open-canvas.ts';

describe('adding', () => {
  test('goes on with Enter, and what was half typed when the field is left is a note too', async () => {
    const { user, becomes } = await openCanvas();
    await user.click(addField('Problem'));
    await user.keyboard('No time to cook{Enter}Spices are dear{Enter}   {Enter}');
    await user.keyboard('Half');
    expect(addField('Problem')).toHaveProperty('value', 'Half');
    await user.tab();
    await becomes('problem: No time to cook Spices are dear Half');
    expect(within(block('Problem')).getAllByRole('listitem')).toHaveLength(3);
    expect(addField('Problem')).toHaveProperty('value', '');
  });

  test('what was half typed when the page itself is left, or read anew, is a note too', async () => {
    const { user, becomes } = await openCanvas();
    await user.click(addField('Problem'));
    await user.keyboard('Half');
    fireEvent(window, new Event('beforeunload', { cancelable: true }));
    await becomes('problem: Half');
    expect(addField('Problem')).toHaveProperty('value', '');
  });

  test('a pasted list becomes as many notes, and one line stays a text to go on with', async () => {
    const { user, becomes, stored } = await openCanvas();
    await user.click(addField('Solution'));
    await user.paste('One line');
    expect(addField('Solution')).toHaveProperty('value', 'One line');
    await user.clear(addField('Solution'));
    fireEvent.paste(addField('Solution'), { clipboardData: clipboard('- One\n- Two\n') });
    await becomes('solution: One Two');
    expect(await stored()).toHaveLength(1);
  });

  test('N goes to the field of the block one is in, and says when the canvas is full', async () => {
    const many = Array.from({ length: 499 }, (_, index) => `Note ${index}`);
    const { user, client } = await openCanvas({ solution: many, problem: ['First'] });
    await user.click(note('First'));
    await user.keyboard('n');
    await waitFor(() => expect(document.activeElement).toBe(addField('Problem')));
    await user.keyboard('One more{Enter}');
    expect(await screen.findAllByText('A canvas holds at most 500 notes.')).not.toHaveLength(0);
    expect(addField('Problem')).toHaveProperty('value', 'One more');
    expect((await client.canvases.get({ ideaId })).notes).toHaveLength(500);
  });
});

describe('editing where it stands', () => {
  test('saves as it is typed; Enter ends it and the note has the focus', async () => {
    const { user, becomes } = await openCanvas({ problem: ['Old'] });
    note('Old').focus();
    await user.keyboard('{Enter}');
    const field = await screen.findByRole('textbox', { name: 'Text of the note' });
    expect(document.activeElement).toBe(field);
    await user.clear(field);
    await user.keyboard('New{Shift>}{Enter}{/Shift}line');
    await becomes('problem: New\nline');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(note('New\\sline')));
  });

  test('a note that was emptied is deleted, with a way back', async () => {
    const { user, becomes } = await openCanvas({ problem: ['Old', 'Other'] });
    await user.dblClick(note('Old'));
    await user.clear(await screen.findByRole('textbox', { name: 'Text of the note' }));
    await user.keyboard('{Escape}');
    await becomes('problem: Other');
    await waitFor(() => expect(document.activeElement).toBe(note('Other')));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await becomes('problem: Old Other');
  });

  test('what the core refuses stays in the field, and says why', async () => {
    const { user, stored } = await openCanvas({ problem: ['Old'] });
    await user.dblClick(note('Old'));
    const field = await screen.findByRole('textbox', { name: 'Text of the note' });
    fireEvent.change(field, { target: { value: 'x'.repeat(2_001) } });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByRole('textbox', { name: 'Text of the note' })).toBe(field);
    expect(await stored()).toEqual(['problem: Old']);
  });

  test('of two texts the person chooses', async () => {
    const { user, client, becomes } = await openCanvas({ problem: ['Old'] });
    await user.dblClick(note('Old'));
    const field = await screen.findByRole('textbox', { name: 'Text of the note' });
    const [stored] = (await client.canvases.get({ ideaId })).notes;
    await client.canvases.changeNote({ id: stored?.id ?? '', changes: { text: 'Theirs' } });
    fireEvent.change(field, { target: { value: 'Mine' } });
    await user.click(await screen.findByRole('button', { name: 'Keep mine' }));
    await becomes('problem: Mine');
  });
});

describe('the keyboard', () => {
  const three = { problem: ['A', 'B', 'C'], solution: ['X', 'Y'] } as const;

  test('walks along a block and to the next that has notes', async () => {
    const { user } = await openCanvas(three);
    note('A').focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(note('B'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(note('Y'));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(note('B'));
  });

  test('carries notes through blocks, says each step, and puts them back', async () => {
    const { user, stored, becomes } = await openCanvas(three);
    note('B').focus();
    await user.keyboard(' ');
    await said('B picked up. Problem, place 2 of 3.');
    await user.keyboard('{ArrowRight}');
    await said('Existing Alternatives, place 1 of 1.');
    await user.keyboard('{ArrowRight}{ArrowDown}');
    await said('Solution, place 2 of 3.');
    expect(document.activeElement).toBe(note('B'));
    expect(await stored()).toEqual(['problem: A B C', 'solution: X Y']);
    await user.keyboard('{Escape}');
    await said('B is back where it was.');
    expect(within(block('Problem')).getAllByRole('listitem')).toHaveLength(3);
    await waitFor(() => expect(document.activeElement).toBe(note('B')));
    await user.keyboard(' {ArrowUp} ');
    await becomes('problem: B A C', 'solution: X Y');
  });

  test.each([
    ['Tab', ({ user }) => user.tab()],
    ['a click on another note', ({ user }) => user.click(note('X'))],
    ['a click beside the canvas', ({ user }) => user.click(screen.getByRole('heading', { level: 1 }))],
  ] as [string, (app: Awaited<ReturnType<typeof openCanvas>>) => Promise<void>][])(
    'puts back what is held when %s takes the focus away',
    async (_, leave) => {
      const app = await openCanvas(three);
      note('B').focus();
      await app.user.keyboard(' {ArrowRight}');
      await said('Existing Alternatives, place 1 of 1.');
      expect(within(block('Problem')).getAllByRole('listitem')).toHaveLength(2);
      await leave(app);
      await said('B is back where it was.');
      expect(within(block('Problem')).getAllByRole('listitem')).toHaveLength(3);
      expect(document.activeElement).not.toBe(note('B'));
    },
  );

  test('says that what was held is back when the canvas is left, and when it was put down where it was', async () => {
    const { user } = await openCanvas(three);
    note('B').focus();
    await user.keyboard(' ');
    await said('B picked up. Problem, place 2 of 3.');
    await user.keyboard(' ');
    await said('B is back where it was.');
    await user.keyboard(' {ArrowRight}');
    await said('Existing Alternatives, place 1 of 1.');
    fireEvent.click(screen.getByRole('radio', { name: 'Assumptions' }));
    await said('B is back where it was.');
  });

  test('selects with Shift, all with Ctrl+A, says how many, and moves them together', async () => {
    const { user, becomes } = await openCanvas(three);
    note('A').focus();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await said('2 notes selected');
    expect(note('A').getAttribute('aria-pressed')).toBe('true');
    await user.keyboard(' {ArrowRight}{ArrowRight}{ArrowDown}{ArrowDown} ');
    await becomes('problem: C', 'solution: X Y A B');
    await user.keyboard('{Control>}a{/Control}');
    await said('4 notes selected');
    await user.keyboard('{Delete}');
    await becomes('problem: C');
    await said('4 notes deleted.');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await becomes('problem: C', 'solution: X Y A B');
  });

  test('copies, cuts and pastes below the note that has the focus', async () => {
    const { user, becomes } = await openCanvas(three);
    const data = clipboard();
    note('A').focus();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    fireEvent.copy(note('B'), { clipboardData: data });
    expect(data.getData('text/plain')).toBe('A\nB');
    fireEvent.cut(note('B'), { clipboardData: data });
    await becomes('problem: C', 'solution: X Y');
    note('X').focus();
    fireEvent.paste(note('X'), { clipboardData: data });
    await becomes('problem: C', 'solution: X A B Y');
    await said('2 notes pasted: Solution.');
    await waitFor(() => expect(document.activeElement).toBe(note('A')));
    expect(note('B').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the pointer', () => {
  test('Ctrl+click adds to the selection and Shift+click takes what lies between', async () => {
    const { user } = await openCanvas({ problem: ['A', 'B', 'C'], solution: ['X'] });
    await user.click(note('A'));
    await user.keyboard('{Control>}');
    await user.click(note('X'));
    await user.keyboard('{/Control}');
    expect(screen.getByRole('group', { name: 'Selected notes' }).textContent).toContain('2 notes selected');
    await user.click(note('A'));
    await user.keyboard('{Shift>}');
    await user.click(note('C'));
    await user.keyboard('{/Shift}');
    expect(screen.getByRole('group', { name: 'Selected notes' }).textContent).toContain('3 notes selected');
    await user.click(screen.getByRole('button', { name: 'Select nothing' }));
    expect(screen.queryByRole('group', { name: 'Selected notes' })).toBeNull();
  });
});

test('what is copied is where the focus is, and what belongs to the menu that says so', async () => {
  const { user } = await openCanvas({ problem: ['A', 'B'] });
  await user.click(note('A'));
  note('B').focus();
  const data = clipboard();
  fireEvent.copy(note('B'), { clipboardData: data });
  expect(data.getData('text/plain')).toBe('B');
});

test('a note that could not be stored is in its field again', async () => {
  const { user, core } = await openCanvas({ problem: ['A'] });
  await user.click(addField('Problem'));
  core.close();
  await user.keyboard('Not lost{Enter}');
  await waitFor(() => expect(addField('Problem')).toHaveProperty('value', 'Not lost'));
  expect(within(block('Problem')).getAllByRole('listitem')).toHaveLength(1);
});

test('a note that another view leads to has the focus', async () => {
  const { client, user } = await openCanvas({ problem: ['A'], channels: ['Corner shop'] });
  const { notes } = await client.canvases.get({ ideaId });
  const last = notes.find(({ text }) => text === 'Corner shop');
  await client.canvases.changeNotes({
    ideaId,
    ids: [last?.id ?? ''],
    changes: { assumption: 'untested', importance: 2 },
  });
  await user.click(screen.getByText('Assumptions', { selector: 'label *, label' }));
  await user.click(await screen.findByRole('button', { name: /^Corner shop/ }));
  await user.click(await screen.findByRole('button', { name: 'Show it there' }));
  await waitFor(() => expect(document.activeElement).toBe(note('Corner shop')));
});

describe('the menu', () => {
  const choose = async (user: Awaited<ReturnType<typeof openCanvas>>['user'], sub: string, word: string) => {
    await user.hover(await screen.findByRole('menuitem', { name: sub, hidden: true }));
    fireEvent.click(await screen.findByRole('menuitem', { name: word, hidden: true }));
  };

  test('gives colours by name, marks assumptions, and moves', async () => {
    const { user, client, becomes } = await openCanvas({ problem: ['A', 'B'] });
    const open = () => user.click(screen.getByRole('button', { name: 'Actions for “A”' }));
    const first = async () => (await client.canvases.get({ ideaId })).notes[0];
    await open();
    await choose(user, 'Colour', 'Rose');
    await waitFor(async () => expect((await first())?.color).toBe('rose'));
    await open();
    await choose(user, 'Assumption', 'Being tested');
    await waitFor(async () => expect((await first())?.assumption).toBe('testing'));
    await open();
    await choose(user, 'If it is wrong, that is', 'decisive');
    await waitFor(async () => expect((await first())?.importance).toBe(3));
    expect(await screen.findByRole('button', { name: 'A, Assumption: Being tested, decisive' })).toBeTruthy();
    await open();
    await choose(user, 'Move to', 'Channels');
    await becomes('problem: B', 'channels: A');
  });

  test('is for all that are selected', async () => {
    const { user, client } = await openCanvas({ problem: ['A', 'B', 'C'] });
    note('A').focus();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await user.click(screen.getByRole('button', { name: 'Actions for the selected notes' }));
    await choose(user, 'If it is wrong, that is', 'important');
    await waitFor(async () =>
      expect(
        (await client.canvases.get({ ideaId })).notes.map((each) => [each.assumption, each.importance]),
      ).toEqual([
        ['untested', 2],
        ['untested', 2],
        [null, null],
      ]),
    );
  });

  test('duplicates with everything but the evidence', async () => {
    const { user, becomes } = await openCanvas({ problem: ['A', 'B'] });
    fireEvent.contextMenu(note('A'));
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate', hidden: true }));
    await becomes('problem: A A B');
  });

  test('duplicates what is selected in several blocks as one, and takes it back as one', async () => {
    const { user, becomes } = await openCanvas({ problem: ['A', 'B'], solution: ['X', 'Y'] });
    await user.click(note('A'));
    await user.keyboard('{Control>}');
    await user.click(note('X'));
    await user.keyboard('{/Control}');
    await user.click(screen.getByRole('button', { name: 'Actions for the selected notes' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate', hidden: true }));
    await becomes('problem: A A B', 'solution: X X Y');
    await said('2 notes pasted: Problem, Solution.');
    await waitFor(() =>
      expect(screen.getByRole('group', { name: 'Selected notes' }).textContent).toContain('2 notes selected'),
    );
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await becomes('problem: A B', 'solution: X Y');
  });
});
