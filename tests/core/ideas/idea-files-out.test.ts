import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { canvasPapers } from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { type CanvasExportOptions, createCanvasExports } from '#core/ideas/files/canvas-exports.ts';
import { readCanvasJson } from '#core/ideas/files/canvas-file.ts';
import type { FormRound } from '#core/ideas/files/feedback-form.tsx';
import { createFormExports, inspectAnswers, openAnswers } from '#core/ideas/files/form-exports.ts';
import { readCanvasMarkdown } from '#core/ideas/files/read-canvas-markdown.ts';
import { landscapeSizes } from '#core/ideas/layout/layout-canvas.ts';
import type { LogEntry, Printing, PrintOptions } from '#core/ports.ts';
import { findBrowser } from '#loopback/find-browser.ts';
import { createPrinting } from '#loopback/printing.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { createTestClock } from '#tests/helpers/test-core.ts';
import { canvasOf, noteIn } from './canvases.ts';

const canvas = canvasOf('lean', [
  { ...noteIn('problem', 'Lunch is dear'), color: 'plum', assumption: 'untested', importance: 3 },
]);
const options: CanvasExportOptions = { format: 'pdf', paper: 'A4', language: 'id', includeAssumptions: true };
const idOf = (number: number) => `01999999-0000-7000-8000-${String(number).padStart(12, '0')}`;
const round: FormRound & { ideaId: string } = {
  id: idOf(1),
  ideaId: idOf(2),
  title: 'Lunch / round 1',
  introduction: '',
  questions: [{ id: idOf(11), text: 'Why?', kind: 'text', noteId: null }],
};

/** Keeps what it was asked to print and gives an empty sheet. */
function createPaper() {
  const printed: { html: string; options: PrintOptions }[] = [];
  const printing: Printing = {
    async print(html, given) {
      printed.push({ html, options: given });
      const pdf = await PDFDocument.create();
      pdf.addPage();
      return pdf.save();
    },
  };
  return { printed, printing };
}

function portsWith(printing: Printing | null) {
  const log: LogEntry[] = [];
  return {
    printing,
    log: { write: (entry: LogEntry) => log.push(entry) },
    clock: createTestClock('2026-11-30'),
  };
}

test('a canvas is printed as it is previewed, on the paper asked for, under its own name', async () => {
  const { printed, printing } = createPaper();
  const { write, preview } = createCanvasExports(portsWith(printing));
  for (const paper of canvasPapers) {
    const file = await write({ ...canvas, title: 'Nasi/kotak?' }, { ...options, paper });
    expect([file.name, file.type]).toEqual(['Nasi kotak-2026-11-30.pdf', 'application/pdf']);
    const { html, pageCount } = await preview({ ...canvas, title: 'Nasi/kotak?' }, { ...options, paper });
    expect(pageCount).toBe(1);
    const last = printed.at(-1);
    expect(last?.options).toEqual({ paper });
    expect(last?.html).toContain('@font-face');
    expect(last?.html.replace(/@font-face \{[^}]*\}\n/g, '')).toBe(html);
    const pdf = await PDFDocument.load(await file.arrayBuffer(), { updateMetadata: false });
    expect([pdf.getTitle(), pdf.getAuthor()]).toEqual(['Nasi/kotak?', undefined]);
  }
});

test('a canvas leaves with or without its assumptions in every format', async () => {
  const { write } = createCanvasExports(portsWith(null));
  const textOf = async (more: Partial<CanvasExportOptions>) =>
    (await write(canvas, { ...options, ...more })).text();
  const names = await Promise.all(
    (['svg', 'markdown', 'json'] as const).map(
      async (format) => (await write(canvas, { ...options, format })).name,
    ),
  );
  expect(names).toEqual(['svg', 'md', 'json'].map((ending) => `Rice bowls-2026-11-30.${ending}`));
  expect(await textOf({ format: 'svg' })).toContain('Belum diuji · menentukan');
  expect(await textOf({ format: 'svg', includeAssumptions: false })).not.toContain('Belum diuji');
  expect(readCanvasJson(await textOf({ format: 'json' }))?.notes).toEqual(canvas.notes);
  const plain = [noteIn('problem', 'Lunch is dear')];
  expect(readCanvasJson(await textOf({ format: 'json', includeAssumptions: false }))?.notes).toEqual(plain);
  expect(readCanvasMarkdown(await textOf({ format: 'markdown', includeAssumptions: false }))?.notes).toEqual(
    plain,
  );
});

