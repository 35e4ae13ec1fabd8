import type { Mood } from '#contract/journal-parts.ts';
import classes from './mood-face.module.css';

/** The mouth tells the mood where colours cannot: from bent down to open wide. */
const mouths: Readonly<Record<Mood, string>> = {
  1: 'M7.5 17 Q12 12.2 16.5 17',
  2: 'M8 16.4 Q12 14.2 16 16.4',
  3: 'M8 15.6 H16',
  4: 'M8 14.8 Q12 17.6 16 14.8',
  5: 'M7.2 14 Q12 20.4 16.8 14 Z',
};

/** A face for one of the five moods, drawn for us. The word stands beside it or is its name: it says nothing to a screen reader itself. */
export function MoodFace({ mood, size = '1.5rem' }: { mood: Mood; size?: string }) {
  return (
    <svg
      className={classes.root}
      data-mood={mood}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <circle className={classes.face} cx="12" cy="12" r="10.25" />
      <circle className={classes.eye} cx="8.6" cy="9.8" r="1.2" />
      <circle className={classes.eye} cx="15.4" cy="9.8" r="1.2" />
      <path className={classes.mouth} data-open={mood === 5 || undefined} d={mouths[mood]} />
    </svg>
  );
}
