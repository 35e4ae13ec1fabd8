import { type WorkSearchOptions, workSearchColumns } from '#contract/reports.ts';

/** Everything about March 2026 on A4, in English. */
export const march: WorkSearchOptions = {
  language: 'en',
  from: '2026-03-01',
  to: '2026-03-31',
  paper: 'A4',
  columns: [...workSearchColumns],
  name: 'Sari Wijaya',
  includeSignature: true,
};
