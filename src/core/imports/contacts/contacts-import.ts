import { Failure } from '#contract/failures.ts';
import {
  type ContactChoices,
  type ContactImportRow,
  type ContactMapping,
  type ContactRowGroup,
  openChoices,
} from '#contract/import-contacts.ts';
import type { Services } from '../../commands/services.ts';
import type { Clock, Log } from '../../ports.ts';
import { columnsOf } from '../columns-of.ts';
import type { ImportWords } from '../import-words.ts';
import type { Inspection, Inspections } from '../inspections.ts';
import { writeRow } from '../refused-row.ts';
import { type Difference, differencesOf } from './contact-differences.ts';
import type { ContactTarget } from './contact-target.ts';
import { type ContactRow, isRefused } from './imported-contact.ts';
import { type Match, matchRows } from './match-contacts.ts';
import { keysOf } from './person-keys.ts';
import { readContactRow } from './read-contact-row.ts';

export interface ContactsImportOptions {
  inspections: Inspections;
  target: ContactTarget;
  clock: Clock;
  log: Log;
  words: () => ImportWords;
  revision: () => number;
}

/** A row with all that is known of it. */
interface ReadRow extends ContactRow {
  match: Match;
  ownName: string | null;
  differences: Difference[];
}

export type ContactsImport = ReturnType<typeof createContactsImport>;

export function createContactsImport({
  inspections,
  target,
  clock,
  log,
  words,
  revision,
}: ContactsImportOptions) {
  // A list that is scrolled asks for page after page of one reading.
  let newest: { key: string; rows: ReadRow[] } | null = null;

  function read({ id, table, source }: Inspection, { columns, dateOrder }: ContactMapping): ReadRow[] {
    const today = clock.today();
    const key = JSON.stringify([id, columns, dateOrder, today, revision()]);
    if (newest?.key === key) return newest.rows;
    newest = null;
    const reading = { columnsOf: columnsOf(table, columns), dateOrder, source, today };
    const rows = table.rows.map((row) => readContactRow(row, reading));
    const known = target.listKnown();
    const matches = matchRows(
      rows.map((row) => (isRefused(row) ? null : keysOf(row.contact))),
      known,
    );
    const names = new Map(known.map(({ id: knownId, name }) => [knownId, name]));
    const own = target.readOwn(matches.flatMap((match) => (match.kind === 'own' ? match.id : [])));
    const { connected } = words();
    newest = {
      key,
      rows: rows.map((row, index) => {
        const match = matches[index] ?? { kind: 'refused' };
        const stored = match.kind === 'own' ? own.get(match.id) : undefined;
        const { howMet, connectedOn } = row.contact;
        // Only where nothing stands: it would differ from itself in another language.
        const isOpen = howMet === '' && connectedOn !== null && (stored?.howMet ?? '') === '';
        const contact = isOpen ? { ...row.contact, howMet: connected(connectedOn, source) } : row.contact;
        return {
          ...row,
          contact,
          match,
          ownName: 'id' in match ? (names.get(match.id) ?? '') : null,
          differences: stored ? differencesOf(stored, contact) : [],
        };
      }),
    };
    return newest.rows;
  }

  return {
    preview({ importId, mapping, choices, group, offset, limit }) {
      const rows = read(inspections.get(importId), mapping);
      const chosen = openChoices(choices);
      const groups = { all: rows.length, new: 0, changes: 0, unchanged: 0, leftOut: 0 };
      const counts = { addCount: 0, changeCount: 0, differingCount: 0, warningCount: 0 };
      const inGroup: number[] = [];
      for (const [index, row] of rows.entries()) {
        const own = groupOf(row);
        groups[own] += 1;
        if (group === 'all' || group === own) inGroup.push(index);
        if (chosen.comesIn(index, statusOf(row))) counts.addCount += 1;
        if (row.differences.some((each) => chosen.takes(index, each))) counts.changeCount += 1;
        if (row.differences.some(({ kind }) => kind === 'differ')) counts.differingCount += 1;
        if (row.problems.length > 0 && !isRefused(row)) counts.warningCount += 1;
      }
      return {
        rows: inGroup.slice(offset, offset + limit).map((index) => toRow(rows, index, chosen)),
        total: inGroup.length,
        groups,
        ...counts,
        revision: revision(),
      };
    },
    /** Writes inside the transaction of the command. CONFLICT when something has changed since `seen`. */
    run(importId: string, mapping: ContactMapping, choices: ContactChoices, seen: number | undefined) {
      if (seen !== undefined && seen !== revision()) throw new Failure('CONFLICT');
      const inspection = inspections.get(importId);
      const rows = read(inspection, mapping);
      const chosen = openChoices(choices);
      const ids = new Set(target.listKnown().map(({ id }) => id));
      const done = { addedCount: 0, changedCount: 0, skippedCount: 0 };
      // From the last to the first: each goes to the top of its state, so the table keeps its order on the board.
      for (const [index, row] of [...rows.entries()].reverse()) {
        const { line, contact, match, differences } = row;
        const id = inspection.rowIds[index];
        const taken = differences.filter((each) => chosen.takes(index, each));
        if (chosen.comesIn(index, statusOf(row)) && id !== undefined && !ids.has(id)) {
          writeRow(log, line, () => target.add(id, contact, mapping.state));
          done.addedCount += 1;
        } else if (match.kind === 'own' && taken.length > 0) {
          writeRow(log, line, () => target.change(match.id, taken));
          done.changedCount += 1;
        } else done.skippedCount += 1;
      }
      return done;
    },
  } satisfies { preview: Services['imports']['previewContacts'] } & Record<string, unknown>;
}

const statuses = { new: 'new', repeated: 'repeated', trashed: 'trashed', refused: 'error' } as const;

function statusOf({ match, differences }: ReadRow): ContactImportRow['status'] {
  if (match.kind !== 'own') return statuses[match.kind];
  return differences.length > 0 ? 'changes' : 'unchanged';
}

function groupOf(row: ReadRow): Exclude<ContactRowGroup, 'all'> {
  const status = statusOf(row);
  return status === 'repeated' || status === 'trashed' || status === 'error' ? 'leftOut' : status;
}

function toRow(
  rows: readonly ReadRow[],
  index: number,
  chosen: ReturnType<typeof openChoices>,
): ContactImportRow {
  const row = rows[index];
  if (!row) throw new Error(`there is no row ${index}`);
  const { line, contact, match, ownName, differences, problems } = row;
  const { name, company, role, email } = contact;
  const status = statusOf(row);
  return {
    row: index,
    line,
    name,
    company,
    role,
    email,
    status,
    matchedBy: 'by' in match ? match.by : null,
    contact: 'id' in match ? { id: match.id, name: ownName ?? '' } : null,
    repeatsLine: match.kind === 'repeated' ? (rows[match.row]?.line ?? null) : null,
    comesIn: chosen.comesIn(index, status),
    changes: differences.map((each) => {
      const { added: _, ...change } = each;
      return {
        ...change,
        current: short(change.current),
        found: short(change.found),
        taken: chosen.takes(index, each),
      };
    }),
    problems,
  };
}

const shownLength = 500;
const short = (text: string) =>
  text.length > shownLength ? `${text.slice(0, shownLength).toWellFormed()}…` : text;
