import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { addEntry } from '#tests/helpers/journal.ts';
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

describe('words for moods', () => {
  const names = async () => (await test.client.moods.list({})).map(({ mood, name }) => [mood, name]);

  it('are those of the catalogues until the person has others', async () => {
    expect(await names()).toEqual([1, 2, 3, 4, 5].map((mood) => [mood, null]));
    await test.client.moods.rename({ mood: 1, name: ' Di dasar ' });
    const renamed = await test.client.moods.rename({ mood: 5, name: 'Terbang' });
    expect(renamed[0]).toEqual({ mood: 1, name: 'Di dasar' });
    expect(await test.client.moods.rename({ mood: 5, name: null })).toEqual(await test.client.moods.list({}));
    expect((await names()).at(-1)).toEqual([5, null]);
  });

  it('change no entry and no figure', async () => {
    const { id } = await addEntry(test.client, { mood: 1 });
    const period = { from: '2026-03-01', to: '2026-03-10' };
    const days = await test.client.moods.listDays(period);
    for (const mood of [1, 2, 3, 4, 5]) await test.client.moods.rename({ mood, name: `Word ${mood}` });
    expect((await test.client.entries.get({ id })).mood).toBe(1);
    expect(await test.client.moods.listDays(period)).toEqual(days);
    expect((await test.client.entries.list({ filter: { moods: [1] } })).total).toBe(1);
  });

  it('are each of one mood alone: what another one is called is refused, whatever its case', async () => {
    const rename = (mood: number, name: string | null) => test.client.moods.rename({ mood, name });
    await test.client.settings.change({ language: 'en' });
    await rename(5, 'Flying');
    expect((await failureOf(rename(4, ' FLYING '))).code).toBe('CONFLICT');
    // The word that came along counts as long as it is the one that is shown.
    expect((await failureOf(rename(4, 'very low'))).code).toBe('CONFLICT');
    await rename(4, 'Very good');
    expect((await failureOf(rename(5, null))).code).toBe('CONFLICT');
    await rename(5, 'flying');
    expect(await names()).toEqual([
      [1, null],
      [2, null],
      [3, null],
      [4, 'Very good'],
      [5, 'flying'],
    ]);
  });

  it('are words: none is refused, and so is a mood beyond the five', async () => {
    for (const input of [
      { mood: 1, name: ' ' },
      { mood: 6, name: 'x' },
      { mood: 0, name: 'x' },
    ])
      expect((await failureOf(test.client.moods.rename(input))).code).toBe('INVALID_INPUT');
  });
});

describe('templates', () => {
  const add = (name: string, text = '') => test.client.templates.add({ id: newId(), fields: { name, text } });

  it('stand by name, whatever its case, and come back as they were written', async () => {
    for (const name of ['écho', 'Zed', 'alpha', 'Beta', 'Echo 2']) await add(name, `# ${name}\r\n`);
    const list = await test.client.templates.list({});
    expect(list.map(({ name }) => name)).toEqual(['alpha', 'Beta', 'écho', 'Echo 2', 'Zed']);
    expect(list[0]?.text).toBe('# alpha\r\n');
  });

  it('are there once when added twice', async () => {
    const id = newId();
    const first = await test.client.templates.add({ id, fields: { name: 'One', text: 'a' } });
    expect(await test.client.templates.add({ id, fields: { name: 'Two', text: 'b' } })).toEqual(first);
  });

  it('are not overwritten by who did not see what was written meanwhile', async () => {
    const { id } = await add('One', 'old');
    await test.client.templates.change({ id, changes: { text: 'theirs' } });
    const stale = test.client.templates.change({ id, changes: { text: 'mine' }, base: { text: 'old' } });
    expect(await failureOf(stale)).toMatchObject({
      code: 'CONFLICT',
      data: { conflicts: [{ field: 'text', mine: 'mine', theirs: 'theirs' }] },
    });
    expect(await test.client.templates.change({ id, changes: { name: 'Two' } })).toEqual({
      ...{ id, name: 'Two', text: 'theirs' },
    });
  });

  it('are at most 100, and what is not there is not found', async () => {
    for (let count = 0; count < limits.templates; count += 1) await add(`Template ${count}`);
    expect(await failureOf(add('One more'))).toEqual({
      code: 'INVALID_INPUT',
      data: { refusals: [{ field: 'fields.name', reason: 'TOO_MANY' }] },
    });
    const id = newId();
    for (const call of [
      test.client.templates.remove({ id }),
      test.client.templates.change({ id, changes: { name: 'x' } }),
    ])
      expect((await failureOf(call)).code).toBe('NOT_FOUND');
    const [first] = await test.client.templates.list({});
    await test.client.templates.remove({ id: first?.id ?? '' });
    expect(await test.client.templates.list({})).toHaveLength(limits.templates - 1);
  });

  it('of half a character or with an end in the middle are refused', async () => {
    for (const text of ['a\ud83d', 'a\0b'])
      expect((await failureOf(add('One', text))).data?.refusals).toEqual([
        { field: 'fields.text', reason: 'FORBIDDEN_CHARACTER' },
      ]);
  });
});
