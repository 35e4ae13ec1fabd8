import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EntryMapping, FoundMoodWord } from '#contract/import-entries.ts';
import type { ImportPart } from '#contract/imports.ts';
import { useApi } from '#ui/lib/api.tsx';
import { hasField } from './mapping.ts';

export interface FoundMoodWords {
  /** Those that nobody knows first. */
  words: readonly FoundMoodWord[];
  hasMore: boolean;
  /** Words that wait for an answer. */
  missingCount: number;
}

/** The words for moods that stand in the chosen column. */
export function useFoundMoodWords(part: ImportPart, mapping: EntryMapping, isAsked: boolean): FoundMoodWords {
  const api = useApi();
  const isEnabled = isAsked && hasField(mapping.columns, 'mood');
  // Asked without the person's answers, so that a word does not leave its place when it gets its answer.
  const input = { importId: part.importId, mapping: { ...mapping, moodWords: [] }, limit: 1 };
  const { data } = useQuery({
    ...api.imports.previewEntries.queryOptions({ input }),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
    // What stands in a journal is not kept longer than it is looked at.
    gcTime: 0,
  });
  if (!isEnabled || !data) return { words: [], hasMore: false, missingCount: isEnabled ? 1 : 0 };
  const answered = new Set(mapping.moodWords.map(({ word }) => word));
  const { moodWords: words, hasMoreMoodWords: hasMore } = data;
  return {
    words: words.toSorted((one, other) => Number(one.isKnown) - Number(other.isKnown)),
    hasMore,
    missingCount: words.filter(({ word, isKnown }) => !isKnown && !answered.has(word)).length,
  };
}
