import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createDueItems } from '#core/today/due-items.ts';
import type { DuePartName } from '#core/today/due-parts.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';

let own: MemoryCore;
beforeAll(() => {
  own = createMemoryCore();
});
afterAll(() => own.close());

/** How SQLite carries out what is asked for this part: the list, and the count. */
function plansOf(part: DuePartName): string[] {
  const prepare = vi.spyOn(own.raw, 'prepare');
  createDueItems(own.workspace.database.db, [part]);
  const asked = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  return asked.map((sql) => {
    const names = [...new Set(sql.match(/@\w+/g) ?? [])].map((name) => [name.slice(1), null]);
    const rows = own.raw
      .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(Object.fromEntries(names));
    return rows.map(({ detail }) => detail).join('\n');
  });
}

// Applications, contacts and entries come in thousands.
test.each<[DuePartName, string]>([
  ['entry', 'SEARCH entry USING INDEX activities_by_day (happened_on>? AND happened_on<?)'],
  [
    'deadline',
    'SEARCH application USING INDEX applications_live_by_deadline (deadline_on>? AND deadline_on<?)',
  ],
  [
    'step',
    'SEARCH application USING INDEX applications_live_by_next_step (next_step_on>? AND next_step_on<?)',
  ],
  ['reachOut', 'contacts_live_by_interval'],
  ['promotion', 'SEARCH step USING INDEX promotion_steps_to_come (planned_on>? AND planned_on<?)'],
  ['expiry', 'certificates_live_by_expiry (expires_on>? AND expires_on<?)'],
])('%s: found by an index, and never by going through all there is', (part, way) => {
  const plans = plansOf(part);
  expect(plans).toHaveLength(2);
  for (const plan of plans) {
    expect(plan).toContain(way);
    expect(plan).not.toMatch(/SCAN (application|entry|contact|contacts|activities|company|step)\b(?! USING)/);
  }
});

test('a long list of steps is read in the order of its index: only what is shown is sorted', () => {
  const [list = ''] = plansOf('step');
  const [inner = ''] = list.split('USE TEMP B-TREE FOR ORDER BY');
  expect(inner).toContain('applications_live_by_next_step');
  expect(list.match(/USE TEMP B-TREE/g)).toHaveLength(1);
});

test('a missing index would be noticed', () => {
  own.raw.exec('DROP INDEX applications_live_by_next_step');
  expect(plansOf('step')[0]).not.toContain('next_step_on>?');
});
