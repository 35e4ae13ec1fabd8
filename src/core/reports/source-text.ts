import { knownSources } from '#contract/applications.ts';
import type { ReportWords } from './report-words.ts';

export function isKnownSource(source: string): boolean {
  return (knownSources as readonly string[]).includes(source);
}

/** Where an opening was found, in the language of the report or in the person's own words. */
export function sourceText(source: string | null, t: ReportWords['t']): string | null {
  return source !== null && isKnownSource(source) ? t(`words:source.${source}`) : source;
}
