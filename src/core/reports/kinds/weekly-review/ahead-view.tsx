import { addDays } from '../../../dates/calendar.ts';
import { DataTable } from '../../page/data-table.tsx';
import type { ReportWords } from '../../report-words.ts';
import type { Ahead } from './read-ahead.ts';

interface AheadProps {
  ahead: Ahead;
  /** The last day of what has happened. */
  from: string;
  /** The last day of the week. */
  until: string;
  words: ReportWords;
}

/** What waits for its day, up to a week after the reviewed one. */
export function AheadView({ ahead: { lines, waitingCount }, from, until, words }: AheadProps) {
  const { t, day, period } = words;
  return (
    <>
      <h2>{t('part.weekly_review.ahead')}</h2>
      {waitingCount > 0 && (
        <p className="quiet">{t('weeklyReview.ahead.waiting', { count: waitingCount })}</p>
      )}
      {lines.length === 0 ? (
        <p className="quiet">{t('weeklyReview.ahead.nothing')}</p>
      ) : (
        <DataTable
          caption={t('weeklyReview.ahead.caption', { period: period(addDays(from, 1), addDays(until, 7)) })}
          widths={[13, 22, 35, 30]}
          columns={[
            { name: 'day', head: t('weeklyReview.column.day'), cell: ({ on }) => day(on) },
            {
              name: 'what',
              head: t('weeklyReview.column.what'),
              cell: ({ kind }) => t(`weeklyReview.ahead.kind.${kind}`),
            },
            {
              name: 'about',
              head: t('weeklyReview.column.about'),
              cell: ({ about, company }) => [about, company].filter(Boolean).join(', '),
            },
            { name: 'detail', head: t('weeklyReview.column.detail'), cell: ({ detail }) => detail },
          ]}
          rows={lines}
        />
      )}
    </>
  );
}
