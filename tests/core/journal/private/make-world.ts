import type { ContractRouterClient } from '@orpc/contract';
import { v7 as newId } from 'uuid';
import type { Contract } from '#contract/index.ts';
import { addWholeIdea } from '#tests/helpers/ideas.ts';
import {
  addCertificate,
  addCourse,
  addGoal,
  addMilestones,
  logSession,
  pdfFile,
} from '#tests/helpers/learning.ts';
import { addCommunity, addContact, logWith } from '#tests/helpers/people.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';

export type Client = ContractRouterClient<Contract>;
export type World = Awaited<ReturnType<typeof makeWorld>>;

/** A search with something in every room but the Journal. */
export async function makeWorld(client: Client) {
  const posting = 'You know SQL well and write reports.';
  const application = await addApplication(client, 'Rimba', {
    ...{ notes: 'Ask Sari', postingText: posting, nextStep: 'Call back', nextStepOn: '2026-03-10' },
    ...{ appliedOn: '2026-03-01', tagNames: ['Close'] },
  });
  const other = await addApplication(client, 'Samudra', { appliedOn: '2026-03-02' });
  const gone = await addApplication(client, 'Graha');
  const rejected = await stageWith(client, 'rejected');
  await client.applications.changeStage({
    id: other.id,
    stageId: rejected.id,
    afterId: null,
    on: '2026-03-05',
  });
  await client.applications.trash({ ids: [gone.id] });
  const contact = await addContact(client, 'Tono', {
    company: 'Rimba',
    email: 'tono@people.example',
    intervalDays: 3,
    tagNames: ['Close'],
  });
  const twin = await addContact(client, 'Tono Wibowo', { email: 'tono@people.example' });
  await logWith(client, contact.id, '2026-02-01');
  const community = await addCommunity(client);
  await client.communities.visit({ id: community.id, activityId: newId(), on: '2026-03-03' });
  const goal = await addGoal(client, 'Read data', { skillNames: ['SQL'], state: 'in_progress' });
  const [milestoneId = ''] = await addMilestones(client, goal.id, ['First chart']);
  const { course, lessonIds } = await addCourse(client, { goalId: goal.id });
  const session = await logSession(client, 45, { goalId: goal.id, on: '2026-03-08', note: 'Joins' });
  const certificate = await addCertificate(client, 'Analytics', { goalId: goal.id, expiresOn: '2026-04-01' });
  await client.certificates.attach({ id: certificate.id, fileId: newId(), file: pdfFile() });
  const idea = await addWholeIdea(client);
  const [entry] = await client.activities.list({ noun: 'contact', id: contact.id });
  const { rows: skills } = await client.skills.list({ limit: 3 });
  const [tag] = await client.tags.list({});
  await client.drafts.save({ key: 'contacts.add', content: '{"name":"Half"}' });
  const ids = <T extends { id: string }>(record: T | undefined) => record?.id ?? '';
  return {
    applicationId: application.id,
    otherApplicationId: other.id,
    trashedId: gone.id,
    companyId: application.companyId,
    rejectedId: rejected.id,
    contactId: contact.id,
    twinId: twin.id,
    communityId: community.id,
    goalId: goal.id,
    milestoneId,
    resourceId: course.id,
    lessonId: lessonIds[0] ?? '',
    sessionId: session.id,
    certificateId: certificate.id,
    activityId: ids(entry),
    idea,
    skillId: ids(skills[0]),
    otherSkillId: ids(skills[1]),
    tagId: ids(tag),
  };
}
