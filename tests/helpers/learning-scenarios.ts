import { v7 as newId } from 'uuid';
import {
  addCertificate,
  addCourse,
  addGoal,
  addMilestones,
  addResource,
  logSession,
  pdfFile,
} from './learning.ts';
import type { MemoryCore } from './memory-core.ts';

type Client = MemoryCore['client'];
type Scenario = (client: Client) => Promise<() => Promise<unknown>>;

async function learning(client: Client) {
  const goal = await addGoal(client, 'Read data', { skillNames: ['SQL', 'C++'], totalMinutes: 600 });
  const other = await addGoal(client, 'Speak up', { state: 'done' });
  const milestones = await addMilestones(client, goal.id, ['First', 'Second', 'Third']);
  const { course, lessonIds } = await addCourse(client, { goalId: goal.id, cost: 100, costCurrency: 'IDR' });
  const certificate = await addCertificate(client, 'Proof', { goalId: goal.id });
  await client.certificates.attach({ id: certificate.id, fileId: newId(), file: pdfFile() });
  const session = await logSession(client, 30, { goalId: goal.id, on: '2026-03-02' });
  return { goal, other, milestones, course, lessonIds, certificate, session, ids: [goal.id, other.id] };
}

/** One for each command about Learning: prepares what it needs and returns it. */
export const learningScenarios: Record<string, Scenario> = {
  'goals.add': async (client) => {
    await learning(client);
    return () => addGoal(client, 'New', { state: 'done', skillNames: ['sql', 'Rust', 'C'], why: "it's" });
  },
  'goals.change': async (client) => {
    const { goal } = await learning(client);
    const changes = { title: 'Other', skillNames: ['Go'], totalMinutes: null, progressBy: 'hours' as const };
    return () => client.goals.change({ id: goal.id, changes });
  },
  'goals.move': async (client) => {
    const { goal, other } = await learning(client);
    return () => client.goals.move({ id: goal.id, state: 'done', afterId: other.id });
  },
  'goals.changeStates': async (client) => {
    const { ids } = await learning(client);
    return () => client.goals.changeStates({ ids, state: 'planned' });
  },
  'goals.trash': async (client) => {
    const { ids } = await learning(client);
    return () => client.goals.trash({ ids });
  },
  'goals.addMilestone': async (client) => {
    const { goal } = await learning(client);
    return () => client.goals.addMilestone({ id: newId(), goalId: goal.id, title: 'Fourth' });
  },
  'goals.changeMilestone': async (client) => {
    const { milestones } = await learning(client);
    const changes = { title: 'Renamed', doneOn: '2026-03-01' };
    return () => client.goals.changeMilestone({ id: milestones[0] ?? '', changes });
  },
  'goals.moveMilestone': async (client) => {
    const { milestones } = await learning(client);
    return () => client.goals.moveMilestone({ id: milestones[0] ?? '', afterId: milestones[2] ?? null });
  },
  'goals.removeMilestone': async (client) => {
    const { milestones } = await learning(client);
    return () => client.goals.removeMilestone({ id: milestones[1] ?? '' });
  },
  'resources.add': async (client) => {
    const { goal } = await learning(client);
    return () => addResource(client, 'A book', { kind: 'book', state: 'done', goalId: goal.id });
  },
  'resources.change': async (client) => {
    const { course } = await learning(client);
    const changes = { title: 'Renamed', goalId: null, state: 'done' as const, cost: 5, provider: 'Rimba' };
    return () => client.resources.change({ id: course.id, changes });
  },
  'resources.trash': async (client) => {
    const { course } = await learning(client);
    return () => client.resources.trash({ ids: [course.id] });
  },
  'resources.addLessons': async (client) => {
    const { course } = await learning(client);
    const days = { on: '2026-03-03', everyWeeks: 2, untilOn: '2026-06-01' };
    return () => client.resources.addLessons({ resourceId: course.id, title: 'Talk', ...days });
  },
  'resources.changeLesson': async (client) => {
    const { lessonIds } = await learning(client);
    const changes = { attended: true, minutes: 45, heldOn: '2026-03-04', title: 'Moved' };
    return () => client.resources.changeLesson({ id: lessonIds[2] ?? '', changes });
  },
  'resources.removeLessons': async (client) => {
    const { lessonIds } = await learning(client);
    return () => client.resources.removeLessons({ ids: lessonIds });
  },
  'sessions.log': async (client) => {
    const { course } = await learning(client);
    await client.goals.changeStates({ ids: [course.goal?.id ?? ''], state: 'someday' });
    return () => logSession(client, 25, { resourceId: course.id, note: 'chapter two' });
  },
  'sessions.change': async (client) => {
    const { session, other, course } = await learning(client);
    const changes = { minutes: 50, on: '2026-03-01', goalId: other.id, resourceId: course.id, note: 'more' };
    return () => client.sessions.change({ id: session.id, changes });
  },
  'sessions.remove': async (client) => {
    const { session } = await learning(client);
    return () => client.sessions.remove({ id: session.id });
  },
  'sessions.finishTimer': async (client) => {
    const { goal } = await learning(client);
    await client.goals.changeStates({ ids: [goal.id], state: 'planned' });
    await client.sessions.startTimer({ goalId: goal.id });
    return () => client.sessions.finishTimer({ id: newId(), minutes: 40, note: 'by hand' });
  },
  'certificates.add': async (client) => {
    const { goal } = await learning(client);
    const days = { issuedOn: '2026-01-01', expiresOn: '2028-01-01' };
    return () => addCertificate(client, 'New', { goalId: goal.id, credential: '0042', ...days });
  },
  'certificates.change': async (client) => {
    const { certificate } = await learning(client);
    const changes = { title: 'Renamed', goalId: null, link: 'https://proof.example', issuer: 'Rimba' };
    return () => client.certificates.change({ id: certificate.id, changes });
  },
  'certificates.attach': async (client) => {
    const { certificate } = await learning(client);
    const file = pdfFile(90, 'better.pdf');
    return () => client.certificates.attach({ id: certificate.id, fileId: newId(), file });
  },
  'certificates.detach': async (client) => {
    const { certificate } = await learning(client);
    return () => client.certificates.detach({ id: certificate.id });
  },
  'certificates.trash': async (client) => {
    const { certificate } = await learning(client);
    return () => client.certificates.trash({ ids: [certificate.id] });
  },
};
