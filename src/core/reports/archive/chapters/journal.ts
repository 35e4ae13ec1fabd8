import { clock } from '../../../journal/exports/archive-names.ts';
import { createExportWords } from '../../../journal/exports/export-words.ts';
import { createExportedReader } from '../../../journal/exports/read-exported.ts';
import { type Chapter, type Leaf, makeLeaf, makeTable } from '../book.ts';
import type { Scribe } from '../scribe.ts';
import { writeFileSize } from '../write-file-size.ts';

/** The Journal, which the person agreed to show: the core refuses to make this chapter otherwise (contract/report-options.ts). */
export function writeJournal({ source: { db, moods }, period, words, veil, fileName }: Scribe): Chapter {
  const { t } = words;
  const reader = createExportedReader({
    db,
    listMarks: moods.listMarks,
    listMoodWords: moods.listWords,
  });
  const journal = reader.read({ ...period, moods: true, marks: true, texts: true, files: true });
  const { moodWord, markWord } = createExportWords(words, journal.moodNames);
  const leaves = journal.entries.map((entry): Leaf => {
    const { writtenOn, minute, mood, energy, marks, text, files } = entry;
    const named = (kind: 'feeling' | 'factor') =>
      marks.flatMap((mark) => (mark.kind === kind ? [markWord(mark)] : [])).join(', ');
    return makeLeaf({
      title: t('archive.entry', { day: words.longDay(writtenOn), time: clock(minute) }),
      facts: [
        [t('archive.field.mood'), mood && t('archive.mood', { word: veil.text(moodWord(mood)) ?? '', mood })],
        [t('archive.field.energy'), energy === null ? null : t('archive.ofFive', { value: energy })],
        [t('archive.field.feelings'), veil.text(named('feeling'))],
        [t('archive.field.factors'), veil.text(named('factor'))],
      ],
      texts: [[t('archive.field.text'), veil.note(text)]],
      tables: [
        makeTable(
          t('archive.files', { count: files.length }),
          ['file', 'type', 'size', 'sha256'].map((head) => t(`archive.head.${head}`)),
          files.map((file) => [
            fileName(file.name),
            file.type,
            writeFileSize(file.byteCount, words),
            file.sha256,
          ]),
          [2],
        ),
      ],
    });
  });
  return { part: 'journal', count: leaves.length, sections: [{ heading: null, leaves, table: null }] };
}
