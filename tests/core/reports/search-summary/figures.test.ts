import { describe, expect, test } from 'vitest';
import { listSpans } from '#core/dates/spans.ts';
import { summariseSearch } from '#core/reports/kinds/search-summary/figures.ts';
import type { ApplicationHistory, Step } from '#core/reports/kinds/search-summary/read-histories.ts';
import { spreadOf } from '#core/reports/kinds/search-summary/spread.ts';
import { readPath } from './write-histories.ts';

function history(path: string, source: string | null = null): ApplicationHistory {
  const steps = readPath(path).map(({ on, what }): Step => {
    if (what === 'interview_entry') return { on, kind: 'interview', meaning: 'interview' };
    if (what === 'test_entry') return { on, kind: 'test', meaning: 'screening' };
    return { on, kind: 'stage_change', meaning: what as Step['meaning'] };
  });
  return { companyName: 'Rimba', role: 'Analyst', source, steps };
}
const figuresOf = (paths: readonly string[], period = { from: '2026-03-01', to: '2026-03-31' }) =>
  summariseSearch(
    paths.map((path) => history(path)),
    { period, weekStartsOn: 1, sourceOf: ({ source }) => source },
  );
const only = (path: string) => figuresOf([path]).rows[0];

describe('one application', () => {
  test('a rejection after an interview counts as an interview, and as an answer', () => {
    const figures = figuresOf(['applied 2026-03-02, interview 2026-03-09, rejected 2026-03-20']);
    expect(figures).toMatchObject({
      appliedCount: 1,
      answeredCount: 1,
      interviewedCount: 1,
      offeredCount: 0,
    });
    expect(figures.outcomeCounts).toMatchObject({ rejected: 1, open: 0 });
    expect(figures.answerDays?.median).toBe(7);
  });

  test('silence and a withdrawal of one’s own are no answers', () => {
    const figures = figuresOf([
      'applied 2026-03-02, no_answer 2026-03-30',
      'applied 2026-03-02, withdrawn 2026-03-03',
      'applied 2026-03-02',
    ]);
    expect(figures).toMatchObject({ appliedCount: 3, answeredCount: 0, answerDays: null });
    expect(figures.outcomeCounts).toMatchObject({ no_answer: 1, withdrawn: 1, open: 1 });
  });

  test('what a card went back from still counts, and its end is the newest', () => {
    const figures = figuresOf([
      'applied 2026-03-02, rejected 2026-03-05, interview 2026-03-08, applied 2026-03-09, offer 2026-03-12',
    ]);
    expect(figures).toMatchObject({ appliedCount: 1, interviewedCount: 1, offeredCount: 1 });
    expect(figures.outcomeCounts).toMatchObject({ rejected: 0, open: 1 });
    expect(figures.flows.map(({ from, to }) => [from, to])).toEqual([
      [{ source: null }, 'applied'],
      ['applied', 'interview'],
      ['interview', 'offer'],
      ['offer', 'open'],
    ]);
  });

  test('it belongs to the period in which it was first applied for', () => {
    const path = 'applied 2026-02-28, applied 2026-03-05, interview 2026-03-09';
    expect(figuresOf([path]).appliedCount).toBe(0);
    expect(figuresOf([path], { from: '2026-02-01', to: '2026-02-28' })).toMatchObject({
      appliedCount: 1,
      interviewedCount: 1,
    });
  });

  test('on one day the order of writing decides what is an answer', () => {
    expect(only('interview 2026-03-02, applied 2026-03-02')?.answeredOn).toBeNull();
    expect(only('applied 2026-03-02, interview 2026-03-02')?.answeredOn).toBe('2026-03-02');
  });

  test('an interview counts when a recruiter came first, also before the period; it is no answer', () => {
    const path = 'screening 2026-02-20, interview_entry 2026-02-25, applied 2026-03-02, applied 2026-03-05';
    expect(only(path)).toMatchObject({
      reached: { screening: '2026-02-20', interview: '2026-02-25', offer: null },
      appliedOn: '2026-03-02',
      answeredOn: null,
    });
    expect(figuresOf([path])).toMatchObject({ screenedCount: 1, interviewedCount: 1, answeredCount: 0 });
  });

  test('an interview or a test written down by hand counts without the card being moved', () => {
    expect(only('applied 2026-03-02, test_entry 2026-03-04, interview_entry 2026-03-08')).toMatchObject({
      answeredOn: '2026-03-04',
      reached: { screening: '2026-03-04', interview: '2026-03-08' },
      outcome: 'open',
      waitsIn: 'applied',
    });
    // Written down before the card was moved, on the same day.
    expect(only('interview_entry 2026-03-02, applied 2026-03-02')?.reached.interview).toBe('2026-03-02');
  });

  test('who accepted had an offer', () => {
    const figures = figuresOf(['applied 2026-03-02, accepted 2026-03-20']);
    expect(figures).toMatchObject({ offeredCount: 1, interviewedCount: 0 });
    expect(figures.flows.at(-1)).toEqual({ from: 'offer', to: 'accepted', count: 1 });
  });

  test('an outcome stands since it was reached, however often it was said again', () => {
    expect(only('applied 2026-03-02, no_answer 2026-03-20, no_answer 2026-03-25')?.outcomeOn).toBe(
      '2026-03-20',
    );
  });

  test('its days in a stage are those of all stays there, once it has left', () => {
    const course = only('applied 2026-03-02, interview 2026-03-05, applied 2026-03-06, interview 2026-03-10');
    expect(course?.daysIn).toEqual(new Map([['applied', 7]]));
    expect(course?.waitsIn).toBe('interview');
    const { stageTimes } = figuresOf(['applied 2026-03-02, interview 2026-03-05, rejected 2026-03-11']);
    expect(
      stageTimes.map(({ meaning, days, waitingCount }) => [meaning, days?.median, waitingCount]),
    ).toEqual([
      ['applied', 3, 0],
      ['screening', undefined, 0],
      ['interview', 6, 0],
      ['offer', undefined, 0],
    ]);
  });
});

