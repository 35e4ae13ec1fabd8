import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { addApplication, failureOf, stageChangesOf, stageWith } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

type Meaning = Parameters<typeof stageWith>[1];
async function moveTo(id: string, meaning: Meaning, on?: string) {
  const stage = await stageWith(test.client, meaning);
  return test.client.applications.changeStage({ id, stageId: stage.id, afterId: null, ...(on && { on }) });
}
async function entryOf(id: string, meaning: Meaning) {
  const entries = await test.client.activities.list({ noun: 'application', id });
  const found = entries.find((entry) => entry.toMeaning === meaning);
  if (!found) throw new Error(meaning);
  return found;
}
const setApplied = (id: string, appliedOn: string | null) =>
  test.client.applications.change({ id, changes: { appliedOn } });

describe('stage changes', () => {
  it('follow each other with where from and where to', async () => {
    const { id } = await addApplication(test.client);
    await moveTo(id, 'applied');
    test.clock.setToday('2026-03-12');
    const card = await moveTo(id, 'interview');
    expect(card).toMatchObject({ meaning: 'interview', stageSince: '2026-03-12', appliedOn: '2026-03-10' });
    expect(await stageChangesOf(test.client, id)).toEqual([
      ['2026-03-10', null, 'saved'],
      ['2026-03-10', 'saved', 'applied'],
      ['2026-03-12', 'applied', 'interview'],
    ]);
  });

  it('of one day keep the order in which they were made, whatever the clock says', async () => {
    const { id } = await addApplication(test.client);
    await moveTo(id, 'applied');
    test.clock.advance(-86_400_000);
    expect(await moveTo(id, 'rejected')).toMatchObject({ meaning: 'rejected' });
  });

  it('put between others mend the chain on both sides', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { appliedOn: '2026-03-01' });
    await moveTo(id, 'offer', '2026-03-09');
    await moveTo(id, 'interview', '2026-03-05');
    expect(await stageChangesOf(test.client, id)).toEqual([
      ['2026-03-01', null, 'applied'],
      ['2026-03-05', 'applied', 'interview'],
      ['2026-03-09', 'interview', 'offer'],
    ]);
  });

  it('may be dated tomorrow, for a traveller, but no later', async () => {
    const { id } = await addApplication(test.client);
    expect(await failureOf(moveTo(id, 'applied', '2026-03-12'))).toEqual({
      code: 'INVALID_INPUT',
      data: { refusals: [{ field: 'on', reason: 'OUT_OF_RANGE' }] },
    });
    expect(await moveTo(id, 'applied', '2026-03-11')).toMatchObject({ appliedOn: '2026-03-11' });
  });

  it.each([
    ['2026-02-28', '2026-03-01', true],
    ['2026-02-28', '2026-03-02', false],
    ['2028-02-28', '2028-02-29', true],
    ['2026-12-31', '2027-01-01', true],
  ])('on %s, %s is near enough: %s', async (today, on, allowed) => {
    test.clock.setToday(today);
    const { id } = await addApplication(test.client);
    const moved = moveTo(id, 'applied', on);
    if (allowed) expect(await moved).toMatchObject({ appliedOn: on });
    else expect((await failureOf(moved)).code).toBe('INVALID_INPUT');
  });

  it('in the future do not come from a form either, and the refused field is named by its path', async () => {
    const { id } = await addApplication(test.client);
    const entry = await entryOf(id, 'saved');
    const changes = { happenedOn: '2026-04-01' };
    const calls: Array<[string, () => Promise<unknown>]> = [
      ['changes.appliedOn', () => setApplied(id, '2026-04-01')],
      ['fields.appliedOn', () => addApplication(test.client, 'Samudra', { appliedOn: '2026-04-01' })],
      ['changes.happenedOn', () => test.client.activities.change({ id: entry.id, changes })],
    ];
    for (const [field, call] of calls) {
      expect(await failureOf(call())).toEqual({
        code: 'INVALID_INPUT',
        data: { refusals: [{ field, reason: 'OUT_OF_RANGE' }] },
      });
    }
  });
});

