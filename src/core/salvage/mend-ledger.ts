import type { Database } from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { StageMeaning } from '#contract/stages.ts';

/**
 * The stage changes of `application`, a row of an outer query. CROSS keeps SQLite from going through the whole ledger by day for each application, only
 * because the newest is asked for.
 */
const ownChanges = `
  FROM activity_links AS link CROSS JOIN activities AS activity ON activity.id = link.activity_id
  WHERE link.noun = 'application' AND link.record_id = application.id AND activity.kind = 'stage_change'`;
const newestFirst = 'ORDER BY activity.happened_on DESC, activity.sequence DESC LIMIT 1';

interface Missing {
  id: string;
  day: string;
  meaning: StageMeaning;
  stageId: string;
}

/**
 * Where an application stands and when it was applied for is read off the ledger, and without those entries it could never be changed again. What was
 * read off them still stands in its own row: from there they are written anew.
 */
export function mendLedger(raw: Database, now: number): void {
  // On one day, applying came before all that followed from it. The plus keeps SQLite from going through everything of that day.
  const putAfter = raw.prepare(`
    UPDATE activities SET sequence = sequence + (SELECT max(sequence) FROM activities)
    WHERE kind = 'stage_change' AND to_meaning NOT IN ('saved', 'applied') AND +happened_on = @day
      AND id IN (SELECT activity_id FROM activity_links WHERE noun = 'application' AND record_id = @id)`);
  const applied = writeAll(
    raw,
    `SELECT application.id, application.applied_on AS day, 'applied' AS meaning,
       (SELECT id FROM stages WHERE meaning = 'applied' ORDER BY position, id LIMIT 1) AS stageId
     FROM applications AS application
     WHERE application.applied_on IS NOT NULL AND NOT EXISTS (SELECT 1 ${ownChanges} AND activity.to_meaning = 'applied')`,
    now,
  );
  for (const { id, day } of applied) putAfter.run({ id, day });
  // An entry that is newer than the row is right: the row comes from an older version of its page.
  raw.exec(`
    UPDATE applications AS application SET (stage_id, stage_since) =
      (SELECT activity.stage_id, activity.happened_on ${ownChanges} AND activity.stage_id IS NOT NULL ${newestFirst})
    WHERE application.stage_since <
      (SELECT activity.happened_on ${ownChanges} AND activity.stage_id IS NOT NULL ${newestFirst})`);
  writeAll(
    raw,
    `SELECT application.id, application.stage_since AS day, stage.meaning, stage.id AS stageId
     FROM applications AS application JOIN stages AS stage ON stage.id = application.stage_id
     WHERE (application.stage_id, application.stage_since) IS NOT
       (SELECT activity.stage_id, activity.happened_on ${ownChanges} AND activity.stage_id IS NOT NULL ${newestFirst})`,
    now,
  );
}

function writeAll(raw: Database, query: string, now: number): Missing[] {
  const add = raw.prepare(
    `INSERT INTO activities (id, kind, happened_on, to_meaning, stage_id, created_at) VALUES (?, 'stage_change', ?, ?, ?, ?)`,
  );
  const link = raw.prepare(
    `INSERT INTO activity_links (activity_id, noun, record_id) VALUES (?, 'application', ?)`,
  );
  const missing = raw.prepare<[], Missing>(query).all();
  for (const { id, day, meaning, stageId } of missing) {
    const activityId = newId();
    add.run(activityId, day, meaning, stageId, now);
    link.run(activityId, id);
  }
  return missing;
}
