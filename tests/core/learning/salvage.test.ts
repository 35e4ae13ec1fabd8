import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  addCertificate,
  addCourse,
  addGoal,
  addMilestones,
  logSession,
  pdfFile,
} from '#tests/helpers/learning.ts';
import { salvageWithout } from '#tests/helpers/salvage-without.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let own: TestCore;
beforeEach(async () => {
  own = createTestCore();
  const { client } = own;
  const goal = await addGoal(client, 'Read data', { skillNames: ['SQL'], state: 'done' });
  await addMilestones(client, goal.id, ['First']);
  await addCourse(client, { goalId: goal.id });
  await logSession(client, 30, { goalId: goal.id });
  const { id } = await addCertificate(client, 'Proof', { goalId: goal.id });
  await client.certificates.attach({ id, fileId: newId(), file: pdfFile(20_000) });
  own.core.close();
});
afterEach(() => own.close());

it.each([
  ['goals', { goals: 0, resources: 1, certificates: 1, milestones: 0, minutes: 120 }],
  ['resources', { goals: 1, resources: 0, certificates: 1, milestones: 1, minutes: 120 }],
  ['goal_milestones', { goals: 1, resources: 1, certificates: 1, milestones: 0, minutes: 120 }],
  ['activities', { goals: 1, resources: 1, certificates: 1, milestones: 1, minutes: 0 }],
  ['files', { goals: 1, resources: 1, certificates: 1, milestones: 1, minutes: 120 }],
  ['certificates', { goals: 1, resources: 1, certificates: 0, milestones: 1, minutes: 120 }],
  ['skills', { goals: 1, resources: 1, certificates: 1, milestones: 1, minutes: 120 }],
])('without %s everything else is there, and nothing speaks of what is gone', async (table, expected) => {
  await salvageWithout(own.path, [table], async ({ client }) => {
    const goals = (await client.goals.list({})).rows;
    const resources = (await client.resources.list({})).rows;
    const certificates = (await client.certificates.list({})).rows;
    const [goal] = goals;
    const milestones = goal ? (await client.goals.get({ id: goal.id })).milestones.length : 0;
    const { minutes } = await client.sessions.list({});
    const counts = { goals: goals.length, resources: resources.length, certificates: certificates.length };
    expect({ ...counts, milestones, minutes }).toEqual(expected);
    expect(goal?.doneOn ?? null).toBe(goal && table !== 'activities' ? '2026-03-10' : null);
    expect(goal?.skills.length ?? 0).toBe(goal && table !== 'skills' ? 1 : 0);
    expect(resources[0]?.goal?.title).toBe(resources[0] && goal ? 'Read data' : undefined);
    expect(certificates[0]?.file?.byteCount).toBe(certificates[0] && table !== 'files' ? 20_000 : undefined);
  });
});
