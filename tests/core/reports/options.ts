import {
  type OptionsOf,
  type ReportKind,
  type ReportOptions,
  reportFacts,
  reportOptions,
} from '#contract/report-kinds.ts';
import { firstDay } from '#contract/report-options.ts';
import type { ReportSetup } from '#contract/report-setups.ts';
import { workSearchColumns } from '#contract/work-search-parts.ts';

/** Everything about March 2026 on A4, in English. */
export const march: OptionsOf<'work_search'> = {
  kind: 'work_search',
  language: 'en',
  from: '2026-03-01',
  to: '2026-03-31',
  paper: 'A4',
  name: 'Sari Wijaya',
  coverLine: null,
  hasPageNumbers: true,
  hides: [],
  parts: [...reportFacts.work_search.parts],
  columns: [...workSearchColumns],
  profileId: null,
  claimStartsOn: null,
  quota: null,
  benefitEndsOn: null,
  claimantNumber: null,
};

/** Everything that a report of any kind can hold, up to a day. */
export function everythingOf(
  kind: ReportKind,
  about: {
    applicationId: string | undefined;
    ideaId: string | undefined;
    today: string;
    /** Whether the person agreed to show the Journal; they did when nothing is said. */
    isAgreed?: boolean;
  },
): ReportOptions {
  const { today, isAgreed = true, ...subjects } = about;
  // A record by weeks or months has to begin somewhere.
  const from = kind === 'work_search' ? '2026-01-01' : firstDay;
  return reportOptions.parse({
    ...{ ...march, ...subjects, kind, from, to: today },
    ...{ parts: reportFacts[kind].parts.filter((part) => isAgreed || part !== 'journal'), isAgreed },
  });
}

/** How that is remembered. */
export const setup: ReportSetup = {
  range: 'own',
  from: march.from,
  to: march.to,
  language: 'en',
  paper: 'A4',
  name: null,
  coverLine: null,
  hasPageNumbers: true,
  hides: [],
  parts: [...march.parts],
  bom: false,
  columns: [...march.columns],
};
