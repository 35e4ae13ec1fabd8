import type { Experiment } from '#contract/experiments.ts';
import type { Db } from '../database/database.ts';

const given = '(SELECT value FROM json_each(?))';

/** Which assumptions experiments test. It stands among the evidence, where it says something as soon as there is a result. */
export function createTestedNotes({ db }: { db: Db }) {
  const raw = db.$client;
  const of = raw.prepare<[id: string], Experiment['notes'][number]>(
    `SELECT note.id, note.text FROM evidence JOIN canvas_notes AS note ON note.id = evidence.note_id
     WHERE evidence.record_id = ? AND evidence.noun = 'experiment' ORDER BY note.id`,
  );
  const known = raw
    .prepare<[ideaId: string, ids: string], string>(
      `SELECT id FROM canvas_notes WHERE idea_id = ? AND id IN ${given} ORDER BY id`,
    )
    .pluck();
  const insert = raw.prepare(
    "INSERT INTO evidence (idea_id, note_id, noun, record_id) VALUES (?, ?, 'experiment', ?) ON CONFLICT DO NOTHING",
  );
  const drop = raw.prepare(
    "DELETE FROM evidence WHERE note_id = ? AND noun = 'experiment' AND record_id = ?",
  );
  const dropAll = raw.prepare("DELETE FROM evidence WHERE record_id = ? AND noun = 'experiment'");
  const forgetSaid = raw.prepare(
    "UPDATE evidence SET stance = NULL WHERE record_id = ? AND noun = 'experiment' AND stance IS NOT NULL",
  );
  const begin = raw.prepare(
    `UPDATE canvas_notes SET assumption = 'testing' WHERE assumption = 'untested' AND id IN ${given}`,
  );

  return {
    /** Those that are on the canvas. */
    of: (id: string) => of.all(id),
    /** Those of these notes that are on the canvas of the idea, each once, in one order. */
    known: (ideaId: string, ids: readonly string[]) => known.all(ideaId, JSON.stringify(ids)),
    /** Says that it tests these notes, all of which are there, and no others. Returns those that are new. */
    write({ id, ideaId }: { id: string; ideaId: string }, noteIds: readonly string[]): string[] {
      const wanted = new Set(noteIds);
      // One that is only in a version is left alone.
      for (const note of of.all(id)) if (!wanted.has(note.id)) drop.run(note.id, id);
      return noteIds.filter((noteId) => insert.run(ideaId, noteId, id).changes > 0);
    },
    /** Of these assumptions, those that nobody has tested yet are being tested now. */
    begin(noteIds: readonly string[]): void {
      begin.run(JSON.stringify(noteIds));
    },
    /** What it says of its assumptions is what its result says. */
    forgetSaid(id: string): void {
      forgetSaid.run(id);
    },
    drop(id: string): void {
      dropAll.run(id);
    },
  };
}
