import type { CanvasNote, NoteChanges } from '#contract/canvases.ts';
import { Failure } from '#contract/failures.ts';
import { type Block, blocksOf, type CanvasTemplate } from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { defined, isSame, refuseStale } from '../../commands/refuse-stale.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import { positionsBetween } from '../../order/positions.ts';
import { refusal } from '../refusal.ts';
import type { CanvasReader } from './canvas-reader.ts';
import type { NoteWriter } from './note-writer.ts';

export interface NotesOptions {
  db: Db;
  reader: CanvasReader;
  writer: NoteWriter;
}

type Verbs = 'get' | 'addNotes' | 'changeNote' | 'changeNotes' | 'moveNotes' | 'removeNotes';
type Risk = Pick<CanvasNote, 'assumption' | 'importance'>;

/** Notes on a canvas, in the order of the person. */
export function createNotes({ db, reader, writer }: NotesOptions) {
  const known = db.$client
    .prepare<[ids: string], string>(
      'SELECT id FROM canvas_notes WHERE id IN (SELECT value FROM json_each(?))',
    )
    .pluck();

  function answer(ideaId: string) {
    writer.touch(ideaId);
    return reader.canvas(ideaId);
  }

  function write(note: CanvasNote, changes: NoteChanges): boolean {
    const { id, text, color, assumption, importance } = note;
    const stored = { text, color, assumption, importance };
    const wanted = { ...stored, ...defined(changes), ...riskOf(note, changes) };
    if (isSame(wanted, stored)) return false;
    writer.write({ id, ...wanted });
    return true;
  }

  return {
    get: ({ ideaId }) => reader.canvas(ideaId),
    addNotes({ ideaId, notes, afterId, afterIds = [] }) {
      const stored = reader.rows(ideaId);
      const template = reader.template(ideaId);
      for (const [index, { block }] of notes.entries()) requireBlock(template, block, `notes.${index}.block`);
      const taken = new Set(known.all(JSON.stringify(notes.map(({ id }) => id))));
      const fresh = [...new Map(notes.map((note) => [note.id, note])).values()].filter(
        ({ id }) => !taken.has(id),
      );
      if (fresh.length === 0) return reader.canvas(ideaId);
      if (stored.length + fresh.length > limits.notesPerCanvas) throw refusal('notes', 'TOO_MANY');
      for (const [block, added] of Map.groupBy(fresh, (note) => note.block)) {
        const there = stored.filter((note) => note.block === block);
        const after = there.findLastIndex(({ id }) => id === afterId || afterIds.includes(id));
        const at = afterId === null ? 0 : after < 0 ? there.length : after + 1;
        const positions = positionsAt(there, at, added.length);
        for (const [index, note] of added.entries())
          writer.insert(ideaId, { ...note, ...riskOf(note, note), position: positions[index] ?? '' });
      }
      return answer(ideaId);
    },
    changeNote({ id, changes, base }) {
      const { ideaId } = reader.note(id);
      const { text, color, assumption, importance, ...rest } = noteOf(ideaId, id);
      refuseStale<NoteChanges>({ text, color, assumption, importance }, changes, base);
      const isChanged = write({ ...rest, text, color, assumption, importance }, changes);
      return isChanged ? answer(ideaId) : reader.canvas(ideaId);
    },
    changeNotes({ ideaId, ids, changes }) {
      const wanted = new Set(ids);
      const { notes } = reader.canvas(ideaId);
      const changed = notes.filter((note) => wanted.has(note.id) && write(note, changes));
      return changed.length > 0 ? answer(ideaId) : reader.canvas(ideaId);
    },
    moveNotes({ ideaId, ids, block, afterId }) {
      requireBlock(reader.template(ideaId), block, 'block');
      const rows = reader.rows(ideaId);
      const byId = new Map(rows.map((row) => [row.id, row]));
      // Those that have left meanwhile are not missed by the others.
      const moved = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
      if (moved.length === 0) throw new Failure('NOT_FOUND');
      const there = rows.filter((row) => row.block === block);
      const isMoved = new Set(moved.map(({ id }) => id));
      const others = there.filter(({ id }) => !isMoved.has(id));
      const at = there
        .slice(0, there.findIndex(({ id }) => id === afterId) + 1)
        .filter(({ id }) => !isMoved.has(id)).length;
      const order = [...others.slice(0, at), ...moved, ...others.slice(at)].map(({ id }) => id);
      if (
        isSame(
          order,
          there.map(({ id }) => id),
        )
      )
        return reader.canvas(ideaId);
      const positions = positionsAt(others, at, moved.length);
      for (const [index, { id }] of moved.entries())
        writer.place({
          ...{ id, block, position: positions[index] ?? '' },
          ...{ otherBlock: null, otherPosition: null },
        });
      return answer(ideaId);
    },
    removeNotes({ ideaId, ids }) {
      reader.template(ideaId);
      if (writer.remove(ideaId, ids) === 0) return reader.canvas(ideaId);
      writer.dropLooseEvidence(ideaId);
      return answer(ideaId);
    },
  } satisfies Pick<Services['canvases'], Verbs>;

  function noteOf(ideaId: string, id: string): CanvasNote {
    const found = reader.canvas(ideaId).notes.find((note) => note.id === id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }
}

function requireBlock(template: CanvasTemplate, block: Block, field: string): void {
  if (!(blocksOf[template] as readonly Block[]).includes(block)) throw refusal(field, 'INVALID');
}

/** Places for `count` notes before the one at `index`, in order. */
function positionsAt(there: readonly { position: string }[], index: number, count: number): string[] {
  return positionsBetween(there[index - 1]?.position ?? null, there[index]?.position ?? null, count);
}

/** Whether it is an assumption, and how important: what has an importance is one, and what is none has no importance. */
function riskOf(stored: Risk, changes: Partial<Risk> | NoteChanges): Risk {
  const { importance = changes.assumption === null ? null : stored.importance } = changes;
  const { assumption = stored.assumption } = changes;
  if (assumption === null && importance !== null) return { assumption: 'untested', importance };
  return { assumption, importance: assumption === null ? null : importance };
}
