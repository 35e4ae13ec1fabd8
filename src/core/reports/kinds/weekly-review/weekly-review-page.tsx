import type { ReactNode } from 'react';
import { DataTable } from '../../page/data-table.tsx';
import type { ReportBody } from '../../page/report-page.tsx';
import { writeMinutes } from '../../page/write-values.ts';
import type { Period, ReportPage } from '../../report.ts';
import type { ReportWords } from '../../report-words.ts';
import { AheadView } from './ahead-view.tsx';
import type { WeeklyReviewFigures } from './figures.ts';
import type { ContactReview, Count, DayReview, LearningReview } from './review.ts';

type WeeklyPage = ReportPage<'weekly_review', WeeklyReviewFigures>;

export function renderBody({ options, figures, period }: WeeklyPage, words: ReportWords): ReportBody {
  const { t, longPeriod } = words;
  const { before, search, contacts, learning, ideas, ahead } = figures;
  const room = (name: string, counts: readonly Count[], children: ReactNode) => (
    <>
      <h2>{t(`part.weekly_review.${name}`)}</h2>
      <Counts counts={counts} week={options} before={before} words={words} />
      {children}
    </>
  );
  return {
    title: t('report.weekly_review.title'),
    subtitle: longPeriod(options.from, options.to),
    styles:
      '.below { margin-top: 3mm } .quiet { margin: 1mm 0 2mm; color: #46554e } .counts .number { width: 38mm }',
    content: (
      <>
        {search && room('search', search.counts, <DayLines review={search} words={words} />)}
        {contacts && room('contacts', contacts.counts, <People review={contacts} words={words} />)}
        {learning && room('learning', learning.counts, <Goals review={learning} words={words} />)}
        {ideas && room('ideas', ideas.counts, <DayLines review={ideas} words={words} />)}
        {ahead && <AheadView ahead={ahead} from={period.to} until={options.to} words={words} />}
      </>
    ),
  };
}

interface CountsProps {
  counts: readonly Count[];
  week: Period;
  before: Period;
  words: ReportWords;
}

/** The week beside the one before, without a word on which is better. */
function Counts({ counts, week, before, words }: CountsProps) {
  const { t, period } = words;
  const write = (value: number, unit: Count['unit']) =>
    unit === 'minutes' ? writeMinutes(value, words) : value;
  if (counts.every((count) => count.week === 0 && count.before === 0)) {
    return <p className="quiet">{t('weeklyReview.nothing')}</p>;
  }
  return (
    <DataTable
      className="counts"
      columns={[
        {
          name: 'figure',
          head: t('weeklyReview.counted'),
          cell: ({ name }) => t(`weeklyReview.figure.${name}`),
        },
        {
          name: 'week',
          head: period(week.from, week.to),
          isNumber: true,
          cell: (count) => write(count.week, count.unit),
        },
        {
          name: 'before',
          head: period(before.from, before.to),
          isNumber: true,
          cell: (count) => write(count.before, count.unit),
        },
      ]}
      rows={counts}
    />
  );
}

function DayLines({ review: { lines }, words }: { review: DayReview; words: ReportWords }) {
  const { t, day } = words;
  if (lines.length === 0) return null;
  return (
    <DataTable
      className="entries below"
      widths={[13, 22, 35, 30]}
      columns={[
        { name: 'day', head: t('weeklyReview.column.day'), cell: ({ on }) => day(on) },
        {
          name: 'what',
          head: t('weeklyReview.column.what'),
          cell: ({ what }) =>
            'meaning' in what
              ? t('page.stage', { stage: t(`words:meaning.${what.meaning}`) })
              : t(`words:activityKind.${what.kind}`),
        },
        { name: 'about', head: t('weeklyReview.column.about'), cell: ({ about }) => about },
        { name: 'detail', head: t('weeklyReview.column.detail'), cell: ({ detail }) => detail },
      ]}
      rows={lines}
    />
  );
}

function People({ review: { people }, words }: { review: ContactReview; words: ReportWords }) {
  const { t, day } = words;
  if (people.length === 0) return null;
  return (
    <DataTable
      className="entries below"
      widths={[13, 30, 27, 30]}
      columns={[
        { name: 'day', head: t('weeklyReview.column.last'), cell: ({ lastOn }) => day(lastOn) },
        { name: 'person', head: t('weeklyReview.column.person'), cell: ({ name }) => name },
        { name: 'company', head: t('words:noun.company'), cell: ({ company }) => company },
        {
          name: 'what',
          head: t('weeklyReview.column.what'),
          cell: ({ entries }) =>
            [...new Set(entries.map(({ kind }) => t(`words:activityKind.${kind}`)))].join(', '),
        },
      ]}
      rows={people}
    />
  );
}

function Goals({ review: { goals }, words }: { review: LearningReview; words: ReportWords }) {
  const { t, day } = words;
  if (goals.length === 0) return null;
  return (
    <DataTable
      className="entries below"
      widths={[60, 20, 20]}
      columns={[
        { name: 'goal', head: t('words:noun.goal'), cell: ({ title }) => title ?? t('weeklyReview.noGoal') },
        {
          name: 'time',
          head: t('weeklyReview.figure.minutes'),
          cell: ({ minutes }) => (minutes > 0 ? writeMinutes(minutes, words) : ''),
        },
        {
          name: 'reached',
          head: t('weeklyReview.column.reached'),
          cell: ({ reachedOn }) => reachedOn && day(reachedOn),
        },
      ]}
      rows={goals}
    />
  );
}
