import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { snippetMarks } from '#contract/search.ts';
import { addEntry, addMark, knownMark, pngFile, textsOf } from '#tests/helpers/journal.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { addApplication } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const shown = (snippet: string | null | undefined) =>
  snippet?.replaceAll(snippetMarks.start, '[').replaceAll(snippetMarks.end, ']') ?? null;
async function snippetsOf(text: string) {
  const { rows } = await test.client.entries.list({ filter: { text } });
  return rows.map((row) => shown(row.snippet));
}

describe('the search inside the journal', () => {
  it('finds every word, each as the beginning of one, case and accents aside', async () => {
    await addEntry(test.client, { text: 'Walked to the café by the RIVER' });
    await addEntry(test.client, { text: 'The river was grey' });
    expect(await textsOf(test.client, { text: 'riv cafe' })).toHaveLength(1);
    expect(await textsOf(test.client, { text: 'RIVER' })).toHaveLength(2);
    expect(await textsOf(test.client, { text: 'iver' })).toEqual([]);
    expect(await textsOf(test.client, { text: 'river sea' })).toEqual([]);
  });

  it('finds names of marks as the person gave them, and of files', async () => {
    const garden = await addMark(test.client, 'Kebun Ayah');
    const walk = await knownMark(test.client, 'walk');
    const { id } = await addEntry(test.client, { text: 'alone', markIds: [garden.id, walk] });
    await test.client.entries.attach({ id, fileId: newId(), file: pngFile('Jendela pagi.png') });
    expect(await textsOf(test.client, { text: 'kebun jendela alone' })).toEqual(['alone']);
    await test.client.marks.change({ id: walk, changes: { name: 'Keliling sore' } });
    expect(await textsOf(test.client, { text: 'sore' })).toEqual(['alone']);
    // It is not shown under its first name any more.
    expect(await textsOf(test.client, { text: 'walk' })).toEqual([]);
    await test.client.marks.change({ id: garden.id, changes: { name: 'Taman' } });
    expect(await textsOf(test.client, { text: 'kebun' })).toEqual([]);
    expect(await textsOf(test.client, { text: 'taman' })).toEqual(['alone']);
  });

  it('finds marks that came along by the words for them in the language of the person, in both while none is chosen', async () => {
    const [walk, anxious] = [await knownMark(test.client, 'walk'), await knownMark(test.client, 'anxious')];
    await addEntry(test.client, { text: 'one', markIds: [walk] });
    await addEntry(test.client, { text: 'two', markIds: [anxious] });
    const found = async () =>
      Promise.all(
        ['walk', 'jalan kaki', 'anx', 'cemas'].map(async (text) => {
          const { rows, total } = await test.client.entries.list({ filter: { text } });
          expect(rows).toHaveLength(total);
          return rows.map((row) => row.excerpt).join();
        }),
      );
    await test.client.settings.change({ language: null });
    expect(await found()).toEqual(['one', 'one', 'two', 'two']);
    await test.client.settings.change({ language: 'en' });
    expect(await found()).toEqual(['one', '', 'two', '']);
    await test.client.settings.change({ language: 'id' });
    expect(await found()).toEqual(['', 'one', '', 'two']);
  });

  it('follows every way in which a word comes or goes', async () => {
    const mark = await addMark(test.client, 'Zqmark');
    const { id } = await addEntry(test.client, { text: 'zqtext', markIds: [mark.id] });
    const fileId = newId();
    await test.client.entries.attach({ id, fileId, file: pngFile('zqfile.png') });
    const count = async (text: string) => (await test.client.entries.list({ filter: { text } })).total;
    const counts = async () => [await count('zqtext'), await count('zqmark'), await count('zqfile')];
    expect(await counts()).toEqual([1, 1, 1]);
    await test.client.entries.detach({ id, fileId });
    await test.client.entries.change({ id, changes: { text: 'other', markIds: [] } });
    expect(await counts()).toEqual([0, 0, 0]);
    await test.client.history.undo({});
    await test.client.history.undo({});
    expect(await counts()).toEqual([1, 1, 1]);
    await test.client.marks.remove({ id: mark.id });
    expect(await counts()).toEqual([1, 0, 1]);
    await test.client.entries.trash({ ids: [id] });
    expect(await counts()).toEqual([0, 0, 0]);
    await test.client.trash.restore({ refs: [{ noun: 'entry', id }] });
    expect(await counts()).toEqual([1, 0, 1]);
  });

  it('takes signs of the query language for what they are', async () => {
    await addEntry(test.client, { text: 'title body hidden' });
    for (const text of ['hidden:', '"hidden', 'hidden AND', '{hidden} : (', 'hidden*', '-hidden', '^hidden'])
      expect([text, (await test.client.entries.list({ filter: { text } })).total]).toEqual([
        text,
        text.includes('AND') ? 0 : 1,
      ]);
    expect(await textsOf(test.client, { text: 'title: zq' })).toEqual([]);
  });

  it('shows where: the words found, with text around them', async () => {
    await addEntry(test.client, {
      text: `${'before '.repeat(400)}we walked to the river in the rain ${'after '.repeat(400)}`,
    });
    expect(await snippetsOf('river rain')).toEqual([
      '…we walked to the [river] in the [rain] after after after after after…',
    ]);
  });

  it('shows nothing where only a mark or a file was found, and nothing when nothing was asked', async () => {
    const { id: markId } = await addMark(test.client, 'Taman');
    const { id } = await addEntry(test.client, { text: 'quiet', markIds: [markId] });
    await test.client.entries.attach({ id, fileId: newId(), file: pngFile('jendela.png') });
    expect([...(await snippetsOf('taman')), ...(await snippetsOf('jendela'))]).toEqual([null, null]);
    expect(await snippetsOf('taman quiet')).toEqual(['[quiet]']);
    expect(await snippetsOf(' ')).toEqual([null]);
  });

  it('counts all it finds, and keeps the order of the list', async () => {
    for (let minute = 0; minute < 60; minute += 1)
      await addEntry(test.client, { minute, text: `rain ${minute}` });
    const { rows, total } = await test.client.entries.list({ filter: { text: 'rain' }, limit: 2 });
    expect([rows.map((row) => row.excerpt), total]).toEqual([['rain 59', 'rain 58'], 60]);
  });
});

