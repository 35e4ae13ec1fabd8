import { afterAll, beforeAll, expect, test } from 'vitest';
import { addApplication } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { march } from '../options.ts';

let core: TestCore;
beforeAll(async () => {
  core = createTestCore({ today: '2026-03-20' });
  await addApplication(core.client, 'PT Zeta Tbk', { appliedOn: '2026-03-02' });
});
afterAll(() => core.close());

test('the line below the title says nothing of what is hidden, because it is remembered from one time to the next', async () => {
  const options = { ...march, name: null, coverLine: 'For Ms Rahayu of Zeta' };
  expect((await core.client.reports.preview(options)).html).toContain('For Ms Rahayu of Zeta');
  const { html, hidden } = await core.client.reports.preview({ ...options, hides: ['names', 'companies'] });
  expect(html).toContain('For Ms Person A of Company A');
  expect(html).not.toMatch(/Rahayu|Zeta/);
  expect(hidden).toEqual([
    { redaction: 'names', count: 1 },
    { redaction: 'companies', count: 1 },
  ]);
});
