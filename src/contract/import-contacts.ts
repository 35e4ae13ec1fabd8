import { z } from 'zod';
import { contactState } from './contact-parts.ts';
import { columnPlace, contactImportField, dateOrder, importProblem } from './import-parts.ts';
import { limits } from './limits.ts';
import { id } from './values.ts';

/** Which column fills which field. `state`: where new contacts stand on the board. */
export const contactMapping = z.object({
  columns: z.array(z.object({ column: columnPlace, field: contactImportField })),
  dateOrder,
  state: contactState,
});
export type ContactMapping = z.infer<typeof contactMapping>;

/** What a file can change of a contact that is there already. */
export const contactChangeFields = [
  'name',
  'company',
  'role',
  'relation',
  'email',
  'phone',
  'location',
  'howMet',
  'links',
  'tags',
  'notes',
] as const;
export const contactChangeField = z.enum(contactChangeFields);
export type ContactChangeField = z.infer<typeof contactChangeField>;

/**
 * What the person decided. Without a word from them empty fields are filled, links and tags are added, and what differs stays as it is
 * (`differing: keep`); new rows come in; rows that repeat another one, may be somebody who is there or are in the trash do not. `exceptions` say otherwise for
 * one field of one row (by its place in the table, from 0), or (`field: null`) for whether a row comes in as a new contact: a row that comes in so, or that
 * is not to, changes nobody else. They hold whatever the row is taken for when the columns change.
 */
export const contactChoices = z.object({
  differing: z.enum(['keep', 'take']),
  exceptions: z
    .array(z.object({ row: z.int().min(0), field: contactChangeField.nullable(), taken: z.boolean() }))
    .max(limits.bulk, { error: 'TOO_MANY' }),
});
export type ContactChoices = z.infer<typeof contactChoices>;

export const contactRowGroups = ['all', 'new', 'changes', 'unsure', 'unchanged', 'leftOut'] as const;
/** `leftOut`: rows that say no more than an earlier one, that speak of somebody in the trash, and rows that cannot come in. */
export const contactRowGroup = z.enum(contactRowGroups);
export type ContactRowGroup = z.infer<typeof contactRowGroup>;

/** How somebody was found, the surest sign first. `name`: without any company, so that it is only a guess. */
export const contactMatchReasons = ['link', 'email', 'name_and_company', 'name_and_phone', 'name'] as const;
export type ContactMatchReason = (typeof contactMatchReasons)[number];

export const contactFieldChange = z.object({
  field: contactChangeField,
  /** `fill`: nothing stands here. `add`: comes beside what stands here. `differ`: takes its place; notes come below those that stand here. */
  kind: z.enum(['fill', 'add', 'differ']),
  current: z.string(),
  found: z.string(),
  taken: z.boolean(),
});
export type ContactFieldChange = z.infer<typeof contactFieldChange>;

export const contactImportRow = z.object({
  /** Place in the table, from 0. */
  row: z.int(),
  /** Line of the file where the row begins, from 1. */
  line: z.int(),
  name: z.string(),
  company: z.string().nullable(),
  role: z.string().nullable(),
  email: z.string().nullable(),
  /**
   * `unsure`: it may speak of somebody who is there. `repeated`: the same person as an earlier row, whom it changes. `trashed`: as a contact in the trash.
   * `error`: cannot come in.
   */
  status: z.enum(['new', 'changes', 'unchanged', 'unsure', 'repeated', 'trashed', 'error']),
  matchedBy: z.enum(contactMatchReasons).nullable(),
  /** The contact that the row speaks of, also one in the trash. Of a new row: somebody of another name who shares its address or page. */
  contact: z.object({ id, name: z.string() }).nullable(),
  /** Line of the earlier row that says the same. */
  repeatsLine: z.int().nullable(),
  /** Whether it comes in as a new contact. */
  comesIn: z.boolean(),
  changes: z.array(contactFieldChange),
  problems: z.array(importProblem),
});
export type ContactImportRow = z.infer<typeof contactImportRow>;

export const noChoices: ContactChoices = { differing: 'keep', exceptions: [] };

type Status = ContactImportRow['status'];

/** Choices, asked row by row: by the core that carries them out and by the page that shows them. */
export function openChoices({ differing, exceptions }: ContactChoices) {
  const decided = new Map(exceptions.map(({ row, field, taken }) => [`${row} ${field ?? ''}`, taken]));
  return {
    /** Whether a found value is taken over. */
    takes(row: number, status: Status, { field, kind }: Pick<ContactFieldChange, 'field' | 'kind'>): boolean {
      if (decided.has(`${row} `)) return false;
      return (
        decided.get(`${row} ${field}`) ?? (status !== 'unsure' && (kind !== 'differ' || differing === 'take'))
      );
    },
    /** Whether a row comes in as a new contact. */
    comesIn(row: number, status: Status): boolean {
      return status !== 'error' && (decided.get(`${row} `) ?? status === 'new');
    },
  };
}

/** Choices with one more decision. What would be so without a word from them needs none. */
export function withDecision(
  { differing, exceptions }: ContactChoices,
  row: Pick<ContactImportRow, 'row' | 'status'>,
  change: Pick<ContactFieldChange, 'field' | 'kind'> | null,
  taken: boolean,
): ContactChoices {
  const field = change?.field ?? null;
  const others = {
    differing,
    exceptions: exceptions.filter((each) => each.row !== row.row || each.field !== field),
  };
  const open = openChoices(others);
  const isSoAlready = change ? open.takes(row.row, row.status, change) : open.comesIn(row.row, row.status);
  if (isSoAlready === taken) return others;
  return { differing, exceptions: [...others.exceptions, { row: row.row, field, taken }] };
}
