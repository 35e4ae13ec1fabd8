import { z } from 'zod';
import { limits } from '#contract/limits.ts';
import { claimPeriod, type RuleContent, type RuleText, textIn } from '#contract/rule-profiles.ts';
import type { Language } from '#contract/settings.ts';
import { type WorkSearchColumn, workSearchKinds } from '#contract/work-search-parts.ts';

/** Rules as they stand in the form: texts in the language of the page, several of them as lines. */
export const ruleDraft = z.object({
  name: z.string(),
  source: z.string(),
  asOf: z.string(),
  period: claimPeriod,
  needs: z.array(z.object({ count: z.number().nullable(), kinds: z.array(z.enum(workSearchKinds)) })),
  isPerCompany: z.boolean(),
  keepText: z.string(),
  keepDays: z.number().nullable(),
  remarks: z.string(),
  hints: z.string(),
});
export type RuleDraft = z.infer<typeof ruleDraft>;

export function emptyContent(today: string): RuleContent {
  return {
    ...{ name: '', asOf: today, source: '', period: { unit: 'week', startsOn: null } },
    ...{ needs: [{ count: 3, kinds: ['application'] }], isPerCompany: false },
    columns: ['number', 'date', 'kind', 'employer', 'role', 'method', 'result', 'counts', 'annex'],
    ...{ keep: { text: null, days: null }, remarks: [], hints: [] },
  };
}

export function toDraft(content: RuleContent, language: Language): RuleDraft {
  const lines = (texts: readonly RuleText[]) => texts.map((text) => textIn(text, language)).join('\n');
  return {
    name: textIn(content.name, language),
    source: textIn(content.source, language),
    asOf: content.asOf,
    period: content.period,
    needs: content.needs,
    isPerCompany: content.isPerCompany,
    keepText: content.keep.text === null ? '' : textIn(content.keep.text, language),
    keepDays: content.keep.days,
    remarks: lines(content.remarks),
    hints: lines(content.hints),
  };
}

/** Whether the lines of a field are as few and as short as rules may have them. */
export function fitsRules(lines: string): boolean {
  const texts = linesOf(lines);
  return texts.length <= limits.ruleTexts && texts.every((text) => text.length <= limits.line);
}

const linesOf = (lines: string): string[] =>
  lines.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []));

/** A text that was not touched stays in both languages. `columns`: those ticked in the report; none leaves them as they were. */
export function toContent(
  draft: RuleDraft,
  before: RuleContent,
  { language, columns }: { language: Language; columns: readonly WorkSearchColumn[] },
): RuleContent {
  const known = [before.name, before.source, before.keep.text, ...before.remarks, ...before.hints];
  const text = (typed: string): RuleText =>
    known.find((each) => each !== null && textIn(each, language) === typed) ?? typed.trim();
  const texts = (lines: string) => linesOf(lines).map(text);
  return {
    name: text(draft.name),
    source: text(draft.source),
    asOf: draft.asOf,
    period: draft.period,
    needs: draft.needs,
    isPerCompany: draft.isPerCompany,
    columns: columns.length > 0 ? [...columns] : before.columns,
    keep: { text: draft.keepText.trim() ? text(draft.keepText) : null, days: draft.keepDays },
    remarks: texts(draft.remarks),
    hints: texts(draft.hints),
  };
}
