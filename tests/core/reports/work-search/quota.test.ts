import { describe, expect, test } from 'vitest';
import type { RuleContent } from '#contract/rule-profiles.ts';
import { applyRules } from '#core/reports/kinds/work-search/apply-rules.ts';
import type { WorkSearchEntry } from '#core/reports/kinds/work-search/list-entries.ts';
import { broughtProfiles } from '#core/reports/rules/brought-profiles.ts';
import { makeEntry } from '../entries.ts';

const march = { from: '2026-03-01', to: '2026-03-31' };
const nothingSaid = { claimStartsOn: null, quota: null, benefitEndsOn: null };

function rulesOf(id: string, changes: Partial<RuleContent> = {}): RuleContent {
  const content = broughtProfiles.get(id);
  if (!content) throw new Error(id);
  return { ...content, ...changes };
}

function apply(
  entries: readonly WorkSearchEntry[],
  content: RuleContent,
  more: { options?: Partial<typeof nothingSaidTyped>; chosen?: typeof march; today?: string } = {},
) {
  return applyRules(
    entries,
    { id: 'any', origin: 'brought', content },
    {
      options: { ...nothingSaidTyped, ...more.options },
      chosen: more.chosen ?? march,
      today: more.today ?? '2026-04-20',
      weekStartsOn: 1,
    },
  );
}
const nothingSaidTyped: { claimStartsOn: string | null; quota: number | null; benefitEndsOn: string | null } =
  nothingSaid;

const whyNotOf = (rules: ReturnType<typeof apply>) => rules.verdicts.map(({ whyNot }) => whyNot);
/** An application on this day of March, for a job of its own. */
const applied = (date: number, more: Partial<WorkSearchEntry> = {}) =>
  makeEntry(`2026-03-${String(date).padStart(2, '0')}`, { sequence: date, role: `Job ${date}`, ...more });

describe('five applications or one invitation in a month (JKP)', () => {
  const jkp = rulesOf('jkp');
  const state = (entries: WorkSearchEntry[]) => apply(entries, jkp).meters.map((meter) => meter.state);

  test('four are short of one, five are enough', () => {
    const four = [2, 3, 4, 5].map((date) => applied(date));
    const { meters } = apply(four, jkp);
    expect(meters[0]).toMatchObject({
      state: 'short',
      needs: [
        { count: 5, reached: 4 },
        { count: 1, reached: 0 },
      ],
    });
    expect(state([...four, applied(31)])).toEqual(['met']);
  });

  test('one invitation, interview or test is enough by itself', () => {
    for (const kind of ['call_up', 'interview', 'test'] as const)
      expect(state([applied(2, { kind })])).toEqual(['met']);
    expect(state([applied(2, { kind: 'workshop' })])).toEqual(['short']);
  });

  test('are counted from the day on which the claim began', () => {
    const entries = [3, 4, 5, 11, 12].map((date) => applied(date));
    const options = { claimStartsOn: '2026-02-12' };
    const { meters } = apply(entries, jkp, { options, chosen: { from: '2026-02-12', to: '2026-04-11' } });
    expect(meters.map(({ period, needs, state: how }) => [period.from, needs[0]?.reached, how])).toEqual([
      ['2026-02-12', 4, 'short'],
      ['2026-03-12', 1, 'short'],
    ]);
  });

  test('what lies before the claim counts nowhere', () => {
    const rules = apply([applied(2), applied(20)], jkp, { options: { claimStartsOn: '2026-03-10' } });
    expect(whyNotOf(rules)).toEqual(['before_claim', null]);
  });
});

describe('three activities a week (Washington)', () => {
  const washington = rulesOf('washington');

  test('each week is judged by itself, and gaps show', () => {
    const entries = [
      applied(2),
      applied(4, { kind: 'workshop' }),
      applied(6, { kind: 'call' }),
      applied(9),
      applied(22, { kind: 'meeting' }),
    ];
    const chosen = { from: '2026-03-02', to: '2026-03-29' };
    const rules = apply(entries, washington, { chosen });
    expect(rules.meters.map(({ needs, state }) => [needs[0]?.reached, state])).toEqual([
      [3, 'met'],
      [1, 'short'],
      [1, 'short'],
      [0, 'short'],
    ]);
    expect([rules.metCount, rules.judgedCount]).toEqual([1, 4]);
  });

  test('a week that is going on, or not whole in the report, is not called short', () => {
    const rules = apply([applied(4)], washington, {
      chosen: { from: '2026-03-04', to: '2026-03-31' },
      today: '2026-03-12',
    });
    expect(rules.meters.map(({ state }) => state)).toEqual(['partial', 'running']);
    expect(rules.judgedCount).toBe(0);
  });

  test('weeks before the claim are not judged, and what lies in them does not count', () => {
    const rules = apply([applied(4), applied(26), applied(30)], washington, {
      options: { claimStartsOn: '2026-03-25' },
      chosen: { from: '2026-03-01', to: '2026-04-05' },
    });
    expect(whyNotOf(rules)).toEqual(['before_claim', null, null]);
    expect(rules.meters.map(({ state }) => state)).toEqual(['partial', 'short']);
  });

  test('a week that is going on is not among those that are over, even with enough in it', () => {
    const entries = [applied(9), applied(10), applied(11)];
    const rules = apply(entries, washington, {
      chosen: { from: '2026-03-09', to: '2026-03-15' },
      today: '2026-03-12',
    });
    expect(rules.meters.map(({ state }) => state)).toEqual(['met']);
    expect([rules.metCount, rules.judgedCount]).toEqual([0, 0]);
  });

  test('is to be kept for 30 days after the benefits end', () => {
    const until = (benefitEndsOn: string | null) =>
      apply([], washington, { options: { benefitEndsOn } }).keepUntil;
    expect([until('2026-12-15'), until('2028-01-31'), until(null)]).toEqual([
      '2027-01-14',
      '2028-03-01',
      null,
    ]);
    expect(apply([], rulesOf('texas'), { options: { benefitEndsOn: '2026-12-15' } }).keepUntil).toBeNull();
  });
});

