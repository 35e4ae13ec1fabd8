import type { Database as Connection } from 'better-sqlite3';

interface Recounted {
  source: string | null;
  applied_on: string;
  month: string;
  answered: number | null;
  screening: number | null;
  interview: number | null;
  offer: number | null;
  outcome: string;
  outcome_on: string | null;
  path: string;
}

/** One row for each application of the period, by windows and joins of SQL: nothing is taken from the code that is tested. */
const courses = `
WITH step AS (
  SELECT l.record_id AS app, a.happened_on AS day, a.sequence AS seq, a.kind = 'stage_change' AS moved,
    iif(a.kind = 'interview', 'interview', iif(a.kind = 'test', 'screening', a.to_meaning)) AS meaning
  FROM activities a JOIN activity_links l ON l.activity_id = a.id
  WHERE l.noun = 'application' AND a.kind IN ('stage_change', 'interview', 'test') AND a.happened_on <= :today
), start AS (
  SELECT app, day, seq FROM (
    SELECT *, row_number() OVER (PARTITION BY app ORDER BY day, seq) AS n FROM step WHERE moved AND meaning = 'applied'
  ) WHERE n = 1 AND day BETWEEN :from AND :to
), later AS (
  SELECT step.* FROM step JOIN start USING (app)
  WHERE (moved AND (step.day, step.seq) > (start.day, start.seq)) OR (NOT moved AND step.day >= start.day)
), move AS (
  SELECT app, step.day, step.seq, meaning, lag(meaning) OVER own AS before, lead(step.day) OVER own AS until,
    row_number() OVER (PARTITION BY app ORDER BY step.day DESC, step.seq DESC) AS age
  FROM step JOIN start USING (app) WHERE moved AND (step.day, step.seq) >= (start.day, start.seq)
  WINDOW own AS (PARTITION BY app ORDER BY step.day, step.seq)
), reply AS (
  SELECT app, min(day) AS answered FROM later WHERE meaning IN ('screening', 'interview', 'offer', 'accepted', 'rejected') GROUP BY app
), reached AS (
  SELECT app, min(iif(meaning = 'screening', day, NULL)) AS screening, min(iif(meaning = 'interview', day, NULL)) AS interview,
    min(iif(meaning IN ('offer', 'accepted'), day, NULL)) AS offer
  FROM step GROUP BY app
), course AS (
  SELECT a.id, a.source, start.day AS applied_on, substr(start.day, 1, 7) AS month,
    julianday(answered) - julianday(start.day) AS answered, screening, interview, offer,
    iif(move.meaning IN ('accepted', 'rejected', 'withdrawn', 'no_answer'), move.meaning, 'open') AS outcome,
    (SELECT turn.day FROM move AS turn WHERE turn.app = a.id AND turn.before IS NOT turn.meaning ORDER BY turn.age LIMIT 1) AS turned
  FROM start JOIN applications a ON a.id = start.app AND a.deleted_at IS NULL
  JOIN move ON move.app = a.id AND move.age = 1 LEFT JOIN reply ON reply.app = a.id LEFT JOIN reached ON reached.app = a.id
)`;

/** Days that were spent in a stage, by application that has left it. */
const stays = `${courses}
SELECT move.meaning, sum(julianday(move.until) - julianday(move.day)) AS days FROM move JOIN course ON course.id = move.app
JOIN move AS newest ON newest.app = move.app AND newest.age = 1
WHERE move.meaning IN ('applied', 'screening', 'interview', 'offer') AND newest.meaning <> move.meaning
GROUP BY move.app, move.meaning`;

const waiting = `${courses}
SELECT move.meaning, count(*) AS n FROM move JOIN course ON course.id = move.app
WHERE age = 1 AND move.meaning IN ('applied', 'screening', 'interview', 'offer') GROUP BY 1`;

const unapplied = `
SELECT count(*) FROM (
  SELECT min(a.happened_on) AS day FROM activities a JOIN activity_links l ON l.activity_id = a.id AND l.noun = 'application'
  JOIN applications p ON p.id = l.record_id AND p.deleted_at IS NULL
  WHERE a.kind = 'stage_change' AND a.happened_on <= :today AND a.to_meaning IN ('screening', 'interview', 'offer', 'accepted')
    AND NOT EXISTS (
      SELECT 1 FROM activities b JOIN activity_links m ON m.activity_id = b.id
      WHERE m.record_id = p.id AND b.kind = 'stage_change' AND b.to_meaning = 'applied' AND b.happened_on <= :today)
  GROUP BY p.id
) WHERE day BETWEEN :from AND :to`;

type Days = { from: string; to: string; today: string };

/** Prepared once: a search is counted again five hundred times. */
export function createRecount(raw: Connection) {
  const listRows = raw.prepare<[Days], Recounted>(
    `${courses} SELECT *, iif(outcome = 'open', NULL, turned) AS outcome_on,
       'applied' || iif(screening IS NULL, '', ' screening') || iif(interview IS NULL, '', ' interview') || iif(offer IS NULL, '', ' offer')
       || ' ' || outcome AS path FROM course ORDER BY applied_on, id`,
  );
  const listStays = raw.prepare<[Days], { meaning: string; days: number }>(stays);
  const countWaiting = raw.prepare<[Days], [string, number]>(waiting).raw();
  const countUnapplied = raw.prepare<[Days], number>(unapplied).pluck();
  return (days: Days) => {
    const daysIn = listStays.all(days);
    return {
      rows: listRows.all(days),
      daysIn: (meaning: string) => daysIn.filter((row) => row.meaning === meaning).map((row) => row.days),
      waiting: new Map(countWaiting.all(days)),
      unapplied: countUnapplied.get(days),
    };
  };
}
