import { Checkbox, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '#contract/tags.ts';
import { TagDot } from '#ui/components/tags/tag-dot.tsx';
import type { RowFrame } from './record-table.tsx';
import classes from './table.module.css';

const mostTags = 2;

interface RecordRowProps extends RowFrame {
  /** How the row is called where it is said. */
  name: string;
  title: string;
  tags: readonly Tag[];
  onOpen: () => void;
  /** Cells after the first. */
  children: ReactNode;
}

/** One row: chosen with its box (Shift chooses all up to it), opened with its title. */
export function RecordRow(props: RecordRowProps) {
  const { name, title, tags, rowIndex, isSelected, onSelect, onOpen, children } = props;
  const { t } = useTranslation('fields');
  return (
    <tr aria-rowindex={rowIndex} data-selected={isSelected || undefined}>
      <td className={classes.check}>
        <Checkbox
          aria-label={t('table.select', { name })}
          checked={isSelected}
          onChange={({ nativeEvent }) => onSelect('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)}
          onKeyDown={(event) => {
            if (event.key !== ' ' || !event.shiftKey) return;
            event.preventDefault();
            onSelect(true);
          }}
        />
      </td>
      <td>
        <span className={classes.first}>
          <UnstyledButton className={classes.title} onClick={onOpen}>
            {title}
          </UnstyledButton>
          {tags.slice(0, mostTags).map((tag) => (
            <TagDot key={tag.id} tag={tag} />
          ))}
        </span>
      </td>
      {children}
    </tr>
  );
}
