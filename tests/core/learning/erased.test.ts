import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { wordsIn } from '#tests/helpers/files-with.ts';
import {
  addCertificate,
  addCourse,
  addGoal,
  addMilestones,
  logSession,
  pdfFile,
} from '#tests/helpers/learning.ts';
import { createMemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let own: TestCore;
beforeEach(() => {
  own = createTestCore();
});
afterEach(() => own.close());

/** A goal, a course and a certificate with a word of their own in every text they can have. */
async function addSecrets({ client }: TestCore) {
  const texts = { why: 'Zqwhy', notes: `Zqgoalnotes ${'and long text '.repeat(2_000)} zqend` };
  const goal = await addGoal(client, 'Zqgoal', {
    ...texts,
    achievement: 'Zqachieved',
    draftPost: 'Zqpost',
    state: 'done',
  });
  await addMilestones(client, goal.id, ['Zqmilestone']);
  const { course } = await addCourse(client, {
    ...{ provider: 'Zqprovider', link: 'https://zqlink.example/', notes: 'Zqresourcenotes', goalId: goal.id },
  });
  await client.resources.change({ id: course.id, changes: { title: 'Zqcourse' } });
  await client.resources.addLessons({ resourceId: course.id, on: '2026-03-20', title: 'Zqlesson' });
  await logSession(client, 30, { goalId: goal.id, note: 'Zqsession' });
  const certificate = await addCertificate(client, 'Zqcertificate', {
    ...{ issuer: 'Zqissuer', credential: 'Zqnumber', link: 'https://zqproof.example/', notes: 'Zqcertnotes' },
  });
  const file = pdfFile(30_000, 'zqfile.pdf', 'zqbytes');
  await client.certificates.attach({ id: certificate.id, fileId: newId(), file });
  await client.drafts.save({ key: `goal/${goal.id}`, content: '{"why":"Zqdraft"}' });
  return { goal, course, certificate };
}
const words = (
  'zqgoal zqwhy zqgoalnotes zqend zqachieved zqpost zqmilestone zqprovider zqlink zqresourcenotes zqcourse zqlesson zqsession ' +
  'zqcertificate zqissuer zqnumber zqproof zqcertnotes zqfile zqbytes zqdraft'
).split(' ');

it('what was erased of learning is in no file any more, in no backup either', async () => {
  await addGoal(own.client, 'Kept');
  const { goal, course, certificate } = await addSecrets(own);
  await own.client.backups.make({});
  await own.client.goals.trash({ ids: [goal.id] });
  await own.client.resources.trash({ ids: [course.id] });
  await own.client.certificates.trash({ ids: [certificate.id] });
  const trashed = await own.client.trash.list({});
  expect(trashed.map(({ noun, title, detail }) => [noun, title, detail]).sort()).toEqual([
    ['certificate', 'Zqcertificate', 'Zqissuer'],
    ['goal', 'Zqgoal', null],
    ['resource', 'Zqcourse', 'Zqprovider'],
  ]);
  for (const text of ['zqgoal', 'zqcourse', 'zqcertificate'])
    expect(await own.client.search.find({ text })).toEqual([]);
  await own.client.backups.make({});
  const all = [...words, goal.id, course.id, certificate.id];
  expect(wordsIn(own.path, all)).toEqual(all);
  await own.client.backups.eraseTrashed({ refs: null });
  expect(wordsIn(join(own.path, 'backups'), all)).toEqual([]);
  expect(await own.client.trash.empty({})).toEqual({ changedCount: 3 });
  expect(wordsIn(own.path, all)).toEqual([]);
  own.core.close();
  expect(wordsIn(own.path, all)).toEqual([]);
  const again = createTestCore({ path: own.path });
  expect((await again.client.goals.list({})).rows.map(({ title }) => title)).toEqual(['Kept']);
  for (const { id } of await again.client.backups.list({})) await again.client.backups.verify({ id });
  again.close();
});

it('a file that was only taken off is in no file after the next start', async () => {
  const { certificate } = await addSecrets(own);
  await own.client.certificates.detach({ id: certificate.id });
  expect(wordsIn(own.path, ['zqbytes'])).toEqual(['zqbytes']);
  own.core.close();
  createTestCore({ path: own.path }).core.close();
  expect(wordsIn(own.path, ['zqbytes', 'zqissuer'])).toEqual(['zqissuer']);
});

it('a file with a certificate that is erased leaves backups in which it was taken off already', async () => {
  const { certificate } = await addSecrets(own);
  await own.client.certificates.detach({ id: certificate.id });
  await own.client.backups.make({});
  await own.client.certificates.trash({ ids: [certificate.id] });
  await own.client.backups.eraseTrashed({ refs: null });
  expect(wordsIn(join(own.path, 'backups'), ['zqbytes', 'zqissuer', 'zqgoal'])).toEqual(['zqgoal']);
});

it('erasing a goal leaves what else there is to do with it: resources, certificates, shared time, the timer', async () => {
  const test = createMemoryCore();
  const { client } = test;
  const goal = await addGoal(client);
  const { course } = await addCourse(client, { goalId: goal.id });
  const certificate = await addCertificate(client, 'Proof', { goalId: goal.id });
  await logSession(client, 30, { goalId: goal.id });
  await client.sessions.startTimer({ goalId: goal.id });
  await client.goals.trash({ ids: [goal.id] });
  await client.trash.empty({});
  expect(await client.resources.get({ id: course.id })).toMatchObject({ goal: null, minutes: 90 });
  expect(await client.certificates.get({ id: certificate.id })).toMatchObject({ goal: null });
  expect(await client.sessions.list({})).toMatchObject({ total: 1, minutes: 90, rows: [{ goal: null }] });
  expect(await client.sessions.getTimer({})).toMatchObject({ state: 'running', goalId: null });
  expectSound(test.raw);
  test.close();
});

it('nothing of it is found in the log', async () => {
  const { certificate } = await addSecrets(own);
  await own.client.sessions.startTimer({});
  await own.client.certificates
    .attach({ id: certificate.id, fileId: newId(), file: new File(['zqbroken'], 'zqbroken.pdf') })
    .catch(() => {});
  await own.client.goals.export({ what: 'certificates', language: 'en' });
  expect(JSON.stringify(own.log).toLowerCase()).not.toContain('zq');
});
