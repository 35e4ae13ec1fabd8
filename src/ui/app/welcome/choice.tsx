import { UnstyledButton } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import classes from './choice.module.css';

interface ChoiceProps {
  icon: TablerIcon;
  title: string;
  detail: string;
  isDisabled: boolean;
  onPick: () => void;
}

/** One of a few ways to go on, with room to say what it means. */
export function Choice({ icon: Icon, title, detail, isDisabled, onPick }: ChoiceProps) {
  return (
    <UnstyledButton className={classes.root} disabled={isDisabled} onClick={onPick}>
      <Icon size="1.5rem" stroke={1.5} aria-hidden="true" />
      <span>
        <span className={classes.title}>{title}</span>
        <span className={classes.detail}>{detail}</span>
      </span>
    </UnstyledButton>
  );
}
