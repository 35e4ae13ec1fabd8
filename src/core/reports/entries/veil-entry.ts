import type { Veil } from '../veil/create-veil.ts';
import { hidesInTexts } from '../veil/name-order.ts';
import type { LedgerEntry, Subject } from './read-entries.ts';

/** What an entry is about, without what the report hides. */
export function veilSubject({ noun, id, name, company }: Subject, veil: Veil): Subject {
  const shown =
    noun === 'contact' ? veil.person(name) : noun === 'company' ? veil.company(name) : veil.text(name);
  return { noun, id, name: shown ?? '', company: veil.company(company) };
}

/** An entry without what the report hides. */
export function veilEntry(entry: LedgerEntry, veil: Veil): LedgerEntry {
  // In the order of their names, letters would tell what the names begin with.
  const about = hidesInTexts(veil) ? entry.about.toSorted(byNounAndId) : entry.about;
  return {
    ...entry,
    title: veil.text(entry.title),
    note: veil.note(entry.note) ?? '',
    person: veil.person(entry.person),
    result: veil.text(entry.result),
    link: veil.contactData(entry.link),
    about: about.map((subject) => veilSubject(subject, veil)),
  };
}

const keyOf = ({ noun, id }: Subject) => `${noun} ${id}`;
const byNounAndId = (a: Subject, b: Subject) => {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
