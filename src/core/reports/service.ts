import { Failure } from '#contract/failures.ts';
import type { WorkSearchOptions } from '#contract/reports.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { Ports } from '../ports.ts';
import { createReportWords } from './report-words.ts';
import { cellText, chosenColumns } from './work-search/columns.ts';
import { listEntries } from './work-search/list-entries.ts';
import { readLedger } from './work-search/read-ledger.ts';
import { summarise } from './work-search/summarise.ts';
import { writeCsv } from './write-csv.ts';

export interface ReportsOptions {
  db: Db;
  ports: Pick<Ports, 'clock' | 'settings' | 'printing' | 'log'>;
}

// React and the PDF library are half of the program: they are loaded with the first report, not at the start.
const loadPage = () => import('./work-search/work-search-page.tsx');
const loadPrint = () => Promise.all([import('./embed-fonts.ts'), import('./clean-pdf.ts')]);

/** Reports on the person's own records. They only read; last in the order of nouns, because they look at all of them. */
export function createReports({ db, ports }: ReportsOptions) {
  function prepare(options: WorkSearchOptions) {
    const today = ports.clock.today();
    // What lies ahead is a plan, and proves nothing yet.
    const upTo = options.to < today ? options.to : today;
    const period = { from: options.from, to: upTo };
    const entries = listEntries(readLedger(db, period), period);
    const words = createReportWords(options.language);
    return { today, upTo, period, entries, words };
  }

  async function render(options: WorkSearchOptions) {
    // Read at once: the workspace may be exchanged while the rest is loaded.
    const { today, upTo, period, entries, words } = prepare(options);
    const summary = summarise(entries, period, ports.settings.read().weekStartsOn);
    const { renderWorkSearch, titleOf } = await loadPage();
    const html = renderWorkSearch({ options, entries, summary, upTo, today }, words);
    return { html, today, title: titleOf(options, words), entryCount: entries.length };
  }

  return {
    async previewWorkSearch(options) {
      const { html, entryCount } = await render(options);
      return { html, entryCount };
    },
    async printWorkSearch(options) {
      const { printing, log } = ports;
      if (!printing) throw new Failure('NOT_AVAILABLE');
      const { html, today, title } = await render(options);
      const [{ embedFonts }, { cleanPdf }] = await loadPrint();
      try {
        const printed = await printing.print(embedFonts(html), { paper: options.paper });
        const pdf = await cleanPdf(printed, { title, author: options.name, day: today });
        return new File([new Uint8Array(pdf)], nameOf(options, 'pdf'), { type: 'application/pdf' });
      } catch (error) {
        log.write({ event: 'print failed', code: error instanceof Error ? error.name : typeof error });
        throw new Failure('PRINT_FAILED', undefined, error);
      }
    },
    exportWorkSearch({ options, bom }) {
      const { entries, words } = prepare(options);
      const columns = chosenColumns(options);
      const csv = writeCsv(
        [
          columns.map((column) => words.t(`column.${column}`)),
          ...entries.map((entry, index) =>
            columns.map((column) =>
              column === 'number' ? index + 1 : cellText(column, entry, words, (day) => day),
            ),
          ),
        ],
        { bom },
      );
      return new File([csv], nameOf(options, 'csv'), { type: 'text/csv;charset=utf-8' });
    },
  } satisfies Services['reports'];
}

function nameOf({ language, from, to }: WorkSearchOptions, ending: 'pdf' | 'csv'): string {
  return `${createReportWords(language).t('workSearch.fileName', { from, to })}.${ending}`;
}
