import { type Redaction, redactions } from '#contract/report-options.ts';
import type { HiddenCount } from '#contract/reports.ts';
import type { Db } from '../../database/database.ts';
import type { ReportWords } from '../report-words.ts';
import { hideAddresses, hideContactData, hidePay } from './hide-patterns.ts';
import { createNameFinder } from './name-finder.ts';
import { readKnownNames } from './read-known-names.ts';

type Text = string | null;

/** Hyphens and spaces that cannot be seen: pasted along, they stand in the middle of a name or a number. Joiners stay: faces are made with them. */
const unseen = /[\u00AD\u180E\u200B\u2060-\u2064\uFEFF]/gu;

/** Through it goes every text of the person on its way into a report. What is not hidden comes out as it went in. */
export interface Veil {
  /** Of somebody: "Person A", the same for the same name throughout the report. */
  person(name: Text): Text;
  /** "Company A", the same for the same name throughout the report. */
  company(name: Text): Text;
  /** An amount, written out: null when pay is hidden. */
  pay(text: Text): Text;
  /** E-mail, phone, link, address: null when they are hidden, and when names or companies are. */
  contactData(text: Text): Text;
  /** Notes and other free text: null when they are hidden. What they name is hidden in them as in `text`. */
  note(text: Text): Text;
  /** Titles, roles, results: names that are known here, contact data and amounts inside of it are replaced when they are hidden. */
  text(text: Text): Text;
  hides(redaction: Redaction): boolean;
  /** What was left out so far, in the order of the contract; of people and companies how many different ones. */
  listHidden(): HiddenCount[];
}

/** What `hides` asks for. `ownName`: of the person whose workspace it is, who is known in texts as well. Pseudonyms are given in the order in which names come up. */
export function createVeil(
  raw: Db['$client'],
  hides: readonly Redaction[],
  { t }: Pick<ReportWords, 't'>,
  ownName: string | null = null,
): Veil {
  const isHidden = new Set(hides);
  const people = createPseudonyms((letters) => t('hidden.person', { letters }));
  const companies = createPseudonyms((letters) => t('hidden.company', { letters }));
  const counts = { pay: 0, contact_data: 0, notes: 0 };
  const mark = t('hidden.mark');
  const hidesContactData = isHidden.has('contact_data');
  const hidesNames = isHidden.has('names') || isHidden.has('companies');
  const known = hidesNames ? readKnownNames(raw) : null;
  const namesToFind = [
    ...(known && isHidden.has('companies')
      ? known.companies.map((name) => ({ name, kind: 'company' as const }))
      : []),
    ...(known && isHidden.has('names')
      ? [...known.people, ...(ownName === null ? [] : [ownName])].map((name) => ({
          name,
          kind: 'person' as const,
        }))
      : []),
  ];
  const findNames = createNameFinder(namesToFind, { findsAddressed: isHidden.has('names') });

  function inText(text: Text): Text {
    if (text === null || text === '') return text;
    // Names last: an address may hold one, and is gone as a whole by then.
    let shown = isHidden.size > 0 ? text.replace(unseen, '') : text;
    if (hidesContactData || hidesNames)
      shown = (hidesContactData ? hideContactData : hideAddresses)(shown, mark, () => {
        counts.contact_data += 1;
      });
    if (isHidden.has('pay'))
      shown = hidePay(shown, mark, () => {
        counts.pay += 1;
      });
    return findNames(shown, ({ name, kind }) => (kind === 'company' ? companies : people).of(name));
  }
  const withheld = (redaction: keyof typeof counts) => (text: Text) => {
    if (!isHidden.has(redaction)) return inText(text);
    if (text !== null && text.trim() !== '') counts[redaction] += 1;
    return null;
  };
  const renamed = (redaction: 'names' | 'companies', pseudonyms: typeof people) => (name: Text) => {
    if (name === null || name.trim() === '') return name;
    return isHidden.has(redaction) ? pseudonyms.of(name) : inText(name);
  };

  return {
    person: renamed('names', people),
    company: renamed('companies', companies),
    pay: withheld('pay'),
    // An address is made of names: it would give away what is hidden beside it.
    contactData(text) {
      if (!hidesContactData && !hidesNames) return inText(text);
      if (text !== null && text.trim() !== '') counts.contact_data += 1;
      return null;
    },
    note: withheld('notes'),
    text: inText,
    hides: (redaction) => isHidden.has(redaction),
    listHidden: () =>
      redactions
        .filter(
          (redaction) => isHidden.has(redaction) || (redaction === 'contact_data' && counts.contact_data > 0),
        )
        .map((redaction) => ({
          redaction,
          count:
            redaction === 'names'
              ? people.count()
              : redaction === 'companies'
                ? companies.count()
                : counts[redaction],
        })),
  };
}

function createPseudonyms(word: (letters: string) => string) {
  const given = new Map<string, string>();
  return {
    of(name: string): string {
      const key = name
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .replace(/\s+/g, ' ')
        .trim()
        .toLocaleLowerCase();
      const pseudonym = given.get(key) ?? word(lettersOf(given.size));
      given.set(key, pseudonym);
      return pseudonym;
    },
    count: () => given.size,
  };
}

/** 0 → A, 25 → Z, 26 → AA. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
