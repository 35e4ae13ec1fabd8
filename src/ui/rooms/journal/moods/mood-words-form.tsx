import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mood, moods } from '#contract/journal-parts.ts';
import { useMoodWords } from '#ui/components/moods/use-mood-words.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import classes from '../marks/manager/mark-manager.module.css';
import { WordField } from '../marks/manager/word-field.tsx';
import { MoodFace } from './mood-face.tsx';

/** The five moods in one's own words. What they mean stays: figures and entries know only the number. */
export function MoodWordsForm() {
  const { t } = useTranslation(['marks', 'moods']);
  const client = useClient();
  const wordOf = useMoodWords();
  const isTaken = useRef(false);
  /** Which mood does not get its first word back, because another one is called so. */
  const [kept, setKept] = useState<Mood>();
  const rename = useCommand(client.moods.rename, {
    // That another one is called so is told beside the field.
    onFailure({ code }) {
      isTaken.current = code === 'CONFLICT';
      return isTaken.current;
    },
    announce: (words, { mood }) => {
      const word = words.find((each) => each.mood === mood)?.name ?? t(`moods:mood.${mood}`);
      return t('marks:moodRenamed', { word });
    },
  });
  /** Resolves with what is wrong, in words. */
  async function change(mood: Mood, name: string | null): Promise<string | undefined> {
    isTaken.current = false;
    setKept(undefined);
    const isDone = await rename.run({ mood, name });
    return isDone || !isTaken.current ? undefined : t('marks:taken.mood');
  }
  return (
    <section className={classes.group} aria-label={t('marks:manager.part.mood')}>
      <p className={classes.note}>{t('marks:moodHelp')}</p>
      <ul className={classes.moods}>
        {moods.toReversed().map((mood) => {
          const first = t(`moods:mood.${mood}`);
          return (
            <li key={mood}>
              <MoodFace mood={mood} size="1.75rem" />
              <WordField
                label={t('marks:moodName', { mood, word: first })}
                word={wordOf(mood)}
                onRename={(word) => change(mood, word === '' || word === first ? null : word)}
              />
              {wordOf(mood) !== first && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={async () => {
                    if (await change(mood, null)) setKept(mood);
                  }}
                >
                  {t('marks:manager.firstWord', { word: first })}
                </Button>
              )}
              {kept === mood && (
                <p className={classes.note} role="alert">
                  {t('marks:taken.mood')}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
