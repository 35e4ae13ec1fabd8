import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addContact, logWith, peopleIn } from '#tests/helpers/people.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore();
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const names = async (input: Parameters<MemoryCore['client']['contacts']['list']>[0] = {}) =>
  (await test.client.contacts.list(input)).rows.map((row) => row.name);

describe('a new contact', () => {
  it('needs nothing but a name', async () => {
    const added = await addContact(test.client, '  Sari\n Dewi ');
    expect(added).toMatchObject({
      name: 'Sari  Dewi',
      companyId: null,
      companyName: null,
      state: 'to_reach_out',
      lastContactOn: null,
      addedOn: '2026-03-10',
      links: [],
      earlierCompanies: [],
      communities: [],
      introducedBy: null,
      tags: [],
    });
    expect((await failureOf(addContact(test.client, ' '))).code).toBe('INVALID_INPUT');
  });

  it('added again under its id is the stored one', async () => {
    const id = newId();
    const first = await test.client.contacts.add({ id, fields: { name: 'Sari' } });
    expect(await test.client.contacts.add({ id, fields: { name: 'Other' } })).toEqual(first);
    expect((await test.client.contacts.count({})).total).toBe(1);
  });

  it('keeps a profile that is written twice once, in the order given', async () => {
    const links = [
      'https://sari.example/Blog',
      'https://www.linkedin.com/in/sari/',
      'https://sari.example/blog',
      'http://id.linkedin.com/in/SARI?trk=x',
    ];
    const added = await addContact(test.client, 'Sari', { links });
    expect(added.links).toEqual(links.slice(0, 3));
    const wrong = addContact(test.client, 'Sari', { links: ['javascript:alert(1)'] });
    expect((await failureOf(wrong)).code).toBe('INVALID_INPUT');
  });

  it('was at a company from the first day to the last when it is given twice', async () => {
    const time = (fromOn: string | null, toOn: string | null) => ({ company: 'Rimba', fromOn, toOn });
    const { earlierCompanies } = await addContact(test.client, 'Sari', {
      earlierCompanies: [
        time('2018-01-01', '2020-01-01'),
        time('2010-01-01', null),
        time(null, '2012-01-01'),
      ],
    });
    expect(earlierCompanies).toMatchObject([time('2010-01-01', '2020-01-01')]);
  });

  it('knows the companies by their names', async () => {
    const { companyId } = await addApplication(test.client, 'PT Rimba');
    const added = await addContact(test.client, 'Sari', {
      company: 'pt rimba',
      earlierCompanies: [
        { company: 'Samudra', fromOn: '2018-01-01', toOn: '2020-06-30' },
        { company: 'Kaliandra', fromOn: null, toOn: null },
      ],
    });
    expect(added.companyId).toBe(companyId);
    expect(added.earlierCompanies.map((row) => row.company)).toEqual(['Samudra', 'Kaliandra']);
  });
});

describe('who seems to be there already', () => {
  const reasons = async (name: string, email = '', link = '') =>
    (await test.client.contacts.findSimilar({ name, email, link })).map(({ reason, contact }) => [
      reason,
      contact.name,
    ]);

  it('is known by profile, by e-mail address and by name, the surest first, also from the archive', async () => {
    const { client } = test;
    await addContact(client, 'Sári Dewi');
    const mailed = await addContact(client, 'S. Dewi', { email: 'Sari@rimba.example' });
    await addContact(client, 'Dewi', { links: ['https://id.linkedin.com/in/Sari/'] });
    await client.contacts.archive({ ids: [mailed.id], archived: true });
    expect(await reasons('sari dewi', 'sari@RIMBA.example', 'https://www.linkedin.com/in/sari')).toEqual([
      ['link', 'Dewi'],
      ['email', 'S. Dewi'],
      ['name', 'Sári Dewi'],
    ]);
  });

  it('is nobody of the trash, nobody who only begins alike, and nobody when nothing is typed', async () => {
    const { client } = test;
    const gone = await addContact(client, 'Sari');
    await addContact(client, 'Sari Wulan');
    await client.contacts.trash({ ids: [gone.id] });
    expect(await reasons('Sari')).toEqual([]);
    expect(await reasons(' ')).toEqual([]);
  });
});

