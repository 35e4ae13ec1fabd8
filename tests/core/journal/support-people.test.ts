import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addContact } from '#tests/helpers/people.ts';
import { dumpTables, expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore();
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

async function choose(...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const { id } = await addContact(test.client, name);
    await test.client.support.addPerson({ contactId: id });
    ids.push(id);
  }
  return ids;
}
const names = async () => (await test.client.support.listPeople({})).map(({ name }) => name);

describe('support people', () => {
  it('stand in the order in which they were chosen, each once', async () => {
    const [first = '', second = ''] = await choose('Sari', 'Bima', 'Ayu');
    await test.client.support.addPerson({ contactId: first });
    expect(await names()).toEqual(['Sari', 'Bima', 'Ayu']);
    expect(await test.client.support.removePerson({ contactId: second })).toMatchObject([
      { name: 'Sari' },
      { name: 'Ayu' },
    ]);
    // One that is chosen again comes last.
    await test.client.support.addPerson({ contactId: second });
    expect(await names()).toEqual(['Sari', 'Ayu', 'Bima']);
    await test.client.support.removePerson({ contactId: newId() });
    expect(await names()).toEqual(['Sari', 'Ayu', 'Bima']);
  });

  it('are chosen and taken off in one step back each', async () => {
    const [id = ''] = await choose('Sari', 'Bima');
    const before = dumpTables(test.raw);
    await test.client.support.removePerson({ contactId: id });
    expect((await test.client.history.undo({})).command).toBe('support.removePerson');
    expect(dumpTables(test.raw)).toEqual(before);
  });

  it('that are in the trash are not shown, and keep their place', async () => {
    const [first = '', second = ''] = await choose('Sari', 'Bima', 'Ayu');
    await test.client.contacts.trash({ ids: [second] });
    expect(await names()).toEqual(['Sari', 'Ayu']);
    const gone = { code: 'NOT_FOUND', data: undefined };
    expect(await failureOf(test.client.support.addPerson({ contactId: second }))).toEqual(gone);
    expect(await failureOf(test.client.support.addPerson({ contactId: newId() }))).toEqual(gone);
    await test.client.trash.restore({ refs: [{ noun: 'contact', id: second }] });
    expect(await names()).toEqual(['Sari', 'Bima', 'Ayu']);
    await test.client.contacts.archive({ ids: [first], archived: true });
    expect(await names()).toEqual(['Sari', 'Bima', 'Ayu']);
  });

  it('go with the contact when it is gone for good', async () => {
    const [id = ''] = await choose('Sari');
    await test.client.contacts.trash({ ids: [id] });
    test.clock.advance(31 * 86_400_000);
    test.workspace.history.pass(() => test.workspace.purgeOldTrash());
    expect(test.raw.prepare('SELECT count(*) FROM support_people').pluck().get()).toBe(0);
  });

  it('come along when two contacts are one person', async () => {
    const [first = '', , third = ''] = await choose('Sari', 'Bima', 'Ayu');
    const other = await addContact(test.client, 'Sari at work');
    await test.client.contacts.merge({ keepId: other.id, otherIds: [first] });
    expect(await names()).toEqual(['Sari at work', 'Bima', 'Ayu']);
    // Where both were chosen, the one that stays keeps its place.
    await test.client.contacts.merge({ keepId: third, otherIds: [other.id] });
    expect(await names()).toEqual(['Bima', 'Ayu']);
    await test.client.history.undo({});
    await test.client.history.undo({});
    expect(await names()).toEqual(['Sari', 'Bima', 'Ayu']);
  });

  it('are at most fifty, without counting those that cannot be seen', async () => {
    const ids = await choose(
      ...Array.from({ length: limits.supportPeople }, (_, index) => `Person ${index}`),
    );
    const { id } = await addContact(test.client, 'One more');
    expect(await failureOf(test.client.support.addPerson({ contactId: id }))).toEqual({
      code: 'INVALID_INPUT',
      data: { refusals: [{ field: 'contactId', reason: 'TOO_MANY' }] },
    });
    await test.client.contacts.trash({ ids: ids.slice(0, 1) });
    expect(await test.client.support.addPerson({ contactId: id })).toHaveLength(limits.supportPeople);
  });
});
