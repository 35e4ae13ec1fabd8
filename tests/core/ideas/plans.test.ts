import { drizzle } from 'drizzle-orm/better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDueItems } from '#core/today/due-items.ts';
import { addIdea, addNotes, addWholeIdea } from '#tests/helpers/ideas.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';

type Client = MemoryCore['client'];
type Whole = Awaited<ReturnType<typeof addWholeIdea>>;

let test: MemoryCore;
let whole: Whole;
beforeAll(async () => {
  test = createMemoryCore();
  whole = await addWholeIdea(test.client);
  await addNotes(test.client, whole.ideaId, 'solution', ['x'], { assumption: 'untested', importance: 2 });
  await addIdea(test.client, 'Parked', { state: 'parked' });
});
afterAll(() => test.close());

/** What is asked of the database while `work` runs: a copy here could differ from it. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statement = Object.getPrototypeOf(test.raw.prepare('SELECT 1'));
  const spies = (['all', 'get'] as const).map((verb) => vi.spyOn(statement, verb));
  await work();
  const asked = spies.flatMap(({ mock }) => mock.contexts.map((context) => String(Object(context).source)));
  for (const spy of spies) spy.mockRestore();
  return [...new Set(asked)].filter((sql) => / FROM /.test(sql));
}

function planOf(sql: string): string {
  const names = [...new Set(sql.match(/@\w+/g) ?? [])].map((name) => [name.slice(1), '[]']);
  const statement = test.raw.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
  const positions = (sql.match(/\?/g) ?? []).map(() => '[]');
  const rows = names.length > 0 ? statement.all(Object.fromEntries(names)) : statement.all(...positions);
  return rows.map(({ detail }) => detail).join('\n');
}
const plansOf = async (work: () => Promise<unknown>) =>
  (await statementsOf(work)).map((sql) => ({ sql, plan: planOf(sql) }));

/** Whole tables and indexes that are walked through. Lists of JSON and rows that were found already are as long as what is shown. */
const walks = /SCAN (?!json_each|tag VIRTUAL|answer VIRTUAL|page$|said$|\(subquery)/m;

const ofOne: [string, (client: Client, whole: Whole) => Promise<unknown>, least: number][] = [
  ['canvases.get', ({ canvases }, { ideaId }) => canvases.get({ ideaId }), 3],
  ['canvases.listRiskiest', ({ canvases }, { ideaId }) => canvases.listRiskiest({ ideaId }), 3],
  ['canvases.listVersions', ({ canvases }, { ideaId }) => canvases.listVersions({ ideaId }), 2],
  ['canvases.getVersion', ({ canvases }, { versionId }) => canvases.getVersion({ id: versionId }), 2],
  [
    'canvases.getDifference',
    ({ canvases }, { versionId }) => canvases.getDifference({ fromId: versionId, toId: null }),
    4,
  ],
  ['canvases.getNote', ({ canvases }, { noteId }) => canvases.getNote({ id: noteId }), 2],
  ['canvases.listFiles', ({ canvases }, { noteId }) => canvases.listFiles({ noteId }), 1],
  ['experiments.list', ({ experiments }, { ideaId }) => experiments.list({ ideaId }), 3],
  ['feedback.list', ({ feedback }, { ideaId }) => feedback.list({ ideaId }), 4],
  ['feedback.list of a round', ({ feedback }, { ideaId, roundId }) => feedback.list({ ideaId, roundId }), 4],
  ['feedback.list about a note', ({ feedback }, { ideaId, noteId }) => feedback.list({ ideaId, noteId }), 4],
  ['feedback.count', ({ feedback }, { ideaId }) => feedback.count({ ideaId }), 4],
  ['feedback.listRounds', ({ feedback }, { ideaId }) => feedback.listRounds({ ideaId }), 3],
  ['promotions.list', ({ promotions }, { ideaId }) => promotions.list({ ideaId }), 2],
  ['moneyTests.list', ({ moneyTests }, { ideaId }) => moneyTests.list({ ideaId }), 2],
];

describe.each(ofOne)('%s', (_name, run, least) => {
  it('finds what belongs to its idea by an index, and sorts nothing else', async () => {
    const plans = await plansOf(() => run(test.client, whole));
    expect(plans.length).toBeGreaterThanOrEqual(least);
    for (const { sql, plan } of plans) {
      expect([sql, plan]).toEqual([sql, expect.not.stringMatching(walks)]);
      const isSorted = plan.includes('USE TEMP B-TREE FOR ORDER BY');
      if (isSorted)
        expect([sql, plan]).toEqual([sql, expect.stringMatching(/\((idea|round|note|record)_id=\?/)]);
    }
  });
});

it('feedback of an idea comes in the order of its index: only what was given on one day is sorted', async () => {
  const plans = await plansOf(() => test.client.feedback.list({ ideaId: whole.ideaId }));
  const { plan } = plans.find(({ sql }) => sql.includes('LIMIT @limit')) ?? { plan: '' };
  expect(plan).toContain('SEARCH item USING INDEX feedback_by_idea (idea_id=?)');
  expect(plan).not.toContain('USE TEMP B-TREE FOR ORDER BY');
});

it('the first use of the channels of promotion is looked for once, not once for each step', async () => {
  const plans = await plansOf(() => test.client.promotions.list({ ideaId: whole.ideaId }));
  const { plan } = plans.find(({ sql }) => sql.includes('promotion_steps')) ?? { plan: '' };
  expect(plan).toContain('SEARCH step USING INDEX promotion_steps_by_idea (idea_id=?)');
  expect(plan).not.toContain('CORRELATED');
});

it('what is due is read off the days of steps that are not done, whoever they belong to', async () => {
  const { list } = createDueItems(drizzle({ client: test.raw }), ['promotion']);
  const days = { stepsFrom: '', aimsFrom: '', eventsFrom: '', until: '2026-03-10' };
  const plans = await plansOf(async () => list(days));
  expect(plans).toHaveLength(1);
  expect(plans[0]?.plan).toContain(
    'SEARCH step USING INDEX promotion_steps_to_come (planned_on>? AND planned_on<?)',
  );
  expect(plans[0]?.plan).not.toMatch(/SCAN step/);
});

const boards: [string, { text?: string; states?: ['spark', 'testing'] }, string][] = [
  ['all', {}, 'SCAN idea USING INDEX ideas_live_by_place'],
  ['some states', { states: ['spark', 'testing'] }, 'SEARCH idea USING INDEX ideas_live_by_place (state=?)'],
  ['a word', { text: 'warung' }, 'SEARCH idea USING INDEX sqlite_autoindex_ideas_1 (id=?)'],
];
describe.each(boards)('ideas.list of %s', (_name, filter, way) => {
  it('sorts nothing but ids, and counts the notes of what is shown off an index alone', async () => {
    const plans = await plansOf(() => test.client.ideas.list({ filter }));
    expect(plans).toHaveLength(2);
    const [inner = '', outer = ''] = (plans[0]?.plan ?? '').split(/^SCAN page$/m);
    expect(inner).toContain(way);
    expect(inner).not.toContain('canvas_notes');
    expect(inner).not.toMatch(/SCAN (?!idea USING INDEX ideas_live_by_place|json_each|search_index VIRTUAL)/);
    expect(outer).toContain('SEARCH idea USING INDEX sqlite_autoindex_ideas_1 (id=?)');
    expect(
      outer.match(/SEARCH canvas_notes USING COVERING INDEX canvas_notes_by_risk \(idea_id=\?/g),
    ).toHaveLength(3);
    expect(outer).not.toContain('SCAN');
    expect(plans[1]?.plan).toContain(way);
  });
});

it('a missing index would be noticed', async () => {
  test.raw.exec('DROP INDEX experiments_by_idea');
  const plans = await plansOf(() => test.client.experiments.list({ ideaId: whole.ideaId }));
  expect(plans.some(({ plan }) => walks.test(plan))).toBe(true);
});
