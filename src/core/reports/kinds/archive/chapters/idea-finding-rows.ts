// Statements on canvases as they were kept, and on rounds of feedback, each with the idea it belongs to.

export interface VersionRow {
  ideaId: string;
  number: number;
  name: string;
  template: string;
  noteCount: number;
  createdAt: number;
}
export const versionRows = `SELECT idea_id AS ideaId, number, name, template, note_count AS noteCount, created_at AS createdAt
  FROM canvas_versions ORDER BY number`;

export interface RoundRow {
  id: string;
  ideaId: string;
  title: string;
  introduction: string;
  plannedOn: string | null;
  answeredCount: number;
}
export const roundRows = `SELECT id, idea_id AS ideaId, title, introduction, planned_on AS plannedOn,
    (SELECT count(*) FROM feedback WHERE round_id = round.id) AS answeredCount
  FROM feedback_rounds AS round ORDER BY coalesce(planned_on, '9'), created_at, id`;

export interface QuestionRow {
  id: string;
  roundId: string;
  kind: string;
  text: string;
  /** Of the note it asks about, as far as that is still there. */
  note: string | null;
}
export const questionRows = `SELECT question.id, round_id AS roundId, kind, question.text, note.text AS note
  FROM feedback_questions AS question LEFT JOIN canvas_notes AS note ON note.id = question.note_id
  ORDER BY question.rank, question.id`;

/** Who gave feedback, and when. */
export interface GiverRow {
  id: string;
  name: string | null;
  givenOn: string;
}
export const giverRows = `SELECT item.id, coalesce(contact.name, item.name) AS name, given_on AS givenOn
  FROM feedback AS item LEFT JOIN contacts AS contact ON contact.id = item.contact_id AND contact.deleted_at IS NULL`;
