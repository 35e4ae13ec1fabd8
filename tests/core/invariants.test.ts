import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { describe, it } from 'vitest';
import { contactStates } from '#contract/contact-parts.ts';
import { goalStates } from '#contract/learning-parts.ts';
import { stageMeanings } from '#contract/stages.ts';
import { ideaActs } from '#tests/helpers/idea-acts.ts';
import { addEntry, addMark, pngFile } from '#tests/helpers/journal.ts';
import {
  addCertificate,
  addGoal,
  addMilestones,
  addResource,
  logSession,
  pdfFile,
} from '#tests/helpers/learning.ts';
import type { MemoryCore } from '#tests/helpers/memory-core.ts';
import { addCommunity, addContact } from '#tests/helpers/people.ts';
import { type Act as AnyAct, runActs } from '#tests/helpers/run-acts.ts';
import { addApplication } from '#tests/helpers/scenery.ts';

interface World {
  client: MemoryCore['client'];
  /** Ids of applications and stages there are now; a pick out of range starts over. */
  applications: string[];
  stages: string[];
  contacts: string[];
  communities: string[];
  goals: string[];
  resources: string[];
  certificates: string[];
  entries: string[];
  marks: string[];
  ideas: string[];
}
type Act = AnyAct<World>;

const at = (list: readonly string[], pick: number) => list[pick % Math.max(list.length, 1)] ?? newId();
const pick = fc.nat(30);
const day = fc.integer({ min: -20, max: 1 }).map((offset) => {
  const date = new Date(Date.UTC(2026, 2, 10 + offset));
  return `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`;
});
const word = fc.constantFrom('Rimba', 'Samudra', 'PT Rimba', "O'Neil", 'Café', '—', 'x"y*', 'naïve ; DROP');

async function entriesOf({ client, applications }: World, card: number) {
  return client.activities.list({ noun: 'application', id: at(applications, card) });
}

const state = fc.constantFrom(...contactStates);

const peopleActs: fc.Arbitrary<Act>[] = [
  fc.record({ name: word, company: fc.option(word), earlier: word, by: fc.option(pick) }).map(
    ({ name, company, earlier, by }): Act =>
      ({ client, contacts }) =>
        addContact(client, name, {
          company,
          introducedById: by === null || contacts.length === 0 ? null : at(contacts, by),
          earlierCompanies: [{ company: earlier, fromOn: null, toOn: null }],
          links: [`https://${encodeURIComponent(name)}.example`],
          tagNames: [name],
        }),
  ),
  fc.record({ who: pick, company: fc.option(word), by: fc.option(pick), notes: word }).map(
    ({ who, company, by, notes }): Act =>
      ({ client, contacts }) =>
        client.contacts.change({
          id: at(contacts, who),
          changes: { company, notes, introducedById: by === null ? null : at(contacts, by) },
        }),
  ),
  fc.tuple(pick, state, fc.option(pick)).map(
    ([who, to, after]): Act =>
      ({ client, contacts }) =>
        client.contacts.move({
          id: at(contacts, who),
          state: to,
          afterId: after === null ? null : at(contacts, after),
        }),
  ),
  fc.tuple(fc.array(pick, { minLength: 1, maxLength: 4 }), state).map(
    ([who, to]): Act =>
      ({ client, contacts }) =>
        client.contacts.changeStates({ ids: who.map((each) => at(contacts, each)), state: to }),
  ),
  fc.tuple(pick, fc.boolean()).map(
    ([who, archived]): Act =>
      ({ client, contacts }) =>
        client.contacts.archive({ ids: [at(contacts, who)], archived }),
  ),
  pick.map(
    (who): Act =>
      ({ client, contacts }) =>
        client.contacts.trash({ ids: [at(contacts, who)] }),
  ),
  pick.map(
    (who): Act =>
      ({ client, contacts }) =>
        client.trash.restore({ refs: [{ noun: 'contact', id: at(contacts, who) }] }),
  ),
  fc.tuple(pick, day, fc.option(pick)).map(
    ([who, on, about]): Act =>
      ({ client, contacts, applications }) =>
        client.contacts.log({
          id: newId(),
          contactId: at(contacts, who),
          kind: 'ask',
          on,
          ...(about !== null && { applicationId: at(applications, about) }),
        }),
  ),
  fc.tuple(pick, fc.option(day)).map(
    ([who, on]): Act =>
      async ({ client, contacts }) => {
        const [entry] = await client.activities.list({ noun: 'contact', id: at(contacts, who) });
        const id = entry?.id ?? newId();
        return on === null
          ? client.activities.remove({ id })
          : client.activities.change({ id, changes: { happenedOn: on } });
      },
  ),
  fc.tuple(pick, pick).map(
    ([who, about]): Act =>
      ({ client, contacts, applications }) =>
        client.contacts.link({
          id: at(contacts, who),
          applicationId: at(applications, about),
          part: 'referrer',
        }),
  ),
  fc.tuple(pick, fc.array(pick, { minLength: 1, maxLength: 3 })).map(
    ([keep, others]): Act =>
      ({ client, contacts }) =>
        client.contacts.merge({
          keepId: at(contacts, keep),
          otherIds: others.map((each) => at(contacts, each)),
        }),
  ),
  word.map(
    (name): Act =>
      ({ client }) =>
        addCommunity(client, name, { nextVisitOn: '2026-03-08' }),
  ),
  fc.tuple(pick, pick, day).map(
    ([where, who, on]): Act =>
      async ({ client, contacts, communities }) => {
        const id = at(communities, where);
        await client.communities.link({ id, contactIds: [at(contacts, who)] });
        return client.communities.visit({ id, activityId: newId(), on });
      },
  ),
];

