import type { LedgerEntry } from '../../entries/read-entries.ts';
import { namesOf, subjectsOf } from '../../entries/subjects.ts';
import type { ReportTable } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';
import { topicsOf } from './topics-of.ts';

const columns = [
  'day',
  'person',
  'company',
  'what',
  'way',
  'direction',
  'about',
  'title',
  'result',
  'note',
] as const;

/** One row for each interaction; several people of one stand side by side in it. */
export function interactionTable(interactions: readonly LedgerEntry[], { t }: ReportWords): ReportTable {
  return {
    columns: columns.map((column) => t(`networkLog.column.${column}`)),
    rows: interactions.map((entry) => {
      const { happenedOn, kind, method, direction, title, result, note } = entry;
      const people = subjectsOf(entry, 'contact');
      const companies = [...new Set(people.flatMap(({ company }) => company ?? []))];
      return [
        happenedOn,
        namesOf(people),
        companies.join('; '),
        t(`words:activityKind.${kind}`),
        method && t(`words:method.${method}`),
        direction && t(`networkLog.began.${direction}`),
        namesOf(topicsOf(entry)),
        title,
        result,
        note,
      ];
    }),
  };
}
