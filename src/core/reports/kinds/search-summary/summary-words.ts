import type { Span, SpanUnit } from '../../../dates/spans.ts';
import type { ReportWords } from '../../report-words.ts';
import type { Outcome } from './application-course.ts';
import type { FlowPlace } from './flows.ts';

/** Of fewer than this, a percentage says more than is known. */
export const leastForShares = 10;
export const hasShares = (all: number) => all >= leastForShares;

/** `12 of 40 (30 %)`; without the percentage when there are too few. */
export function shareText(part: number, all: number, { t, number }: ReportWords): string {
  const share = shareOf(part, all);
  const values = { part: number(part), all: number(all) };
  return share === null
    ? t('searchSummary.share.few', values)
    : t('searchSummary.share.enough', { ...values, share });
}

/** `30 %`, or nothing when there are too few. */
export function percentText(part: number, all: number, { t }: ReportWords): string {
  const share = shareOf(part, all);
  return share === null ? '' : t('searchSummary.share.alone', { share });
}

/** In whole hundredths, but never none of some and never all of almost all. */
function shareOf(part: number, all: number): string | null {
  if (!hasShares(all)) return null;
  const share = Math.round((part / all) * 100);
  if (part > 0 && share === 0) return '<1';
  return part < all && share === 100 ? '>99' : String(share);
}

export function outcomeText(outcome: Outcome, { t }: ReportWords): string {
  return outcome === 'open' ? t('searchSummary.open') : t(`words:meaning.${outcome}`);
}

export function placeText(place: Exclude<FlowPlace, { source: string | null }>, words: ReportWords): string {
  return place === 'open' ? outcomeText(place, words) : words.t(`words:meaning.${place}`);
}

/** `Mar 2026`, `2–8 Mar 2026` or `2026`. */
export function spanText({ from, to }: Span, unit: SpanUnit, { month, period }: ReportWords): string {
  if (unit === 'year') return from.slice(0, 4);
  return unit === 'month' ? month(from) : period(from, to);
}
