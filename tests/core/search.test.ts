import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { snippetMarks } from '#contract/search.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSearchIndexInStep } from '#tests/helpers/read-back.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore();
});
afterEach(() => {
  expectSearchIndexInStep(test.raw);
  test.close();
});

const find = (text: string) => test.client.search.find({ text });
const titles = async (text: string) => (await find(text)).map((hit) => hit.title).sort();
const marked = (text: string) => text.replaceAll('[', snippetMarks.start).replaceAll(']', snippetMarks.end);

describe('search.find', () => {
  it.each([
    ['anal', ['Analyst']],
    ['ANALYST', ['Analyst']],
    ['cafe', ['Analyst']],
    ['Café', ['Analyst']],
    ['Cafe\u0301', ['Analyst']],
    ['naïv', ['Analyst']],
    ['rimba anal', ['Analyst']],
    ['rimba', ['Analyst', 'Rimba']],
    ['rimba writer', []],
    ['nalyst', []],
    ['2231', ['Analyst']],
    ['東', ['Analyst']],
    ['नौकरी', ['Analyst']],
    ['', []],
    ['   ', []],
    ['"', []],
    ['🎉', []],
  ])('%j finds %j', async (text, expected) => {
    await addApplication(test.client, 'Rimba', {
      notes: 'At the Café, naïve.  東京 नौकरी',
      reference: 'R-2231',
    });
    expect(await titles(text)).toEqual(expected);
  });

  it.each([
    'NEAR(a b)',
    'title:analyst',
    'a AND NOT b',
    '{title body}: x',
    '^analyst',
    '"unclosed',
    "'; DROP TABLE applications; --",
    'a\0b',
    '\uD83D',
    '\u0301',
    '½ ²',
    `${'a '.repeat(249)}`,
    `${'('.repeat(500)}`,
  ])('takes %j as text', async (text) => {
    await addApplication(test.client, 'Rimba', { notes: text.replaceAll('\0', '').toWellFormed() });
    await find(text);
  });

  it('finds a company and all its applications under a new name, and no longer under the old', async () => {
    const { companyId } = await addApplication(test.client, 'Rimba');
    await addApplication(test.client, 'Rimba', { role: 'Writer' });
    await test.client.companies.change({ id: companyId, changes: { name: 'Samudra' } });
    expect(await titles('samudra')).toEqual(['Analyst', 'Samudra', 'Writer']);
    expect(await titles('rimba')).toEqual([]);
    await test.client.history.undo({});
    expect(await titles('samudra')).toEqual([]);
    expect(await titles('rimba')).toEqual(['Analyst', 'Rimba', 'Writer']);
  });

  it('finds under the new company after an application changed its company', async () => {
    const { id } = await addApplication(test.client, 'Rimba');
    await test.client.applications.change({ id, changes: { company: 'Samudra' } });
    expect(await titles('rimba')).toEqual([]);
    expect(await titles('samudra')).toEqual(['Analyst', 'Samudra']);
  });

  it('does not find what is in the trash, finds it again when restored', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { notes: 'unmistakable' });
    await test.client.applications.trash({ ids: [id] });
    expect(await titles('unmistakable')).toEqual([]);
    await test.client.trash.restore({ refs: [{ noun: 'application', id }] });
    expect(await titles('unmistakable')).toEqual(['Analyst']);
  });

  it('finds what is archived', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { notes: 'unmistakable' });
    await test.client.applications.archive({ ids: [id], archived: true });
    expect(await titles('unmistakable')).toEqual(['Analyst']);
  });

  it('puts a match in the title before one in the text', async () => {
    await addApplication(test.client, 'Rimba', { notes: 'writer '.repeat(3) });
    await addApplication(test.client, 'Samudra', { role: 'Writer' });
    await addApplication(test.client, 'Kaliandra', { notes: 'writer' });
    const [best] = await find('writer');
    expect(best).toMatchObject({ noun: 'application', title: 'Writer', detail: 'Samudra' });
  });

  it('gives as many as asked for and refuses more than a hundred', async () => {
    for (let index = 0; index < 25; index += 1) await addApplication(test.client, 'Rimba');
    expect(await find('analyst')).toHaveLength(20);
    expect(await test.client.search.find({ text: 'analyst', limit: 3 })).toHaveLength(3);
    const many = test.client.search.find({ text: 'analyst', limit: 101 });
    expect((await failureOf(many)).data?.refusals?.[0]?.field).toBe('limit');
  });
});

describe('a snippet', () => {
  it.each([
    ['Call the manager about the offer', 'manag', 'Call the [manager] about the offer'],
    ['Call the manager', 'analyst', null],
    ['one two three four five six seven', 'six', '…two three four five [six] seven'],
    ['Naïve café', 'cafe', 'Naïve [café]'],
    ['a b\n\nc  d', 'c', 'a b [c] d'],
    ['yes and yes', 'yes', '[yes] and [yes]'],
    [`word ${'x '.repeat(30)}`, 'word', `[word] ${'x '.repeat(8).trim()}…`],
    ['“Quoted” words', 'quoted', '“[Quoted]” words'],
  ])('of %j for %j is %j', async (notes, text, expected) => {
    await addApplication(test.client, 'Rimba', { notes });
    const [hit] = (await find(text)).filter((found) => found.noun === 'application');
    expect(hit?.snippet ?? null).toBe(expected === null ? null : marked(expected));
  });

  it('marks nothing that the text itself brought as a mark', async () => {
    const { start, end } = snippetMarks;
    await addApplication(test.client, 'Rimba', { notes: `not ${start}found${end} but this` });
    const [hit] = await find('this');
    expect(hit?.snippet).toBe(`not found but ${start}this${end}`);
  });
});
