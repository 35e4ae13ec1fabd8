import type { ClaimPeriodRule } from '#contract/rule-profiles.ts';
import { addDays, startOfWeek } from '../../../dates/calendar.ts';
import type { Period } from '../../report.ts';

export interface ClaimPeriod extends Period {
  /** Whether all of its days lie in the report and in the claim. What lies outside is not counted, so that such a one cannot be judged. */
  isWhole: boolean;
}

export interface ClaimCalendar {
  /** The day on which the claim began; null: not said. Claim months are those of the calendar then, and no period is before the claim. */
  claimStartsOn: string | null;
  /** Of the person's weeks, where the office does not say: 1 = Monday … 7 = Sunday. */
  weekStartsOn: number;
}

/** The claim periods of which any day lies in the report, oldest first, each with its true first and last day. None begins before the claim did: a week or month of the calendar in which it began is cut. */
export function listClaimPeriods(
  rule: ClaimPeriodRule,
  { from, to }: Period,
  { claimStartsOn, weekStartsOn }: ClaimCalendar,
): ClaimPeriod[] {
  const periods: ClaimPeriod[] = [];
  const first = firstStart(rule, from, claimStartsOn, weekStartsOn);
  for (let index = 0; ; index += 1) {
    const whole = nth(rule, first, index);
    const start = claimStartsOn !== null && claimStartsOn > whole ? claimStartsOn : whole;
    if (start > to) return periods;
    const end = addDays(nth(rule, first, index + 1), -1);
    if (end >= from && end >= start)
      periods.push({ from: start, to: end, isWhole: whole === start && start >= from && end <= to });
  }
}

/** Where counting begins: for claim months the claim itself, so that its day of the month is not lost in a short one. */
function firstStart(rule: ClaimPeriodRule, from: string, claimStartsOn: string | null, week: number) {
  if (rule.unit === 'week') return startOfWeek(from, rule.startsOn ?? week);
  if (rule.unit === 'claim_month' && claimStartsOn !== null) return claimStartsOn;
  return `${from.slice(0, 8)}01`;
}

function nth({ unit }: ClaimPeriodRule, first: string, index: number): string {
  return unit === 'week' ? addDays(first, 7 * index) : addMonths(first, index);
}

/** The same day of a later month; its last day where it has no such day: 31 January, 28 February, 31 March. */
export function addMonths(day: string, count: number): string {
  const date = Number(day.slice(8));
  const first = firstOfMonth(day, count);
  const last = Number(addDays(firstOfMonth(day, count + 1), -1).slice(8));
  return addDays(first, Math.min(date, last) - 1);
}

function firstOfMonth(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
