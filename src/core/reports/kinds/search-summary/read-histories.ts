import type { Database as Connection } from 'better-sqlite3';
import type { StageMeaning } from '#contract/stages.ts';
import type { Span } from '../../../dates/spans.ts';

/** A dated entry of the ledger. Interviews and tests written down by hand stand for the stage that they belong to. */
export interface Step {
  on: string;
  kind: 'stage_change' | 'interview' | 'test';
  meaning: StageMeaning;
}

export interface ApplicationHistory {
  companyName: string;
  role: string;
  /** Key of a known source, the person's own words, or not given. */
  source: string | null;
  /** Oldest first; those of one day as they were written. */
  steps: Step[];
}

/** Whether it says that the person applied. */
export const isApplying = ({ kind, meaning }: Step) => kind === 'stage_change' && meaning === 'applied';

interface FactsRow extends Omit<ApplicationHistory, 'steps'> {
  id: string;
}
type Bounds = Span & { today: string };
/** As arrays: hundreds of thousands of them go by. */
type StepRow = [id: string, on: string, kind: Step['kind'], meaning: StageMeaning];

const ofApplication = `activities AS activity
  CROSS JOIN activity_links AS link ON link.activity_id = activity.id AND link.noun = 'application'`;

/**
 * The whole histories, up to and with `today`, of all applications that began in the period: first applied for in it, or, where nobody ever applied, with a step of the employer
 * (the figures tell which). Those in the trash are left out, archived ones stay. One way through the days of the ledger: CROSS JOIN keeps SQLite from going through all links
 * first.
 */
export function readHistories(raw: Connection, period: Span, today: string): ApplicationHistory[] {
  const bounds = { ...period, today };
  const steps = readSteps(raw, bounds);
  const facts = raw.prepare<[string], FactsRow>(
    `SELECT application.id, company.name AS companyName, application.role, application.source
     FROM json_each(?) AS begun
     CROSS JOIN applications AS application ON application.id = begun.value AND application.deleted_at IS NULL
     CROSS JOIN companies AS company ON company.id = application.company_id`,
  );
  const moved = [...steps.keys()].filter((id) => steps.get(id)?.some(({ on }) => on <= period.to));
  const earlier = readEarlier(raw, moved, bounds);
  // Before it was applied for, an employer may have called.
  const begun = moved.filter((id) =>
    earlier.get(id) === false ? steps.get(id)?.some(isApplying) : !earlier.has(id),
  );
  const before = readBefore(raw, begun, bounds);
  return facts.all(JSON.stringify(begun.sort())).map(({ id, ...application }) => ({
    ...application,
    steps: [...(before.get(id) ?? []), ...(steps.get(id) ?? [])],
  }));
}

const columns = `link.record_id, activity.happened_on, activity.kind,
  CASE activity.kind WHEN 'test' THEN 'screening' WHEN 'interview' THEN 'interview' ELSE activity.to_meaning END`;
const isStep = `(activity.kind IN ('interview', 'test') OR (activity.kind = 'stage_change' AND activity.to_meaning IS NOT NULL))`;

/** What happened since the period began, by application, oldest first. */
function readSteps(raw: Connection, bounds: Bounds): Map<string, Step[]> {
  const rows = raw.prepare<[Bounds], StepRow>(
    `SELECT ${columns} FROM ${ofApplication} WHERE activity.happened_on BETWEEN @from AND @today AND ${isStep}
     ORDER BY activity.happened_on, activity.sequence`,
  );
  return groupSteps(rows.raw().all(bounds));
}

/** What happened to some of them before the period, in the same way. */
function readBefore(raw: Connection, ids: readonly string[], { from }: Bounds): Map<string, Step[]> {
  const rows = raw.prepare<[string, string], StepRow>(
    `SELECT ${columns} FROM json_each(?) AS begun
     CROSS JOIN activity_links AS link ON link.noun = 'application' AND link.record_id = begun.value
     CROSS JOIN activities AS activity ON activity.id = link.activity_id
     WHERE activity.happened_on < ? AND ${isStep} ORDER BY activity.happened_on, activity.sequence`,
  );
  return groupSteps(rows.raw().all(JSON.stringify(ids), from));
}

function groupSteps(rows: readonly StepRow[]): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  for (const [id, on, kind, meaning] of rows) {
    const own = steps.get(id);
    if (own) own.push({ on, kind, meaning });
    else steps.set(id, [{ on, kind, meaning }]);
  }
  return steps;
}

/** Those of them that went on before the period; true: they were applied for then. */
function readEarlier(raw: Connection, ids: readonly string[], { from }: Bounds): Map<string, boolean> {
  const isThere = raw.prepare('SELECT 1 FROM activities WHERE happened_on < ? LIMIT 1').get(from);
  if (!isThere) return new Map();
  const rows = raw.prepare<[string, string], [id: string, wasApplied: number]>(
    `SELECT link.record_id, max(activity.to_meaning = 'applied') FROM json_each(?) AS begun
     CROSS JOIN activity_links AS link ON link.noun = 'application' AND link.record_id = begun.value
     CROSS JOIN activities AS activity ON activity.id = link.activity_id
     WHERE activity.kind = 'stage_change' AND activity.happened_on < ?
       AND activity.to_meaning IN ('applied', 'screening', 'interview', 'offer', 'accepted')
     GROUP BY link.record_id`,
  );
  const found = rows.raw().all(JSON.stringify(ids), from);
  return new Map(found.map(([id, wasApplied]) => [id, wasApplied === 1]));
}
