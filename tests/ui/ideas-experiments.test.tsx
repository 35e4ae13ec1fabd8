import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ExperimentChanges } from '#contract/experiments.ts';
import { addNotes } from '#tests/helpers/ideas.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { addDays, todayOf } from '#ui/lib/days.ts';
import { renderApp } from './render-app.tsx';

const today = todayOf(new Date());
const sold = { title: 'Market morning', threshold: 'Ten jars are sold' };

/** The experiments of an idea, with the first one of these open if asked. */
async function openExperiments(
  given: readonly (ExperimentChanges & { title: string })[],
  { isOpen = false, after }: { isOpen?: boolean; after?: (core: TestCore, ideaId: string) => unknown } = {},
) {
  const [ideaId, id] = [newId(), newId()];
  const app = await renderApp({
    route: `/ideas/${ideaId}?view=experiments${isOpen ? `&open=${id}` : ''}`,
    today,
    async prepare(core) {
      await core.client.ideas.add({ id: ideaId, fields: { title: 'Warung data' } });
      for (const [index, fields] of given.entries())
        await core.client.experiments.add({ id: index === 0 ? id : newId(), ideaId, fields });
      await after?.(core, ideaId);
    },
  });
  return { ...app, ideaId, id, stored: () => app.client.experiments.get({ id }) };
}

const panel = async (name = 'Market morning') => within(await screen.findByRole('complementary', { name }));
const row = async (title: string) =>
  (await screen.findByRole('link', { name: title })).closest('li') as HTMLElement;

test('the list tells in words which run, which are planned and how the others ended', async () => {
  await openExperiments(
    [
      { title: 'Planned', startedOn: addDays(today, 2) },
      { title: 'Runs', startedOn: addDays(today, -3), endsOn: addDays(today, -1) },
      { title: 'Ended', threshold: 'Ten' },
    ],
    {
      async after({ client }, ideaId) {
        const all = await client.experiments.list({ ideaId });
        const id = all.find(({ title }) => title === 'Ended')?.id ?? '';
        await client.experiments.recordResult({ id, result: '', outcome: 'missed', resultOn: today });
      },
    },
  );
  expect((await row('Runs')).textContent).toBe('Runsstarted 3 days ago · was to end yesterdayRunning');
  expect((await row('Planned')).textContent).toBe('Plannedstarts in 2 daysPlanned');
  expect((await row('Ended')).textContent).toBe('Endedresult todayMissed');
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual(['Running 1', 'Planned 1', 'Done 1']);
});

test('one begins with a title only, and says what is missing', async () => {
  const app = await openExperiments([]);
  await app.user.click((await screen.findAllByRole('button', { name: 'New experiment' })).at(-1) as Element);
  const form = await panel('New experiment');
  await app.user.click(form.getByRole('button', { name: 'Add' }));
  expect(await form.findByText('Please fill this in.')).toBeTruthy();
  await app.user.type(form.getByRole('textbox', { name: 'Experiment' }), 'Ask around{Enter}');
  expect(await screen.findByRole('complementary', { name: 'Ask around' })).toBeTruthy();
});

