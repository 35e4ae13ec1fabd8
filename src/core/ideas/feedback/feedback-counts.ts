import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import type { CanvasReader } from '../canvas/canvas-reader.ts';
import { answersSay, isGiven } from './answers-say.ts';

type Counts = Awaited<ReturnType<Services['feedback']['count']>>;
type Asked = [{ ideaId: string; roundId: string | null }];

const asked = 'item.idea_id = @ideaId AND (@roundId IS NULL OR item.round_id = @roundId)';
const sumOf = (stance: string) => `sum(said.stance = '${stance}') AS ${stance}Count`;

/** How often feedback says what. */
export function createFeedbackCounts({ db, reader }: { db: Db; reader: CanvasReader }) {
  const raw = db.$client;
  const byNote = raw.prepare<Asked, Counts['byNote'][number]>(
    `SELECT note.id AS noteId, ${['supports', 'contradicts', 'neutral'].map(sumOf).join(', ')}
     FROM (SELECT evidence.note_id, evidence.stance FROM feedback AS item
         JOIN evidence ON evidence.record_id = item.id AND evidence.noun = 'feedback' WHERE ${asked}
       UNION ALL SELECT note_id, stance FROM (${answersSay(asked)})) AS said
     JOIN canvas_notes AS note ON note.id = said.note_id GROUP BY note.id ORDER BY note.id`,
  );
  const tags = raw
    .prepare<Asked, string>(
      `SELECT tag.value FROM feedback AS item, json_each(item.tags) AS tag WHERE ${asked} ORDER BY item.given_on DESC, item.id DESC`,
    )
    .pluck();
  const byQuestion = raw.prepare<Asked, Counts['byQuestion'][number]>(
    `SELECT question.id AS questionId, count(*) AS answerCount, avg(answer.value ->> 'number') AS mean
     FROM feedback AS item, json_each(item.answers) AS answer JOIN feedback_questions AS question ON question.id = answer.value ->> 'questionId'
     WHERE ${asked} AND question.round_id = item.round_id AND ${isGiven}
     GROUP BY question.id ORDER BY question.round_id, question.rank, question.id`,
  );

  return {
    count({ ideaId, roundId = null }) {
      reader.template(ideaId);
      const wanted = { ideaId, roundId };
      // As it was spelled last.
      const byTag = [...Map.groupBy(tags.all(wanted), (tag) => tag.toLowerCase()).values()]
        .map((spelled) => ({ tag: spelled[0] ?? '', count: spelled.length }))
        .sort((one, other) => other.count - one.count || (one.tag < other.tag ? -1 : 1));
      return { byNote: byNote.all(wanted), byTag, byQuestion: byQuestion.all(wanted) };
    },
  } satisfies Pick<Services['feedback'], 'count'>;
}
