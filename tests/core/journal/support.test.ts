import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
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

const tooMany = (field: string) => ({
  code: 'INVALID_INPUT',
  data: { refusals: [{ field, reason: 'TOO_MANY' }] },
});

async function addComforts(...titles: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const title of titles) ids.push((await test.client.support.addComfort({ id: newId(), title })).id);
  return ids;
}
const titles = async () => (await test.client.support.listComforts({})).map(({ title }) => title);

describe('what helps', () => {
  it('stands in the order in which it was written, and in that of the person', async () => {
    const [first = '', second = '', third = ''] = await addComforts('Walk', 'Tea', 'Call Bapak');
    expect(await titles()).toEqual(['Walk', 'Tea', 'Call Bapak']);
    await test.client.support.moveComfort({ id: third, afterId: null });
    expect(await titles()).toEqual(['Call Bapak', 'Walk', 'Tea']);
    await test.client.support.moveComfort({ id: third, afterId: first });
    expect(await titles()).toEqual(['Walk', 'Call Bapak', 'Tea']);
    const asItStands = await test.client.support.moveComfort({ id: second, afterId: second });
    expect(asItStands.map(({ title }) => title)).toEqual(await titles());
    // What it was dropped below has left meanwhile.
    await test.client.support.removeComfort({ id: first });
    await test.client.support.moveComfort({ id: second, afterId: first });
    expect(await titles()).toEqual(['Tea', 'Call Bapak']);
  });

  it('sent twice is one, and the first word stays', async () => {
    const id = newId();
    await test.client.support.addComfort({ id, title: 'Walk' });
    expect(await test.client.support.addComfort({ id, title: 'Run' })).toEqual({ id, title: 'Walk' });
    expect(await titles()).toEqual(['Walk']);
  });

  it('is changed, and taken back word for word', async () => {
    const [id = ''] = await addComforts('Walk', 'Tea');
    const before = dumpTables(test.raw);
    await test.client.support.changeComfort({ id, title: 'Walk to the river' });
    expect(await titles()).toEqual(['Walk to the river', 'Tea']);
    expect((await test.client.history.undo({})).command).toBe('support.changeComfort');
    await test.client.support.removeComfort({ id });
    expect(await titles()).toEqual(['Tea']);
    expect((await test.client.history.undo({})).command).toBe('support.removeComfort');
    expect(dumpTables(test.raw)).toEqual(before);
  });

  it('typed at one go is one step back', async () => {
    const [id = ''] = await addComforts('W');
    await test.client.support.changeComfort({ id, title: 'Wa' });
    await test.client.support.changeComfort({ id, title: 'Walk' });
    await test.client.history.undo({});
    expect(await titles()).toEqual(['W']);
  });

  it('is refused without a word, for one that is not there, and beyond two hundred', async () => {
    const id = newId();
    const gone = { code: 'NOT_FOUND', data: undefined };
    expect(await failureOf(test.client.support.changeComfort({ id, title: 'x' }))).toEqual(gone);
    expect(await failureOf(test.client.support.moveComfort({ id, afterId: null }))).toEqual(gone);
    expect(await failureOf(test.client.support.removeComfort({ id }))).toEqual(gone);
    expect((await failureOf(test.client.support.addComfort({ id, title: ' \n' }))).code).toBe(
      'INVALID_INPUT',
    );
    await addComforts(...Array.from({ length: limits.comforts }, (_, index) => `Comfort ${index}`));
    expect(await failureOf(test.client.support.addComfort({ id, title: 'One more' }))).toEqual(
      tooMany('title'),
    );
    expect(await titles()).toHaveLength(limits.comforts);
  });
});

describe('how the room behaves', () => {
  it('covers, offers help and does not hide until the person says otherwise', async () => {
    const first = { covers: true, hidesOnBlur: false, offersHelp: true, country: null };
    expect(await test.client.support.getSettings({})).toEqual(first);
    const changed = await test.client.support.changeSettings({ hidesOnBlur: true, country: 'MY' });
    expect(changed).toEqual({ ...first, hidesOnBlur: true, country: 'MY' });
    expect(await test.client.support.changeSettings({ covers: false, country: null })).toEqual({
      ...first,
      covers: false,
      hidesOnBlur: true,
    });
    await test.client.history.undo({});
    await test.client.history.undo({});
    expect(await test.client.support.getSettings({})).toEqual(first);
  });

  it('changes nothing, and leaves no step, when all is as it was', async () => {
    await test.client.support.changeSettings({ covers: true, country: null });
    expect((await test.client.history.get({})).undo).toBeNull();
  });

  it('keeps what was closed when something else is changed', async () => {
    await test.client.support.closeOffer({});
    await test.client.support.changeSettings({ covers: false });
    expect(test.raw.prepare('SELECT covers, offer_closed_on FROM journal_settings').raw().all()).toEqual([
      [0, '2026-03-10'],
    ]);
  });

  it('refuses what is no country', async () => {
    const refused = test.client.support.changeSettings({ country: 'Indonesia' });
    expect((await failureOf(refused)).code).toBe('INVALID_INPUT');
  });
});
