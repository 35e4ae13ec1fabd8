import { DataTable } from '../../page/data-table.tsx';
import { writeMinutes } from '../../page/write-values.ts';
import type { ReportWords } from '../../report-words.ts';
import type { GoalRow } from './read-learned.ts';

/** Goals with why they were set, what came of them, and how far they are. */
export function GoalsView({ goals, words }: { goals: readonly GoalRow[]; words: ReportWords }) {
  const { t } = words;
  return (
    <>
      <h2>{t('part.learning_portfolio.goals')}</h2>
      <DataTable
        caption={t('learningPortfolio.goalCount', { count: goals.length })}
        widths={[36, 24, 28, 12]}
        columns={[
          { name: 'goal', head: t('words:noun.goal'), isNote: true, cell: (goal) => <Title goal={goal} /> },
          {
            name: 'state',
            head: t('learning.column.goalState'),
            isNote: true,
            cell: (goal) => stateOf(goal, words),
          },
          {
            name: 'achievement',
            head: t('learning.column.achievement'),
            isNote: true,
            cell: ({ achievement, skills }) => [achievement, skills].filter(Boolean).join('\n'),
          },
          {
            name: 'time',
            head: t('learningPortfolio.column.time'),
            isNumber: true,
            cell: ({ minutes }) => (minutes > 0 ? writeMinutes(minutes, words) : ''),
          },
        ]}
        rows={goals}
      />
    </>
  );
}

function Title({ goal: { title, why } }: { goal: GoalRow }) {
  return (
    <>
      <strong>{title}</strong>
      {why.trim() !== '' && `\n${why}`}
    </>
  );
}

function stateOf(
  { doneOn, targetOn, milestones, milestonesReached }: GoalRow,
  { t, day }: ReportWords,
): string {
  const state =
    doneOn === null
      ? t('words:goalState.in_progress')
      : t('learningPortfolio.reachedOn', { day: day(doneOn) });
  return [
    state,
    doneOn === null && targetOn !== null && t('learningPortfolio.target', { day: day(targetOn) }),
    milestones > 0 && t('learningPortfolio.milestones', { reached: milestonesReached, count: milestones }),
  ]
    .filter(Boolean)
    .join('\n');
}
