import { canBeSame, type PersonKeys } from './person-keys.ts';

export type MatchReason = 'link' | 'email' | 'name_and_company';

export interface Known {
  id: string;
  isTrashed: boolean;
  keys: PersonKeys;
}

export type Match =
  | { kind: 'new' | 'refused' }
  | { kind: 'own' | 'trashed'; id: string; by: MatchReason }
  | { kind: 'repeated'; row: number; by: MatchReason };

/** People by their keys, found in the order of how sure each sign is. */
function createIndex<Value>() {
  const byLink = new Map<string, Value>();
  const byEmail = new Map<string, Value>();
  const byName = new Map<string, Array<{ keys: PersonKeys; value: Value }>>();

  return {
    add(keys: PersonKeys, value: Value): void {
      // Who was there first stays.
      for (const link of keys.links) if (!byLink.has(link)) byLink.set(link, value);
      if (keys.email !== null && !byEmail.has(keys.email)) byEmail.set(keys.email, value);
      const alike = byName.get(keys.nameAndCompany);
      if (alike) alike.push({ keys, value });
      else byName.set(keys.nameAndCompany, [{ keys, value }]);
    },
    find(
      by: MatchReason,
      keys: PersonKeys,
      isFree: (value: Value) => boolean = () => true,
    ): Value | undefined {
      if (by === 'link') {
        return keys.links
          .map((link) => byLink.get(link))
          .find((value) => value !== undefined && isFree(value));
      }
      if (by === 'email') {
        const found = keys.email === null ? undefined : byEmail.get(keys.email);
        return found !== undefined && isFree(found) ? found : undefined;
      }
      return byName
        .get(keys.nameAndCompany)
        ?.find((other) => canBeSame(keys, other.keys) && isFree(other.value))?.value;
    },
  };
}

const reasons = ['link', 'email', 'name_and_company'] as const;

/**
 * Whom each row speaks of: an earlier row, a contact of one's own, somebody in the trash, or nobody yet. A surer sign of any row goes before a weaker one
 * of an earlier row, and a contact is found by one row only. `rows`: null for those that cannot come in.
 */
export function matchRows(rows: ReadonlyArray<PersonKeys | null>, known: readonly Known[]): Match[] {
  const matches: Match[] = rows.map((keys) => ({ kind: keys ? 'new' : 'refused' }));
  const open = () =>
    rows.flatMap((keys, row) => (keys && matches[row]?.kind === 'new' ? [{ keys, row }] : []));

  const earlier = createIndex<number>();
  for (const { keys, row } of open()) {
    const found = firstReason((by) => earlier.find(by, keys));
    if (found) matches[row] = { kind: 'repeated', row: found.value, by: found.by };
    else earlier.add(keys, row);
  }

  const own = createIndex<string>();
  const trashed = createIndex<string>();
  for (const { id, keys, isTrashed } of known) (isTrashed ? trashed : own).add(keys, id);
  const takenBy = new Map<string, number>();
  for (const by of reasons) {
    for (const { keys, row } of open()) {
      const isWeak = by === 'name_and_company';
      const id = own.find(by, keys, isWeak ? (value) => !takenBy.has(value) : undefined);
      if (id === undefined) continue;
      const first = takenBy.get(id);
      matches[row] = first === undefined ? { kind: 'own', id, by } : { kind: 'repeated', row: first, by };
      takenBy.set(id, first ?? row);
    }
  }
  for (const { keys, row } of open()) {
    const found = firstReason((by) => trashed.find(by, keys));
    if (found) matches[row] = { kind: 'trashed', id: found.value, by: found.by };
  }
  return matches;
}

function firstReason<Value>(find: (by: MatchReason) => Value | undefined) {
  for (const by of reasons) {
    const value = find(by);
    if (value !== undefined) return { by, value };
  }
  return null;
}
