import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownMarks, type MarkKind, markKinds } from '#contract/journal-parts.ts';
import { limits } from '#contract/limits.ts';
import { ensureMarks } from '#core/journal/ensure-marks.ts';
import { refoldKeys } from '#core/workspace/refold-keys.ts';
import { addEntry, addMark, knownMark } from '#tests/helpers/journal.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

/** What the marks of a category are called or known as, in their order. */
async function marksIn(kind: MarkKind, category: string) {
  const all = await test.client.marks.list({});
  return all
    .filter((mark) => mark.kind === kind && mark.category === category)
    .map(({ known, name }) => name ?? known);
}
const find = async (id: string) => (await test.client.marks.list({})).find((mark) => mark.id === id);

describe('feelings and factors that come along', () => {
  it('are there from the beginning, in the order of the catalogues', async () => {
    const expected = markKinds.flatMap((kind) =>
      Object.entries<readonly string[]>(knownMarks[kind]).flatMap(([category, names]) =>
        names.map((known) => ({ kind, category, known, name: null, archived: false, entryCount: 0 })),
      ),
    );
    expect((await test.client.marks.list({})).map(({ id: _id, ...mark }) => mark)).toEqual(expected);
    expect((await test.client.history.get({})).undo).toBeNull();
  });

  it('are made sure of at every opening, without a change to what is there', () => {
    const before = dumpTables(test.raw).marks;
    ensureMarks(test.raw);
    expect(dumpTables(test.raw).marks).toEqual(before);
  });

  it('that a newer version brings stand at the end of their category, and what was archived stays so', async () => {
    const own = createTestCore();
    try {
      const [sad, calm] = [await knownMark(own.client, 'sad'), await knownMark(own.client, 'calm')];
      await own.client.marks.archive({ ids: [sad], archived: true });
      await own.client.marks.change({ id: calm, changes: { name: 'Still', category: 'heavy' } });
      own.core.close();
      const again = createTestCore({ path: own.path });
      const list = await again.client.marks.list({});
      expect(list.find(({ id }) => id === sad)).toMatchObject({ archived: true });
      expect(list.filter(({ known }) => known === 'calm')).toMatchObject([{ id: calm, name: 'Still' }]);
      again.core.close();
    } finally {
      own.close();
    }
    test.raw.exec("DELETE FROM marks WHERE known IN ('calm', 'proud')");
    ensureMarks(test.raw);
    const rest = knownMarks.feeling.light.filter((known) => known !== 'calm' && known !== 'proud');
    expect(await marksIn('feeling', 'light')).toEqual([...rest, 'calm', 'proud']);
    test.raw.exec('DELETE FROM change_log');
  });

  it('can be renamed and get their word again, and entries keep them', async () => {
    const calm = await knownMark(test.client, 'calm');
    const { id } = await addEntry(test.client, { markIds: [calm] });
    const rename = (name: string | null) => test.client.marks.change({ id: calm, changes: { name } });
    expect(await rename('Ayem')).toMatchObject({ known: 'calm', name: 'Ayem', entryCount: 1 });
    expect((await test.client.entries.get({ id })).markIds).toEqual([calm]);
    expect(await rename(null)).toMatchObject({ known: 'calm', name: null, entryCount: 1 });
  });

  it('are never removed, only archived', async () => {
    const calm = await knownMark(test.client, 'calm');
    expect((await failureOf(test.client.marks.remove({ id: calm }))).code).toBe('CONFLICT');
    expect(await test.client.marks.archive({ ids: [calm], archived: true })).toEqual({ changedCount: 1 });
    expect(await test.client.marks.archive({ ids: [calm], archived: true })).toEqual({ changedCount: 0 });
    expect(await find(calm)).toMatchObject({ archived: true });
  });
});

