import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExperimentChanges } from '#contract/experiments.ts';
import { limits } from '#contract/limits.ts';
import { addIdea, addNotes } from '#tests/helpers/ideas.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
let ideaId: string;
let noteIds: string[];
beforeEach(async () => {
  test = createMemoryCore('2026-03-10');
  ideaId = (await addIdea(test.client)).id;
  noteIds = await addNotes(test.client, ideaId, 'problem', ['A', 'B'], { assumption: 'untested' });
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const add = (title: string, fields: Omit<ExperimentChanges, 'title'> = {}) =>
  test.client.experiments.add({ id: newId(), ideaId, fields: { ...fields, title } });
const record = (id: string, outcome: 'reached' | 'missed' | 'unclear', resultOn = '2026-03-10') =>
  test.client.experiments.recordResult({ id, result: '12 of 20', outcome, resultOn });
const ledger = () => test.client.activities.list({ noun: 'idea', id: ideaId });
const states = async () =>
  (await test.client.canvases.get({ ideaId })).notes.map(({ assumption }) => assumption);
const counts = async () =>
  (await test.client.canvases.get({ ideaId })).notes.map((note) => [
    note.supportsCount,
    note.contradictsCount,
  ]);

describe('an experiment', () => {
  it('is written down once however often it is sent, with the assumptions that are there', async () => {
    const other = await addIdea(test.client, 'Other');
    const [foreign = ''] = await addNotes(test.client, other.id, 'problem', ['C']);
    const wanted = [noteIds[1] ?? '', foreign, newId(), noteIds[0] ?? ''];
    const added = await add('Ask ten', { belief: 'They forget', threshold: '12 of 20', noteIds: wanted });
    expect(added).toMatchObject({
      ...{ ideaId, title: 'Ask ten', belief: 'They forget', test: '', startedOn: null, outcome: null },
      notes: [
        { id: noteIds[0], text: 'A' },
        { id: noteIds[1], text: 'B' },
      ],
    });
    const again = { id: added.id, ideaId, fields: { title: 'other' } };
    expect(await test.client.experiments.add(again)).toEqual(added);
    expect(await states()).toEqual(['untested', 'untested']);
    expect(await ledger()).toEqual([]);
    expect(await test.client.experiments.get({ id: added.id })).toEqual(added);
  });

  it('makes untested assumptions being tested when it begins, and never those somebody judged', async () => {
    await test.client.canvases.changeNote({ id: noteIds[1] ?? '', changes: { assumption: 'refuted' } });
    const { id } = await add('Ask ten', { noteIds, startedOn: '2026-03-11' });
    expect(await states()).toEqual(['untested', 'refuted']);
    await test.client.experiments.change({ id, changes: { startedOn: '2026-03-10' } });
    expect(await states()).toEqual(['testing', 'refuted']);
    await test.client.canvases.changeNote({ id: noteIds[0] ?? '', changes: { assumption: 'untested' } });
    await test.client.experiments.change({ id, changes: { title: 'Ask twenty' } });
    expect(await states()).toEqual(['untested', 'refuted']);
    const [third = ''] = await addNotes(test.client, ideaId, 'problem', ['C'], { assumption: 'untested' });
    await test.client.experiments.change({ id, changes: { noteIds: [...noteIds, third] } });
    expect(await states()).toEqual(['untested', 'refuted', 'testing']);
  });

  it('is never changed over what somebody else wrote', async () => {
    const { id } = await add('Ask', { noteIds: [noteIds[0] ?? ''], belief: 'old' });
    const { experiments } = test.client;
    await experiments.change({ id, changes: { belief: 'theirs', noteIds } });
    const stale = experiments.change({
      ...{ id, changes: { belief: 'mine', noteIds: [] } },
      base: { belief: 'old', noteIds: [...noteIds].reverse() },
    });
    expect((await failureOf(stale)).data?.conflicts).toEqual([
      { field: 'belief', mine: 'mine', theirs: 'theirs' },
    ]);
    const changed = await experiments.get({ id });
    expect(await experiments.change({ id, changes: { noteIds: [...noteIds].reverse() } })).toEqual(changed);
  });

  it('stands with those that run first, then the planned ones, then those that are done', async () => {
    const done = await add('done', { threshold: 'x' });
    await record(done.id, 'reached');
    await add('planned');
    await add('later', { startedOn: '2026-04-01' });
    await add('running', { startedOn: '2026-03-01' });
    await add('newer', { startedOn: '2026-03-10' });
    const listed = await test.client.experiments.list({ ideaId });
    expect(listed.map(({ title }) => title)).toEqual(['newer', 'running', 'later', 'planned', 'done']);
  });

  it('is one of at most 200 of an idea', async () => {
    for (let count = 0; count < limits.experimentsPerIdea; count += 1) await add(`E${count}`);
    expect((await failureOf(add('more'))).data?.refusals).toEqual([
      { field: 'fields.title', reason: 'TOO_MANY' },
    ]);
  });
});

describe('a result', () => {
  it('needs a threshold that was set before, which stays as it is from then on', async () => {
    const { id } = await add('Ask', { noteIds });
    expect((await failureOf(record(id, 'reached'))).data?.refusals).toEqual([
      { field: 'threshold', reason: 'REQUIRED' },
    ]);
    const { experiments } = test.client;
    await experiments.change({ id, changes: { threshold: '12' } });
    expect((await failureOf(record(id, 'reached', '2026-03-20'))).data?.refusals).toEqual([
      { field: 'resultOn', reason: 'OUT_OF_RANGE' },
    ]);
    await record(id, 'missed');
    expect((await failureOf(experiments.change({ id, changes: { threshold: '5' } }))).data?.refusals).toEqual(
      [{ field: 'changes.threshold', reason: 'INVALID' }],
    );
    await experiments.change({ id, changes: { threshold: '12', decision: 'change', decisionNote: 'why' } });
    await experiments.withdrawResult({ id });
    expect(await experiments.change({ id, changes: { threshold: '5' } })).toMatchObject({
      ...{ threshold: '5', decision: 'change', outcome: null, result: '', resultOn: null },
    });
  });

  it('is evidence of what it tests and an entry of the ledger, and neither when it is taken back', async () => {
    const { id } = await add('Ask', { noteIds, threshold: '12', startedOn: '2026-03-01' });
    expect(await counts()).toEqual([
      [0, 0],
      [0, 0],
    ]);
    await record(id, 'reached', '2026-03-09');
    expect(await counts()).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect((await test.client.canvases.getNote({ id: noteIds[0] ?? '' })).evidence).toEqual([
      { noun: 'experiment', id, stance: 'supports', title: 'Ask', isOfAnswers: false },
    ]);
    expect(await ledger()).toMatchObject([
      { kind: 'experiment', happenedOn: '2026-03-09', title: 'Ask', links: [{ noun: 'idea', id: ideaId }] },
    ]);
    await record(id, 'missed', '2026-03-10');
    expect(await counts()).toEqual([
      [0, 1],
      [0, 1],
    ]);
    await test.client.experiments.change({ id, changes: { title: 'Ask again' } });
    expect(await ledger()).toMatchObject([{ happenedOn: '2026-03-10', title: 'Ask again' }]);
    const before = dumpTables(test.raw);
    await test.client.experiments.withdrawResult({ id });
    expect(await counts()).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(await ledger()).toEqual([]);
    expect(await states()).toEqual(['testing', 'testing']);
    await test.client.history.undo({});
    const same = ({ activities, ...rest }: typeof before) => ({ ...rest, count: activities?.length });
    expect(same(dumpTables(test.raw))).toEqual(same(before));
  });

  it('that somebody took out of the ledger stays out of it, until it is taken back', async () => {
    const { id } = await add('Ask', { threshold: '12' });
    await record(id, 'reached', '2026-03-08');
    const [entry] = await ledger();
    await test.client.activities.remove({ id: entry?.id ?? '' });
    await record(id, 'missed', '2026-03-09');
    await test.client.experiments.change({ id, changes: { title: 'Ask again' } });
    expect(await ledger()).toEqual([]);
    await test.client.experiments.withdrawResult({ id });
    await record(id, 'missed', '2026-03-10');
    expect(await ledger()).toMatchObject([{ happenedOn: '2026-03-10', title: 'Ask again' }]);
  });

  it('may say something else of one assumption, until there is another outcome', async () => {
    const { id } = await add('Ask', { noteIds, threshold: '12' });
    const link = (stance: 'supports' | 'contradicts') =>
      test.client.canvases.linkEvidence({ noteId: noteIds[0] ?? '', noun: 'experiment', id, stance });
    expect((await failureOf(link('supports'))).data?.refusals).toEqual([{ field: 'id', reason: 'INVALID' }]);
    await record(id, 'unclear');
    await link('contradicts');
    expect(await counts()).toEqual([
      [0, 1],
      [0, 0],
    ]);
    await record(id, 'reached');
    expect(await counts()).toEqual([
      [1, 0],
      [1, 0],
    ]);
    await test.client.canvases.unlinkEvidence({ noteId: noteIds[0] ?? '', noun: 'experiment', id });
    expect((await test.client.experiments.get({ id })).notes.map(({ text }) => text)).toEqual(['B']);
    await link('supports');
    expect((await test.client.experiments.get({ id })).notes.map(({ text }) => text)).toEqual(['A', 'B']);
  });

  it('goes with its experiment, and what an idea does not have is not found', async () => {
    const { id } = await add('Ask', { noteIds, threshold: '12' });
    await record(id, 'reached');
    await test.client.experiments.remove({ id });
    expect(await counts()).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(await ledger()).toEqual([]);
    expect(dumpTables(test.raw).evidence).toEqual([]);
    const { experiments } = test.client;
    const asked = [
      experiments.get({ id }),
      experiments.change({ id, changes: {} }),
      record(id, 'reached'),
      experiments.withdrawResult({ id }),
      experiments.remove({ id }),
      experiments.list({ ideaId: newId() }),
      experiments.add({ id: newId(), ideaId: newId(), fields: { title: 'A' } }),
    ];
    for (const answer of asked) expect((await failureOf(answer)).code).toBe('NOT_FOUND');
  });
});
