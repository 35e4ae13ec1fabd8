import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedbackChanges } from '#contract/feedback.ts';
import { limits } from '#contract/limits.ts';
import { addIdea, addNotes } from '#tests/helpers/ideas.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addContact } from '#tests/helpers/people.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
let ideaId: string;
let noteIds: string[];
beforeEach(async () => {
  test = createMemoryCore('2026-03-10');
  ideaId = (await addIdea(test.client)).id;
  noteIds = await addNotes(test.client, ideaId, 'problem', ['A', 'B'], { assumption: 'untested' });
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const add = (fields: Omit<FeedbackChanges, 'givenOn'> & { givenOn?: string } = {}) =>
  test.client.feedback.add({ id: newId(), ideaId, fields: { givenOn: '2026-03-10', ...fields } });
const addRound = (title = 'First') =>
  test.client.feedback.addRound({ id: newId(), ideaId, fields: { title } });
const ledger = () => test.client.activities.list({ noun: 'idea', id: ideaId });
const stance = (index: number, said: 'supports' | 'contradicts' | 'neutral') => ({
  ...{ noteId: noteIds[index] ?? '', stance: said },
});

describe('feedback', () => {
  it('is written down with who gave it, and counts for the assumptions it speaks of', async () => {
    const sari = await addContact(test.client, 'Sari');
    const added = await add({
      ...{ contactId: sari.id, name: 'somebody', channel: 'chat', said: 'Too dear', quote: 'Mahal!' },
      ...{ tags: ['Price', 'price', 'stock'], stances: [stance(1, 'neutral'), stance(0, 'contradicts')] },
    });
    expect(added).toMatchObject({
      ...{ contact: { id: sari.id, name: 'Sari' }, name: null, givenOn: '2026-03-10', channel: 'chat' },
      ...{ tags: ['Price', 'stock'], stances: [stance(0, 'contradicts'), stance(1, 'neutral')] },
    });
    expect(
      await test.client.feedback.add({ id: added.id, ideaId, fields: { givenOn: '2026-03-01' } }),
    ).toEqual(added);
    expect((await test.client.canvases.getNote({ id: noteIds[0] ?? '' })).evidence).toEqual([
      { noun: 'feedback', id: added.id, stance: 'contradicts', title: 'Sari', isOfAnswers: false },
    ]);
    await test.client.canvases.linkEvidence({
      ...{ noteId: noteIds[0] ?? '', noun: 'feedback', id: added.id, stance: 'supports' },
    });
    expect((await test.client.feedback.get({ id: added.id })).stances[0]).toEqual(stance(0, 'supports'));
  });

  it('is in the ledger with the contact, whose interval starts anew, and without a word of it', async () => {
    const sari = await addContact(test.client, 'Sari', { intervalDays: 30 });
    const { id } = await add({ contactId: sari.id, channel: 'phone', said: 'zqword', givenOn: '2026-03-08' });
    const [entry] = await test.client.activities.list({ noun: 'contact', id: sari.id });
    expect(entry).toMatchObject({ kind: 'feedback', happenedOn: '2026-03-08', method: 'phone', note: '' });
    expect(entry?.links).toHaveLength(2);
    expect((await test.client.contacts.get({ id: sari.id })).lastContactOn).toBe('2026-03-08');
    await test.client.feedback.change({ id, changes: { givenOn: '2026-03-09', channel: 'email' } });
    expect(await ledger()).toMatchObject([{ id: entry?.id, happenedOn: '2026-03-09', method: 'email' }]);
    const budi = await addContact(test.client, 'Budi');
    await test.client.feedback.change({ id, changes: { contactId: budi.id } });
    expect((await test.client.contacts.get({ id: sari.id })).lastContactOn).toBeNull();
    expect((await test.client.contacts.get({ id: budi.id })).lastContactOn).toBe('2026-03-09');
    await test.client.feedback.change({ id, changes: { contactId: null, name: 'A neighbour' } });
    expect(await ledger()).toMatchObject([{ person: 'A neighbour', links: [{ noun: 'idea' }] }]);
    await test.client.feedback.remove({ id });
    expect(await ledger()).toEqual([]);
    await test.client.history.undo({});
    expect((await test.client.feedback.get({ id })).name).toBe('A neighbour');
  });

  it('that somebody took out of the ledger stays out of it', async () => {
    const { id } = await add({ name: 'A neighbour' });
    const [entry] = await ledger();
    await test.client.activities.remove({ id: entry?.id ?? '' });
    await test.client.feedback.change({ id, changes: { givenOn: '2026-03-01' } });
    expect(await ledger()).toEqual([]);
  });

  it('is refused for a day to come, of people and rounds that are not there, and over other words', async () => {
    expect((await failureOf(add({ givenOn: '2026-03-20' }))).data?.refusals).toEqual([
      { field: 'fields.givenOn', reason: 'OUT_OF_RANGE' },
    ]);
    expect((await failureOf(add({ contactId: newId() }))).code).toBe('NOT_FOUND');
    const other = await addIdea(test.client);
    const round = { id: newId(), ideaId: other.id, fields: { title: 'Foreign' } };
    const foreign = await test.client.feedback.addRound(round);
    expect((await failureOf(add({ roundId: foreign.id }))).code).toBe('NOT_FOUND');
    expect(dumpTables(test.raw).feedback).toEqual([]);
    const { id } = await add({ said: 'old' });
    await test.client.feedback.change({ id, changes: { said: 'theirs' } });
    const stale = test.client.feedback.change({ id, changes: { said: 'mine' }, base: { said: 'old' } });
    expect((await failureOf(stale)).data?.conflicts).toEqual([
      { field: 'said', mine: 'mine', theirs: 'theirs' },
    ]);
  });

  it('is listed with the newest first, of one round or of one assumption', async () => {
    const round = await addRound();
    const one = await add({ givenOn: '2026-03-01', roundId: round.id });
    const two = await add({ givenOn: '2026-03-09', stances: [stance(0, 'supports')] });
    const three = await add({ givenOn: '2026-03-05', stances: [stance(0, 'neutral')] });
    const list = async (more: object = {}) => {
      const { rows, total } = await test.client.feedback.list({ ideaId, ...more });
      return { ids: rows.map(({ id }) => id), total };
    };
    expect(await list()).toEqual({ ids: [two.id, three.id, one.id], total: 3 });
    expect(await list({ limit: 1, offset: 1 })).toEqual({ ids: [three.id], total: 3 });
    expect(await list({ roundId: round.id })).toEqual({ ids: [one.id], total: 1 });
    expect(await list({ noteId: noteIds[0] })).toEqual({ ids: [two.id, three.id], total: 2 });
  });

  it('is found by a text in it, among any number, without what speaks of an assumption already', async () => {
    const sari = await addContact(test.client, 'Sari');
    const { id: oldest } = await add({ name: 'Budi', quote: 'Too DEAR', givenOn: '2026-01-01' });
    for (let count = 0; count < 3; count += 1) await add({ said: 'Fine' });
    const named = await add({ contactId: sari.id, tags: ['Price'], stances: [stance(0, 'supports')] });
    const find = async (text: string, more: object = {}) =>
      (await test.client.feedback.list({ ideaId, text, limit: 2, ...more })).rows.map(({ id }) => id);
    expect(await find('too dear')).toEqual([oldest]);
    expect(await find('budi')).toEqual([oldest]);
    expect(await find('sari')).toEqual([named.id]);
    expect(await find('PRICE')).toEqual([named.id]);
    expect(await find('%')).toEqual([]);
    expect(await find('sari', { exceptNoteId: noteIds[0] })).toEqual([]);
    expect(await find('sari', { exceptNoteId: noteIds[1] })).toEqual([named.id]);
    expect((await test.client.feedback.list({ ideaId, text: 'fine', limit: 2 })).total).toBe(3);
  });

  it('keeps what was said when its contact is erased, without their name, and follows a merge', async () => {
    const [sari, other] = [await addContact(test.client, 'Zqsari'), await addContact(test.client, 'Sari')];
    const { id } = await add({ contactId: sari.id, said: 'Good', stances: [stance(0, 'supports')] });
    await test.client.contacts.merge({ keepId: other.id, otherIds: [sari.id] });
    expect((await test.client.feedback.get({ id })).contact).toEqual({ id: other.id, name: 'Sari' });
    expect((await test.client.contacts.get({ id: other.id })).lastContactOn).toBe('2026-03-10');
    await test.client.contacts.trash({ ids: [other.id] });
    await test.client.trash.empty({});
    expect(await test.client.feedback.get({ id })).toMatchObject({ contact: null, name: null, said: 'Good' });
    expect(JSON.stringify(dumpTables(test.raw))).not.toMatch(/sari/i);
    expect(await ledger()).toMatchObject([{ kind: 'feedback', links: [{ noun: 'idea', id: ideaId }] }]);
  });
});

describe('a round', () => {
  const question = (text: string, kind: 'text' | 'scale' | 'yes_no', noteId: string | null = null) => ({
    ...{ id: newId(), text, kind, noteId },
  });

  it('asks questions in their order, about assumptions that are there', async () => {
    const round = await addRound();
    const [one, two] = [question('How dear?', 'scale', noteIds[0]), question('Why?', 'text', newId())];
    const saved = await test.client.feedback.saveQuestions({ roundId: round.id, questions: [two, one] });
    expect(saved.questions).toEqual([{ ...two, noteId: null }, one]);
    const again = await test.client.feedback.saveQuestions({ roundId: round.id, questions: [one, two] });
    expect(again.questions.map(({ text }) => text)).toEqual(['How dear?', 'Why?']);
    await addRound('Second');
    const rounds = await test.client.feedback.listRounds({ ideaId });
    expect(rounds.map(({ title }) => title)).toEqual(['Second', 'First']);
    await test.client.canvases.removeNotes({ ideaId, ids: [noteIds[0] ?? ''] });
    expect((await test.client.feedback.listRounds({ ideaId }))[1]?.questions[0]?.noteId).toBeNull();
  });

  it('counts its answers, and loses those to questions that are no longer asked', async () => {
    const round = await addRound();
    const [dear, would, why] = [
      ...[question('How dear?', 'scale'), question('Would you?', 'yes_no'), question('Why?', 'text')],
    ] as const;
    if (!dear || !would || !why) throw new Error('no question');
    await test.client.feedback.saveQuestions({ roundId: round.id, questions: [dear, would, why] });
    const answer = (given: [number | null, number | null, string]) =>
      add({
        roundId: round.id,
        answers: [
          { questionId: dear.id, text: null, number: given[0] },
          { questionId: would.id, text: null, number: given[1] },
          { questionId: why.id, text: given[2], number: null },
        ],
      });
    const first = await answer([4, 1, 'Because']);
    await answer([1, 0, '']);
    await answer([null, 1, 'So']);
    const { byQuestion } = await test.client.feedback.count({ ideaId, roundId: round.id });
    expect(byQuestion).toEqual([
      { questionId: dear.id, answerCount: 2, mean: 2.5 },
      { questionId: would.id, answerCount: 3, mean: 2 / 3 },
      { questionId: why.id, answerCount: 2, mean: null },
    ]);
    const wrong = [{ questionId: would.id, text: null, number: 2 }];
    expect((await failureOf(add({ roundId: round.id, answers: wrong }))).data?.refusals).toEqual([
      { field: 'fields.answers.0.number', reason: 'OUT_OF_RANGE' },
    ]);
    const before = dumpTables(test.raw);
    const kept = await test.client.feedback.saveQuestions({ roundId: round.id, questions: [why, would] });
    expect(kept.answerCount).toBe(3);
    expect((await test.client.feedback.get({ id: first.id })).answers).toEqual([
      { questionId: would.id, text: null, number: 1 },
      { questionId: why.id, text: 'Because', number: null },
    ]);
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
    await test.client.feedback.removeRound({ id: round.id });
    expect(await test.client.feedback.get({ id: first.id })).toMatchObject({
      ...{ roundId: null, answers: first.answers },
    });
  });

  it('loses the answers to a question that becomes one of another kind, until that is taken back', async () => {
    const { feedback, history } = test.client;
    const { id: roundId } = await addRound();
    const [dear, why] = [question('How dear?', 'scale'), question('Why?', 'text')];
    await feedback.saveQuestions({ roundId, questions: [dear, why] });
    const answers = [
      { questionId: dear.id, text: null, number: 4 },
      { questionId: why.id, text: 'Because', number: null },
    ];
    const { id } = await add({ roundId, answers });
    const reworded = { ...dear, text: 'Too dear?' };
    await feedback.saveQuestions({ roundId, questions: [reworded, why] });
    expect((await feedback.get({ id })).answers).toEqual(answers);
    const before = dumpTables(test.raw);
    await feedback.saveQuestions({ roundId, questions: [{ ...reworded, kind: 'yes_no' }, why] });
    const kept = (await feedback.get({ id })).answers;
    expect(kept).toEqual([answers[1]]);
    expect((await feedback.count({ ideaId, roundId })).byQuestion).toEqual([
      { questionId: why.id, answerCount: 1, mean: null },
    ]);
    const yes = { questionId: dear.id, text: null, number: 1 };
    expect((await feedback.change({ id, changes: { answers: [...kept, yes] } })).answers).toHaveLength(2);
    await history.undo({});
    await history.undo({});
    // The new words were typed just before, and stay.
    expect(dumpTables(test.raw)).toEqual(before);
  });

  it('says how many people answered which question, and never takes what was answered in another round', async () => {
    const { feedback } = test.client;
    const [one, other] = [await addRound('One'), await addRound('Other')];
    const [dear, why, would] = [
      ...[question('How dear?', 'scale'), question('Why?', 'text'), question('Would you?', 'yes_no')],
    ] as const;
    if (!dear || !why || !would) throw new Error('no question');
    await feedback.saveQuestions({ roundId: one.id, questions: [dear, why] });
    await feedback.saveQuestions({ roundId: other.id, questions: [would] });
    const answers = [
      { questionId: dear.id, text: null, number: 4 },
      { questionId: why.id, text: ' ', number: null },
    ];
    const { id } = await add({ roundId: one.id, answers });
    const answered = async () =>
      (await feedback.listRounds({ ideaId })).map((round) => [round.title, round.answered]);
    const isAnswered = [
      ['Other', []],
      ['One', [{ questionId: dear.id, answerCount: 1 }]],
    ];
    expect(await answered()).toEqual(isAnswered);
    await feedback.change({ id, changes: { roundId: other.id } });
    expect((await feedback.count({ ideaId })).byQuestion).toEqual([]);
    expect((await feedback.count({ ideaId, roundId: other.id })).byQuestion).toEqual([]);
    const renamed = [{ ...would, text: 'Would you buy it?' }];
    await feedback.saveQuestions({ roundId: other.id, questions: renamed });
    expect(await answered()).toEqual(isAnswered);
    await feedback.change({ id, changes: { roundId: one.id } });
    expect((await feedback.count({ ideaId })).byQuestion).toEqual([
      { questionId: dear.id, answerCount: 1, mean: 4 },
    ]);
    await feedback.change({ id, changes: { roundId: other.id } });
    await feedback.saveQuestions({ roundId: one.id, questions: [{ ...dear, kind: 'yes_no' }, why] });
    expect((await feedback.get({ id })).answers).toEqual([answers[1]]);
  });

  it('is never asked anew over questions that somebody else wrote meanwhile', async () => {
    const { feedback } = test.client;
    const { id: roundId } = await addRound();
    const [mine, theirs] = [question('How dear?', 'scale'), question('Why?', 'text')];
    const save = (questions: (typeof mine)[], base: (typeof mine)[]) =>
      feedback.saveQuestions({ roundId, questions, base });
    await save([theirs], []);
    await add({ roundId, answers: [{ questionId: theirs.id, text: 'So', number: null }] });
    const before = dumpTables(test.raw);
    expect(await failureOf(save([mine], []))).toEqual({
      code: 'CONFLICT',
      data: { conflicts: [{ field: 'questions', mine: [mine], theirs: [theirs] }] },
    });
    expect(dumpTables(test.raw)).toEqual(before);
    // The note that it asked about is gone for both.
    expect((await save([theirs, mine], [{ ...theirs, noteId: newId() }])).questions).toEqual([theirs, mine]);
    expect((await save([theirs, mine], [])).questions).toEqual([theirs, mine]);
  });

  it('changes, is one of at most 100, and not found when it is gone', async () => {
    const { id } = await addRound();
    const { feedback } = test.client;
    await feedback.changeRound({ id, changes: { title: 'theirs', plannedOn: '2026-04-01' } });
    const stale = feedback.changeRound({ id, changes: { title: 'mine' }, base: { title: 'First' } });
    expect((await failureOf(stale)).code).toBe('CONFLICT');
    for (let count = 1; count < limits.roundsPerIdea; count += 1) await addRound();
    expect((await failureOf(addRound())).data?.refusals).toEqual([
      { field: 'fields.title', reason: 'TOO_MANY' },
    ]);
    await feedback.removeRound({ id });
    const asked = [
      ...[feedback.changeRound({ id, changes: {} }), feedback.removeRound({ id }), feedback.get({ id })],
      ...[feedback.saveQuestions({ roundId: id, questions: [] }), feedback.remove({ id })],
      ...[feedback.change({ id, changes: {} }), feedback.listRounds({ ideaId: id })],
      ...[feedback.list({ ideaId: id }), feedback.count({ ideaId: id })],
    ];
    for (const answer of asked) expect((await failureOf(answer)).code).toBe('NOT_FOUND');
  });
});

describe('an answer to a question about an assumption', () => {
  const about = (index: number, kind: 'text' | 'scale' | 'yes_no') => ({
    ...{ id: newId(), text: kind, kind, noteId: noteIds[index] ?? '' },
  });
  const counts = async () => {
    const { byNote } = await test.client.feedback.count({ ideaId });
    return byNote.map(({ noteId, supportsCount, contradictsCount, neutralCount }) => [
      ...[noteIds.indexOf(noteId), supportsCount, contradictsCount, neutralCount],
    ]);
  };
  const ofNote = async (index: number) =>
    (await test.client.canvases.getNote({ id: noteIds[index] ?? '' })).evidence;
  async function ask(...questions: ReturnType<typeof about>[]) {
    const { id: roundId } = await addRound();
    await test.client.feedback.saveQuestions({ roundId, questions });
    const answered = (...given: (number | string | null)[]) =>
      add({
        ...{ roundId, name: 'Budi' },
        answers: given.map((each, index) => ({
          questionId: questions[index]?.id ?? '',
          ...(typeof each === 'string' ? { text: each, number: null } : { text: null, number: each }),
        })),
      });
    return { roundId, answered };
  }

  it('counts for it by itself: for, against, or only heard', async () => {
    const { answered } = await ask(about(0, 'scale'), about(1, 'yes_no'));
    for (const [dear, would] of [
      [5, 1],
      [4, 0],
      [3, null],
      [2, 1],
      [1, 1],
    ] as const)
      await answered(dear, would);
    expect(await counts()).toEqual([
      [0, 2, 2, 1],
      [1, 3, 1, 0],
    ]);
    const { notes } = await test.client.canvases.get({ ideaId });
    expect(notes.map(({ supportsCount, contradictsCount }) => [supportsCount, contradictsCount])).toEqual([
      [2, 2],
      [3, 1],
    ]);
    const { answered: told } = await ask(about(0, 'text'));
    await told('  ');
    expect(await ofNote(0)).toHaveLength(5);
    const { id, answerStances } = await told('Too dear');
    expect(answerStances).toEqual([stance(0, 'neutral')]);
    expect(await ofNote(0)).toContainEqual({
      ...{ noun: 'feedback', id, stance: 'neutral', title: 'Budi', isOfAnswers: true },
    });
  });

  it('is one of several about the same: the greater number decides, and none where both are as many', async () => {
    const { answered } = await ask(
      about(0, 'scale'),
      about(0, 'yes_no'),
      about(0, 'scale'),
      about(0, 'text'),
    );
    const said = async (...given: Parameters<typeof answered>) => (await answered(...given)).answerStances;
    expect(await said(5, 1, 1, 'Why not')).toEqual([stance(0, 'supports')]);
    expect(await said(1, 1, 1)).toEqual([stance(0, 'contradicts')]);
    expect(await said(5, 0, 3)).toEqual([stance(0, 'neutral')]);
    expect(await said(null, null, null, '')).toEqual([]);
    expect(await counts()).toEqual([[0, 1, 1, 1]]);
  });

  it('gives way to what the person chose, and counts again when that is taken off', async () => {
    const { feedback, canvases } = test.client;
    const { answered } = await ask(about(0, 'yes_no'));
    const { id } = await answered(1);
    const chosen = await feedback.change({ id, changes: { stances: [stance(0, 'contradicts')] } });
    expect([chosen.stances, chosen.answerStances]).toEqual([[stance(0, 'contradicts')], []]);
    expect(await counts()).toEqual([[0, 0, 1, 0]]);
    expect(await ofNote(0)).toMatchObject([{ id, stance: 'contradicts', isOfAnswers: false }]);
    await canvases.unlinkEvidence({ noteId: noteIds[0] ?? '', noun: 'feedback', id });
    expect(await counts()).toEqual([[0, 1, 0, 0]]);
    await canvases.linkEvidence({ noteId: noteIds[0] ?? '', noun: 'feedback', id, stance: 'neutral' });
    expect(await counts()).toEqual([[0, 0, 0, 1]]);
    expect((await feedback.list({ ideaId, noteId: noteIds[0] })).rows.map((row) => row.id)).toEqual([id]);
    await test.client.history.undo({});
    expect(await counts()).toEqual([[0, 1, 0, 0]]);
    expect((await feedback.list({ ideaId, noteId: noteIds[0] })).rows.map((row) => row.id)).toEqual([id]);
    expect((await feedback.list({ ideaId, noteId: noteIds[1] })).total).toBe(0);
  });

  it('follows every change of the answer, the question, the round and the note, and every undo', async () => {
    const { feedback, canvases, history, contacts, trash } = test.client;
    const question = about(0, 'yes_no');
    const { roundId, answered } = await ask(question);
    const { id, answers } = await answered(1);
    const is = [[0, 1, 0, 0]];
    async function undone(change: () => Promise<unknown>, then: number[][]) {
      expect(await counts()).toEqual(is);
      const before = dumpTables(test.raw);
      await change();
      expect(await counts()).toEqual(then);
      await history.undo({});
      const { activities: _ledger, ...tables } = before;
      expect(dumpTables(test.raw)).toMatchObject(tables);
    }
    const asks = (more: object) => () =>
      feedback.saveQuestions({ roundId, questions: [{ ...question, ...more }] });
    const no = answers.map((answer) => ({ ...answer, number: 0 }));
    await undone(() => feedback.change({ id, changes: { answers: no } }), [[0, 0, 1, 0]]);
    await undone(() => feedback.change({ id, changes: { answers: [] } }), []);
    await undone(() => feedback.change({ id, changes: { roundId: null } }), []);
    await undone(() => feedback.remove({ id }), []);
    await undone(asks({ noteId: noteIds[1] ?? '' }), [[1, 1, 0, 0]]);
    await undone(asks({ noteId: null }), []);
    await undone(asks({ kind: 'text' }), []);
    await undone(() => feedback.removeRound({ id: roundId }), []);
    await undone(() => canvases.removeNotes({ ideaId, ids: [noteIds[0] ?? ''] }), []);
    // Who said it is erased; that it was said is not.
    const { id: contactId } = await addContact(test.client, 'Zqsari');
    await feedback.change({ id, changes: { contactId } });
    await contacts.trash({ ids: [contactId] });
    await trash.empty({});
    expect(await counts()).toEqual(is);
    expect(await ofNote(0)).toMatchObject([{ title: '', stance: 'supports' }]);
  });
});

it('counts by assumption and by tag, whatever the case of it', async () => {
  await add({ givenOn: '2026-03-01', tags: ['price'], stances: [stance(0, 'supports')] });
  await add({ givenOn: '2026-03-02', tags: ['Price', 'stock'], stances: [stance(0, 'contradicts')] });
  await add({ stances: [stance(0, 'supports'), stance(1, 'neutral')] });
  expect(await test.client.feedback.count({ ideaId })).toEqual({
    byNote: [
      { noteId: noteIds[0], supportsCount: 2, contradictsCount: 1, neutralCount: 0 },
      { noteId: noteIds[1], supportsCount: 0, contradictsCount: 0, neutralCount: 1 },
    ],
    byTag: [
      { tag: 'Price', count: 2 },
      { tag: 'stock', count: 1 },
    ],
    byQuestion: [],
  });
});
