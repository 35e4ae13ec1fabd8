import type { ImportProblem } from '#contract/import-parts.ts';
import type { ImportedMark } from './mark-finder.ts';

/** What a row of a file says, ready to be added. */
export interface ImportedEntry {
  line: number;
  /** null: it cannot be read. */
  writtenOn: string | null;
  minute: number;
  mood: number | null;
  /** The word for a mood that nobody knows. */
  unknownMoodWord: string | null;
  energy: number | null;
  marks: ImportedMark[];
  text: string;
  files: ImportedFile[];
  problems: ImportProblem[];
}

export interface ImportedFile {
  name: string;
  /** Where its bytes lie, in a folder of this program. */
  path: string;
}

/** An entry as it is told from others: of one day, minute, mood and text there is one. */
export const identityOf = ({
  writtenOn,
  minute,
  mood,
  text,
}: Pick<ImportedEntry, 'writtenOn' | 'minute' | 'mood' | 'text'>) =>
  `${writtenOn} ${minute} ${mood}\n${text}`;
