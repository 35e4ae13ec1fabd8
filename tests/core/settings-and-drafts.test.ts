import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let test: TestCore;
beforeEach(() => {
  test = createTestCore();
});
afterEach(() => test.close());

describe('settings.change', () => {
  it('merges, and merges views by room', async () => {
    await test.client.settings.change({ theme: 'dark', views: { applications: 'a' } });
    await test.client.settings.change({ name: ' Sari ', views: { companies: 'b' } });
    expect(await test.client.settings.get({})).toMatchObject({
      theme: 'dark',
      name: 'Sari',
      views: { applications: 'a', companies: 'b' },
      currency: 'IDR',
    });
  });

  it.each([
    ['textScale', { textScale: 151 }],
    ['textScale', { textScale: 89 }],
    ['weekStartsOn', { weekStartsOn: 0 }],
    ['currency', { currency: 'rupiah' }],
  ])('refuses a %s out of range and keeps what was there', async (field, changes) => {
    const before = await test.client.settings.get({});
    const failure = await failureOf(test.client.settings.change(changes));
    expect(failure).toMatchObject({ code: 'INVALID_INPUT', data: { refusals: [{ field }] } });
    expect(await test.client.settings.get({})).toEqual(before);
  });

  it('is never blamed on the person when the store itself is broken', async () => {
    test.settings.write({ ...test.settings.read(), textScale: 999 });
    const failure = await failureOf(test.client.settings.get({}));
    expect(failure.code).toBe('UNEXPECTED');
    expect(test.log.at(-1)).toMatchObject({ event: 'unexpected', reference: failure.data?.reference });
  });
});

describe('drafts', () => {
  it('keep unsaved text until it is discarded, over a restart', async () => {
    await test.client.drafts.save({ key: 'application/1', content: '{"notes":"halfway"}' });
    await test.client.drafts.save({ key: 'application/1', content: '{"notes":"further"}' });
    test.core.close();
    const again = createTestCore({ path: test.path });
    expect(await again.client.drafts.get({ key: 'application/1' })).toMatchObject({
      content: '{"notes":"further"}',
    });
    expect((await again.client.drafts.list({})).length).toBe(1);
    await again.client.drafts.discard({ key: 'application/1' });
    expect(await again.client.drafts.get({ key: 'application/1' })).toBeNull();
    again.close();
  });

  it('are no step of undo', async () => {
    await test.client.drafts.save({ key: 'k', content: 'x' });
    expect((await test.client.history.get({})).undo).toBeNull();
  });

  it('are limited in size', async () => {
    const content = 'x'.repeat(2_097_153);
    expect(await failureOf(test.client.drafts.save({ key: 'k', content }))).toMatchObject({
      code: 'INPUT_TOO_LARGE',
      data: { refusals: [{ field: 'content', reason: 'TOO_LONG' }], limit: 2_097_152 },
    });
  });
});
