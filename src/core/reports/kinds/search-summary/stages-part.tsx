import { DataTable } from '../../page/data-table.tsx';
import type { StageTime } from './figures.ts';
import type { PartProps } from './figures-part.tsx';

/** How long applications stood where. */
export function StagesPart({ figures: { stageTimes }, words }: PartProps) {
  const { t, number } = words;
  const daysText = (days: number | undefined) => (days === undefined ? '–' : number(days, 1));
  const numbers = (name: string, cell: (time: StageTime) => string) => ({
    name,
    head: t(`searchSummary.stages.${name}`),
    isNumber: true,
    cell,
  });
  return (
    <>
      <h2>{t('part.search_summary.stages')}</h2>
      <DataTable
        className="data"
        caption={t('searchSummary.stages.caption')}
        columns={[
          {
            name: 'stage',
            head: t('searchSummary.stages.stage'),
            cell: ({ meaning }) => t(`words:meaning.${meaning}`),
          },
          numbers('left', ({ days }) => number(days?.count ?? 0)),
          numbers('quarter', ({ days }) => daysText(days?.quarter)),
          numbers('median', ({ days }) => daysText(days?.median)),
          numbers('threeQuarters', ({ days }) => daysText(days?.threeQuarters)),
          numbers('waiting', ({ waitingCount }) => number(waitingCount)),
        ]}
        rows={stageTimes}
      />
      <p className="remark">{t('searchSummary.stages.rule')}</p>
    </>
  );
}
