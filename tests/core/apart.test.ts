import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addCommunity, addContact } from '#tests/helpers/people.ts';
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

const email = 'team@rimba.example';
const groups = async () =>
  (await test.client.contacts.findDuplicates({})).map(({ contacts }) =>
    contacts.map(({ name }) => name).sort(),
  );
const keepApart = (...people: { id: string }[]) =>
  test.client.contacts.keepApart({ ids: people.map(({ id }) => id) });

describe('contacts that were kept apart', () => {
  it('are not suggested again, until that is taken back', async () => {
    const [one, other] = [
      await addContact(test.client, 'Sari', { email }),
      await addContact(test.client, 'Budi', { email }),
    ];
    expect(await keepApart(other, one, other)).toEqual({ changedCount: 1 });
    expect(await groups()).toEqual([]);
    expect(await keepApart(one, other)).toEqual({ changedCount: 0 });
    await test.client.history.undo({});
    expect(await groups()).toEqual([['Budi', 'Sari']]);
  });

  it('leave the pairs that are still open, without ever standing together', async () => {
    const [ani, budi, citra] = [
      await addContact(test.client, 'Ani', { email }),
      await addContact(test.client, 'Budi', { email }),
      await addContact(test.client, 'Citra', { email }),
    ];
    await keepApart(ani, budi);
    expect(await groups()).toEqual([
      ['Ani', 'Citra'],
      ['Budi', 'Citra'],
    ]);
    await keepApart(ani, budi, citra);
    expect(await groups()).toEqual([]);
  });

  it('do not make a pair of two who only share a third one', async () => {
    const link = 'https://sari.example';
    const ani = await addContact(test.client, 'Ani', { email });
    const budi = await addContact(test.client, 'Budi', { email, links: [link] });
    await addContact(test.client, 'Citra', { links: [link] });
    expect(await groups()).toEqual([['Ani', 'Budi', 'Citra']]);
    await keepApart(ani, budi);
    expect(await groups()).toEqual([['Budi', 'Citra']]);
  });

  it('stay so when one of them is merged with somebody else', async () => {
    const [ani, budi, citra] = [
      await addContact(test.client, 'Ani', { email }),
      await addContact(test.client, 'Budi', { email }),
      await addContact(test.client, 'Citra'),
    ];
    await keepApart(ani, budi);
    await keepApart(budi, citra);
    await test.client.contacts.merge({ keepId: citra.id, otherIds: [ani.id] });
    expect(await groups()).toEqual([]);
    await test.client.contacts.merge({ keepId: citra.id, otherIds: [budi.id] });
    expect(test.raw.prepare('SELECT count(*) FROM contacts_apart').pluck().get()).toBe(0);
  });

  it('are forgotten with a contact that is erased; ids that are not there say nothing', async () => {
    const [one, other] = [await addContact(test.client, 'Sari'), await addContact(test.client, 'Budi')];
    expect(await keepApart(one, { id: newId() })).toEqual({ changedCount: 0 });
    await keepApart(one, other);
    await test.client.contacts.trash({ ids: [one.id] });
    await test.client.trash.purge({ refs: [{ noun: 'contact', id: one.id }] });
    expect(test.raw.prepare('SELECT count(*) FROM contacts_apart').pluck().get()).toBe(0);
  });
});

describe('a contact that is added for something', () => {
  it('has its part and its community at once, and all goes with one step back', async () => {
    const { id: applicationId } = await addApplication(test.client, 'Rimba');
    const community = await addCommunity(test.client);
    const before = dumpTables(test.raw);
    const added = await addContact(test.client, 'Sari', {
      application: { id: applicationId, part: 'referrer' },
      communityId: community.id,
    });
    expect(added.communities).toEqual([{ id: community.id, name: community.name }]);
    expect(await test.client.contacts.listParts({ applicationId })).toMatchObject([
      { part: 'referrer', contact: { id: added.id } },
    ]);
    await test.client.history.undo({});
    expect(dumpTables(test.raw)).toEqual(before);
  });

  it.each([{ application: { id: newId(), part: 'other' as const } }, { communityId: newId() }])(
    'is not added when that is not there: %o',
    async (more) => {
      const before = dumpTables(test.raw);
      expect((await failureOf(addContact(test.client, 'Sari', more))).code).toBe('NOT_FOUND');
      expect(dumpTables(test.raw)).toEqual(before);
    },
  );
});
