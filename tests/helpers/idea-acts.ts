import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { blocks, canvasTemplates, experimentOutcomes, ideaStates, stances } from '#contract/idea-parts.ts';
import { addIdea, addNotes } from './ideas.ts';
import type { MemoryCore } from './memory-core.ts';
import type { Act } from './run-acts.ts';

export interface IdeaWorld {
  client: MemoryCore['client'];
  /** Ids of ideas there are now, also in the trash; a pick out of range starts over. */
  ideas: string[];
  contacts: string[];
}

const pick = fc.nat(30);
/** Few, so that several things happen to the same one. */
const idea = fc.nat(2);
const maybe = fc.option(pick);
const many = fc.array(pick, { minLength: 1, maxLength: 4 });
const at = (list: readonly string[], which: number) => list[which % Math.max(list.length, 1)] ?? newId();
const idAt = (rows: readonly { id: string }[], which: number) =>
  at(
    rows.map(({ id }) => id),
    which,
  );
const state = fc.constantFrom(...ideaStates);
const stance = fc.constantFrom(...stances);
const text = fc.constantFrom('Rimba', "it's", 'x"y*', 'naïve ; DROP');
const block = fc.constantFrom(...blocks);
const assumption = fc.constantFrom(null, 'untested', 'testing', 'supported' as const);
const importance = fc.constantFrom(null, 1, 3);

const notesOf = async ({ client }: IdeaWorld, ideaId: string) =>
  (await client.canvases.get({ ideaId })).notes;

