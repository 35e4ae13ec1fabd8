import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addContact, twoOfOnePerson } from '#tests/helpers/people.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore();
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const merge = (keepId: string, ...otherIds: string[]) => test.client.contacts.merge({ keepId, otherIds });

describe('merging', () => {
  it('brings everything to the one that stays, in one step that can be taken back', async () => {
    const application = await addApplication(test.client, 'Rimba');
    const { keep, other, broker, brought, community } = await twoOfOnePerson(test.client, application.id);
    const before = dumpTables(test.raw);
    const merged = await merge(keep.id, other.id);
    expect(merged).toMatchObject({
      name: 'Sari',
      companyName: 'PT Rimba Tbk',
      role: 'Lead',
      email: 'sari@rimba.example',
      phone: '0812',
      links: ['https://www.linkedin.com/in/sari', 'https://sari.example'],
      howMet: 'At a fair',
      notes: 'kept\n\nSari W.\n\nsari@home.example\n\nadded',
      intervalDays: 30,
      notBeforeOn: '2026-03-01',
      lastContactOn: '2026-03-05',
      introducedBy: { id: broker.id },
      communities: [{ id: community.id }],
    });
    expect(merged.tags.map((tag) => tag.name)).toEqual(['Close', 'Far']);
    expect(merged.earlierCompanies.map(({ company, fromOn }) => [company, fromOn])).toEqual([
      ['Kaliandra', '2020-01-01'],
      ['Samudra', null],
    ]);
    expect(await test.client.activities.list({ noun: 'contact', id: keep.id })).toHaveLength(2);
    expect(await test.client.contacts.listApplications({ id: keep.id })).toMatchObject([
      { part: 'referrer' },
    ]);
    expect((await test.client.contacts.get({ id: brought.id })).introducedBy?.id).toBe(keep.id);
    const left = await test.client.contacts.get({ id: other.id });
    expect(left).toMatchObject({
      deletedAt: test.clock.now(),
      tags: [],
      lastContactOn: null,
      introducedBy: null,
    });
    expect((await test.client.history.undo({})).command).toBe('contacts.merge');
    expect(dumpTables(test.raw)).toEqual(before);
  });

  it('keeps what both have once, and the part that was there', async () => {
    const { id: applicationId } = await addApplication(test.client, 'Rimba');
    const [keep, other] = [await addContact(test.client, 'Sari'), await addContact(test.client, 'Sari')];
    await test.client.contacts.link({ id: keep.id, applicationId, part: 'recruiter' });
    await test.client.contacts.link({ id: other.id, applicationId, part: 'other' });
    const links = [keep, other].map(({ id }) => ({ noun: 'contact' as const, id }));
    await test.client.activities.add({
      id: newId(),
      kind: 'meeting',
      links,
      fields: { happenedOn: '2026-03-01' },
    });
    const merged = await merge(keep.id, other.id, other.id, keep.id);
    expect(merged).toMatchObject({ notes: '', lastContactOn: '2026-03-01' });
    expect(await test.client.contacts.listApplications({ id: keep.id })).toMatchObject([
      { part: 'recruiter' },
    ]);
    expect((await test.client.activities.list({ noun: 'contact', id: keep.id }))[0]?.links).toEqual([
      { noun: 'contact', id: keep.id },
    ]);
  });

  it('of one with whom it brought makes no ring', async () => {
    const keep = await addContact(test.client, 'Ani');
    const brought = await addContact(test.client, 'Ani', { introducedById: keep.id });
    const further = await addContact(test.client, 'Budi', { introducedById: brought.id });
    expect((await merge(keep.id, brought.id)).introducedBy).toBeNull();
    expect((await test.client.contacts.get({ id: further.id })).introducedBy?.id).toBe(keep.id);
    const second = await addContact(test.client, 'Budi', { introducedById: further.id });
    await merge(second.id, keep.id);
    expect((await test.client.contacts.get({ id: second.id })).introducedBy?.id).toBe(further.id);
    expect((await test.client.contacts.get({ id: further.id })).introducedBy).toBeNull();
  });

  it('with one in the trash, or that is not there, changes nothing', async () => {
    const [keep, other] = [await addContact(test.client), await addContact(test.client)];
    await test.client.contacts.trash({ ids: [other.id] });
    const before = dumpTables(test.raw);
    expect((await failureOf(merge(keep.id, other.id))).code).toBe('CONFLICT');
    expect((await failureOf(merge(keep.id, newId()))).code).toBe('NOT_FOUND');
    expect(dumpTables(test.raw)).toEqual(before);
  });
});

