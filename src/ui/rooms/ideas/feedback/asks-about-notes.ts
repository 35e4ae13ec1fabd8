import type { FeedbackRound } from '#contract/feedback.ts';

/** Whether answers to a round count for an assumption by themselves. */
export const asksAboutNotes = ({ questions }: Pick<FeedbackRound, 'questions'>): boolean =>
  questions.some(({ noteId }) => noteId !== null);
