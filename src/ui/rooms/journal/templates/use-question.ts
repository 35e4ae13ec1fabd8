import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '#ui/lib/announce.ts';

/** How many there are in the catalogues, numbered from 1. */
export const questionCount = 30;

/** One gentle question at a time, by chance. None comes twice before all were asked. */
export function useQuestion() {
  const { t } = useTranslation('templates');
  const say = useAnnounce();
  const left = useRef<number[]>([]);
  const [number, setNumber] = useState<number>();
  return {
    question: number === undefined ? undefined : t(`questions.${number}`),
    ask(): void {
      if (left.current.length === 0) {
        const all = Array.from({ length: questionCount }, (_, index) => index + 1);
        // Not the one that is there already.
        left.current = all.filter((each) => each !== number);
      }
      const [next = 1] = left.current.splice(Math.floor(Math.random() * left.current.length), 1);
      setNumber(next);
      say(t(`questions.${next}`));
    },
    close: () => setNumber(undefined),
  };
}
