import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EntryMapping } from '#contract/import-entries.ts';
import { limits } from '#contract/limits.ts';
import { addEntry, addMark, knownMark } from '#tests/helpers/journal.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { csv, fixture, inspectTable } from './import-file.ts';
import { allEntries, previewEntries } from './journal-file.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(core.raw);
  core.close();
});

const answers = [{ word: 'numb-ish', mood: 2 }];

describe('Daylio', () => {
  test('comes in with its moods, activities, scales and notes', async () => {
    const { part, preview, run } = await previewEntries(core.client, fixture('daylio.csv'), {
      moodWords: answers,
    });
    expect(part).toMatchObject({ source: 'daylio', target: 'entries', rowCount: 5 });
    expect(part.entries.mapping.category).toBe('Daylio');
    expect(preview).toMatchObject({ addCount: 5, errorCount: 0, duplicateCount: 0, warningCount: 0 });
    expect(preview.newMarkNames).toEqual(['good meal']);
    expect((await run()).entries).toEqual({ addedCount: 5 });

    expect(await allEntries(core.client)).toEqual([
      {
        at: '2026-03-09 21:30',
        mood: 5,
        energy: null,
        marks: ['family', 'good meal'],
        text: '**Offer** in sight.\nSlept & ate.',
      },
      {
        ...{ at: '2026-03-09 07:05', mood: 3, energy: 4, marks: ['anxious', 'exercise'] },
        text: '## Morning, early\n\nOne line, with "quotes".\n\nSleep: 3',
      },
      { at: '2026-03-08 00:10', mood: 2, energy: null, marks: [], text: '' },
      { at: '2026-03-07 22:00', mood: 1, energy: null, marks: ['rejection', 'family'], text: '' },
      { at: '2026-03-06 20:00', mood: 4, energy: null, marks: ['walk', 'family'], text: '' },
    ]);
    const marks = await core.client.marks.list({});
    expect(marks.find(({ name }) => name === 'good meal')).toMatchObject({
      kind: 'factor',
      category: 'Daylio',
    });

    await core.client.history.undo({});
    expect(await allEntries(core.client)).toEqual([]);
    expect((await core.client.marks.list({})).some(({ name }) => name === 'good meal')).toBe(false);
  });

  test('asks for words that nobody knows, with how many rows say them, before anything comes in', async () => {
    const file = fixture('daylio.csv');
    const { preview, run } = await previewEntries(core.client, file);
    expect(preview.moodWords).toContainEqual({
      word: 'numb-ish',
      rowCount: 1,
      suggested: null,
      isKnown: false,
    });
    expect(preview.moodWords).toContainEqual({ word: 'rad', rowCount: 1, suggested: 5, isKnown: true });
    expect(preview).toMatchObject({ errorCount: 1, addCount: 4 });
    expect(preview.rows[2]?.problems).toEqual([
      { field: 'mood', reason: 'MOOD_UNKNOWN', severity: 'error', text: 'Numb-ish' },
    ]);
    expect(await failureOf(run())).toMatchObject({
      code: 'INVALID_INPUT',
      data: { refusals: [{ field: 'mapping.moodWords', reason: 'REQUIRED' }] },
    });
    expect(await allEntries(core.client)).toEqual([]);
    // That it stands for none is an answer; the word stays in the text.
    const none = await previewEntries(core.client, file, { moodWords: [{ word: 'numb-ish', mood: null }] });
    await none.run();
    expect((await allEntries(core.client))[2]).toMatchObject({ mood: null, text: 'mood: Numb-ish' });
  });

  test('a second import of the same file adds nothing, also after some of it was removed by hand', async () => {
    const order = { moodWords: answers };
    await (await previewEntries(core.client, fixture('daylio.csv'), order)).run();
    const before = dumpTables(core.raw);
    const again = await previewEntries(core.client, fixture('daylio.csv'), order);
    expect(again.preview).toMatchObject({ addCount: 0, duplicateCount: 5, newMarkNames: [] });
    expect(again.preview.rows.every(({ duplicateOf }) => duplicateOf === 'own')).toBe(true);
    expect((await again.run()).entries.addedCount).toBe(0);
    expect(dumpTables(core.raw)).toEqual(before);
    const { rows } = await core.client.entries.list({});
    await core.client.entries.trash({ ids: rows.slice(0, 2).map(({ id }) => id) });
    const third = await previewEntries(core.client, fixture('daylio.csv'), order);
    expect(third.preview).toMatchObject({ addCount: 2, duplicateCount: 3 });
  });

  test('the words that the person gave to moods are known, and answers go before every list', async () => {
    await core.client.moods.rename({ mood: 2, name: 'Numb-ish' });
    const { preview, run } = await previewEntries(core.client, fixture('daylio.csv'), {
      moodWords: [{ word: 'good', mood: 3 }],
    });
    expect(preview.moodWords).toContainEqual({ word: 'numb-ish', rowCount: 1, suggested: 2, isKnown: true });
    await run();
    expect((await allEntries(core.client)).map(({ mood }) => mood)).toEqual([5, 3, 2, 1, 3]);
  });
});

