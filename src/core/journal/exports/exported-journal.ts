import type { MarkKind, Mood } from '#contract/journal-parts.ts';

/** What leaves of one entry. What was not asked for is not in it: null, empty. */
export interface ExportedEntry {
  writtenOn: string;
  minute: number;
  mood: Mood | null;
  energy: number | null;
  marks: ExportedMark[];
  text: string;
  files: ExportedFile[];
}

export interface ExportedMark {
  id: string;
  kind: MarkKind;
  known: string | null;
  name: string | null;
  category: string;
  archived: boolean;
}

export interface ExportedFile {
  id: string;
  name: string;
  type: string;
  byteCount: number;
  sha256: string;
  /** In the archive. */
  path: string;
}

export interface ExportedJournal {
  /** The earliest first. */
  entries: ExportedEntry[];
  /** Those that the entries use, in the order in which they are listed. */
  marks: ExportedMark[];
  /** Words that the person gave to moods; null: moods were to stay. */
  moodNames: ReadonlyMap<Mood, string> | null;
}
