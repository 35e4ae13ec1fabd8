import type { ReactNode } from 'react';
import classes from './editable.module.css';

/** What of an idea in the trash can be read and not be changed. */
export function Editable({ isReadOnly, children }: { isReadOnly: boolean; children: ReactNode }) {
  return (
    <fieldset className={classes.root} disabled={isReadOnly}>
      {children}
    </fieldset>
  );
}
