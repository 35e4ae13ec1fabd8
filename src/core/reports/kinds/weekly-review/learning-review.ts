import type { Db } from '../../../database/database.ts';
import { type LedgerEntry, readEntries } from '../../entries/read-entries.ts';
import { subjectsOf } from '../../entries/subjects.ts';
import type { Period } from '../../report.ts';
import { countBoth, type GoalLine, type LearningReview, type WeekReader } from './review.ts';

/** Time given to learning, and what was reached. */
export function readLearningReview({ db, veil, week, before }: WeekReader): LearningReview {
  const [now, then] = [read(db, week), read(db, before)];
  const both = <Name extends keyof typeof now>(name: Name) => ({ week: now[name], before: then[name] });
  return {
    counts: [
      { name: 'minutes', week: sumOf(now.sessions), before: sumOf(then.sessions), unit: 'minutes' },
      countBoth<unknown>('sessions', both('sessions')),
      countBoth<unknown>('goals', both('reached')),
      countBoth<unknown>('resources', both('resources')),
      countBoth<unknown>('certificates', both('certificates')),
    ],
    entryIds: [
      ...[...now.sessions, ...now.reached].map(({ id }) => id),
      ...now.resources,
      ...now.certificates,
    ],
    goals: listGoals(now.sessions, now.reached).map((line) => ({ ...line, title: veil.text(line.title) })),
  };
}

function read(db: Db, { from, to }: Period) {
  const ids = (sql: string) => db.$client.prepare<[Period], string>(sql).pluck().all({ from, to });
  return {
    sessions: readEntries(db, { from, to }, ['session']),
    reached: readEntries(db, { from, to }, ['goal_reached']),
    resources: ids(
      `SELECT id FROM resources WHERE finished_on BETWEEN @from AND @to AND state = 'done' AND deleted_at IS NULL`,
    ),
    certificates: ids(
      'SELECT id FROM certificates WHERE issued_on BETWEEN @from AND @to AND deleted_at IS NULL',
    ),
  };
}

const sumOf = (entries: readonly LedgerEntry[]) => entries.reduce((sum, { minutes }) => sum + minutes, 0);

/** What most time was given to comes first. */
function listGoals(sessions: readonly LedgerEntry[], reached: readonly LedgerEntry[]): GoalLine[] {
  const subjectOf = (entry: LedgerEntry) =>
    subjectsOf(entry, 'goal')[0] ?? subjectsOf(entry, 'resource')[0] ?? null;
  const groups = Map.groupBy([...sessions, ...reached], (entry) => subjectOf(entry)?.id ?? null);
  return [...groups.values()]
    .map((entries): GoalLine => {
      const end = entries.find(({ kind }) => kind === 'goal_reached');
      const [first] = entries;
      return {
        title: (first && subjectOf(first)?.name) ?? null,
        minutes: sumOf(entries),
        reachedOn: end?.happenedOn ?? null,
      };
    })
    .sort((a, b) => b.minutes - a.minutes);
}
