import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type IdeaWorld, ideaActs } from '#tests/helpers/idea-acts.ts';
import { addWholeIdea } from '#tests/helpers/ideas.ts';
import type { MemoryCore } from '#tests/helpers/memory-core.ts';
import { type Act, runActs } from '#tests/helpers/run-acts.ts';

const acts: fc.Arbitrary<Act<IdeaWorld>>[] = [
  ...ideaActs,
  fc.constant(({ client }) => client.history.undo({})),
  fc.constant(({ client }) => client.history.redo({})),
];

async function look({ client }: MemoryCore): Promise<IdeaWorld> {
  const trashed = (await client.trash.list({})).filter(({ noun }) => noun === 'idea').map(({ id }) => id);
  const ideas = [...(await client.ideas.list({})).rows.map(({ id }) => id), ...trashed].sort();
  return { client, ideas, contacts: await client.contacts.listIds({}) };
}

/** Everything can hang on an idea, and no version keeps its notes from being forgotten. */
const begin: Act<IdeaWorld> = async ({ client }) => {
  const { versionId } = await addWholeIdea(client);
  await client.canvases.removeVersion({ id: versionId });
};

/** Cards say what stands on their canvas; pieces of evidence are as many as can be read. */
async function expectCountsRight({ client }: MemoryCore): Promise<void> {
  const { rows, total } = await client.ideas.list({});
  const { byState } = await client.ideas.count({});
  expect(rows).toHaveLength(total);
  for (const { state, count } of byState)
    expect(rows.filter((row) => row.state === state)).toHaveLength(count);
  for (const { id, noteCount, assumptionCount, openRiskCount } of rows) {
    const { notes } = await client.canvases.get({ ideaId: id });
    const assumptions = notes.filter(({ assumption }) => assumption !== null);
    const open = assumptions.filter(
      ({ assumption, importance }) => importance === 3 && ['untested', 'testing'].includes(assumption ?? ''),
    );
    expect({ noteCount, assumptionCount, openRiskCount }).toEqual({
      ...{ noteCount: notes.length, assumptionCount: assumptions.length, openRiskCount: open.length },
    });
    const { byNote } = await client.feedback.count({ ideaId: id });
    const { rows: said } = await client.feedback.list({ ideaId: id, limit: 200 });
    const stances = said.flatMap((item) => [...item.stances, ...item.answerStances]);
    for (const { noteId, ...counts } of byNote)
      for (const stance of ['supports', 'contradicts', 'neutral'] as const)
        expect(stances.filter((one) => one.noteId === noteId && one.stance === stance)).toHaveLength(
          counts[`${stance}Count`],
        );
    expect(byNote.map(({ noteId }) => noteId)).toEqual(
      [...new Set(stances.map(({ noteId }) => noteId))].sort(),
    );
  }
}

it('whatever is done with ideas in whatever order, nothing is loose, counts are right, and all can be undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...acts), { minLength: 8, maxLength: 20 }), (sequence) =>
      runActs<IdeaWorld>([begin, ...sequence], look, expectCountsRight),
    ),
    { numRuns: 12 },
  );
}, 300_000);
