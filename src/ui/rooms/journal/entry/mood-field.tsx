import { type KeyboardEvent, type RefObject, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mood, moods } from '#contract/journal-parts.ts';
import { useMoodWords } from '#ui/components/moods/use-mood-words.ts';
import { announce } from '#ui/lib/announce.ts';
import { useChosen } from '#ui/lib/chosen.ts';
import { once } from '#ui/lib/one-click.ts';
import { MoodFace } from '../moods/mood-face.tsx';
import classes from './mood-field.module.css';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

interface MoodFieldProps {
  label: string;
  /** null: none is chosen. */
  value: number | null;
  /** null: what was chosen is taken away. Resolves with nothing when it failed. */
  onChange: (mood: Mood | null) => Promise<unknown>;
  /** Enter on the face that is chosen already. */
  onEnter?: () => void;
  /** The faces, to go there. */
  field?: RefObject<HTMLDivElement | null>;
}

/**
 * Five faces with their words. A click, a number or Enter chooses; the arrow keys only look around, because what is chosen is stored at once and nobody should
 * have to write down one mood on the way to another. The chosen one is taken away by a click on it, the space bar or Delete; a number that is hit twice is not.
 */
export function MoodField({ label, value, onChange, onEnter, field }: MoodFieldProps) {
  const { t } = useTranslation('journal');
  const group = useId();
  const own = useRef<HTMLDivElement>(null);
  const root = field ?? own;
  const wordOf = useMoodWords();
  const { shown, choose } = useChosen(value, async (mood) => {
    const isDone = await onChange(mood as Mood | null);
    if (isDone && mood === null) announce(t('mood.takenAway'));
    return isDone;
  });

  function handle(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const faces = [...(root.current?.querySelectorAll('input') ?? [])];
    const place = faces.indexOf(event.target as HTMLInputElement);
    const step = steps[event.key];
    const numbered = moods.find((mood) => String(mood) === event.key);
    if (step !== undefined) faces.at((place + step) % faces.length)?.focus();
    else if (numbered) {
      faces[numbered - 1]?.focus();
      choose(numbered);
    } else if (event.key === 'Enter') {
      const mood = moods[place];
      if (mood === undefined || mood === shown) onEnter?.();
      else choose(mood);
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && shown !== null) choose(null);
    else return;
    event.preventDefault();
  }
  return (
    <div ref={root} role="radiogroup" aria-label={label} className={classes.root} onKeyDown={handle}>
      {moods.map((mood) => (
        <label
          key={mood}
          className={classes.mood}
          data-on={shown === mood || undefined}
          title={shown === mood ? t('mood.takeAway') : undefined}
        >
          <input
            type="radio"
            name={group}
            className={classes.radio}
            checked={shown === mood}
            aria-description={shown === mood ? t('mood.takeAway') : undefined}
            // A radio that is chosen does not change when it is clicked.
            onClick={once(() => choose(shown === mood ? null : mood))}
            onChange={() => {}}
          />
          <MoodFace mood={mood} size="2.5rem" />
          <span className={classes.word}>{wordOf(mood)}</span>
        </label>
      ))}
    </div>
  );
}
