import { FunnelChart, type FunnelStep } from '../../page/charts/funnel-chart.tsx';
import { DataTable } from './data-table.tsx';
import type { PartProps } from './figures-part.tsx';
import { FlowPicture, groupSources, listSteps } from './flow-picture.tsx';
import { hasShares, percentText, placeText, shareText } from './summary-words.ts';

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
        words={words}
        caption={t('searchSummary.funnel.caption')}
        columns={[
          { label: t('searchSummary.column.step') },
          { label: t('searchSummary.column.applications') },
          ...(hasShares(appliedCount) ? [{ label: t('searchSummary.column.ofAll') }] : []),
        ]}
        rows={steps.map(({ key, label, count }) => ({
          key,
          name: label,
          cells: [count, ...(hasShares(appliedCount) ? [percentText(count, appliedCount, words)] : [])],
        }))}
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
        words={words}
        caption={t('searchSummary.flow.caption')}
        columns={[
          { label: t('searchSummary.column.from') },
          { label: t('searchSummary.column.to'), isText: true },
          { label: t('searchSummary.column.applications') },
        ]}
        rows={[
          ...groupSources(figures.flows, words).map(({ key, label, count }) => ({
            ...{ key, name: label },
            cells: [placeText('applied', words), count],
          })),
          ...listSteps(figures.flows).map(({ from, to, count }) => ({
            ...{ key: `${from} ${to}`, name: placeText(from, words) },
            cells: [placeText(to, words), count],
          })),
        ]}
      />
    </>
  );
}
