import type { LedgerEntry, Subject } from './read-entries.ts';

/** The records of these nouns that an entry is about. */
export function subjectsOf({ about }: LedgerEntry, ...nouns: Subject['noun'][]): Subject[] {
  return about.filter(({ noun }) => nouns.includes(noun));
}

/** `Analyst, Rimba` of an application, the name of every other record; several one after the other. */
export function namesOf(subjects: readonly Subject[]): string {
  return [...new Set(subjects.map(nameOf))].join('; ');
}

function nameOf({ noun, name, company }: Subject): string {
  return noun === 'application' && company !== null ? `${name}, ${company}` : name;
}
