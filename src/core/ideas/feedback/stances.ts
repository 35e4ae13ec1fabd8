import type { FeedbackItem } from '#contract/feedback.ts';
import type { Db } from '../../database/database.ts';
import { answersSay } from './answers-say.ts';

type Said = FeedbackItem['stances'][number];

/** Of which assumptions feedback speaks, and how. It stands among the evidence and nowhere else. */
export function createStances({ db }: { db: Db }) {
  const raw = db.$client;
  const given = '(SELECT value FROM json_each(?))';
  const ofItems = raw.prepare<[ids: string], Said & { recordId: string }>(
    `SELECT evidence.record_id AS recordId, note.id AS noteId, evidence.stance FROM evidence JOIN canvas_notes AS note ON note.id = evidence.note_id
     WHERE evidence.record_id IN ${given} AND evidence.noun = 'feedback' ORDER BY note.id`,
  );
  const ofAnswers = raw.prepare<[ids: string], Said & { recordId: string }>(
    `SELECT record_id AS recordId, note_id AS noteId, stance FROM (${answersSay(`item.id IN ${given}`)}) ORDER BY note_id`,
  );
  const known = raw
    .prepare<[ideaId: string, ids: string], string>(
      `SELECT id FROM canvas_notes WHERE idea_id = ? AND id IN ${given} ORDER BY id`,
    )
    .pluck();
  const write = raw.prepare(
    `INSERT INTO evidence (idea_id, note_id, noun, stance, record_id) VALUES (?, ?, 'feedback', ?, ?)
     ON CONFLICT (note_id, noun, record_id) DO UPDATE SET stance = excluded.stance WHERE stance IS NOT excluded.stance`,
  );
  const drop = raw.prepare("DELETE FROM evidence WHERE note_id = ? AND noun = 'feedback' AND record_id = ?");
  const dropAll = raw.prepare("DELETE FROM evidence WHERE record_id = ? AND noun = 'feedback'");

  const read = (rows: typeof ofItems) => (ids: readonly string[]) => {
    const found = Map.groupBy(rows.all(JSON.stringify(ids)), ({ recordId }) => recordId);
    return (id: string): Said[] => (found.get(id) ?? []).map(({ noteId, stance }) => ({ noteId, stance }));
  };
  const of = read(ofItems);

  return {
    /** Those that the person chose. */
    of,
    /** Those that answers say of other assumptions, as `answersSay` reads them. */
    ofAnswers: read(ofAnswers),
    /** Those of these that speak of notes on the canvas of the idea, each note once, in one order. */
    known(ideaId: string, stances: readonly Said[]): Said[] {
      const byNote = new Map(stances.map((said) => [said.noteId, said.stance]));
      return known.all(ideaId, JSON.stringify([...byNote.keys()])).flatMap((noteId) => {
        const stance = byNote.get(noteId);
        return stance ? [{ noteId, stance }] : [];
      });
    },
    /** Says that it speaks of these notes, all of which are there, and of no others on the canvas. */
    write({ id, ideaId }: { id: string; ideaId: string }, stances: readonly Said[]): void {
      const wanted = new Set(stances.map(({ noteId }) => noteId));
      for (const { noteId } of of([id])(id)) if (!wanted.has(noteId)) drop.run(noteId, id);
      for (const { noteId, stance } of stances) write.run(ideaId, noteId, stance, id);
    },
    drop(id: string): void {
      dropAll.run(id);
    },
  };
}
