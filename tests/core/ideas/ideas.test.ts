import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IdeaState } from '#contract/idea-parts.ts';
import { addIdea, addNotes, readCanvas } from '#tests/helpers/ideas.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore();
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const titlesIn = async (state: IdeaState) =>
  (await test.client.ideas.list({ filter: { states: [state] } })).rows.map(({ title }) => title).join('');

describe('an idea', () => {
  it('is added at the top of its state, with an empty canvas, once however often it is sent', async () => {
    await addIdea(test.client, 'B');
    const id = newId();
    const added = await test.client.ideas.add({ id, fields: { title: ' A ', pitch: '' } });
    expect(added).toEqual({
      ...{ id, title: 'A', state: 'spark', template: 'lean', pitch: null, nextStep: null, nextStepOn: null },
      ...{ noteCount: 0, assumptionCount: 0, openRiskCount: 0, notes: '' },
      ...{ changedAt: test.clock.now(), createdAt: test.clock.now(), deletedAt: null },
    });
    expect(await test.client.ideas.add({ id, fields: { title: 'other' }, state: 'building' })).toEqual(added);
    expect(await titlesIn('spark')).toBe('AB');
    expect(await test.client.canvases.get({ ideaId: id })).toEqual({
      ideaId: id,
      template: 'lean',
      notes: [],
    });
  });

  it('is changed, and never over what somebody else wrote', async () => {
    const { id } = await addIdea(test.client, 'Warung', { pitch: 'old' });
    test.clock.advance(1_000);
    const changed = await test.client.ideas.change({
      id,
      changes: { pitch: 'theirs', nextStepOn: '2026-03-12' },
    });
    expect(changed).toMatchObject({ pitch: 'theirs', nextStepOn: '2026-03-12', changedAt: test.clock.now() });
    expect(
      await failureOf(test.client.ideas.change({ id, changes: { pitch: 'mine' }, base: { pitch: 'old' } })),
    ).toEqual({
      code: 'CONFLICT',
      data: { conflicts: [{ field: 'pitch', mine: 'mine', theirs: 'theirs' }] },
    });
    test.clock.advance(1_000);
    expect(await test.client.ideas.change({ id, changes: { pitch: 'theirs' } })).toEqual(changed);
    await test.client.history.undo({});
    expect(await test.client.ideas.get({ id })).toMatchObject({ pitch: 'old', nextStepOn: null });
  });

  it('that is not there is NOT_FOUND for all that can be asked of it', async () => {
    const [id, other] = [newId(), newId()];
    const { ideas, canvases } = test.client;
    const notes = [{ id: other, block: 'problem' as const, text: 'A' }];
    const asked = [
      ideas.get({ id }),
      ideas.change({ id, changes: {} }),
      ideas.move({ id, state: 'parked', afterId: null }),
      ideas.copy({ id, fromId: other, title: 'A' }),
      canvases.get({ ideaId: id }),
      canvases.addNotes({ ideaId: id, notes }),
      canvases.changeNote({ id, changes: {} }),
      canvases.moveNotes({ ideaId: id, ids: [other], block: 'problem', afterId: null }),
      canvases.removeNotes({ ideaId: id, ids: [other] }),
      canvases.switchTemplate({ ideaId: id, template: 'lean' }),
      canvases.listRiskiest({ ideaId: id }),
      canvases.getNote({ id }),
      canvases.linkEvidence({ noteId: id, noun: 'contact', id: other, stance: 'neutral' }),
      canvases.unlinkEvidence({ noteId: id, noun: 'contact', id: other }),
      canvases.listVersions({ ideaId: id }),
      canvases.getVersion({ id }),
      canvases.saveVersion({ ideaId: id, id: other, name: 'A' }),
      canvases.renameVersion({ id, name: 'A' }),
      canvases.removeVersion({ id }),
      canvases.getDifference({ fromId: id, toId: null }),
      canvases.restoreVersion({ id, newId: other, name: 'A', keptId: newId(), keptName: 'B' }),
      canvases.export({ ideaId: id, format: 'json', language: 'en' }),
      canvases.getFile({ noteId: id, fileId: other }),
    ];
    for (const answer of asked) expect((await failureOf(answer)).code).toBe('NOT_FOUND');
  });
});