describe('the panel', () => {
  test('saves the four sentences and the days', async () => {
    const app = await openExperiments([{ title: sold.title }], { isOpen: true });
    const opened = await panel();
    const sentences = {
      belief: 'We believe that…',
      test: 'To verify that, we will…',
      measure: 'And measure…',
      threshold: 'We are right if…',
    };
    for (const [field, label] of Object.entries(sentences)) {
      const input = await opened.findByRole('textbox', { name: label });
      fireEvent.change(input, { target: { value: `My ${field}` } });
      fireEvent.blur(input);
      await waitFor(async () => expect(await app.stored()).toHaveProperty(field, `My ${field}`));
    }
    await app.user.click(opened.getByRole('button', { name: 'Start today' }));
    await waitFor(async () => expect((await app.stored()).startedOn).toBe(today));
    expect(opened.getByText('Running')).toBeTruthy();
  });

  test('says why a result needs a threshold that stood before, and leads there', async () => {
    const app = await openExperiments([{ title: sold.title }], { isOpen: true });
    const opened = await panel();
    expect(
      await opened.findByText(/A bar that is set when the result is known measures nothing/),
    ).toBeTruthy();
    expect(opened.queryByRole('button', { name: 'Write down the result' })).toBeNull();
    await app.user.click(opened.getByRole('button', { name: 'Write the threshold' }));
    expect(document.activeElement).toBe(opened.getByRole('textbox', { name: 'We are right if…' }));
  });

  test('says so, too, when the threshold was taken away while the result was written', async () => {
    const app = await openExperiments([sold], { isOpen: true });
    await app.user.click(await (await panel()).findByRole('button', { name: 'Write down the result' }));
    const dialog = within(await screen.findByRole('dialog'));
    await app.user.click(dialog.getByRole('radio', { name: /^Reached/ }));
    await app.client.experiments.change({ id: app.id, changes: { threshold: '' } });
    await app.user.click(dialog.getByRole('button', { name: 'Save the result' }));
    expect((await dialog.findByRole('alert')).textContent).toMatch(/^Say first from which result on/);
    expect((await app.stored()).resultOn).toBeNull();
  });

  test('takes the result in a dialog, holds the threshold, and takes the result back', async () => {
    const app = await openExperiments([sold], { isOpen: true });
    await app.user.click(await (await panel()).findByRole('button', { name: 'Write down the result' }));
    const dialog = within(await screen.findByRole('dialog'));
    await app.user.click(dialog.getByRole('button', { name: 'Save the result' }));
    expect(await dialog.findByText('Please choose one.')).toBeTruthy();
    await app.user.type(dialog.getByRole('textbox', { name: 'What came out' }), 'Twelve jars');
    await app.user.click(dialog.getByRole('radio', { name: /^Reached/ }));
    await app.user.click(dialog.getByRole('button', { name: 'Save the result' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change' })));
    await waitFor(async () =>
      expect(await app.stored()).toMatchObject({
        result: 'Twelve jars',
        outcome: 'reached',
        resultOn: today,
      }),
    );
    const opened = await panel();
    expect(await opened.findByText('Twelve jars')).toBeTruthy();
    expect(opened.queryByRole('textbox', { name: 'We are right if…' })).toBeNull();
    expect(opened.getByText(/take the result back first/)).toBeTruthy();
    await app.user.click(opened.getByRole('button', { name: 'Take back' }));
    await waitFor(async () => expect((await app.stored()).outcome).toBeNull());
    expect(await opened.findByRole('textbox', { name: 'We are right if…' })).toBeTruthy();
  });

  test('keeps a result that was typed half', async () => {
    const app = await openExperiments([sold], { isOpen: true });
    const ask = async () =>
      app.user.click(await (await panel()).findByRole('button', { name: 'Write down the result' }));
    await ask();
    const field = () => screen.findByRole('textbox', { name: 'What came out' });
    await app.user.type(await field(), 'Twelve');
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await ask();
    await waitFor(async () => expect(await field()).toHaveProperty('value', 'Twelve'));
  });

  test('chooses assumptions of the canvas and takes them off', async () => {
    const app = await openExperiments([sold], {
      isOpen: true,
      after: ({ client }, ideaId) =>
        addNotes(client, ideaId, 'problem', ['Families are busy', 'They like spice'], {
          assumption: 'untested',
        }),
    });
    const opened = await panel();
    await app.user.click(await opened.findByRole('combobox', { name: 'Add an assumption' }));
    await app.user.click(await screen.findByRole('option', { name: 'They like spice', hidden: true }));
    await waitFor(async () =>
      expect((await app.stored()).notes.map(({ text }) => text)).toEqual(['They like spice']),
    );
    await app.user.click(await opened.findByRole('button', { name: 'Take off: They like spice' }));
    await waitFor(async () => expect((await app.stored()).notes).toEqual([]));
  });

  test('writes the decision, goes, and comes back', async () => {
    const app = await openExperiments([sold], { isOpen: true });
    const opened = await panel();
    await app.user.click(await opened.findByRole('combobox', { name: 'Decision' }));
    await app.user.click(await screen.findByRole('option', { name: 'Change something', hidden: true }));
    await waitFor(async () => expect((await app.stored()).decision).toBe('change'));
    await app.user.click(opened.getByRole('button', { name: 'More actions' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Remove', hidden: true }));
    await waitFor(() => expect(screen.queryByRole('link', { name: sold.title })).toBeNull());
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: sold.title })).toBeTruthy();
  });
});

test('experiments of an idea in the trash can be read, not changed', async () => {
  await openExperiments([sold], {
    isOpen: true,
    after: ({ client }, ideaId) => client.ideas.trash({ ids: [ideaId] }),
  });
  const field = await (await panel()).findByRole('textbox', { name: 'We are right if…' });
  expect(field.matches(':disabled')).toBe(true);
  expect(screen.queryByRole('button', { name: 'New experiment' })).toBeNull();
});
