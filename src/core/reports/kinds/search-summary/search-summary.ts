import type { Report } from '../../report.ts';
import { isKnownSource, sourceText } from '../../source-text.ts';
import { type SearchFigures, summariseSearch } from './figures.ts';
import { type ApplicationHistory, readHistories } from './read-histories.ts';
import { listColumns, type SearchRow, writeRow } from './search-table.ts';
import { writeSankeymatic } from './write-sankeymatic.ts';

export interface SearchSummaryFigures extends Omit<SearchFigures, 'rows'> {
  /** Each application, oldest first. Names go through the veil when they are asked for: on paper there are none to hide. */
  listRows: () => SearchRow[];
}

/** How the search goes, counted from its dated history. */
export const searchSummary: Report<'search_summary', SearchSummaryFigures> = {
  read({ db }, _options, { period, today, veil, weekStartsOn }) {
    const sourceOf = ({ source }: ApplicationHistory) =>
      source !== null && isKnownSource(source) ? source : veil.text(source);
    const histories = readHistories(db.$client, period, today);
    const { rows, ...figures } = summariseSearch(histories, { period, weekStartsOn, sourceOf });
    return {
      ...figures,
      listRows: () =>
        rows.map(({ history, ...course }) => ({
          ...course,
          companyName: veil.company(history.companyName),
          role: veil.text(history.role),
        })),
    };
  },
  count: ({ appliedCount }) => appliedCount,
  load: () => import('./search-summary-page.tsx'),
  fileName: ({ options }, { t, fileDays }) => t('searchSummary.fileName', { days: fileDays(options) }),
  // A row for each application with its dates: whoever advises the person sees where it stops, and can count again.
  table: ({ figures }, words) => ({
    columns: listColumns(words),
    rows: figures.listRows().map((row) => writeRow(row, words)),
  }),
  flow: ({ figures, options }, words) => ({
    text: writeSankeymatic(figures.flows, words.longPeriod(options.from, options.to), {
      ...words,
      sourceText: (source) => sourceText(source, words.t) ?? words.t('searchSummary.noSource'),
    }),
    async draw() {
      const { drawFlow } = await import('./flow-picture.tsx');
      return drawFlow(figures, words);
    },
  }),
};
