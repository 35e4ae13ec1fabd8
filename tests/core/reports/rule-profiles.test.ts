import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '#contract/limits.ts';
import type { RuleContent } from '#contract/rule-profiles.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { expectSound } from '#tests/helpers/read-back.ts';
import { failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  expectSound(test.raw);
  test.close();
});

const own: RuleContent = {
  name: 'My office',
  asOf: '2026-03-01',
  source: 'Its letter of 1 March',
  period: { unit: 'week', startsOn: 3 },
  needs: [{ count: 2, kinds: ['application', 'event'] }],
  isPerCompany: true,
  columns: ['date', 'employer'],
  keep: { text: null, days: 90 },
  remarks: ['One sentence.'],
  hints: [],
};
const listed = async () => (await test.client.ruleProfiles.list({})).map(({ id, origin }) => [id, origin]);
const brought = ['jkp', 'washington', 'texas', 'nebraska', 'germany'];

describe('rules that came along', () => {
  it('say where they are from and as of when, in both languages', async () => {
    const profiles = await test.client.ruleProfiles.list({});
    expect(profiles.map(({ id }) => id)).toEqual(brought);
    for (const { origin, content } of profiles) {
      expect(origin).toBe('brought');
      expect(content.asOf).toMatch(/^2026-/);
      for (const text of [content.name, content.source, ...content.hints])
        expect(text).toEqual({ en: expect.stringMatching(/\w/), id: expect.stringMatching(/\w/) });
    }
  });

  it('hold what the sources say, and no number where they say none', async () => {
    const profiles = await test.client.ruleProfiles.list({});
    expect(
      profiles.map(({ id, content }) => [id, content.period, content.needs.map(({ count }) => count)]),
    ).toEqual([
      ['jkp', { unit: 'claim_month' }, [5, 1]],
      ['washington', { unit: 'week', startsOn: null }, [3]],
      ['texas', { unit: 'week', startsOn: 7 }, [null]],
      ['nebraska', { unit: 'week', startsOn: null }, [null]],
      ['germany', { unit: 'month' }, [null]],
    ]);
    expect(profiles.map(({ content }) => content.keep.days)).toEqual([null, 30, null, null, null]);
  });

  it('can be changed, which can be undone, and come back as they were', async () => {
    const { content } = await test.client.ruleProfiles.get({ id: 'jkp' });
    const needs = [{ count: 6, kinds: ['application' as const] }];
    const changed = await test.client.ruleProfiles.save({ id: 'jkp', content: { ...content, needs } });
    expect(changed).toMatchObject({ id: 'jkp', origin: 'changed', content: { needs } });
    await test.client.history.undo({});
    expect(await test.client.ruleProfiles.get({ id: 'jkp' })).toEqual({
      id: 'jkp',
      origin: 'brought',
      content,
    });
    await test.client.history.redo({});
    expect(await test.client.ruleProfiles.reset({ id: 'jkp' })).toMatchObject({ origin: 'brought', content });
    expect(await listed()).toEqual(brought.map((id) => [id, 'brought']));
  });

  it('saved as they are stay what they are', async () => {
    const { content } = await test.client.ruleProfiles.get({ id: 'texas' });
    expect((await test.client.ruleProfiles.save({ id: 'texas', content })).origin).toBe('brought');
  });

  it('cannot be taken away', async () => {
    expect(await failureOf(test.client.ruleProfiles.remove({ id: 'jkp' }))).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('rules of one’s own', () => {
  it('stand after those that came along, are changed, and go for good', async () => {
    const id = newId();
    expect(await test.client.ruleProfiles.save({ id, content: own })).toEqual({
      id,
      origin: 'own',
      content: own,
    });
    const content = { ...own, name: 'Another name' };
    await test.client.ruleProfiles.save({ id, content });
    expect(await listed()).toEqual([...brought.map((each) => [each, 'brought']), [id, 'own']]);
    expect((await test.client.ruleProfiles.get({ id })).content).toEqual(content);
    expect(await failureOf(test.client.ruleProfiles.reset({ id }))).toEqual({ code: 'NOT_FOUND' });
    await test.client.ruleProfiles.remove({ id });
    expect(await failureOf(test.client.ruleProfiles.get({ id }))).toEqual({ code: 'NOT_FOUND' });
  });

  it('are at most fifty', async () => {
    const add = () => test.client.ruleProfiles.save({ id: newId(), content: own });
    for (let count = 0; count < limits.ruleProfiles; count += 1) await add();
    expect(await failureOf(add())).toMatchObject({ data: { refusals: [{ reason: 'TOO_MANY' }] } });
  });

  it('that this version cannot read are passed over, and left as they are', async () => {
    const insert = test.raw.prepare('INSERT INTO rule_profiles VALUES (?, ?, 1, 1)');
    insert.run('jkp', '{"unit":"fortnight"}');
    insert.run('later', 'no JSON');
    test.raw.exec('DELETE FROM change_log');
    expect(await listed()).toEqual(brought.map((id) => [id, 'brought']));
    expect(test.raw.prepare('SELECT count(*) FROM rule_profiles').pluck().get()).toBe(2);
  });

  it.each([
    ['no need', { needs: [] }],
    ['no column', { columns: [] }],
    ['a day that is none', { asOf: '2026-02-30' }],
    ['a field nobody knows', { more: true }],
  ])('with %s are refused', async (_name, changes) => {
    const content = { ...own, ...changes } as RuleContent;
    const { code } = await failureOf(test.client.ruleProfiles.save({ id: newId(), content }));
    expect(code).toBe('INVALID_INPUT');
  });
});
