import type { Canvas, CanvasNote, Evidence, RiskyNote } from '#contract/canvases.ts';
import { Failure } from '#contract/failures.ts';
import { type Block, blocksOf, type CanvasTemplate, otherBlock } from '#contract/idea-parts.ts';
import type { Db } from '../../database/database.ts';
import { createEvidenceReader } from './evidence-reader.ts';

/** A note as it is stored, with where it stood in the other template. */
export interface NoteRow extends Omit<CanvasNote, 'supportsCount' | 'contradictsCount'> {
  position: string;
  otherBlock: Block | null;
  otherPosition: string | null;
}

export type CanvasReader = ReturnType<typeof createCanvasReader>;

const columns = `id, block, position, text, color, assumption, importance, other_block AS otherBlock, other_position AS otherPosition`;

/** Reads canvases and what speaks for or against their notes. */
export function createCanvasReader({ db }: { db: Db }) {
  const raw = db.$client;
  const evidence = createEvidenceReader({ db });
  const templateOf = raw
    .prepare<[ideaId: string], CanvasTemplate>('SELECT template FROM ideas WHERE id = ?')
    .pluck();
  const ownRows = raw.prepare<[ideaId: string], NoteRow>(
    `SELECT ${columns} FROM canvas_notes WHERE idea_id = ? ORDER BY position, id`,
  );
  const byId = raw.prepare<[id: string], NoteRow & { ideaId: string }>(
    `SELECT ${columns}, idea_id AS ideaId FROM canvas_notes WHERE id = ?`,
  );

  /** NOT_FOUND. */
  function template(ideaId: string): CanvasTemplate {
    const found = templateOf.get(ideaId);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  /** Notes of a canvas as they are read: by block, and in each in the person's order. NOT_FOUND. */
  function rows(ideaId: string): NoteRow[] {
    const shown = template(ideaId);
    const ranks = new Map<Block, number>(blocksOf[shown].map((block, rank) => [block, rank]));
    const rankOf = ({ block }: NoteRow) => ranks.get(block) ?? ranks.size;
    return ownRows
      .all(ideaId)
      .map((row) => (ranks.has(row.block) ? row : { ...row, block: otherBlock[row.block] ?? row.block }))
      .sort((one, other) => rankOf(one) - rankOf(other));
  }

  function notesWithEvidence(ideaId: string): RiskyNote[] {
    const byNote = Map.groupBy(evidence.ofIdea(ideaId), ({ noteId }) => noteId);
    return rows(ideaId).map((row) =>
      toNote(
        row,
        (byNote.get(row.id) ?? []).map(({ noteId: _noteId, ...piece }) => piece),
      ),
    );
  }

  return {
    template,
    rows,
    notesWithEvidence,
    /** NOT_FOUND. */
    canvas: (ideaId: string): Canvas => ({
      ideaId,
      template: template(ideaId),
      notes: notesWithEvidence(ideaId).map(({ evidence: _evidence, ...note }) => note),
    }),
    /** A note and the idea it belongs to. NOT_FOUND. */
    note(id: string): NoteRow & { ideaId: string } {
      const found = byId.get(id);
      if (!found) throw new Failure('NOT_FOUND');
      return found;
    },
  };
}

function toNote(
  { id, block, text, color, assumption, importance }: NoteRow,
  evidence: Evidence[],
): RiskyNote {
  const count = (stance: Evidence['stance']) => evidence.filter((piece) => piece.stance === stance).length;
  return {
    ...{ id, block, text, color, assumption, importance },
    ...{ supportsCount: count('supports'), contradictsCount: count('contradicts'), evidence },
  };
}
