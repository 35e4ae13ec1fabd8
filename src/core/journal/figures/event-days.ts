import { kindsBesideSearch } from '#contract/activities.ts';
import type { SearchEvent } from '#contract/journal-parts.ts';
import type { StageMeaning } from '#contract/stages.ts';
import type { Db } from '../../database/database.ts';
import { addDays } from '../../dates/calendar.ts';
import { lastYearsOf, type Period } from './mood-days.ts';

/** Nouns of the ledger that have a trash. */
const trashable = {
  application: 'applications',
  contact: 'contacts',
  community: 'communities',
  goal: 'goals',
  resource: 'resources',
  idea: 'ideas',
} as const;
const trashed = Object.entries(trashable)
  .map(([noun, table]) => `SELECT '${noun}' AS noun, id FROM ${table} WHERE deleted_at IS NOT NULL`)
  .join(' UNION ALL ');
const isTrashable = `IN (${Object.keys(trashable)
  .map((noun) => `'${noun}'`)
  .join(', ')})`;

/** Entries of the ledger that speak of something in the trash and of nothing that is not: they are gone with it. Found from the trash, which is small, and not from the ledger, which is long. */
const gone = `WITH trashed AS MATERIALIZED (${trashed}),
  gone AS MATERIALIZED (
    SELECT DISTINCT link.activity_id AS id FROM trashed CROSS JOIN activity_links AS link ON link.noun = trashed.noun AND link.record_id = trashed.id
    WHERE NOT EXISTS (SELECT 1 FROM activity_links AS other WHERE other.activity_id = link.activity_id AND other.noun ${isTrashable}
      AND (other.noun, other.record_id) NOT IN (SELECT noun, id FROM trashed)))`;
const stands = `entry.id NOT IN (SELECT id FROM gone)
  AND entry.kind NOT IN (${kindsBesideSearch.map((kind) => `'${kind}'`).join(', ')})`;
const isStageChange = (meaning: StageMeaning) =>
  `(entry.kind = 'stage_change' AND entry.to_meaning IS '${meaning}')`;

interface LedgerDay {
  on: string;
  rejection: number;
  silence: number;
  interview: number;
}

/**
 * Days of the search as the ledger has them, earliest first. `rejection`, `silence`: an application came to a stage of the meaning rejected, no answer. `interview`: one
 * that took place, or an application came to a stage of that meaning. `rest_day`: a day between the first and the last entry on which there is none; of eleven years at most.
 */
export function createEventDays({ db }: { db: Db }) {
  const raw = db.$client;
  const ofPeriod = raw.prepare<[Period], LedgerDay>(
    `${gone} SELECT entry.happened_on AS "on", max(${isStageChange('rejected')}) AS rejection, max(${isStageChange('no_answer')}) AS silence,
       max(entry.kind = 'interview' OR ${isStageChange('interview')}) AS interview
     FROM activities AS entry WHERE entry.happened_on BETWEEN @from AND @to AND ${stands} GROUP BY entry.happened_on ORDER BY entry.happened_on`,
  );
  const edge = (direction: 'ASC' | 'DESC') =>
    raw
      .prepare<[until: string], string>(
        `${gone} SELECT entry.happened_on FROM activities AS entry
         WHERE entry.happened_on <= ? AND ${stands} ORDER BY entry.happened_on ${direction} LIMIT 1`,
      )
      .pluck();
  const [first, last] = [edge('ASC'), edge('DESC')];

  function restDays(busy: readonly LedgerDay[], { from, to }: Period, until: string): string[] {
    const [start, end] = [first.get(until), last.get(until)];
    if (start === undefined || end === undefined) return [];
    const taken = new Set(busy.map(({ on }) => on));
    const span = lastYearsOf({ from: from > start ? from : start, to: to < end ? to : end }, until);
    const free: string[] = [];
    for (let day = span.from; day <= span.to; day = addDays(day, 1)) if (!taken.has(day)) free.push(day);
    return free;
  }

  return {
    /** `today`: what is planned for later has not happened, and makes no day before it a day of rest. */
    list({ from, to }: Period, today: string): Record<SearchEvent, string[]> {
      const period = { from, to: to < today ? to : today };
      const busy = ofPeriod.all(period);
      const daysWith = (event: 'rejection' | 'silence' | 'interview') =>
        busy.filter((day) => day[event] === 1).map(({ on }) => on);
      return {
        rejection: daysWith('rejection'),
        silence: daysWith('silence'),
        interview: daysWith('interview'),
        rest_day: restDays(busy, period, today),
      };
    },
  };
}
