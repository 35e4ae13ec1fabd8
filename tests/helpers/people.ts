import type { ContractRouterClient } from '@orpc/contract';
import { v7 as newId } from 'uuid';
import type { Community, CommunityChanges } from '#contract/communities.ts';
import type { ContactPart, ContactState, InteractionKind } from '#contract/contact-parts.ts';
import type { Contact, ContactChanges } from '#contract/contacts.ts';
import type { Contract } from '#contract/index.ts';

type Client = ContractRouterClient<Contract>;

/** Adds a contact with as little as possible said about it. */
export function addContact(
  client: Client,
  name = 'Sari',
  more: Omit<ContactChanges, 'name'> & {
    state?: ContactState;
    tagNames?: string[];
    application?: { id: string; part: ContactPart };
    communityId?: string;
  } = {},
): Promise<Contact> {
  const { state, tagNames = [], application, communityId, ...fields } = more;
  return client.contacts.add({
    id: newId(),
    fields: { ...fields, name },
    tagNames,
    ...(state && { state }),
    ...(application && { application }),
    ...(communityId && { communityId }),
  });
}

export function addCommunity(
  client: Client,
  name = 'Analysts of Jakarta',
  more: Omit<CommunityChanges, 'name'> = {},
): Promise<Community> {
  return client.communities.add({ id: newId(), fields: { ...more, name } });
}

/** Notes that one was in touch. */
export function logWith(client: Client, contactId: string, on?: string, kind: InteractionKind = 'call') {
  return client.contacts.log({ id: newId(), contactId, kind, ...(on && { on }) });
}

/** Names on the board of one state, from the top. */
export async function peopleIn(client: Client, state: ContactState): Promise<string[]> {
  const { rows } = await client.contacts.list({ filter: { states: [state] }, limit: 500 });
  return rows.map((row) => row.name);
}

/** Two contacts that are one person, with everything a contact can have, and who knows whom. */
export async function twoOfOnePerson(client: Client, applicationId: string) {
  const broker = await addContact(client, 'Broker');
  const keep = await addContact(client, 'Sari', {
    company: 'PT Rimba Tbk',
    email: 'sari@rimba.example',
    links: ['https://www.linkedin.com/in/sari'],
    notes: 'kept',
    tagNames: ['Close'],
  });
  const other = await addContact(client, 'Sari W.', {
    company: 'Samudra',
    role: 'Lead',
    email: 'sari@home.example',
    phone: '0812',
    links: ['https://id.linkedin.com/in/Sari/', 'https://sari.example'],
    notes: 'added',
    howMet: 'At a fair',
    intervalDays: 30,
    notBeforeOn: '2026-03-01',
    introducedById: broker.id,
    earlierCompanies: [{ company: 'Kaliandra', fromOn: '2020-01-01', toOn: '2022-01-01' }],
    tagNames: ['Close', 'Far'],
  });
  const brought = await addContact(client, 'Brought', { introducedById: other.id });
  await client.contacts.link({ id: other.id, applicationId, part: 'referrer' });
  const community = await addCommunity(client);
  await client.communities.link({ id: community.id, contactIds: [other.id] });
  await logWith(client, other.id, '2026-03-05');
  await logWith(client, keep.id, '2026-02-01');
  return { broker, keep, other, brought, community };
}
