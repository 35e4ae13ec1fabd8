import DatabaseConstructor from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addGoal } from '#tests/helpers/learning.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';

let test: MemoryCore;
let statements: string[];
beforeAll(async () => {
  // As they are prepared: a copy here could differ from what is asked.
  const prepare = vi.spyOn(DatabaseConstructor.prototype, 'prepare');
  test = createMemoryCore();
  const { id } = await addGoal(test.client);
  for (const by of ['position', 'minutes'] as const)
    await test.client.goals.list({
      sort: { by, direction: 'ascending' },
      filter: { text: 'x', skillId: id },
    });
  statements = prepare.mock.calls.map(([sql]) => String(sql));
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

it('what is asked of one goal or resource reads its own entries, never the whole ledger', () => {
  const asked = statements.filter((sql) => /entry\.kind = 'session'/.test(sql) && /record_id/.test(sql));
  const ofOne = asked.filter((sql) => !sql.includes('FROM activities AS entry WHERE'));
  expect(ofOne.length).toBeGreaterThanOrEqual(9);
  for (const sql of ofOne) {
    const plan = planOf(sql);
    expect(plan).toContain('activity_links_by_record (noun=? AND record_id=?)');
    expect(plan).not.toMatch(/SCAN (entry|link|own|activities)/);
  }
});

it('sessions of all are read off the days of the ledger, without sorting', () => {
  const page = statements.find((sql) => /FROM activities AS entry WHERE[\s\S]*LIMIT @limit/.test(sql)) ?? '';
  const plan = planOf(page);
  expect(plan).toContain('USING INDEX activities_by_day');
  expect(plan).not.toContain('TEMP B-TREE');
  const weeks = statements.find((sql) => /FROM activities AS entry WHERE[\s\S]*>= @from/.test(sql)) ?? '';
  expect(planOf(weeks)).toContain('activities_by_day (happened_on>?)');
});

it('milestones, days of courses and skills are found by what they belong to', () => {
  const tables = /\b(goal_milestones|lessons|goal_skills)\b/;
  const asked = statements.filter((sql) => /^\s*SELECT/.test(sql) && tables.test(sql));
  expect(asked.length).toBeGreaterThanOrEqual(6);
  for (const sql of asked)
    expect(planOf(sql)).not.toMatch(/SCAN (goal_milestones|lessons|goal_skills|milestone)$/m);
});