test('openings that an employer began are named, not counted', () => {
  const figures = figuresOf([
    'interview 2026-03-02, offer 2026-03-09',
    'rejected 2026-03-02',
    'saved 2026-03-02',
  ]);
  expect(figures).toMatchObject({ appliedCount: 0, unappliedCount: 1, flows: [], rows: [] });
});

test('quartiles are those of a spreadsheet', () => {
  expect(spreadOf([9, 1, 4, 2])).toEqual({ count: 4, quarter: 1.75, median: 3, threeQuarters: 5.25 });
  expect(spreadOf([6])).toEqual({ count: 1, quarter: 6, median: 6, threeQuarters: 6 });
  expect(spreadOf([])).toBeNull();
});

test('a month is shown by weeks, a few years by months, many years by those in which something happened', () => {
  const spansIn = (from: string, to: string) => {
    const { spanUnit, spans } = figuresOf(['applied 2024-12-31', 'applied 2026-03-31'], { from, to });
    return [spanUnit, spans.length, spans[0]?.from, spans.at(-1)?.to];
  };
  expect(spansIn('2026-03-01', '2026-03-31')).toEqual(['week', 6, '2026-03-01', '2026-03-31']);
  expect(spansIn('2026-02-10', '2026-03-31')).toEqual(['month', 2, '2026-02-10', '2026-03-31']);
  expect(spansIn('1900-01-01', '2026-03-31')).toEqual(['month', 16, '2024-12-01', '2026-03-31']);
  const long = figuresOf(['applied 2019-05-05', 'applied 2026-03-31'], {
    from: '1900-01-01',
    to: '2026-12-31',
  });
  expect([long.spanUnit, long.spans.map(({ appliedCount }) => appliedCount)]).toEqual([
    'year',
    [1, 0, 0, 0, 0, 0, 0, 1],
  ]);
});

test('the spans of a period lie directly one after the other', () => {
  expect(listSpans({ from: '2026-02-26', to: '2026-03-09' }, 'week', 7)).toEqual([
    { from: '2026-02-26', to: '2026-02-28' },
    { from: '2026-03-01', to: '2026-03-07' },
    { from: '2026-03-08', to: '2026-03-09' },
  ]);
  expect(listSpans({ from: '2025-12-31', to: '2026-02-01' }, 'month').map(({ to }) => to)).toEqual([
    '2025-12-31',
    '2026-01-31',
    '2026-02-01',
  ]);
});
