import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { FeedbackItem } from '#contract/feedback.ts';
import type { Printing } from '#core/ports.ts';
import { addContact } from '#tests/helpers/people.ts';
import { ids, openFeedback, panel, pick, questions, today, write } from './open-feedback.ts';
import type { RenderedApp } from './render-app.tsx';

describe('what somebody said', () => {
  test('is written down with a contact, a day and a channel', async () => {
    const app = await openFeedback({ prepare: ({ client }) => addContact(client, 'Sari') });
    await app.user.click(
      (await screen.findAllByRole('button', { name: 'Write down feedback' })).at(-1) as Element,
    );
    const form = await panel('Write down feedback');
    await app.user.type(form.getByRole('textbox', { name: 'What they said' }), 'Would buy two jars');
    const who = await form.findByRole('combobox', { name: 'Who, from your contacts' });
    await app.user.type(who, 'Sar');
    await app.user.click(await screen.findByRole('option', { name: 'Sari', hidden: true }));
    expect(form.queryByRole('textbox', { name: 'Or a name' })).toBeNull();
    await pick(app, form.getByRole('combobox', { name: 'How' }), 'In person');
    await app.user.click(form.getByRole('button', { name: 'Add' }));
    expect(await panel('Sari')).toBeTruthy();
    expect((await app.items())[0]).toMatchObject({
      ...{ said: 'Would buy two jars', givenOn: today, channel: 'in_person' },
      contact: { name: 'Sari' },
    });
  });

  test('may be said by a name or by nobody', async () => {
    await openFeedback({ items: [{ name: 'A neighbour', said: 'Good' }, { said: 'Too salty' }] });
    expect(await screen.findByRole('link', { name: 'A neighbour' })).toBeTruthy();
    const unnamed = await screen.findByRole('link', { name: 'Nobody named' });
    expect(unnamed.closest('li')?.textContent).toBe('Nobody namedToo saltytoday');
  });

  test('has a quote, tags, and says how it speaks of assumptions, which is counted', async () => {
    const app = await openFeedback({ open: ids.item, items: [{ name: 'Budi' }] });
    const opened = await panel('Budi');
    write(await opened.findByRole('textbox', { name: 'In their own words' }), 'I would take ten');
    await waitFor(async () => expect((await app.item()).quote).toBe('I would take ten'));
    await app.user.type(opened.getByRole('combobox', { name: 'Tags' }), 'price{Enter}');
    await waitFor(async () => expect((await app.item()).tags).toEqual(['price']));
    await pick(app, await opened.findByRole('combobox', { name: 'Add an assumption' }), 'They like spice');
    const stance = within(
      await opened.findByRole('radiogroup', { name: 'What it says of: They like spice' }),
    );
    await app.user.click(stance.getByRole('radio', { name: 'Speaks against it' }));
    await waitFor(async () =>
      expect((await app.item()).stances).toEqual([{ noteId: app.noteIds[1], stance: 'contradicts' }]),
    );
    const counted = within(await screen.findByRole('table', { name: 'By assumption' }));
    await waitFor(() =>
      expect(
        [...(counted.getAllByRole('row').at(-1)?.children ?? [])].map((cell) => cell.textContent),
      ).toEqual([...['They like spice', '0', '1', '0', '']]),
    );
    expect(within(screen.getByRole('table', { name: 'By tag' })).getByText('price')).toBeTruthy();
    await app.user.click(opened.getByRole('button', { name: 'Take off: They like spice' }));
    await waitFor(async () => expect((await app.item()).stances).toEqual([]));
  });

  test('says how it speaks of two assumptions, chosen one right after the other', async () => {
    const app = await openFeedback({ open: ids.item, items: [{ name: 'Budi' }] });
    const opened = await panel('Budi');
    await app.client.feedback.change({
      id: ids.item,
      changes: { stances: app.noteIds.map((noteId) => ({ noteId, stance: 'neutral' as const })) },
    });
    const radio = async (of: string, name: string) =>
      within(await opened.findByRole('radiogroup', { name: `What it says of: ${of}` })).getByRole('radio', {
        name,
      });
    const one = await radio('Families are busy', 'Speaks for it');
    const other = await radio('They like spice', 'Speaks against it');
    fireEvent.click(one);
    fireEvent.click(other);
    await waitFor(async () =>
      expect((await app.item()).stances.map(({ stance }) => stance)).toEqual(['supports', 'contradicts']),
    );
    expect(opened.queryByText(/changed/)).toBeNull();
  });

  test('never takes back a stance that somebody else chose meanwhile, and says so', async () => {
    const app = await openFeedback({ open: ids.item, items: [{ name: 'Budi' }] });
    const opened = await panel('Budi');
    const [first = '', second = ''] = app.noteIds;
    const change = (stances: FeedbackItem['stances']) =>
      app.client.feedback.change({ id: ids.item, changes: { stances } });
    await change([{ noteId: first, stance: 'neutral' }]);
    const group = await opened.findByRole('radiogroup', { name: 'What it says of: Families are busy' });
    const theirs = [...((await app.item()).stances ?? []), { noteId: second, stance: 'supports' as const }];
    // Nothing tells this window before it writes.
    const other = change(theirs);
    fireEvent.click(within(group).getByRole('radio', { name: 'Speaks for it' }));
    await other;
    expect((await opened.findByRole('alert')).textContent).toContain('changed');
    expect((await app.item()).stances).toEqual(theirs);
  });

  test('answers the questions of its round, each in its way, and the answers are counted', async () => {
    const app = await openFeedback({
      open: ids.item,
      round: true,
      questions: true,
      items: [{ name: 'Budi', roundId: ids.round }],
    });
    const opened = await panel('Budi');
    write(await opened.findByRole('textbox', { name: 'What do you cook?' }), 'Rendang');
    const scale = within(opened.getByRole('radiogroup', { name: 'How much do you like it?' }));
    await app.user.click(scale.getByRole('radio', { name: '4 of 5' }));
    const yes = within(opened.getByRole('radiogroup', { name: 'Would you buy it?' }));
    await app.user.click(yes.getByRole('radio', { name: 'Yes' }));
    await waitFor(async () =>
      expect((await app.item()).answers.map(({ text, number }) => text ?? number).sort()).toEqual([
        ...[1, 4, 'Rendang'],
      ]),
    );
    const counted = within(await screen.findByRole('table', { name: 'By question' }));
    expect(await counted.findByText('4.0 of 5 on average')).toBeTruthy();
    expect(await counted.findByText('100 % yes')).toBeTruthy();
    await app.user.click(yes.getByRole('radio', { name: 'No answer' }));
    await waitFor(async () => expect((await app.item()).answers).toHaveLength(2));
  });

  test('counts for an assumption by an answer alone, until something else is chosen', async () => {
    const app = await openFeedback({
      open: ids.item,
      round: true,
      items: [{ name: 'Budi', roundId: ids.round }],
    });
    const noteId = app.noteIds[1] ?? '';
    const asked = { ...questions[2], noteId };
    await app.client.feedback.saveQuestions({ roundId: ids.round, questions: [asked] });
    const opened = await panel('Budi');
    const yes = within(await opened.findByRole('radiogroup', { name: 'Would you buy it?' }));
    await app.user.click(yes.getByRole('radio', { name: 'Yes' }));
    const name = 'What it says of: They like spice';
    const stance = within(await opened.findByRole('radiogroup', { name }));
    expect(stance.getByRole('radio', { name: 'Speaks for it' })).toHaveProperty('checked', true);
    expect(opened.getByText('From the answers. You can choose otherwise.')).toBeTruthy();
    const counted = () =>
      within(screen.getByRole('table', { name: 'By assumption' }))
        .getAllByRole('row')
        .at(-1)?.textContent;
    await waitFor(() => expect(counted()).toBe('They like spice100'));
    expect(screen.getByText(/yes and 4 to 5 speak for it/)).toBeTruthy();
    await app.user.click(stance.getByRole('radio', { name: 'Speaks against it' }));
    await waitFor(() => expect(counted()).toBe('They like spice010'));
    expect(opened.queryByText('From the answers. You can choose otherwise.')).toBeNull();
    await app.user.click(opened.getByRole('button', { name: 'Take off: They like spice' }));
    await waitFor(() => expect(counted()).toBe('They like spice100'));
  });

  test('goes and comes back', async () => {
    const app = await openFeedback({ open: ids.item, items: [{ name: 'Budi' }] });
    await app.user.click(await (await panel('Budi')).findByRole('button', { name: 'More actions' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Remove', hidden: true }));
    await waitFor(async () => expect(await app.items()).toEqual([]));
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: 'Budi' })).toBeTruthy();
  });
});

