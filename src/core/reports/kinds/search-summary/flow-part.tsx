import { FunnelChart, type FunnelStep } from '../../page/charts/funnel-chart.tsx';
import { DataTable } from '../../page/data-table.tsx';
import type { PartProps } from './figures-part.tsx';
import { FlowPicture, groupSources, listSteps } from './flow-picture.tsx';
import { percentText, placeText, shareText } from './summary-words.ts';

/** How far they came. */
export function FunnelPart({ figures, words }: PartProps) {
  const { t } = words;
  const { appliedCount, answeredCount, interviewedCount, offeredCount, outcomeCounts } = figures;
  const counts = [
    ['applied', appliedCount, 'solid'],
    ['answered', answeredCount, 'slash'],
    ['interviewed', interviewedCount, 'cross'],
    ['offered', offeredCount, 'dots'],
    ['accepted', outcomeCounts.accepted, 'grid'],
  ] as const;
  const steps = counts.map(
    ([key, count, tone], index): FunnelStep => ({
      ...{ key, count, tone },
      label: t(`searchSummary.step.${key}`),
      note: index === 0 ? words.number(count) : shareText(count, appliedCount, words),
    }),
  );
  return (
    <>
      <h2>{t('part.search_summary.funnel')}</h2>
      <FunnelChart
        label={t('searchSummary.funnel.label', {
          steps: steps.map(({ label, count }) => `${label} ${count}`).join(', '),
        })}
        steps={steps}
      />
      <DataTable
        className="data"
        caption={t('searchSummary.funnel.caption')}
        columns={[
          { name: 'step', head: t('searchSummary.column.step'), cell: ({ label }) => label },
          {
            name: 'applications',
            head: t('searchSummary.column.applications'),
            isNumber: true,
            cell: ({ count }) => words.number(count),
          },
          {
            name: 'share',
            head: t('searchSummary.column.ofAll'),
            isNumber: true,
            cell: ({ count }) => percentText(count, appliedCount, words),
          },
        ]}
        rows={steps}
      />
    </>
  );
}

/** From where they were found to what became of them. */
export function FlowPart({ figures, words }: PartProps) {
  const { t } = words;
  return (
    <>
      <h2>{t('part.search_summary.flow')}</h2>
      <FlowPicture figures={figures} words={words} />
      <p className="remark">{t('searchSummary.flow.rule')}</p>
      <DataTable
        className="data"
        widths={[59, 27, 14]}
        caption={t('searchSummary.flow.caption')}
        columns={[
          { name: 'from', head: t('searchSummary.column.from'), cell: ({ from }) => from },
          { name: 'to', head: t('searchSummary.column.to'), cell: ({ to }) => to },
          {
            name: 'applications',
            head: t('searchSummary.column.applications'),
            isNumber: true,
            cell: ({ count }) => words.number(count),
          },
        ]}
        rows={[
          ...groupSources(figures.flows, words).map(({ label, count }) => ({
            from: label,
            to: placeText('applied', words),
            count,
          })),
          ...listSteps(figures.flows).map(({ from, to, count }) => ({
            from: placeText(from, words),
            to: placeText(to, words),
            count,
          })),
        ]}
      />
    </>
  );
}
