import type { Database as Connection } from 'better-sqlite3';
import type { TrashRef } from '#contract/trash.ts';
import { hasTable } from '../database/has-table.ts';
import { eraseFiles, eraseNames, eraseTags } from './erase-leftovers.ts';

// SQL in place of Drizzle, which names all columns of today: this also runs on backups, whose schema may be that of any earlier version.
const given = '(SELECT value FROM json_each(?))';

interface Erased {
  table: string;
  companies: string[];
  tags: string[];
  /** What goes with it and may have a form of its own. */
  parts?: string[];
}

/** The table of each noun that can be erased, and what leads from its rows to companies and tags that may be left without a use. */
const nouns: Readonly<Record<TrashRef['noun'], Erased>> = {
  application: {
    table: 'applications',
    companies: [`SELECT company_id FROM applications WHERE id IN ${given}`],
    tags: [`SELECT tag_id FROM application_tags WHERE application_id IN ${given}`],
  },
  contact: {
    table: 'contacts',
    companies: [
      `SELECT company_id FROM contacts WHERE company_id IS NOT NULL AND id IN ${given}`,
      `SELECT company_id FROM contact_companies WHERE contact_id IN ${given}`,
    ],
    tags: [`SELECT tag_id FROM contact_tags WHERE contact_id IN ${given}`],
  },
  community: { table: 'communities', companies: [], tags: [] },
  goal: { table: 'goals', companies: [], tags: [] },
  resource: { table: 'resources', companies: [], tags: [] },
  certificate: { table: 'certificates', companies: [], tags: [] },
  entry: { table: 'entries', companies: [], tags: [] },
  idea: {
    ...{ table: 'ideas', companies: [], tags: [] },
    parts: [
      'canvas_notes',
      'experiments',
      'feedback_rounds',
      'feedback',
      'promotion_steps',
      'money_scenarios',
    ].map((table) => `SELECT id FROM ${table} WHERE idea_id IN ${given}`),
  },
};
export const erasableNouns = Object.keys(nouns) as TrashRef['noun'][];

const isLinked = `(noun, record_id) IN (SELECT value ->> 'noun', value ->> 'id' FROM json_each(?))`;

/**
 * Erases records with everything that belongs only to them: entries that speak of nothing else, tags that nothing else carries, companies
 * that were only a name for them, files that nothing else uses, unsaved text of their forms. Returns how many there were. Belongs into a transaction, with foreign keys on.
 */
export function eraseRecords(raw: Connection, refs: readonly TrashRef[]): number {
  const known = refs.filter(({ noun }) => hasTable(raw, nouns[noun].table));
  const erased = JSON.stringify(known.map(({ noun, id }) => ({ noun, id })));
  const groups = groupIds(known);
  const idsOf = (part: 'companies' | 'tags' | 'parts') =>
    groups.flatMap(([noun, ids]) =>
      (nouns[noun][part] ?? []).flatMap((sql) => raw.prepare(sql).pluck().all(JSON.stringify(ids))),
    );
  const list = (part: 'companies' | 'tags') => JSON.stringify(idsOf(part));
  const forms = JSON.stringify([...known.map(({ id }) => id), ...idsOf('parts')]);
  const [companyIds, tagIds] = [list('companies'), list('tags')];
  let count = 0;
  for (const [noun, ids] of groups) {
    count += raw
      .prepare(`DELETE FROM ${nouns[noun].table} WHERE id IN ${given}`)
      .run(JSON.stringify(ids)).changes;
  }
  // One statement for all: a statement for each entry would take minutes.
  raw
    .prepare(
      `DELETE FROM activities WHERE id IN (SELECT activity_id FROM activity_links WHERE ${isLinked})
        AND NOT EXISTS (SELECT 1 FROM activity_links WHERE activity_id = activities.id AND NOT (${isLinked}))`,
    )
    .run(erased, erased);
  raw.prepare(`DELETE FROM activity_links WHERE ${isLinked}`).run(erased);
  if (hasTable(raw, 'evidence')) raw.prepare(`DELETE FROM evidence WHERE ${isLinked}`).run(erased);
  eraseTags(raw, tagIds);
  if (count > 0) eraseFiles(raw);
  eraseNames(raw, companyIds);
  // Forms keep their text under a key that names the record.
  raw
    .prepare(
      `DELETE FROM drafts WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(drafts.key, value) > 0)`,
    )
    .run(forms);
  return count;
}

function groupIds(refs: readonly TrashRef[]): [TrashRef['noun'], string[]][] {
  const groups = Map.groupBy(refs, ({ noun }) => noun);
  return [...groups].map(([noun, ofNoun]) => [noun, ofNoun.map(({ id }) => id)]);
}

/** Whether a database holds one of these records. */
export function holdsRecords(raw: Connection, refs: readonly TrashRef[]): boolean {
  return groupIds(refs).some(([noun, ids]) => {
    const { table } = nouns[noun];
    if (!hasTable(raw, table)) return false;
    const query = raw.prepare(`SELECT 1 FROM ${table} WHERE id IN ${given} LIMIT 1`);
    return query.get(JSON.stringify(ids)) !== undefined;
  });
}
