import type { Evidence } from '#contract/canvases.ts';
import type { Db } from '../../database/database.ts';
import { answersSay } from '../feedback/answers-say.ts';

type Row = Omit<Evidence, 'isOfAnswers'> & { noteId: string; isOfAnswers: 0 | 1 };

/** What the outcome of an experiment says of the assumptions it tests, unless the person says otherwise. Of a row called `experiment`. */
export const stanceOfOutcome =
  "CASE experiment.outcome WHEN 'reached' THEN 'supports' WHEN 'missed' THEN 'contradicts' ELSE 'neutral' END";

/** Pieces of evidence of all kinds, of which there is something to tell: experiments with a result, feedback (also by its answers alone), people who are not in the trash, files. */
export function createEvidenceReader({ db }: { db: Db }) {
  const ofIdea = db.$client.prepare<[{ ideaId: string }], Row>(`
    SELECT said.note_id AS noteId, said.noun, said.record_id AS id,
      coalesce(said.stance, ${stanceOfOutcome}) AS stance, said.is_of_answers AS isOfAnswers,
      coalesce(experiment.title, giver.name, item.name, contact.name, file.name, '') AS title
    FROM (SELECT note_id, noun, record_id, stance, 0 AS is_of_answers FROM evidence WHERE idea_id = @ideaId
      UNION ALL SELECT note_id, 'feedback', record_id, stance, 1 FROM (${answersSay('item.idea_id = @ideaId')})) AS said
    LEFT JOIN experiments AS experiment ON said.noun = 'experiment' AND experiment.id = said.record_id
    LEFT JOIN feedback AS item ON said.noun = 'feedback' AND item.id = said.record_id
    LEFT JOIN contacts AS giver ON giver.id = item.contact_id
    LEFT JOIN contacts AS contact ON said.noun = 'contact' AND contact.id = said.record_id AND contact.deleted_at IS NULL
    LEFT JOIN files AS file ON said.noun = 'file' AND file.id = said.record_id
    WHERE coalesce(experiment.outcome, item.id, contact.id, file.id) IS NOT NULL
    ORDER BY said.noun, said.record_id`);

  return {
    ofIdea: (ideaId: string) =>
      ofIdea
        .all({ ideaId })
        .map(({ isOfAnswers, ...piece }) => ({ ...piece, isOfAnswers: isOfAnswers === 1 })),
  };
}
