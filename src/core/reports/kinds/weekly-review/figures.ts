import type { Period } from '../../report.ts';
import type { Ahead } from './read-ahead.ts';
import type { ContactReview, DayReview, LearningReview } from './review.ts';

/** null: left away. */
export interface WeeklyReviewFigures {
  /** The days that the week is put beside: as many, right before it. */
  before: Period;
  search: DayReview | null;
  contacts: ContactReview | null;
  learning: LearningReview | null;
  ideas: DayReview | null;
  ahead: Ahead | null;
}
