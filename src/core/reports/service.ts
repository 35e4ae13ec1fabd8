import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import type { ReportOptions } from '#contract/report-kinds.ts';
import type { FlowFormat } from '#contract/report-options.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { runTask, type TaskWatch } from '../jobs/run-task.ts';
import type { Ports } from '../ports.ts';
import { prepareReport } from './all-reports.ts';
import { writeCsv } from './formats/write-csv.ts';
import { createPdfInspector } from './inspect-pdfs.ts';
import { createPresets } from './presets.ts';
import { type InsertPages, printDocument } from './printing/print-document.ts';
import { printInParts } from './printing/print-in-parts.ts';
import type { ReportSource } from './report.ts';

export interface ReportsOptions {
  db: Db;
  ports: Pick<Ports, 'clock' | 'settings' | 'printing' | 'log'>;
  ideas: ReportSource['ideas'];
  moods: ReportSource['moods'];
  jobs: JobRunner;
}

const longestInsertMs = 120_000;
/** Characters of HTML that are printed at once: some 40 sheets, for which the browser needs less than 400 MB (docs/decisions/0024). */
const partSize = 160_000;

const flowFiles = {
  text: { ending: 'sankeymatic.txt', type: 'text/plain;charset=utf-8' },
  svg: { ending: 'flow.svg', type: 'image/svg+xml' },
} as const satisfies Record<FlowFormat, { ending: string; type: string }>;

/** Reports on the person's own records. They only read; last in the order of nouns, because they look at all of them. */
export function createReports({ db, ports, jobs, ...rooms }: ReportsOptions) {
  const inspectPdf = createPdfInspector(jobs);
  const insertPages: InsertPages = (pages, signal) =>
    jobs.run('insertPages', pages, longestInsertMs, { signal });
  let newest: { id: string; file: File } | null = null;

  const prepare = (options: ReportOptions) =>
    prepareReport({ db, ports, inspectPdf, ...rooms }, options.kind, options);

  async function print(options: ReportOptions, { onProgress, signal }: TaskWatch) {
    // Before the work, not after it.
    if (!ports.printing) throw new Failure('NOT_AVAILABLE');
    const { open, fileName, today } = prepare(options);
    const { title, annexPages, render, cut } = await open();
    const { paper, name: author } = options;
    const document = { paper, name: `${fileName}.pdf`, title, author, today };
    const watch = { onProgress, signal };
    const refuse = (error: unknown): never => {
      throw signal.aborted ? new Failure('NOT_AVAILABLE') : error;
    };
    const file = await (cut
      ? printInParts(ports, { ...document, report: cut(partSize) }, watch)
      : printDocument(
          { ...ports, insertPages },
          { ...document, html: await render(signal).catch(refuse), annexPages },
          watch,
        ));
    newest = { id: newId(), file };
    return { printedId: newest.id };
  }

  return {
    ...createPresets({ db, clock: ports.clock }),
    async preview(options, signal) {
      const { open, count, hidden, table } = prepare(options);
      const { render } = await open();
      const html = await render(signal);
      return { html, count, hidden: [...hidden], hasTable: table !== null };
    },
    print: (options, signal) => runTask(signal, (watch) => print(options, watch)),
    fetch({ printedId }) {
      if (newest?.id !== printedId) throw new Failure('NOT_FOUND');
      const { file } = newest;
      // It may show the Journal: it stays nowhere longer than it has to.
      newest = null;
      return file;
    },
    async exportFlow({ options, format }) {
      const { flow, fileName } = prepare(options);
      if (!flow) throw new Failure('NOT_AVAILABLE');
      const { text, draw } = flow();
      const { ending, type } = flowFiles[format];
      return new File([format === 'text' ? text : await draw()], `${fileName}-${ending}`, { type });
    },
    exportTable({ options, bom }) {
      const { table, fileName } = prepare(options);
      if (!table) throw new Failure('NOT_AVAILABLE');
      const { columns, rows } = table();
      const csv = writeCsv([[...columns], ...rows.map((row) => [...row])], { bom });
      return new File([csv], `${fileName}.csv`, { type: 'text/csv;charset=utf-8' });
    },
  } satisfies Services['reports'];
}
