import { textIn } from '#contract/rule-profiles.ts';
import type { ReportPage } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';
import type { WorkSearchFigures } from './figures.ts';

interface RemarksProps {
  page: ReportPage<'work_search', WorkSearchFigures>;
  words: ReportWords;
}

/** How the record came about, and who decides. */
export function Remarks({ page: { figures, period }, words }: RemarksProps) {
  const { t, longDay, language } = words;
  const { entries, rules, onlySavedCount, unlinkedCount } = figures;
  const keep = rules?.profile.content.keep;
  const sentences = [
    t('workSearch.remarks.counting', { day: longDay(period.to) }),
    entries.some(({ kind }) => kind === 'contact') && t('workSearch.remarks.contact'),
    entries.some(({ kind }) => kind === 'call_up') && t('workSearch.remarks.callUp'),
    rules && onlySavedCount > 0 && t('workSearch.remarks.onlySaved', { count: onlySavedCount }),
    unlinkedCount > 0 && t('workSearch.remarks.unlinked', { count: unlinkedCount }),
    ...(rules?.profile.content.remarks.map((remark) => textIn(remark, language)) ?? []),
    rules?.keepUntil && t('workSearch.keep.until', { day: longDay(rules.keepUntil) }),
    keep?.text && t('workSearch.keep.for', { time: textIn(keep.text, language) }),
    t('workSearch.remarks.office'),
  ].filter((sentence) => typeof sentence === 'string');
  return (
    <section className="remarks">
      <h2>{t('workSearch.remarks.title')}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
