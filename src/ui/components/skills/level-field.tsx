import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './skills.module.css';

const levels = [null, 1, 2, 3, 4, 5] as const;

interface LevelFieldProps {
  /** Whose level it is: rows stand under each other. */
  label: string;
  /** 1 to 5; null: not said. */
  value: number | null;
  /** Resolves with nothing when it failed. */
  onChange: (level: number | null) => Promise<unknown>;
}

/** How well one has a skill: five marks and a word, chosen with a click or the arrow keys. */
export function LevelField({ label, value, onChange }: LevelFieldProps) {
  const { t } = useTranslation('words');
  const group = useId();
  const { shown, choose } = useChosen(value, onChange);
  const wordOf = (level: number | null) => t(`skillLevel.${level ?? 'none'}`);
  return (
    <span className={classes.level}>
      <span role="radiogroup" aria-label={label} className={classes.marks}>
        {levels.map((level) => (
          <label key={level ?? 0} className={classes.mark} title={wordOf(level)}>
            <input
              type="radio"
              name={group}
              className={classes.radio}
              checked={shown === level}
              aria-label={wordOf(level)}
              onChange={() => choose(level)}
            />
            <span
              className={level === null ? classes.dash : classes.bar}
              data-on={(level === null ? shown === null : level <= (shown ?? 0)) || undefined}
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

/** What was chosen shows at once, until the core has said what is stored. */
function useChosen(value: number | null, onChange: LevelFieldProps['onChange']) {
  const [chosen, setChosen] = useState<{ level: number | null; isOnItsWay: boolean }>();
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    // Whoever goes on with the arrow keys is ahead of the answers.
    if (!chosen?.isOnItsWay) setChosen(undefined);
  }
  async function choose(level: number | null) {
    setChosen({ level, isOnItsWay: true });
    const isSaved = (await onChange(level)) !== undefined;
    setChosen((current) => {
      if (current?.level !== level) return current;
      return isSaved ? { level, isOnItsWay: false } : undefined;
    });
  }
  return { shown: chosen ? chosen.level : value, choose: (level: number | null) => void choose(level) };
}
