import type { AnyContractProcedure } from '@orpc/contract';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '#contract/index.ts';
import type { ProcedureMeta } from '#contract/procedures.ts';
import { setup } from '#tests/core/reports/options.ts';
import { ideaScenarios } from '#tests/helpers/idea-scenarios.ts';
import { pngFile } from '#tests/helpers/journal.ts';
import { journalScenarios } from '#tests/helpers/journal-scenarios.ts';
import { learningScenarios } from '#tests/helpers/learning-scenarios.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { peopleScenarios } from '#tests/helpers/people-scenarios.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { addApplication, failureOf, stageWith } from '#tests/helpers/scenery.ts';
import { skillScenarios } from '#tests/helpers/skill-scenarios.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore();
});
afterEach(() => test.close());

type Client = MemoryCore['client'];
/** Prepares what a command needs and returns the command. */
type Scenario = (client: Client) => Promise<() => Promise<unknown>>;

async function threeApplications(client: Client) {
  const interview = await stageWith(client, 'interview');
  const more = { appliedOn: '2026-03-01', notes: "it's; -- a 'note'", tagNames: ['Remote', 'Far'] };
  const first = await addApplication(client, 'Rimba', more);
  const second = await addApplication(client, 'Samudra', { stageId: interview.id, tagNames: ['Remote'] });
  const third = await addApplication(client, 'Rimba', { payMin: 5, payMax: 9, interest: 3 });
  return { first, second, third, ids: [first.id, second.id, third.id], interview };
}

const csv = 'Company,Role,Applied\nRimba,Analyst,2026-03-01\nKaliandra,Writer,2026-03-02\n';

async function anyEntryOf(client: Client): Promise<string> {
  const { first } = await threeApplications(client);
  const [newest] = await client.activities.list({ noun: 'application', id: first.id });
  return newest?.id ?? '';
}

