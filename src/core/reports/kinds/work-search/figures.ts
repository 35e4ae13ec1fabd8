import type { RuleFigures } from './apply-rules.ts';
import type { ListedEntry } from './columns.ts';
import type { Annex } from './read-annexes.ts';
import type { Summary } from './summarise.ts';

export interface WorkSearchFigures {
  entries: readonly ListedEntry[];
  summary: Summary;
  /** null: measured against nothing. */
  rules: RuleFigures | null;
  /** Openings that were only saved. */
  onlySavedCount: number;
  /** Entries of kinds that the office counts, left out because they are about no application or company. */
  unlinkedCount: number;
  annexes: readonly Annex[];
}
