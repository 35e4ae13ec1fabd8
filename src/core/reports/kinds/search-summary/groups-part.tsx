import { BarChart } from '../../page/charts/bar-chart.tsx';
import { ColumnChart } from '../../page/charts/column-chart.tsx';
import { DataTable } from '../../page/data-table.tsx';
import type { ReportWords } from '../../report-words.ts';
import { sourceText } from '../../source-text.ts';
import type { Counts } from './figures.ts';
import type { PartProps } from './figures-part.tsx';
import { hasShares, percentText, spanText } from './summary-words.ts';

/** More of them would fill a page, and the table has them all. */
const barLimit = 12;

/** Where openings were found, and how far they came from there. */
export function SourcesPart({ figures: { sources, appliedCount }, words }: PartProps) {
  const { t, number } = words;
  const groups = sources.map((counts, index) => ({
    ...counts,
    key: String(index),
    name: sourceText(counts.source, t) ?? t('searchSummary.noSource'),
  }));
  const shown = groups.slice(0, barLimit);
  return (
    <>
      <h2>{t('part.search_summary.sources')}</h2>
      <BarChart
        label={t('searchSummary.sources.label', { list: listed(shown) })}
        series={seriesOf(words)}
        bars={shown.map((group) => ({
          ...{ key: group.key, label: group.name, values: valuesOf(group) },
          note: number(group.appliedCount),
        }))}
      />
      {groups.length > shown.length && (
        <p className="remark">{t('searchSummary.sources.more', { count: barLimit })}</p>
      )}
      <GroupTable
        caption={t('searchSummary.sources.caption', { count: appliedCount })}
        head={t('searchSummary.column.source')}
        groups={groups}
        words={words}
      />
    </>
  );
}

/** When they were sent, and how far those of each month came. */
export function SpansPart({ figures: { spans, spanUnit, appliedCount }, words }: PartProps) {
  const { t, number } = words;
  const groups = spans.map((span) => ({ ...span, key: span.from, name: spanText(span, spanUnit, words) }));
  return (
    <>
      <h2>{t(`searchSummary.spans.${spanUnit}.title`)}</h2>
      {groups.length > 1 && (
        <ColumnChart
          label={t('searchSummary.spans.label', { list: listed(groups) })}
          series={seriesOf(words)}
          columns={groups.map((group) => ({
            ...{ key: group.key, values: valuesOf(group), note: number(group.appliedCount) },
            label: spanUnit === 'week' ? words.day(group.from) : group.name,
          }))}
        />
      )}
      <GroupTable
        caption={t('searchSummary.spans.caption', { count: appliedCount })}
        head={t(`searchSummary.spans.${spanUnit}.column`)}
        groups={groups}
        words={words}
      />
    </>
  );
}

function seriesOf({ t }: ReportWords) {
  return [
    { key: 'interviewed', label: t('searchSummary.series.interviewed'), tone: 'cross' },
    { key: 'answered', label: t('searchSummary.series.answered'), tone: 'slash' },
    { key: 'unanswered', label: t('searchSummary.series.unanswered'), tone: 'plain' },
  ] as const;
}

/** They add up to all: whoever was interviewed had an answer. */
function valuesOf({ appliedCount, answeredCount, interviewedCount }: Counts): number[] {
  return [interviewedCount, answeredCount - interviewedCount, appliedCount - answeredCount];
}

interface Group extends Counts {
  key: string;
  name: string;
}

const listed = (groups: readonly Group[]) =>
  groups.map(({ name, appliedCount }) => `${name} ${appliedCount}`).join(', ');

interface GroupTableProps {
  caption: string;
  head: string;
  groups: readonly Group[];
  words: ReportWords;
}

function GroupTable({ caption, head, groups, words }: GroupTableProps) {
  const { t, number } = words;
  const isShared = groups.some(({ appliedCount }) => hasShares(appliedCount));
  const columns = ['applied', 'answered', 'interviewed', 'offered'] as const;
  return (
    <DataTable
      className="data"
      caption={caption}
      columns={[
        { name: 'group', head, cell: ({ name }) => name },
        ...columns.map((column) => ({
          name: column,
          head: t(`searchSummary.step.${column}`),
          isNumber: true,
          cell: (group: Group) => number(group[`${column}Count`]),
        })),
        {
          name: 'share',
          head: t('searchSummary.column.answeredShare'),
          isNumber: true,
          cell: ({ answeredCount, appliedCount }) =>
            isShared && (percentText(answeredCount, appliedCount, words) || '–'),
        },
      ]}
      rows={groups}
    />
  );
}
