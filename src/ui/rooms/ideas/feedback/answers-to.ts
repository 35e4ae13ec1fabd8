import type { FeedbackItem, FeedbackRound } from '#contract/feedback.ts';

/** Those of the answers that belong to a round: only where they were asked can they be read, and only there they count. */
export const answersTo = ({ questions }: FeedbackRound, answers: FeedbackItem['answers']) =>
  answers.filter(({ questionId }) => questions.some(({ id }) => id === questionId));
