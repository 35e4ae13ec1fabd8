import { v7 as newId } from 'uuid';
import type { MemoryCore } from './memory-core.ts';
import { addApplication } from './scenery.ts';

type Client = MemoryCore['client'];
type Scenario = (client: Client) => Promise<() => Promise<unknown>>;

/** Two skills of one's own, and a posting that asks for one and is tagged with the other. */
async function skills(client: Client) {
  const [bees, honey] = [newId(), newId()];
  const evidence = "it's; -- a 'hive'";
  await client.skills.add({
    id: bees,
    fields: { name: 'Beekeeping', synonyms: ['lebah'], level: 2, evidence },
  });
  await client.skills.add({ id: honey, fields: { name: 'Honey', level: 4 } });
  const { id } = await addApplication(client, 'Rimba', { postingText: 'Ternak lebah dan Excel' });
  await client.skills.tagApplication({ applicationId: id, add: ['Honey'] });
  await client.goals.add({ id: newId(), fields: { title: 'Bees', skillNames: ['Honey', 'lebah', 'Wax'] } });
  return { bees, honey, applicationId: id };
}

/** One for each command about skills: prepares what it needs and returns it. */
export const skillScenarios: Record<string, Scenario> = {
  'skills.add': async (client) => {
    await skills(client);
    return () =>
      client.skills.add({ id: newId(), fields: { name: 'ternak', synonyms: ['madu', 'C⋅x'], own: true } });
  },
  'skills.change': async (client) => {
    const { bees } = await skills(client);
    const changes = { name: 'Bees', synonyms: ['ternak', 'Beekeeping'], searched: false, level: null };
    return () => client.skills.change({ id: bees, changes });
  },
  'skills.remove': async (client) => {
    const { bees, honey } = await skills(client);
    const { rows } = await client.skills.list({ text: 'excel' });
    return () => client.skills.remove({ ids: [bees, honey, ...rows.map(({ id }) => id)] });
  },
  'skills.merge': async (client) => {
    const { bees, honey } = await skills(client);
    return () => client.skills.merge({ keepId: bees, otherIds: [honey] });
  },
  'skills.tagApplication': async (client) => {
    const { bees, honey, applicationId } = await skills(client);
    return () =>
      client.skills.tagApplication({ applicationId, add: ['Kotlin', 'Wax'], remove: [bees, honey] });
  },
  'skills.makeGoal': async (client) => {
    const { bees } = await skills(client);
    return () => client.skills.makeGoal({ id: bees, goalId: newId(), title: 'Learn it' });
  },
};
