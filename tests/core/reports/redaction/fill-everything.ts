import { v7 as newId } from 'uuid';
import { addWholeIdea } from '#tests/helpers/ideas.ts';
import { addEntry, addMark } from '#tests/helpers/journal.ts';
import {
  addCertificate,
  addGoal,
  addMilestones,
  addResource,
  logSession,
  pdfFile,
} from '#tests/helpers/learning.ts';
import { addCommunity, addContact } from '#tests/helpers/people.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import type { Secrets } from './make-secrets.ts';

/** Notes of an idea; all else that is said of one is a text. */
const notesOfIdea = [
  ...['ideanotes', 'introduction', 'decision', 'said', 'quote', 'answer', 'stepnote'],
  ...['belief', 'test', 'measure', 'threshold', 'result'],
];

/** A search in which every field that a report may show holds something to hide. `on`: a day of the period. */
export async function fillEverything({ client }: Pick<TestCore, 'client'>, secrets: Secrets, on: string) {
  const known = { person: secrets.person(), company: secrets.company() };
  const text = () => secrets.inText(known);
  const note = () => secrets.note(known);
  const application = await addApplication(client, known.company, {
    ...{
      role: text(),
      notes: note(),
      postingText: text(),
      link: secrets.link(),
      reference: text(),
      source: text(),
    },
    ...{ payMin: secrets.amount(), payMax: secrets.amount(), payCurrency: 'IDR', payPeriod: 'month' },
    ...{ nextStep: text(), nextStepOn: on, deadlineOn: on, location: text(), appliedOn: on },
    tagNames: [`Via ${known.person}`],
  });
  await client.skills.tagApplication({
    ...{ applicationId: application.id, remove: [] },
    add: [`Dealing with ${known.company}`],
  });
  const interview = await stageWith(client, 'interview');
  await client.stages.change({ id: interview.id, changes: { name: `Talk with ${known.person}` } });
  await client.applications.changeStage({ id: application.id, stageId: interview.id, afterId: null, on });
  const ofCompany = { website: secrets.link(), notes: note(), location: secrets.place() };
  await client.companies.change({ id: application.companyId, changes: ofCompany });
  const contact = await addContact(client, known.person, {
    ...{
      company: secrets.company(),
      role: text(),
      relation: text(),
      email: secrets.email(),
      phone: secrets.phone(),
    },
    ...{ links: [secrets.link()], location: secrets.place(), howMet: note(), notes: note(), intervalDays: 2 },
    ...{ tagNames: [`From ${known.company}`], application: { id: application.id, part: 'interviewer' } },
  });
  const about = { noun: 'application', id: application.id } as const;
  for (const kind of ['call', 'interview', 'ask'] as const) {
    const activityId = newId();
    await client.activities.add({
      ...{ id: activityId, kind, links: [about, { noun: 'contact', id: contact.id }] },
      fields: {
        ...{
          happenedOn: on,
          title: text(),
          note: note(),
          person: secrets.person(),
          result: text(),
          method: 'phone',
        },
        ...{ resultOn: on, confirmation: text(), link: secrets.link(), counts: true },
      },
    });
    const file = pdfFile(64, `Proof ${known.company}.pdf`);
    await client.activities.attachFile({ id: activityId, fileId: newId(), file });
  }
  const community = await addCommunity(client, text(), {
    link: secrets.link(),
    notes: note(),
    nextVisitOn: on,
  });
  await client.communities.visit({ id: community.id, activityId: newId(), on, note: note() });
  await client.communities.link({ id: community.id, contactIds: [contact.id] });
  const goal = await addGoal(client, text(), {
    ...{
      state: 'in_progress',
      why: note(),
      notes: note(),
      achievement: note(),
      draftPost: note(),
      targetOn: on,
    },
    skillNames: [`Selling as ${known.person}`],
  });
  await addMilestones(client, goal.id, [text()]);
  const resource = await addResource(client, text(), {
    ...{ provider: text(), link: secrets.link(), cost: secrets.amount(), costCurrency: 'IDR', notes: note() },
    goalId: goal.id,
  });
  await client.resources.addLessons({ resourceId: resource.id, minutes: 60, title: text(), on });
  await logSession(client, 60, { goalId: goal.id, resourceId: resource.id, on, note: note() });
  await client.skills.add({
    id: newId(),
    fields: { name: `Writing for ${known.company}`, level: 4, evidence: note() },
  });
  const certificate = await addCertificate(client, text(), {
    ...{
      issuer: text(),
      credential: text(),
      link: secrets.link(),
      notes: note(),
      issuedOn: on,
      goalId: goal.id,
    },
  });
  const proof = pdfFile(64, `Certificate ${known.person}.pdf`);
  await client.certificates.attach({ id: certificate.id, fileId: newId(), file: proof });
  const { ideaId } = await addWholeIdea(client, (name) =>
    name === 'giver'
      ? secrets.person()
      : notesOfIdea.includes(name)
        ? note()
        : name === 'tag' || name === 'channel'
          ? `By ${known.person}`
          : text(),
  );
  const price = { price: secrets.amount(), unitCost: secrets.amount(), fixedMonthlyCost: secrets.amount() };
  await client.moneyTests.addScenario({
    ...{ id: newId(), ideaId },
    fields: { name: text(), currency: 'IDR', ...price, unitsPerMonth: 3, startUpCash: secrets.amount() },
  });
  await client.ruleProfiles.save({
    id: newId(),
    content: {
      ...{ name: text(), asOf: on, source: text(), period: { unit: 'month' }, isPerCompany: false },
      ...{
        needs: [{ count: 1, kinds: ['application'] }],
        columns: ['date'],
        keep: { text: text(), days: null },
      },
      ...{ remarks: [text()], hints: [note()] },
    },
  });
  const mark = await addMark(client, `Walk with ${known.person}`);
  for (const mood of [2, 4])
    await addEntry(client, {
      text: note(),
      mood,
      energy: 3,
      markIds: mood === 2 ? [mark.id] : [],
      writtenOn: on,
    });
  await writeBeside(client, secrets, { ...known, contactId: contact.id, on });
  return { applicationId: application.id, ideaId };
}

/** What the Journal holds beside its entries. */
async function writeBeside(
  client: TestCore['client'],
  secrets: Secrets,
  { contactId, on, ...known }: { person: string; company: string; contactId: string; on: string },
) {
  const fields = { name: secrets.inText(known), text: secrets.note(known) };
  await client.templates.add({ id: newId(), fields });
  await client.support.addComfort({ id: newId(), title: secrets.note(known) });
  await client.support.addPerson({ contactId });
  const { origin, lines } = await client.support.getHelplines({ country: 'ID' });
  await client.support.saveHelplines({
    country: 'ID',
    checkedOn: on,
    lines: [
      ...(origin === 'own' ? lines : []),
      {
        ...{ name: `Practice of ${known.person}`, phone: secrets.phone(), link: secrets.link() },
        ...{ hours: secrets.inText(known), note: secrets.note(known) },
      },
    ],
  });
}