const goalState = fc.constantFrom(...goalStates);
const many = fc.array(pick, { minLength: 1, maxLength: 4 });

const learningActs: fc.Arbitrary<Act>[] = [
  fc.record({ title: word, skill: word, state: goalState }).map(
    ({ title, skill, state }): Act =>
      async ({ client }) => {
        const { id } = await addGoal(client, title, { state, skillNames: [skill, 'C#'] });
        return addMilestones(client, id, [title, skill]);
      },
  ),
  fc.tuple(pick, goalState, fc.option(pick)).map(
    ([which, to, after]): Act =>
      ({ client, goals }) =>
        client.goals.move({
          id: at(goals, which),
          state: to,
          afterId: after === null ? null : at(goals, after),
        }),
  ),
  fc.tuple(many, goalState).map(
    ([which, to]): Act =>
      ({ client, goals }) =>
        client.goals.changeStates({ ids: which.map((each) => at(goals, each)), state: to }),
  ),
  fc.tuple(pick, pick, fc.option(pick), fc.option(day)).map(
    ([which, step, after, doneOn]): Act =>
      async ({ client, goals }) => {
        const { milestones } = await client.goals.get({ id: at(goals, which) });
        const ids = milestones.map(({ id }) => id);
        await client.goals.changeMilestone({ id: at(ids, step), changes: { doneOn } });
        return client.goals.moveMilestone({
          id: at(ids, step),
          afterId: after === null ? null : at(ids, after),
        });
      },
  ),
  fc.record({ title: word, goal: fc.option(pick) }).map(
    ({ title, goal }): Act =>
      async ({ client, goals }) => {
        const goalId = goal === null || goals.length === 0 ? null : at(goals, goal);
        const { id } = await addResource(client, title, { goalId });
        const days = { on: '2026-02-24', everyWeeks: 1, untilOn: '2026-03-17' };
        return client.resources.addLessons({ resourceId: id, minutes: 60, ...days });
      },
  ),
  fc.tuple(pick, pick, fc.option(fc.boolean()), fc.option(fc.constant(30)), fc.option(day)).map(
    ([which, lesson, attended, minutes, heldOn]): Act =>
      async ({ client, resources }) => {
        const lessons = await client.resources.listLessons({ id: at(resources, which) });
        const id = at(
          lessons.map((one) => one.id),
          lesson,
        );
        return client.resources.changeLesson({
          id,
          changes: { attended, minutes, ...(heldOn && { heldOn }) },
        });
      },
  ),
  fc.tuple(fc.option(pick), fc.option(pick), day).map(
    ([goal, resource, on]): Act =>
      ({ client, goals, resources }) =>
        logSession(client, 25, {
          on,
          ...(goal !== null && { goalId: at(goals, goal) }),
          ...(resource !== null && { resourceId: at(resources, resource) }),
        }),
  ),
  fc.tuple(pick, fc.boolean()).map(
    ([which, removes]): Act =>
      async ({ client, goals }) => {
        const [entry] = await client.activities.list({ noun: 'goal', id: at(goals, which) });
        const id = entry?.id ?? newId();
        if (removes) return client.activities.remove({ id });
        return client.activities.change({ id, changes: { happenedOn: '2026-02-20' } });
      },
  ),
  fc.tuple(word, fc.option(pick)).map(
    ([title, goal]): Act =>
      async ({ client, goals }) => {
        const goalId = goal === null || goals.length === 0 ? null : at(goals, goal);
        const { id } = await addCertificate(client, title, { goalId });
        return client.certificates.attach({ id, fileId: newId(), file: pdfFile(64, title) });
      },
  ),
  pick.map(
    (which): Act =>
      ({ client, certificates }) =>
        client.certificates.detach({ id: at(certificates, which) }),
  ),
  fc.tuple(fc.constantFrom('goal', 'resource', 'certificate'), pick, fc.boolean()).map(
    ([noun, which, comesBack]): Act =>
      (world) => {
        const id = at(world[`${noun}s`], which);
        return comesBack
          ? world.client.trash.restore({ refs: [{ noun, id }] })
          : world.client[`${noun}s`].trash({ ids: [id] });
      },
  ),
  fc.constantFrom('startTimer', 'pauseTimer', 'resumeTimer', 'discardTimer', 'finishTimer').map(
    (verb): Act =>
      ({ client }) =>
        verb === 'finishTimer' ? client.sessions.finishTimer({ id: newId() }) : client.sessions[verb]({}),
  ),
];

