import type { Database as Connection } from 'better-sqlite3';
import { expect } from 'vitest';
import { contactingKinds } from '#contract/activities.ts';
import { recordTables, shapeOf } from '#core/database/tables/index.ts';
import { rebuildSearchIndex } from '#core/search/search-index.ts';
import { expectSkillIndexInStep } from './skill-index.ts';

export type Dump = Record<string, unknown[]>;

/** A file that nothing uses only waits to be swept: nobody sees it. */
const shown: Readonly<Record<string, string>> = {
  files:
    'WHERE id IN (SELECT file_id FROM certificates UNION SELECT file_id FROM entry_files UNION SELECT file_id FROM activity_files UNION SELECT record_id FROM evidence)',
};

/** Every row of every table of the person, in the order of the keys. */
export function dumpTables(raw: Connection): Dump {
  return Object.fromEntries(
    recordTables.map(shapeOf).map(({ name, keys }) => {
      const order = keys.map((key) => `"${key}"`).join(', ');
      return [name, raw.prepare(`SELECT * FROM "${name}" ${shown[name] ?? ''} ORDER BY ${order}`).all()];
    }),
  );
}

function readSearchIndex(raw: Connection): unknown[] {
  return raw
    .prepare(
      `SELECT document.noun, document.record_id, found.title, found.body, found.hidden
       FROM search_documents AS document LEFT JOIN search_index AS found ON found.rowid = document.id
       ORDER BY document.noun, document.record_id`,
    )
    .all();
}

