import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addIdea } from '#tests/helpers/ideas.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
let ideaId: string;
const [roundId, scaleId, textId] = [newId(), newId(), newId()];
beforeEach(async () => {
  test = createMemoryCore('2026-11-30');
  ideaId = (await addIdea(test.client)).id;
  await test.client.feedback.addRound({
    id: roundId,
    ideaId,
    fields: { title: 'Tetangga', introduction: 'Halo' },
  });
  await test.client.feedback.saveQuestions({
    roundId,
    questions: [
      { id: textId, text: 'Mengapa?', kind: 'text', noteId: null },
      { id: scaleId, text: 'Seberapa sering?', kind: 'scale', noteId: null },
    ],
  });
});
afterEach(() => test.close());

/** What the form saves for these answers. */
function answersFile(more: object = {}): File {
  const written = {
    ...{ format: 'langkah-feedback-answers', version: 1, roundId, roundTitle: 'Tetangga' },
    ...{ name: 'Budi', givenOn: '2026-11-29', said: 'Sukses' },
    answers: [
      { questionId: scaleId, question: 'Seberapa sering?', text: null, number: 4 },
      { questionId: textId, question: 'Mengapa?', text: 'Lapar', number: null },
    ],
    ...more,
  };
  return new File([JSON.stringify(written)], 'answers.json');
}

it('the form of a round leaves for the screen, with what it asks', async () => {
  const { feedback } = test.client;
  const file = await feedback.exportForm({ roundId, format: 'html', language: 'id' });
  expect(file.name).toBe('langkah-masukan-Tetangga.html');
  const html = await file.text();
  for (const part of [roundId, scaleId, textId, 'Halo', 'Mengapa?']) expect(html).toContain(part);
  expect(await failureOf(feedback.exportForm({ roundId, format: 'pdf', language: 'id' }))).toEqual({
    code: 'NOT_AVAILABLE',
  });
  const none = feedback.exportForm({ roundId: newId(), format: 'html', language: 'id' });
  expect(await failureOf(none)).toEqual({ code: 'NOT_FOUND' });
});

it('answers are told, written down only when they are added, and count then', async () => {
  const { feedback } = test.client;
  const { round, name, givenOn, said, answers } = await feedback.inspectAnswers({ file: answersFile() });
  expect((await feedback.inspectAnswers({ file: answersFile() })).isHere).toBe(false);
  expect(round).toEqual({ id: roundId, ideaId, title: 'Tetangga' });
  expect(answers).toEqual([
    { questionId: textId, text: 'Lapar', number: null },
    { questionId: scaleId, text: null, number: 4 },
  ]);
  expect((await feedback.list({ ideaId })).total).toBe(0);
  const fields = { roundId, name, givenOn, said, answers };
  const added = await feedback.add({ id: newId(), ideaId, fields });
  expect(added).toMatchObject({ name: 'Budi', givenOn: '2026-11-29', said: 'Sukses', answers });
  expect((await feedback.inspectAnswers({ file: answersFile() })).isHere).toBe(true);
  expect((await feedback.inspectAnswers({ file: answersFile({ said: 'Other' }) })).isHere).toBe(false);
  expect((await feedback.inspectAnswers({ file: answersFile({ name: null }) })).isHere).toBe(false);
  const { byQuestion } = await feedback.count({ ideaId, roundId });
  expect(byQuestion).toContainEqual({ questionId: scaleId, answerCount: 1, mean: 4 });
});

it('answers to a round that is not here name it, and what is no file of answers is refused', async () => {
  const { feedback } = test.client;
  const foreign = await feedback.inspectAnswers({
    file: answersFile({ roundId: newId(), roundTitle: 'Pasar' }),
  });
  expect(foreign).toMatchObject({ round: null, roundTitle: 'Pasar', answers: [] });
  expect(foreign.passedOver).toEqual(['Seberapa sering?', 'Mengapa?']);
  const refusal = async (more: object) =>
    (await failureOf(feedback.inspectAnswers({ file: answersFile(more) }))).code;
  for (const more of [{ said: 'a'.repeat(10_001) }, { answers: 'none' }])
    expect(await refusal(more)).toBe('IMPORT_MALFORMED');
  expect(await refusal({ version: 2 })).toBe('IMPORT_NEWER');
  const large = new File(['a'.repeat(2_097_153)], 'answers.json');
  expect((await failureOf(feedback.inspectAnswers({ file: large }))).code).toBe('IMPORT_TOO_LARGE');
});
