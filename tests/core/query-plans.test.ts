import { eq, isNotNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationFilter, ApplicationSort } from '#contract/applications.ts';
import {
  orderOf,
  selectCards,
  shapeOfFilter,
  valuesOfFilter,
  whereOf,
} from '#core/applications/card-query.ts';
import { applications } from '#core/database/tables/applications.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { planOf } from '#tests/helpers/query-plan.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
let stageIds: string[];
beforeAll(async () => {
  test = createMemoryCore();
  stageIds = [(await stageWith(test.client, 'saved')).id];
});
afterAll(() => test.close());

function planOfPage(filter: ApplicationFilter, sort: ApplicationSort): string {
  const shape = shapeOfFilter(filter);
  const query = selectCards(test.workspace.database.db)
    .where(whereOf(shape))
    .orderBy(...orderOf(sort, shape.oneStage))
    .limit(50)
    .offset(1_000)
    .toSQL();
  return planOf(test.raw, query, valuesOfFilter(filter));
}

describe('a window of the board', () => {
  it.each(['ascending', 'descending'] as const)('%s is read off its index, without sorting', (direction) => {
    const plan = planOfPage({ stageIds }, { by: 'position', direction });
    expect(plan).toContain('USING INDEX applications_live_by_place (stage_id=?)');
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

describe('the table by last change', () => {
  it.each(['ascending', 'descending'] as const)('%s is read off its index, without sorting', (direction) => {
    const plan = planOfPage({}, { by: 'changedAt', direction });
    expect(plan).toContain('USING INDEX applications_live_by_change');
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

describe('other questions', () => {
  it('about the trash read its index only', () => {
    const { db } = test.workspace.database;
    const query = db
      .select({ id: applications.id })
      .from(applications)
      .where(isNotNull(applications.deletedAt));
    expect(planOf(test.raw, query.toSQL())).toContain('applications_trashed');
  });

  it('about a company read its index', () => {
    const { db } = test.workspace.database;
    const query = db
      .select({ id: applications.id })
      .from(applications)
      .where(eq(applications.companyId, 'x'));
    expect(planOf(test.raw, query.toSQL())).toContain('applications_by_company (company_id=?)');
  });

  it.each([
    [
      'the timeline of a record',
      "SELECT * FROM activity_links JOIN activities ON activities.id = activity_links.activity_id WHERE noun = 'application' AND record_id = 'x'",
      'activity_links_by_record (noun=? AND record_id=?)',
    ],
    ['tags of cards', "SELECT * FROM application_tags WHERE application_id IN ('x')", 'application_id=?'],
    [
      'the number of cards of a stage',
      'SELECT count(*) FROM applications WHERE stage_id = 1 AND deleted_at IS NULL AND archived_at IS NULL',
      'applications_live_by_place (stage_id=?)',
    ],
    [
      'the row of the index for a record',
      "SELECT id FROM search_documents WHERE noun = 'application' AND record_id = 'x'",
      'search_documents_by_record (noun=? AND record_id=?)',
    ],
  ])('%s: an index, never the whole table', (_name, text, index) => {
    const plan = planOf(test.raw, { sql: text, params: [] });
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN (?!json_each)/);
  });
});

describe('many at once', () => {
  it('cost about as much each as a few do', async () => {
    const own = createMemoryCore();
    const ids: string[] = [];
    for (let index = 0; index < 2_000; index += 1) {
      ids.push((await addApplication(own.client, `Company ${index % 300}`, { tagNames: ['One'] })).id);
    }
    const [offer, saved] = [await stageWith(own.client, 'offer'), await stageWith(own.client, 'saved')];
    const refs = ids.map((id) => ({ noun: 'application' as const, id }));
    const works: Array<[string, () => Promise<unknown>]> = [
      ['changeStages', () => own.client.applications.changeStages({ ids, stageId: offer.id })],
      ['tag', () => own.client.applications.tag({ ids, add: ['Two'] })],
      ['removeStage', () => own.client.stages.remove({ id: offer.id, destinationId: saved.id })],
      ['archive', () => own.client.applications.archive({ ids, archived: true })],
      ['trash', () => own.client.applications.trash({ ids })],
      ['undo', () => own.client.history.undo({})],
      ['redo', () => own.client.history.redo({})],
      ['purge', () => own.client.trash.purge({ refs })],
    ];
    for (const [name, work] of works) {
      const start = performance.now();
      await work();
      expect([name, Math.round(performance.now() - start)]).toEqual([
        name,
        // What looks through everything for each one takes minutes; a busy machine only seconds.
        expect.toSatisfy((ms) => ms < 20_000),
      ]);
    }
    expect(own.raw.prepare('SELECT count(*) FROM companies').pluck().get()).toBe(0);
    own.close();
  }, 240_000);
});

it('a plan without an index would be noticed', () => {
  const query = sql`SELECT * FROM applications WHERE role = 'x'`;
  const { db } = test.workspace.database;
  const rows = db.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`);
  expect(rows[0]?.detail).toMatch(/^SCAN/);
});
