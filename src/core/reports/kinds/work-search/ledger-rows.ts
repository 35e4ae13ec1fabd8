import type { activityMethods, ManualActivityKind } from '#contract/activities.ts';
import type { StageMeaning } from '#contract/stages.ts';

// What the figures of the work-search record need of the ledger, as it comes from the database.

export interface LedgerRow {
  activityId: string;
  /** Orders the entries of one day. */
  sequence: number;
  happenedOn: string;
  title: string | null;
  note: string;
  method: (typeof activityMethods)[number] | null;
  person: string | null;
  result: string | null;
  resultOn: string | null;
  confirmation: string | null;
  link: string | null;
  counts: boolean | null;
}

export interface ApplicationFacts {
  id: string;
  companyId: string;
  companyName: string;
  role: string;
  source: string | null;
  reference: string | null;
  link: string | null;
  companyLocation: string | null;
  companyWebsite: string | null;
  /** Who speaks for the employer; null: the application names nobody. */
  contact: EmployerContact | null;
}

export interface EmployerContact {
  name: string | null;
  email: string | null;
  phone: string | null;
}

export interface StageChangeRow extends LedgerRow {
  toMeaning: StageMeaning | null;
}

/** All stage changes of one application, oldest first: those outside the period decide on which day it counts. */
export interface ApplicationHistory {
  application: ApplicationFacts;
  changes: readonly StageChangeRow[];
}

/** An entry written by hand, with what it is about. */
export interface HandRow extends LedgerRow {
  kind: ManualActivityKind;
  applications: readonly ApplicationFacts[];
  /** Names of companies it is linked with directly. */
  companies: readonly string[];
}

export interface WorkSearchLedger {
  histories: readonly ApplicationHistory[];
  handRows: readonly HandRow[];
  /** Openings that were saved and not applied for. */
  onlySavedCount: number;
  /** Kinds of the entries in the period that are about no application or company, and left out because nobody says that they count. */
  unlinked: readonly ManualActivityKind[];
}
