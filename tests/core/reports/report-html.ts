import { type OptionsOf, reportFacts, reportOptions } from '#contract/report-kinds.ts';
import type { TestCore } from '#tests/helpers/test-core.ts';
import { march } from './options.ts';

type PlainKind = 'weekly_review' | 'interview_sheet' | 'network_log' | 'learning_portfolio';

/** Everything about March 2026 on A4, in English; an interview sheet also needs its application. */
export function optionsFor<K extends PlainKind>(kind: K, more: Partial<OptionsOf<K>> = {}): OptionsOf<K> {
  return reportOptions.parse({
    ...march,
    kind,
    parts: [...reportFacts[kind].parts],
    ...more,
  }) as OptionsOf<K>;
}

/** The text of a page as it is read: every cell and paragraph on a line of its own, marks of hidden places and fixed spaces as spaces. */
export async function linesOf(
  { client }: Pick<TestCore, 'client'>,
  options: Parameters<TestCore['client']['reports']['preview']>[0],
): Promise<string[]> {
  const { html } = await client.reports.preview(options);
  return textOf(html);
}

export function textOf(html: string): string[] {
  return html
    .replace(/^.*<main[^>]*>/s, '')
    .replace(/<br\/?>/g, '\n')
    .replace(/<\/t[dh]>(?!<\/tr>)/g, ' | ')
    .replace(/<\/(?:tr|p|h\d|dt|dd|li|caption|div|figcaption)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00A0/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim().replace(/(?:\s*\|)+$/, ''))
    .filter((line) => line !== '');
}
