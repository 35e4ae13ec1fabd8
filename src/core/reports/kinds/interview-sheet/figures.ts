import type { LedgerEntry } from '../../entries/read-entries.ts';
import type { ApplicationFacts } from './read-application.ts';
import type { PersonCard } from './read-person-cards.ts';

export interface InterviewSheetFigures {
  facts: ApplicationFacts;
  pay: string | null;
  people: readonly PersonCard[];
  /** Oldest first. */
  history: readonly LedgerEntry[];
  /** Interviews and whatever else was agreed with others, from today on. */
  ahead: readonly LedgerEntry[];
}