/** One for each command of the contract. */
const scenarios: Record<string, Scenario> = {
  ...ideaScenarios,
  ...journalScenarios,
  ...learningScenarios,
  ...peopleScenarios,
  ...skillScenarios,
  'activities.add': async (client) => {
    const { first } = await threeApplications(client);
    const links = [
      { noun: 'application' as const, id: first.id },
      { noun: 'company' as const, id: first.companyId },
    ];
    const fields = { happenedOn: '2026-03-09', note: 'two\nlines', counts: true, minutes: 30 };
    return () => client.activities.add({ id: newId(), kind: 'call', links, fields });
  },
  'activities.change': async (client) => {
    const { first } = await threeApplications(client);
    const [newest] = await client.activities.list({ noun: 'application', id: first.id });
    const offer = await stageWith(client, 'offer');
    const change = (await client.activities.list({ noun: 'application', id: first.id })).find(
      (entry) => entry.kind === 'stage_change',
    );
    const id = change?.id ?? newest?.id ?? '';
    return () => client.activities.change({ id, changes: { stageId: offer.id, happenedOn: '2026-02-01' } });
  },
  'activities.attachFile': async (client) => {
    const id = await anyEntryOf(client);
    await client.activities.attachFile({ id, fileId: newId(), file: pngFile('first.png') });
    return () => client.activities.attachFile({ id, fileId: newId(), file: pngFile('second.png') });
  },
  'activities.detachFile': async (client) => {
    const [id, fileId] = [await anyEntryOf(client), newId()];
    await client.activities.attachFile({ id, fileId, file: pngFile() });
    return () => client.activities.detachFile({ id, fileId });
  },
  'activities.remove': async (client) => {
    const { first } = await threeApplications(client);
    const offer = await stageWith(client, 'offer');
    await client.applications.changeStage({ id: first.id, stageId: offer.id, afterId: null });
    const entries = await client.activities.list({ noun: 'application', id: first.id });
    const newest = entries.find((entry) => entry.toMeaning === 'offer');
    return () => client.activities.remove({ id: newest?.id ?? '' });
  },
  'applications.add': async (client) => {
    await threeApplications(client);
    return () => addApplication(client, 'Kaliandra', { appliedOn: '2026-03-04', tagNames: ['New', 'Far'] });
  },
  'applications.change': async (client) => {
    const { second } = await threeApplications(client);
    const changes = { company: 'Kaliandra', appliedOn: null, notes: 'other', payMin: 7, role: "O'Neil" };
    return () => client.applications.change({ id: second.id, changes });
  },
  'applications.changeStage': async (client) => {
    const { first, second, interview } = await threeApplications(client);
    const change = { id: first.id, stageId: interview.id, afterId: second.id, on: '2026-03-08' };
    return () => client.applications.changeStage(change);
  },
  'applications.changeStages': async (client) => {
    const { ids } = await threeApplications(client);
    const offer = await stageWith(client, 'offer');
    return () => client.applications.changeStages({ ids, stageId: offer.id });
  },
  'applications.tag': async (client) => {
    const { ids, first } = await threeApplications(client);
    const remove = first.tags.map((tag) => tag.id);
    return () => client.applications.tag({ ids, add: ['Brand new', 'far'], remove });
  },
  'applications.archive': async (client) => {
    const { ids } = await threeApplications(client);
    return () => client.applications.archive({ ids, archived: true });
  },
  'applications.trash': async (client) => {
    const { ids } = await threeApplications(client);
    return () => client.applications.trash({ ids });
  },
  'companies.change': async (client) => {
    const { first } = await threeApplications(client);
    const changes = { name: 'Rimba Raya', avoid: true, notes: 'n', website: 'https://rimba.example' };
    return () => client.companies.change({ id: first.companyId, changes });
  },
  'imports.run': async (client) => {
    await threeApplications(client);
    const file = new File([csv], 'mine.csv', { type: 'text/csv' });
    const { parts } = await client.imports.inspect({ file });
    return () =>
      client.imports.run({
        parts: parts.map(({ importId, applications }) => {
          const mapping = { ...applications.mapping, duplicates: 'add' as const };
          return { target: 'applications' as const, importId, mapping };
        }),
      });
  },
  'reports.savePreset': async (client) => {
    const id = newId();
    await client.reports.savePreset({ id, kind: 'work_search', name: 'Office', setup });
    return () => client.reports.savePreset({ id, kind: 'work_search', name: 'Agency', setup });
  },
  'reports.removePreset': async (client) => {
    const id = newId();
    await client.reports.savePreset({ id, kind: 'work_search', name: 'Office', setup });
    return () => client.reports.removePreset({ id });
  },
  'ruleProfiles.save': async (client) => {
    const { content } = await client.ruleProfiles.get({ id: 'jkp' });
    return () => client.ruleProfiles.save({ id: 'jkp', content: { ...content, name: 'Own name' } });
  },
  'ruleProfiles.reset': async (client) => {
    const { content } = await client.ruleProfiles.get({ id: 'texas' });
    await client.ruleProfiles.save({ id: 'texas', content: { ...content, isPerCompany: true } });
    return () => client.ruleProfiles.reset({ id: 'texas' });
  },
  'ruleProfiles.remove': async (client) => {
    const { content } = await client.ruleProfiles.get({ id: 'germany' });
    const id = newId();
    await client.ruleProfiles.save({ id, content });
    return () => client.ruleProfiles.remove({ id });
  },
  'stages.add': async (client) => {
    const { interview } = await threeApplications(client);
    const stage = { name: 'Trial day', meaning: 'interview' as const, color: 'teal' as const };
    return () => client.stages.add({ id: newId(), ...stage, afterId: interview.id });
  },
  'stages.change': async (client) => {
    const { interview } = await threeApplications(client);
    return () =>
      client.stages.change({ id: interview.id, changes: { name: 'Talk', meaning: 'offer', color: 'sand' } });
  },
  'stages.move': async (client) => {
    const { interview } = await threeApplications(client);
    return () => client.stages.move({ id: interview.id, afterId: null });
  },
  'stages.remove': async (client) => {
    const { first, interview } = await threeApplications(client);
    await client.applications.archive({ ids: [first.id], archived: true });
    const applied = await stageWith(client, 'applied');
    await client.applications.trash({ ids: [first.id] });
    return () => client.stages.remove({ id: applied.id, destinationId: interview.id });
  },
  'tags.change': async (client) => {
    const { second } = await threeApplications(client);
    const id = second.tags[0]?.id ?? '';
    return () => client.tags.change({ id, changes: { name: 'Home', color: 'rose' } });
  },
  'tags.remove': async (client) => {
    const { second } = await threeApplications(client);
    return () => client.tags.remove({ id: second.tags[0]?.id ?? '' });
  },
  'trash.restore': async (client) => {
    const { ids } = await threeApplications(client);
    await client.applications.trash({ ids });
    return () => client.trash.restore({ refs: ids.map((id) => ({ noun: 'application' as const, id })) });
  },
};

