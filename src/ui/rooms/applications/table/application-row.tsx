import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '#contract/applications.ts';
import { StageMark } from '#ui/components/stages/stage-mark.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { RecordRow } from '#ui/components/table/record-row.tsx';
import type { RowFrame } from '#ui/components/table/record-table.tsx';
import tableClasses from '#ui/components/table/table.module.css';
import { useFormatting } from '#ui/lib/formatting.ts';
import { nameOfCard } from '../application-commands.ts';
import { useSourceName } from '../use-source-name.ts';
import type { TableColumn } from '../view.ts';
import classes from './application-table.module.css';

interface ApplicationRowProps extends RowFrame {
  card: ApplicationCard;
  columns: readonly TableColumn[];
  onOpen: () => void;
}

export function ApplicationRow({ card, columns, onOpen, ...frame }: ApplicationRowProps) {
  const cellOf = useCell(card);
  return (
    <RecordRow {...frame} name={nameOfCard(card)} title={card.role} tags={card.tags} onOpen={onOpen}>
      {columns.map((column) => (
        <td key={column}>{cellOf(column)}</td>
      ))}
    </RecordRow>
  );
}

function useCell(card: ApplicationCard): (column: TableColumn) => ReactNode {
  const { t } = useTranslation(['applications', 'words']);
  const { day, dateTime, moneyRange } = useFormatting();
  const { stages, nameOf } = useStages();
  const sourceName = useSourceName();
  const dayCell = (value: string | null) => value && <span className={tableClasses.day}>{day(value)}</span>;
  return (column) => {
    switch (column) {
      case 'company':
        return card.companyName;
      case 'stage': {
        const stage = stages.find(({ id }) => id === card.stageId);
        return (
          stage && (
            <span className={classes.stage}>
              <StageMark color={stage.color} />
              {nameOf(stage)}
            </span>
          )
        );
      }
      case 'location':
        return [card.location, card.workMode && t(`words:workMode.${card.workMode}`)]
          .filter(Boolean)
          .join(', ');
      case 'source':
        return card.source && sourceName(card.source);
      case 'interest':
        return card.interest && t('applications:interestOf', { interest: card.interest });
      case 'pay':
        return card.payCurrency && moneyRange(card.payMin, card.payMax, card.payCurrency);
      case 'changedAt':
        return <span className={tableClasses.day}>{dateTime(card.changedAt)}</span>;
      case 'nextStepOn':
        return (
          card.nextStepOn && (
            <>
              {dayCell(card.nextStepOn)} {card.nextStep}
            </>
          )
        );
      case 'appliedOn':
      case 'deadlineOn':
        return dayCell(card[column]);
    }
  };
}