describe('the search of everything', () => {
  it('finds nothing that only the journal holds, whatever is typed', async () => {
    const mark = await addMark(test.client, 'Zqmark');
    const { id } = await addEntry(test.client, { text: 'zqtext and more', markIds: [mark.id] });
    await test.client.entries.attach({ id, fileId: newId(), file: pngFile('zqfile.png') });
    await test.client.templates.add({ id: newId(), fields: { name: 'Zqtemplate', text: 'zqinside' } });
    await test.client.support.addComfort({ id: newId(), title: 'Zqcomfort' });
    for (const text of [
      'zq',
      'zqtext',
      'zqmark',
      'zqfile',
      'hidden zq',
      'hidden: zqtext',
      '2026',
      '{hidden} : zqtext',
    ])
      expect([text, await test.client.search.find({ text, limit: 100 })]).toEqual([text, []]);
  });

  it('goes on finding what else holds the same words, without a word of the journal beside it', async () => {
    await addEntry(test.client, { text: 'zqshared secretly' });
    const { id } = await addApplication(test.client, 'Rimba', { notes: 'zqshared openly' });
    const found = await test.client.search.find({ text: 'zqshared' });
    expect(found.map((hit) => [hit.noun, hit.id])).toEqual([['application', id]]);
    expect(JSON.stringify(found)).not.toContain('secretly');
  });

  it('is not crowded out by a journal full of the word', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { notes: 'interview' });
    for (let minute = 0; minute < 420; minute += 1)
      await addEntry(test.client, { minute, text: 'interview' });
    expect((await test.client.search.find({ text: 'interview', limit: 5 })).map((hit) => hit.id)).toEqual([
      id,
    ]);
  });
});