const commands = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.entries(verbs as Record<string, AnyContractProcedure>)
    .filter(([, procedure]) => (procedure['~orpc'].meta as ProcedureMeta).kind === 'command')
    .map(([verb]) => `${noun}.${verb}`),
);

describe('every command', () => {
  it('has a scenario here, and no scenario is left over', () => {
    expect(Object.keys(scenarios).sort()).toEqual([...commands].sort());
  });

  it.each(commands)('%s is one step: taken back whole, brought back whole', async (name) => {
    const run = await scenarios[name]?.(test.client);
    test.clock.advance(60_000);
    const before = dumpTables(test.raw);
    await run?.();
    const after = dumpTables(test.raw);
    expect(after).not.toEqual(before);
    expectSound(test.raw);
    expect((await test.client.history.get({})).undo?.command).toBe(name);

    for (let round = 0; round < 2; round += 1) {
      expect((await test.client.history.undo({})).command).toBe(name);
      expect(dumpTables(test.raw)).toEqual(before);
      expectSound(test.raw);
      expect((await test.client.history.redo({})).command).toBe(name);
      expect(dumpTables(test.raw)).toEqual(after);
      expectSound(test.raw);
    }
  });
});

describe('undo', () => {
  it('has nothing to take back or bring back in the beginning', async () => {
    expect(await test.client.history.get({})).toEqual({ undo: null, redo: null });
    expect((await failureOf(test.client.history.undo({}))).code).toBe('NOTHING_TO_UNDO');
    expect((await failureOf(test.client.history.redo({}))).code).toBe('NOTHING_TO_REDO');
  });

  it('takes typing in one field back as one step, and other fields as their own', async () => {
    const { id } = await addApplication(test.client);
    for (const notes of ['a', 'ab', 'abc']) {
      test.clock.advance(1_000);
      await test.client.applications.change({ id, changes: { notes } });
    }
    await test.client.applications.change({ id, changes: { reference: 'R1' } });
    await test.client.history.undo({});
    expect(await test.client.applications.get({ id })).toMatchObject({ notes: 'abc', reference: null });
    await test.client.history.undo({});
    expect(await test.client.applications.get({ id })).toMatchObject({ notes: '' });
    await test.client.history.redo({});
    expect(await test.client.applications.get({ id })).toMatchObject({ notes: 'abc' });
  });

  it('begins a new step after a pause of more than four seconds', async () => {
    const { id } = await addApplication(test.client);
    await test.client.applications.change({ id, changes: { notes: 'first' } });
    test.clock.advance(4_001);
    await test.client.applications.change({ id, changes: { notes: 'second' } });
    await test.client.history.undo({});
    expect((await test.client.applications.get({ id })).notes).toBe('first');
  });

  it('never takes more than half a minute of typing back at once', async () => {
    const { id } = await addApplication(test.client);
    for (let second = 1; second <= 40; second += 1) {
      test.clock.advance(1_000);
      await test.client.applications.change({ id, changes: { notes: `after ${second} s` } });
    }
    await test.client.history.undo({});
    expect((await test.client.applications.get({ id })).notes).toMatch(/^after \d+ s$/);
  });

  it('does not merge typing in two records', async () => {
    const [one, two] = [await addApplication(test.client), await addApplication(test.client)];
    await test.client.applications.change({ id: one.id, changes: { notes: 'one' } });
    await test.client.applications.change({ id: two.id, changes: { notes: 'two' } });
    await test.client.history.undo({});
    expect((await test.client.applications.get({ id: one.id })).notes).toBe('one');
  });

  it('a new command takes away what could have been brought back', async () => {
    const { id } = await addApplication(test.client);
    await test.client.applications.change({ id, changes: { notes: 'gone' } });
    await test.client.history.undo({});
    await test.client.applications.change({ id, changes: { role: 'Other' } });
    expect((await test.client.history.get({})).redo).toBeNull();
  });

  it('a command that changes nothing is no step', async () => {
    const { id } = await addApplication(test.client);
    await test.client.applications.archive({ ids: [id], archived: false });
    await test.client.applications.trash({ ids: [newId()] });
    expect((await test.client.history.get({})).undo?.command).toBe('applications.add');
  });

  it('goes back two hundred steps and no further', async () => {
    const { id } = await addApplication(test.client);
    for (let round = 0; round < 205; round += 1) {
      test.clock.advance(10_000);
      await test.client.applications.change({ id, changes: { notes: String(round) } });
    }
    let steps = 0;
    while ((await test.client.history.get({})).undo) {
      await test.client.history.undo({});
      steps += 1;
    }
    expect(steps).toBe(200);
    expect((await test.client.applications.get({ id })).notes).toBe('4');
  });

  it('drops the oldest steps when they would fill 64 MiB of memory', async () => {
    const { id } = await addApplication(test.client);
    for (let round = 0; round < 40; round += 1) {
      test.clock.advance(10_000);
      const notes = String(round % 10).repeat(1_048_576);
      await test.client.applications.change({ id, changes: { notes } });
    }
    let steps = 0;
    while ((await test.client.history.get({})).undo) {
      await test.client.history.undo({});
      steps += 1;
    }
    expect(steps).toBeGreaterThan(20);
    expect(steps).toBeLessThan(33);
  });

  it('brings a thousand cards back into their stages and places', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 1_000; index += 1) ids.push((await addApplication(test.client)).id);
    const before = dumpTables(test.raw);
    const rejected = await stageWith(test.client, 'rejected');
    expect(await test.client.applications.changeStages({ ids, stageId: rejected.id })).toEqual({
      changedCount: 1_000,
    });
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
    expectSound(test.raw);
  });

  it('takes everything back to the beginning, newest first', async () => {
    const before = dumpTables(test.raw);
    const { ids, interview } = await threeApplications(test.client);
    await test.client.applications.changeStages({ ids, stageId: interview.id });
    await test.client.stages.remove({
      id: interview.id,
      destinationId: (await stageWith(test.client, 'offer')).id,
    });
    await test.client.applications.trash({ ids });
    while ((await test.client.history.get({})).undo) await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
    expectSound(test.raw);
  });

  it('forgets every step when something was erased for good', async () => {
    const { ids } = await threeApplications(test.client);
    await test.client.applications.trash({ ids });
    await test.client.trash.empty({});
    expect(await test.client.history.get({})).toEqual({ undo: null, redo: null });
    await addApplication(test.client, 'Kaliandra');
    await test.client.history.undo({});
    expect((await test.client.applications.count({})).total).toBe(0);
    expect((await test.client.trash.list({})).length).toBe(0);
  });
});

describe('a command that fails', () => {
  it('leaves nothing behind, not even a step', async () => {
    const { first, interview } = await threeApplications(test.client);
    const before = dumpTables(test.raw);
    const stepBefore = await test.client.history.get({});
    const later = { id: first.id, stageId: interview.id, afterId: null, on: '2027-01-01' };
    const calls = [
      test.client.applications.changeStage(later),
      addApplication(test.client, 'Kaliandra', { appliedOn: '2027-01-01', tagNames: ['Lost'] }),
      addApplication(test.client, 'Kaliandra', { stageId: newId() }),
      test.client.applications.change({ id: first.id, changes: { role: 'Half', appliedOn: '2027-01-01' } }),
      test.client.stages.remove({ id: interview.id, destinationId: newId() }),
    ];
    for (const call of calls) await failureOf(call);
    expect(dumpTables(test.raw)).toEqual(before);
    expect(await test.client.history.get({})).toEqual(stepBefore);
    expectSound(test.raw);
  });
});
