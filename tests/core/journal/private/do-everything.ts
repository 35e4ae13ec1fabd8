import { v7 as newId } from 'uuid';
import { contactExportFormats } from '#contract/contact-parts.ts';
import { canvasExportFormats } from '#contract/idea-parts.ts';
import { noChoices } from '#contract/import-contacts.ts';
import { learningExports } from '#contract/learning-parts.ts';
import { flowFormats } from '#contract/report-options.ts';
import { inspectTable } from '#tests/core/imports/import-file.ts';
import { everythingOf, march, setup } from '#tests/core/reports/options.ts';
import { finish } from '#tests/helpers/finish-task.ts';
import { ideaScenarios } from '#tests/helpers/idea-scenarios.ts';
import { pdfFile } from '#tests/helpers/learning.ts';
import { printReport } from '#tests/helpers/print-report.ts';
import type { Client, World } from './make-world.ts';

const nothingAbout = { applicationId: undefined, ideaId: undefined };

/** Carries out every command and service outside of the Journal that leaves the workspace in its place, with what a person could mean by it. */
export async function doEverything(client: Client, world: World): Promise<void> {
  await searchForWork(client, world);
  await meetPeople(client, world);
  await learn(client, world);
  await workOnSkills(client, world);
  await haveIdeas(client, world);
  await bringIn(client);
  await reportAndExport(client);
}

async function searchForWork({ activities, applications, companies, stages, tags }: Client, world: World) {
  const { applicationId, otherApplicationId, companyId, activityId, rejectedId, tagId } = world;
  const id = newId();
  const links = [{ noun: 'application' as const, id: applicationId }];
  await activities.add({ id, kind: 'interview', links, fields: { happenedOn: '2026-03-09' } });
  await activities.change({ id: activityId, changes: { note: 'Corrected' } });
  const fileId = newId();
  await activities.attachFile({ id: activityId, fileId, file: pdfFile() });
  await activities.getFile({ id: activityId, fileId });
  await activities.detachFile({ id: activityId, fileId });
  await activities.remove({ id });
  await applications.add({ id: newId(), fields: { company: 'Kopi Senja', role: 'Analyst' } });
  await applications.change({ id: applicationId, changes: { notes: 'Asked' } });
  await applications.changeStage({ id: applicationId, stageId: rejectedId, afterId: null });
  await applications.changeStages({ ids: [otherApplicationId], stageId: rejectedId });
  await applications.tag({ ids: [applicationId], add: ['Far'], remove: [] });
  await applications.archive({ ids: [otherApplicationId], archived: true });
  await applications.trash({ ids: [otherApplicationId] });
  await companies.change({ id: companyId, changes: { notes: 'Kind' } });
  const stageId = newId();
  await stages.add({ id: stageId, name: 'Waiting', meaning: 'applied', color: 'sky', afterId: null });
  await stages.change({ id: stageId, changes: { name: 'Still waiting' } });
  await stages.move({ id: stageId, afterId: rejectedId });
  await stages.remove({ id: stageId, destinationId: rejectedId });
  await tags.change({ id: tagId, changes: { name: 'Closer' } });
  await tags.remove({ id: tagId });
}

async function meetPeople({ communities, contacts }: Client, world: World) {
  const { applicationId, contactId, twinId, communityId } = world;
  const [third, fourth] = [newId(), newId()];
  for (const id of [third, fourth]) await contacts.add({ id, fields: { name: 'Sari' } });
  await contacts.change({ id: contactId, changes: { notes: 'Likes tomatoes' } });
  await contacts.move({ id: contactId, state: 'waiting', afterId: null });
  await contacts.changeStates({ ids: [third], state: 'paused' });
  await contacts.tag({ ids: [third], add: ['Far'], remove: [] });
  await contacts.archive({ ids: [third], archived: true });
  await contacts.log({ id: newId(), contactId, kind: 'call', note: 'About the weather' });
  await contacts.link({ id: contactId, applicationId, part: 'recruiter' });
  await contacts.unlink({ id: contactId, applicationId });
  await contacts.keepApart({ ids: [third, fourth] });
  await contacts.merge({ keepId: contactId, otherIds: [twinId] });
  await contacts.trash({ ids: [third] });
  const id = newId();
  await communities.add({ id, fields: { name: 'Teman Melangkah' } });
  await communities.change({ id, changes: { notes: 'On Thursdays' } });
  await communities.visit({ id: communityId, activityId: newId() });
  await communities.link({ id, contactIds: [contactId] });
  await communities.unlink({ id, contactIds: [contactId] });
  await communities.trash({ ids: [id] });
}

