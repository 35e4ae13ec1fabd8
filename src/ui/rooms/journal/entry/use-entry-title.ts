import type { Entry } from '#contract/entries.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import { useDayWords } from '../days/use-day-words.ts';

/** What an entry is called: its day and time, and never anything that stands in it. */
export function useEntryTitle() {
  const { minute } = useFormatting();
  const { heading } = useDayWords();
  return (entry: Pick<Entry, 'writtenOn' | 'minute'>) =>
    `${heading(entry.writtenOn)}, ${minute(entry.minute)}`;
}
