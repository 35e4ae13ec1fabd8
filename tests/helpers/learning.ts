import type { ContractRouterClient } from '@orpc/contract';
import { v7 as newId } from 'uuid';
import type { Certificate, CertificateChanges } from '#contract/certificates.ts';
import type { Goal, GoalChanges } from '#contract/goals.ts';
import type { Contract } from '#contract/index.ts';
import type { GoalState } from '#contract/learning-parts.ts';
import type { Resource, ResourceChanges } from '#contract/resources.ts';
import type { Session } from '#contract/sessions.ts';

type Client = ContractRouterClient<Contract>;

/** Adds a goal with as little as possible said about it. */
export function addGoal(
  client: Client,
  title = 'Read data',
  more: Omit<GoalChanges, 'title'> & { state?: GoalState } = {},
): Promise<Goal> {
  const { state, ...fields } = more;
  return client.goals.add({ id: newId(), fields: { ...fields, title }, ...(state && { state }) });
}

export function addResource(
  client: Client,
  title = 'SQL for everyone',
  more: Omit<ResourceChanges, 'title'> = {},
): Promise<Resource> {
  return client.resources.add({ id: newId(), fields: { ...more, title } });
}

export function addCertificate(
  client: Client,
  title = 'Data Analytics',
  more: Omit<CertificateChanges, 'title'> = {},
): Promise<Certificate> {
  return client.certificates.add({ id: newId(), fields: { ...more, title } });
}

export function logSession(
  client: Client,
  minutes: number,
  about: { goalId?: string | null; resourceId?: string; on?: string; note?: string } = {},
): Promise<Session> {
  return client.sessions.log({ id: newId(), minutes, ...about });
}

export async function addMilestones(client: Client, goalId: string, titles: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const title of titles) {
    const id = newId();
    await client.goals.addMilestone({ id, goalId, title });
    ids.push(id);
  }
  return ids;
}

/** Titles on the board of one state, from the top. */
export async function goalsIn(client: Client, state: GoalState): Promise<string[]> {
  const { rows } = await client.goals.list({ filter: { states: [state] }, limit: 500 });
  return rows.map((row) => row.title);
}

/** A file that is a PDF by its first bytes, of this length. */
export function pdfFile(byteCount = 64, name = 'certificate.pdf', text = ''): File {
  const bytes = new Uint8Array(byteCount).fill(0x20);
  bytes.set(new TextEncoder().encode(`%PDF-1.7\n${text}`).subarray(0, byteCount));
  return new File([bytes], name, { type: 'application/pdf' });
}

/** A course with three dated sessions: attended, missed, not said; all before 10 March 2026. */
export async function addCourse(client: Client, more: Omit<ResourceChanges, 'title'> = {}) {
  const course = await addResource(client, 'Evening class', more);
  const days = { on: '2026-02-24', everyWeeks: 1, untilOn: '2026-03-10' };
  await client.resources.addLessons({ resourceId: course.id, minutes: 90, ...days });
  const lessons = await client.resources.listLessons({ id: course.id });
  const [first, second] = lessons.map(({ id }) => id);
  await client.resources.changeLesson({ id: first ?? '', changes: { attended: true } });
  await client.resources.changeLesson({ id: second ?? '', changes: { attended: false } });
  return { course, lessonIds: lessons.map(({ id }) => id) };
}
