import type { ImportProblem } from '#contract/import-parts.ts';
import type { ImportedEntry } from './imported-entry.ts';
import type { JournalContent, JournalEntry } from './journal-content.ts';
import type { ImportedMark, MarkFinder } from './mark-finder.ts';
import { noon } from './read-entry-row.ts';

/** The entries of a journal that was exported here. `line` is the number of the entry. */
export function readJournalRows(
  { marks, entries }: Pick<JournalContent, 'marks' | 'entries'>,
  finder: MarkFinder,
  today: string,
): ImportedEntry[] {
  // First those that came along: where they were renamed, their words are free for others.
  const sorted = marks.toSorted((one, other) => Number(one.known === null) - Number(other.known === null));
  const found = new Map(sorted.map((mark) => [mark.id, findMark(mark, finder)]));
  return entries.map((entry, index) => readRow(entry, index + 1, found, today));
}

/** The mark here that one of the file is, else a new one; null when there is no room. One that only a newer version brings along becomes the person's own. */
function findMark(mark: JournalContent['marks'][number], finder: MarkFinder): ImportedMark | null {
  const { kind, known, name, word, category, archived } = mark;
  const taken = known === null ? null : finder.takeOver({ ...mark, known });
  const shown = name ?? word;
  return taken ?? finder.findShown(kind, shown) ?? finder.add({ kind, name: shown, category, archived });
}

function readRow(
  entry: JournalEntry | null,
  line: number,
  found: ReadonlyMap<number, ImportedMark | null>,
  today: string,
): ImportedEntry {
  const problems: ImportProblem[] = [];
  const report = (problem: Partial<ImportProblem> & Pick<ImportProblem, 'reason' | 'severity'>) =>
    problems.push({ field: null, text: '', ...problem });
  const nothing = { mood: null, energy: null, marks: [], text: '', files: [], unknownMoodWord: null };
  if (!entry) {
    report({ reason: 'NOT_READABLE', severity: 'error' });
    return { line, writtenOn: null, minute: noon, ...nothing, problems };
  }
  const { writtenOn, minute, mood, energy, text } = entry;
  if (writtenOn > today)
    report({ field: 'writtenOn', reason: 'NOT_A_DAY', severity: 'error', text: writtenOn });
  const marks = entry.markIds.flatMap((id) => found.get(id) ?? []);
  const lost = entry.markIds.filter((id) => found.get(id) === null);
  if (lost.length > 0) report({ field: 'factors', reason: 'TOO_MANY', severity: 'warning' });
  const files = entry.files.flatMap(({ name, taken }) => {
    if (!taken) report({ reason: 'FILE_MISSING', severity: 'warning', text: name });
    return taken ? [{ name, path: taken.path }] : [];
  });
  if (mood === null && energy === null && marks.length === 0 && text.trim() === '' && files.length === 0)
    report({ field: 'text', reason: 'SAYS_NOTHING', severity: 'error' });
  const said = { mood, energy, marks: [...new Set(marks)], text, files, unknownMoodWord: null };
  return { line, writtenOn, minute, ...said, problems };
}
