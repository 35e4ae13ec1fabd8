import { z } from 'zod';
import { type CanvasVersion, type VersionNote, versionNote } from '#contract/canvases.ts';
import { Failure } from '#contract/failures.ts';
import type { CanvasTemplate } from '#contract/idea-parts.ts';
import { limits } from '#contract/limits.ts';
import { isSame } from '../../commands/refuse-stale.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import { longestInOrder } from '../../order/longest-in-order.ts';
import { positionsBetween } from '../../order/positions.ts';
import type { Clock } from '../../ports.ts';
import { refusal } from '../refusal.ts';
import type { CanvasReader, NoteRow } from './canvas-reader.ts';
import { differenceOf } from './difference.ts';
import type { NoteWriter } from './note-writer.ts';

export interface VersionsOptions {
  db: Db;
  clock: Clock;
  reader: CanvasReader;
  writer: NoteWriter;
}

type Verbs =
  | 'listVersions'
  | 'getVersion'
  | 'saveVersion'
  | 'renameVersion'
  | 'removeVersion'
  | 'getDifference'
  | 'restoreVersion';
type Row = CanvasVersion & { ideaId: string };
type Words = Pick<VersionNote, 'text' | 'color' | 'assumption' | 'importance'>;
export type Versions = ReturnType<typeof createVersions>;

const columns =
  'id, idea_id AS ideaId, number, name, template, note_count AS noteCount, created_at AS createdAt';

