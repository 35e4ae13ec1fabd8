import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '#contract/failures.ts';
import { createPostingReader } from '#core/skills/read-postings.ts';
import { finish } from '#tests/helpers/finish-task.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { expectSkillIndexInStep } from '#tests/helpers/skill-index.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore();
});
afterEach(() => core.close());

const readings = () => core.raw.prepare('SELECT count(*) FROM posting_readings').pluck().get();
const numberNow = () => core.raw.prepare('SELECT number FROM skill_dictionary').pluck().get();
const readAll = () => finish(core.client.skills.readPostings({}));

async function addPostings(count: number, length = 0): Promise<void> {
  const text = `Excel dan lebah ${'x '.repeat(length / 2)}`;
  for (let number = 0; number < count; number += 1)
    await addApplication(core.client, `Rimba ${number}`, { postingText: text });
}

describe('the dictionary and its number', () => {
  it('rises with words and with what is looked for, also when that is taken back, and with nothing else', async () => {
    const first = Number(numberNow());
    const id = newId();
    await core.client.skills.add({ id, fields: { name: 'lebah' } });
    expect(numberNow()).toBe(first + 1);
    await core.client.skills.change({ id, changes: { searched: false } });
    expect(numberNow()).toBe(first + 2);
    await core.client.history.undo({});
    expect(numberNow()).toBe(first + 3);
    await core.client.history.redo({});
    expect(numberNow()).toBe(first + 4);
    await core.client.skills.change({ id, changes: { level: 3, own: true, evidence: 'x', name: 'LEBAH' } });
    await addPostings(1);
    expect(numberNow()).toBe(first + 4);
  });

  it('is not given a second time after a transaction that was taken back', async () => {
    await addPostings(1);
    core.raw.exec('BEGIN');
    core.workspace.history.pass(() => {
      core.workspace.services.skills.add({ id: newId(), fields: { name: 'Excel dan' } });
      core.raw.prepare("UPDATE applications SET posting_text = posting_text || '.'").run();
    });
    core.raw.exec('ROLLBACK');
    await core.client.skills.add({ id: newId(), fields: { name: 'dan lebah' } });
    await readAll();
    expectSound(core.raw);
    const found = core.raw
      .prepare('SELECT name FROM posting_skills JOIN skills ON id = skill_id ORDER BY name')
      .pluck()
      .all();
    expect(found).toEqual(['Microsoft Excel', 'dan lebah']);
  });
});

describe('reading postings anew', () => {
  it('goes in slices, says how far it is, and lets other calls through', async () => {
    await addPostings(6, 60_000);
    await core.client.skills.add({ id: newId(), fields: { name: 'lebah' } });
    const steps: number[] = [];
    const others: string[] = [];
    const done = await finish(core.client.skills.readPostings({}), async ({ done: read, total }) => {
      expect(total).toBe(6);
      steps.push(read);
      await core.client.skills.countWaiting({}).then(() => others.push('answered'));
    });
    expect(done.waitingCount).toBe(0);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    await vi.waitFor(() => expect(others).toHaveLength(steps.length));
    expectSound(core.raw);
  });

  it('can be left: what was read stays read, and nothing more is read', async () => {
    let sliceCount = 0;
    const index = { readSlice: () => (sliceCount += 1), countWaiting: () => 100 };
    const nobody = { requireWritable() {}, onFailure() {}, onRead() {} };
    const { readPostings } = createPostingReader({ raw: core.raw, index, ...nobody });
    const stream = readPostings({}, undefined);
    await stream.next();
    await stream.return?.({ readCount: 0, waitingCount: 0 });
    await setImmediate();
    const readCount = sliceCount;
    for (let turn = 0; turn < 5; turn += 1) await setImmediate();
    expect(sliceCount).toBe(readCount);
    expect(readCount).toBeGreaterThan(0);
  });

  it('ends where nothing may be written, and tells why', async () => {
    const failures: unknown[] = [];
    const reader = createPostingReader({
      raw: core.raw,
      index: { readSlice: () => 1, countWaiting: () => 1 },
      requireWritable() {
        throw new Failure('DATABASE_MOVED');
      },
      onFailure: (error) => failures.push(error),
      onRead() {},
    });
    await expect(finish(Promise.resolve(reader.readPostings({}, undefined)))).rejects.toThrow(
      'DATABASE_MOVED',
    );
    reader.wake();
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    core.raw.close();
    reader.wake();
    await setImmediate();
    expect(failures).toHaveLength(1);
  });

  it('is put off for more than a transaction should wait for', async () => {
    await addPostings(4, 700_000);
    core.workspace.history.pass(() => {
      core.raw.prepare("UPDATE applications SET posting_text = posting_text || ' Kotlin'").run();
    });
    const waiting = (await core.client.skills.countWaiting({})).waitingCount;
    expect(waiting).toBe(2);
    expectSkillIndexInStep(core.raw);
    await expect.poll(async () => (await core.client.skills.countWaiting({})).waitingCount).toBe(0);
    expectSkillIndexInStep(core.raw);
    expect(readings()).toBe(4);
  });
});