describe('appliedOn', () => {
  it('set on a saved one moves it to "applied", and the note "saved" no later', async () => {
    const { id } = await addApplication(test.client);
    expect(await setApplied(id, '2026-03-02')).toMatchObject({
      meaning: 'applied',
      appliedOn: '2026-03-02',
      stageSince: '2026-03-02',
    });
    expect(await stageChangesOf(test.client, id)).toEqual([
      ['2026-03-02', null, 'saved'],
      ['2026-03-02', 'saved', 'applied'],
    ]);
  });

  it('corrected moves the entry and nothing else', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { appliedOn: '2026-03-02' });
    await moveTo(id, 'interview', '2026-03-08');
    expect(await setApplied(id, '2026-03-04')).toMatchObject({
      meaning: 'interview',
      stageSince: '2026-03-08',
      appliedOn: '2026-03-04',
    });
    expect(await stageChangesOf(test.client, id)).toHaveLength(2);
  });

  it('filled in later on the day of an interview leaves the card in "interview"', async () => {
    const { id } = await addApplication(test.client);
    await moveTo(id, 'interview');
    expect(await setApplied(id, '2026-03-10')).toMatchObject({
      meaning: 'interview',
      appliedOn: '2026-03-10',
    });
    expect(await stageChangesOf(test.client, id)).toEqual([
      ['2026-03-10', null, 'saved'],
      ['2026-03-10', 'saved', 'applied'],
      ['2026-03-10', 'applied', 'interview'],
    ]);
    await moveTo(id, 'offer');
    expect(await setApplied(id, '2026-03-09')).toMatchObject({ meaning: 'offer', appliedOn: '2026-03-09' });
    const after = dumpTables(test.raw);
    for (let step = 0; step < 4; step += 1) await test.client.history.undo({});
    for (let step = 0; step < 4; step += 1) await test.client.history.redo({});
    expect(dumpTables(test.raw)).toEqual(after);
  });

  it('after the step that followed is refused, and moves no card back', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { appliedOn: '2026-03-02' });
    await moveTo(id, 'interview', '2026-03-05');
    expect(await failureOf(setApplied(id, '2026-03-08'))).toEqual({
      code: 'INVALID_INPUT',
      data: { refusals: [{ field: 'changes.appliedOn', reason: 'OUT_OF_RANGE' }] },
    });
    expect(await test.client.applications.get({ id })).toMatchObject({
      meaning: 'interview',
      appliedOn: '2026-03-02',
    });
  });

  it('reads back as it was written, also when it was applied for twice', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { appliedOn: '2026-03-01' });
    await moveTo(id, 'saved', '2026-03-02');
    await moveTo(id, 'applied', '2026-03-04');
    expect((await setApplied(id, '2026-03-06')).appliedOn).toBe('2026-03-06');
    expect((await setApplied(id, '2026-02-01')).appliedOn).toBe('2026-02-01');
  });

  it('cleared puts the card back to where it stood before', async () => {
    const { id } = await addApplication(test.client);
    await setApplied(id, '2026-03-10');
    expect(await setApplied(id, null)).toMatchObject({ meaning: 'saved', appliedOn: null });
    expect(await stageChangesOf(test.client, id)).toEqual([['2026-03-10', null, 'saved']]);
  });

  it('cleared on one that began as applied makes it a saved one of that day', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { appliedOn: '2026-03-03' });
    expect(await setApplied(id, null)).toMatchObject({
      meaning: 'saved',
      appliedOn: null,
      stageSince: '2026-03-03',
    });
  });

  it('cleared leaves a card that went on where it is', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { appliedOn: '2026-03-03' });
    await moveTo(id, 'interview');
    expect(await setApplied(id, null)).toMatchObject({ meaning: 'interview', appliedOn: null });
    expect(await stageChangesOf(test.client, id)).toEqual([['2026-03-10', null, 'interview']]);
  });

  it('given together with a later stage keeps both', async () => {
    const interview = await stageWith(test.client, 'interview');
    const more = { appliedOn: '2026-03-01', stageId: interview.id };
    const added = await addApplication(test.client, 'Rimba', more);
    expect(added).toMatchObject({ meaning: 'interview', appliedOn: '2026-03-01' });
  });

  it('stays when the stage "applied" no longer exists', async () => {
    const [applied, saved] = [await stageWith(test.client, 'applied'), await stageWith(test.client, 'saved')];
    await test.client.stages.remove({ id: applied.id, destinationId: saved.id });
    const { id } = await addApplication(test.client);
    expect(await setApplied(id, '2026-03-05')).toMatchObject({ appliedOn: '2026-03-05' });
    expect(await addApplication(test.client, 'B', { appliedOn: '2026-03-04' })).toMatchObject({
      appliedOn: '2026-03-04',
    });
  });
});

