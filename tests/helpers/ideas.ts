import type { ContractRouterClient } from '@orpc/contract';
import { v7 as newId } from 'uuid';
import type { CanvasNote, VersionNote } from '#contract/canvases.ts';
import type { Block, CanvasTemplate, IdeaState } from '#contract/idea-parts.ts';
import type { Idea, IdeaChanges } from '#contract/ideas.ts';
import type { Contract } from '#contract/index.ts';

type Client = ContractRouterClient<Contract>;

/** Adds an idea with as little as possible said about it. */
export function addIdea(
  client: Client,
  title = 'Warung data',
  more: Omit<IdeaChanges, 'title'> & { state?: IdeaState; template?: CanvasTemplate } = {},
): Promise<Idea> {
  const { state, template, ...fields } = more;
  return client.ideas.add({
    ...{ id: newId(), fields: { ...fields, title } },
    ...(state && { state }),
    ...(template && { template }),
  });
}

type More = Partial<Pick<CanvasNote, 'color' | 'assumption' | 'importance'>>;

/** Adds notes to the end of a block, and returns their ids. */
export async function addNotes(
  client: Client,
  ideaId: string,
  block: Block,
  texts: readonly string[],
  more: More = {},
): Promise<string[]> {
  const notes = texts.map((text) => ({ ...more, id: newId(), block, text }));
  await client.canvases.addNotes({ ideaId, notes });
  return notes.map(({ id }) => id);
}

/** Texts of the notes by the block they stand in: `problem: A B`. */
export function readCanvas({ notes }: { notes: readonly VersionNote[] }): string[] {
  return [...Map.groupBy(notes, ({ block }) => block)].map(
    ([block, inBlock]) => `${block}: ${inBlock.map(({ text }) => text).join(' ')}`,
  );
}

/** An idea with everything that can hang on one; `say` makes the texts, each of a name of its own. */
export async function addWholeIdea(client: Client, say: (name: string) => string = (name) => name) {
  const texts = { pitch: say('pitch'), nextStep: say('nextstep'), notes: say('ideanotes') };
  const { id: ideaId } = await addIdea(client, say('idea'), { ...texts, nextStepOn: '2026-03-10' });
  const more = { assumption: 'untested', importance: 3 } as const;
  const noteIds = await addNotes(client, ideaId, 'problem', [say('note'), say('othernote')], more);
  const [noteId = '', otherNoteId = ''] = noteIds;
  const [fileId, versionId, experimentId, roundId] = [newId(), newId(), newId(), newId()];
  const [questionId, feedbackId, stepId, scenarioId] = [newId(), newId(), newId(), newId()];
  const bytes = new TextEncoder().encode(`%PDF-1.7\n${say('filebytes')}`);
  const file = new File([bytes], `${say('file')}.pdf`, { type: 'application/pdf' });
  await client.canvases.attachFile({ noteId, fileId, file, stance: 'supports' });
  await client.canvases.saveVersion({ ideaId, id: versionId, name: say('version') });
  const { id: contactId } = await client.contacts.add({ id: newId(), fields: { name: say('giver') } });
  await client.canvases.linkEvidence({ noteId, noun: 'contact', id: contactId, stance: 'neutral' });
  await client.experiments.add({
    ...{ id: experimentId, ideaId },
    fields: {
      ...{ title: say('experiment'), belief: say('belief'), test: say('test'), measure: say('measure') },
      ...{ threshold: say('threshold'), startedOn: '2026-03-01', noteIds, decisionNote: say('decision') },
    },
  });
  const result = { result: say('result'), outcome: 'reached', resultOn: '2026-03-09' } as const;
  await client.experiments.recordResult({ id: experimentId, ...result });
  await client.feedback.addRound({
    ...{ id: roundId, ideaId, fields: { title: say('round'), introduction: say('introduction') } },
  });
  const question = { id: questionId, text: say('question'), kind: 'text', noteId } as const;
  await client.feedback.saveQuestions({ roundId, questions: [question] });
  await client.feedback.add({
    ...{ id: feedbackId, ideaId },
    fields: {
      ...{
        roundId,
        contactId,
        givenOn: '2026-03-08',
        channel: 'chat',
        said: say('said'),
        quote: say('quote'),
      },
      ...{ tags: [say('tag')], answers: [{ questionId, text: say('answer'), number: null }] },
      stances: [{ noteId, stance: 'contradicts' }],
    },
  });
  await client.promotions.add({
    ...{ id: stepId, ideaId },
    fields: {
      ...{ channel: say('channel'), title: say('step'), plannedOn: '2026-03-10', note: say('stepnote') },
      ...{ doneOn: '2026-03-09', result: say('stepresult') },
    },
  });
  await client.moneyTests.addScenario({
    ...{ id: scenarioId, ideaId, fields: { name: say('scenario'), price: 15_000, startUpCash: 5_000_000 } },
  });
  return {
    ...{ ideaId, noteId, otherNoteId, fileId, versionId, contactId },
    ...{ experimentId, roundId, questionId, feedbackId, stepId, scenarioId },
  };
}
