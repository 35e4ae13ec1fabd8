import type { Database as Connection } from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { knownMarks, markKinds } from '#contract/journal-parts.ts';
import { positionsBetween } from '../order/positions.ts';

/**
 * Writes the feelings and factors that Langkah brings along and that are not there yet, each at the end of its category: all of them into a new workspace, the new ones of a
 * newer version into an old one. None is ever removed, so those that are not wanted stay archived. Belongs before the triggers of the history, so that it is no step of anybody's.
 */
export function ensureMarks(raw: Connection): void {
  const isKnown = raw.prepare('SELECT 1 FROM marks WHERE kind = ? AND known = ?');
  const missing = markKinds.flatMap((kind) =>
    Object.entries<readonly string[]>(knownMarks[kind])
      .map(([category, all]) => ({ kind, category, names: all.filter((known) => !isKnown.get(kind, known)) }))
      .filter(({ names }) => names.length > 0),
  );
  if (missing.length === 0) return;
  const last = raw
    .prepare<[kind: string, category: string], string | null>(
      'SELECT max(position) FROM marks WHERE kind = ? AND category = ?',
    )
    .pluck();
  const insert = raw.prepare(
    'INSERT INTO marks (id, kind, known, category, position) VALUES (?, ?, ?, ?, ?)',
  );
  raw
    .transaction(() => {
      for (const { kind, category, names } of missing) {
        const places = positionsBetween(last.get(kind, category) ?? null, null, names.length);
        for (const [index, known] of names.entries())
          insert.run(newId(), kind, known, category, places[index]);
      }
    })
    .immediate();
}
