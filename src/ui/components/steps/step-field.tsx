import { useId } from 'react';
import { useChosen } from '#ui/lib/chosen.ts';
import classes from './step-field.module.css';

const steps = [null, 1, 2, 3, 4, 5] as const;

export interface StepFieldProps {
  label: string;
  /** 1 to 5; null: not said. */
  value: number | null;
  /** Resolves with nothing when it failed. */
  onChange: (step: number | null) => Promise<unknown>;
  wordOf: (step: number | null) => string;
}

/** How much of something there is: five marks and a word, chosen with a click or the arrow keys. */
export function StepField({ label, value, onChange, wordOf }: StepFieldProps) {
  const group = useId();
  const { shown, choose } = useChosen(value, onChange);
  return (
    <span className={classes.root}>
      <span role="radiogroup" aria-label={label} className={classes.marks}>
        {steps.map((step) => (
          <label key={step ?? 0} className={classes.mark} title={wordOf(step)}>
            <input
              type="radio"
              name={group}
              className={classes.radio}
              checked={shown === step}
              aria-label={wordOf(step)}
              onChange={() => choose(step)}
            />
            <span
              className={step === null ? classes.dash : classes.bar}
              data-on={(step === null ? shown === null : step <= (shown ?? 0)) || undefined}
            />
          </label>
        ))}
      </span>
      <span className={classes.word} data-said={shown !== null || undefined} aria-hidden="true">
        {wordOf(shown)}
      </span>
    </span>
  );
}
