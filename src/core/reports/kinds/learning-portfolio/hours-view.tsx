import type { LedgerEntry } from '../../entries/read-entries.ts';
import { BarChart } from '../../page/charts/bar-chart.tsx';
import { ColumnChart } from '../../page/charts/column-chart.tsx';
import { DataTable } from '../../page/data-table.tsx';
import { writeMinutes, writeMonth } from '../../page/write-values.ts';
import type { ReportWords } from '../../report-words.ts';
import { type HoursRow, sumByGoal, sumByMonth } from './hours.ts';

interface HoursProps {
  sessions: readonly LedgerEntry[];
  words: ReportWords;
}

/** More of them are read better in the table. */
const mostBars = 12;

/** Time given to learning by goal and by month: drawn, and the same numbers below. */
export function HoursView({ sessions, words }: HoursProps) {
  const { t } = words;
  const goals = sumByGoal(sessions);
  const months = sumByMonth(sessions);
  const toBar = (name: string, { minutes }: HoursRow) => ({
    key: name,
    label: name,
    values: [minutes],
    note: writeMinutes(minutes, words),
  });
  const series = [{ key: 'time', label: t('learningPortfolio.column.time'), tone: 'solid' }] as const;
  const nameOfGoal = ({ name }: HoursRow) => name ?? t('learningPortfolio.noGoal');
  const nameOfMonth = ({ name }: HoursRow) => writeMonth(name ?? '', words);
  return (
    <>
      <h2>{t('part.learning_portfolio.hours')}</h2>
      {goals.length > 1 && goals.length <= mostBars && (
        <BarChart
          label={t('learningPortfolio.chartByGoal')}
          series={series}
          bars={goals.map((row) => toBar(nameOfGoal(row), row))}
        />
      )}
      <HoursTable
        caption={t('learningPortfolio.byGoal')}
        head={t('words:noun.goal')}
        rows={goals}
        nameOf={nameOfGoal}
        words={words}
      />
      {months.length > 1 && (
        <ColumnChart
          label={t('learningPortfolio.chartByMonth')}
          series={series}
          columns={months.map((row) => toBar(nameOfMonth(row), row))}
        />
      )}
      <HoursTable
        caption={t('learningPortfolio.byMonth')}
        head={t('learningPortfolio.column.month')}
        rows={months}
        nameOf={nameOfMonth}
        words={words}
      />
    </>
  );
}

interface HoursTableProps {
  caption: string;
  head: string;
  rows: readonly HoursRow[];
  nameOf: (row: HoursRow) => string;
  words: ReportWords;
}

function HoursTable({ caption, head, rows, nameOf, words }: HoursTableProps) {
  const { t } = words;
  return (
    <DataTable
      className="counts hours"
      caption={caption}
      columns={[
        { name: 'name', head, cell: nameOf },
        {
          name: 'sessions',
          head: t('learningPortfolio.column.sessions'),
          isNumber: true,
          cell: ({ sessions }) => sessions,
        },
        {
          name: 'time',
          head: t('learningPortfolio.column.time'),
          isNumber: true,
          cell: ({ minutes }) => writeMinutes(minutes, words),
        },
      ]}
      rows={rows}
    />
  );
}
