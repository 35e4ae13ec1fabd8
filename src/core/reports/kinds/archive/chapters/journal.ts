import { clock } from '../../../../journal/exports/archive-names.ts';
import { createExportWords } from '../../../../journal/exports/export-words.ts';
import { type BesideEntries, readBeside } from '../../../../journal/exports/read-beside.ts';
import { createExportedReader } from '../../../../journal/exports/read-exported.ts';
import { type Chapter, type Leaf, makeLeaf, makeTable, type Section, type Table } from '../book.ts';
import type { Scribe } from '../scribe.ts';
import { writeFileSize } from '../write-file-size.ts';

/** The Journal, which the person agreed to show: the core refuses to make this chapter otherwise (contract/report-options.ts). */
export function writeJournal(scribe: Scribe): Chapter {
  const { source, period, words, veil, fileName } = scribe;
  const { db, moods } = source;
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
  const sections = [{ heading: null, leaves, table: null }, ...writeBeside(readBeside(db), scribe)].filter(
    (section) => section.leaves.length > 0 || section.table !== null,
  );
  const count = sections.reduce(
    (sum, section) => sum + section.leaves.length + (section.table?.rows.length ?? 0),
    0,
  );
  return { part: 'journal', count, sections };
}

/** What bears no day: it is told as it is now. */
function writeBeside(found: BesideEntries, { words, veil, day }: Scribe): Section[] {
  const { t } = words;
  const country = new Intl.DisplayNames(words.language, { type: 'region' });
  /** Of rows in which anything is told. */
  function listed(heading: string, heads: readonly string[], rows: Table['rows']): Section {
    const told = rows.filter((row) => row.some((cell) => cell?.trim()));
    const table = makeTable(t('archive.records', { count: told.length }), heads, told);
    return { heading, leaves: [], table: told.length > 0 ? table : null };
  }
  const lines = found.helplines.map((line) => [
    country.of(line.country) ?? line.country,
    // Whom one calls is a name as well as a way to reach somebody.
    veil.contactData(line.name),
    veil.contactData(line.phone),
    veil.contactData(line.link),
    veil.text(line.hours),
    veil.note(line.note),
    day(line.checkedOn),
  ]);
  const templates = found.templates.map(({ name, text }) =>
    makeLeaf({ title: veil.text(name) ?? '', texts: [[t('archive.field.text'), veil.note(text)]] }),
  );
  return [
    { heading: t('templates:own'), leaves: templates, table: null },
    listed(
      t('support:comforts.title'),
      [t('support:comforts.text')],
      found.comforts.map(({ title }) => [veil.note(title)]),
    ),
    listed(
      t('support:people.title'),
      [t('support:helplines.row.name')],
      found.people.map(({ name }) => [veil.person(name)]),
    ),
    listed(
      t('support:helplines.title'),
      [
        t('support:helplines.country'),
        ...['name', 'phone', 'link', 'hours', 'note'].map((head) => t(`support:helplines.row.${head}`)),
        t('support:helplines.checkedOn'),
      ],
      lines,
    ),
  ];
}
