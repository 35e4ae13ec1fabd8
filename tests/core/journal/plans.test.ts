import DatabaseConstructor from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addEntry, addMark, pngFile } from '#tests/helpers/journal.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';

let test: MemoryCore;
let statements: string[];
beforeAll(async () => {
  // As they are prepared: a copy here could differ from what is asked.
  const prepare = vi.spyOn(DatabaseConstructor.prototype, 'prepare');
  test = createMemoryCore();
  const { client } = test;
  const { id: markId } = await addMark(client, 'Garden');
  const { id } = await addEntry(client, { text: 'x', markIds: [markId] });
  await client.entries.attach({ id, fileId: newId(), file: pngFile() });
  await client.entries.change({ id, changes: { text: 'y', markIds: [] } });
  await client.entries.list({});
  await client.entries.list({ filter: { moods: [1] } });
  await client.entries.list({ filter: { markIds: [markId] } });
  await client.entries.list({ filter: { from: '2026-01-01', to: '2026-02-01' } });
  await client.entries.list({ filter: { text: 'x' } });
  await client.entries.list({ filter: { text: 'x gard' } });
  await client.marks.list({});
  await client.marks.change({ id: markId, changes: { name: 'Field' } });
  await client.marks.archiveUnused({ kind: 'factor' });
  await client.entries.trash({ ids: [id] });
  statements = [...new Set(prepare.mock.calls.map(([sql]) => String(sql)))];
  prepare.mockRestore();
});
afterAll(() => test.close());

function planOf(sql: string): string {
  const names = [...new Set(sql.match(/@\w+/g) ?? [])].map((name) => [name.slice(1), '[]']);
  const statement = test.raw.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
  const positions = (sql.match(/\?/g) ?? []).map(() => '[]');
  const rows = names.length > 0 ? statement.all(Object.fromEntries(names)) : statement.all(...positions);
  return rows.map(({ detail }) => detail).join('\n');
}

/** The page or the number that was asked for with these conditions and no others. */
function asked(what: 'page' | 'count', ...conditions: string[]): string {
  const found = statements.filter(
    (sql) =>
      sql.includes('FROM entries AS entry INDEXED BY') &&
      sql.includes('LIMIT @limit') === (what === 'page') &&
      ['@from', '@to', '@moods', '@markIds', '@match', '@named0'].every(
        (name) => new RegExp(`${name}\\b`).test(sql) === conditions.includes(name),
      ),
  );
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

const questions: [string, string[]][] = [
  ['all', []],
  ['some days', ['@from', '@to']],
  ['a mood', ['@moods']],
  ['a mark', ['@markIds']],
  ['words', ['@match']],
  ['words of which one begins the name of a mark', ['@match', '@named0']],
];

describe.each(questions)('a page of %s', (_name, conditions) => {
  it('is read along the index of days, without sorting what is not shown', () => {
    const [inner = '', outer = ''] = planOf(asked('page', ...conditions)).split('SCAN page');
    expect(inner).toMatch(/(SCAN|SEARCH) entry USING (COVERING )?INDEX entries_live_by_day/);
    expect(inner).not.toContain('ORDER BY');
    expect(outer).toContain('SEARCH entry USING INDEX sqlite_autoindex_entries_1 (id=?)');
  });

  it('and its number look for words and marks once, and through no table', () => {
    for (const what of ['page', 'count'] as const) {
      const plan = planOf(asked(what, ...conditions));
      expect(plan).not.toMatch(/CORRELATED|SCAN (search_documents|entry_marks|entries)/);
      if (conditions.includes('@markIds') || conditions.includes('@named0'))
        expect(plan).toContain('entry_marks USING COVERING INDEX entry_marks_by_mark (mark_id=?)');
    }
  });

  it('is counted without touching a row, but for its mood', () => {
    const how = conditions.includes('@moods') ? 'INDEX' : 'COVERING INDEX';
    expect(planOf(asked('count', ...conditions))).toContain(`entry USING ${how} entries_live_by_day`);
  });
});

it('the years with a mood are read along the index alone', () => {
  const [years = ''] = statements.filter((sql) => sql.includes('SELECT DISTINCT CAST(substr(written_on'));
  expect(planOf(years)).toContain('USING COVERING INDEX entries_live_by_mood');
});

describe('one entry', () => {
  it('and its marks and files are found by what they belong to, however many there are', () => {
    const parts = /\b(entries|entry_marks|entry_files|files)\b/;
    // An import asks once for all of them, and which years there are is read along an index.
    const ofOne = statements.filter(
      (sql) =>
        sql !== 'SELECT id FROM entries' &&
        !sql.includes('SELECT DISTINCT CAST(substr(written_on') &&
        parts.test(sql) &&
        !/GROUP BY|FROM entries AS entry WHERE entry\.deleted_at|count\(/.test(sql),
    );
    expect(ofOne.length).toBeGreaterThanOrEqual(12);
    for (const sql of ofOne.filter((one) => /^\s*(SELECT|UPDATE|DELETE)/.test(one)))
      expect([sql, planOf(sql)]).toEqual([
        sql,
        expect.not.stringMatching(/SCAN (entries|entry|entry_marks|entry_files|link|files|file)\b/),
      ]);
  });

  it('is written without reading the days of others', () => {
    const update = statements.find((sql) => sql.startsWith('UPDATE entries SET written_on')) ?? '';
    expect(planOf(update)).toBe('SEARCH entries USING INDEX sqlite_autoindex_entries_1 (id=?)');
  });
});

it('the bytes of files are not walked through for what stands behind them', () => {
  const reading = statements.filter((sql) => /captured_at/.test(sql) && /^\s*SELECT/.test(sql));
  expect(reading.length).toBeGreaterThanOrEqual(2);
  for (const sql of reading)
    expect(planOf(sql)).toContain('files USING COVERING INDEX files_captured (id=?)');
});

it('marks are counted off their index', () => {
  const counting = statements.filter(
    (sql) => /FROM entry_marks(?! WHERE)/.test(sql) && sql.includes('count('),
  );
  const [all = '', ofOne = ''] = counting.filter((sql) => !sql.includes('FROM entries AS entry'));
  expect(planOf(all)).toBe('SCAN entry_marks USING COVERING INDEX entry_marks_by_mark');
  expect(planOf(ofOne)).toContain('link USING COVERING INDEX entry_marks_by_mark (mark_id=?)');
  expect(planOf(ofOne)).toContain('entries USING INDEX entries_trashed');
});
