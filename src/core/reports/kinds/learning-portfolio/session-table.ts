import type { LedgerEntry } from '../../entries/read-entries.ts';
import { namesOf, subjectsOf } from '../../entries/subjects.ts';
import type { ReportTable } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';

/** One row for each session: whoever pays for learning, or asks for proof of it, adds up hours. Certificates are few, and stand on paper in full. */
export function sessionTable(sessions: readonly LedgerEntry[], { t }: ReportWords): ReportTable {
  const columns = ['day', 'minutes', 'goal', 'resource', 'note'];
  return {
    columns: columns.map((column) => t(`learning.column.${column}`)),
    rows: sessions.map((entry) => [
      entry.happenedOn,
      entry.minutes,
      namesOf(subjectsOf(entry, 'goal')),
      namesOf(subjectsOf(entry, 'resource')),
      entry.note,
    ]),
  };
}
