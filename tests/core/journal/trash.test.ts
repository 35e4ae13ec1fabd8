import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsIn } from '#tests/helpers/files-with.ts';
import { addEntry, addMark, knownMark, pngFile, textsOf } from '#tests/helpers/journal.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let own: TestCore;
beforeEach(() => {
  own = createTestCore({ today: '2026-03-10' });
});
afterEach(() => own.close());

/** An entry with a word of its own in every text it can have. */
async function addSecret({ client }: TestCore) {
  const mark = await addMark(client, 'Zqmark');
  const text = `Zqtext ${'and a long evening '.repeat(2_000)} zqend`;
  const { id } = await addEntry(client, { text, markIds: [mark.id], writtenOn: '2026-03-03' });
  const bytes = new Uint8Array(40_000);
  bytes.set(new TextEncoder().encode('%PDF-1.7 zqbytes'));
  await client.entries.attach({ id, fileId: newId(), file: new File([bytes], 'zqfile.pdf') });
  await client.drafts.save({ key: `entry/${id}`, content: '{"text":"Zqdraft"}' });
  return { id, mark };
}
const words = ['zqtext', 'zqend', 'zqfile', 'zqbytes', 'zqdraft'];

describe('an entry in the trash', () => {
  it('is known there by its day, and by no word of it', async () => {
    const { id } = await addSecret(own);
    expect(await own.client.entries.trash({ ids: [id, id, newId()] })).toEqual({ changedCount: 1 });
    expect(await own.client.entries.trash({ ids: [id] })).toEqual({ changedCount: 0 });
    const deletedAt = own.clock.now();
    expect(await own.client.trash.list({})).toEqual([
      { noun: 'entry', id, title: '2026-03-03', detail: null, deletedAt },
    ]);
    expect(await textsOf(own.client)).toEqual([]);
    expect(await own.client.entries.get({ id })).toMatchObject({ deletedAt });
    expect(await own.client.moods.listDays({ from: '2026-01-01', to: '2026-12-31' })).toEqual([]);
  });

  it('comes back as it was', async () => {
    const { id } = await addSecret(own);
    const before = await own.client.entries.get({ id });
    await own.client.entries.trash({ ids: [id] });
    const refs = [{ noun: 'entry' as const, id }];
    expect(await own.client.trash.restore({ refs })).toEqual({ changedCount: 1 });
    expect(await own.client.trash.restore({ refs })).toEqual({ changedCount: 0 });
    expect(await own.client.entries.get({ id })).toEqual(before);
  });

  it.each([
    ['2026-04-09', 1],
    ['2026-04-10', 0],
  ])('waits thirty days: on %s there are %d', async (today, count) => {
    const { id } = await addSecret(own);
    await own.client.entries.trash({ ids: [id] });
    own.core.close();
    const later = createTestCore({ path: own.path, today });
    expect(await later.client.trash.list({})).toHaveLength(count);
    expect(wordsIn(own.path, words)).toEqual(count === 1 ? words : []);
    later.close();
  });

  it('is not what somebody else restores or erases by its number', async () => {
    const { id } = await addSecret(own);
    for (const noun of ['goal', 'contact'] as const) await own.client.trash.purge({ refs: [{ noun, id }] });
    expect(await own.client.trash.purge({ refs: [{ noun: 'entry', id }] })).toEqual({ changedCount: 0 });
    expect(await own.client.entries.get({ id })).toMatchObject({ deletedAt: null });
  });
});

describe('what was erased of the journal', () => {
  it('is in no file any more, in no backup either', async () => {
    await addEntry(own.client, { text: 'kept' });
    const { id } = await addSecret(own);
    await own.client.entries.list({ filter: { text: 'zqtext' } });
    await own.client.backups.make({});
    await own.client.entries.trash({ ids: [id] });
    await own.client.backups.make({});
    expect(wordsIn(own.path, words)).toEqual(words);
    await own.client.backups.eraseTrashed({ refs: null });
    expect(wordsIn(join(own.path, 'backups'), words)).toEqual([]);
    expect(await own.client.trash.empty({})).toEqual({ changedCount: 1 });
    expect(wordsIn(own.path, words)).toEqual([]);
    expect((await failureOf(own.client.history.undo({}))).code).toBe('NOTHING_TO_UNDO');
    own.core.close();
    expect(wordsIn(own.path, [...words, id])).toEqual([]);
    const again = createTestCore({ path: own.path });
    expect(await textsOf(again.client)).toEqual(['kept']);
    for (const backup of await again.client.backups.list({}))
      await again.client.backups.verify({ id: backup.id });
    again.close();
  });

  it('leaves files of other entries in the backups that are written anew', async () => {
    const { id } = await addSecret(own);
    const other = await addEntry(own.client, { text: 'kept' });
    const fileId = newId();
    await own.client.entries.attach({ id: other.id, fileId, file: pngFile('zqkept.png') });
    const { id: backupId } = await own.client.backups.make({});
    await own.client.entries.trash({ ids: [id] });
    await own.client.backups.eraseTrashed({ refs: [{ noun: 'entry', id }] });
    await own.client.backups.restore({ id: backupId });
    const entry = await own.client.entries.get({ id: other.id });
    expect(entry.files.map(({ name }) => name)).toEqual(['zqkept.png']);
    expect((await own.client.entries.getFile({ id: other.id, fileId })).size).toBe(64);
  });

  it('is nothing of a mark: it stays, unused', async () => {
    const { id, mark } = await addSecret(own);
    const calm = await knownMark(own.client, 'calm');
    await own.client.entries.trash({ ids: [id] });
    await own.client.trash.empty({});
    const list = await own.client.marks.list({});
    expect(list.find((each) => each.id === mark.id)).toMatchObject({ name: 'Zqmark', entryCount: 0 });
    await own.client.marks.remove({ id: mark.id });
    expect((await own.client.marks.list({})).some((each) => each.id === calm)).toBe(true);
  });
});

it('many at once ask for a backup before', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 21; count += 1) ids.push((await addEntry(own.client)).id);
  await own.client.entries.trash({ ids: ids.slice(0, 20) });
  expect(await own.client.backups.list({})).toEqual([]);
  await own.client.entries.trash({ ids });
  expect(await own.client.backups.list({})).toMatchObject([
    { reason: 'before_removal', counts: { entries: 21 } },
  ]);
});
