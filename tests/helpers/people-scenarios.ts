import { v7 as newId } from 'uuid';
import type { MemoryCore } from './memory-core.ts';
import { addCommunity, addContact, twoOfOnePerson } from './people.ts';
import { addApplication } from './scenery.ts';

type Client = MemoryCore['client'];
type Scenario = (client: Client) => Promise<() => Promise<unknown>>;

async function people(client: Client) {
  const application = await addApplication(client, 'Rimba');
  const found = await twoOfOnePerson(client, application.id);
  return { ...found, applicationId: application.id, ids: [found.keep.id, found.other.id] };
}

/** One for each command about people: prepares what it needs and returns it. */
export const peopleScenarios: Record<string, Scenario> = {
  'contacts.add': async (client) => {
    const { keep, applicationId, community } = await people(client);
    const more = {
      company: 'Baru',
      links: ['https://a.example'],
      introducedById: keep.id,
      tagNames: ['New'],
    };
    return () =>
      addContact(client, 'Budi', {
        ...more,
        application: { id: applicationId, part: 'recruiter' },
        communityId: community.id,
      });
  },
  'contacts.change': async (client) => {
    const { other } = await people(client);
    const changes = {
      name: "O'Neil",
      company: null,
      links: ['https://b.example'],
      introducedById: null,
      earlierCompanies: [{ company: 'Baru', fromOn: null, toOn: '2021-01-01' }],
      notes: 'x',
    };
    return () => client.contacts.change({ id: other.id, changes });
  },
  'contacts.move': async (client) => {
    const { keep, other } = await people(client);
    return () => client.contacts.move({ id: keep.id, state: 'waiting', afterId: other.id });
  },
  'contacts.changeStates': async (client) => {
    const { ids } = await people(client);
    return () => client.contacts.changeStates({ ids, state: 'paused' });
  },
  'contacts.tag': async (client) => {
    const { ids, keep } = await people(client);
    const remove = keep.tags.map((tag) => tag.id);
    return () => client.contacts.tag({ ids, add: ['Brand new'], remove });
  },
  'contacts.archive': async (client) => {
    const { ids } = await people(client);
    return () => client.contacts.archive({ ids, archived: true });
  },
  'contacts.trash': async (client) => {
    const { ids } = await people(client);
    return () => client.contacts.trash({ ids });
  },
  'contacts.log': async (client) => {
    const { keep, applicationId, community } = await people(client);
    const about = { contactId: keep.id, applicationId, communityId: community.id };
    return () => client.contacts.log({ id: newId(), kind: 'ask', note: 'for a referral', ...about });
  },
  'contacts.link': async (client) => {
    const { other, applicationId } = await people(client);
    return () => client.contacts.link({ id: other.id, applicationId, part: 'recruiter' });
  },
  'contacts.unlink': async (client) => {
    const { other, applicationId } = await people(client);
    return () => client.contacts.unlink({ id: other.id, applicationId });
  },
  'contacts.merge': async (client) => {
    const { keep, other } = await people(client);
    return () => client.contacts.merge({ keepId: keep.id, otherIds: [other.id] });
  },
  'contacts.keepApart': async (client) => {
    const { ids } = await people(client);
    return () => client.contacts.keepApart({ ids });
  },
  'communities.add': async (client) => {
    await people(client);
    return () => addCommunity(client, 'New one', { purpose: 'support', link: 'https://c.example' });
  },
  'communities.change': async (client) => {
    const { community } = await people(client);
    const changes = { name: 'Other', purpose: 'learning' as const, nextVisitOn: '2026-04-01', notes: 'n' };
    return () => client.communities.change({ id: community.id, changes });
  },
  'communities.visit': async (client) => {
    const { community } = await people(client);
    await client.communities.change({ id: community.id, changes: { nextVisitOn: '2026-03-10' } });
    return () => client.communities.visit({ id: community.id, activityId: newId(), note: 'talk' });
  },
  'communities.link': async (client) => {
    const { community, keep } = await people(client);
    return () => client.communities.link({ id: community.id, contactIds: [keep.id] });
  },
  'communities.unlink': async (client) => {
    const { community, other } = await people(client);
    return () => client.communities.unlink({ id: community.id, contactIds: [other.id] });
  },
  'communities.trash': async (client) => {
    const { community } = await people(client);
    return () => client.communities.trash({ ids: [community.id] });
  },
};