describe('duplicates', () => {
  it('have a profile, an address, or name and company in common', async () => {
    const contacts: [string, Parameters<typeof addContact>[2]][] = [
      ['A', { links: ['https://www.linkedin.com/in/a'] }],
      ['A2', { links: ['http://id.linkedin.com/in/A/?x=1'], email: 'A@x.example' }],
      ['A3', { email: 'a@X.example' }],
      ['Sari Dewi', { company: 'PT Rimba' }],
      ['sari  dewi', { company: 'Rimba Tbk' }],
      ['Sari Dewi', { company: 'Samudra' }],
      ['Budi', {}],
      ['Budi', {}],
      ['Away', { email: 'a@x.example' }],
    ];
    const ids: string[] = [];
    for (const [name, more] of contacts) ids.push((await addContact(test.client, name, more)).id);
    await test.client.contacts.archive({ ids: ids.slice(-1), archived: true });
    const found = await test.client.contacts.findDuplicates({});
    expect(
      found.map(({ reason, contacts: group }) => [reason, ...group.map((row) => row.name).sort()]),
    ).toEqual([
      ['link', 'A', 'A2', 'A3'],
      ['name_and_company', 'Sari Dewi', 'sari  dewi'],
    ]);
  });

  it('keeps the links that are too many, the introducer and the better part', async () => {
    const links = (name: string) => Array.from({ length: 11 }, (_, at) => `https://${name}.example/${at}`);
    const { id: applicationId } = await addApplication(test.client, 'Rimba');
    const [xenia, yusuf] = [await addContact(test.client, 'Xenia'), await addContact(test.client, 'Yusuf')];
    const keep = await addContact(test.client, 'Sari', { links: links('a'), introducedById: xenia.id });
    const other = await addContact(test.client, 'Sari', { links: links('b'), introducedById: yusuf.id });
    await test.client.contacts.link({ id: keep.id, applicationId, part: 'other' });
    await test.client.contacts.link({ id: other.id, applicationId, part: 'referrer' });
    const merged = await test.client.contacts.merge({ keepId: keep.id, otherIds: [other.id] });
    expect(merged.links).toHaveLength(20);
    expect(merged.notes.split('\n\n')).toEqual(['Yusuf', 'https://b.example/9', 'https://b.example/10']);
    const [part] = await test.client.contacts.listApplications({ id: keep.id });
    expect(part?.part).toBe('referrer');
    // What is full can still be changed.
    const changes = { links: merged.links.slice(1) };
    await test.client.contacts.change({ id: keep.id, changes, base: { links: merged.links } });
  });

  it('is refused when the notes cannot hold what differs', async () => {
    const keep = await addContact(test.client, 'Sari', { email: 'a@x.example' });
    const other = await addContact(test.client, 'Sari', {
      email: 'b@x.example',
      notes: 'n'.repeat(limits.noteBytes - 5),
    });
    const merging = test.client.contacts.merge({ keepId: keep.id, otherIds: [other.id] });
    expect((await failureOf(merging)).code).toBe('INPUT_TOO_LARGE');
    expect((await test.client.contacts.get({ id: other.id })).deletedAt).toBeNull();
  });

  it('hides nobody in the archive, and writes no key of a word into the notes', async () => {
    const keep = await addContact(test.client, 'Sari', { relation: 'friend' });
    const other = await addContact(test.client, 'Sari', { relation: 'former_colleague' });
    await test.client.contacts.archive({ ids: [keep.id], archived: true });
    const merged = await test.client.contacts.merge({ keepId: keep.id, otherIds: [other.id] });
    expect(merged).toMatchObject({ archivedAt: null, notes: '', relation: 'friend' });
  });

  it('are not those who share the page of their company, an office or an old address of a site', async () => {
    for (const name of ['Ani', 'Budi', 'Citra']) {
      const links = [
        'https://www.linkedin.com/company/rimba',
        `https://www.linkedin.com/profile/view?id=${name}`,
        `https://web.telegram.org/a/#${name}`,
        `https://web.telegram.org/a/#${name}-2`,
      ];
      expect((await addContact(test.client, name, { links })).links).toHaveLength(4);
    }
    for (let at = 0; at < 6; at += 1)
      await addContact(test.client, `Person ${at}`, { email: 'info@rimba.example' });
    expect(await test.client.contacts.findDuplicates({})).toEqual([]);
  });
});
