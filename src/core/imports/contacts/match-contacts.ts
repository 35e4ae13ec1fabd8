import { type ContactMatchReason, contactMatchReasons } from '#contract/import-contacts.ts';
import { createPersonIndex } from './person-index.ts';
import { namesAgree, type PersonKeys } from './person-keys.ts';

export interface Known {
  id: string;
  isTrashed: boolean;
  keys: PersonKeys;
}

/** `said`: everything a row says but the name; '' when it says nothing else. */
export type RowKeys = PersonKeys & { said: string };

export type Match =
  | { kind: 'refused' }
  /** `alike`: who shares its address or page under another name. */
  | { kind: 'new'; alike: { id: string; by: 'link' | 'email' } | null }
  | { kind: 'own' | 'trashed'; id: string; by: ContactMatchReason }
  | { kind: 'repeated'; row: number; by: ContactMatchReason };

/**
 * Whom each row speaks of: an earlier row, a contact of one's own, somebody in the trash, or nobody yet. A surer sign of any row goes before a weaker one
 * of an earlier row, and a contact is found by one row only. `rows`: null for those that cannot come in.
 */
export function matchRows(rows: ReadonlyArray<RowKeys | null>, known: readonly Known[]): Match[] {
  const matches: Match[] = rows.map((keys) => (keys ? { kind: 'new', alike: null } : { kind: 'refused' }));
  const open = () =>
    rows.flatMap((keys, row) => (keys && matches[row]?.kind === 'new' ? [{ keys, row }] : []));

  const findEarlier = createEarlier();
  for (const { keys, row } of open()) {
    const found = findEarlier(keys, row);
    if (found) matches[row] = { kind: 'repeated', ...found };
  }

  const own = createPersonIndex<string>();
  const trashed = createPersonIndex<string>();
  for (const { id, keys, isTrashed } of known) (isTrashed ? trashed : own).add(keys, id);
  const takenBy = new Map<string, { row: number; keys: PersonKeys }>();
  function take(by: ContactMatchReason, find: (keys: PersonKeys) => string | undefined): void {
    for (const { keys, row } of open()) {
      const id = find(keys);
      const first = id === undefined ? undefined : takenBy.get(id);
      if (id === undefined || (first && !namesAgree(first.keys, keys))) continue;
      matches[row] = first ? { kind: 'repeated', row: first.row, by } : { kind: 'own', id, by };
      if (!first) takenBy.set(id, { row, keys });
    }
  }
  const isFree = (id: string) => !takenBy.has(id);
  for (const by of contactMatchReasons) {
    const isWeak = by !== 'link' && by !== 'email';
    take(by, (keys) => own.find(by, keys, isWeak ? isFree : undefined));
    if (by === 'link') take(by, own.findRenamed);
  }
  for (const { keys, row } of open()) {
    const found = firstReason((by) => trashed.find(by, keys));
    if (found) matches[row] = { kind: 'trashed', id: found.value, by: found.by };
    else {
      const alike = own.findAlike(keys);
      if (alike) matches[row] = { kind: 'new', alike: { id: alike.value, by: alike.by } };
    }
  }
  // What an earlier row was found to repeat, its own repetitions repeat as well.
  return matches.map((match) => {
    const first = match.kind === 'repeated' ? matches[match.row] : undefined;
    return match.kind === 'repeated' && first?.kind === 'repeated' ? { ...match, row: first.row } : match;
  });
}

/**
 * Finds the earlier row that speaks of the same person, and keeps those that speak of somebody new. Of two who have nothing but a name in common nobody knows
 * whether they are one, so only what says no more than an earlier row repeats it.
 */
function createEarlier() {
  const index = createPersonIndex<number>();
  const bySaid = new Map<string, number>();
  return (keys: RowKeys, row: number): { row: number; by: ContactMatchReason } | null => {
    const { said, nameAndCompany } = keys;
    const key = `${nameAndCompany}\n${said}`;
    const found = firstReason((by) => {
      if (by === 'name' && said !== '') return keys.hasCompany ? undefined : bySaid.get(key);
      return index.find(by, keys);
    });
    if (found) return { row: found.value, by: found.by };
    index.add(keys, row);
    bySaid.set(key, row);
    return null;
  };
}

function firstReason<Value>(find: (by: ContactMatchReason) => Value | undefined) {
  for (const by of contactMatchReasons) {
    const value = find(by);
    if (value !== undefined) return { by, value };
  }
  return null;
}
