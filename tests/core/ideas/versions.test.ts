import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { addIdea, addNotes, readCanvas } from '#tests/helpers/ideas.ts';
import { pdfFile } from '#tests/helpers/learning.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addContact } from '#tests/helpers/people.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
let ideaId: string;
beforeEach(async () => {
  test = createMemoryCore();
  ideaId = (await addIdea(test.client)).id;
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const save = (name: string, id = newId()) => test.client.canvases.saveVersion({ ideaId, id, name });
const restore = (id: string, newVersion = newId()) =>
  test.client.canvases.restoreVersion({
    ...{ id, newId: newVersion, name: 'Back', keptId: newId(), keptName: 'Before' },
  });
const names = async () =>
  (await test.client.canvases.listVersions({ ideaId })).map(({ number, name }) => `${number} ${name}`);
const read = async () => readCanvas(await test.client.canvases.get({ ideaId }));

describe('versions', () => {
  it('keep the canvas as it was, and are listed without it, the newest first', async () => {
    const [a = ''] = await addNotes(test.client, ideaId, 'problem', ['A'], {
      ...{ assumption: 'testing', importance: 3, color: 'rose' },
    });
    const first = await save('First');
    expect(first).toEqual({
      ...{ id: first.id, number: 1, name: 'First', template: 'lean', noteCount: 1 },
      createdAt: test.clock.now(),
    });
    await addNotes(test.client, ideaId, 'problem', ['B']);
    await test.client.canvases.changeNote({ id: a, changes: { text: 'A2' } });
    await save('Second');
    expect(await save('Other name', first.id)).toEqual(first);
    expect(await names()).toEqual(['2 Second', '1 First']);
    expect(await test.client.canvases.getVersion({ id: first.id })).toEqual({
      ...first,
      ideaId,
      notes: [{ id: a, block: 'problem', text: 'A', color: 'rose', assumption: 'testing', importance: 3 }],
    });
    expect(await test.client.canvases.renameVersion({ id: first.id, name: 'Start' })).toMatchObject({
      ...{ number: 1, name: 'Start' },
    });
    await test.client.canvases.removeVersion({ id: first.id });
    await save('Third');
    expect(await names()).toEqual(['3 Third', '2 Second']);
  });

  it('are at most 500 of an idea', async () => {
    for (let count = 0; count < limits.versionsPerCanvas; count += 1) await save(`V${count}`);
    const tooMany = { refusals: [{ field: 'name', reason: 'TOO_MANY' }] };
    expect(await failureOf(save('one more'))).toEqual({ code: 'INVALID_INPUT', data: tooMany });
    expect((await names()).length).toBe(limits.versionsPerCanvas);
  });
});

describe('the difference', () => {
  it('names what was added, taken away, changed and moved, from one version to another or to now', async () => {
    const [a = '', b = '', c = '', d = ''] = await addNotes(test.client, ideaId, 'problem', [
      ...['A', 'B', 'C', 'D'],
    ]);
    const first = await save('First');
    const { canvases } = test.client;
    await canvases.changeNote({ id: a, changes: { text: 'A2' } });
    await canvases.changeNote({ id: b, changes: { importance: 1 } });
    await canvases.moveNotes({ ideaId, ids: [b], block: 'existing_alternatives', afterId: null });
    await canvases.removeNotes({ ideaId, ids: [c] });
    await canvases.moveNotes({ ideaId, ids: [d], block: 'problem', afterId: null });
    await addNotes(test.client, ideaId, 'solution', ['E']);
    const second = await save('Second');
    const difference = await canvases.getDifference({ fromId: first.id, toId: second.id });
    expect(difference).toEqual(await canvases.getDifference({ fromId: first.id, toId: null }));
    expect(difference).toMatchObject({
      template: null,
      added: [{ text: 'E', block: 'solution' }],
      removed: [{ id: c, text: 'C' }],
      changed: [
        { before: { text: 'A' }, after: { text: 'A2' } },
        { before: { assumption: null }, after: { assumption: 'untested', importance: 1 } },
      ],
      moved: [
        { before: { id: d, block: 'problem' }, after: { block: 'problem' } },
        { before: { id: b, block: 'problem' }, after: { block: 'existing_alternatives' } },
      ],
    });
    const back = await canvases.getDifference({ fromId: second.id, toId: first.id });
    expect(back.added.map(({ text }) => text)).toEqual(['C']);
    expect(back.removed.map(({ text }) => text)).toEqual(['E']);
  });

  it('counts blocks of two templates that stand for each other as one', async () => {
    const [a = ''] = await addNotes(test.client, ideaId, 'problem', ['A']);
    await addNotes(test.client, ideaId, 'early_adopters', ['B']);
    await addNotes(test.client, ideaId, 'channels', ['C']);
    const { id } = await save('Lean');
    await test.client.canvases.switchTemplate({ ideaId, template: 'business_model' });
    expect(await test.client.canvases.getDifference({ fromId: id, toId: null })).toEqual({
      template: { before: 'lean', after: 'business_model' },
      ...{ added: [], removed: [], changed: [], moved: [] },
    });
    await test.client.canvases.moveNotes({ ideaId, ids: [a], block: 'channels', afterId: null });
    const { moved } = await test.client.canvases.getDifference({ fromId: id, toId: null });
    expect(moved.map(({ after }) => after.text)).toEqual(['A']);
  });

  it('names what went to a sub-field of its block, and only what was carried within one', async () => {
    const { canvases } = test.client;
    const [, b = '', , , e = ''] = await addNotes(test.client, ideaId, 'problem', ['A', 'B', 'C', 'D', 'E']);
    const [buyer = ''] = await addNotes(test.client, ideaId, 'early_adopters', ['Buyer']);
    const { id } = await save('First');
    const movedNow = async () =>
      (await canvases.getDifference({ fromId: id, toId: null })).moved.map(({ after }) => after.text);
    await canvases.moveNotes({ ideaId, ids: [buyer], block: 'customer_segments', afterId: null });
    expect(await movedNow()).toEqual(['Buyer']);
    await canvases.moveNotes({ ideaId, ids: [b], block: 'problem', afterId: e });
    expect(await movedNow()).toEqual(['B', 'Buyer']);
    await canvases.moveNotes({ ideaId, ids: [e], block: 'problem', afterId: null });
    expect(await movedNow()).toEqual(['E', 'B', 'Buyer']);
    const { id: last } = await save('Last');
    expect((await restore(id)).notes.map(({ text }) => text).join('')).toBe('ABCDEBuyer');
    expect(await movedNow()).toEqual([]);
    expect((await canvases.getDifference({ fromId: last, toId: null })).moved).toHaveLength(3);
  });

  it('is asked of one idea only', async () => {
    const first = await save('First');
    const other = await addIdea(test.client);
    const foreign = await test.client.canvases.saveVersion({ ideaId: other.id, id: newId(), name: 'X' });
    const asked = test.client.canvases.getDifference({ fromId: first.id, toId: foreign.id });
    expect((await failureOf(asked)).code).toBe('NOT_FOUND');
  });
});

describe('restoring', () => {
  it('makes the canvas what it was, as a new version, and keeps what was there as one before it', async () => {
    const [, b = ''] = await addNotes(test.client, ideaId, 'problem', ['A', 'B']);
    const first = await save('First');
    await test.client.canvases.switchTemplate({ ideaId, template: 'business_model' });
    await test.client.canvases.removeNotes({ ideaId, ids: [b] });
    await addNotes(test.client, ideaId, 'key_activities', ['C']);
    const before = dumpTables(test.raw);
    const newVersion = newId();
    const restored = await restore(first.id, newVersion);
    expect(restored.template).toBe('lean');
    expect(readCanvas(restored)).toEqual(['problem: A B']);
    expect(restored.notes[1]?.id).toBe(b);
    expect(await names()).toEqual(['3 Back', '2 Before', '1 First']);
    expect((await test.client.canvases.listVersions({ ideaId })).map(({ id }) => id)[0]).toBe(newVersion);
    const [, kept] = await test.client.canvases.listVersions({ ideaId });
    expect(readCanvas(await test.client.canvases.getVersion({ id: kept?.id ?? '' }))).toEqual([
      ...['key_partners: A', 'key_activities: C'],
    ]);
    expect(await restore(first.id, newVersion)).toEqual(restored);
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
  });

  it('writes only the notes that differ, so that a large canvas is back at once', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => `N${index}`);
    const ids = await addNotes(test.client, ideaId, 'problem', texts);
    const first = await save('First');
    const { canvases } = test.client;
    await canvases.moveNotes({ ideaId, ids: ids.slice(9, 11), block: 'problem', afterId: null });
    await canvases.moveNotes({ ideaId, ids: ids.slice(3, 4), block: 'solution', afterId: null });
    await canvases.changeNote({ id: ids[5] ?? '', changes: { text: 'other' } });
    await canvases.removeNotes({ ideaId, ids: [ids[0] ?? ''] });
    test.raw.exec(`CREATE TEMP TABLE written (id TEXT);
      CREATE TEMP TRIGGER count_written AFTER UPDATE ON main.canvas_notes BEGIN INSERT INTO written VALUES (new.id); END;`);
    const restored = await restore(first.id);
    expect(readCanvas(restored)).toEqual([`problem: ${texts.join(' ')}`]);
    const written = test.raw.prepare('SELECT id FROM written').pluck().all();
    expect(new Set(written)).toEqual(new Set([ids[3], ids[5], ids[9], ids[10]]));
  });

  it('keeps nothing of what is kept already, and nothing of an empty canvas', async () => {
    const empty = await save('Empty');
    const [a = ''] = await addNotes(test.client, ideaId, 'problem', ['A']);
    await save('One');
    await restore(empty.id);
    expect(await names()).toEqual(['3 Back', '2 One', '1 Empty']);
    expect(await read()).toEqual([]);
    const [, one] = await test.client.canvases.listVersions({ ideaId });
    const { notes } = await restore(one?.id ?? '');
    expect(notes.map(({ id }) => id)).toEqual([a]);
    expect(await names()).toEqual(['4 Back', '3 Back', '2 One', '1 Empty']);
  });

  it('brings evidence back with the notes it speaks of, as long as a version knows them', async () => {
    const [a = '', b = ''] = await addNotes(test.client, ideaId, 'problem', ['A', 'B'], {
      assumption: 'untested',
    });
    const { id: contactId } = await addContact(test.client, 'Sari');
    const { canvases } = test.client;
    for (const noteId of [a, b])
      await canvases.linkEvidence({ noteId, noun: 'contact', id: contactId, stance: 'supports' });
    const fileId = newId();
    await canvases.attachFile({ noteId: a, fileId, file: pdfFile(), stance: 'contradicts' });
    const first = await save('First');
    await canvases.removeNotes({ ideaId, ids: [a] });
    expect((await canvases.get({ ideaId })).notes).toHaveLength(1);
    const { notes } = await restore(first.id);
    expect(notes.map(({ supportsCount, contradictsCount }) => [supportsCount, contradictsCount])).toEqual([
      [1, 1],
      [1, 0],
    ]);
    for (const { id } of await canvases.listVersions({ ideaId })) await canvases.removeVersion({ id });
    expect(dumpTables(test.raw).evidence).toHaveLength(3);
    await canvases.removeNotes({ ideaId, ids: [a] });
    expect(dumpTables(test.raw).evidence).toHaveLength(1);
    test.workspace.purgeOldTrash();
    expect(test.raw.prepare('SELECT count(*) FROM files').pluck().get()).toBe(0);
  });

  it('never takes a note from another idea, whatever a file of somebody else claims', async () => {
    const [a = ''] = await addNotes(test.client, ideaId, 'problem', ['A']);
    const other = await addIdea(test.client, 'Other');
    const foreign = await test.client.canvases.saveVersion({ ideaId: other.id, id: newId(), name: 'X' });
    const notes = [
      { id: a, block: 'problem', text: 'stolen', color: 'sand', assumption: null, importance: null },
      { id: newId(), block: 'problem', text: 'B', color: 'sand', assumption: null, importance: null },
      { id: newId(), block: 'nowhere', text: 'C' },
    ];
    test.raw
      .prepare('UPDATE canvas_versions SET notes = ? WHERE id = ?')
      .run(JSON.stringify(notes), foreign.id);
    test.raw.exec('DELETE FROM change_log');
    const restored = await test.client.canvases.restoreVersion({
      ...{ id: foreign.id, newId: newId(), name: 'Y', keptId: newId(), keptName: 'Z' },
    });
    expect(readCanvas(restored)).toEqual(['problem: B']);
    expect(await read()).toEqual(['problem: A']);
  });
});
