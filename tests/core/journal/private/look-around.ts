import { type ReportKind, reportKinds } from '#contract/report-kinds.ts';
import { everythingOf } from '#tests/core/reports/options.ts';
import type { Client, World } from './make-world.ts';

/** A summary of moods is asked for only by who wants to show them. */
export const reportsWithoutJournal: readonly ReportKind[] = reportKinds.filter(
  (kind) => kind !== 'mood_summary',
);

/** Asks everything that can be asked outside of the Journal without changing anything, in the same order each time. */
export async function lookAround(client: Client, world: World): Promise<void> {
  const { applicationId, companyId, contactId, communityId, goalId, resourceId, certificateId, skillId } =
    world;
  const { activities, applications, backups, certificates, communities, companies, contacts } = client;
  const { drafts, goals, reports, resources, sessions, skills } = client;
  const about = [
    { noun: 'application', id: applicationId },
    { noun: 'company', id: companyId },
    { noun: 'contact', id: contactId },
    { noun: 'community', id: communityId },
    { noun: 'goal', id: goalId },
    { noun: 'resource', id: resourceId },
    { noun: 'idea', id: world.idea.ideaId },
  ] as const;
  for (const record of about) await activities.list(record);

  await applications.list({});
  await applications.count({});
  await applications.listIds({});
  await applications.get({ id: applicationId });
  await applications.listSources({});
  await applications.findSimilar({ company: 'Rimba' });
  await companies.list({});
  await companies.get({ id: companyId });
  await client.stages.list({});
  await client.tags.list({});
  await client.today.list({});

  await contacts.list({});
  await contacts.count({});
  await contacts.listIds({});
  await contacts.get({ id: contactId });
  await contacts.listSlippingAway({});
  await contacts.listIntroductions({});
  await contacts.listApplications({ id: contactId });
  await contacts.listParts({ applicationId });
  await contacts.listWarmPaths({ applicationId });
  await contacts.findDuplicates({});
  await contacts.findSimilar({ name: 'Tono' });
  await communities.list({});
  await communities.get({ id: communityId });
  await communities.listContacts({ id: communityId });

  await goals.list({});
  await goals.count({});
  await goals.listIds({});
  await goals.get({ id: goalId });
  await goals.suggestWords({ id: goalId, language: 'id' });
  await resources.list({});
  await resources.get({ id: resourceId });
  await resources.listLessons({ id: resourceId });
  await sessions.list({});
  await sessions.listWeeks({});
  await sessions.getTimer({});
  await certificates.list({});
  await certificates.get({ id: certificateId });
  await skills.list({});
  await skills.get({ id: skillId });
  await skills.listGaps({});
  await skills.listPostings({ id: skillId });
  await skills.listOfApplication({ applicationId });
  await skills.countWaiting({});

  await lookAtIdeas(client, world);

  for (const kind of reportsWithoutJournal)
    await reports.preview(
      everythingOf(kind, { applicationId, ideaId: world.idea.ideaId, today: '2026-03-10', isAgreed: false }),
    );
  await reports.listPresets({ kind: 'work_search' });
  const [profile] = await client.ruleProfiles.list({});
  await client.ruleProfiles.get({ id: profile?.id ?? '' });
  await client.search.find({ text: 'a', limit: 100 });
  await client.trash.list({});
  await drafts.list({});
  await drafts.get({ key: 'contacts.add' });
  await client.history.get({});
  await backups.list({});
  await backups.getState({});
  await backups.listHolding({ refs: null });
  await client.transfers.preview({});
  await client.settings.get({});
  await client.shell.getAbilities({});
  await client.workspace.get({});
  await client.rescue.get({});
}

/** Looks for a word wherever words can be looked for, and returns how many were found. */
export async function lookFor(client: Client, text: string): Promise<number> {
  const { rows: applications } = await client.applications.list({ filter: { text } });
  const { rows: contacts } = await client.contacts.list({ filter: { text } });
  const { rows: goals } = await client.goals.list({ filter: { text } });
  const { rows: resources } = await client.resources.list({ text });
  const { rows: certificates } = await client.certificates.list({ text });
  const { rows: skills } = await client.skills.list({ text });
  const found = [
    await client.search.find({ text }),
    await client.companies.list({ text }),
    await client.communities.list({ text }),
    ...[applications, contacts, goals, resources, certificates, skills],
  ];
  return found.flat().length;
}

async function lookAtIdeas(client: Client, { idea }: World): Promise<void> {
  const { canvases, experiments, feedback, ideas, moneyTests, promotions } = client;
  const { ideaId, noteId, versionId, experimentId, feedbackId } = idea;
  await ideas.list({});
  await ideas.count({});
  await ideas.get({ id: ideaId });
  await canvases.get({ ideaId });
  await canvases.listRiskiest({ ideaId });
  await canvases.getNote({ id: noteId });
  await canvases.listFiles({ noteId });
  await canvases.listVersions({ ideaId });
  await canvases.getVersion({ id: versionId });
  await canvases.getDifference({ fromId: versionId, toId: null });
  await canvases.previewExport({ ideaId, language: 'en' });
  await experiments.list({ ideaId });
  await experiments.get({ id: experimentId });
  await feedback.listRounds({ ideaId });
  await feedback.list({ ideaId });
  await feedback.get({ id: feedbackId });
  await feedback.count({ ideaId });
  await promotions.list({ ideaId });
  await moneyTests.list({ ideaId });
}
