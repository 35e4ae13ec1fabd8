import { Failure } from '#contract/failures.ts';
import type { MarkKind } from '#contract/journal-parts.ts';
import { limits } from '#contract/limits.ts';
import type { Mark } from '#contract/marks.ts';
import type { Services } from '../commands/services.ts';
import { nameKeyOf } from '../contacts/name-key.ts';
import type { Db } from '../database/database.ts';
import { positionBetween } from '../order/positions.ts';
import type { SettingsStore } from '../ports.ts';
import { createMarkCounts } from './mark-counts.ts';
import { markOrder } from './mark-order.ts';
import { createMarkWords } from './mark-words.ts';

export interface MarksOptions {
  db: Db;
  settings: SettingsStore;
}

interface Row extends Omit<Mark, 'archived' | 'entryCount'> {
  isArchived: 0 | 1;
  position: string;
}

const columns =
  'mark.id, mark.kind, mark.known, mark.name, mark.category, mark.is_archived AS isArchived, mark.position';

/** Feelings and factors: those that came along, and one's own. */
export function createMarks({ db, settings }: MarksOptions) {
  const raw = db.$client;
  const wordsOf = createMarkWords({ settings });
  const counts = createMarkCounts({ db });
  const all = raw.prepare<[], Row>(`SELECT ${columns} FROM marks AS mark ORDER BY ${markOrder}`);
  const byId = raw.prepare<[id: string], Row>(`SELECT ${columns} FROM marks AS mark WHERE id = ?`);
  const count = raw.prepare<[], number>('SELECT count(*) FROM marks').pluck();
  const ofKind = raw.prepare<[kind: string], Pick<Mark, 'id' | 'known'> & { nameKey: string | null }>(
    'SELECT id, known, name_key AS nameKey FROM marks WHERE kind = ?',
  );
  const lastPlace = raw
    .prepare<[kind: string, category: string], string | null>(
      'SELECT max(position) FROM marks WHERE kind = ? AND category = ?',
    )
    .pluck();
  const nextPlace = raw
    .prepare<[kind: string, category: string, exceptId: string, after: string], string>(
      'SELECT position FROM marks WHERE kind = ? AND category = ? AND id <> ? AND position > ? ORDER BY position LIMIT 1',
    )
    .pluck();
  const insert = raw.prepare(
    `INSERT INTO marks (id, kind, name, name_key, category, position) VALUES (@id, @kind, @name, @nameKey, @category, @position)`,
  );
  const rename = raw.prepare('UPDATE marks SET name = ?, name_key = ? WHERE id = ?');
  const place = raw.prepare('UPDATE marks SET category = ?, position = ? WHERE id = ?');
  const archive = raw.prepare(
    `UPDATE marks SET is_archived = @to WHERE id IN (SELECT value FROM json_each(@ids)) AND is_archived <> @to`,
  );
  const archiveUnused = raw.prepare(
    `UPDATE marks SET is_archived = 1 WHERE kind = ? AND is_archived = 0 AND NOT EXISTS (
       SELECT 1 FROM entry_marks AS link JOIN entries AS entry ON entry.id = link.entry_id
       WHERE link.mark_id = marks.id AND entry.deleted_at IS NULL)`,
  );
  const remove = raw.prepare('DELETE FROM marks WHERE id = ?');

  function find(id: string) {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  const get = (id: string): Mark => toMark(find(id), counts.of(id));

  /** Throws CONFLICT when a mark of this kind has one of these names, whether the person gave it or the catalogues. */
  function refuseTaken(kind: MarkKind, names: readonly string[], exceptId?: string): void {
    const keys = new Set(names.map(nameKeyOf));
    const isTaken = ofKind.all(kind).some(({ id, known, nameKey }) => {
      if (id === exceptId) return false;
      if (nameKey !== null) return keys.has(nameKey);
      return known !== null && wordsOf(kind, known).some((word) => keys.has(nameKeyOf(word)));
    });
    if (isTaken) throw new Failure('CONFLICT');
  }

  const endOf = (kind: MarkKind, category: string) =>
    positionBetween(lastPlace.get(kind, category) ?? null, null);

  return {
    list() {
      const countOf = counts.ofAll();
      return all.all().map((row) => toMark(row, countOf(row.id)));
    },
    add({ id, kind, name, category }) {
      const existing = byId.get(id);
      if (existing) return get(id);
      refuseTaken(kind, [name]);
      if ((count.get() ?? 0) >= limits.marks)
        throw new Failure('INVALID_INPUT', { refusals: [{ field: 'name', reason: 'TOO_MANY' }] });
      insert.run({ id, kind, name, nameKey: nameKeyOf(name), category, position: endOf(kind, category) });
      return get(id);
    },
    change({ id, changes: { name, category } }) {
      const { kind, known, ...current } = find(id);
      if (name !== undefined && name !== current.name) {
        if (name === null && known === null)
          throw new Failure('INVALID_INPUT', { refusals: [{ field: 'changes.name', reason: 'REQUIRED' }] });
        refuseTaken(kind, name === null ? wordsOf(kind, known ?? '') : [name], id);
        rename.run(name, name === null ? null : nameKeyOf(name), id);
      }
      if (category !== undefined && category !== current.category)
        place.run(category, endOf(kind, category), id);
      return get(id);
    },
    move({ id, afterId }) {
      const { kind, category } = find(id);
      if (afterId === id) return get(id);
      const after = afterId === null ? null : find(afterId);
      if (after && (after.kind !== kind || after.category !== category)) throw new Failure('NOT_FOUND');
      const next = nextPlace.get(kind, category, id, after?.position ?? '') ?? null;
      place.run(category, positionBetween(after?.position ?? null, next), id);
      return get(id);
    },
    archive: ({ ids, archived }) => ({
      changedCount: archive.run({ ids: JSON.stringify(ids), to: archived ? 1 : 0 }).changes,
    }),
    archiveUnused: ({ kind }) => ({ changedCount: archiveUnused.run(kind).changes }),
    remove({ id }) {
      if (find(id).known !== null) throw new Failure('CONFLICT');
      remove.run(id);
      return {};
    },
  } satisfies Services['marks'];
}

function toMark({ id, kind, known, name, category, isArchived }: Row, entryCount: number): Mark {
  return { id, kind, known, name, category, archived: isArchived === 1, entryCount };
}
