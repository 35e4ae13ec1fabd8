import { screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { addContact } from '#tests/helpers/people.ts';
import { ids, openFeedback, panel, pick, questions, today } from './open-feedback.ts';
import type { RenderedApp } from './render-app.tsx';

describe('a file of answers', () => {
  const fileOf = (roundId: string, title = 'Tasting', who: object = { name: 'Wati', said: 'Thank you' }) =>
    new File(
      [
        JSON.stringify({
          format: 'langkah-feedback-answers',
          version: 1,
          roundId,
          roundTitle: title,
          ...who,
          givenOn: today,
          answers: [{ questionId: questions[1].id, question: questions[1].text, number: 5, text: null }],
        }),
      ],
      'answers.json',
    );
  const take = async (app: RenderedApp, file: File) => {
    await app.user.upload(await screen.findByLabelText('Take in answers', { selector: 'input' }), file);
    return within(await screen.findByRole('dialog'));
  };

  test('is looked at before it is written, and told when it is here already', async () => {
    const app = await openFeedback({ round: true, questions: true });
    const dialog = await take(app, fileOf(ids.round));
    expect(await dialog.findByText('5 of 5')).toBeTruthy();
    expect(await app.items()).toEqual([]);
    await app.user.click(dialog.getByRole('button', { name: 'Take in' }));
    expect(await panel('Wati')).toBeTruthy();
    expect((await app.items())[0]).toMatchObject({ said: 'Thank you', answers: [{ number: 5 }] });
    const again = await take(app, fileOf(ids.round));
    expect((await again.findByRole('alert')).textContent).toBe('Answers like these are here already.');
  });

  test('of nobody who is named, with other answers than nobody gave before, is not here already', async () => {
    const answers = [{ questionId: questions[1].id, text: null, number: 2 }];
    const app = await openFeedback({
      round: true,
      questions: true,
      items: [{ roundId: ids.round, answers }],
    });
    await screen.findByRole('link', { name: 'Nobody named' });
    const file = () => fileOf(ids.round, 'Tasting', { name: null, said: '' });
    const dialog = await take(app, file());
    expect(await dialog.findByText('5 of 5')).toBeTruthy();
    await app.user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    // The second time what is here is known from the start.
    const again = await take(app, file());
    expect(await again.findByText('5 of 5')).toBeTruthy();
    expect(again.queryByRole('alert')).toBeNull();
  });

  test('of somebody who has become a contact is here already, whichever round is looked at', async () => {
    const answers = [{ questionId: questions[1].id, text: null, number: 5 }];
    const app = await openFeedback({
      round: true,
      questions: true,
      async prepare({ client }) {
        const { id: contactId } = await addContact(client, 'Wati Rahma');
        const fields = { roundId: ids.round, contactId, givenOn: today, said: 'Thank you', answers };
        await client.feedback.add({ id: ids.item, ideaId: ids.idea, fields });
        await client.feedback.addRound({ id: newId(), ideaId: ids.idea, fields: { title: 'Other' } });
      },
    });
    await screen.findByRole('link', { name: 'Wati Rahma' });
    await pick(app, screen.getByRole('combobox', { name: 'Round' }), 'Other');
    await screen.findByText('Nobody has answered in this round yet.');
    const dialog = await take(app, fileOf(ids.round));
    expect((await dialog.findByRole('alert')).textContent).toBe('Answers like these are here already.');
  });

  test('is put aside with Esc, which leaves the page where it is, and can be chosen again', async () => {
    const app = await openFeedback({ round: true, questions: true });
    const dialog = await take(app, fileOf(ids.round));
    await dialog.findByText('5 of 5');
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const field = screen.getByLabelText<HTMLInputElement>('Take in answers', { selector: 'input' });
    // A browser says nothing of a file that it holds already.
    expect(field.value).toBe('');
    expect(await (await take(app, fileOf(ids.round))).findByText('5 of 5')).toBeTruthy();
  });

  test('of something else is refused by its name, and the keyboard is where it was', async () => {
    const app = await openFeedback({ round: true, questions: true });
    const field = await screen.findByLabelText('Take in answers', { selector: 'input' });
    // As in a browser while the button is out of use.
    expect(document.activeElement).toBe(document.body);
    await app.user.upload(field, new File(['{}'], 'other.json'));
    expect(await screen.findAllByText(/There are no answers in “other\.json”/)).not.toHaveLength(0);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Take in answers' })),
    );
  });

  test('for a round that is not here is explained and not taken', async () => {
    const app = await openFeedback();
    const dialog = await take(app, fileOf(newId(), 'Elsewhere'));
    expect(await dialog.findByText(/The round “Elsewhere” is not here/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Take in' })).toHaveProperty('disabled', true);
  });
});
