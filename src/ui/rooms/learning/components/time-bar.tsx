import classes from './time-bar.module.css';

/** How much of a whole is done, as a quiet line. The words beside it say the same. */
export function TimeBar({ done, total }: { done: number; total: number }) {
  const share = Math.min(1, done / total);
  return (
    <span className={classes.root} aria-hidden="true">
      <span className={classes.done} style={{ width: `${share * 100}%` }} />
    </span>
  );
}
