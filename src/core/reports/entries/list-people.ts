import { contactingKinds } from '#contract/activities.ts';
import type { LedgerEntry } from './read-entries.ts';
import { subjectsOf } from './subjects.ts';

/** Somebody with the entries in which the two were in touch, oldest first. */
export interface PersonInTouch {
  id: string;
  name: string;
  company: string | null;
  lastOn: string;
  entries: readonly LedgerEntry[];
}

/** Entries in which the person was in touch with somebody in Contacts. A name in passing is nobody one keeps in touch with. */
export function listInteractions(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const kinds: readonly string[] = contactingKinds;
  return entries.filter((entry) => kinds.includes(entry.kind) && subjectsOf(entry, 'contact').length > 0);
}

/** Who stands in interactions, each once, in the order in which they come up. */
export function listPeople(interactions: readonly LedgerEntry[]): PersonInTouch[] {
  const met = interactions.flatMap((entry) =>
    subjectsOf(entry, 'contact').map((contact) => ({ contact, entry })),
  );
  return [...Map.groupBy(met, ({ contact }) => contact.id).values()].flatMap((rows) => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return [];
    const { id, name, company } = first.contact;
    return [{ id, name, company, lastOn: last.entry.happenedOn, entries: rows.map(({ entry }) => entry) }];
  });
}
