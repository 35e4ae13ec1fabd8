import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';
import { Illustration, type IllustrationName } from './illustration.tsx';

export interface EmptyStateProps {
  illustration: IllustrationName;
  /** One sentence: what will be here, and what to do. */
  sentence: string;
  action?: { label: string; run: () => void } | undefined;
  /** What the place is called, where it is one of its own. */
  label?: string;
  /** A second, quieter way. */
  children?: ReactNode;
}

/** Where a list has nothing yet: a picture, one sentence, one button. */
export function EmptyState({ illustration, sentence, action, label, children }: EmptyStateProps) {
  const Root = label === undefined ? 'div' : 'section';
  return (
    <Root className={classes.root} aria-label={label}>
      <Illustration name={illustration} />
      <p className={classes.sentence}>{sentence}</p>
      {action && <Button onClick={action.run}>{action.label}</Button>}
      {children}
    </Root>
  );
}