describe('entries', () => {
  it('corrected in time move the application to what is newest then', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { appliedOn: '2026-03-01' });
    await moveTo(id, 'interview', '2026-03-05');
    const interview = await entryOf(id, 'interview');
    await test.client.activities.change({ id: interview.id, changes: { happenedOn: '2026-02-01' } });
    expect(await test.client.applications.get({ id })).toMatchObject({
      meaning: 'applied',
      stageSince: '2026-03-01',
    });
  });

  it('can be given another stage, only if they are stage changes', async () => {
    const { id } = await addApplication(test.client);
    const offer = await stageWith(test.client, 'offer');
    const saved = await entryOf(id, 'saved');
    await test.client.activities.change({ id: saved.id, changes: { stageId: offer.id } });
    expect((await test.client.applications.get({ id })).stageId).toBe(offer.id);
    const created = (await test.client.activities.list({ noun: 'application', id })).find(
      (entry) => entry.kind === 'created',
    );
    const change = { id: created?.id ?? '', changes: { stageId: offer.id } };
    expect((await failureOf(test.client.activities.change(change))).code).toBe('CONFLICT');
    const unknown = { id: saved.id, changes: { stageId: newId() } };
    expect((await failureOf(test.client.activities.change(unknown))).code).toBe('NOT_FOUND');
  });

  it('removed put the card back; the last stage change stays', async () => {
    const { id } = await addApplication(test.client);
    await moveTo(id, 'applied');
    await moveTo(id, 'interview');
    await test.client.activities.remove({ id: (await entryOf(id, 'applied')).id });
    expect(await stageChangesOf(test.client, id)).toEqual([
      ['2026-03-10', null, 'saved'],
      ['2026-03-10', 'saved', 'interview'],
    ]);
    await test.client.activities.remove({ id: (await entryOf(id, 'interview')).id });
    expect(await test.client.applications.get({ id })).toMatchObject({ meaning: 'saved', appliedOn: null });
    const last = test.client.activities.remove({ id: (await entryOf(id, 'saved')).id });
    expect((await failureOf(last)).code).toBe('CONFLICT');
  });

  it('by hand may lie ahead, and never move a card', async () => {
    const { id, stageId } = await addApplication(test.client);
    const links = [{ noun: 'application' as const, id }];
    const entry = { id: newId(), kind: 'interview' as const, links, fields: { happenedOn: '2027-01-15' } };
    expect(await test.client.activities.add(entry)).toMatchObject({ happenedOn: '2027-01-15', note: '' });
    expect((await test.client.applications.get({ id })).stageId).toBe(stageId);
  });

  it('added again with the same id are there once', async () => {
    const { id } = await addApplication(test.client);
    const links = [{ noun: 'application' as const, id }];
    const entry = { id: newId(), kind: 'call' as const, links, fields: { happenedOn: '2026-03-10' } };
    const first = await test.client.activities.add(entry);
    expect(await test.client.activities.add(entry)).toEqual(first);
    expect(await test.client.activities.list({ noun: 'application', id })).toHaveLength(3);
  });

  it('name each record once, even when asked for it twice', async () => {
    const { id } = await addApplication(test.client);
    const link = { noun: 'application' as const, id };
    const entry = { id: newId(), kind: 'call' as const, links: [link, link] };
    const added = await test.client.activities.add({ ...entry, fields: { happenedOn: '2026-03-10' } });
    expect(added.links).toEqual([link]);
  });

  it('speak of nothing that does not exist', async () => {
    const links = [{ noun: 'company' as const, id: newId() }];
    const entry = { id: newId(), kind: 'call' as const, links, fields: { happenedOn: '2026-03-10' } };
    expect((await failureOf(test.client.activities.add(entry))).code).toBe('NOT_FOUND');
    const change = { id: newId(), changes: { note: 'x' } };
    expect((await failureOf(test.client.activities.change(change))).code).toBe('NOT_FOUND');
    expect((await failureOf(test.client.activities.remove({ id: newId() }))).code).toBe('NOT_FOUND');
  });

  it('come newest first, the later of one day before the earlier', async () => {
    const { id } = await addApplication(test.client);
    const links = [{ noun: 'application' as const, id }];
    for (const [title, happenedOn] of [
      ['a', '2026-03-05'],
      ['b', '2026-03-07'],
      ['c', '2026-03-05'],
    ] as const) {
      const fields = { happenedOn, title };
      await test.client.activities.add({ id: newId(), kind: 'note', links, fields });
    }
    const entries = await test.client.activities.list({ noun: 'application', id });
    expect(entries.flatMap((entry) => entry.title ?? [])).toEqual(['b', 'c', 'a']);
  });
});

