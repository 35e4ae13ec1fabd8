import type { Database } from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { type StageMeaning, stageMeanings } from '#contract/stages.ts';
import { positionsBetween } from '../order/positions.ts';
import { defaultStages } from '../stages/default-stages.ts';

/** Stages that something stands in and that are gone, with what the ledger says they meant. */
const lostStages = `
  SELECT lost.id, coalesce(
    (SELECT to_meaning FROM activities WHERE stage_id = lost.id AND to_meaning IS NOT NULL ORDER BY sequence DESC LIMIT 1),
    CASE WHEN EXISTS (SELECT 1 FROM applications WHERE stage_id = lost.id AND applied_on IS NOT NULL) THEN 'applied' ELSE 'saved' END
  ) AS meaning
  FROM (SELECT stage_id AS id FROM applications UNION SELECT stage_id FROM activities WHERE to_meaning IS NOT NULL) AS lost
  WHERE lost.id IS NOT NULL AND lost.id NOT IN (SELECT id FROM stages)`;

/**
 * Makes the stages that are gone anew, under their ids: as the stages of a new workspace with their meaning look. No card moves. A board that is gone
 * as a whole gets the other default stages, too.
 */
export function mendStages(raw: Database): void {
  const lost = raw.prepare<[], { id: string; meaning: StageMeaning }>(lostStages).all();
  const last = raw.prepare<[], string | null>('SELECT max(position) FROM stages').pluck().get() ?? null;
  const meanings = new Set(lost.map(({ meaning }) => meaning));
  const others = defaultStages.filter(({ meaning }) => last === null && !meanings.has(meaning));
  const made = [...lost, ...others.map(({ meaning }) => ({ id: newId(), meaning }))].toSorted(
    (a, b) => stageMeanings.indexOf(a.meaning) - stageMeanings.indexOf(b.meaning),
  );
  const places = positionsBetween(last, null, made.length);
  const add = raw.prepare('INSERT INTO stages (id, meaning, color, position) VALUES (?, ?, ?, ?)');
  for (const [index, { id, meaning }] of made.entries()) {
    const { color } = defaultStages.find((stage) => stage.meaning === meaning) ?? { color: 'slate' };
    add.run(id, meaning, color, places[index] ?? '');
  }
}
