import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import type { FeedbackChanges } from '#contract/feedback.ts';
import type { Printing } from '#core/ports.ts';
import { addNotes } from '#tests/helpers/ideas.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { todayOf } from '#ui/lib/days.ts';
import { type RenderedApp, renderApp } from './render-app.tsx';

export const today = todayOf(new Date());
export const ids = { idea: newId(), round: newId(), item: newId() };
export const questions = [
  { id: newId(), text: 'What do you cook?', kind: 'text', noteId: null },
  { id: newId(), text: 'How much do you like it?', kind: 'scale', noteId: null },
  { id: newId(), text: 'Would you buy it?', kind: 'yes_no', noteId: null },
] as const;

interface Given {
  open?: string;
  questions?: boolean;
  round?: boolean;
  items?: readonly FeedbackChanges[];
  printing?: Printing;
  prepare?: (core: TestCore) => unknown;
}

/** The feedback on an idea with two assumptions. */
export async function openFeedback(given: Given = {}) {
  let noteIds: string[] = [];
  const app = await renderApp({
    route: `/ideas/${ids.idea}?view=feedback${given.open ? `&open=${given.open}` : ''}`,
    today,
    printing: given.printing ?? null,
    async prepare(core) {
      const { client } = core;
      await client.ideas.add({ id: ids.idea, fields: { title: 'Warung data' } });
      noteIds = await addNotes(client, ids.idea, 'problem', ['Families are busy', 'They like spice'], {
        assumption: 'untested',
      });
      if (given.round)
        await client.feedback.addRound({ id: ids.round, ideaId: ids.idea, fields: { title: 'Tasting' } });
      if (given.questions)
        await client.feedback.saveQuestions({ roundId: ids.round, questions: [...questions] });
      for (const [index, fields] of (given.items ?? []).entries())
        await client.feedback.add({
          id: index === 0 ? ids.item : newId(),
          ideaId: ids.idea,
          fields: { ...fields, givenOn: today },
        });
      await given.prepare?.(core);
    },
  });
  return {
    ...app,
    noteIds,
    item: () => app.client.feedback.get({ id: ids.item }),
    round: async () => (await app.client.feedback.listRounds({ ideaId: ids.idea }))[0],
    items: async () => (await app.client.feedback.list({ ideaId: ids.idea })).rows,
  };
}

export const panel = async (name: string) => within(await screen.findByRole('complementary', { name }));
export function write(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}
export async function pick(app: RenderedApp, box: HTMLElement, option: string) {
  await app.user.click(box);
  // Lists of other fields are in the page, too.
  const list = await waitFor(() => {
    const found = document.getElementById(box.getAttribute('aria-controls') ?? '');
    if (!found) throw new Error('The list is not open.');
    return found;
  });
  await app.user.click(await within(list).findByRole('option', { name: option, hidden: true }));
}