const names = [
  'lebah',
  'Beternak lebah',
  'lebah madu',
  'Excel',
  'Go',
  'C',
  'C++',
  'google',
  'Google Analytics',
];
const text = fc
  .array(fc.constantFrom(...names, 'dan', ',', '\n', 'JavaScript', 'madu'), { maxLength: 8 })
  .map((parts) => parts.join(' '));
const name = fc.constantFrom(...names);
const pick = fc.nat(5);
type Act = (core: MemoryCore, cards: string[], skillIds: string[]) => Promise<unknown>;
const at = (list: readonly string[], index: number) => list[index % Math.max(1, list.length)] ?? newId();

const acts: fc.Arbitrary<Act>[] = [
  text.map(
    (postingText): Act =>
      ({ client }) =>
        addApplication(client, 'Rimba', { postingText }),
  ),
  fc.tuple(pick, text).map(
    ([card, postingText]): Act =>
      ({ client }, cards) =>
        client.applications.change({ id: at(cards, card), changes: { postingText } }),
  ),
  fc.tuple(pick, fc.boolean()).map(
    ([card, purges]): Act =>
      async ({ client }, cards) => {
        const id = at(cards, card);
        await client.applications.trash({ ids: [id] });
        if (purges) await client.trash.purge({ refs: [{ noun: 'application', id }] });
      },
  ),
  fc.tuple(name, fc.array(name, { maxLength: 2 })).map(
    ([word, synonyms]): Act =>
      ({ client }) =>
        client.skills.add({ id: newId(), fields: { name: word, synonyms } }),
  ),
  fc.tuple(pick, fc.array(name, { maxLength: 3 }), fc.boolean()).map(
    ([which, synonyms, searched]): Act =>
      ({ client }, _, ids) =>
        client.skills.change({ id: at(ids, which), changes: { synonyms, searched } }),
  ),
  pick.map(
    (which): Act =>
      ({ client }, _, ids) =>
        client.skills.remove({ ids: [at(ids, which)] }),
  ),
  fc.tuple(pick, pick).map(
    ([keep, other]): Act =>
      ({ client }, _, ids) =>
        client.skills.merge({ keepId: at(ids, keep), otherIds: [at(ids, other)] }),
  ),
  fc.tuple(pick, name, fc.option(pick)).map(
    ([card, word, which]): Act =>
      ({ client }, cards, ids) =>
        client.skills.tagApplication({
          applicationId: at(cards, card),
          add: [word],
          remove: which === null ? [] : [at(ids, which)],
        }),
  ),
  fc.constant(({ client }: MemoryCore) => client.history.undo({})),
  fc.constant(({ client }: MemoryCore) => client.history.redo({})),
  fc.constant(({ client }: MemoryCore) => finish(client.skills.readPostings({}))),
];

it('says after any commands and undos what a fresh reading of everything would say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...acts), { minLength: 1, maxLength: 14 }), async (sequence) => {
      const own = createMemoryCore();
      // Few entries, so that most commands meet them.
      own.workspace.history.pass(() =>
        own.raw.exec(
          "DELETE FROM skills WHERE name NOT IN ('Microsoft Excel', 'Go', 'C', 'C++', 'Google Analytics')",
        ),
      );
      try {
        for (const act of sequence) {
          const cards = (await own.client.applications.listIds({})).sort();
          const ids = (await own.client.skills.list({})).rows.map(({ id }) => id);
          // Refused commands belong to it: they must leave everything as it is.
          await act(own, cards, ids).catch(() => {});
          expectSound(own.raw);
        }
        await finish(own.client.skills.readPostings({}));
        expectSkillIndexInStep(own.raw);
        expect((await own.client.skills.countWaiting({})).waitingCount).toBe(0);
      } finally {
        own.close();
      }
    }),
    { numRuns: 40 },
  );
});
