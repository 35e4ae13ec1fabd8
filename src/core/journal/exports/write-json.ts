import type { JournalFile, JournalFileEntry } from '#contract/journal-file.ts';
import { moods } from '#contract/journal-parts.ts';
import type { ReportWords } from '../../reports/report-words.ts';
import { createExportWords } from './export-words.ts';
import type { ExportedEntry, ExportedJournal } from './exported-journal.ts';

/** `journal.json` (contract/journal-file.ts), part by part, one entry a line. */
export function* writeJson(
  journal: ExportedJournal,
  { words, today }: { words: ReportWords; today: string },
): Generator<string> {
  const { moodNames } = journal;
  const { moodWord, markWord } = createExportWords(words, moodNames);
  const numbers = new Map(journal.marks.map(({ id }, index) => [id, index + 1]));
  const head: Omit<JournalFile, 'entries'> = {
    format: 'langkah-journal',
    version: 1,
    exportedOn: today,
    language: words.language,
    moods: moodNames
      ? moods.map((mood) => ({ mood, word: moodWord(mood), name: moodNames.get(mood) ?? null }))
      : [],
    marks: journal.marks.map((mark, index) => {
      const { kind, known, name, category, archived } = mark;
      return { id: index + 1, kind, known, name, word: markWord(mark), category, archived };
    }),
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "entries": [`;
  let separator = '\n';
  for (const entry of journal.entries) {
    yield `${separator}    ${JSON.stringify(toFileEntry(entry, numbers))}`;
    separator = ',\n';
  }
  yield `${separator === '\n' ? '' : '\n  '}]\n}\n`;
}

function toFileEntry(entry: ExportedEntry, numbers: ReadonlyMap<string, number>): JournalFileEntry {
  const { writtenOn, minute, mood, energy, text } = entry;
  return {
    ...{ writtenOn, minute, mood, energy },
    markIds: entry.marks.flatMap(({ id }) => numbers.get(id) ?? []),
    text,
    files: entry.files.map(({ path, name, byteCount, sha256 }) => ({ path, name, byteCount, sha256 })),
  };
}