describe('a round', () => {
  test('is begun with a title and gets its questions', async () => {
    const app = await openFeedback();
    await app.user.click(await screen.findByRole('button', { name: 'New round' }));
    const form = await panel('New round');
    await app.user.type(form.getByRole('textbox', { name: 'Round' }), 'Tasting{Enter}');
    const opened = await panel('Tasting');
    expect(opened.queryByRole('button', { name: 'Sheet to print (PDF)' })).toBeNull();
    const add = await opened.findByRole('textbox', { name: 'Add a question' });
    await app.user.type(add, 'What do you cook?{Enter}');
    await waitFor(() => expect(add).toHaveProperty('value', ''));
    await app.user.type(add, 'Would you buy it?{Enter}');
    await pick(app, await opened.findByRole('combobox', { name: 'Answer: Would you buy it?' }), 'Yes or no');
    await pick(
      app,
      await opened.findByRole('combobox', { name: 'Asks about: Would you buy it?' }),
      'They like spice',
    );
    await waitFor(async () =>
      expect((await app.round())?.questions.map(({ text, kind, noteId }) => [text, kind, noteId])).toEqual([
        ['What do you cook?', 'text', null],
        ['Would you buy it?', 'yes_no', app.noteIds[1]],
      ]),
    );
    expect(opened.getByRole('button', { name: 'Sheet to print (PDF)' })).toBeTruthy();
  });

  test('is printed as a form on the paper that is chosen', async () => {
    const papers: string[] = [];
    const printing: Printing = {
      async print(_html, { paper }) {
        papers.push(paper);
        throw new Error('no paper');
      },
    };
    const app = await openFeedback({ open: ids.round, round: true, questions: true, printing });
    const opened = await panel('Tasting');
    for (const paper of ['Letter', 'A4']) {
      await app.user.click(await opened.findByRole('radio', { name: paper }));
      await app.user.click(opened.getByRole('button', { name: 'Sheet to print (PDF)' }));
      await waitFor(() => expect(papers.at(-1)).toBe(paper));
    }
  });

  test('has its questions moved with the keyboard, taken away and brought back', async () => {
    const app = await openFeedback({ open: ids.round, round: true, questions: true });
    const opened = await panel('Tasting');
    const texts = async () => (await app.round())?.questions.map(({ text }) => text);
    const grip = await opened.findByRole('button', { name: 'Move “What do you cook?”' });
    grip.focus();
    await app.user.keyboard(' {ArrowDown} ');
    await waitFor(async () =>
      expect(await texts()).toEqual(['How much do you like it?', 'What do you cook?', 'Would you buy it?']),
    );
    await app.user.click(opened.getByRole('button', { name: 'Remove: Would you buy it?' }));
    await waitFor(async () => expect(await texts()).toHaveLength(2));
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await texts()).toHaveLength(3));
  });

  const given = { open: ids.round, round: true, questions: true } as const;
  const answered = [
    {
      name: 'Budi',
      roundId: ids.round,
      answers: [
        { questionId: questions[0].id, text: 'Rendang', number: null },
        { questionId: questions[1].id, text: null, number: 4 },
      ],
    },
  ];
  const answers = async (app: Awaited<ReturnType<typeof openFeedback>>) =>
    (await app.item()).answers.map(({ text, number }) => text ?? number);

  test('asks before the answers to a question go, and brings them back', async () => {
    const app = await openFeedback({ ...given, items: answered });
    const opened = await panel('Tasting');
    const kind = await opened.findByRole('combobox', { name: 'Answer: How much do you like it?' });
    await pick(app, kind, 'Yes or no');
    const dialog = within(
      await screen.findByRole('dialog', { name: /Ask for another kind .*How much do you like it/ }),
    );
    expect(dialog.getByText(/^1 person has answered this/)).toBeTruthy();
    await app.user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await answers(app)).toEqual(['Rendang', 4]);
    expect(kind).toHaveProperty('value', '1 to 5');
    await pick(app, kind, 'Yes or no');
    await app.user.click(await screen.findByRole('button', { name: 'Change the answer' }));
    await waitFor(async () => expect(await answers(app)).toEqual(['Rendang']));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain('the 1 answer to it is gone'),
    );
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await answers(app)).toEqual(['Rendang', 4]));
    await app.user.click(opened.getByRole('button', { name: 'Remove: What do you cook?' }));
    await app.user.click(await screen.findByRole('button', { name: 'Remove the question' }));
    await waitFor(async () => expect(await answers(app)).toEqual([4]));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain(
        'Question removed, and with it the 1 answer to it.',
      ),
    );
  });

  test('asks and says nothing where nobody answered', async () => {
    const app = await openFeedback({ ...given, items: answered });
    const opened = await panel('Tasting');
    await pick(app, await opened.findByRole('combobox', { name: 'Answer: Would you buy it?' }), '1 to 5');
    await waitFor(async () => expect((await app.round())?.questions[2]?.kind).toBe('scale'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('status').textContent).not.toMatch(/question|answer/i);
  });

  test('never loses a question that somebody else added meanwhile, and says so', async () => {
    const app = await openFeedback(given);
    const opened = await panel('Tasting');
    const button = await opened.findByRole('button', { name: 'Remove: Would you buy it?' });
    const theirs = [...questions, { id: newId(), text: 'Why?', kind: 'text', noteId: null } as const];
    // Nothing tells this window before it writes.
    const other = app.client.feedback.saveQuestions({ roundId: ids.round, questions: theirs });
    fireEvent.click(button);
    await other;
    expect(await screen.findByText(/changed somewhere else/)).toBeTruthy();
    expect((await app.round())?.questions).toEqual(theirs);
  });

  test('answered by somebody who was moved to another round is told where the answers count', async () => {
    const app = await openFeedback({
      ...{ ...given, open: ids.item, items: answered },
      prepare: ({ client }) =>
        client.feedback.addRound({ id: newId(), ideaId: ids.idea, fields: { title: 'Market' } }),
    });
    const opened = await panel('Budi');
    expect((await screen.findByRole('link', { name: 'Budi' })).closest('li')?.textContent).toContain(
      '2 answers',
    );
    await pick(app, await opened.findByRole('combobox', { name: 'Round' }), 'Market');
    expect(
      await opened.findByText(/^2 answers belong to the round “Tasting” and do not count here/),
    ).toBeTruthy();
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Budi' }).closest('li')?.textContent).not.toContain('answers'),
    );
    await waitFor(() => expect(screen.queryByRole('table', { name: 'By question' })).toBeNull());
  });

  test('keeps two texts that are written one right after the other', async () => {
    const app = await openFeedback({ open: ids.round, round: true, questions: true });
    const fields = await (await panel('Tasting')).findAllByRole('textbox', { name: 'Question' });
    write(fields[0] as HTMLElement, 'First');
    write(fields[1] as HTMLElement, 'Second');
    await waitFor(async () =>
      expect((await app.round())?.questions.map(({ text }) => text)).toEqual([
        ...['First', 'Second', 'Would you buy it?'],
      ]),
    );
  });

  const remove = async (app: RenderedApp) => {
    await app.user.click(await (await panel('Tasting')).findByRole('button', { name: 'More actions' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Remove', hidden: true }));
  };

  test('that nobody answered is removed at once', async () => {
    const app = await openFeedback({ open: ids.round, round: true });
    await remove(app);
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Tasting' })).toBeNull());
    await waitFor(() => expect(screen.getByRole('status').textContent?.trim()).toBe('Round removed.'));
  });

  test('that was answered is removed once it is said what goes; what people said stays', async () => {
    const app = await openFeedback({
      open: ids.round,
      round: true,
      items: [{ name: 'Budi', roundId: ids.round }],
    });
    await remove(app);
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove “Tasting”?' }));
    expect(dialog.getByText(/answers to its questions can then no longer be read/)).toBeTruthy();
    expect(await app.round()).toBeTruthy();
    await app.user.click(dialog.getByRole('button', { name: 'Remove the round' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Tasting' })).toBeNull());
    expect(screen.getByRole('status').textContent).toContain('can no longer be read');
    expect(screen.getByRole('link', { name: 'Budi' })).toBeTruthy();
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await app.item()).roundId).toBe(ids.round));
  });

  test('narrows the list to what was said in it', async () => {
    const app = await openFeedback({
      round: true,
      items: [{ name: 'Budi', roundId: ids.round }, { name: 'Sari' }],
    });
    await screen.findByRole('link', { name: 'Sari' });
    await pick(app, screen.getByRole('combobox', { name: 'Round' }), 'Tasting');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Sari' })).toBeNull());
    expect(screen.getByRole('link', { name: 'Budi' })).toBeTruthy();
  });
});

test('what very many people said is shown down to the last, a stretch at a time', async () => {
  const items = Array.from({ length: 230 }, (_, index) => ({ name: `Neighbour ${index}` }));
  const app = await openFeedback({ items });
  const rowCount = () =>
    within(screen.getByRole('list', { name: 'What people said' })).getAllByRole('link').length;
  for (const count of [100, 200]) {
    await waitFor(() => expect(rowCount()).toBe(count));
    await app.user.click(screen.getByRole('button', { name: 'Show more' }));
  }
  await waitFor(() => expect(rowCount()).toBe(230));
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  // The keyboard goes on in the list.
  expect(document.activeElement?.closest('section')?.getAttribute('aria-label')).toBe('What people said');
  expect(await screen.findByRole('link', { name: 'Neighbour 0' })).toBeTruthy();
});