/** Named states of canvases. */
export function createVersions({ db, clock, reader, writer }: VersionsOptions) {
  const raw = db.$client;
  const ofIdea = raw.prepare<[ideaId: string], Row>(
    `SELECT ${columns} FROM canvas_versions WHERE idea_id = ? ORDER BY number DESC`,
  );
  const byId = raw.prepare<[id: string], Row>(`SELECT ${columns} FROM canvas_versions WHERE id = ?`);
  const notesById = raw
    .prepare<[id: string], string>('SELECT notes FROM canvas_versions WHERE id = ?')
    .pluck();
  const standing = raw.prepare<[ideaId: string], { count: number; next: number }>(
    'SELECT count(*) AS count, coalesce(max(number), 0) + 1 AS next FROM canvas_versions WHERE idea_id = ?',
  );
  const isKept = raw.prepare(
    'SELECT 1 FROM canvas_versions WHERE idea_id = ? AND template = ? AND notes = ?',
  );
  const insert = raw.prepare(
    `INSERT INTO canvas_versions (id, idea_id, template, number, name, note_count, created_at, notes)
     VALUES (@id, @ideaId, @template, @number, @name, @noteCount, @now, @notes)`,
  );
  const rename = raw.prepare('UPDATE canvas_versions SET name = ? WHERE id = ?');
  const remove = raw.prepare('DELETE FROM canvas_versions WHERE id = ?');
  const ownerOf = raw.prepare<[id: string], string>('SELECT idea_id FROM canvas_notes WHERE id = ?').pluck();

  function find(id: string): Row {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  const current = (ideaId: string): VersionNote[] =>
    reader.rows(ideaId).map(({ id, block, text, color, assumption, importance }) => ({
      ...{ id, block, text, color, assumption, importance },
    }));

  const stateNow = (ideaId: string) => ({ template: reader.template(ideaId), notes: current(ideaId) });

  function keep(ideaId: string, id: string, name: string, { template, notes } = stateNow(ideaId)): void {
    const { count, next } = standing.get(ideaId) ?? { count: 0, next: 1 };
    if (count >= limits.versionsPerCanvas) throw refusal('name', 'TOO_MANY');
    insert.run({
      ...{ id, ideaId, template, number: next, name },
      ...{ noteCount: notes.length, now: clock.now(), notes: JSON.stringify(notes) },
    });
  }

  const isNew = (ideaId: string, { template, notes }: ReturnType<typeof stateNow>): boolean =>
    notes.length > 0 && !isKept.get(ideaId, template, JSON.stringify(notes));

  /** Makes the canvas what it was, and writes only what differs. Where a note stood in the other template is remembered as long as it stays in its block. */
  function write(ideaId: string, template: CanvasTemplate, notes: readonly VersionNote[]): void {
    const isSameTemplate = reader.template(ideaId) === template;
    const before = new Map(reader.rows(ideaId).map((row) => [row.id, row]));
    const standing = (note: VersionNote) => {
      const row = isSameTemplate ? before.get(note.id) : undefined;
      return row?.block === note.block ? row : undefined;
    };
    const kept = new Set(notes.map(({ id }) => id));
    const gone = [...before.keys()].filter((id) => !kept.has(id));
    if (gone.length > 0) writer.remove(ideaId, gone);
    writer.setTemplate(ideaId, template);
    for (const { note, position } of placesOf(notes, standing)) {
      const row = before.get(note.id);
      if (!row) {
        writer.insert(ideaId, { ...note, position });
        continue;
      }
      if (!isSame(wordsOf(note), wordsOf(row))) writer.write(note);
      const there = standing(note);
      if (there?.position === position) continue;
      const { otherBlock, otherPosition } = there ?? { otherBlock: null, otherPosition: null };
      writer.place({ id: note.id, block: note.block, position, otherBlock, otherPosition });
    }
  }

  const stateOf = ({ id, ideaId, template }: Row) => ({
    ...{ ideaId, template, notes: readNotes(notesById.get(id)) },
  });

  const toVersion = ({ ideaId: _ideaId, ...version }: Row): CanvasVersion => version;

  const service = {
    listVersions({ ideaId }) {
      reader.template(ideaId);
      return ofIdea.all(ideaId).map(toVersion);
    },
    getVersion: ({ id }) => ({ ...find(id), notes: readNotes(notesById.get(id)) }),
    saveVersion({ ideaId, id, name }) {
      reader.template(ideaId);
      if (!byId.get(id)) keep(ideaId, id, name);
      return toVersion(find(id));
    },
    renameVersion({ id, name }) {
      if (find(id).name !== name) rename.run(name, id);
      return toVersion(find(id));
    },
    removeVersion({ id }) {
      const { ideaId } = find(id);
      remove.run(id);
      writer.dropLooseEvidence(ideaId);
      return {};
    },
    getDifference({ fromId, toId }) {
      const from = stateOf(find(fromId));
      const to = toId === null ? null : find(toId);
      if (to && to.ideaId !== from.ideaId) throw new Failure('NOT_FOUND');
      return differenceOf(from, to ? stateOf(to) : stateNow(from.ideaId));
    },
    restoreVersion({ id, newId, name, keptId, keptName }) {
      const { ideaId, template } = find(id);
      if (byId.get(newId)) return reader.canvas(ideaId);
      // One of another idea can be here only in a file of somebody else's making.
      const notes = readNotes(notesById.get(id)).filter(
        (note) => (ownerOf.get(note.id) ?? ideaId) === ideaId,
      );
      const now = stateNow(ideaId);
      if (isNew(ideaId, now)) keep(ideaId, keptId, keptName, now);
      write(ideaId, template, notes);
      keep(ideaId, newId, name);
      writer.touch(ideaId);
      return reader.canvas(ideaId);
    },
  } satisfies Pick<Services['canvases'], Verbs>;
  return service;
}

const wordsOf = ({ text, color, assumption, importance }: Words) => ({ text, color, assumption, importance });

/** Where each note comes to stand. `standing`: where it stands in this block now; of those, as many as can stay where they are. */
function placesOf(
  notes: readonly VersionNote[],
  standing: (note: VersionNote) => NoteRow | undefined,
): { note: VersionNote; position: string }[] {
  return [...Map.groupBy(notes, ({ block }) => block).values()].flatMap((inBlock) => {
    const there = inBlock.flatMap((note) => standing(note) ?? []);
    const run = longestInOrder(there.map(({ position }) => position));
    const staying = new Map(
      there.flatMap(({ id, position }, index) => (run.has(index) ? [[id, position]] : [])),
    );
    const places = inBlock.map((note) => ({ note, position: staying.get(note.id) ?? null }));
    return places.flatMap(({ note, position }, index) => {
      if (position !== null) return [{ note, position }];
      // The first of a gap fills it whole.
      if (index > 0 && places[index - 1]?.position === null) return [];
      const end = places.findIndex((place, at) => at > index && place.position !== null);
      const gap = places.slice(index, end < 0 ? undefined : end);
      const above = places[index - 1]?.position ?? null;
      const below = end < 0 ? null : (places[end]?.position ?? null);
      const positions = positionsBetween(above, below, gap.length);
      return gap.map((place, at) => ({ note: place.note, position: positions[at] ?? '' }));
    });
  });
}

/** Each note once. They may come from a file of somebody else's making: what is no note is passed over. */
function readNotes(json = '[]'): VersionNote[] {
  const notes = z.array(z.unknown()).catch([]).parse(JSON.parse(json));
  const known = notes.flatMap((note) => versionNote.safeParse(note).data ?? []);
  return [...new Map(known.map((note) => [note.id, note])).values()].slice(0, limits.notesPerCanvas);
}
