import type { OptionsOf, ReportKind } from '#contract/report-kinds.ts';
import type { PreparedReport, Report, ReportSource } from './report.ts';
import { createReportWords } from './report-words.ts';
import { createVeil } from './veil/create-veil.ts';

const loadPage = () => import('./page/report-page.tsx');

/** Makes of a report what the service can call without knowing its figures. */
export function makeReport<K extends ReportKind, F>(report: Report<K, F>) {
  return (source: ReportSource, given: OptionsOf<K>): PreparedReport => {
    const today = source.ports.clock.today();
    const period = { from: given.from, to: given.to < today ? given.to : today };
    const words = createReportWords(given.language);
    const { weekStartsOn, name } = source.ports.settings.read();
    const veil = createVeil(source.db.$client, given.hides, words, name);
    const figures = report.read(source, given, { today, period, veil, words, weekStartsOn });
    const options = { ...given, coverLine: veil.text(given.coverLine) };
    const page = { options, figures, today, period };
    const { table, flow } = report;
    const hidden = veil.listHidden();
    return {
      count: report.count(figures),
      hidden,
      fileName: report.fileName(page, words),
      today,
      table: table ? () => table(page, words) : null,
      flow: flow ? () => flow(page, words) : null,
      async open() {
        const [{ renderBody }, { openReport }] = await Promise.all([report.load(), loadPage()]);
        const settled = report.settle ? await report.settle(figures, source) : figures;
        const body = renderBody({ ...page, figures: settled }, words);
        return openReport({ options, body, hidden, today }, words);
      },
    };
  };
}
