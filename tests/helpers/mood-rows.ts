import type { Database as Connection } from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { MarkKind } from '#contract/journal-parts.ts';

export interface MoodRow {
  on: string;
  mood?: number | null;
  energy?: number | null;
  minute?: number;
  markIds?: readonly string[];
  trashed?: boolean;
}

/** Puts entries where figures read them, with nothing said but what counts: a case of ten days is one table in the test. */
export function writeMoods(raw: Connection, rows: readonly MoodRow[]): void {
  const entry = raw.prepare(
    `INSERT INTO entries (id, written_on, minute, mood, energy, created_at, changed_at, deleted_at)
     VALUES (@id, @on, @minute, @mood, @energy, 0, 0, @deletedAt)`,
  );
  const mark = raw.prepare('INSERT INTO entry_marks (entry_id, mark_id) VALUES (?, ?)');
  raw.transaction(() => {
    for (const { on, mood = null, energy = null, minute = 600, markIds = [], trashed = false } of rows) {
      const id = newId();
      entry.run({ id, on, mood, energy, minute, deletedAt: trashed ? 1 : null });
      for (const markId of markIds) mark.run(id, markId);
    }
  })();
}

/** A mark of one's own, by name. */
export function addMark(raw: Connection, name: string, kind: MarkKind = 'factor'): string {
  const id = newId();
  raw
    .prepare(
      `INSERT INTO marks (id, kind, name, name_key, category, position) VALUES (@id, @kind, @name, @name, 'everyday', @id)`,
    )
    .run({ id, kind, name });
  return id;
}