/** The index says what a new one would say, holds nothing besides, and is sound in itself. */
export function expectSearchIndexInStep(raw: Connection): void {
  raw.exec("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
  const kept = readSearchIndex(raw);
  const { n } = raw.prepare<[], { n: number }>('SELECT count(*) AS n FROM search_index').get() ?? { n: -1 };
  expect(n).toBe(kept.length);
  raw.exec('BEGIN IMMEDIATE');
  try {
    rebuildSearchIndex(raw);
    expect(kept).toEqual(readSearchIndex(raw));
  } finally {
    raw.exec('ROLLBACK');
  }
}

/** What must be true after every command, whatever it was. */
export function expectSound(raw: Connection): void {
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expectSearchIndexInStep(raw);
  expectSkillIndexInStep(raw);
  expect(raw.prepare('SELECT count(*) AS n FROM change_log').get()).toEqual({ n: 0 });
  expect(standsElsewhere(raw)).toEqual([]);
  expect(sharedPlaces(raw, 'applications', 'stage_id')).toEqual([]);
  expect(sharedPlaces(raw, 'contacts', 'state')).toEqual([]);
  expect(sharedPlaces(raw, 'goals', 'state')).toEqual([]);
  expect(sharedPlaces(raw, 'ideas', 'state', 'deleted_at IS NULL')).toEqual([]);
  expect(sharedPlaces(raw, 'canvas_notes', 'idea_id, block', 'true')).toEqual([]);
  expect(sharedPlaces(raw, 'money_scenarios', 'idea_id', 'true')).toEqual([]);
  expect(looseEvidence(raw)).toEqual([]);
  expect(wrongIdeaEntries(raw)).toEqual([]);
  expect(wrongLessons(raw)).toEqual([]);
  expect(wrongLastDays(raw)).toEqual([]);
  expect(rings(raw)).toEqual([]);
}

/** Applications that do not stand where the newest stage change of their ledger says. */
function standsElsewhere(raw: Connection): unknown[] {
  return raw
    .prepare(
      `SELECT application.id FROM applications AS application
       WHERE (application.stage_id, application.stage_since) IS NOT (
         SELECT activity.stage_id, activity.happened_on FROM activity_links AS link
         JOIN activities AS activity ON activity.id = link.activity_id
         WHERE link.noun = 'application' AND link.record_id = application.id
           AND activity.kind = 'stage_change' AND activity.stage_id IS NOT NULL
         ORDER BY activity.happened_on DESC, activity.sequence DESC LIMIT 1)`,
    )
    .all();
}

/** Places that two live cards of one column of a board share. */
function sharedPlaces(
  raw: Connection,
  table: string,
  lane: string,
  live = 'deleted_at IS NULL AND archived_at IS NULL',
): unknown[] {
  return raw
    .prepare(
      `SELECT ${lane}, position FROM ${table} WHERE ${live}
       GROUP BY ${lane}, position HAVING count(*) > 1 OR position = ''`,
    )
    .all();
}

/** Contacts, goals and communities of which the newest entry of the ledger says another day. */
function wrongLastDays(raw: Connection): unknown[] {
  const newest = (noun: string, kinds: readonly string[]) =>
    `(SELECT activity.happened_on FROM activity_links AS link JOIN activities AS activity ON activity.id = link.activity_id
      WHERE link.noun = '${noun}' AND link.record_id = row.id AND activity.kind IN (${kinds.map((kind) => `'${kind}'`).join()})
      ORDER BY activity.happened_on DESC LIMIT 1)`;
  return raw
    .prepare(
      `SELECT id FROM contacts AS row WHERE last_contact_on IS NOT ${newest('contact', contactingKinds)}
       UNION ALL SELECT id FROM communities AS row WHERE last_visited_on IS NOT ${newest('community', ['visit'])}
       UNION ALL SELECT id FROM goals AS row WHERE done_on IS NOT ${newest('goal', ['goal_reached'])}
       UNION ALL SELECT id FROM goals WHERE done_on IS NOT NULL AND state <> 'done'`,
    )
    .all();
}

/** Dated sessions whose entry of the ledger says something else than they do, or is there although nobody was. */
function wrongLessons(raw: Connection): unknown[] {
  return raw
    .prepare(
      `SELECT lesson.id FROM lessons AS lesson JOIN activities AS entry ON entry.id = lesson.activity_id
       WHERE lesson.attended IS NOT 1 OR lesson.minutes IS NULL OR entry.kind <> 'session'`,
    )
    .all();
}

/** Evidence of notes that are neither on the canvas nor in a version of its idea, or by what is not there. */
function looseEvidence(raw: Connection): unknown[] {
  return raw
    .prepare(
      `SELECT note_id, noun, record_id FROM evidence WHERE
         (NOT EXISTS (SELECT 1 FROM canvas_notes AS note WHERE note.id = evidence.note_id AND note.idea_id = evidence.idea_id)
           AND NOT EXISTS (SELECT 1 FROM canvas_versions AS version WHERE version.idea_id = evidence.idea_id AND instr(version.notes, evidence.note_id) > 0))
         OR (noun = 'experiment' AND record_id NOT IN (SELECT id FROM experiments WHERE idea_id = evidence.idea_id))
         OR (noun = 'feedback' AND record_id NOT IN (SELECT id FROM feedback WHERE idea_id = evidence.idea_id))
         OR (noun = 'contact' AND record_id NOT IN (SELECT id FROM contacts))
         OR (noun = 'file' AND record_id NOT IN (SELECT id FROM files))`,
    )
    .all();
}

/** What ideas have in the ledger: an entry without a result, feedback or step of its own, or one of these with the entry of something else. */
function wrongIdeaEntries(raw: Connection): unknown[] {
  const owned = `SELECT 'experiment' AS kind, id, idea_id, activity_id, result_on AS happened_on FROM experiments
    UNION ALL SELECT 'feedback', id, idea_id, activity_id, given_on FROM feedback
    UNION ALL SELECT 'promotion', id, idea_id, activity_id, done_on FROM promotion_steps`;
  return raw
    .prepare(
      `WITH owned AS (${owned})
       SELECT owned.kind, owned.id FROM owned JOIN activities AS entry ON entry.id = owned.activity_id
         WHERE entry.kind <> owned.kind OR owned.happened_on IS NULL
           OR NOT EXISTS (SELECT 1 FROM activity_links AS link WHERE link.activity_id = entry.id AND link.noun = 'idea' AND link.record_id = owned.idea_id)
       UNION ALL SELECT entry.kind, entry.id FROM activity_links AS link JOIN activities AS entry ON entry.id = link.activity_id
         WHERE link.noun = 'idea' AND (SELECT count(*) FROM owned WHERE owned.activity_id = entry.id) <> (entry.kind IN ('experiment', 'feedback', 'promotion'))`,
    )
    .all();
}

/** Contacts who were introduced by somebody whom they brought themselves. */
function rings(raw: Connection): unknown[] {
  return raw
    .prepare(
      `WITH RECURSIVE chain(start, id) AS (
         SELECT id, introduced_by_id FROM contacts WHERE introduced_by_id IS NOT NULL
         UNION SELECT chain.start, contact.introduced_by_id FROM chain JOIN contacts AS contact ON contact.id = chain.id
           WHERE contact.introduced_by_id IS NOT NULL)
       SELECT start FROM chain WHERE start = id`,
    )
    .all();
}
