import { z } from 'zod';
import { limits } from './limits.ts';
import { command, read } from './procedures.ts';
import type { Language } from './settings.ts';
import { day, line, nothing } from './values.ts';
import { workSearchColumns, workSearchKinds } from './work-search-parts.ts';

/** What came along is called by a word, what the person wrote by a UUID. */
export const ruleProfileId = z.string().regex(/^[a-z\d-]{2,40}$/, { error: 'INVALID' });

/** In both languages where it came along; as the person wrote it otherwise. */
export const ruleText = z.union([line, z.strictObject({ en: line, id: line })]);
export type RuleText = z.infer<typeof ruleText>;

export function textIn(text: RuleText, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

/**
 * `week`: begins on a weekday (1 = Monday … 7 = Sunday), or as weeks of the person do where the office says nothing. `month`: of the calendar.
 * `claim_month`: begins on the day of the month on which the claim began, on the last of the month where there is no such day.
 */
export const claimPeriod = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('week'), startsOn: z.int().min(1).max(7).nullable() }),
  z.strictObject({ unit: z.literal('month') }),
  z.strictObject({ unit: z.literal('claim_month') }),
]);
export type ClaimPeriodRule = z.infer<typeof claimPeriod>;

export const ruleNeed = z.strictObject({
  /** How many in one claim period; null: each person is told their own number, by letter or agreement. */
  count: z.int().min(1, { error: 'OUT_OF_RANGE' }).max(limits.quota, { error: 'OUT_OF_RANGE' }).nullable(),
  kinds: z.array(z.enum(workSearchKinds)).min(1, { error: 'REQUIRED' }),
});
export type RuleNeed = z.infer<typeof ruleNeed>;

const texts = z.array(ruleText).max(limits.ruleTexts, { error: 'TOO_MANY' });

/** What a benefit office asks for. Rules change: `asOf` is the day on which `source` was read last. */
export const ruleContent = z.strictObject({
  name: ruleText,
  asOf: day,
  source: ruleText,
  period: claimPeriod,
  /** One of these is enough. */
  needs: z.array(ruleNeed).min(1, { error: 'REQUIRED' }).max(limits.ruleNeeds, { error: 'TOO_MANY' }),
  /** Applications count once for each company in one claim period. */
  isPerCompany: z.boolean(),
  /** What the office wants to know of each entry. */
  columns: z.array(z.enum(workSearchColumns)).min(1, { error: 'REQUIRED' }),
  keep: z.strictObject({
    /** How long to keep the record, in words; null: the source does not say. */
    text: ruleText.nullable(),
    /** Days after the benefits end, where a number is said. */
    days: z.int().min(0, { error: 'OUT_OF_RANGE' }).max(36_500, { error: 'OUT_OF_RANGE' }).nullable(),
  }),
  /** Sentences that stand on the record. */
  remarks: texts,
  /** What is good to know, for the person alone. */
  hints: texts,
});
export type RuleContent = z.infer<typeof ruleContent>;

export const ruleProfile = z.object({
  id: ruleProfileId,
  /** `brought`: as it came with Langkah. `changed`: that, as the person changed it. `own`: written by the person. */
  origin: z.enum(['brought', 'changed', 'own']),
  content: ruleContent,
});
export type RuleProfile = z.infer<typeof ruleProfile>;

/** What a work-search record is measured against. */
export const workSearchRules = {
  /** null, or one that is not there any more: no rules. */
  profileId: ruleProfileId.nullable(),
  /** The day on which the claim began, from which claim months are counted; null: not said. */
  claimStartsOn: day.nullable(),
  /** How many activities in one claim period, by letter or agreement, where the rules name no number; null: not said. */
  quota: z.int().min(1, { error: 'OUT_OF_RANGE' }).max(limits.quota, { error: 'OUT_OF_RANGE' }).nullable(),
  /** The day on which the benefits end, from which the time to keep the record is counted; null: not known. */
  benefitEndsOn: day.nullable(),
};

const byId = z.object({ id: ruleProfileId });

export const ruleProfiles = {
  /** Those that came along first, then the person's own as they were written. */
  list: read(nothing, z.array(ruleProfile)),
  /** NOT_FOUND. */
  get: read(byId, ruleProfile),
  /** Keeps a profile of one's own, or changes what came along: that can be brought back by `reset`. TOO_MANY beyond 50 of one's own. */
  save: command(z.object({ id: ruleProfileId, content: ruleContent }), ruleProfile),
  /** Gives up the changes of one that came along. NOT_FOUND for one of one's own. */
  reset: command(byId, ruleProfile),
  /** Takes away one of one's own. NOT_FOUND for one that came along. */
  remove: command(byId, z.object({})),
};
