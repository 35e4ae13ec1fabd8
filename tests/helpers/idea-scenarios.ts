import { v7 as newId } from 'uuid';
import { addIdea, addNotes, addWholeIdea } from './ideas.ts';
import type { MemoryCore } from './memory-core.ts';

type Client = MemoryCore['client'];
type Scenario = (client: Client) => Promise<() => Promise<unknown>>;
type Whole = Awaited<ReturnType<typeof addWholeIdea>>;

/** A command about an idea with everything that can hang on one, and another idea beside it. */
function about(run: (client: Client, whole: Whole) => Promise<unknown>): Scenario {
  return async (client) => {
    await addNotes(client, (await addIdea(client, "it's; -- 'other'")).id, 'solution', ['Other']);
    const whole = await addWholeIdea(client);
    return () => run(client, whole);
  };
}

const pdf = () => new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' });

/** One for each command about ideas: prepares what it needs and returns it. */
export const ideaScenarios: Record<string, Scenario> = {
  'ideas.add': about((client) => addIdea(client, 'New', { state: 'testing', pitch: 'For you' })),
  'ideas.change': about(({ ideas }, { ideaId }) =>
    ideas.change({ id: ideaId, changes: { title: 'Renamed', nextStepOn: null, notes: 'more' } }),
  ),
  'ideas.move': about(({ ideas }, { ideaId }) => ideas.move({ id: ideaId, state: 'parked', afterId: null })),
  'ideas.copy': about(({ ideas }, { ideaId }) => ideas.copy({ id: newId(), fromId: ideaId, title: 'Copy' })),
  'ideas.trash': about(({ ideas }, { ideaId }) => ideas.trash({ ids: [ideaId] })),
  'canvases.addNotes': about(({ canvases }, { ideaId, noteId }) =>
    canvases.addNotes({
      ...{ ideaId, notes: [{ id: newId(), block: 'problem', text: "it's" }], afterId: noteId },
    }),
  ),
  'canvases.changeNote': about(({ canvases }, { noteId }) =>
    canvases.changeNote({ id: noteId, changes: { text: 'changed', importance: null } }),
  ),
  'canvases.changeNotes': about(({ canvases }, { ideaId, noteId, otherNoteId }) =>
    canvases.changeNotes({
      ideaId,
      ids: [noteId, otherNoteId],
      changes: { color: 'plum', assumption: null },
    }),
  ),
  'canvases.moveNotes': about(({ canvases }, { ideaId, noteId }) =>
    canvases.moveNotes({ ideaId, ids: [noteId], block: 'channels', afterId: null }),
  ),
  'canvases.removeNotes': about(({ canvases }, { ideaId, noteId, otherNoteId }) =>
    canvases.removeNotes({ ideaId, ids: [noteId, otherNoteId] }),
  ),
  'canvases.switchTemplate': about(({ canvases }, { ideaId }) =>
    canvases.switchTemplate({ ideaId, template: 'business_model' }),
  ),
  'canvases.linkEvidence': about(({ canvases }, { otherNoteId, contactId }) =>
    canvases.linkEvidence({ noteId: otherNoteId, noun: 'contact', id: contactId, stance: 'supports' }),
  ),
  'canvases.unlinkEvidence': about(({ canvases }, { noteId, fileId }) =>
    canvases.unlinkEvidence({ noteId, noun: 'file', id: fileId }),
  ),
  'canvases.attachFile': about(({ canvases }, { otherNoteId }) =>
    canvases.attachFile({ noteId: otherNoteId, fileId: newId(), file: pdf(), stance: 'neutral' }),
  ),
  'canvases.saveVersion': about(({ canvases }, { ideaId }) =>
    canvases.saveVersion({ ideaId, id: newId(), name: 'Another' }),
  ),
  'canvases.renameVersion': about(({ canvases }, { versionId }) =>
    canvases.renameVersion({ id: versionId, name: 'Renamed' }),
  ),
  'canvases.removeVersion': about(async ({ canvases }, { versionId }) => {
    await canvases.removeVersion({ id: versionId });
  }),
  'canvases.restoreVersion': async (client) => {
    const { ideaId, noteId, versionId } = await addWholeIdea(client);
    await client.canvases.switchTemplate({ ideaId, template: 'business_model' });
    await client.canvases.removeNotes({ ideaId, ids: [noteId] });
    await addNotes(client, ideaId, 'channels', ['New']);
    const versions = { newId: newId(), name: 'Back', keptId: newId(), keptName: 'Before' };
    return () => client.canvases.restoreVersion({ id: versionId, ...versions });
  },
  'experiments.add': about(({ experiments }, { ideaId, noteId }) =>
    experiments.add({
      ...{ id: newId(), ideaId, fields: { title: 'New', noteIds: [noteId], startedOn: '2026-03-01' } },
    }),
  ),
  'experiments.change': about(({ experiments }, { experimentId, noteId }) =>
    experiments.change({
      id: experimentId,
      changes: { title: 'Renamed', noteIds: [noteId], decision: 'stop' },
    }),
  ),
  'experiments.recordResult': about(({ experiments }, { experimentId }) =>
    experiments.recordResult({
      ...{ id: experimentId, result: 'none', outcome: 'missed', resultOn: '2026-03-05' },
    }),
  ),
  'experiments.withdrawResult': about(({ experiments }, { experimentId }) =>
    experiments.withdrawResult({ id: experimentId }),
  ),
  'experiments.remove': about(({ experiments }, { experimentId }) =>
    experiments.remove({ id: experimentId }),
  ),
  'feedback.addRound': about(({ feedback }, { ideaId }) =>
    feedback.addRound({ id: newId(), ideaId, fields: { title: 'New' } }),
  ),
  'feedback.changeRound': about(({ feedback }, { roundId }) =>
    feedback.changeRound({ id: roundId, changes: { title: 'Renamed', plannedOn: '2026-04-01' } }),
  ),
  'feedback.removeRound': about(({ feedback }, { roundId }) => feedback.removeRound({ id: roundId })),
  'feedback.saveQuestions': about(({ feedback }, { roundId }) =>
    feedback.saveQuestions({
      ...{ roundId, questions: [{ id: newId(), text: 'Other?', kind: 'scale', noteId: null }] },
    }),
  ),
  'feedback.add': about(({ feedback }, { ideaId, contactId, noteId }) =>
    feedback.add({
      ...{ id: newId(), ideaId },
      fields: { contactId, givenOn: '2026-03-10', stances: [{ noteId, stance: 'supports' }], tags: ["it's"] },
    }),
  ),
  'feedback.change': about(({ feedback }, { feedbackId, otherNoteId }) =>
    feedback.change({
      id: feedbackId,
      changes: { contactId: null, stances: [{ noteId: otherNoteId, stance: 'neutral' }], tags: [] },
    }),
  ),
  'feedback.remove': about(({ feedback }, { feedbackId }) => feedback.remove({ id: feedbackId })),
  'promotions.add': about(({ promotions }, { ideaId }) =>
    promotions.add({
      ...{ id: newId(), ideaId, fields: { channel: 'event', title: 'New', doneOn: '2026-03-01' } },
    }),
  ),
  'promotions.change': about(({ promotions }, { stepId }) =>
    promotions.change({ id: stepId, changes: { doneOn: null, title: 'Renamed' } }),
  ),
  'promotions.remove': about(({ promotions }, { stepId }) => promotions.remove({ id: stepId })),
  'moneyTests.addScenario': about(({ moneyTests }, { ideaId, scenarioId }) =>
    moneyTests.addScenario({ id: newId(), ideaId, fields: { name: 'New' }, fromId: scenarioId }),
  ),
  'moneyTests.changeScenario': about(({ moneyTests }, { scenarioId }) =>
    moneyTests.changeScenario({ id: scenarioId, changes: { name: 'Renamed', price: null } }),
  ),
  'moneyTests.moveScenario': async (client) => {
    const { ideaId, scenarioId } = await addWholeIdea(client);
    await client.moneyTests.addScenario({ id: newId(), ideaId, fields: { name: 'Second' } });
    const [, second] = await client.moneyTests.list({ ideaId });
    return () => client.moneyTests.moveScenario({ id: scenarioId, afterId: second?.id ?? null });
  },
  'moneyTests.removeScenario': about(({ moneyTests }, { scenarioId }) =>
    moneyTests.removeScenario({ id: scenarioId }),
  ),
};
