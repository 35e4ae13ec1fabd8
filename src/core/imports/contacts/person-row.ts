import type {
  ContactImportRow,
  ContactMatchReason,
  ContactRowGroup,
  openChoices,
} from '#contract/import-contacts.ts';
import type { Difference } from './contact-differences.ts';
import type { Match } from './match-contacts.ts';
import { contactIdOf, type PersonRow } from './read-people.ts';

export type Choices = ReturnType<typeof openChoices>;

const statuses = { new: 'new', repeated: 'repeated', trashed: 'trashed', refused: 'error' } as const;

export function statusOf({ match, differences }: PersonRow): ContactImportRow['status'] {
  if (match.kind !== 'own') return statuses[match.kind];
  if (differences.length === 0) return 'unchanged';
  return match.by === 'name' ? 'unsure' : 'changes';
}

export function groupOf(row: PersonRow): Exclude<ContactRowGroup, 'all'> {
  const status = statusOf(row);
  if (status === 'repeated' && row.differences.length > 0) return 'changes';
  return status === 'repeated' || status === 'trashed' || status === 'error' ? 'leftOut' : status;
}

/** What becomes of a person of the file. */
export interface Outcome {
  index: number;
  comesIn: boolean;
  /** What is taken over of the row itself and of those that repeat it, in this order. */
  taken: Difference[][];
}

/** What becomes of everybody, as it is chosen; `idle`: the rows of which nothing comes in. */
export function outcomesOf(
  rows: readonly PersonRow[],
  chosen: Choices,
): { outcomes: Outcome[]; idle: Set<number> } {
  const outcomes = new Map<number, Outcome>();
  const idle = new Set<number>();
  const takenOf = (row: PersonRow, index: number) =>
    row.differences.filter((each) => chosen.takes(index, statusOf(row), each));
  for (const [index, row] of rows.entries()) {
    const comesIn = chosen.comesIn(index, statusOf(row));
    const isOwn = row.match.kind === 'own' && !comesIn;
    const taken = isOwn ? takenOf(row, index) : [];
    if (comesIn || isOwn) outcomes.set(index, { index, comesIn, taken: taken.length > 0 ? [taken] : [] });
    if (!comesIn && taken.length === 0) idle.add(index);
  }
  for (const index of [...idle].toSorted((one, other) => one - other)) {
    const row = rows[index];
    const outcome = row?.match.kind === 'repeated' ? outcomes.get(row.match.row) : undefined;
    if (!row || !outcome) continue;
    const taken = takenOf(row, index);
    if (taken.length === 0) continue;
    outcome.taken.push(taken);
    idle.delete(index);
  }
  return { outcomes: [...outcomes.values()], idle };
}

/** A row as it is shown. */
export function toRow(rows: readonly PersonRow[], index: number, chosen: Choices): ContactImportRow {
  const row = rows[index];
  if (!row) throw new Error(`there is no row ${index}`);
  const { line, contact, match, ownName, differences, problems } = row;
  const { name, company, role, email } = contact;
  const status = statusOf(row);
  const id = contactIdOf(match);
  return {
    row: index,
    line,
    name,
    company,
    role,
    email,
    status,
    matchedBy: reasonOf(match),
    contact: id === null ? null : { id, name: ownName ?? '' },
    repeatsLine: match.kind === 'repeated' ? (rows[match.row]?.line ?? null) : null,
    comesIn: chosen.comesIn(index, status),
    changes: differences.map((each) => {
      const { added: _, ...change } = each;
      return {
        ...change,
        current: short(change.current),
        found: short(change.found),
        taken: chosen.takes(index, status, each),
      };
    }),
    problems,
  };
}

const reasonOf = (match: Match): ContactMatchReason | null =>
  'by' in match ? match.by : match.kind === 'new' ? (match.alike?.by ?? null) : null;

const shownLength = 500;
const short = (text: string) =>
  text.length > shownLength ? `${text.slice(0, shownLength).toWellFormed()}…` : text;