describe('a number of one’s own (Texas, Germany)', () => {
  test('is asked for before anything is judged', () => {
    const entries = [1, 2, 3].map((date) => applied(date));
    const texas = rulesOf('texas');
    const chosen = { from: '2026-03-01', to: '2026-03-07' };
    expect(apply(entries, texas, { chosen }).meters.map(({ state }) => state)).toEqual(['unknown']);
    const quota = (number: number) =>
      apply(entries, texas, { chosen, options: { quota: number } }).meters.map(({ state }) => state);
    expect([quota(3), quota(4)]).toEqual([['met'], ['short']]);
  });

  test('counts applications alone where the office does', () => {
    const entries = [applied(2), applied(3, { kind: 'interview' }), applied(4, { kind: 'contact' })];
    expect(whyNotOf(apply(entries, rulesOf('germany')))).toEqual([null, 'kind', 'kind']);
  });
});

describe('what does not count', () => {
  const jkp = rulesOf('jkp');

  test('the same application twice, unless both bear a reference number of their own', () => {
    const same = { role: 'Analyst' };
    const rules = (first: Partial<WorkSearchEntry>, second: Partial<WorkSearchEntry>) =>
      whyNotOf(apply([applied(2, { ...same, ...first }), applied(9, { ...same, ...second })], jkp));
    expect(rules({}, { role: ' ANALYST ' })).toEqual([null, 'twice']);
    expect(rules({ reference: 'A-1' }, { reference: 'A-1' })).toEqual([null, 'twice']);
    expect(rules({ reference: 'A-1' }, {})).toEqual([null, 'twice']);
    expect(rules({ reference: 'A-1' }, { reference: 'A-2' })).toEqual([null, null]);
    expect(rules({}, { employer: 'Samudra', companyId: 'samudra' })).toEqual([null, null]);
  });

  test('an application that was listed already before the first day of the record', () => {
    const earlier = makeEntry('2026-02-10', { role: 'Analyst' });
    const rules = apply([earlier, applied(9, { role: 'Analyst' }), applied(10)], jkp);
    expect(whyNotOf(rules)).toEqual(['twice', null]);
    expect(rules.meters.map(({ period, needs }) => [period.from, needs[0]?.reached])).toEqual([
      ['2026-03-01', 1],
    ]);
  });

  test('the same thing on the same day', () => {
    const call = { kind: 'call', role: 'Analyst' } as const;
    const entries = [applied(2, call), applied(2, { ...call, sequence: 50 }), applied(3, call)];
    expect(whyNotOf(apply(entries, rulesOf('washington')))).toEqual([null, 'twice', null]);
  });

  test('another application to a company, where different ones are asked for in each period', () => {
    const content = rulesOf('jkp', { isPerCompany: true, period: { unit: 'week', startsOn: 1 } });
    const rules = apply([applied(2), applied(3), applied(9)], content);
    expect(whyNotOf(rules)).toEqual([null, 'company', null]);
    expect(rules.meters.map(({ companyCount }) => companyCount)).toEqual([0, 1, 1, 0, 0, 0]);
  });

  test('what the person excluded; what they say counts does, whatever the rules say of it', () => {
    const entries = [
      applied(2, { counts: false }),
      applied(3, { kind: 'meeting' }),
      applied(4, { kind: 'meeting', counts: true }),
    ];
    const rules = apply(entries, jkp);
    expect(whyNotOf(rules)).toEqual(['excluded', 'kind', null]);
    expect(rules.meters[0]?.needs.map(({ reached }) => reached)).toEqual([1, 0]);
  });

  test('an entry that does not count does not keep another from counting', () => {
    const entries = [applied(2, { role: 'Analyst', counts: false }), applied(9, { role: 'Analyst' })];
    expect(whyNotOf(apply(entries, jkp))).toEqual(['excluded', null]);
  });
});

test('of many weeks the newest year is shown, and all are counted', () => {
  const rules = apply([], rulesOf('washington'), { chosen: { from: '2020-01-06', to: '2026-03-29' } });
  expect(rules.meters).toHaveLength(54);
  expect(rules.meters.at(-1)?.period.to).toBe('2026-03-29');
  expect(rules.judgedCount).toBe(325);
});

test('nothing is asked for once the benefits have ended', () => {
  const chosen = { from: '2026-01-15', to: '2026-12-14' };
  const rules = apply([applied(2), makeEntry('2026-09-01', { sequence: 99, role: 'Late' })], rulesOf('jkp'), {
    options: { claimStartsOn: '2026-01-15', benefitEndsOn: '2026-07-14' },
    chosen,
    today: '2026-12-20',
  });
  expect(rules.judgedCount).toBe(6);
  expect(rules.meters.at(-1)?.period.to).toBe('2026-07-14');
  expect(whyNotOf(rules)).toEqual([null, 'after_claim']);
});
