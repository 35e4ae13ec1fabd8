import type { RiskyNote } from '#contract/canvases.ts';
import { Failure } from '#contract/failures.ts';
import {
  type AssumptionState,
  assumptionStates,
  type EvidenceNoun,
  type Stance,
} from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import type { StoredFile } from '#contract/stored-files.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import { fileColumnList } from '../../files/file-columns.ts';
import type { StoredFiles } from '../../files/stored-files.ts';
import { refusal } from '../refusal.ts';
import type { CanvasReader } from './canvas-reader.ts';
import { stanceOfOutcome } from './evidence-reader.ts';
import type { NoteWriter } from './note-writer.ts';

export interface EvidenceOptions {
  db: Db;
  files: StoredFiles;
  reader: CanvasReader;
  writer: NoteWriter;
}

type Verbs =
  | 'listRiskiest'
  | 'getNote'
  | 'linkEvidence'
  | 'unlinkEvidence'
  | 'attachFile'
  | 'getFile'
  | 'listFiles';

/** Whether there is such a record that may speak of a note of an idea. A file of the journal may not. */
const exists: Readonly<Record<EvidenceNoun, string>> = {
  experiment: 'SELECT 1 FROM experiments WHERE id = @id AND idea_id = @ideaId',
  feedback: 'SELECT 1 FROM feedback WHERE id = @id AND idea_id = @ideaId',
  contact: 'SELECT 1 FROM contacts WHERE id = @id AND deleted_at IS NULL AND @ideaId IS NOT NULL',
  file: `SELECT 1 FROM files WHERE id = @id AND (EXISTS (SELECT 1 FROM certificates WHERE file_id = files.id)
    OR EXISTS (SELECT 1 FROM evidence WHERE record_id = files.id AND idea_id = @ideaId))`,
};

/** What speaks for and against assumptions, and which of them to look at first. */
export function createEvidence({ db, files, reader, writer }: EvidenceOptions) {
  const raw = db.$client;
  const isThere = {
    experiment: raw.prepare(exists.experiment),
    feedback: raw.prepare(exists.feedback),
    contact: raw.prepare(exists.contact),
    file: raw.prepare(exists.file),
  };
  const resultOf = raw.prepare<[id: string], { outcome: string | null; stance: Stance }>(
    `SELECT outcome, ${stanceOfOutcome} AS stance FROM experiments AS experiment WHERE id = ?`,
  );
  const write = raw.prepare(
    `INSERT INTO evidence (idea_id, note_id, noun, stance, record_id) VALUES (@ideaId, @noteId, @noun, @stance, @id)
     ON CONFLICT (note_id, noun, record_id) DO UPDATE SET stance = excluded.stance WHERE stance IS NOT excluded.stance`,
  );
  const drop = raw.prepare('DELETE FROM evidence WHERE note_id = ? AND noun = ? AND record_id = ?');
  const filesOf = raw.prepare<[noteId: string], StoredFile>(
    `SELECT ${fileColumnList} FROM evidence JOIN files AS file ON file.id = evidence.record_id
     WHERE evidence.note_id = ? AND evidence.noun = 'file' ORDER BY capturedAt, file.id`,
  );
  const isWith = raw.prepare("SELECT 1 FROM evidence WHERE note_id = ? AND noun = 'file' AND record_id = ?");

  function answer(ideaId: string, isChanged: boolean) {
    if (isChanged) writer.touch(ideaId);
    return reader.canvas(ideaId);
  }

  /** What is written down of it: of an experiment only what its result does not say. */
  function writtenStance(noun: EvidenceNoun, id: string, stance: Stance): Stance | null {
    if (noun !== 'experiment') return stance;
    const result = resultOf.get(id);
    if (!result?.outcome) throw refusal('id', 'INVALID');
    return result.stance === stance ? null : stance;
  }

  return {
    listRiskiest: ({ ideaId }) =>
      reader
        .notesWithEvidence(ideaId)
        .filter(({ assumption }) => assumption !== null)
        .sort((one, other) => compareRisk(one, other)),
    getNote({ id }) {
      const { ideaId } = reader.note(id);
      const found = reader.notesWithEvidence(ideaId).find((note) => note.id === id);
      if (!found) throw new Failure('NOT_FOUND');
      return { ...found, ideaId };
    },
    linkEvidence({ noteId, noun, id, stance }) {
      const { ideaId } = reader.note(noteId);
      if (!isThere[noun].get({ id, ideaId })) throw new Failure('NOT_FOUND');
      const isNew = noun === 'file' && !isWith.get(noteId, id);
      if (isNew) refuseMoreFiles(noteId);
      const written = writtenStance(noun, id, stance);
      return answer(ideaId, write.run({ ideaId, noteId, noun, stance: written, id }).changes > 0);
    },
    unlinkEvidence({ noteId, noun, id }) {
      const { ideaId } = reader.note(noteId);
      return answer(ideaId, drop.run(noteId, noun, id).changes > 0);
    },
    attachFile({ noteId, fileId, file, stance }) {
      const { ideaId } = reader.note(noteId);
      if (isWith.get(noteId, fileId)) return reader.canvas(ideaId);
      refuseMoreFiles(noteId);
      files.keep(fileId, file);
      write.run({ ideaId, noteId, noun: 'file', stance, id: fileId });
      return answer(ideaId, true);
    },
    getFile({ noteId, fileId }) {
      if (!isWith.get(noteId, fileId)) throw new Failure('NOT_FOUND');
      return files.read(fileId);
    },
    listFiles: ({ noteId }) => filesOf.all(noteId),
  } satisfies Pick<Services['canvases'], Verbs>;

  function refuseMoreFiles(noteId: string): void {
    if (filesOf.all(noteId).length >= limits.filesPerNote) throw refusal('file', 'TOO_MANY');
  }
}

/** What nobody knows yet. */
const openStates: ReadonlySet<AssumptionState | null> = new Set(['untested', 'testing']);

/** Below 0 where `one` is the greater risk: what is decided is none, however important. Sorting keeps the order of equals. */
function compareRisk(one: RiskyNote, other: RiskyNote): number {
  const isOpen = ({ assumption }: RiskyNote) => Number(openStates.has(assumption));
  const rankOf = ({ assumption }: RiskyNote) => (assumption ? assumptionStates.indexOf(assumption) : 0);
  const isDoubted = ({ supportsCount, contradictsCount }: RiskyNote) =>
    Number(contradictsCount > supportsCount);
  return (
    isOpen(other) - isOpen(one) ||
    (other.importance ?? 0) - (one.importance ?? 0) ||
    one.evidence.length - other.evidence.length ||
    rankOf(one) - rankOf(other) ||
    isDoubted(other) - isDoubted(one)
  );
}
