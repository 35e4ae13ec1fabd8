import type { ColorName } from '#contract/values.ts';
import classes from './stage-mark.module.css';

/** The colour of a stage; the word beside it says the same. */
export function StageMark({ color }: { color: ColorName }) {
  return (
    <span className={classes.root} style={{ background: `var(--langkah-${color})` }} aria-hidden="true" />
  );
}