describe('any table', () => {
  test('with a day and a mood is a journal, in Indonesian too', async () => {
    const rows = [
      'Tanggal;Jam;Suasana hati;Energi;Perasaan;Kegiatan;Judul;Catatan;Cuaca',
      '09/03/2026;21.30;Senang;4;Lega, Bersyukur;Olahraga; ;Hari ini baik.;Hujan',
      '08/03/2026;pukul 7.05;biasa saja;;;;;;',
      '31/02/2026;07.00;sedih;;;;;;',
      '12/03/2026;07.00;sedih;;;;;;',
      ';07.00;sedih;;;;;;',
      '07/03/2026;sore;;9;;;;;',
      '06/03/2026;;;;;;;;',
      '05/03;08.00;baik;;;;;;',
    ];
    const { part, preview, run } = await previewEntries(core.client, csv(rows.join('\n')));
    expect(part).toMatchObject({ source: 'table', target: 'entries' });
    expect(
      preview.rows.map(({ problems }) => problems.map(({ field, reason }) => `${field} ${reason}`)),
    ).toEqual([
      [],
      [],
      ['writtenOn NOT_A_DAY'],
      ['writtenOn NOT_A_DAY'],
      ['writtenOn DAY_MISSING'],
      ['time NOT_A_TIME', 'energy VALUE_UNKNOWN'],
      ['text SAYS_NOTHING'],
      ['writtenOn NOT_A_DAY'],
    ]);
    expect(preview).toMatchObject({ addCount: 3, errorCount: 5, warningCount: 1 });
    await run();
    expect(await allEntries(core.client)).toEqual([
      {
        ...{ at: '2026-03-09 21:30', mood: 4, energy: 4, marks: ['grateful', 'relieved', 'exercise'] },
        text: 'Hari ini baik.\n\nCuaca: Hujan',
      },
      { at: '2026-03-08 07:05', mood: 3, energy: null, marks: [], text: '' },
      { at: '2026-03-07 12:00', mood: null, energy: null, marks: [], text: 'Jam: sore\nEnergi: 9' },
    ]);
  });

  test('takes the time from behind the day, whatever zone it names', async () => {
    const rows = [
      'timestamp,mood',
      '2026-03-09T21:30:15.123Z,4',
      '2026-03-08 06:05,2',
      '9 March 2026 at 9:15 pm,3',
    ];
    const { preview } = await previewEntries(core.client, csv(rows.join('\n')));
    expect(preview.rows.map(({ writtenOn, minute, mood }) => [writtenOn, minute, mood])).toEqual([
      ['2026-03-09', 1_290, 4],
      ['2026-03-08', 365, 2],
      ['2026-03-09', 1_275, 3],
    ]);
  });

  test('numbers for moods count to five, or to ten where one of them is greater', async () => {
    const moodsOf = async (words: string[]) => {
      const days = words.map((word, index) => `2026-03-0${index + 1},${word}`);
      const { preview } = await previewEntries(core.client, csv(['date,mood', ...days].join('\n')));
      return preview.rows.map(({ mood }) => mood);
    };
    expect(await moodsOf(['1', '3', '5'])).toEqual([1, 3, 5]);
    expect(await moodsOf(['1', '6', '10', '7/10', '4/5'])).toEqual([1, 3, 5, 4, 4]);
    expect(await moodsOf(['0', '11', 'x'])).toEqual([null, null, null]);
  });

  test('rows that are alike come in once; those that differ in anything do not repeat each other', async () => {
    const rows = [
      'date,time,mood,tags,note',
      '2026-03-01,08:00,4,a,x',
      '2026-03-01,08:00,4,a,x',
      '2026-03-01,08:00,4,b,x',
    ];
    const { preview, run } = await previewEntries(core.client, csv(rows.join('\n')));
    expect(preview.rows.map(({ duplicateOf }) => duplicateOf)).toEqual([null, 'file', null]);
    await run();
    const again = await previewEntries(core.client, csv(rows.join('\n')));
    expect(again.preview.addCount).toBe(0);
  });

  test('a mark is found by its own name first, and what cannot become one stays in the text', async () => {
    const running = await addMark(core.client, 'Lari pagi');
    const exercise = await knownMark(core.client, 'exercise');
    await core.client.marks.change({ id: exercise, changes: { name: 'Gym' } });
    const long = 'x'.repeat(limits.markName + 1);
    const many = Array.from({ length: 120 }, (_, index) => `n${index}`).join('|');
    const rows = [
      'date,mood,activities',
      `2026-03-01,4,LARI PAGI | Exercise | gym | ${long}`,
      `2026-03-02,4,"a, b; #c"`,
      `2026-03-03,4,${many}`,
    ];
    const { preview, run } = await previewEntries(core.client, csv(rows.join('\n')), {
      category: 'Elsewhere',
    });
    expect(preview.rows[0]?.markNames).toEqual(['Lari pagi', 'Gym']);
    expect(preview.rows[1]?.markNames).toEqual(['a', 'b', 'c']);
    await run();
    const [third, second, first] = (await core.client.entries.list({})).rows;
    expect(first?.markIds.toSorted()).toEqual([running.id, exercise].toSorted());
    expect(first?.excerpt).toBe(`activities: ${long}`);
    expect(second?.markIds).toHaveLength(3);
    expect(third?.markIds).toHaveLength(limits.marksPerEntry);
    expect(third?.excerpt).toContain('activities: n119');
    expect((await core.client.marks.list({})).filter(({ category }) => category === 'Elsewhere').length).toBe(
      103,
    );
  });

  test('as many new marks come in as there is room for', async () => {
    const rows = Array.from({ length: 5 }, (_, row) => {
      const names = Array.from({ length: 100 }, (__, index) => `m${row}-${index}`).join('|');
      return `2026-03-0${row + 1},3,${names}`;
    });
    const { preview, run } = await previewEntries(core.client, csv(['date,mood,tags', ...rows].join('\n')));
    expect(preview.warningCount).toBeGreaterThan(0);
    await run();
    expect(await core.client.marks.list({})).toHaveLength(limits.marks);
  });

  test('more text than an entry holds is an error of its row alone', async () => {
    const cell = 'é'.repeat(32_000);
    const headers = Array.from({ length: 5 }, (_, index) => `Extra ${index}`);
    const rows = [`date,mood,${headers}`, `2026-03-01,4,${headers.map(() => cell)}`, '2026-03-02,4,,,,,'];
    const { preview, run } = await previewEntries(core.client, csv(rows.join('\n')));
    expect(preview).toMatchObject({ addCount: 1, errorCount: 1 });
    expect(preview.rows[0]?.problems).toMatchObject([
      { field: 'text', reason: 'TOO_LONG', severity: 'error' },
    ]);
    expect((await run()).entries.addedCount).toBe(1);
  });

  test('a column with more words than can be asked for is no column of moods', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => `2026-03-01,word ${index}`);
    const { preview } = await previewEntries(core.client, csv(['date,mood', ...rows].join('\n')));
    expect(preview.moodWords).toHaveLength(limits.importMoodWords);
    expect(preview.hasMoreMoodWords).toBe(true);
  });
});

test('what was read is forgotten when it is asked for, and then cannot come in', async () => {
  const { importId, entries } = await inspectTable(core.client, fixture('daylio.csv'));
  const mapping: EntryMapping = entries.mapping;
  await core.client.imports.previewEntries({ importId, mapping });
  await core.client.imports.forget({ importIds: [importId] });
  expect(await failureOf(core.client.imports.previewEntries({ importId, mapping }))).toMatchObject({
    code: 'NOT_FOUND',
  });
  await core.client.imports.forget({ importIds: [importId] });
});

test('nothing of a file is in the log, even when a row is refused', async () => {
  await addEntry(core.client);
  const { run } = await previewEntries(core.client, csv('date,mood,note\n2026-03-01,4,Xylophonium'));
  core.clock.setToday('2026-02-01');
  await run().catch(() => {});
  expect(JSON.stringify(core.log)).not.toContain('Xylophonium');
});
