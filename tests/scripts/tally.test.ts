import { describe, expect, test } from 'vitest';
import { lastLine, single, sum, tallyPlaywright, tallyVitest } from '#scripts/test-run/tally.mjs';

const file = (status: string, ...tests: [string, string][]) => ({
  name: '/somewhere/tests/core/tags.test.ts',
  status,
  assertionResults: tests.map(([fullName, outcome]) => ({ fullName, status: outcome })),
});
const spec = (title: string, status: string) => ({ title, file: 'undo.e2e.ts', tests: [{ status }] });

describe('counting tests', () => {
  test('vitest: passed, failed by name, skipped by name', () => {
    const report = {
      testResults: [file('failed', ['adds', 'passed'], ['undoes', 'failed'], ['later', 'pending'])],
    };
    expect(tallyVitest(report, false)).toEqual({
      passed: 1,
      failed: ['tests/core/tags.test.ts: undoes'],
      skipped: ['tests/core/tags.test.ts: later'],
    });
  });

  test('what failed says why, without colours and without end', () => {
    const failing = { fullName: 'undoes', status: 'failed' };
    const because = (failureMessages: string[]) =>
      tallyVitest(
        { testResults: [{ ...file('failed'), assertionResults: [{ ...failing, failureMessages }] }] },
        false,
      ).failed[0];
    expect(because(['\u001b[31mexpected 1\u001b[39m\n  at undo'])).toBe(
      'tests/core/tags.test.ts: undoes\n         expected 1\n           at undo',
    );
    expect(because(['line\n'.repeat(1_000)])?.split('\n')).toHaveLength(26);
  });

  test('vitest: a file that cannot be loaded is a failure though it holds no test', () => {
    expect(tallyVitest({ testResults: [file('failed')] }, false).failed).toHaveLength(1);
  });

  test('playwright: names tests with the groups they stand in, and tells which passed only when repeated', () => {
    const inner = { title: 'undo', file: 'undo.e2e.ts', specs: [spec('of a move', 'unexpected')] };
    const outer = {
      title: 'undo.e2e.ts',
      file: 'undo.e2e.ts',
      specs: [spec('works', 'expected'), spec('shaky', 'flaky'), spec('desktop only', 'skipped')],
      suites: [inner],
    };
    expect(tallyPlaywright({ suites: [outer] }, false)).toEqual({
      passed: 2,
      failed: ['undo.e2e.ts: undo > of a move'],
      skipped: ['undo.e2e.ts: desktop only'],
      repeated: ['undo.e2e.ts: shaky'],
    });
  });

  test.each([
    ['no report', null],
    ['no test', { testResults: [], suites: [] }],
  ])('%s is a failure, not a success', (_, report) => {
    expect(tallyVitest(report, true).failed).toHaveLength(1);
    expect(tallyPlaywright(report, true).failed).toHaveLength(1);
  });

  test('a run that ends badly although every test passed is a failure', () => {
    const report = { testResults: [file('passed', ['adds', 'passed'])] };
    expect(tallyVitest(report, true).failed).toEqual([]);
    expect(tallyVitest(report, false).failed).toHaveLength(1);
  });

  test('the last line names skipped tests only when there are some', () => {
    expect(lastLine(sum([single('lint', true), single('build', false)]))).toBe('1 passed, 1 failed');
    expect(lastLine({ passed: 2, failed: [], skipped: ['a'] })).toBe('2 passed, 0 failed, 1 skipped');
  });
});
