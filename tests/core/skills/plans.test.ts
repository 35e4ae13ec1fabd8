import { afterAll, beforeAll, expect, it } from 'vitest';
import { askedOfAll, askedOfApplication, askedOfSkill, liveApplications } from '#core/skills/asked-skills.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { planOf } from '#tests/helpers/query-plan.ts';
import { addApplication } from '#tests/helpers/scenery.ts';

const postingCount = 2_000;
const skillsEach = 12;

let test: MemoryCore;
beforeAll(async () => {
  test = createMemoryCore();
  const { companyId, stageId } = await addApplication(test.client, 'Rimba');
  // As many postings as nobody has, written straight into the tables: this is about reading.
  test.workspace.history.pass(() =>
    test.raw.exec(`
      WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${postingCount})
      INSERT INTO applications (id, company_id, role, stage_id, stage_since, position, created_at, changed_at)
        SELECT printf('00000000-0000-7000-8000-%012d', n), '${companyId}', 'Role', '${stageId}', '2026-03-01', 'b' || n, n, n FROM number;
      WITH numbered AS (SELECT id, row_number() OVER () AS n FROM skills)
      INSERT INTO posting_skills SELECT application.id, numbered.id FROM applications AS application JOIN numbered
        ON (numbered.n + application.changed_at) % 40 < ${skillsEach} AND numbered.n <= 40 WHERE application.id GLOB '00000000*';
      ANALYZE;`),
  );
});
afterAll(() => test.close());

const plan = (sql: string) => planOf(test.raw, { sql, params: sql.includes('@id') ? [{ id: 'x' }] : [] });

it('what one skill is asked by is read by indexes', () => {
  const steps = plan(askedOfSkill);
  expect(steps).toContain('posting_skills_by_skill');
  expect(steps).not.toMatch(/SCAN (?!\(subquery|asked|CONSTANT)/);
});

it('what one application asks for is read by indexes', () => {
  expect(plan(askedOfApplication)).not.toMatch(/SCAN (?!\(subquery|asked|CONSTANT)/);
});

it('gaps never read the text of a posting: the live ones come from an index, what they ask for from its own', async () => {
  expect(plan(liveApplications)).toMatch(/applications USING (?:COVERING )?INDEX applications_live/);
  expect(plan(askedOfAll)).not.toMatch(/applications AS|SCAN applications/);
  const { rows, total, postingCount: found } = await test.client.skills.listGaps({});
  expect(found).toBe(postingCount);
  expect(total).toBe(40);
  expect(rows.reduce((sum, { askedCount }) => sum + askedCount, 0)).toBe(postingCount * skillsEach);
});
