import { z } from 'zod';
import type { FeedbackItem, FeedbackRound } from '#contract/feedback.ts';
import { limits } from '#contract/limits.ts';
import { day, id, line, optionalLine } from '#contract/values.ts';
import { readOwnJson } from '../../imports/own-json.ts';

export const answersFormat = 'langkah-feedback-answers';
/** Grows when a reader of before would misunderstand it. */
export const answersVersion = 1;

const words = z
  .string()
  .max(limits.feedbackAnswer)
  .refine((text) => !text.includes('\0') && text.isWellFormed());

const written = z.object({
  format: z.literal(answersFormat),
  version: z.literal(answersVersion),
  roundId: id,
  roundTitle: line,
  name: optionalLine,
  givenOn: day,
  said: words,
  answers: z
    .array(
      z.object({
        questionId: id,
        question: z.string().max(limits.line),
        text: words.nullable(),
        number: z.int().min(0).max(5).nullable(),
      }),
    )
    .max(limits.questionsPerRound),
});
export type WrittenAnswers = z.infer<typeof written>;

/** Reads the file that the form of a round saved. null when it is anything else: no JSON, a field too many times, a text longer than an answer may be. IMPORT_NEWER. */
export function readAnswers(text: string): WrittenAnswers | null {
  const parsed = written.safeParse(readOwnJson(text, { format: answersFormat, version: answersVersion }));
  if (!parsed.success) return null;
  const ids = parsed.data.answers.map(({ questionId }) => questionId);
  return new Set(ids).size === ids.length ? parsed.data : null;
}

export interface MatchedAnswers {
  answers: FeedbackItem['answers'];
  /** Questions that were answered but that the round no longer asks, or asks for something else. */
  passedOver: string[];
}

/** Answers in the order of the round's questions, without those that were left empty. */
export function matchAnswers(
  { answers }: WrittenAnswers,
  { questions }: Pick<FeedbackRound, 'questions'>,
): MatchedAnswers {
  const given = answers.filter(({ text, number }) => (text ?? '').trim() !== '' || number !== null);
  const byQuestion = new Map(given.map((answer) => [answer.questionId, answer]));
  const matched = questions.flatMap(({ id: questionId, kind }) => {
    const answer = byQuestion.get(questionId);
    if (!answer) return [];
    const { text, number } = answer;
    const isOfKind =
      kind === 'text'
        ? number === null
        : text === null && number !== null && (kind === 'scale' ? number >= 1 : number <= 1);
    return isOfKind ? [{ questionId, text: text?.trim() ?? null, number }] : [];
  });
  const understood = new Set(matched.map(({ questionId }) => questionId));
  return {
    answers: matched,
    passedOver: given.flatMap(({ questionId, question }) => (understood.has(questionId) ? [] : [question])),
  };
}
