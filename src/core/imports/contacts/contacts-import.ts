import { Failure } from '#contract/failures.ts';
import { type ContactChoices, type ContactMapping, openChoices } from '#contract/import-contacts.ts';
import type { Services } from '../../commands/services.ts';
import type { Clock, Log } from '../../ports.ts';
import type { ImportWords } from '../import-words.ts';
import type { Inspection, Inspections } from '../inspections.ts';
import { writeRow } from '../refused-row.ts';
import type { ContactTarget } from './contact-target.ts';
import { isRefused } from './imported-contact.ts';
import { groupOf, outcomesOf, statusOf, toRow } from './person-row.ts';
import { type PersonRow, readPeople } from './read-people.ts';

export interface ContactsImportOptions {
  inspections: Inspections;
  target: ContactTarget;
  clock: Clock;
  log: Log;
  words: () => ImportWords;
  revision: () => number;
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
  let newest: { key: string; rows: PersonRow[] } | null = null;

  function read(inspection: Inspection, mapping: ContactMapping): PersonRow[] {
    const today = clock.today();
    const key = JSON.stringify([inspection.id, mapping.columns, mapping.dateOrder, today, revision()]);
    if (newest?.key === key) return newest.rows;
    newest = null;
    newest = { key, rows: readPeople({ inspection, mapping, target, words: words(), today }) };
    return newest.rows;
  }

  return {
    preview({ importId, mapping, choices, group, offset, limit }) {
      const rows = read(inspections.get(importId), mapping);
      const chosen = openChoices(choices);
      const { outcomes, idle } = outcomesOf(rows, chosen);
      const groups = { all: rows.length, new: 0, changes: 0, unsure: 0, unchanged: 0, leftOut: 0 };
      const addCount = outcomes.filter(({ comesIn }) => comesIn).length;
      const changeCount = outcomes.filter(({ comesIn, taken }) => !comesIn && taken.length > 0).length;
      const counts = {
        addCount,
        changeCount,
        differingCount: 0,
        unsureCount: 0,
        leftOutCount: 0,
        warningCount: 0,
      };
      const inGroup: number[] = [];
      for (const [index, row] of rows.entries()) {
        const own = groupOf(row);
        const status = statusOf(row);
        groups[own] += 1;
        if (group === 'all' || group === own) inGroup.push(index);
        if (row.differences.some(({ kind }) => kind === 'differ') && status !== 'unsure')
          counts.differingCount += 1;
        if (row.problems.length > 0 && !isRefused(row)) counts.warningCount += 1;
        if (!idle.has(index)) continue;
        if (status === 'unsure') counts.unsureCount += 1;
        else if (status !== 'changes' && status !== 'unchanged') counts.leftOutCount += 1;
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
      const { outcomes, idle } = outcomesOf(rows, openChoices(choices));
      const ids = new Set(target.listKnown().map(({ id }) => id));
      const added: Parameters<ContactTarget['introduce']>[0][number][] = [];
      const done = { addedCount: 0, changedCount: 0, skippedCount: idle.size };
      // From the last to the first: each goes to the top of its state, so the table keeps its order on the board.
      for (const { index, comesIn, taken } of outcomes.toReversed()) {
        const row = rows[index];
        const rowId = inspection.rowIds[index];
        const isThere = rowId === undefined || ids.has(rowId);
        const id = comesIn ? rowId : row?.match.kind === 'own' ? row.match.id : undefined;
        if (!row || id === undefined) continue;
        if (comesIn && isThere) {
          done.skippedCount += 1;
          continue;
        }
        writeRow(log, row.line, () => {
          if (comesIn) target.add(id, row.contact, mapping.state);
          for (const differences of taken) target.change(id, differences);
        });
        if (comesIn) added.push({ id, introducedBy: row.contact.introducedBy });
        if (comesIn) done.addedCount += 1;
        else if (taken.length > 0) done.changedCount += 1;
      }
      target.introduce(added);
      return done;
    },
  } satisfies { preview: Services['imports']['previewContacts'] } & Record<string, unknown>;
}