describe('a mark of one’s own', () => {
  it('stands at the end of its category; categories of one’s own after those of the catalogues', async () => {
    await addMark(test.client, 'Garden', 'factor', 'body');
    await addMark(test.client, 'Choir', 'factor', 'Music');
    await addMark(test.client, 'Batik', 'factor', 'Crafts');
    expect((await marksIn('factor', 'body')).at(-1)).toBe('Garden');
    const list = await test.client.marks.list({});
    expect(list.slice(-3).map(({ name, known }) => name ?? known)).toEqual(['paid_work', 'Batik', 'Choir']);
  });

  it('is there once when it is added twice', async () => {
    const id = newId();
    const input = { id, kind: 'factor' as const, name: 'Garden', category: 'body' };
    const first = await test.client.marks.add(input);
    expect(await test.client.marks.add({ ...input, name: 'Other' })).toEqual(first);
  });

  it.each(['garden', 'GARDEN ', 'Gärden', 'garden!'])(
    'cannot be called as another of its kind is: %s',
    async (name) => {
      await addMark(test.client, 'Garden');
      expect((await failureOf(addMark(test.client, name))).code).toBe('CONFLICT');
      expect(await addMark(test.client, name, 'feeling')).toMatchObject({ kind: 'feeling' });
    },
  );

  it('cannot be called as the catalogue calls one that came along, unless that one has another name', async () => {
    expect((await failureOf(addMark(test.client, 'calm', 'feeling', 'light'))).code).toBe('CONFLICT');
    const calm = await knownMark(test.client, 'calm');
    await test.client.marks.change({ id: calm, changes: { name: 'Ayem' } });
    const { id } = await addMark(test.client, 'Calm', 'feeling', 'light');
    const back = test.client.marks.change({ id: calm, changes: { name: null } });
    expect((await failureOf(back)).code).toBe('CONFLICT');
    await test.client.marks.remove({ id });
    expect(await test.client.marks.change({ id: calm, changes: { name: null } })).toMatchObject({
      name: null,
    });
  });

  it('is compared with the words of the language that is read', async () => {
    const indonesian = createTestCore({ settings: { language: 'id' } });
    expect((await failureOf(addMark(indonesian.client, 'Tenang', 'feeling'))).code).toBe('CONFLICT');
    expect(await addMark(indonesian.client, 'Calm', 'feeling')).toMatchObject({ name: 'Calm' });
    indonesian.close();
    const nobody = createTestCore({ settings: { language: null } });
    for (const name of ['Tenang', 'Calm'])
      expect((await failureOf(addMark(nobody.client, name, 'feeling'))).code).toBe('CONFLICT');
    nobody.close();
  });

  it('can be renamed, moved to another category, and its case corrected', async () => {
    const { id } = await addMark(test.client, 'garden');
    const changes = { name: 'Garden', category: 'body' };
    expect(await test.client.marks.change({ id, changes })).toMatchObject(changes);
    const nameless = test.client.marks.change({ id, changes: { name: null } });
    expect((await failureOf(nameless)).data?.refusals).toEqual([
      { field: 'changes.name', reason: 'REQUIRED' },
    ]);
    expect(await find(id)).toMatchObject(changes);
  });

  it('is removed with what entries say of it, and undoing brings all of it back', async () => {
    const { id: markId } = await addMark(test.client, 'Garden');
    const { id } = await addEntry(test.client, { markIds: [markId] });
    await test.client.marks.remove({ id: markId });
    expect((await test.client.entries.get({ id })).markIds).toEqual([]);
    await test.client.history.undo({});
    expect((await test.client.entries.get({ id })).markIds).toEqual([markId]);
  });

  it('is one of at most 500', async () => {
    const { length } = await test.client.marks.list({});
    for (let count = length; count < limits.marks; count += 1) await addMark(test.client, `Mark ${count}`);
    expect(await failureOf(addMark(test.client, 'One more'))).toEqual({
      code: 'INVALID_INPUT',
      data: { refusals: [{ field: 'name', reason: 'TOO_MANY' }] },
    });
  });

  it('has a name of at most 60 characters', async () => {
    const long = await failureOf(addMark(test.client, 'x'.repeat(61)));
    expect(long).toMatchObject({ code: 'INPUT_TOO_LARGE', data: { limit: limits.markName } });
    expect((await failureOf(addMark(test.client, ' '))).code).toBe('INVALID_INPUT');
  });
});

