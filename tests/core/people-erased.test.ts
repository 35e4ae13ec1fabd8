import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trashNouns } from '#contract/trash.ts';
import { recordTables, shapeOf } from '#core/database/tables/index.ts';
import { erasableNouns } from '#core/erasure/erase-records.ts';
import { wordsIn } from '#tests/helpers/files-with.ts';
import { createMemoryCore } from '#tests/helpers/memory-core.ts';
import { addCommunity, addContact, logWith } from '#tests/helpers/people.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let own: TestCore;
beforeEach(() => {
  own = createTestCore();
});
afterEach(() => own.close());

/** A contact and a community with a word of their own in every text they can have. */
async function addSecrets() {
  const { client } = own;
  const contact = await addContact(client, 'Zqname', {
    company: 'Zqcompany',
    role: 'Zqrole',
    relation: 'Zqrelation',
    email: 'zqmail@x.example',
    phone: 'Zqphone',
    links: ['https://zqlink.example/'],
    location: 'Zqlocation',
    howMet: 'Zqmet',
    notes: `Zqnotes ${'and long text '.repeat(2_000)} zqend`,
    earlierCompanies: [{ company: 'Zqearlier', fromOn: null, toOn: null }],
    tagNames: ['Zqtag', 'Shared'],
  });
  const community = await addCommunity(client, 'Zqgroup', {
    link: 'https://zqplace.example',
    notes: 'Zqwords',
  });
  await client.communities.link({ id: community.id, contactIds: [contact.id] });
  await client.communities.visit({ id: community.id, activityId: newId(), note: 'Zqvisit' });
  await client.contacts.log({ id: newId(), contactId: contact.id, kind: 'ask', note: 'Zqasked' });
  await client.drafts.save({ key: `contact/${contact.id}`, content: '{"notes":"Zqdraft"}' });
  return { contact, community };
}
const earlier = (company: string) => ({ company, fromOn: null, toOn: null });
const words = (
  'zqname zqcompany zqrole zqrelation zqmail zqphone zqlink zqlocation zqmet zqnotes zqend zqearlier zqtag zqgroup zqplace zqwords ' +
  'zqvisit zqasked zqdraft'
).split(' ');

describe('people that were erased', () => {
  it('are in no file any more, in no backup either', async () => {
    const kept = await addContact(own.client, 'Kept', { tagNames: ['Shared'] });
    const { contact, community } = await addSecrets();
    await own.client.contacts.change({ id: kept.id, changes: { introducedById: contact.id } });
    await own.client.backups.make({});
    await own.client.search.find({ text: 'zqnotes' });
    await own.client.contacts.trash({ ids: [contact.id] });
    await own.client.communities.trash({ ids: [community.id] });
    expect(await own.client.trash.list({})).toMatchObject(
      [
        { noun: 'contact', id: contact.id, title: 'Zqname', detail: 'Zqcompany' },
        { noun: 'community', id: community.id, title: 'Zqgroup', detail: null },
      ].sort((a, b) => (a.id < b.id ? 1 : -1)),
    );
    await own.client.backups.make({});
    const all = [...words, contact.id, community.id];
    expect(wordsIn(own.path, all)).toEqual(all);
    expect((await own.client.backups.listHolding({ refs: null })).backups).toHaveLength(2);
    await own.client.backups.eraseTrashed({ refs: null });
    expect(wordsIn(join(own.path, 'backups'), all)).toEqual([]);
    expect(await own.client.trash.empty({})).toEqual({ changedCount: 2 });
    expect(wordsIn(own.path, all)).toEqual([]);
    own.core.close();
    expect(wordsIn(own.path, all)).toEqual([]);
    const again = createTestCore({ path: own.path });
    expect(await again.client.contacts.get({ id: kept.id })).toMatchObject({ introducedBy: null });
    for (const { id } of await again.client.backups.list({})) await again.client.backups.verify({ id });
    again.close();
  });

  it('leave entries, companies and tags that something else speaks of', async () => {
    const test = createMemoryCore();
    const { client } = test;
    const application = await addApplication(client, 'Rimba', { tagNames: ['Close'] });
    const contact = await addContact(client, 'Sari', {
      company: 'Rimba',
      tagNames: ['Close', 'Only'],
      earlierCompanies: ['Samudra', 'Bumi'].map(earlier),
    });
    await addContact(client, 'Budi', { company: 'Samudra', earlierCompanies: [earlier('Bumi')] });
    const about = { contactId: contact.id, applicationId: application.id };
    const shared = await client.contacts.log({ id: newId(), kind: 'call', ...about });
    await logWith(client, contact.id);
    await client.contacts.trash({ ids: [contact.id] });
    await client.trash.purge({ refs: [{ noun: 'contact', id: contact.id }] });
    const entries = await client.activities.list({ noun: 'application', id: application.id });
    expect(entries.find((entry) => entry.id === shared.id)?.links).toEqual([
      { noun: 'application', id: application.id },
    ]);
    expect(dumpTables(test.raw).activities).toHaveLength(entries.length);
    expect((await client.companies.list({})).map((row) => row.name)).toEqual(['Bumi', 'Rimba', 'Samudra']);
    expect((await client.tags.list({})).map((tag) => tag.name)).toEqual(['Close']);
    await client.applications.trash({ ids: [application.id] });
    await client.trash.empty({});
    expect((await client.companies.list({})).map((row) => row.name)).toEqual(['Bumi', 'Samudra']);
    expectSound(test.raw);
    test.close();
  });
});

describe('the rule of erasing', () => {
  it('knows every noun that can be thrown away', () => {
    expect([...erasableNouns].sort()).toEqual([...trashNouns].sort());
    const tables = recordTables.filter((table) => shapeOf(table).columns.includes('deleted_at'));
    expect(tables).toHaveLength(erasableNouns.length);
  });

  it('and the history know every table that the person writes to', () => {
    const test = createMemoryCore();
    const others = [
      ...['applied_migrations', 'drafts', 'identity', 'search_documents', 'focus_timer'],
      // Made anew of what the person wrote.
      ...['posting_skills', 'posting_readings', 'skill_dictionary'],
    ];
    const names = test.raw
      .prepare<[], string>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'",
      )
      .pluck()
      .all();
    const own = names.filter((name) => !others.includes(name));
    expect(own.sort()).toEqual(recordTables.map((table) => shapeOf(table).name).sort());
    test.close();
  });
});
