import type { ContactChangeField, ContactFieldChange } from '#contract/import-contacts.ts';
import { limits } from '#contract/limits.ts';
import { companyKey, foldName } from '../../companies/company-key.ts';
import { linkKey } from '../../contacts/link-key.ts';
import type { ImportedContact } from './imported-contact.ts';
import { phoneKey } from './person-keys.ts';

/** How a contact of one's own stands, as far as a file can change it. */
export interface OwnContact {
  id: string;
  name: string;
  company: string | null;
  role: string | null;
  relation: string | null;
  email: string | null;
  phone: string | null;
  location: string | null;
  howMet: string;
  notes: string;
  links: string[];
  tags: string[];
}

export interface Difference extends Omit<ContactFieldChange, 'taken'> {
  /** Links or tags that are new. */
  added: string[];
}

const folded = (text: string) => foldName(text) || text.trim().toLowerCase();
/** How texts of a field are compared: another spelling of the same is no difference. */
const lines: ReadonlyArray<
  readonly [Exclude<ContactChangeField, 'links' | 'tags' | 'notes'>, (text: string) => string]
> = [
  ['name', folded],
  ['company', companyKey],
  ['role', folded],
  ['relation', folded],
  ['email', (text) => text.trim().toLowerCase()],
  ['phone', (text) => phoneKey(text) ?? text],
  ['location', folded],
  ['howMet', folded],
];

/** What a row says that does not stand here yet, field by field. Empty when it says nothing new. */
export function differencesOf(own: OwnContact, found: ImportedContact): Difference[] {
  const differences: Difference[] = [];
  for (const [field, keyOf] of lines) {
    const [current, said] = [own[field] ?? '', found[field] ?? ''];
    if (said === '' || (current !== '' && keyOf(current) === keyOf(said))) continue;
    differences.push({ field, kind: current === '' ? 'fill' : 'differ', current, found: said, added: [] });
  }
  const links = withoutKnown(found.links, own.links, linkKey, limits.linksPerContact);
  if (links.length > 0) differences.push(listed('links', own.links, links));
  const tags = withoutKnown(found.tagNames, own.tags, tagKey, limits.tagsPerRecord);
  if (tags.length > 0) differences.push(listed('tags', own.tags, tags));
  const notes = newLines(own.notes, found.notes);
  if (notes !== '') {
    const kind = own.notes === '' ? 'fill' : 'differ';
    differences.push({ field: 'notes', kind, current: own.notes, found: notes, added: [] });
  }
  return differences;
}

/** How somebody stands when empty fields are filled, and links and tags are added. */
export function withFilled(own: OwnContact, differences: readonly Difference[]): OwnContact {
  const filled = { ...own };
  for (const { field, kind, found, added } of differences) {
    if (field === 'links' || field === 'tags') filled[field] = [...own[field], ...added];
    else if (kind === 'fill') filled[field] = found;
  }
  return filled;
}

const tagKey = (name: string) => name.normalize('NFKC').toLowerCase();

function listed(field: 'links' | 'tags', own: readonly string[], added: string[]): Difference {
  const kind = own.length === 0 ? 'fill' : 'add';
  return { field, kind, current: own.join(', '), found: added.join(', '), added };
}

/** As many as there is room for. */
function withoutKnown(
  found: readonly string[],
  own: readonly string[],
  keyOf: (text: string) => string,
  most: number,
): string[] {
  const known = new Set(own.map(keyOf));
  return found.filter((each) => !known.has(keyOf(each))).slice(0, Math.max(0, most - own.length));
}

/** The lines of found notes that do not stand in one's own. */
function newLines(own: string, found: string): string {
  if (own === '') return found;
  const known = new Set(own.split('\n').map((line) => line.trim()));
  return found
    .split('\n')
    .filter((line) => !known.has(line.trim()))
    .join('\n')
    .trim();
}
