import type { LedgerEntry } from '../../entries/read-entries.ts';
import type { PersonRow } from './read-person-facts.ts';
import type { Visit } from './read-visits.ts';

export interface NetworkLogFigures {
  people: readonly PersonRow[];
  /** By day and order of writing. */
  interactions: readonly LedgerEntry[];
  visits: readonly Visit[];
}
