import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#contract/contacts.ts';
import { RecordRow } from '#ui/components/table/record-row.tsx';
import type { RowFrame } from '#ui/components/table/record-table.tsx';
import classes from '#ui/components/table/table.module.css';
import { useFormatting } from '#ui/lib/formatting.ts';
import { nameOfCard } from '../contact-commands.ts';
import type { TableColumn } from '../view.ts';

interface ContactRowProps extends RowFrame {
  card: ContactCard;
  columns: readonly TableColumn[];
  onOpen: () => void;
}

export function ContactRow({ card, columns, onOpen, ...frame }: ContactRowProps) {
  const cellOf = useCell(card);
  return (
    <RecordRow {...frame} name={nameOfCard(card)} title={card.name} tags={card.tags} onOpen={onOpen}>
      {columns.map((column) => (
        <td key={column}>{cellOf(column)}</td>
      ))}
    </RecordRow>
  );
}

function useCell(card: ContactCard): (column: TableColumn) => ReactNode {
  const { t } = useTranslation('words');
  const { day, dateTime } = useFormatting();
  return (column) => {
    switch (column) {
      case 'company':
        return card.companyName;
      case 'state':
        return t(`contactState.${card.state}`);
      case 'role':
      case 'location':
        return card[column];
      case 'changedAt':
        return <span className={classes.day}>{dateTime(card.changedAt)}</span>;
      case 'lastContactOn':
      case 'notBeforeOn': {
        const value = card[column];
        return value && <span className={classes.day}>{day(value)}</span>;
      }
    }
  };
}
