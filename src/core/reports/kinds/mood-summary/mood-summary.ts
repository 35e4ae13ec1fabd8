import type { Report } from '../../report.ts';
import { type MarkComparison, type MoodSummaryFigures, meanOf, toSpans } from './mood-figures.ts';

/** How the days were. The contract lets nobody ask for it without the person's consent to this one time. */
export const moodSummary: Report<'mood_summary', MoodSummaryFigures> = {
  read({ moods }, { parts }, { period, veil, weekStartsOn }) {
    const days = moods.listSaidDays(period);
    const marks = new Map(moods.listMarks().map((mark) => [mark.id, mark]));
    const needsMarks = parts.includes('factors') || parts.includes('feelings');
    const compared = needsMarks ? moods.listByMark(period).rows : [];
    const ofKind = (kind: 'factor' | 'feeling'): MarkComparison[] =>
      compared
        .filter((row) => row.kind === kind)
        .map(({ kind: _kind, ...row }) => {
          const { known = null, name = null } = marks.get(row.markId) ?? {};
          return { ...row, known, name: veil.text(name) };
        });
    return {
      days,
      moodDayCount: days.filter(({ mood }) => mood !== null).length,
      words: moods.listWords().map(({ name }) => veil.text(name)),
      mood: meanOf(days.map(({ mood }) => mood)),
      energy: meanOf(days.map(({ energy }) => energy)),
      ...toSpans(days, period, weekStartsOn),
      factors: parts.includes('factors') ? ofKind('factor') : [],
      feelings: parts.includes('feelings') ? ofKind('feeling') : [],
      events: parts.includes('search') ? moods.listByEvent(period).rows : [],
    };
  },
  // A day that says no mood has at least the check-in that says its energy.
  count: ({ days }) => days.reduce((sum, { entryCount }) => sum + Math.max(entryCount, 1), 0),
  load: () => import('./mood-summary-page.tsx'),
  fileName: ({ options }, { t, fileDays }) => t('moodSummary.fileName', { days: fileDays(options) }),
  table({ figures: { spans, spanUnit } }, { t }) {
    return {
      columns: [
        t(`moodSummary.column.${spanUnit}`),
        t('moodSummary.column.mood'),
        t('moodSummary.column.energy'),
        t('moodSummary.column.days'),
      ],
      rows: spans.map(({ from, mood, energy, dayCount }) => [from, round(mood), round(energy), dayCount]),
    };
  },
};

const round = (value: number | null) => value && Math.round(value * 100) / 100;
