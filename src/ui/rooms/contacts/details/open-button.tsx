import { Anchor } from '@mantine/core';
import classes from './open-button.module.css';

interface OpenButtonProps {
  onOpen: () => void;
  children: string;
}

/**
 * Goes to another record from the panel. A button that looks like a link: an address after `#` below the edge of a fixed panel counts as a way past
 * the content, and would have to lead to a place on this page.
 */
export function OpenButton({ onOpen, children }: OpenButtonProps) {
  return (
    <Anchor component="button" type="button" size="sm" className={classes.root ?? ''} onClick={onOpen}>
      {children}
    </Anchor>
  );
}
