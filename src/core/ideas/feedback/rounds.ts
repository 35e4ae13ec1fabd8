import { Failure } from '#contract/failures.ts';
import type { FeedbackQuestion, FeedbackRound, RoundChanges } from '#contract/feedback.ts';
import { limits } from '#contract/limits.ts';
import { defined, isSame, refuseStale } from '../../commands/refuse-stale.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import type { Clock } from '../../ports.ts';
import type { CanvasReader } from '../canvas/canvas-reader.ts';
import type { NoteWriter } from '../canvas/note-writer.ts';
import { refusal } from '../refusal.ts';
import { isGiven } from './answers-say.ts';

export interface RoundsOptions {
  db: Db;
  clock: Clock;
  reader: CanvasReader;
  writer: NoteWriter;
}

type Verbs = 'listRounds' | 'addRound' | 'changeRound' | 'removeRound' | 'saveQuestions';
type Row = Omit<FeedbackRound, 'questions' | 'answered'>;
/** A round with what it asks. */
export type AskedRound = Omit<FeedbackRound, 'answered'>;

const columns = `round.id, round.idea_id AS ideaId, round.title, round.introduction, round.planned_on AS plannedOn,
  (SELECT count(*) FROM feedback WHERE round_id = round.id) AS answerCount, round.created_at AS createdAt, round.changed_at AS changedAt`;

/** Asking several people the same. */
export function createRounds({ db, clock, reader, writer }: RoundsOptions) {
  const raw = db.$client;
  const byId = raw.prepare<[id: string], Row>(`SELECT ${columns} FROM feedback_rounds AS round WHERE id = ?`);
  const ofIdea = raw.prepare<[ideaId: string], Row>(
    `SELECT ${columns} FROM feedback_rounds AS round WHERE idea_id = ? ORDER BY created_at DESC, id DESC`,
  );
  const questionsOf = raw.prepare<[roundId: string], FeedbackQuestion>(
    `SELECT question.id, question.text, question.kind, note.id AS noteId FROM feedback_questions AS question
     LEFT JOIN canvas_notes AS note ON note.id = question.note_id WHERE question.round_id = ? ORDER BY question.rank, question.id`,
  );
  const insert = raw.prepare(
    `INSERT INTO feedback_rounds (id, idea_id, title, introduction, planned_on, created_at, changed_at)
     VALUES (@id, @ideaId, @title, @introduction, @plannedOn, @now, @now)`,
  );
  const update = raw.prepare(
    'UPDATE feedback_rounds SET title = @title, introduction = @introduction, planned_on = @plannedOn, changed_at = @now WHERE id = @id',
  );
  const remove = raw.prepare('DELETE FROM feedback_rounds WHERE id = ?');
  const touchRound = raw.prepare('UPDATE feedback_rounds SET changed_at = ? WHERE id = ?');
  const dropQuestions = raw.prepare(
    'DELETE FROM feedback_questions WHERE round_id = ? AND id NOT IN (SELECT value FROM json_each(?))',
  );
  const writeQuestion = raw.prepare(
    `INSERT INTO feedback_questions (id, round_id, kind, rank, text, note_id) VALUES (@id, @roundId, @kind, @rank, @text, @noteId)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, rank = excluded.rank, text = excluded.text, note_id = excluded.note_id
     WHERE round_id = excluded.round_id`,
  );
  const isGone = "value ->> 'questionId' IN (SELECT value FROM json_each(@goneIds))";
  const dropAnswers = raw.prepare(
    `UPDATE feedback SET answers = (SELECT json_group_array(json(value)) FROM json_each(answers) WHERE NOT (${isGone}))
     WHERE idea_id = @ideaId AND EXISTS (SELECT 1 FROM json_each(answers) WHERE ${isGone})`,
  );
  const answeredOf = raw.prepare<[ideaId: string], FeedbackRound['answered'][number]>(
    `SELECT answer.value ->> 'questionId' AS questionId, count(*) AS answerCount FROM feedback AS item, json_each(item.answers) AS answer
     WHERE item.idea_id = ? AND ${isGiven} GROUP BY 1`,
  );

  function find(id: string): Row {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  const withQuestions = (row: Row): AskedRound => ({ ...row, questions: questionsOf.all(row.id) });
  function withAnswered(ideaId: string, rows: readonly Row[]): FeedbackRound[] {
    const answered = new Map(answeredOf.all(ideaId).map((each) => [each.questionId, each]));
    return rows.map(withQuestions).map((round) => ({
      ...{ ...round, answered: round.questions.flatMap(({ id }) => answered.get(id) ?? []) },
    }));
  }
  const getAsked = (id: string): AskedRound => withQuestions(find(id));
  function get(id: string): FeedbackRound {
    const row = find(id);
    const [round] = withAnswered(row.ideaId, [row]);
    if (!round) throw new Failure('NOT_FOUND');
    return round;
  }

  const service = {
    listRounds({ ideaId }) {
      reader.template(ideaId);
      return withAnswered(ideaId, ofIdea.all(ideaId));
    },
    addRound({ id, ideaId, fields }) {
      if (byId.get(id)) return get(id);
      reader.template(ideaId);
      if (ofIdea.all(ideaId).length >= limits.roundsPerIdea) throw refusal('fields.title', 'TOO_MANY');
      const { title, introduction = '', plannedOn = null } = fields;
      insert.run({ id, ideaId, title, introduction, plannedOn, now: clock.now() });
      writer.touch(ideaId);
      return get(id);
    },
    changeRound({ id, changes, base }) {
      const { ideaId, title, introduction, plannedOn } = find(id);
      const stored = { title, introduction, plannedOn };
      refuseStale<RoundChanges>(stored, changes, base);
      const wanted = { ...stored, ...defined(changes) };
      if (isSame(wanted, stored)) return get(id);
      update.run({ ...wanted, id, now: clock.now() });
      writer.touch(ideaId);
      return get(id);
    },
    removeRound({ id }) {
      const { ideaId } = find(id);
      remove.run(id);
      writer.touch(ideaId);
      return {};
    },
    saveQuestions({ roundId, questions, base }) {
      const { ideaId } = find(roundId);
      const known = new Set(reader.rows(ideaId).map(({ id }) => id));
      const inOrder = (given: readonly FeedbackQuestion[]) =>
        [...new Map(given.map((question) => [question.id, question])).values()].map(
          ({ id, text, kind, noteId }) => ({
            ...{ id, text, kind },
            noteId: noteId !== null && known.has(noteId) ? noteId : null,
          }),
        );
      const [wanted, stored] = [inOrder(questions), questionsOf.all(roundId)];
      if (base) refuseStale({ questions: stored }, { questions: wanted }, { questions: inOrder(base) });
      if (isSame(wanted, stored)) return get(roundId);
      const kinds = new Map(wanted.map(({ id, kind }) => [id, kind]));
      const goneIds = stored.flatMap(({ id, kind }) => (kind === kinds.get(id) ? [] : [id]));
      dropQuestions.run(roundId, JSON.stringify(wanted.map(({ id }) => id)));
      for (const [rank, question] of wanted.entries()) writeQuestion.run({ ...question, roundId, rank });
      dropAnswers.run({ ideaId, goneIds: JSON.stringify(goneIds) });
      touchRound.run(clock.now(), roundId);
      writer.touch(ideaId);
      return get(roundId);
    },
  } satisfies Pick<Services['feedback'], Verbs>;

  return { service, getAsked };
}