test('without a printer, and with one that fails, the failure has its own code', async () => {
  const print = (printing: Printing | null) =>
    Promise.all([
      failureOf(createCanvasExports(portsWith(printing)).write(canvas, options)),
      failureOf(
        createFormExports(portsWith(printing)).write(round, { format: 'pdf', paper: 'A4', language: 'en' }),
      ),
    ]);
  expect(await print(null)).toEqual([{ code: 'NOT_AVAILABLE' }, { code: 'NOT_AVAILABLE' }]);
  const broken = { print: () => Promise.reject(new Error('/home/sari')) };
  expect(await print(broken)).toEqual([{ code: 'PRINT_FAILED' }, { code: 'PRINT_FAILED' }]);
});

test('a form leaves as a sheet or as a file for the screen', async () => {
  const { printed, printing } = createPaper();
  const { write } = createFormExports(portsWith(printing));
  const sheet = await write(round, { format: 'pdf', paper: 'Letter', language: 'en' });
  expect([sheet.name, sheet.type]).toEqual(['langkah-feedback-Lunch round 1.pdf', 'application/pdf']);
  expect(printed[0]?.options).toEqual({ paper: 'Letter' });
  expect(printed[0]?.html).toContain('size: Letter portrait');
  const form = await write(round, { format: 'html', paper: 'A4', language: 'id' });
  expect([form.name, form.type]).toEqual(['langkah-masukan-Lunch round 1.html', 'text/html;charset=utf-8']);
  expect(await form.text()).toContain('data-file="langkah-jawaban-Lunch round 1.json"');
});

const written = {
  format: 'langkah-feedback-answers',
  version: 1,
  roundId: round.id,
  roundTitle: round.title,
  name: 'Budi',
  givenOn: '2026-12-02',
  said: ' Good luck ',
  answers: [{ questionId: idOf(11), question: 'Why?', text: 'Hungry', number: null }],
};
const fileOf = (text: string) => new File([text], 'answers.json');

test('a file of answers is told with its round, or by the name of a round that is not here', async () => {
  const answers = await openAnswers(fileOf(JSON.stringify(written)));
  const common = { roundTitle: round.title, name: 'Budi', said: 'Good luck' };
  expect(inspectAnswers(answers, round, '2026-12-24')).toEqual({
    ...common,
    round: { id: round.id, ideaId: round.ideaId, title: round.title },
    givenOn: '2026-12-02',
    answers: [{ questionId: idOf(11), text: 'Hungry', number: null }],
    passedOver: [],
  });
  expect(inspectAnswers(answers, null, '2026-11-30')).toEqual({
    ...common,
    round: null,
    // The clock of their machine was ahead.
    givenOn: '2026-11-30',
    answers: [],
    passedOver: ['Why?'],
  });
});

test('a file that is too large is not even read, and one that is something else is refused', async () => {
  const large = { size: limits.answersFileBytes + 1, text: () => Promise.reject(new Error('was read')) };
  expect(await failureOf(openAnswers(large as unknown as File))).toEqual({
    code: 'IMPORT_TOO_LARGE',
    data: { limit: limits.answersFileBytes },
  });
  for (const text of ['', 'PK\u0003\u0004', JSON.stringify({ ...written, answers: null })]) {
    expect(await failureOf(openAnswers(fileOf(text)))).toEqual({ code: 'IMPORT_MALFORMED' });
  }
});

const browser = findBrowser(process.platform, process.env);

test.skipIf(browser === null).each(canvasPapers)(
  'a real browser prints a canvas tagged on as many sheets of %s as it was laid out for',
  { timeout: 60_000 },
  async (paper) => {
    const { write, preview } = createCanvasExports(portsWith(createPrinting({ browser: browser ?? '' })));
    const many = canvasOf(
      'business_model',
      Array.from({ length: 150 }, (_, index) =>
        noteIn('channels', `Saluran ${index} ${'👩🏽‍💻 panjang '.repeat(12)}`),
      ),
    );
    const { pageCount } = await preview(many, { ...options, paper });
    const pdf = await PDFDocument.load(await (await write(many, { ...options, paper })).arrayBuffer());
    expect(pageCount).toBeGreaterThan(1);
    expect(pdf.getPageCount()).toBe(pageCount);
    expect((pdf.getPage(0).getWidth() / 72) * 25.4).toBeCloseTo(landscapeSizes[paper].width, -0.5);
    for (const part of ['StructTreeRoot', 'Outlines']) expect(pdf.catalog.has(PDFName.of(part))).toBe(true);
  },
);
