import classes from './breathing.module.css';
import type { BreathMoment } from './rhythms.ts';

const petals = [0, 30, 60, 90, 120, 150];

/** A flower that opens while one breathes in and closes while one breathes out. It says nothing that the words in its middle do not say. */
export function BreathShape({ moment }: { moment: BreathMoment | null }) {
  return (
    <svg className={classes.shape} viewBox="-100 -100 200 200" aria-hidden="true" focusable="false">
      <circle className={classes.bound} r="96" />
      <g
        className={classes.flower}
        data-open={moment?.isFull || undefined}
        // A phase that was come into late is moved through in what is left of it.
        style={{ transitionDuration: moment ? `${Math.round(moment.leftMs)}ms` : '600ms' }}
      >
        {petals.map((turn) => (
          <ellipse key={turn} className={classes.petal} rx="94" ry="58" transform={`rotate(${turn})`} />
        ))}
      </g>
    </svg>
  );
}
