import type { Mood } from '#contract/journal-parts.ts';
import type { ReportWords } from '../../reports/report-words.ts';
import type { ExportedJournal, ExportedMark } from './exported-journal.ts';

export interface ExportWords {
  moodWord: (mood: Mood) => string;
  markWord: (mark: Pick<ExportedMark, 'kind' | 'known' | 'name'>) => string;
}

/** Moods and marks as the person sees them: in their own word, else in that of the catalogues. */
export function createExportWords(words: ReportWords, moodNames: ExportedJournal['moodNames']): ExportWords {
  return {
    moodWord: (mood) => moodNames?.get(mood) ?? words.t(`moods:mood.${mood}`),
    markWord: ({ kind, known, name }) => name ?? words.t(`marks:${kind}.${known}`),
  };
}