async function learn({ certificates, goals, resources, sessions }: Client, world: World) {
  const { goalId, milestoneId, resourceId, lessonId, sessionId, certificateId } = world;
  const id = newId();
  await goals.add({ id, fields: { title: 'Speak' } });
  await goals.change({ id, changes: { why: 'It helps' } });
  await goals.move({ id, state: 'in_progress', afterId: null });
  await goals.changeStates({ ids: [id], state: 'done' });
  const stepId = newId();
  await goals.addMilestone({ id: stepId, goalId, title: 'Second chart' });
  await goals.changeMilestone({ id: milestoneId, changes: { doneOn: '2026-03-09' } });
  await goals.moveMilestone({ id: stepId, afterId: null });
  await goals.removeMilestone({ id: stepId });
  const bookId = newId();
  await resources.add({ id: bookId, fields: { title: 'A book' } });
  await resources.change({ id: bookId, changes: { notes: 'Read' } });
  await resources.addLessons({ resourceId, on: '2026-03-20' });
  await resources.changeLesson({ id: lessonId, changes: { attended: false } });
  await resources.removeLessons({ ids: [lessonId] });
  await resources.trash({ ids: [bookId] });
  await sessions.log({ id: newId(), minutes: 20, note: 'On the bus' });
  await sessions.change({ id: sessionId, changes: { minutes: 50 } });
  await sessions.remove({ id: sessionId });
  await sessions.startTimer({ goalId });
  await sessions.pauseTimer({});
  await sessions.resumeTimer({});
  await sessions.finishTimer({ id: newId(), minutes: 10 });
  await sessions.startTimer({ goalId });
  await sessions.discardTimer({});
  await certificates.getFile({ id: certificateId });
  await certificates.add({ id: newId(), fields: { title: 'Excel' } });
  await certificates.change({ id: certificateId, changes: { issuer: 'Google' } });
  await certificates.attach({ id: certificateId, fileId: newId(), file: pdfFile() });
  await certificates.detach({ id: certificateId });
  await certificates.trash({ ids: [certificateId] });
  await goals.trash({ ids: [id] });
}

async function workOnSkills({ skills }: Client, { applicationId, skillId, otherSkillId }: World) {
  const id = newId();
  await skills.add({ id, fields: { name: 'Telling stories with numbers' } });
  await skills.change({ id, changes: { level: 2 } });
  await skills.tagApplication({ applicationId, add: ['Patience'] });
  await skills.makeGoal({ id, goalId: newId(), title: 'Tell stories' });
  await skills.merge({ keepId: skillId, otherIds: [otherSkillId] });
  await skills.remove({ ids: [id] });
  await finish(skills.readPostings({}));
}

async function haveIdeas(client: Client, { idea }: World) {
  for (const prepare of Object.values(ideaScenarios)) {
    const run = await prepare(client);
    await run();
  }
  const { canvases, feedback, promotions } = client;
  const { ideaId, noteId, fileId } = idea;
  await canvases.getFile({ noteId, fileId });
  for (const format of canvasExportFormats) await canvases.export({ ideaId, format, language: 'en' });
  const file = await canvases.export({ ideaId, format: 'json', language: 'en' });
  await canvases.inspectFile({ file });
  await promotions.exportCalendar({ ideaId, language: 'en' });
  for (const format of ['pdf', 'html'] as const)
    await feedback.exportForm({ roundId: idea.roundId, format, language: 'en' });
  const answers = {
    ...{ format: 'langkah-feedback-answers', version: 1, roundId: idea.roundId, roundTitle: 'round' },
    ...{ name: null, givenOn: '2026-03-10', said: '', answers: [] },
  };
  await feedback.inspectAnswers({ file: new File([JSON.stringify(answers)], 'answers.json') });
}

async function bringIn(client: Client) {
  const { imports } = client;
  const table = (text: string) => inspectTable(client, new File([text], 'own.csv'));
  const { importId, applications, contacts, resources, skills } = await table(
    'Company,Role,Name,Email,Title\nPelita,Writer,Laras,laras@people.example,A course\n',
  );
  await imports.previewApplications({ importId, mapping: applications.mapping });
  await imports.previewContacts({ importId, mapping: contacts.mapping, choices: noChoices });
  await imports.previewResources({ importId, mapping: resources.mapping });
  await imports.previewSkills({ importId, mapping: skills.mapping });
  await imports.run({ parts: [{ target: 'applications', importId, mapping: applications.mapping }] });
  const journal = await table(
    'full_date,time,mood,activities,note\n2026-03-01,20:00,good,walk,A quiet day\n',
  );
  const entries = { importId: journal.importId, mapping: journal.entries.mapping };
  await imports.previewEntries(entries);
  await imports.run({ parts: [{ target: 'entries', ...entries }] });
  await imports.forget({ importIds: [importId, journal.importId] });
}

async function reportAndExport({
  contacts,
  drafts,
  goals,
  history,
  reports,
  ruleProfiles,
  settings,
  shell,
  trash,
}: Client) {
  await printReport({ reports }, march);
  const presetId = newId();
  await reports.savePreset({ id: presetId, kind: 'work_search', name: 'Office', setup });
  await reports.removePreset({ id: presetId });
  await reports.exportTable({ options: march, bom: true });
  const options = everythingOf('search_summary', { ...nothingAbout, today: '2026-03-10' });
  for (const format of flowFormats) await reports.exportFlow({ options, format });
  const [brought] = await ruleProfiles.list({});
  if (!brought) throw new Error('no rules came along');
  const ownId = newId();
  await ruleProfiles.save({ id: ownId, content: brought.content });
  await ruleProfiles.remove({ id: ownId });
  await ruleProfiles.save({ id: brought.id, content: brought.content });
  await ruleProfiles.reset({ id: brought.id });
  for (const format of contactExportFormats) await contacts.export({ format, language: 'en' });
  for (const what of learningExports) await goals.export({ what, language: 'en' });
  await history.undo({});
  await history.redo({});
  await drafts.save({ key: 'contacts.add', content: '{}' });
  await drafts.discard({ key: 'contacts.add' });
  await settings.change({ reminders: true, language: 'id' });
  await shell.confirmSaved({ request: 1 });
  await shell.saveFile({ file: new File(['a'], 'a.txt') });
  await shell.openFile({ kind: 'table' });
  await shell.openDataFolder({});
  const [newest] = await trash.list({});
  if (newest) await trash.restore({ refs: [{ noun: newest.noun, id: newest.id }] });
}
