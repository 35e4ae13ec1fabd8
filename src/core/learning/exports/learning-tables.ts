import type { LearningExport } from '#contract/learning-parts.ts';
import type { Db } from '../../database/database.ts';
import { minorUnitsOf } from '../../imports/cells/read-currency.ts';
import { type CsvCell, writeCsv } from '../../reports/formats/write-csv.ts';
import type { ReportWords } from '../../reports/report-words.ts';

export type LearningTable = Exclude<LearningExport, 'calendar'>;
type Row = Record<string, string | number | null>;

const sessionMinutes = (noun: 'goal' | 'resource') => `(
  SELECT sum(entry.minutes) FROM activity_links AS link CROSS JOIN activities AS entry ON entry.id = link.activity_id
  WHERE link.noun = '${noun}' AND link.record_id = row.id AND entry.kind = 'session')`;
const linkedTitle = (noun: 'goal' | 'resource') => `(
  SELECT one.title FROM activity_links AS link JOIN ${noun}s AS one ON one.id = link.record_id
  WHERE link.activity_id = row.id AND link.noun = '${noun}' AND one.deleted_at IS NULL)`;
const goalTitle = '(SELECT title FROM goals WHERE id = row.goal_id AND deleted_at IS NULL)';

/** The columns of each table are those of its query, in their order. */
const queries: Readonly<Record<LearningTable, string>> = {
  goals: `SELECT title, state AS goalState, why, target_on AS targetOn, weekly_minutes AS weeklyMinutes, total_minutes AS totalMinutes,
      coalesce(${sessionMinutes('goal')}, 0) AS minutes,
      (SELECT count(*) FROM goal_milestones WHERE goal_id = row.id) AS milestones,
      (SELECT count(done_on) FROM goal_milestones WHERE goal_id = row.id) AS milestonesReached,
      (SELECT group_concat(skill.name, ', ' ORDER BY link.rank) FROM goal_skills AS link JOIN skills AS skill ON skill.id = link.skill_id
       WHERE link.goal_id = row.id) AS skills,
      done_on AS doneOn, achievement, draft_post AS draftPost, notes
    FROM goals AS row WHERE deleted_at IS NULL ORDER BY lower(title), id`,
  resources: `SELECT title, kind AS resourceKind, state AS resourceState, provider, link, cost, cost_currency AS costCurrency,
      total_minutes AS totalMinutes, coalesce(${sessionMinutes('resource')}, 0) AS minutes, finished_on AS finishedOn, ${goalTitle} AS goal, notes
    FROM resources AS row WHERE deleted_at IS NULL ORDER BY lower(title), id`,
  sessions: `SELECT happened_on AS day, coalesce(minutes, 0) AS minutes, ${linkedTitle('goal')} AS goal, ${linkedTitle('resource')} AS resource, note
    FROM activities AS row WHERE kind = 'session' ORDER BY happened_on, sequence`,
  certificates: `SELECT title, issuer, issued_on AS issuedOn, expires_on AS expiresOn, credential, link, ${goalTitle} AS goal,
      (SELECT name FROM files WHERE id = row.file_id) AS file, notes
    FROM certificates AS row WHERE deleted_at IS NULL ORDER BY lower(title), id`,
  skills: `SELECT name, level,
      (SELECT group_concat(word, ', ' ORDER BY rank, word) FROM skill_words WHERE skill_id = row.id AND rank > 0) AS synonyms, evidence
    FROM skills AS row WHERE is_own = 1 ORDER BY lower(name), id`,
};

/** Columns whose values have words of their own. */
const closedLists: readonly string[] = ['goalState', 'resourceKind', 'resourceState'];

/** Writes tables of Learning as CSV (RFC 4180, formula-safe, for Excel as well), with headers and closed lists in the language of `words`. */
export function createLearningTables({ db }: { db: Db }) {
  return (table: LearningTable, words: ReportWords): string => {
    const statement = db.$client.prepare<[], Row>(queries[table]);
    const names = statement.columns().map(({ name }) => name);
    const toCell = (row: Row, name: string): CsvCell => {
      const value = row[name] ?? null;
      // In whole units, as people write it.
      if (name === 'cost' && value !== null)
        return Number(value) / minorUnitsOf(String(row.costCurrency ?? 'IDR'));
      return closedLists.includes(name) ? words.t(`words:${name}.${value}`) : value;
    };
    const header = names.map((name) => words.t(`learning.column.${name}`));
    return writeCsv([header, ...statement.all().map((row) => names.map((name) => toCell(row, name)))], {
      bom: true,
    });
  };
}
