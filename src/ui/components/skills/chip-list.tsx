import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './skills.module.css';

export interface Chip {
  id: string;
  content: ReactNode;
  /** What taking it off is called, with its name. */
  removeLabel: string;
}

interface ChipListProps {
  label: string;
  chips: readonly Chip[];
  onRemove: (id: string) => void;
}

/** Words side by side, each of which can be taken off. */
export function ChipList({ label, chips, onRemove }: ChipListProps) {
  if (chips.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={label}>
      {chips.map(({ id, content, removeLabel }) => (
        <li key={id} className={classes.chip}>
          {content}
          <ActionIcon size={24} aria-label={removeLabel} title={removeLabel} onClick={() => onRemove(id)}>
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
