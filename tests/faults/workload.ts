import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#contract/index.ts';
import type { Random } from './random.ts';

export type Client = ContractRouterClient<Contract>;

interface World {
  live: string[];
  trashed: string[];
  stages: string[];
}
type Act = (client: Client, random: Random, world: World) => Promise<unknown>;

const companies = ['Rimba', 'PT Samudra Biru', "O'Neil & Söhne", 'Café Kenanga', 'Langit', 'Bumi Raya'];
const tagNames = ['remote', 'dream', 'Jakarta', 'nervous ☕'];
const mostCards = 7;

const text = (random: Random, words: number) =>
  Array.from({ length: words }, () => random.pick(['called', 'wrote', 'waiting', 'ünder', 'again'])).join(
    ' ',
  );

const add: Act = (client, random, { stages }) =>
  client.applications.add({
    id: random.id(),
    stageId: random.pick(stages),
    tagNames: random.below(3) === 0 ? [random.pick(tagNames)] : [],
    fields: {
      company: random.pick(companies),
      role: `Role ${random.below(1_000)}`,
      notes: text(random, random.below(60)),
      ...(random.below(2) === 0 && { appliedOn: '2026-02-11' }),
    },
  });

/** What a person does in a week, as often as they do it. Each is one transaction or none. */
const acts: readonly [weight: number, act: Act][] = [
  [5, add],
  [
    5,
    (client, random, { live }) =>
      client.applications.change({
        id: random.pick(live),
        changes: { notes: text(random, random.below(400)), company: random.pick(companies) },
      }),
  ],
  [
    4,
    (client, random, { live, stages }) =>
      client.applications.changeStage({ id: random.pick(live), stageId: random.pick(stages), afterId: null }),
  ],
  [
    2,
    (client, random, { live }) =>
      client.applications.tag({ ids: [random.pick(live)], add: [random.pick(tagNames)] }),
  ],
  [2, (client, random, { live }) => client.applications.trash({ ids: [random.pick(live)] })],
  [
    2,
    (client, random, { trashed }) =>
      client.trash.restore({ refs: [{ noun: 'application', id: random.pick(trashed) }] }),
  ],
  [
    1,
    (client, random, { trashed }) =>
      client.trash.purge({ refs: [{ noun: 'application', id: random.pick(trashed) }] }),
  ],
  [2, (client) => client.history.undo({})],
  [1, (client) => client.history.redo({})],
  [
    2,
    (client, random) =>
      client.drafts.save({ key: `form ${random.below(2)}`, content: text(random, random.below(80)) }),
  ],
];
const lots = acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));

/** Does one thing that can be done now; what it is depends on the numbers and on what is stored, on nothing else. */
export async function doSomething(client: Client, random: Random): Promise<void> {
  const world = await look(client);
  const erase: Act = (_client, _random, { live }) => client.applications.trash({ ids: live.slice(0, 4) });
  if (world.live.length < 2) return void (await add(client, random, world));
  if (world.trashed.length > mostCards) return void (await client.trash.empty({}));
  if (world.live.length > mostCards) return void (await erase(client, random, world));
  for (;;) {
    try {
      return void (await random.pick(lots)(client, random, world));
    } catch (error) {
      // Not everything can be done at all times; what fails as it may has changed nothing.
      if (!isHarmless(error)) throw error;
    }
  }
}

const isHarmless = (error: unknown) =>
  /nothing to pick from|NOTHING_TO_/.test(`${(error as Error).message} ${(error as { code?: string }).code}`);

async function look(client: Client): Promise<World> {
  return {
    live: (await client.applications.listIds({})).toSorted(),
    trashed: (await client.trash.list({})).map(({ id }) => id).toSorted(),
    stages: (await client.stages.list({})).map(({ id }) => id),
  };
}
