import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { stageMeanings } from '#contract/stages.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { addApplication } from '#tests/helpers/scenery.ts';

interface World {
  client: MemoryCore['client'];
  /** Ids of applications and stages there are now; a pick out of range starts over. */
  applications: string[];
  stages: string[];
}
type Act = (world: World) => Promise<unknown>;

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
  fc.constant<Act>(({ client }) => client.history.undo({})),
  fc.constant<Act>(({ client }) => client.history.redo({})),
];

async function look({ client }: MemoryCore): Promise<World> {
  const ids = await client.applications.listIds({});
  const archived = await client.applications.listIds({ filter: { archived: true } });
  const trashed = (await client.trash.list({})).map((row) => row.id);
  const stages = (await client.stages.list({})).map((stage) => stage.id);
  return { client, applications: [...ids, ...archived, ...trashed].sort(), stages };
}

describe('whatever is done in whatever order', () => {
  it('the ledger, places, references and index stay true, and undoing all leads back to the start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...acts), { maxLength: 25 }), async (sequence) => {
        const test = createMemoryCore('2026-03-10');
        try {
          const start = dumpTables(test.raw);
          for (const act of sequence) {
            test.clock.advance(60_000);
            const before = dumpTables(test.raw);
            const code = await act(await look(test)).then(
              () => null,
              (error: { code: string }) => error.code,
            );
            if (code !== null) {
              expect([
                'NOT_FOUND',
                'CONFLICT',
                'INVALID_INPUT',
                'NOTHING_TO_UNDO',
                'NOTHING_TO_REDO',
              ]).toContain(code);
              expect(dumpTables(test.raw)).toEqual(before);
            }
            expectSound(test.raw);
          }
          const end = dumpTables(test.raw);
          let steps = 0;
          for (; (await test.client.history.get({})).undo; steps += 1) await test.client.history.undo({});
          expect(dumpTables(test.raw)).toEqual(start);
          expectSound(test.raw);
          for (; steps > 0; steps -= 1) await test.client.history.redo({});
          expect(dumpTables(test.raw)).toEqual(end);
        } finally {
          test.close();
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
