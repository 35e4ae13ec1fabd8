import type { RuleProfile, RuleText } from '#contract/rule-profiles.ts';
import type { Veil } from '../veil/create-veil.ts';

/** Rules in the person's own words without what the report hides. Hints are for the person alone, and go through no veil before they are shown. */
export function veilProfile(profile: RuleProfile, veil: Veil): RuleProfile {
  if (profile.origin === 'brought') return profile;
  const line = (given: string) => veil.text(given) ?? '';
  const text = (given: RuleText): RuleText =>
    typeof given === 'string' ? line(given) : { en: line(given.en), id: line(given.id) };
  const { name, source, remarks, keep, ...rest } = profile.content;
  return {
    ...profile,
    content: {
      ...rest,
      name: text(name),
      source: text(source),
      remarks: remarks.map(text),
      keep: { ...keep, text: keep.text && text(keep.text) },
    },
  };
}
