import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { addEntry, addMark, knownMark, textsOf } from '#tests/helpers/journal.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const refusalOf = async (call: Promise<unknown>) => (await failureOf(call)).data?.refusals;

describe('an entry', () => {
  it('needs no more than a mood, and is written today, at this minute', async () => {
    test.clock.setHour(21);
    expect(await test.client.entries.add({ id: newId(), fields: { mood: 1 } })).toMatchObject({
      ...{ writtenOn: '2026-03-10', minute: 21 * 60, mood: 1, energy: null },
      ...{ markIds: [], text: '', files: [], deletedAt: null },
    });
  });

  it('has all of it when everything is said, and its marks in the order of their list', async () => {
    const [calm, sad, walk] = [
      await knownMark(test.client, 'calm'),
      await knownMark(test.client, 'sad'),
      await knownMark(test.client, 'walk'),
    ];
    const said = { writtenOn: '2020-02-29', minute: 1_439, mood: 5, energy: 2, text: '# Ä 🙂\n\nline' };
    const added = await addEntry(test.client, { ...said, markIds: [walk, sad, newId(), calm, walk] });
    expect(added).toMatchObject({ ...said, markIds: [calm, sad, walk] });
    expect(await test.client.entries.get({ id: added.id })).toEqual(added);
  });

  it.each([
    ['nothing', {}],
    ['blanks', { text: ' \n\t' }],
    ['a mark that is there no more', { markIds: [newId()] }],
    ['only when it was', { writtenOn: '2026-03-01', minute: 5 }],
  ])('that says nothing is not kept: %s', async (_name, fields) => {
    const call = test.client.entries.add({ id: newId(), fields });
    expect(await refusalOf(call)).toEqual([{ field: 'fields', reason: 'REQUIRED' }]);
    expect(await textsOf(test.client)).toEqual([]);
  });

  it.each([
    ['energy', { energy: 1 }],
    ['text', { text: '.' }],
  ])('is one with nothing but %s', async (_name, fields) => {
    expect(await test.client.entries.add({ id: newId(), fields })).toMatchObject({ mood: null, ...fields });
  });

  it('is there once when it is added twice', async () => {
    const id = newId();
    const first = await test.client.entries.add({ id, fields: { text: 'once' } });
    expect(await test.client.entries.add({ id, fields: { text: 'twice' } })).toEqual(first);
    expect(await textsOf(test.client)).toEqual(['once']);
  });

  it('is refused for a day to come, new or moved there', async () => {
    const tomorrow = { writtenOn: '2026-03-11' };
    expect(await refusalOf(addEntry(test.client, tomorrow))).toEqual([
      { field: 'fields.writtenOn', reason: 'OUT_OF_RANGE' },
    ]);
    const { id } = await addEntry(test.client, { writtenOn: '2026-03-10', minute: 1_439 });
    expect(await refusalOf(test.client.entries.change({ id, changes: tomorrow }))).toEqual([
      { field: 'changes.writtenOn', reason: 'OUT_OF_RANGE' },
    ]);
  });

  it('that was written beyond the date line can be changed where it is still yesterday', async () => {
    const { id } = await addEntry(test.client);
    test.clock.setToday('2026-03-09');
    const changes = { text: 'after the flight', writtenOn: '2026-03-10' };
    expect(await test.client.entries.change({ id, changes })).toMatchObject(changes);
  });

  it('that is not there is not found', async () => {
    const id = newId();
    for (const call of [
      test.client.entries.get({ id }),
      test.client.entries.change({ id, changes: { text: 'x' } }),
    ])
      expect((await failureOf(call)).code).toBe('NOT_FOUND');
  });

  it.each([
    ['a mood beyond the faces', { mood: 6 }, 'OUT_OF_RANGE'],
    ['no energy at all as a number', { energy: 0 }, 'OUT_OF_RANGE'],
    ['a minute after midnight', { minute: 1_440 }, 'OUT_OF_RANGE'],
    ['a day that does not exist', { writtenOn: '2026-02-30' }, 'NOT_A_DAY'],
    ['half a character', { text: 'a\ud83d' }, 'FORBIDDEN_CHARACTER'],
    ['an end in the middle', { text: 'a\0b' }, 'FORBIDDEN_CHARACTER'],
  ])('takes no %s', async (_name, fields, reason) => {
    expect(await refusalOf(addEntry(test.client, fields))).toMatchObject([{ reason }]);
  });

  it('holds 256 KiB of text and 100 marks, and says by how much more is too much', async () => {
    const longest = 'é'.repeat(limits.entryBytes / 2);
    const { id } = await addEntry(test.client, { text: longest });
    expect((await test.client.entries.get({ id })).text).toBe(longest);
    const longer = await failureOf(addEntry(test.client, { text: `${longest}a` }));
    expect(longer).toMatchObject({ code: 'INPUT_TOO_LARGE', data: { limit: limits.entryBytes } });
    const markIds = Array.from({ length: limits.marksPerEntry + 1 }, () => newId());
    const more = await failureOf(addEntry(test.client, { markIds }));
    expect(more).toMatchObject({ code: 'INPUT_TOO_LARGE', data: { limit: limits.marksPerEntry } });
  });
});