const journalActs: fc.Arbitrary<Act>[] = [
  fc.record({ text: word, on: day, marked: many, mood: fc.option(fc.integer({ min: 1, max: 5 })) }).map(
    ({ text, on, marked, mood }): Act =>
      ({ client, marks }) =>
        addEntry(client, { text, writtenOn: on, mood, markIds: marked.map((each) => at(marks, each * 7)) }),
  ),
  fc.record({ which: pick, text: word, on: fc.option(day), marked: fc.option(many) }).map(
    ({ which, text, on, marked }): Act =>
      ({ client, entries, marks }) =>
        client.entries.change({
          id: at(entries, which),
          changes: {
            text,
            ...(on !== null && { writtenOn: on }),
            ...(marked !== null && { markIds: marked.map((each) => at(marks, each * 7)) }),
          },
        }),
  ),
  fc.tuple(pick, word, fc.boolean()).map(
    ([which, name, takesOff]): Act =>
      async ({ client, entries }) => {
        const id = at(entries, which);
        const { files } = await client.entries.get({ id });
        const fileId = files[0]?.id ?? newId();
        if (takesOff) return client.entries.detach({ id, fileId });
        return client.entries.attach({ id, fileId: newId(), file: pngFile(name) });
      },
  ),
  fc.tuple(word, fc.option(pick), fc.option(pick)).map(
    ([name, renamed, after]): Act =>
      async ({ client, marks }) => {
        if (renamed === null) return addMark(client, name);
        const id = at(marks, renamed * 7);
        if (after === null) return client.marks.change({ id, changes: { name, category: name } });
        return client.marks.move({ id, afterId: at(marks, after * 7) });
      },
  ),
  fc.tuple(pick, fc.constantFrom('remove', 'archive', 'archiveUnused')).map(
    ([which, verb]): Act =>
      ({ client, marks }) => {
        const id = at(marks, which * 7);
        if (verb === 'remove') return client.marks.remove({ id });
        if (verb === 'archive') return client.marks.archive({ ids: [id], archived: true });
        return client.marks.archiveUnused({ kind: 'feeling' });
      },
  ),
  fc.tuple(many, fc.boolean()).map(
    ([which, comesBack]): Act =>
      ({ client, entries }) => {
        const ids = which.map((each) => at(entries, each));
        if (!comesBack) return client.entries.trash({ ids });
        return client.trash.restore({ refs: ids.map((id) => ({ noun: 'entry', id })) });
      },
  ),
];

