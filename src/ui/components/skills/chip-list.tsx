import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
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
  /** Where the focus goes when the last one is gone. */
  after: RefObject<HTMLElement | null>;
}

/** Words side by side, each of which can be taken off. The focus goes on to the next one. */
export function ChipList({ label, chips, onRemove, after }: ChipListProps) {
  const list = useRef<HTMLUListElement>(null);
  const leaving = useRef<{ id: string; at: number } | null>(null);
  useEffect(() => {
    const left = leaving.current;
    if (!left || chips.some(({ id }) => id === left.id)) return;
    leaving.current = null;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    (buttons[left.at] ?? buttons[left.at - 1] ?? after.current)?.focus();
  }, [chips, after]);
  if (chips.length === 0) return null;
  return (
    <ul ref={list} className={classes.chips} aria-label={label}>
      {chips.map(({ id, content, removeLabel }, at) => (
        <li key={id} className={classes.chip}>
          {content}
          <ActionIcon
            size={24}
            aria-label={removeLabel}
            title={removeLabel}
            onClick={() => {
              leaving.current = { id, at };
              onRemove(id);
            }}
          >
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
