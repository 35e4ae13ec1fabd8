import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mood } from '#contract/journal-parts.ts';
import { useMoodWords } from '#ui/components/moods/use-mood-words.ts';

/** The mood that is nearest to the mean of a day: 2.5 is 3. */
export function nearestMood(mean: number): Mood {
  return Math.min(5, Math.max(1, Math.round(mean))) as Mood;
}

/** How a day was, in the words of the person: "Good, 2 entries". `mood`: null where no entry says it. */
export function useDayLabel() {
  const { t } = useTranslation('moods');
  const wordOf = useMoodWords();
  return useCallback(
    (mood: number | null, entryCount: number) =>
      t(mood === null ? 'day.written' : 'day.mood', {
        count: entryCount,
        mood: mood === null ? '' : wordOf(nearestMood(mood)),
      }),
    [t, wordOf],
  );
}
