import type { Contact } from '#contract/contacts.ts';

/** What is laid side by side, in the order of the panel of a contact. */
export const comparedFields = [
  'name',
  'company',
  'role',
  'relation',
  'state',
  'email',
  'phone',
  'links',
  'location',
  'howMet',
  'introducedBy',
  'tags',
  'communities',
  'earlierCompanies',
  'lastContactOn',
  'intervalDays',
  'notBeforeOn',
  'addedOn',
  'notes',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** The words of the catalogues and of the language for values that are not text of the person. */
export interface ValueWords {
  relation: (relation: string) => string;
  state: (state: Contact['state']) => string;
  day: (day: string) => string;
  every: (days: number) => string;
}

export function textOf(contact: Contact, field: ComparedField, words: ValueWords): string {
  switch (field) {
    case 'company':
      return contact.companyName ?? '';
    case 'relation':
      return contact.relation === null ? '' : words.relation(contact.relation);
    case 'state':
      return words.state(contact.state);
    case 'links':
      return contact.links.join('\n');
    case 'introducedBy':
      return contact.introducedBy?.name ?? '';
    case 'tags':
    case 'communities':
      return contact[field].map(({ name }) => name).join(', ');
    case 'earlierCompanies':
      return contact.earlierCompanies.map(({ company }) => company).join(', ');
    case 'intervalDays':
      return contact.intervalDays === null ? '' : words.every(contact.intervalDays);
    case 'lastContactOn':
    case 'notBeforeOn':
    case 'addedOn':
      return contact[field] === null ? '' : words.day(contact[field]);
    default:
      return contact[field] ?? '';
  }
}

/** The one of whom most is known; of equals the one that was spoken to last, then the one that was there first. */
export function suggestKept(contacts: readonly Contact[]): string | undefined {
  const bare: ValueWords = {
    relation: (text) => text,
    state: (text) => text,
    day: (text) => text,
    every: String,
  };
  const known = (contact: Contact) =>
    comparedFields.filter((field) => textOf(contact, field, bare) !== '').length;
  const [best] = contacts.toSorted(
    (one, other) =>
      known(other) - known(one) ||
      (other.lastContactOn ?? '').localeCompare(one.lastContactOn ?? '') ||
      one.createdAt - other.createdAt,
  );
  return best?.id;
}
