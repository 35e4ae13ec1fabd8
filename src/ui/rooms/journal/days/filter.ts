import type { EntryFilter } from '#contract/entries.ts';

/** Without what says nothing. */
export function isNarrowed({ text, from, to, moods, markIds }: EntryFilter): boolean {
  return Boolean(text?.trim() || from || to || moods?.length || markIds?.length);
}
