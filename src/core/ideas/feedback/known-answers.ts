import type { FeedbackItem, InspectedAnswers } from '#contract/feedback.ts';
import type { Db } from '../../database/database.ts';

type Read = Omit<InspectedAnswers, 'isHere'>;
type Row = { contactId: string | null; name: string | null; answers: string };

/** Tells answers that were written down already. */
export function createKnownAnswers({ db }: { db: Db }) {
  const alike = db.$client.prepare<[roundId: string, givenOn: string, said: string], Row>(
    'SELECT contact_id AS contactId, name, answers FROM feedback WHERE round_id = ? AND given_on = ? AND said = ?',
  );

  return {
    /** Whether somebody said exactly this already. One who has become a contact since has no name of their own. */
    isHere({ round, name, givenOn, said, answers }: Read): boolean {
      if (!round) return false;
      const wanted = wordOf(answers);
      return alike
        .all(round.id, givenOn, said)
        .some(
          (row) =>
            (row.contactId !== null || row.name === name) && wordOf(JSON.parse(row.answers)) === wanted,
        );
    },
  };
}

/** In one order, without what was left empty. */
const wordOf = (answers: FeedbackItem['answers']) =>
  JSON.stringify(
    answers
      .map(({ questionId, text, number }) => [questionId, number ?? text?.trim() ?? ''])
      .filter(([, answer]) => answer !== '')
      .sort(),
  );