describe('a stage that is removed', () => {
  it('hands its cards over, below those that are there and in their order, with their past', async () => {
    const [saved, offer] = [await stageWith(test.client, 'saved'), await stageWith(test.client, 'offer')];
    const there = await addApplication(test.client, 'There', { stageId: offer.id });
    const two = await addApplication(test.client, 'Two');
    const one = await addApplication(test.client, 'One');
    const archived = await addApplication(test.client, 'Archived');
    const trashed = await addApplication(test.client, 'Trashed');
    await test.client.applications.archive({ ids: [archived.id], archived: true });
    await test.client.applications.trash({ ids: [trashed.id] });
    await test.client.stages.remove({ id: saved.id, destinationId: offer.id });
    const { rows } = await test.client.applications.list({ filter: { stageIds: [offer.id] } });
    expect(rows.map((row) => row.id)).toEqual([there.id, one.id, two.id]);
    expect((await test.client.applications.get({ id: archived.id })).stageId).toBe(offer.id);
    expect((await test.client.applications.get({ id: trashed.id })).stageId).toBe(offer.id);
    expect(await stageChangesOf(test.client, one.id)).toEqual([['2026-03-10', null, 'saved']]);
    await test.client.trash.restore({ refs: [{ noun: 'application', id: trashed.id }] });
    await moveTo(one.id, 'rejected');
    expect(await stageChangesOf(test.client, one.id)).toEqual([
      ['2026-03-10', null, 'saved'],
      ['2026-03-10', 'saved', 'rejected'],
    ]);
  });

  it('must not be the destination itself, unknown, or the last', async () => {
    const stages = await test.client.stages.list({});
    const [first, ...others] = stages;
    if (!first) throw new Error('no stage');
    const remove = (id: string, destinationId: string) =>
      failureOf(test.client.stages.remove({ id, destinationId }));
    expect((await remove(first.id, first.id)).code).toBe('CONFLICT');
    expect((await remove(newId(), first.id)).code).toBe('NOT_FOUND');
    expect((await remove(first.id, newId())).code).toBe('NOT_FOUND');
    for (const { id } of others) await test.client.stages.remove({ id, destinationId: first.id });
    expect((await remove(first.id, first.id)).code).toBe('CONFLICT');
    expect(await test.client.stages.list({})).toHaveLength(1);
  });
});
