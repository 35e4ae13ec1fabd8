import { Failure } from '#contract/failures.ts';
import type { EntryImportRow, EntryMapping, FoundMoodWord } from '#contract/import-entries.ts';
import type { Mood } from '#contract/journal-parts.ts';
import { limits } from '#contract/limits.ts';
import type { Language } from '#contract/settings.ts';
import type { Services } from '../../commands/services.ts';
import type { Clock, Log } from '../../ports.ts';
import { columnsOf } from '../columns-of.ts';
import { isRefused } from '../contacts/imported-contact.ts';
import type { Inspection, Inspections } from '../inspections.ts';
import { writeRow } from '../refused-row.ts';
import { countMoodWords } from './count-mood-words.ts';
import type { EntryTarget } from './entry-target.ts';
import { type ImportedEntry, identityOf } from './imported-entry.ts';
import { createMarkFinder, type ImportedMark, type MarkChange } from './mark-finder.ts';
import { moodReader } from './mood-word-list.ts';
import { readEntryRow } from './read-entry-row.ts';
import { readJournalRows } from './read-journal-rows.ts';

export interface EntriesImportOptions {
  inspections: Inspections;
  target: EntryTarget;
  clock: Clock;
  log: Log;
  /** Of the words that the person reads. */
  language: () => Language;
  revision: () => number;
}

interface ReadRow extends ImportedEntry {
  duplicateOf: EntryImportRow['duplicateOf'];
}

interface Reading {
  key: string;
  rows: ReadRow[];
  moodWords: FoundMoodWord[];
  hasMoreMoodWords: boolean;
  markChanges: MarkChange[];
  moodNames: Array<{ mood: Mood; name: string }>;
}

const excerptLength = 200;

