import { listSpans } from '../../../dates/spans.ts';
import type { Period } from '../../report.ts';
import type { WorkSearchEntry } from './list-entries.ts';

export interface Summary {
  applicationCount: number;
  /** Different companies among the applications. */
  companyCount: number;
  /** Interviews and tests that were held or taken. */
  interviewCount: number;
  /** Everything that is not an application, interviews and tests too. */
  otherCount: number;
  spans: readonly SummarySpan[];
  spanUnit: 'week' | 'month';
}

export interface SummarySpan extends Period {
  applicationCount: number;
  otherCount: number;
}

/** A quarter fits by weeks; anything longer is easier to read by months. */
const weekLimit = 14;

/** Counts entries, over the whole period and for each week (of the person) or month in it; first and last may be cut short. */
export function summarise(
  entries: readonly WorkSearchEntry[],
  period: Period,
  weekStartsOn: number,
): Summary {
  const weeks = listSpans(period, 'week', weekStartsOn);
  const isByWeek = weeks.length <= weekLimit;
  const spans = isByWeek ? weeks : listSpans(period, 'month');
  const applications = entries.filter(isApplication);
  return {
    applicationCount: applications.length,
    companyCount: new Set(applications.map(({ companyId }) => companyId)).size,
    interviewCount: entries.filter(({ kind }) => kind === 'interview' || kind === 'test').length,
    otherCount: entries.length - applications.length,
    spanUnit: isByWeek ? 'week' : 'month',
    spans: spans.map((span) => {
      const inside = entries.filter(({ happenedOn }) => happenedOn >= span.from && happenedOn <= span.to);
      const applicationCount = inside.filter(isApplication).length;
      return { ...span, applicationCount, otherCount: inside.length - applicationCount };
    }),
  };
}

const isApplication = ({ kind }: WorkSearchEntry): boolean => kind === 'application';
