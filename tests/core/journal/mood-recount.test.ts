import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addMark, type MoodRow, writeMoods } from '#tests/helpers/mood-rows.ts';
import { addContact } from '#tests/helpers/people.ts';

const today = '2026-03-10';
const names = ['walk', 'news', 'rest', 'family', 'prayer', 'hobby'];
let test: MemoryCore;

/** Days around today and the turn of a year; few, so that they meet. */
const on = fc
  .oneof(fc.integer({ min: -25, max: 1 }), fc.integer({ min: -75, max: -65 }))
  .map((offset) => new Date(Date.UTC(2026, 2, 10 + offset)).toISOString().slice(0, 10));
const score = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 });
interface Written extends MoodRow {
  marks: string[];
}
const entry: fc.Arbitrary<Written> = fc.record({
  on,
  mood: score,
  energy: score,
  minute: fc.nat(1_439),
  marks: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
  trashed: fc.nat(5).map((value) => value === 0),
});
const happening = fc.record({
  on,
  kind: fc.constantFrom('rejected', 'no_answer', 'interview', 'note'),
  trashed: fc.nat(4),
});
type Happening = { on: string; kind: string; trashed: number };

/** As one would count by hand, day after day, with nothing taken from the code that is tested. */
function recount(entries: readonly Written[], happenings: readonly Happening[], weekStartsOn: number) {
  const live = entries.filter(({ trashed }) => !trashed);
  const mean = (values: (number | null | undefined)[]) => {
    const given = values.filter((value) => typeof value === 'number');
    return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
  };
  const allDays: string[] = [];
  for (let time = Date.parse('2025-11-01'); time <= Date.parse('2026-04-01'); time += 86_400_000)
    allDays.push(new Date(time).toISOString().slice(0, 10));
  const said = allDays.map((day) => {
    const ofDay = live.filter((one) => one.on === day);
    const entryCount = ofDay.filter((one) => one.mood !== null).length;
    return {
      on: day,
      mood: mean(ofDay.map((one) => one.mood)),
      energy: mean(ofDay.map((one) => one.energy)),
      entryCount,
    };
  });
  const days = said.flatMap(({ mood, ...day }) => (mood === null ? [] : [{ ...day, mood }]));
  const compare = (has: (day: string) => boolean) => {
    const [having, others] = [days.filter((day) => has(day.on)), days.filter((day) => !has(day.on))];
    const isEnough = having.length >= 5 && others.length >= 5;
    const difference =
      (mean(having.map(({ mood }) => mood)) ?? 0) - (mean(others.map(({ mood }) => mood)) ?? 0);
    return {
      withCount: having.length,
      withoutCount: others.length,
      difference: isEnough ? difference : null,
    };
  };
  const weeks = allDays
    .filter((day) => (new Date(day).getUTCDay() || 7) === weekStartsOn)
    .map((startsOn) => {
      const at = allDays.indexOf(startsOn);
      const ofWeek = said.filter((day) => allDays.slice(at, at + 7).includes(day.on));
      return {
        startsOn,
        mood: mean(ofWeek.map((day) => day.mood)),
        energy: mean(ofWeek.map((day) => day.energy)),
        dayCount: ofWeek.filter(({ mood }) => mood !== null).length,
        energyDayCount: ofWeek.filter((day) => day.energy !== null).length,
        saidDayCount: ofWeek.filter((day) => day.mood !== null || day.energy !== null).length,
      };
    });
  const marks = names
    .filter((name) => live.some((one) => one.marks.includes(name)))
    .map((name) => ({
      name,
      ...compare((day) => live.some((one) => one.on === day && one.marks.includes(name))),
    }));
  const stands = happenings.filter((one) => one.trashed !== 0 && one.on <= today);
  const ledger = [...new Set(stands.map((one) => one.on))].sort();
  const events = ['rejected', 'no_answer', 'interview', 'rest'].map((kind) => {
    const found = allDays.filter((day) =>
      kind === 'rest'
        ? day > (ledger[0] ?? '9') && day < (ledger.at(-1) ?? '0') && !ledger.includes(day)
        : stands.some((one) => one.on === day && one.kind === kind),
    );
    return { days: found, ...compare((day) => found.includes(day)) };
  });
  return { days, weeks, marks, events };
}

function writeLedger(happenings: readonly Happening[]): void {
  const activity = test.raw.prepare(
    'INSERT INTO activities (id, kind, happened_on, to_meaning, created_at) VALUES (?, ?, ?, ?, 0)',
  );
  const link = test.raw.prepare(
    `INSERT INTO activity_links (activity_id, noun, record_id) VALUES (?, 'contact', ?)`,
  );
  for (const [index, { on: day, kind, trashed }] of happenings.entries()) {
    const isStage = kind === 'rejected' || kind === 'no_answer';
    activity.run(`a${index}`, isStage ? 'stage_change' : kind, day, isStage ? kind : null);
    link.run(`a${index}`, trashed === 0 ? gone : kept);
  }
}

const near = <T extends { difference: number | null }>(row: T) => ({
  ...row,
  difference: row.difference === null ? null : expect.closeTo(row.difference, 9),
});
let kept: string;
let gone: string;
let ids: Map<string, string>;

beforeAll(async () => {
  test = createMemoryCore(today);
  ids = new Map(names.map((name) => [name, addMark(test.raw, name)]));
  kept = (await addContact(test.client, 'Kept')).id;
  gone = (await addContact(test.client, 'Gone')).id;
  await test.client.contacts.trash({ ids: [gone] });
});
afterAll(() => test.close());

it('every figure is what one counts by hand', async () => {
  let compared = 0;
  let written = 0;
  const property = fc.asyncProperty(
    fc.array(entry, { maxLength: 80, size: 'max' }),
    fc.array(happening, { maxLength: 20, size: 'max' }),
    fc.constantFrom(1, 3, 7),
    async (entries, happenings, weekStartsOn) => {
      test.raw.exec('DELETE FROM entries; DELETE FROM activities;');
      await test.client.settings.change({ weekStartsOn });
      const marksOf = ({ marks }: Written) => marks.map((name) => ids.get(name) ?? '');
      writeMoods(
        test.raw,
        entries.map((one) => ({ ...one, markIds: marksOf(one) })),
      );
      writeLedger(happenings);
      // Rows that no command wrote: one of the person's own makes known that something is new.
      await test.client.moods.rename({ mood: 1, name: `Low ${++written}` });
      const expected = recount(entries, happenings, weekStartsOn);
      const { moods } = test.client;
      expect(await moods.listDays({ from: '2025-11-01', to: '2026-04-01' })).toEqual(expected.days);
      const weeks = await moods.listWeeks({ weeks: 16 });
      const starts = weeks.map(({ startsOn }) => startsOn);
      expect(weeks).toEqual(expected.weeks.filter(({ startsOn }) => starts.includes(startsOn)));
      const byMark = await moods.listByMark({});
      expect(byMark.dayCount).toBe(expected.days.length);
      expect(new Set(byMark.rows)).toEqual(
        new Set(
          expected.marks.map(({ name, ...row }) => near({ markId: ids.get(name), kind: 'factor', ...row })),
        ),
      );
      const byEvent = await moods.listByEvent({});
      expect(byEvent.rows.map(({ event: _, ...row }) => row)).toEqual(expected.events.map(near));
      compared += [...byMark.rows, ...byEvent.rows].filter(({ difference }) => difference !== null).length;
    },
  );
  await fc.assert(property, { numRuns: 60, seed: 20_260_310 });
  // Otherwise nothing was proven of differences.
  expect(compared).toBeGreaterThan(40);
});