describe('a change', () => {
  it('writes what was given, and leaves the rest', async () => {
    const sad = await knownMark(test.client, 'sad');
    const { id, createdAt } = await addEntry(test.client, { text: 'a', energy: 4, markIds: [sad] });
    test.clock.advance(60_000);
    const changed = await test.client.entries.change({ id, changes: { mood: null, text: 'b' } });
    expect(changed).toMatchObject({ mood: null, energy: 4, text: 'b', markIds: [sad], createdAt });
    expect(changed.changedAt).toBe(createdAt + 60_000);
    expect(await test.client.entries.change({ id, changes: { markIds: [] } })).toMatchObject({ markIds: [] });
  });

  it('that changes nothing is no change', async () => {
    const [calm, sad] = [await knownMark(test.client, 'calm'), await knownMark(test.client, 'sad')];
    const entry = await addEntry(test.client, { markIds: [calm, sad] });
    test.clock.advance(60_000);
    const changes = { mood: 3, markIds: [sad, newId(), calm] };
    expect(await test.client.entries.change({ id: entry.id, changes })).toEqual(entry);
    expect((await test.client.history.get({})).undo?.command).toBe('entries.add');
  });

  it('does not overwrite what was written meanwhile, and gives both texts', async () => {
    const { id } = await addEntry(test.client, { text: 'old' });
    await test.client.entries.change({ id, changes: { text: 'theirs' }, base: { text: 'old' } });
    const stale = test.client.entries.change({ id, changes: { text: 'mine' }, base: { text: 'old' } });
    expect(await failureOf(stale)).toMatchObject({
      code: 'CONFLICT',
      data: { conflicts: [{ field: 'text', mine: 'mine', theirs: 'theirs' }] },
    });
  });

  it('of marks stands against marks, whatever their order and whichever are gone', async () => {
    const [calm, sad] = [await knownMark(test.client, 'calm'), await knownMark(test.client, 'sad')];
    const gone = await addMark(test.client, 'Football');
    const { id } = await addEntry(test.client, { markIds: [calm, sad, gone.id] });
    await test.client.marks.remove({ id: gone.id });
    const fresh = { id, changes: { markIds: [sad] }, base: { markIds: [gone.id, sad, calm] } };
    expect((await test.client.entries.change(fresh)).markIds).toEqual([sad]);
    const stale = { id, changes: { markIds: [] }, base: { markIds: [calm, sad] } };
    expect((await failureOf(test.client.entries.change(stale))).code).toBe('CONFLICT');
  });

  it('moves it to another day and minute', async () => {
    const { id } = await addEntry(test.client, { text: 'moved' });
    await addEntry(test.client, { text: 'stays', writtenOn: '2026-03-09', minute: 600 });
    await test.client.entries.change({ id, changes: { writtenOn: '2026-03-09', minute: 599 } });
    expect(await textsOf(test.client)).toEqual(['stays', 'moved']);
  });
});

describe('the list', () => {
  it('begins with the newest day, in it with the latest entry, and of one minute with what was written last', async () => {
    for (const [text, writtenOn, minute] of [
      ['morning', '2026-03-10', 420],
      ['evening', '2026-03-10', 1_200],
      ['long ago', '2019-12-31', 1_439],
      ['yesterday night', '2026-03-09', 1_439],
      ['evening, once more', '2026-03-10', 1_200],
    ] as const)
      await addEntry(test.client, { text, writtenOn, minute });
    expect(await textsOf(test.client)).toEqual([
      'evening, once more',
      'evening',
      'morning',
      'yesterday night',
      'long ago',
    ]);
  });

  it('comes in pages and counts all that match', async () => {
    for (let minute = 0; minute < 7; minute += 1)
      await addEntry(test.client, { text: `${minute}`, minute, mood: (minute % 2) + 1 });
    const filter = { moods: [1] };
    const page = await test.client.entries.list({ filter, offset: 1, limit: 2 });
    expect(page.rows.map((row) => row.excerpt)).toEqual(['4', '2']);
    expect(page.total).toBe(4);
    expect((await test.client.entries.list({})).total).toBe(7);
  });

  it('asks by day, by mood and by mark, all of them at once', async () => {
    const [calm, walk] = [await knownMark(test.client, 'calm'), await knownMark(test.client, 'walk')];
    await addEntry(test.client, { text: 'a', writtenOn: '2026-01-31', mood: 1, markIds: [calm] });
    await addEntry(test.client, { text: 'b', writtenOn: '2026-02-01', mood: 2, markIds: [walk] });
    await addEntry(test.client, { text: 'c', writtenOn: '2026-02-28', mood: null, markIds: [calm, walk] });
    await addEntry(test.client, { text: 'd', writtenOn: '2026-03-01', mood: 2 });
    const february = { from: '2026-02-01', to: '2026-02-28' };
    expect(await textsOf(test.client, february)).toEqual(['c', 'b']);
    expect(await textsOf(test.client, { moods: [1, 2] })).toEqual(['d', 'b', 'a']);
    expect(await textsOf(test.client, { markIds: [calm, walk] })).toEqual(['c', 'b', 'a']);
    expect(await textsOf(test.client, { ...february, moods: [2], markIds: [walk], text: 'b' })).toEqual([
      'b',
    ]);
    expect(await textsOf(test.client, { moods: [], markIds: [], text: ' ' })).toHaveLength(4);
  });

  it('shows the beginning of a text, never half a character of it', async () => {
    const family = '👨‍👩‍👧‍👦';
    const texts = ['x'.repeat(1_200), `${'x'.repeat(1_195)}${family} and more`, 'y'.repeat(1_201)];
    for (const [minute, text] of texts.entries()) await addEntry(test.client, { minute, text });
    const { rows } = await test.client.entries.list({});
    expect(rows.map(({ excerpt, isWhole }) => [excerpt, isWhole])).toEqual([
      ['y'.repeat(1_200), false],
      ['x'.repeat(1_195), false],
      ['x'.repeat(1_200), true],
    ]);
    expect(rows[0]).not.toHaveProperty('text');
  });
});
