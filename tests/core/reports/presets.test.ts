import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { limits } from '#contract/limits.ts';
import { reportKinds } from '#contract/report-kinds.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { setup } from './options.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore();
});
afterEach(() => core.close());

const save = (name: string, id = newId(), more: Partial<typeof setup> = {}) =>
  core.client.reports.savePreset({ id, kind: 'work_search', name, setup: { ...setup, ...more } });
const list = (kind: 'work_search' | 'archive' = 'work_search') => core.client.reports.listPresets({ kind });

test('a set-up is kept under a name, for its report only, and is overwritten under the same id', async () => {
  const { id } = await save('Office');
  await save('agency');
  expect((await list()).map(({ name }) => name)).toEqual(['agency', 'Office']);
  expect(await list('archive')).toEqual([]);
  await save('Office', id, { paper: 'Letter' });
  expect((await list())[1]).toEqual({
    id,
    kind: 'work_search',
    name: 'Office',
    setup: { ...setup, paper: 'Letter' },
  });
});

test.each(reportKinds)('%s can be kept', async (kind) => {
  const { id } = await core.client.reports.savePreset({ id: newId(), kind, name: 'Mine', setup });
  expect(await core.client.reports.listPresets({ kind })).toEqual([{ id, kind, name: 'Mine', setup }]);
});

test('removing one can be undone, and twice is not found', async () => {
  const { id } = await save('Office');
  await core.client.reports.removePreset({ id });
  expect(await list()).toEqual([]);
  expect(await failureOf(core.client.reports.removePreset({ id }))).toEqual({ code: 'NOT_FOUND' });
  await core.client.history.undo({});
  expect((await list()).map(({ name }) => name)).toEqual(['Office']);
});

test('there is an end to their number, and none to changing the last', async () => {
  const ids = Array.from({ length: limits.presetsPerReport }, () => newId());
  for (const [index, id] of ids.entries()) await save(`Preset ${index}`, id);
  expect(await failureOf(save('One more'))).toEqual({
    code: 'INVALID_INPUT',
    data: { refusals: [{ field: 'name', reason: 'TOO_MANY' }] },
  });
  await save('Changed', ids.at(-1));
  expect(await list()).toHaveLength(limits.presetsPerReport);
});

test('one that nobody can read is passed over and stays', async () => {
  await save('Office');
  const { raw } = core;
  raw
    .prepare(
      `INSERT INTO report_presets (id, kind, name, options, created_at, changed_at)
     VALUES ('x', 'work_search', 'From later', '{"range":"next_century"}', 0, 0), ('y', 'work_search', 'Broken', '{', 0, 0)`,
    )
    .run();
  expect((await list()).map(({ name }) => name)).toEqual(['Office']);
  expect(raw.prepare('SELECT count(*) FROM report_presets').pluck().get()).toBe(3);
});
