import { Checkbox, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '#contract/applications.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { nameOfCard } from '../application-commands.ts';
import { StageMark } from '../stage-mark.tsx';
import { TagDot } from '../tag-dot.tsx';
import { useSourceName } from '../use-source-name.ts';
import { useStages } from '../use-stages.ts';
import type { TableColumn } from '../view.ts';
import classes from './application-table.module.css';

interface ApplicationRowProps {
  card: ApplicationCard;
  columns: readonly TableColumn[];
  rowIndex: number;
  isSelected: boolean;
  onSelect: () => void;
  onOpen: () => void;
}

export function ApplicationRow({
  card,
  columns,
  rowIndex,
  isSelected,
  onSelect,
  onOpen,
}: ApplicationRowProps) {
  const { t } = useTranslation('applications');
  const cellOf = useCell(card);
  return (
    <tr aria-rowindex={rowIndex} data-selected={isSelected || undefined}>
      <td className={classes.check}>
        <Checkbox
          aria-label={t('select', { card: nameOfCard(card) })}
          checked={isSelected}
          onChange={onSelect}
        />
      </td>
      <td>
        <UnstyledButton className={classes.role} onClick={onOpen}>
          {card.role}
        </UnstyledButton>
        {card.tags.slice(0, 2).map((tag) => (
          <TagDot key={tag.id} tag={tag} />
        ))}
      </td>
      {columns.map((column) => (
        <td key={column}>{cellOf(column)}</td>
      ))}
    </tr>
  );
}

function useCell(card: ApplicationCard): (column: TableColumn) => ReactNode {
  const { t } = useTranslation(['applications', 'words']);
  const { day, dateTime, moneyRange } = useFormatting();
  const { stages, nameOf } = useStages();
  const sourceName = useSourceName();
  const dayCell = (value: string | null) => value && <span className={classes.day}>{day(value)}</span>;
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
        return <span className={classes.day}>{dateTime(card.changedAt)}</span>;
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
