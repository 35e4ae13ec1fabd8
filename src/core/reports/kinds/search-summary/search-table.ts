import { daysBetween } from '../../../dates/calendar.ts';
import type { ReportWords } from '../../report-words.ts';
import { sourceText } from '../../source-text.ts';
import { type ApplicationCourse, progressMeanings } from './application-course.ts';
import { outcomeText } from './summary-words.ts';

export interface SearchRow extends ApplicationCourse {
  companyName: string | null;
  role: string | null;
  source: string | null;
}

const before = ['appliedOn', 'company', 'role', 'source', 'answeredOn', 'answerDays'] as const;
const after = ['outcome', 'outcomeOn'] as const;

export function listColumns({ t }: ReportWords): string[] {
  return [
    ...before.map((column) => t(`searchSummary.column.${column}`)),
    ...progressMeanings.map((meaning) => t(`words:meaning.${meaning}`)),
    ...after.map((column) => t(`searchSummary.column.${column}`)),
  ];
}

export function writeRow(row: SearchRow, words: ReportWords): (string | number | null)[] {
  const { appliedOn, companyName, role, source, answeredOn, reached, outcome, outcomeOn } = row;
  return [
    appliedOn,
    companyName,
    role,
    sourceText(source, words.t),
    answeredOn,
    answeredOn === null ? null : daysBetween(appliedOn, answeredOn),
    ...progressMeanings.map((meaning) => reached[meaning]),
    outcomeText(outcome, words),
    outcomeOn,
  ];
}
