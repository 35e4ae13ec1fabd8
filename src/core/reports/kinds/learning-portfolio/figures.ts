import type { LedgerEntry } from '../../entries/read-entries.ts';
import type { CertificateRow } from './read-certificates.ts';
import type { GoalRow, ResourceRow, SkillRow } from './read-learned.ts';

export interface LearningPortfolioFigures {
  goals: readonly GoalRow[];
  resources: readonly ResourceRow[];
  /** By day and order of writing. */
  sessions: readonly LedgerEntry[];
  skills: readonly SkillRow[];
  certificates: readonly CertificateRow[];
}
