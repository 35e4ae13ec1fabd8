import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { safePreferences } from '#core/desktop/window-options.ts';
import type { Printing } from '#core/ports.ts';
import { runChecks } from '#core/self-check/check.ts';
import { checkProgram, type ProgramCheckOptions } from '#core/self-check/check-program.ts';
import { coreChecks } from '#core/self-check/core-checks.ts';
import { spawnJobHere } from '#tests/helpers/spawn-job.ts';
import { createTestDesktop } from '#tests/helpers/test-desktop.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langkah-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const printing: Printing = {
  async print() {
    const pdf = await PDFDocument.create();
    pdf.setProducer('Skia/PDF');
    pdf.setCreator('Mozilla/5.0 Chrome Electron');
    pdf.addPage();
    return pdf.save({ useObjectStreams: false });
  },
};

describe('the checks of the core', () => {
  test('all pass on a machine that keeps its word', async () => {
    const lines: string[] = [];
    const result = await runChecks(coreChecks({ folder, printing, spawnJob: spawnJobHere }), (line) =>
      lines.push(line),
    );
    expect(result).toEqual({ passedCount: 8, failed: [], failedGuards: [] });
    expect(lines.at(-1)).toBe('8 passed, 0 failed');
    expect(lines[0]).toMatch(/^ok {6}the database library loads, and is new enough: 3\.\d+\.\d+$/);
  });

  test('a machine that cannot print fails that one only, and it is no guard', async () => {
    const result = await runChecks(coreChecks({ folder, printing: null, spawnJob: spawnJobHere }), () => {});
    expect(result).toMatchObject({ passedCount: 7, failedGuards: [] });
    expect(result.failed).toHaveLength(1);
  });
});

test('a check that fails says why, and the others run on', async () => {
  const lines: string[] = [];
  const check = (name: string, isGuard: boolean, error?: Error) => ({
    name,
    isGuard,
    run() {
      if (error) throw error;
      return undefined;
    },
  });
  const result = await runChecks(
    [check('a', true, new Error('it is open')), check('b', false, new Error('no')), check('c', true)],
    (line) => lines.push(line),
  );
  expect(result).toEqual({ passedCount: 1, failed: ['a', 'b'], failedGuards: ['a'] });
  expect(lines).toEqual(['FAILED  a: it is open', 'FAILED  b: no', 'ok      c', '1 passed, 2 failed']);
});

describe('the checks of the program', () => {
  /** A page that answers as a safe one, but for the expressions that hold a word. */
  function program(
    open: {
      word?: string;
      answer?: unknown;
      address?: string;
      inForce?: Record<string, unknown>;
    } & Partial<ProgramCheckOptions> = {},
  ) {
    const { word, answer, address = 'langkah://app/', inForce = {}, ...options } = open;
    const safe: ReadonlyArray<readonly [string, unknown]> = [
      ['typeof process', 'undefined,undefined,undefined'],
      ['Object.keys(langkah)', 'receive,sendtrue'],
      ['in window; })()', false],
      ['eval(', 'refused'],
      ["https://example.org/').then", 'refused'],
      ['file:///', 'refused'],
      ['..%2f', 404],
      ['window.open', 'null'],
      ['iframe', 'undefined'],
      ['Notification', 'denied'],
      ['location.href', 0],
    ];
    return checkProgram({
      printing,
      spawnJob: spawnJobHere,
      keychain: createTestDesktop().keychain,
      log: { write: () => {} },
      openPage: async () => ({
        async evaluate(expression) {
          if (word !== undefined && expression.includes(word)) return answer;
          return safe.find(([part]) => expression.includes(part))?.[1];
        },
        address: () => address,
        preferences: { inForce: { ...safePreferences, ...inForce }, wanted: safePreferences },
        close: () => {},
      }),
      isUnsandboxed: false,
      readFuses: async () => [],
      say: () => {},
      ...options,
    });
  }

  test('a safe one passes all of them', async () => {
    expect(await program()).toMatchObject({ failed: [], passedCount: 23 });
  });

  test.each([
    ['Node in the page', { word: 'typeof process', answer: 'object,undefined,undefined' }],
    ['more functions in the page', { word: 'Object.keys(langkah)', answer: 'invoke,receive,sendtrue' }],
    ['inline scripts', { word: 'in window; })()', answer: true }],
    ['eval', { word: 'eval(', answer: 1 }],
    ['the network', { word: "example.org/').then", answer: 'reached' }],
    ['files', { word: 'file:///', answer: 'reached' }],
    ['paths', { word: '..%2f', answer: 200 }],
    ['windows', { word: 'window.open', answer: '[object Window]' }],
    ['frames', { word: 'iframe', answer: 'object' }],
    ['permissions', { word: 'Notification', answer: 'granted' }],
    ['navigation', { address: 'https://example.org/' }],
    ['no sandbox', { isUnsandboxed: true }],
    ['a weaker preference', { inForce: { sandbox: false } }],
    ['a fuse', { readFuses: async () => ['RunAsNode'] }],
  ] as const)('an opening is found, and keeps the data closed: %s', async (_name, open) => {
    const { failedGuards } = await program(open);
    expect(failedGuards).toHaveLength(1);
  });
});
