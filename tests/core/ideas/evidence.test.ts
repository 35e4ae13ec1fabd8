import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { addIdea, addNotes } from '#tests/helpers/ideas.ts';
import { addEntry, pngFile } from '#tests/helpers/journal.ts';
import { addCertificate, pdfFile } from '#tests/helpers/learning.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addContact } from '#tests/helpers/people.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
let ideaId: string;
let noteId: string;
beforeEach(async () => {
  test = createMemoryCore();
  ideaId = (await addIdea(test.client)).id;
  [noteId = ''] = await addNotes(test.client, ideaId, 'problem', ['A'], {
    ...{ assumption: 'untested', importance: 2 },
  });
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const keptCount = () => test.raw.prepare('SELECT count(*) FROM files').pluck().get();
const attach = (file: File, fileId = newId()) =>
  test.client.canvases.attachFile({ noteId, fileId, file, stance: 'supports' });

describe('evidence', () => {
  it('is tied to a note, says something else when told so, and is taken off', async () => {
    const { id } = await addContact(test.client, 'Sari');
    const { canvases } = test.client;
    const link = (stance: 'supports' | 'contradicts' | 'neutral') =>
      canvases.linkEvidence({ noteId, noun: 'contact', id, stance });
    expect((await link('supports')).notes).toMatchObject([{ supportsCount: 1, contradictsCount: 0 }]);
    const before = dumpTables(test.raw);
    expect((await link('contradicts')).notes).toMatchObject([{ supportsCount: 0, contradictsCount: 1 }]);
    expect(await canvases.getNote({ id: noteId })).toMatchObject({
      ...{ ideaId, text: 'A', contradictsCount: 1 },
      evidence: [{ noun: 'contact', id, stance: 'contradicts', title: 'Sari' }],
    });
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
    await canvases.unlinkEvidence({ noteId, noun: 'contact', id });
    expect((await canvases.getNote({ id: noteId })).evidence).toEqual([]);
  });

  it('of a contact rests with them in the trash, and goes when they are erased', async () => {
    const { id } = await addContact(test.client, 'Sari');
    await test.client.canvases.linkEvidence({ noteId, noun: 'contact', id, stance: 'supports' });
    await test.client.contacts.trash({ ids: [id] });
    expect((await test.client.canvases.getNote({ id: noteId })).evidence).toEqual([]);
    const again = test.client.canvases.linkEvidence({ noteId, noun: 'contact', id, stance: 'supports' });
    expect((await failureOf(again)).code).toBe('NOT_FOUND');
    const refs = [{ noun: 'contact' as const, id }];
    await test.client.trash.restore({ refs });
    expect((await test.client.canvases.getNote({ id: noteId })).evidence).toHaveLength(1);
    await test.client.contacts.trash({ ids: [id] });
    await test.client.trash.purge({ refs });
    expect(dumpTables(test.raw).evidence).toEqual([]);
  });

  it('may be a file that lies with a certificate or with another note, never one of the journal', async () => {
    const [certificate, entry] = [await addCertificate(test.client), await addEntry(test.client)];
    const [kept, secret, elsewhere] = [newId(), newId(), newId()];
    await test.client.certificates.attach({ id: certificate.id, fileId: kept, file: pdfFile() });
    await test.client.entries.attach({ id: entry.id, fileId: secret, file: pngFile() });
    await attach(pdfFile(), elsewhere);
    const [other = ''] = await addNotes(test.client, ideaId, 'solution', ['B']);
    const link = (id: string) =>
      test.client.canvases.linkEvidence({ noteId: other, noun: 'file', id, stance: 'neutral' });
    await link(kept);
    await link(elsewhere);
    expect((await failureOf(link(secret))).code).toBe('NOT_FOUND');
    const held = await test.client.canvases.listFiles({ noteId: other });
    expect(held.map(({ id }) => id).sort()).toEqual([kept, elsewhere].sort());
    await test.client.certificates.detach({ id: certificate.id });
    test.workspace.purgeOldTrash();
    expect(keptCount()).toBe(3);
  });
});

describe('a file of a note', () => {
  it('comes back as it went in, and counts for what it says', async () => {
    const fileId = newId();
    expect((await attach(pdfFile(90, 'Survei.pdf'), fileId)).notes).toMatchObject([{ supportsCount: 1 }]);
    await attach(pdfFile(70, 'other.pdf'), fileId);
    const [kept] = await test.client.canvases.listFiles({ noteId });
    expect(kept).toMatchObject({ id: fileId, name: 'Survei.pdf', type: 'application/pdf', byteCount: 90 });
    expect((await test.client.canvases.getNote({ id: noteId })).evidence).toEqual([
      { noun: 'file', id: fileId, stance: 'supports', title: 'Survei.pdf', isOfAnswers: false },
    ]);
    const back = await test.client.canvases.getFile({ noteId, fileId });
    expect([back.name, back.size]).toEqual(['Survei.pdf', 90]);
    expect((await failureOf(test.client.canvases.getFile({ noteId, fileId: newId() }))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('is one of at most 20, and none of a kind that is not kept', async () => {
    expect((await failureOf(attach(new File(['<svg onload="x">'], 'a.png')))).code).toBe(
      'IMPORT_UNSUPPORTED',
    );
    for (let count = 0; count < limits.filesPerNote; count += 1) await attach(pngFile());
    expect((await failureOf(attach(pngFile()))).data).toEqual({
      refusals: [{ field: 'file', reason: 'TOO_MANY' }],
    });
    expect(keptCount()).toBe(limits.filesPerNote);
  });

  it('that was taken off waits for undoing, and is swept when there is none', async () => {
    const fileId = newId();
    await attach(pdfFile(), fileId);
    await test.client.canvases.unlinkEvidence({ noteId, noun: 'file', id: fileId });
    expect(keptCount()).toBe(1);
    await test.client.history.undo({});
    expect(await test.client.canvases.listFiles({ noteId })).toHaveLength(1);
    test.workspace.purgeOldTrash();
    expect(keptCount()).toBe(1);
    await test.client.ideas.trash({ ids: [ideaId] });
    await test.client.trash.empty({});
    expect(keptCount()).toBe(0);
  });
});

describe('the riskiest first', () => {
  it('begins with what is open, goes by importance, by how little is known, by state and by what speaks against, then as they stand', async () => {
    const { id } = await addContact(test.client, 'Sari');
    const add = (text: string, more: object) => addNotes(test.client, ideaId, 'solution', [text], more);
    await add('plain', {});
    await add('none', { assumption: 'untested' });
    await add('3 refuted', { assumption: 'refuted', importance: 3 });
    await add('3 supported', { assumption: 'supported', importance: 3 });
    await add('3 testing', { assumption: 'testing', importance: 3 });
    await add('3 first', { assumption: 'untested', importance: 3 });
    const heard = { assumption: 'untested', importance: 3 };
    const [neutral = ''] = await add('3 neutral', heard);
    const [doubted = ''] = await add('3 doubted', heard);
    const link = (noteId: string, stance: 'contradicts' | 'neutral') =>
      test.client.canvases.linkEvidence({ noteId, noun: 'contact', id, stance });
    await link(neutral, 'neutral');
    await link(doubted, 'contradicts');
    const listed = await test.client.canvases.listRiskiest({ ideaId });
    expect(listed.map(({ text }) => text)).toEqual([
      ...['3 first', '3 testing', '3 doubted', '3 neutral', 'A', 'none'],
      ...['3 supported', '3 refuted'],
    ]);
    expect(listed[2]?.evidence).toMatchObject([{ title: 'Sari' }]);
  });
});
