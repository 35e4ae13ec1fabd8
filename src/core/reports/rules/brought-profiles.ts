import { z } from 'zod';
import { type RuleContent, ruleContent, ruleProfileId } from '#contract/rule-profiles.ts';
import content from '#resources/rule-profiles/rule-profiles.json' with { type: 'json' };

/** What came with Langkah. What no source says is not there: nobody shall rely on a number that we made up. */
export const broughtProfiles: ReadonlyMap<string, RuleContent> = new Map(
  Object.entries(z.record(ruleProfileId, ruleContent).parse(content)),
);