/** What can be done with ideas. */
export const ideaActs: fc.Arbitrary<Act<IdeaWorld>>[] = [
  fc.record({ title: text, to: state, template: fc.constantFrom(...canvasTemplates), from: maybe }).map(
    ({ title, to, template, from }): Act<IdeaWorld> =>
      ({ client, ideas }) =>
        from === null
          ? addIdea(client, title, { state: to, template })
          : client.ideas.copy({ id: newId(), fromId: at(ideas, from), title }),
  ),
  fc.tuple(idea, state, maybe).map(
    ([which, to, after]): Act<IdeaWorld> =>
      ({ client, ideas }) =>
        client.ideas.move({
          ...{ id: at(ideas, which), state: to },
          afterId: after === null ? null : at(ideas, after),
        }),
  ),
  fc.tuple(many, fc.boolean()).map(
    ([which, comesBack]): Act<IdeaWorld> =>
      ({ client, ideas }) => {
        const ids = which.map((each) => at(ideas, each));
        if (!comesBack) return client.ideas.trash({ ids });
        return client.trash.restore({ refs: ids.map((id) => ({ noun: 'idea', id })) });
      },
  ),
  fc.tuple(idea, block, fc.array(text, { minLength: 1, maxLength: 3 }), assumption, importance).map(
    ([which, where, texts, isAssumed, weight]): Act<IdeaWorld> =>
      ({ client, ideas }) =>
        addNotes(client, at(ideas, which), where, texts, { assumption: isAssumed, importance: weight }),
  ),
  fc.tuple(idea, many, block, maybe).map(
    ([which, notes, where, after]): Act<IdeaWorld> =>
      async (world) => {
        const ideaId = at(world.ideas, which);
        const there = await notesOf(world, ideaId);
        const ids = notes.map((each) => idAt(there, each));
        const afterId = after === null ? null : idAt(there, after);
        return world.client.canvases.moveNotes({ ideaId, ids, block: where, afterId });
      },
  ),
  fc.tuple(idea, many, assumption, importance).map(
    ([which, notes, isAssumed, weight]): Act<IdeaWorld> =>
      async (world) => {
        const ideaId = at(world.ideas, which);
        const there = await notesOf(world, ideaId);
        const ids = notes.map((each) => idAt(there, each));
        const changes = { assumption: isAssumed, importance: weight };
        return world.client.canvases.changeNotes({ ideaId, ids, changes });
      },
  ),
  fc.tuple(idea, many).map(
    ([which, notes]): Act<IdeaWorld> =>
      async (world) => {
        const ideaId = at(world.ideas, which);
        const there = await notesOf(world, ideaId);
        return world.client.canvases.removeNotes({ ideaId, ids: notes.map((each) => idAt(there, each)) });
      },
  ),
  fc.tuple(idea, fc.constantFrom(...canvasTemplates)).map(
    ([which, template]): Act<IdeaWorld> =>
      ({ client, ideas }) =>
        client.canvases.switchTemplate({ ideaId: at(ideas, which), template }),
  ),
  fc.tuple(idea, pick, fc.constantFrom('save', 'restore', 'remove')).map(
    ([which, version, verb]): Act<IdeaWorld> =>
      async ({ client, ideas }) => {
        const ideaId = at(ideas, which);
        if (verb === 'save') return client.canvases.saveVersion({ ideaId, id: newId(), name: verb });
        const id = idAt(await client.canvases.listVersions({ ideaId }), version);
        if (verb === 'remove') return client.canvases.removeVersion({ id });
        return client.canvases.restoreVersion({
          ...{ id, newId: newId(), name: 'Back', keptId: newId(), keptName: 'Before' },
        });
      },
  ),
  fc.tuple(idea, pick, pick, stance).map(
    ([which, note, who, says]): Act<IdeaWorld> =>
      async (world) => {
        const noteId = idAt(await notesOf(world, at(world.ideas, which)), note);
        const id = at(world.contacts, who);
        return world.client.canvases.linkEvidence({ noteId, noun: 'contact', id, stance: says });
      },
  ),
  fc.tuple(idea, many).map(
    ([which, notes]): Act<IdeaWorld> =>
      async (world) => {
        const ideaId = at(world.ideas, which);
        const there = await notesOf(world, ideaId);
        const noteIds = [...new Set(notes.map((each) => idAt(there, each)))];
        const fields = { title: 'Poster', threshold: '5', startedOn: '2026-03-01', noteIds };
        return world.client.experiments.add({ id: newId(), ideaId, fields });
      },
  ),
  fc.tuple(idea, pick, fc.constantFrom('record', 'withdraw', 'rename', 'remove'), pick).map(
    ([which, experiment, verb, outcome]): Act<IdeaWorld> =>
      async ({ client: { experiments }, ideas }) => {
        const id = idAt(await experiments.list({ ideaId: at(ideas, which) }), experiment);
        if (verb === 'withdraw') return experiments.withdrawResult({ id });
        if (verb === 'remove') return experiments.remove({ id });
        if (verb === 'rename') return experiments.change({ id, changes: { title: `Poster ${outcome}` } });
        return experiments.recordResult({
          ...{ id, result: 'seen', resultOn: `2026-03-0${1 + (outcome % 9)}` },
          outcome: experimentOutcomes[outcome % experimentOutcomes.length] ?? 'reached',
        });
      },
  ),
  fc.record({ which: idea, who: maybe, note: pick, says: stance, item: maybe, removes: fc.boolean() }).map(
    ({ which, who, note, says, item, removes }): Act<IdeaWorld> =>
      async (world) => {
        const { client, contacts } = world;
        const ideaId = at(world.ideas, which);
        const { rows } = await client.feedback.list({ ideaId });
        if (item !== null && removes) return client.feedback.remove({ id: idAt(rows, item) });
        const there = await notesOf(world, ideaId);
        const from =
          who === null || contacts.length === 0 ? { name: 'Ibu' } : { contactId: at(contacts, who) };
        const said = { ...from, stances: [{ noteId: idAt(there, note), stance: says }] };
        if (item !== null) return client.feedback.change({ id: idAt(rows, item), changes: said });
        return client.feedback.add({ id: newId(), ideaId, fields: { ...said, givenOn: '2026-03-09' } });
      },
  ),
  fc.tuple(idea, maybe, fc.constantFrom('2026-03-02', '2026-03-09', null), fc.boolean()).map(
    ([which, step, doneOn, removes]): Act<IdeaWorld> =>
      async ({ client: { promotions }, ideas }) => {
        const ideaId = at(ideas, which);
        if (step === null)
          return promotions.add({
            ...{ id: newId(), ideaId, fields: { channel: 'event', title: 'Stall', doneOn } },
          });
        const id = idAt(await promotions.list({ ideaId }), step);
        return removes ? promotions.remove({ id }) : promotions.change({ id, changes: { doneOn } });
      },
  ),
  fc.tuple(idea, maybe, maybe, fc.boolean()).map(
    ([which, scenario, after, removes]): Act<IdeaWorld> =>
      async ({ client: { moneyTests }, ideas }) => {
        const ideaId = at(ideas, which);
        if (scenario === null)
          return moneyTests.addScenario({ id: newId(), ideaId, fields: { name: 'A', price: which } });
        const there = await moneyTests.list({ ideaId });
        const id = idAt(there, scenario);
        if (removes) return moneyTests.removeScenario({ id });
        return moneyTests.moveScenario({ id, afterId: after === null ? null : idAt(there, after) });
      },
  ),
  // Somebody takes what was written into the ledger by itself out of it.
  pick.map(
    (which): Act<IdeaWorld> =>
      async ({ client: { activities }, ideas }) =>
        activities.remove({ id: idAt(await activities.list({ noun: 'idea', id: at(ideas, which) }), which) }),
  ),
];
