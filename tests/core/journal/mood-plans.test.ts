import DatabaseConstructor from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { createMemoryCore } from '#tests/helpers/memory-core.ts';

/** As they are prepared: a copy here could differ from what is asked. */
function plansOf(pattern: RegExp): string[] {
  const prepare = vi.spyOn(DatabaseConstructor.prototype, 'prepare');
  const test = createMemoryCore();
  const statements = prepare.mock.calls.map(([sql]) => String(sql)).filter((sql) => pattern.test(sql));
  prepare.mockRestore();
  const plans = statements.map((sql) => {
    const values = sql.includes('@') ? { from: '2026-01-01', to: '2026-12-31' } : '2026-12-31';
    const rows = test.raw.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(values);
    return rows.map(({ detail }) => detail).join('\n');
  });
  test.close();
  return plans;
}

it('days with a mood are read off their index alone, without sorting: no text is touched', () => {
  const plans = plansOf(/avg\(mood\)/);
  expect(plans).toEqual([
    'SEARCH entries USING COVERING INDEX entries_live_by_mood (written_on>? AND written_on<?)',
  ]);
});

it('marks are read day by day off indexes, without a list of their own', () => {
  const [plan = '', ...more] = plansOf(/group_concat\(DISTINCT carrying\.mark_id\)/);
  expect(more).toEqual([]);
  expect(plan).toContain(
    'SEARCH entry USING COVERING INDEX entries_live_by_day (written_on>? AND written_on<?)',
  );
  expect(plan).toContain('SEARCH carrying USING COVERING INDEX sqlite_autoindex_entry_marks_1 (entry_id=?)');
  expect(plan).not.toMatch(/USE TEMP B-TREE FOR (GROUP BY|ORDER BY)/);
});

it('what happened is read off the days of the ledger, and what is gone with the trash off the trash', () => {
  const plans = plansOf(/WITH trashed AS MATERIALIZED/);
  expect(plans).toHaveLength(3);
  for (const plan of plans) {
    expect(plan).toMatch(/SEARCH entry USING (COVERING )?INDEX activities_by_day/);
    expect(plan).toContain('SEARCH link USING INDEX activity_links_by_record (noun=? AND record_id=?)');
    for (const table of ['applications', 'contacts', 'communities', 'goals', 'resources'])
      expect(plan).toMatch(new RegExp(`${table} USING (COVERING )?INDEX ${table}_trashed`));
    expect(plan).not.toMatch(/SCAN (entry|link|other)\b/);
    expect(plan).not.toMatch(/USE TEMP B-TREE FOR (GROUP BY|ORDER BY)/);
  }
});
