import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ReportKind,
  type ReportOptions,
  reportFacts,
  reportKinds,
  reportOptions,
} from '#contract/report-kinds.ts';
import { type Redaction, redactions } from '#contract/report-options.ts';
import { findBrowser } from '#loopback/find-browser.ts';
import { createPrinting } from '#loopback/printing.ts';
import { printReport } from '#tests/helpers/print-report.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { march } from '../options.ts';
import { fillEverything } from './fill-everything.ts';
import { listFound, makeSecrets } from './make-secrets.ts';

const today = '2026-03-10';
const browser = findBrowser(process.platform, process.env);
const secrets = makeSecrets();
let core: TestCore;
let records: Awaited<ReturnType<typeof fillEverything>>;
beforeAll(async () => {
  core = createTestCore({ today, printing: browser === null ? null : createPrinting({ browser }) });
  secrets.begin('first');
  records = await fillEverything(core, secrets, '2026-03-09');
});
afterAll(() => core.close());

const optionsOf = (
  kind: ReportKind,
  hides: readonly Redaction[],
  language: 'en' | 'id' = 'en',
): ReportOptions =>
  reportOptions.parse({
    ...march,
    ...{ kind, hides, language, from: '2026-03-02', to: '2026-03-15', parts: [...reportFacts[kind].parts] },
    ...{ ...records, isAgreed: true },
  });

/** All that leaves with a report but its PDF. */
async function readAll(options: ReportOptions): Promise<string> {
  const { reports } = core.client;
  const { html, hasTable } = await reports.preview(options);
  const files = [
    ...(hasTable ? [await reports.exportTable({ options, bom: false })] : []),
    ...(options.kind === 'search_summary'
      ? [
          await reports.exportFlow({ options, format: 'text' }),
          await reports.exportFlow({ options, format: 'svg' }),
        ]
      : []),
  ];
  const texts = await Promise.all(files.map(async (file) => `${file.name}\n${await file.text()}`));
  return [html, ...texts].join('\n');
}

const allHidden = Object.values(secrets.told);

/** What a report shows of the things that can be hidden. The archive is said to show all of them. */
const tells: Readonly<Record<ReportKind, readonly Redaction[]>> = {
  work_search: ['names', 'companies', 'pay', 'contact_data', 'notes'],
  search_summary: ['names', 'companies', 'pay', 'contact_data'],
  weekly_review: ['names', 'companies', 'pay', 'contact_data'],
  interview_sheet: ['names', 'companies', 'pay', 'contact_data', 'notes'],
  network_log: ['names', 'companies', 'pay', 'contact_data', 'notes'],
  learning_portfolio: ['names', 'companies', 'pay', 'contact_data', 'notes'],
  mood_summary: ['names'],
  canvas: ['names', 'companies', 'pay', 'contact_data', 'notes'],
  archive: ['names', 'companies', 'pay', 'contact_data', 'notes'],
};

describe('a workspace that holds something to hide in every field', () => {
  test('is told as far as nothing is hidden, and gives away nothing of what is', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...'bcdfghjklmnp'), minLength: 3, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(letters, async (seed) => {
        secrets.begin(seed);
        records = await fillEverything(core, secrets, '2026-03-09');
        const leaks: string[] = [];
        const missing: string[] = [];
        for (const kind of reportKinds) {
          const open = await readAll(optionsOf(kind, []));
          for (const redaction of tells[kind])
            if (listFound(open, secrets.told[redaction]).length === 0) missing.push(`${kind}: ${redaction}`);
          for (const redaction of redactions) {
            const found = listFound(await readAll(optionsOf(kind, [redaction])), secrets.told[redaction]);
            leaks.push(...found.map((word) => `${kind} without ${redaction}: ${word}`));
          }
          for (const language of ['en', 'id'] as const) {
            const text = await readAll(optionsOf(kind, redactions, language));
            leaks.push(
              ...listFound(text, allHidden.flat()).map((word) => `${kind} without anything: ${word}`),
            );
          }
        }
        expect({ leaks, missing }).toEqual({ leaks: [], missing: [] });
      }),
      { numRuns: 1, endOnFailure: true },
    );
  }, 120_000);

  test('is told whole by the archive when nothing is hidden', async () => {
    const open = await readAll(optionsOf('archive', []));
    for (const redaction of ['names', 'companies', 'notes'] as const)
      expect(secrets.told[redaction].filter((word) => !listFound(open, [word]).length)).toEqual([]);
  });
});

const canReadPdf = browser !== null && hasProgram('pdftotext');

describe.skipIf(!canReadPdf)('on paper', () => {
  test.each(reportKinds)(
    '%s holds none of it, in no layer and no property of the file',
    { timeout: 90_000 },
    async (kind) => {
      const file = await printReport(core.client, { ...optionsOf(kind, redactions), name: null });
      const bytes = await file.bytes();
      const folder = mkdtempSync(join(tmpdir(), 'langkah-redaction-'));
      try {
        const path = join(folder, 'report.pdf');
        writeFileSync(path, bytes);
        const said = [
          file.name,
          execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }),
          Buffer.from(bytes).toString('latin1'),
          Buffer.from(bytes).toString('utf16le'),
        ];
        expect(said[1]?.length).toBeGreaterThan(50);
        expect(listFound(said.join('\n'), allHidden.flat())).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
