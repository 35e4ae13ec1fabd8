import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { wordsIn } from '#tests/helpers/files-with.ts';
import { addIdea, addWholeIdea } from '#tests/helpers/ideas.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let own: TestCore;
beforeEach(() => {
  own = createTestCore();
});
afterEach(() => own.close());

it('what was erased of ideas is in no file any more, in no backup either', async () => {
  const said: string[] = [];
  const whole = await addWholeIdea(own.client, (name) => {
    const word = `Zq${name}`;
    if (!said.includes(word.toLowerCase())) said.push(word.toLowerCase());
    return word;
  });
  const { ideaId, experimentId, contactId } = whole;
  await own.client.drafts.save({ key: `idea/${ideaId}`, content: '{"notes":"Zqdraft"}' });
  await own.client.drafts.save({ key: `experiment/${experimentId}`, content: '{"belief":"Zqhalf"}' });
  await addIdea(own.client, 'Kept');
  const ids = Object.values(whole).filter((id) => id !== contactId);
  // Somebody who said something is a contact of their own.
  const words = [...said.filter((word) => word !== 'zqgiver'), 'zqdraft', 'zqhalf', ...ids];
  await own.client.backups.make({});
  await own.client.ideas.trash({ ids: [ideaId] });
  expect(wordsIn(own.path, words)).toEqual(words);
  await own.client.backups.eraseTrashed({ refs: null });
  expect(wordsIn(join(own.path, 'backups'), words)).toEqual([]);
  expect(await own.client.trash.empty({})).toEqual({ changedCount: 1 });
  expect(wordsIn(own.path, words)).toEqual([]);
  // That somebody was asked is theirs, too: of the idea nothing is left in it.
  const log = await own.client.activities.list({ noun: 'contact', id: contactId });
  expect(log).toMatchObject([{ kind: 'feedback', note: '', title: null, links: [{ noun: 'contact' }] }]);
  expect((await own.client.ideas.list({})).rows.map(({ title }) => title)).toEqual(['Kept']);
});

it('an idea is purged by itself after thirty days, with what hangs on it', async () => {
  const { ideaId, fileId } = await addWholeIdea(own.client);
  await own.client.ideas.trash({ ids: [ideaId] });
  own.core.close();
  const open = (day: string) => {
    own.clock.setToday(day);
    return createTestCore({ path: own.path, clock: own.clock });
  };
  const before = open('2026-04-08');
  expect(await before.client.trash.list({})).toHaveLength(1);
  before.core.close();
  const after = open('2026-04-12');
  expect(await after.client.trash.list({})).toEqual([]);
  expect((await after.client.transfers.preview({})).counts.ideas).toBe(0);
  after.core.close();
  expect(wordsIn(own.path, [ideaId, fileId])).toEqual([]);
});
