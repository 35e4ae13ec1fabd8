import { formatMinutes } from './durations.ts';
import { useFormatting } from './formatting.ts';

/** Lengths of time as the person's language writes them. */
export function useDurations(): { minutes: (minutes: number) => string } {
  const { language } = useFormatting();
  return { minutes: (minutes) => formatMinutes(minutes, language) };
}