describe('the order', () => {
  it('is the person’s own within a category', async () => {
    const ids = await Promise.all(['A', 'B', 'C'].map(async (name) => (await addMark(test.client, name)).id));
    const [a = '', b = '', c = ''] = ids;
    await test.client.marks.move({ id: c, afterId: null });
    expect(await marksIn('factor', 'Own')).toEqual(['C', 'A', 'B']);
    await test.client.marks.move({ id: c, afterId: a });
    expect(await marksIn('factor', 'Own')).toEqual(['A', 'C', 'B']);
    await test.client.marks.move({ id: a, afterId: b });
    expect(await marksIn('factor', 'Own')).toEqual(['C', 'B', 'A']);
    await test.client.marks.move({ id: a, afterId: a });
    expect(await marksIn('factor', 'Own')).toEqual(['C', 'B', 'A']);
  });

  it('holds within a category only', async () => {
    const { id } = await addMark(test.client, 'A');
    const elsewhere = await knownMark(test.client, 'walk');
    for (const [moved, afterId] of [
      [id, elsewhere],
      [id, newId()],
      [newId(), null],
    ] as const)
      expect((await failureOf(test.client.marks.move({ id: moved, afterId }))).code).toBe('NOT_FOUND');
  });

  it('is that of the marks of an entry', async () => {
    const [a, b] = [await addMark(test.client, 'A'), await addMark(test.client, 'B')];
    const { id } = await addEntry(test.client, { markIds: [b.id, a.id] });
    await test.client.marks.move({ id: b.id, afterId: null });
    expect((await test.client.entries.get({ id })).markIds).toEqual([b.id, a.id]);
  });
});

describe('what is counted and archived', () => {
  it('are live entries: what is in the trash uses nothing', async () => {
    const [calm, walk] = [await knownMark(test.client, 'calm'), await knownMark(test.client, 'walk')];
    const { id } = await addEntry(test.client, { markIds: [calm, walk] });
    await addEntry(test.client, { markIds: [calm] });
    await test.client.entries.trash({ ids: [id] });
    expect([await find(calm), await find(walk)]).toMatchObject([{ entryCount: 1 }, { entryCount: 0 }]);
    const { changedCount } = await test.client.marks.archiveUnused({ kind: 'factor' });
    expect(changedCount).toBe(Object.values(knownMarks.factor).flat().length);
    expect([await find(calm), await find(walk)]).toMatchObject([{ archived: false }, { archived: true }]);
    expect(await test.client.marks.archiveUnused({ kind: 'factor' })).toEqual({ changedCount: 0 });
    await test.client.trash.restore({ refs: [{ noun: 'entry', id }] });
    expect(await find(walk)).toMatchObject({ archived: true, entryCount: 1 });
  });

  it('stays with its entries and is found again', async () => {
    const { id } = await addMark(test.client, 'Garden');
    await addEntry(test.client, { markIds: [id] });
    await test.client.marks.archive({ ids: [id], archived: true });
    expect((await test.client.entries.list({ filter: { markIds: [id] } })).total).toBe(1);
    expect(await test.client.marks.archive({ ids: [id], archived: false })).toEqual({ changedCount: 1 });
  });
});

it('names that an earlier version folded otherwise are folded anew', async () => {
  const { id } = await addMark(test.client, 'Kafé');
  test.raw.prepare("UPDATE marks SET name_key = 'kafé' WHERE id = ?").run(id);
  test.raw.exec('DELETE FROM change_log');
  refoldKeys(test.raw);
  test.raw.exec('DELETE FROM change_log');
  expect((await failureOf(addMark(test.client, 'kafe'))).code).toBe('CONFLICT');
  expect(await knownMark(test.client, 'calm')).toMatch(/-/);
});

it('what is not there is not found', async () => {
  const id = newId();
  for (const call of [
    test.client.marks.change({ id, changes: { name: 'x' } }),
    test.client.marks.remove({ id }),
  ])
    expect((await failureOf(call)).code).toBe('NOT_FOUND');
  expect(await test.client.marks.archive({ ids: [id], archived: true })).toEqual({ changedCount: 0 });
});
