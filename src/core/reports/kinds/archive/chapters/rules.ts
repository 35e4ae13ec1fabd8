import { type ClaimPeriodRule, type RuleText, textIn } from '#contract/rule-profiles.ts';
import { createRuleProfiles } from '../../../rules/rule-profiles.ts';
import { askedText } from '../../../rules/rule-words.ts';
import { veilProfile } from '../../../rules/veil-profile.ts';
import { type Leaf, makeLeaf } from '../book.ts';
import type { Scribe } from '../scribe.ts';

/** Rules of offices that the person wrote, or changed after they came along. */
export function listRules({ source: { db, ports }, words, veil, day }: Scribe): Leaf[] {
  const { t, language } = words;
  const written = (text: RuleText) => textIn(text, language);
  const lines = (texts: readonly RuleText[]) => texts.map(written).join('\n');
  return createRuleProfiles({ db, clock: ports.clock })
    .list()
    .filter(({ origin }) => origin !== 'brought')
    .map((profile) => {
      const { origin, content } = veilProfile(profile, veil);
      const { name, asOf, source, period, columns, keep, remarks, hints } = content;
      const keepDays = keep.days !== null && t('archive.rules.keepDays', { count: keep.days });
      return makeLeaf({
        title: written(name),
        facts: [
          [t('archive.field.origin'), t(`archive.rules.${origin}`)],
          [t('rules:dialog.source'), written(source)],
          [t('rules:dialog.asOf'), day(asOf)],
          [t('rules:dialog.startsOn'), weekdayText(period, language, t('rules:dialog.ownWeek'))],
          [t('archive.field.keep'), [keep.text && written(keep.text), keepDays].filter(Boolean).join(' · ')],
          [t('room.columns'), columns.map((column) => t(`column.${column}`)).join(', ')],
        ],
        texts: [
          [t('workSearch.quota.title'), askedText(content, words)],
          [t('archive.field.remarks'), lines(remarks)],
          [t('rules:hints'), veil.note(lines(hints))],
        ],
      });
    });
}

function weekdayText(period: ClaimPeriodRule, language: string, ownWeek: string): string | null {
  if (period.unit !== 'week') return null;
  const { startsOn } = period;
  if (startsOn === null) return ownWeek;
  // 1 January 2024 was a Monday.
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return weekday.format(Date.UTC(2024, 0, startsOn));
}
