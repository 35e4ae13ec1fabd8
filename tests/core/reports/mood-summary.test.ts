import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OptionsOf, reportFacts } from '#contract/report-kinds.ts';
import { meanOf, toSpans } from '#core/reports/kinds/mood-summary/mood-figures.ts';
import { addEntry, addMark } from '#tests/helpers/journal.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { march } from './options.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-04-20');
});
afterEach(() => core.close());

const { columns: _columns, ...common } = march;
const options: OptionsOf<'mood_summary'> = {
  ...common,
  kind: 'mood_summary',
  parts: [...reportFacts.mood_summary.parts],
  isAgreed: true,
};
const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}`;

test('nobody gets it without having agreed', async () => {
  await addEntry(core.client, { writtenOn: day(2) });
  const call = core.client.reports.preview({ ...options, isAgreed: false as never });
  expect(await failureOf(call)).toEqual({
    code: 'INVALID_INPUT',
    data: { refusals: [{ field: 'isAgreed', reason: 'REQUIRED' }] },
  });
});

test('means of days, what days have in common, and no word of an entry', async () => {
  const { id: walk } = await addMark(core.client, 'Long walk');
  for (let date = 1; date <= 12; date += 1)
    await addEntry(core.client, {
      writtenOn: day(date),
      mood: date <= 6 ? 4 : 2,
      energy: 3,
      text: 'unspeakable',
      ...(date <= 6 && { markIds: [walk] }),
    });
  await addEntry(core.client, { writtenOn: '2026-02-28', mood: 1 });
  const { html, count } = await core.client.reports.preview(options);
  expect(count).toBe(12);
  const text = html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(text).toContain('days with a mood 12');
  expect(text).toContain('mood on average, of 5 3');
  expect(text).toContain('Long walk 6 6 2 higher');
  expect(text).toContain('They show no cause');
  expect(html).not.toContain('unspeakable');
  expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Mood and energy by day/);
});

test('the line is not drawn across days of which nothing is known', async () => {
  for (const date of [2, 3, 9, 10]) await addEntry(core.client, { writtenOn: day(date), mood: 4 });
  const { html } = await core.client.reports.preview({ ...options, parts: ['days'] });
  const [svg = ''] = /<svg.*?<\/svg>/s.exec(html) ?? [];
  const paths = [...svg.matchAll(/<(?:path|polyline)[^>]*(?:d|points)="([^"]+)"/g)].map(([, d]) => d ?? '');
  const drawn = paths.filter((d) => (d.match(/M/g) ?? []).length === 2);
  expect(drawn.length).toBeGreaterThan(0);
});

test('parts that are not chosen are not read, and a period without a day says so', async () => {
  await addEntry(core.client, { writtenOn: day(2), mood: 4 });
  const few = await core.client.reports.preview({ ...options, parts: ['figures'] });
  expect(few.html).not.toMatch(/<h2/);
  const none = await core.client.reports.preview({ ...options, from: '2026-01-01', to: '2026-01-31' });
  expect(none.count).toBe(0);
  expect(none.html).toContain('There is no check-in in this period.');
});

test('the table has the numbers of the page', async () => {
  await addEntry(core.client, { writtenOn: day(2), mood: 4, energy: 2 });
  await addEntry(core.client, { writtenOn: day(2), mood: 3 });
  const file = await core.client.reports.exportTable({ options, bom: false });
  expect(file.name).toBe('langkah-mood-2026-03-01-2026-03-31.csv');
  expect(await file.text()).toBe('Day,Mood,Energy,Days\r\n2026-03-02,3.5,2,1\r\n');
});

test('many days become weeks of the person, whose means are those of their days', () => {
  const days = Array.from({ length: 63 }, (_, index) => ({
    on: new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10),
    mood: index === 0 ? 1 : 4,
    energy: index === 1 ? 5 : null,
    entryCount: 1,
  }));
  const { spans, spanUnit } = toSpans(days, { from: '2026-01-01', to: '2026-12-31' }, 7);
  expect([spanUnit, spans.length]).toEqual(['week', 9]);
  // 1 March 2026 is a Sunday.
  expect(spans[0]).toEqual({
    ...{ from: '2026-03-01', to: '2026-03-07', dayCount: 7 },
    ...{ mood: (1 + 6 * 4) / 7, energy: 5 },
  });
  expect(toSpans(days.slice(1), { from: '2026-01-01', to: '2026-12-31' }, 7).spanUnit).toBe('day');
  expect([meanOf([]), meanOf([null]), meanOf([1, null, 2])]).toEqual([null, null, 1.5]);
});

test('weeks are cut short at the ends of the period, at the turn of the year too', () => {
  const days = Array.from({ length: 70 }, (_, index) => ({
    on: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    ...{ mood: 3, energy: null, entryCount: 1 },
  }));
  const { spans } = toSpans(days, { from: '2026-01-01', to: '2026-03-11' }, 1);
  expect(spans[0]).toMatchObject({ from: '2026-01-01', to: '2026-01-04', dayCount: 4 });
  expect(spans.at(-1)).toMatchObject({ from: '2026-03-09', to: '2026-03-11', dayCount: 3 });
});

test('a day that says an energy alone is in the mean of the energy, as on the page of the Journal', async () => {
  await addEntry(core.client, { writtenOn: day(2), mood: 4, energy: 1 });
  await addEntry(core.client, { writtenOn: day(3), mood: null, energy: 5 });
  const { html, count } = await core.client.reports.preview({ ...options, parts: ['figures', 'days'] });
  const text = html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ');
  expect(count).toBe(2);
  expect(text.replace(/\s+/g, ' ')).toContain(
    'days with a mood 1 mood on average, of 5 4 energy on average, of 5 3',
  );
  const file = await core.client.reports.exportTable({ options, bom: false });
  expect((await file.text()).split('\r\n').slice(1, 3)).toEqual(['2026-03-02,4,1,1', '2026-03-03,,5,1']);
});

test('a period that lies ahead is not turned round', async () => {
  const ahead = { ...options, from: '2026-06-01', to: '2026-06-30' };
  expect((await core.client.reports.preview(ahead)).html).toMatch(/1.–.30 June 2026/u);
  const { name } = await core.client.reports.exportTable({ options: ahead, bom: false });
  expect(name).toBe('langkah-mood-2026-06-01-2026-06-30.csv');
});
