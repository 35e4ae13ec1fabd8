import type { EntryExportChoice } from '#contract/entries.ts';
import { knownMarks, type Mood } from '#contract/journal-parts.ts';
import type { Mark } from '#contract/marks.ts';
import type { MoodWord } from '#contract/moods.ts';
import type { Db } from '../../database/database.ts';
import { createArchiveNames } from './archive-names.ts';
import type { ExportedFile, ExportedJournal } from './exported-journal.ts';

export interface ExportedReaderOptions {
  db: Db;
  /** In the order in which they are shown. */
  listMarks: () => readonly Mark[];
  listMoodWords: () => readonly MoodWord[];
}

export interface ExportCounts {
  entryCount: number;
  dayCount: number;
  firstOn: string | null;
  lastOn: string | null;
  textCount: number;
  moodCount: number;
  energyCount: number;
  markCount: number;
  fileCount: number;
  fileBytes: number;
  ownMoodWordCount: number;
  ownCategoryCount: number;
}
type RowCounts = Omit<ExportCounts, 'fileCount' | 'fileBytes' | 'ownMoodWordCount' | 'ownCategoryCount'>;

interface EntryRow {
  id: string;
  writtenOn: string;
  minute: number;
  mood: Mood | null;
  energy: number | null;
  text: string;
}

const hasMarks = 'EXISTS (SELECT 1 FROM entry_marks WHERE entry_marks.entry_id = entry.id)';
const hasFiles = 'EXISTS (SELECT 1 FROM entry_files WHERE entry_files.entry_id = entry.id)';
/** Entries that say something of what was asked for: of the others not even the day leaves. */
const chosen = `FROM entries AS entry WHERE entry.deleted_at IS NULL
  AND (@from IS NULL OR entry.written_on >= @from) AND (@to IS NULL OR entry.written_on <= @to)
  AND ((@moods AND (entry.mood IS NOT NULL OR entry.energy IS NOT NULL)) OR (@texts AND entry.text <> '')
    OR (@marks AND ${hasMarks}) OR (@files AND ${hasFiles}))`;

/** What of the journal leaves with an export: counted, and read. Trashed entries never do. */
export function createExportedReader({ db, listMarks, listMoodWords }: ExportedReaderOptions) {
  const raw = db.$client;
  const counts = raw.prepare<[object], RowCounts>(
    `SELECT count(*) AS entryCount, count(DISTINCT entry.written_on) AS dayCount, min(entry.written_on) AS firstOn, max(entry.written_on) AS lastOn,
       count(CASE WHEN @texts AND entry.text <> '' THEN 1 END) AS textCount, count(CASE WHEN @moods THEN entry.mood END) AS moodCount,
       count(CASE WHEN @moods THEN entry.energy END) AS energyCount,
       count(CASE WHEN @marks AND ${hasMarks} THEN 1 END) AS markCount ${chosen}`,
  );
  // The length of the bytes is in their header: they themselves are not read.
  const fileCounts = raw.prepare<[object], Pick<ExportCounts, 'fileCount' | 'fileBytes'>>(
    `SELECT count(*) AS fileCount, coalesce(sum(length(file.bytes)), 0) AS fileBytes
     FROM entry_files AS link JOIN files AS file ON file.id = link.file_id WHERE link.entry_id IN (SELECT entry.id ${chosen})`,
  );
  const rows = raw.prepare<[object], EntryRow>(
    `SELECT entry.id, entry.written_on AS writtenOn, entry.minute, CASE WHEN @moods THEN entry.mood END AS mood,
       CASE WHEN @moods THEN entry.energy END AS energy, CASE WHEN @texts THEN entry.text ELSE '' END AS text
     ${chosen} ORDER BY entry.written_on, entry.minute, entry.created_at, entry.id`,
  );
  const markRows = raw.prepare<[object], { entryId: string; markId: string }>(
    `SELECT entry_id AS entryId, mark_id AS markId FROM entry_marks WHERE entry_id IN (SELECT entry.id ${chosen})`,
  );
  const fileRows = raw.prepare<[object], Omit<ExportedFile, 'path'> & { entryId: string }>(
    `SELECT link.entry_id AS entryId, file.id, file.name, file.type, length(file.bytes) AS byteCount, file.sha256
     FROM entry_files AS link JOIN files AS file ON file.id = link.file_id WHERE link.entry_id IN (SELECT entry.id ${chosen})
     ORDER BY link.rank, file.id`,
  );

  const categories = raw.prepare<[object], Pick<Mark, 'kind' | 'category'>>(
    `SELECT DISTINCT kind, category FROM marks WHERE id IN (SELECT mark_id FROM entry_marks WHERE entry_id IN (SELECT entry.id ${chosen}))`,
  );
  const isOwn = ({ kind, category }: Pick<Mark, 'kind' | 'category'>) =>
    !Object.hasOwn(knownMarks[kind], category);

  return {
    count(choice: EntryExportChoice): ExportCounts {
      const none = { fileCount: 0, fileBytes: 0 };
      const found = counts.get(valuesOf(choice));
      if (!found) throw new Error('a count always has one row');
      const ownWords = choice.moods ? listMoodWords().filter(({ name }) => name !== null) : [];
      const ownCategories = choice.marks ? categories.all(valuesOf(choice)).filter(isOwn) : [];
      return {
        ...found,
        ...(choice.files ? (fileCounts.get(valuesOf(choice)) ?? none) : none),
        ...{ ownMoodWordCount: ownWords.length, ownCategoryCount: ownCategories.length },
      };
    },
    read(choice: EntryExportChoice): ExportedJournal {
      const values = valuesOf(choice);
      const places = new Map(listMarks().map((mark, place) => [mark.id, { mark, place }]));
      const marksOf = Map.groupBy(choice.marks ? markRows.all(values) : [], ({ entryId }) => entryId);
      const filesOf = Map.groupBy(choice.files ? fileRows.all(values) : [], ({ entryId }) => entryId);
      const nameFile = createArchiveNames();
      const placed = (id: string) =>
        (marksOf.get(id) ?? [])
          .flatMap(({ markId }) => places.get(markId) ?? [])
          .toSorted((one, other) => one.place - other.place);
      const entries = rows.all(values).map(({ id, ...entry }) => ({
        ...entry,
        marks: placed(id).map(({ mark }) => mark),
        files: (filesOf.get(id) ?? []).map(({ entryId: _, ...file }) => {
          return { ...file, path: nameFile(entry.writtenOn, entry.minute, file.name) };
        }),
      }));
      const used = new Set(entries.flatMap(({ marks }) => marks.map(({ id }) => id)));
      return {
        entries,
        marks: [...places.values()].map(({ mark }) => mark).filter(({ id }) => used.has(id)),
        moodNames: choice.moods
          ? new Map(
              listMoodWords().flatMap(({ mood, name }) => (name === null ? [] : [[mood as Mood, name]])),
            )
          : null,
      };
    },
  };
}

/** SQLite has no truth values of its own. */
function valuesOf({ from = '', to = '', moods, marks, texts, files }: EntryExportChoice) {
  return {
    ...{ from: from || null, to: to || null, moods: Number(moods), marks: Number(marks) },
    ...{ texts: Number(texts), files: Number(files) },
  };
}
