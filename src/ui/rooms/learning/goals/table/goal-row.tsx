import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalCard } from '#contract/goals.ts';
import { RecordRow } from '#ui/components/table/record-row.tsx';
import type { RowFrame } from '#ui/components/table/record-table.tsx';
import classes from '#ui/components/table/table.module.css';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useDurations } from '#ui/lib/use-durations.ts';
import { useProgressWords } from '../progress.tsx';
import type { TableColumn } from '../view.ts';

interface GoalRowProps extends RowFrame {
  card: GoalCard;
  columns: readonly TableColumn[];
  onOpen: () => void;
}

export function GoalRow({ card, columns, onOpen, ...frame }: GoalRowProps) {
  const cellOf = useCell(card);
  return (
    <RecordRow {...frame} name={card.title} title={card.title} tags={[]} onOpen={onOpen}>
      {columns.map((column) => (
        <td key={column}>{cellOf(column)}</td>
      ))}
    </RecordRow>
  );
}

function useCell(card: GoalCard): (column: TableColumn) => ReactNode {
  const { t } = useTranslation('words');
  const { day, dateTime } = useFormatting();
  const { minutes } = useDurations();
  const words = useProgressWords();
  return (column) => {
    switch (column) {
      case 'state':
        return t(`goalState.${card.state}`);
      case 'skills':
        return card.skills.map(({ name }) => name).join(', ');
      case 'progress':
        return words(card);
      case 'minutes':
        return card.progress.minutes > 0 && minutes(card.progress.minutes);
      case 'targetOn':
        return card.targetOn && <span className={classes.day}>{day(card.targetOn)}</span>;
      case 'changedAt':
        return <span className={classes.day}>{dateTime(card.changedAt)}</span>;
    }
  };
}
