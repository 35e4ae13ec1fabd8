import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OptionsOf, reportFacts } from '#contract/report-kinds.ts';
import { addIdea, addNotes } from '#tests/helpers/ideas.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { march } from './options.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-04-20');
});
afterEach(() => core.close());

const { columns: _columns, ...common } = march;
const optionsOf = (ideaId: string, more: Partial<OptionsOf<'canvas'>> = {}): OptionsOf<'canvas'> => ({
  ...common,
  kind: 'canvas',
  parts: [...reportFacts.canvas.parts],
  ideaId,
  ...more,
});
const textOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** An idea of which everything is known. */
async function makeIdea(): Promise<string> {
  const { client } = core;
  const { id: ideaId } = await addIdea(client, 'Warung data', { pitch: 'Stock lists', notes: 'For my aunt' });
  const [noteId = ''] = await addNotes(client, ideaId, 'problem', ['Owners guess'], {
    assumption: 'untested',
    importance: 3,
  });
  await addNotes(client, ideaId, 'channels', ['Savings group']);
  await client.experiments.add({
    id: newId(),
    ideaId,
    fields: { title: 'Ask ten owners', threshold: 'Seven of ten', noteIds: [noteId] },
  });
  const contactId = newId();
  await client.contacts.add({ id: contactId, fields: { name: 'Budi Santoso' } });
  await client.feedback.add({
    id: newId(),
    ideaId,
    fields: { contactId, givenOn: '2026-04-01', quote: 'I would pay', said: 'Liked it' },
  });
  await client.promotions.add({ id: newId(), ideaId, fields: { channel: 'whatsapp', title: 'Send a page' } });
  const stall = { price: 25_000, unitCost: 10_000, fixedMonthlyCost: 3_000_000, unitsPerMonth: 150 };
  await client.moneyTests.addScenario({ id: newId(), ideaId, fields: { name: 'Careful', ...stall } });
  return ideaId;
}

test('the canvas and all that was found out stand in it, under headings one below the other', async () => {
  const { html, count, hasTable } = await core.client.reports.preview(optionsOf(await makeIdea()));
  expect([count, hasTable]).toEqual([2, false]);
  const text = textOf(html);
  for (const part of [
    'Stock lists',
    'For my aunt',
    'Owners guess',
    'decisive',
    'Seven of ten',
    'Budi Santoso',
  ])
    expect(text).toContain(part);
  for (const part of ['I would pay', 'WhatsApp', 'Send a page', 'Careful', '200 a month', 'CC BY-SA'])
    expect(text).toContain(part);
  const headings = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(headings.filter((level) => level === 1)).toHaveLength(1);
  expect(headings.every((level, index) => level <= (headings[index - 1] ?? 0) + 1)).toBe(true);
  expect(html).not.toMatch(/ style=|<script/);
});

test('what is not chosen is not there, and states of assumptions leave only with them', async () => {
  const ideaId = await makeIdea();
  const text = textOf((await core.client.reports.preview(optionsOf(ideaId, { parts: [] }))).html);
  expect(text).toContain('Owners guess');
  for (const part of ['decisive', 'Untested', 'Ask ten owners', 'I would pay', 'WhatsApp', 'Careful'])
    expect(text).not.toContain(part);
});

test('who spoke and what they said is hidden when it is to be', async () => {
  const options = optionsOf(await makeIdea(), { hides: ['names', 'notes'] });
  const { html, hidden } = await core.client.reports.preview(options);
  expect(html).not.toMatch(/Budi|Santoso|I would pay|Liked it|For my aunt/);
  expect(textOf(html)).toContain('Person A');
  expect(hidden).toEqual([
    { redaction: 'names', count: 1 },
    { redaction: 'notes', count: 4 },
  ]);
});

test('an idea that is not there, or lies in the trash, is not found; a canvas without notes is empty', async () => {
  const preview = (ideaId: string) => core.client.reports.preview(optionsOf(ideaId));
  expect(await failureOf(preview(newId()))).toEqual({ code: 'NOT_FOUND' });
  const { id } = await addIdea(core.client);
  expect((await preview(id)).count).toBe(0);
  await core.client.ideas.trash({ ids: [id] });
  expect(await failureOf(preview(id))).toEqual({ code: 'NOT_FOUND' });
});

test('has no table', async () => {
  const options = optionsOf(await makeIdea());
  expect(await failureOf(core.client.reports.exportTable({ options, bom: false }))).toEqual({
    code: 'NOT_AVAILABLE',
  });
});