describe('a contact that is changed', () => {
  it('refuses to overwrite what somebody else wrote meanwhile, lists as well', async () => {
    const { id } = await addContact(test.client, 'Sari', { company: 'Rimba', links: ['https://a.example'] });
    const change = (changes: object, base: object) => test.client.contacts.change({ id, changes, base });
    await change({ links: ['https://b.example'], company: 'Samudra' }, { links: ['https://a.example'] });
    const stale = change(
      { links: ['https://c.example'], company: 'Mine' },
      { links: ['https://a.example'], company: 'Rimba' },
    );
    expect(await failureOf(stale)).toEqual({
      code: 'CONFLICT',
      data: {
        conflicts: [
          { field: 'company', mine: 'Mine', theirs: 'Samudra' },
          { field: 'links', mine: ['https://c.example'], theirs: ['https://b.example'] },
        ],
      },
    });
    await change({ links: ['https://b.example'] }, { links: ['https://a.example'] });
  });

  it('to what it was is no step of undo', async () => {
    const { id, changedAt } = await addContact(test.client, 'Sari', { links: ['https://a.example'] });
    test.clock.advance(5_000);
    const changes = { name: 'Sari', links: ['https://a.example'], earlierCompanies: [] };
    expect((await test.client.contacts.change({ id, changes })).changedAt).toBe(changedAt);
    expect((await test.client.history.get({})).undo?.command).toBe('contacts.add');
  });

  it('lets go of a company that was only a name for it, and of no other', async () => {
    const { id } = await addContact(test.client, 'Sari', {
      company: 'Rim',
      earlierCompanies: ['Samudra', 'Kaliandra'].map((company) => ({ company, fromOn: null, toOn: null })),
    });
    await addContact(test.client, 'Budi', { company: 'Samudra' });
    await test.client.contacts.change({ id, changes: { company: 'Rimba', earlierCompanies: [] } });
    const left = (await test.client.companies.list({})).map((row) => row.name);
    expect(left).toEqual(['Rimba', 'Samudra']);
  });

  it('stays findable by the new name of its company', async () => {
    const { companyId } = await addContact(test.client, 'Sari', { company: 'Rimba' });
    await test.client.companies.change({ id: companyId ?? '', changes: { name: 'Kaliandra' } });
    expect(await test.client.search.find({ text: 'kalian sari' })).toMatchObject([
      { noun: 'contact', title: 'Sari', detail: 'Kaliandra' },
    ]);
  });
});

describe('introductions', () => {
  it('say who brought whom, and never go round in a ring', async () => {
    const first = await addContact(test.client, 'Ani');
    const second = await addContact(test.client, 'Budi', { introducedById: first.id });
    const third = await addContact(test.client, 'Citra', { introducedById: second.id });
    const brings = (id: string, introducedById: string | null) =>
      test.client.contacts.change({ id, changes: { introducedById } });
    for (const by of [first.id, third.id]) {
      expect((await failureOf(brings(first.id, by))).data?.refusals?.[0]?.reason).toBe('INVALID');
    }
    expect((await failureOf(brings(first.id, newId()))).code).toBe('NOT_FOUND');
    const pairs = async (id?: string) =>
      (await test.client.contacts.listIntroductions(id ? { id } : {})).map(
        (row) => `${row.introducedByName} > ${row.name}`,
      );
    expect(await pairs()).toEqual(['Ani > Budi', 'Budi > Citra']);
    expect(await pairs(first.id)).toEqual(['Ani > Budi']);
    await logWith(test.client, first.id, '2026-03-02', 'thanks');
    await logWith(test.client, first.id, '2026-03-01', 'thanks');
    // They thanked, not the person.
    const [contactId, on] = [first.id, '2026-03-09'];
    await test.client.contacts.log({ id: newId(), contactId, kind: 'thanks', direction: 'in', on });
    await logWith(test.client, second.id, '2026-03-05', 'call');
    expect(await test.client.contacts.listIntroductions({})).toMatchObject([
      { name: 'Budi', thankedOn: '2026-03-02' },
      { name: 'Citra', thankedOn: null },
    ]);
    await test.client.contacts.trash({ ids: [first.id] });
    await test.client.trash.purge({ refs: [{ noun: 'contact', id: first.id }] });
    expect((await test.client.contacts.get({ id: second.id })).introducedBy).toBeNull();
  });
});

