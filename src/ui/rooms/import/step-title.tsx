import { type ReactNode, useEffect, useRef } from 'react';
import classes from './import-page.module.css';

/** The heading of a step. Takes the focus when the step begins: the button that led here is gone. */
export function StepTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={classes.stepTitle}>
      {children}
    </h2>
  );
}
