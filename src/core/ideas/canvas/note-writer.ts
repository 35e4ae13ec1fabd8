import type { CanvasNote } from '#contract/canvases.ts';
import type { Db } from '../../database/database.ts';
import type { Clock } from '../../ports.ts';
import type { NoteRow } from './canvas-reader.ts';

export type NoteWriter = ReturnType<typeof createNoteWriter>;

type Words = Pick<CanvasNote, 'id' | 'text' | 'color' | 'assumption' | 'importance'>;
type Placement = Pick<NoteRow, 'id' | 'block' | 'position'>;

/** Writing the rows of notes. A change of the canvas is a change of its idea. */
export function createNoteWriter({ db, clock }: { db: Db; clock: Clock }) {
  const raw = db.$client;
  const insert = raw.prepare(
    `INSERT INTO canvas_notes (id, idea_id, block, position, text, color, assumption, importance)
     VALUES (@id, @ideaId, @block, @position, @text, @color, @assumption, @importance)`,
  );
  const write = raw.prepare(
    'UPDATE canvas_notes SET text = @text, color = @color, assumption = @assumption, importance = @importance WHERE id = @id',
  );
  const place = raw.prepare(
    'UPDATE canvas_notes SET block = @block, position = @position, other_block = @otherBlock, other_position = @otherPosition WHERE id = @id',
  );
  const remove = raw.prepare(
    'DELETE FROM canvas_notes WHERE idea_id = ? AND id IN (SELECT value FROM json_each(?))',
  );
  const setTemplate = raw.prepare('UPDATE ideas SET template = ? WHERE id = ?');
  const touch = raw.prepare('UPDATE ideas SET changed_at = ? WHERE id = ?');
  // One that only a version still knows may come back, and what was found out about it with it.
  const dropLoose = raw.prepare(
    `DELETE FROM evidence WHERE idea_id = @ideaId
       AND note_id NOT IN (SELECT id FROM canvas_notes WHERE idea_id = @ideaId)
       AND NOT EXISTS (SELECT 1 FROM canvas_versions AS version WHERE version.idea_id = @ideaId AND instr(version.notes, evidence.note_id) > 0)`,
  );

  return {
    insert(ideaId: string, note: Words & Placement): void {
      insert.run({ ...note, ideaId });
    },
    write(note: Words): void {
      write.run(note);
    },
    /** Puts a note somewhere, with what is remembered of the other template. */
    place(note: Placement & Pick<NoteRow, 'otherBlock' | 'otherPosition'>): void {
      place.run(note);
    },
    remove: (ideaId: string, ids: readonly string[]): number =>
      remove.run(ideaId, JSON.stringify(ids)).changes,
    setTemplate(ideaId: string, template: string): void {
      setTemplate.run(template, ideaId);
    },
    touch(ideaId: string): void {
      touch.run(clock.now(), ideaId);
    },
    /** Forgets evidence of notes that are on no canvas and in no version of the idea any more. */
    dropLooseEvidence(ideaId: string): void {
      dropLoose.run({ ideaId });
    },
  };
}
