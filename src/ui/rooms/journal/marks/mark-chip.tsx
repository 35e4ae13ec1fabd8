import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { once } from '#ui/lib/one-click.ts';
import classes from './mark-picker.module.css';

interface MarkChipProps extends Record<`data-${string}`, unknown> {
  children: ReactNode;
  isChosen: boolean;
  tabIndex: number;
  onFocus: () => void;
  onToggle: () => void;
}

/** A word that is on or off. The tick says so beside the colour. */
export function MarkChip({ children, isChosen, onToggle, ...roving }: MarkChipProps) {
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={isChosen}
      onClick={once(onToggle)}
      {...roving}
    >
      {isChosen && <IconCheck className={classes.tick} size={14} stroke={2.5} aria-hidden="true" />}
      {children}
    </button>
  );
}