const acts: fc.Arbitrary<Act>[] = [
  fc.record({ company: word, appliedOn: fc.option(day), tag: word, stage: fc.option(pick) }).map(
    ({ company, appliedOn, tag, stage }): Act =>
      ({ client, stages }) =>
        addApplication(client, company, {
          appliedOn,
          tagNames: [tag],
          ...(stage !== null && { stageId: at(stages, stage) }),
        }),
  ),
  fc.tuple(pick, pick, fc.option(pick), fc.option(day)).map(
    ([card, stage, after, on]): Act =>
      ({ client, applications, stages }) =>
        client.applications.changeStage({
          id: at(applications, card),
          stageId: at(stages, stage),
          afterId: after === null ? null : at(applications, after),
          ...(on && { on }),
        }),
  ),
  fc.tuple(fc.array(pick, { minLength: 1, maxLength: 5 }), pick, day).map(
    ([cards, stage, on]): Act =>
      ({ client, applications, stages }) =>
        client.applications.changeStages({
          ids: cards.map((card) => at(applications, card)),
          stageId: at(stages, stage),
          on,
        }),
  ),
  fc.tuple(pick, fc.option(day)).map(
    ([card, appliedOn]): Act =>
      ({ client, applications }) =>
        client.applications.change({ id: at(applications, card), changes: { appliedOn } }),
  ),
  fc.tuple(pick, word, word).map(
    ([card, company, notes]): Act =>
      ({ client, applications }) =>
        client.applications.change({ id: at(applications, card), changes: { company, notes } }),
  ),
  fc.tuple(pick, fc.boolean()).map(
    ([card, archived]): Act =>
      ({ client, applications }) =>
        client.applications.archive({ ids: [at(applications, card)], archived }),
  ),
  pick.map(
    (card): Act =>
      ({ client, applications }) =>
        client.applications.trash({ ids: [at(applications, card)] }),
  ),
  pick.map(
    (card): Act =>
      ({ client, applications }) =>
        client.trash.restore({ refs: [{ noun: 'application', id: at(applications, card) }] }),
  ),
  fc.tuple(pick, pick, day).map(
    ([card, entry, happenedOn]): Act =>
      async (world) => {
        const entries = await entriesOf(world, card);
        const id = at(
          entries.map((found) => found.id),
          entry,
        );
        return world.client.activities.change({ id, changes: { happenedOn } });
      },
  ),
  fc.tuple(pick, pick).map(
    ([card, entry]): Act =>
      async (world) => {
        const entries = await entriesOf(world, card);
        return world.client.activities.remove({
          id: at(
            entries.map((found) => found.id),
            entry,
          ),
        });
      },
  ),
  fc.tuple(pick, pick).map(
    ([stage, destination]): Act =>
      ({ client, stages }) =>
        client.stages.remove({ id: at(stages, stage), destinationId: at(stages, destination) }),
  ),
  fc.tuple(fc.constantFrom(...stageMeanings), fc.option(pick)).map(
    ([meaning, after]): Act =>
      ({ client, stages }) =>
        client.stages.add({
          id: newId(),
          name: 'New',
          meaning,
          color: 'sky',
          afterId: after === null ? null : at(stages, after),
        }),
  ),
  fc.tuple(pick, fc.option(pick)).map(
    ([stage, after]): Act =>
      ({ client, stages }) =>
        client.stages.move({ id: at(stages, stage), afterId: after === null ? null : at(stages, after) }),
  ),
  ...peopleActs,
  ...learningActs,
  ...journalActs,
  ...ideaActs,
  fc.constant<Act>(({ client }) => client.history.undo({})),
  fc.constant<Act>(({ client }) => client.history.redo({})),
];

async function look({ client }: MemoryCore): Promise<World> {
  const ids = await client.applications.listIds({});
  const archived = await client.applications.listIds({ filter: { archived: true } });
  const allTrashed = await client.trash.list({});
  const trashed = allTrashed.filter((row) => row.noun === 'application').map((row) => row.id);
  const trashedOf = (noun: string) => allTrashed.filter((row) => row.noun === noun).map((row) => row.id);
  const trashedPeople = trashedOf('contact');
  const people = [
    ...(await client.contacts.listIds({})),
    ...(await client.contacts.listIds({ filter: { archived: true } })),
    ...trashedPeople,
  ];
  const communities = (await client.communities.list({})).map((row) => row.id);
  const stages = (await client.stages.list({})).map((stage) => stage.id);
  const idsOf = ({ rows }: { rows: { id: string }[] }) => rows.map((row) => row.id);
  const goals = [...(await client.goals.listIds({})), ...trashedOf('goal')];
  const resources = [...idsOf(await client.resources.list({})), ...trashedOf('resource')];
  const certificates = [...idsOf(await client.certificates.list({})), ...trashedOf('certificate')];
  const entries = [...idsOf(await client.entries.list({ limit: 500 })), ...trashedOf('entry')].sort();
  const ideas = [...idsOf(await client.ideas.list({})), ...trashedOf('idea')].sort();
  const marks = (await client.marks.list({})).map((mark) => mark.id).sort();
  return {
    client,
    ...{ entries, marks, ideas },
    ...{ goals: goals.sort(), resources: resources.sort(), certificates: certificates.sort() },
    applications: [...ids, ...archived, ...trashed].sort(),
    stages,
    contacts: people.sort(),
    communities: communities.sort(),
  };
}

describe('whatever is done in whatever order', () => {
  it('the ledger, places, references and index stay true, and undoing all leads back to the start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...acts), { maxLength: 25 }), (sequence) => runActs(sequence, look)),
      { numRuns: 60 },
    );
  }, 300_000);
});