describe('the board', () => {
  it('keeps the order of the person within a state and from one to another', async () => {
    const ids: Record<string, string> = {};
    for (const title of ['C', 'B', 'A']) ids[title] = (await addIdea(test.client, title)).id;
    const move = (title: string, state: IdeaState, after: string | null) =>
      test.client.ideas.move({ id: ids[title] ?? '', state, afterId: after && (ids[after] ?? newId()) });
    await move('C', 'spark', 'A');
    expect(await titlesIn('spark')).toBe('ACB');
    await move('A', 'testing', null);
    await move('B', 'testing', 'A');
    await move('C', 'testing', 'gone');
    expect([await titlesIn('spark'), await titlesIn('testing')]).toEqual(['', 'CAB']);
    expect((await test.client.ideas.list({})).rows.map(({ title }) => title).join('')).toBe('CAB');
    expect(await test.client.ideas.count({})).toEqual({
      total: 3,
      byState: [{ state: 'testing', count: 3 }],
    });
  });

  it('finds ideas by their words, by those on their canvas, and by their state', async () => {
    const one = await addIdea(test.client, 'Warung data', { pitch: 'Laporan untuk warung' });
    const two = await addIdea(test.client, 'Kelas', { state: 'testing' });
    await addNotes(test.client, two.id, 'problem', ['Pemilik warung tidak tahu stoknya']);
    const find = async (filter: object) =>
      (await test.client.ideas.list({ filter })).rows.map(({ id }) => id);
    expect(await find({ text: 'warung' })).toEqual([one.id, two.id]);
    expect(await find({ text: 'warung stok' })).toEqual([two.id]);
    expect(await find({ text: 'warung', states: ['testing'] })).toEqual([two.id]);
    expect(await test.client.ideas.count({ filter: { text: 'stoknya' } })).toMatchObject({ total: 1 });
    expect(await test.client.search.find({ text: 'stoknya' })).toMatchObject([
      { noun: 'idea', id: two.id, title: 'Kelas' },
    ]);
    await test.client.ideas.trash({ ids: [two.id] });
    expect(await find({ text: 'stoknya' })).toEqual([]);
    expect(await test.client.search.find({ text: 'stoknya' })).toEqual([]);
  });

  it('counts notes, assumptions, and the great ones nobody has an answer to', async () => {
    const { id } = await addIdea(test.client);
    await addNotes(test.client, id, 'problem', ['plain']);
    await addNotes(test.client, id, 'solution', ['a', 'b'], { assumption: 'untested', importance: 3 });
    await addNotes(test.client, id, 'solution', ['c'], { assumption: 'testing', importance: 3 });
    await addNotes(test.client, id, 'solution', ['d'], { assumption: 'supported', importance: 3 });
    await addNotes(test.client, id, 'solution', ['e'], { assumption: 'untested', importance: 2 });
    const counts = { noteCount: 6, assumptionCount: 5, openRiskCount: 3 };
    expect((await test.client.ideas.list({})).rows).toMatchObject([counts]);
    expect(await test.client.ideas.get({ id })).toMatchObject(counts);
  });
});

describe('a copy', () => {
  it('has the canvas and its assumptions, but nothing of what was found out', async () => {
    const from = await addIdea(test.client, 'Warung', {
      ...{ pitch: 'For whom', notes: 'Talked to three', nextStep: 'Call', state: 'testing' },
      template: 'business_model',
    });
    const [first = ''] = await addNotes(test.client, from.id, 'channels', ['A', 'B'], {
      ...{ assumption: 'refuted', importance: 3, color: 'rose' },
    });
    await addNotes(test.client, from.id, 'channels', ['C']);
    await test.client.canvases.moveNotes({
      ...{ ideaId: from.id, ids: [first], block: 'channels', afterId: null },
    });
    const before = dumpTables(test.raw);
    const id = newId();
    const copy = await test.client.ideas.copy({ id, fromId: from.id, title: 'Warung 2' });
    expect(copy).toMatchObject({
      ...{ title: 'Warung 2', state: 'spark', template: 'business_model', pitch: 'For whom' },
      ...{ notes: '', nextStep: null, noteCount: 3, assumptionCount: 2, openRiskCount: 2 },
    });
    const canvas = await test.client.canvases.get({ ideaId: id });
    expect(readCanvas(canvas)).toEqual(['channels: A B C']);
    expect(canvas.notes[0]).toMatchObject({ color: 'rose', assumption: 'untested', importance: 3 });
    expect(await test.client.ideas.copy({ id, fromId: from.id, title: 'Again' })).toEqual(copy);
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
  });
});

describe('the trash', () => {
  it('takes an idea with all that hangs on it, and gives it back to the top of its state', async () => {
    const one = await addIdea(test.client, 'A');
    await addNotes(test.client, one.id, 'problem', ['zqnote']);
    await test.client.canvases.saveVersion({ ideaId: one.id, id: newId(), name: 'First' });
    await addIdea(test.client, 'B');
    expect(await test.client.ideas.trash({ ids: [one.id, one.id, newId()] })).toEqual({ changedCount: 1 });
    expect(await titlesIn('spark')).toBe('B');
    expect((await test.client.ideas.get({ id: one.id })).deletedAt).toBe(test.clock.now());
    expect(await test.client.trash.list({})).toMatchObject([{ noun: 'idea', id: one.id, title: 'A' }]);
    const refs = [{ noun: 'idea' as const, id: one.id }];
    expect(await test.client.trash.restore({ refs })).toEqual({ changedCount: 1 });
    expect(await titlesIn('spark')).toBe('AB');
    expect(readCanvas(await test.client.canvases.get({ ideaId: one.id }))).toEqual(['problem: zqnote']);
    await test.client.ideas.trash({ ids: [one.id] });
    expect(await test.client.trash.purge({ refs })).toEqual({ changedCount: 1 });
    const { ideas, canvas_notes: notes, canvas_versions: versions } = dumpTables(test.raw);
    expect([ideas?.length, notes?.length, versions?.length]).toEqual([1, 0, 0]);
  });
});