export function createEntriesImport(options: EntriesImportOptions) {
  const { inspections, target, clock, log, language, revision } = options;
  // A list that is scrolled asks for page after page of one reading.
  let newest: Reading | null = null;

  function read(inspection: Inspection, mapping: EntryMapping): Reading {
    const { id, journal } = inspection;
    const today = clock.today();
    const key = JSON.stringify([id, mapping, today, language(), revision()]);
    if (newest?.key === key) return newest;
    newest = null;
    const finder = createMarkFinder(target.listMarks(), language());
    const own = target.listMoodWords();
    const table = journal ? null : readTableRows(inspection, mapping, today, finder);
    const rows = journal ? readJournalRows(journal, finder, today) : (table?.rows ?? []);
    const renamed = new Set(own.flatMap(({ mood, name }) => (name === null ? [] : [mood])));
    newest = {
      key,
      rows: markDuplicates(rows, { isJournal: journal !== null }),
      moodWords: table?.moodWords ?? [],
      hasMoreMoodWords: table?.hasMore ?? false,
      markChanges: finder.changes,
      moodNames: (journal?.moods ?? []).flatMap(({ mood, name }) =>
        name === null || renamed.has(mood) ? [] : [{ mood: mood as Mood, name }],
      ),
    };
    return newest;
  }

  function readTableRows(
    { table, source }: Inspection,
    { columns, dateOrder, moodWords: answers }: EntryMapping,
    today: string,
    marks: ReturnType<typeof createMarkFinder>,
  ) {
    const fields = columnsOf(table, columns);
    const counted = countMoodWords(table, fields('mood'));
    const suggest = moodReader([...counted.keys()], target.listMoodWords());
    const said = new Map(answers.map(({ word, mood }) => [word, mood as Mood | null]));
    const moodOf = (word: string) => (said.has(word) ? said.get(word) : (suggest(word) ?? undefined));
    const reading = { columnsOf: fields, dateOrder, source, today, moodOf, marks };
    const found = [...counted].map(([word, rowCount]) => {
      return { word, rowCount, suggested: suggest(word), isKnown: moodOf(word) !== undefined };
    });
    return {
      rows: table.rows.map((row) => readEntryRow(row, reading)),
      moodWords: found.slice(0, limits.importMoodWords),
      hasMore: found.length > limits.importMoodWords,
    };
  }

  /** Rows with an error repeat nothing. A journal of our own says what it says: two entries of it that are alike were two. */
  function markDuplicates(rows: readonly ImportedEntry[], { isJournal }: { isJournal: boolean }): ReadRow[] {
    const days = rows.flatMap(({ writtenOn }) => writtenOn ?? []).toSorted();
    const own = target.listIdentities(days[0] ?? '', days.at(-1) ?? '');
    const earlier = new Set<string>();
    return rows.map((row) => {
      if (isRefused(row)) return { ...row, duplicateOf: null };
      const whole = JSON.stringify([
        identityOf(row),
        row.energy,
        row.marks.map(({ kind, name }) => [kind, name]),
      ]);
      const isRepeated = !isJournal && earlier.has(whole);
      earlier.add(whole);
      return { ...row, duplicateOf: isRepeated ? 'file' : own.has(identityOf(row)) ? 'own' : null };
    });
  }

  return {
    preview({ importId, mapping, offset, limit }) {
      const { rows, moodWords, hasMoreMoodWords, markChanges, moodNames } = read(
        inspections.get(importId),
        mapping,
      );
      const coming = rows.filter(comesIn);
      const errorCount = rows.filter(isRefused).length;
      const newMarks = new Set(coming.flatMap(({ marks }) => marks).filter(({ id }) => id === null));
      return {
        rows: rows.slice(offset, offset + limit).map(toRow),
        total: rows.length,
        addCount: coming.length,
        duplicateCount: rows.length - errorCount - coming.length,
        errorCount,
        warningCount: rows.filter((row) => row.problems.length > 0 && !isRefused(row)).length,
        fileCount: coming.reduce((sum, { files }) => sum + files.length, 0),
        moodWords,
        hasMoreMoodWords,
        newMarkNames: [...newMarks].map(({ name }) => name),
        ownWords:
          coming.length === 0
            ? []
            : [...moodNames.map(({ name }) => name), ...markChanges.flatMap(({ name }) => name ?? [])],
      };
    },
    /** Writes inside the transaction of the command. INVALID_INPUT while a word for a mood is not known. */
    run(importId: string, mapping: EntryMapping): { addedCount: number; skippedCount: number } {
      const inspection = inspections.get(importId);
      const { rows, markChanges, moodNames } = read(inspection, mapping);
      if (rows.some(({ unknownMoodWord }) => unknownMoodWord !== null))
        throw new Failure('INVALID_INPUT', {
          refusals: [{ field: 'mapping.moodWords', reason: 'REQUIRED' }],
        });
      const ids = target.listIds();
      const coming = [...rows.entries()].flatMap(([index, row]) => {
        const id = inspection.rowIds[index];
        return id === undefined || ids.has(id) || !comesIn(row) ? [] : [{ id, row }];
      });
      if (coming.length > 0) {
        for (const change of markChanges) target.changeMark(change);
        for (const { mood, name } of moodNames) target.renameMood(mood, name);
      }
      const added = new Map<ImportedMark, string>();
      const idOf = (mark: ImportedMark): string => {
        if (mark.id !== null) return mark.id;
        const id =
          added.get(mark) ?? target.addMark({ ...mark, category: mark.category ?? mapping.category });
        added.set(mark, id);
        return id;
      };
      for (const { id, row } of coming)
        writeRow(log, row.line, () => target.add(id, row, row.marks.map(idOf)));
      return { addedCount: coming.length, skippedCount: rows.length - coming.length };
    },
  } satisfies { preview: Services['imports']['previewEntries'] } & Record<string, unknown>;
}

function comesIn(row: ReadRow): row is ReadRow & { writtenOn: string } {
  return row.duplicateOf === null && row.writtenOn !== null && !isRefused(row);
}

function toRow(row: ReadRow): EntryImportRow {
  const { line, writtenOn, minute, mood, energy, marks, text, files, duplicateOf, problems } = row;
  const isWhole = text.length <= excerptLength;
  return {
    ...{ line, writtenOn, minute, mood, energy, duplicateOf, problems, isWhole },
    markNames: marks.map(({ name }) => name),
    excerpt: isWhole ? text : text.slice(0, excerptLength).toWellFormed(),
    fileCount: files.length,
  };
}
