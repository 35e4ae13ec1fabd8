import type { Db } from '../../../database/database.ts';
import type { PersonInTouch } from '../../entries/list-people.ts';

interface PersonFacts {
  role: string | null;
  /** A key of the catalogue `words:relation`, or the person's own word. */
  relation: string | null;
}

export interface PersonRow extends PersonInTouch, PersonFacts {}

/** What is said of contacts, by their ids. */
export function readPersonFacts(db: Db, ids: readonly string[]): (id: string) => PersonFacts {
  const rows = db.$client
    .prepare<[string], PersonFacts & { id: string }>(
      'SELECT id, role, relation FROM contacts WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => byId.get(id) ?? { role: null, relation: null };
}