describe('the board and the table', () => {
  it('put a card where it is dropped', async () => {
    const [a, b, c] = [
      await addContact(test.client, 'A'),
      await addContact(test.client, 'B'),
      await addContact(test.client, 'C'),
    ];
    expect(await peopleIn(test.client, 'to_reach_out')).toEqual(['C', 'B', 'A']);
    await test.client.contacts.move({ id: c.id, state: 'to_reach_out', afterId: b.id });
    expect(await peopleIn(test.client, 'to_reach_out')).toEqual(['B', 'C', 'A']);
    await test.client.contacts.move({ id: a.id, state: 'waiting', afterId: null });
    await test.client.contacts.changeStates({ ids: [c.id, b.id], state: 'waiting' });
    expect(await peopleIn(test.client, 'waiting')).toEqual(['C', 'B', 'A']);
    expect(await test.client.contacts.count({})).toEqual({
      total: 3,
      byState: [{ state: 'waiting', count: 3 }],
    });
  });

  it('give back a place at the top to what comes back', async () => {
    const [a, b] = [await addContact(test.client, 'A'), await addContact(test.client, 'B')];
    await test.client.contacts.archive({ ids: [a.id], archived: true });
    expect(await names({ filter: { archived: true } })).toEqual(['A']);
    await test.client.contacts.trash({ ids: [b.id] });
    await test.client.contacts.archive({ ids: [a.id], archived: false });
    await test.client.trash.restore({ refs: [{ noun: 'contact', id: b.id }] });
    expect(await peopleIn(test.client, 'to_reach_out')).toEqual(['B', 'A']);
  });

  it('filter and sort, with empty values last', async () => {
    const sari = await addContact(test.client, 'Šari', {
      company: 'Rimba',
      role: 'lead',
      tagNames: ['Close'],
    });
    await addContact(test.client, 'budi', { company: 'samudra', state: 'waiting', notes: 'knows Rimba' });
    await addContact(test.client, 'Citra', { role: 'Analyst', state: 'paused' });
    expect(await names({ sort: { by: 'name', direction: 'ascending' } })).toEqual(['budi', 'Citra', 'Šari']);
    expect(await names({ sort: { by: 'company', direction: 'descending' } })).toEqual([
      'budi',
      'Šari',
      'Citra',
    ]);
    expect(await names({ sort: { by: 'role', direction: 'ascending' } })).toEqual(['Citra', 'Šari', 'budi']);
    expect(await names({ sort: { by: 'state', direction: 'ascending' } })).toEqual(['Šari', 'budi', 'Citra']);
    expect(await names({ filter: { text: 'sari' } })).toEqual(['Šari']);
    expect(await names({ filter: { text: '🙂' } })).toEqual([]);
    expect((await names({ filter: { text: 'rimba' } })).sort()).toEqual(['budi', 'Šari']);
    expect(await names({ filter: { states: ['waiting', 'paused'] } })).toEqual(['budi', 'Citra']);
    expect(await names({ filter: { tagIds: [sari.tags[0]?.id ?? ''] } })).toEqual(['Šari']);
    expect(await names({ filter: { companyId: sari.companyId ?? '' } })).toEqual(['Šari']);
    expect(await test.client.contacts.listIds({ filter: { text: 'lead' } })).toEqual([sari.id]);
  });
});

describe('a part in an application', () => {
  it('is seen from both sides, and changed by linking again', async () => {
    const application = await addApplication(test.client, 'Rimba');
    const { id } = await addContact(test.client, 'Sari');
    const about = { id, applicationId: application.id };
    await test.client.contacts.link({ ...about, part: 'referrer' });
    await test.client.contacts.link({ ...about, part: 'interviewer' });
    expect(await test.client.contacts.listApplications({ id })).toMatchObject([
      { part: 'interviewer', application: { id: application.id, companyName: 'Rimba' } },
    ]);
    expect(await test.client.contacts.listParts({ applicationId: application.id })).toMatchObject([
      { part: 'interviewer', contact: { id, name: 'Sari' } },
    ]);
    await test.client.contacts.trash({ ids: [id] });
    expect(await test.client.contacts.listParts({ applicationId: application.id })).toEqual([]);
    await test.client.trash.restore({ refs: [{ noun: 'contact', id }] });
    await test.client.contacts.unlink(about);
    expect(await test.client.contacts.listApplications({ id })).toEqual([]);
    const unknown = test.client.contacts.link({ id, applicationId: newId(), part: 'other' });
    expect((await failureOf(unknown)).code).toBe('NOT_FOUND');
  });
});
