import { DataTable } from './data-table.tsx';
import type { PartProps } from './figures-part.tsx';

/** How long applications stood where. */
export function StagesPart({ figures: { stageTimes }, words }: PartProps) {
  const { t, number } = words;
  return (
    <>
      <h2>{t('part.search_summary.stages')}</h2>
      <DataTable
        words={words}
        caption={t('searchSummary.stages.caption')}
        columns={['stage', 'left', 'quarter', 'median', 'threeQuarters', 'waiting'].map((column) => ({
          label: t(`searchSummary.stages.${column}`),
        }))}
        rows={stageTimes.map(({ meaning, days, waitingCount }) => ({
          key: meaning,
          name: t(`words:meaning.${meaning}`),
          cells: [
            days?.count ?? 0,
            ...[days?.quarter, days?.median, days?.threeQuarters].map((value) =>
              value === undefined ? '–' : number(value, 1),
            ),
            waitingCount,
          ],
        }))}
      />
      <p className="remark">{t('searchSummary.stages.rule')}</p>
    </>
  );
}
