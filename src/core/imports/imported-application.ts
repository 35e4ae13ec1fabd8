import type { ApplicationFields } from '#contract/applications.ts';
import type { ImportField, ImportProblem } from '#contract/import-parts.ts';
import type { StageMeaning } from '#contract/stages.ts';

/** What a row of a file says, ready to be added. */
export interface ImportedApplication {
  fields: Partial<Omit<ApplicationFields, 'appliedOn' | 'interest'>> & { company: string; role: string };
  meaning: StageMeaning;
  appliedOn: string | null;
  savedOn: string | null;
  tagNames: string[];
}

export interface ImportedRow {
  line: number;
  application: ImportedApplication;
  /** The word of the stage cell that nobody knows. */
  unknownStageWord: string | null;
  problems: ImportProblem[];
}

export const hasError = ({ problems }: Pick<ImportedRow, 'problems'>) =>
  problems.some(({ severity }) => severity === 'error');

/** Fields that say what has happened, so that their day cannot lie ahead. */
export const pastFields: ReadonlySet<ImportField> = new Set(['appliedOn', 'savedOn']);
