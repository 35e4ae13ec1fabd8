import { addDays, daysBetween } from '../../../dates/calendar.ts';
import type { Report } from '../../report.ts';
import { readContactReview } from './contact-review.ts';
import type { WeeklyReviewFigures } from './figures.ts';
import { readIdeaReview } from './idea-review.ts';
import { readLearningReview } from './learning-review.ts';
import { readAhead } from './read-ahead.ts';
import type { WeekReader } from './review.ts';
import { readSearchReview } from './search-review.ts';

/** One week across rooms, beside the one before it. What lies ahead reaches to seven days behind the end of the week. Never the Journal. */
export const weeklyReview: Report<'weekly_review', WeeklyReviewFigures> = {
  read({ db }, { from, to, parts }, { period, veil }) {
    const before = { from: addDays(from, -1 - daysBetween(from, to)), to: addDays(from, -1) };
    const reader: WeekReader = { db, veil, week: period, before };
    const shows = (part: (typeof parts)[number]) => parts.includes(part);
    const ahead = { from, next: addDays(period.to, 1), until: addDays(to, 7) };
    return {
      before,
      search: shows('search') ? readSearchReview(reader) : null,
      contacts: shows('contacts') ? readContactReview(reader) : null,
      learning: shows('learning') ? readLearningReview(reader) : null,
      ideas: shows('ideas') ? readIdeaReview(reader) : null,
      ahead: shows('ahead') ? readAhead(db, ahead, veil) : null,
    };
  },
  count: ({ search, contacts, learning, ideas }) =>
    new Set([search, contacts, learning, ideas].flatMap((review) => review?.entryIds ?? [])).size,
  load: () => import('./weekly-review-page.tsx'),
  fileName: ({ options: { from, to } }, { t }) => t('weeklyReview.fileName', { from, to }),
};
