import type { ContactState } from '#contract/contact-parts.ts';
import type { ImportProblem } from '#contract/import-parts.ts';

/** What a row of a file says about somebody, ready to be added. Empty texts and null: it says nothing. */
export interface ImportedContact {
  name: string;
  company: string | null;
  role: string | null;
  relation: string | null;
  email: string | null;
  phone: string | null;
  location: string | null;
  howMet: string;
  links: string[];
  tagNames: string[];
  notes: string;
  /** null: that of the mapping. */
  state: ContactState | null;
  intervalDays: number | null;
  notBeforeOn: string | null;
  /** A name, with what stands above it. */
  introducedBy: { header: string; name: string } | null;
  /** Day on which the two were connected somewhere; no contact of the ledger. */
  connectedOn: string | null;
}

export interface ContactRow {
  line: number;
  contact: ImportedContact;
  problems: ImportProblem[];
}

export const isRefused = ({ problems }: Pick<ContactRow, 'problems'>) =>
  problems.some(({ severity }) => severity === 'error');
