import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { type Property, readProperty, splitValue } from './property.ts';
import { unfold } from './unfold.ts';

/** What is read of a card, in the order of the columns of its table. */
export const cardColumns = [
  'name',
  'company',
  'department',
  'role',
  'relation',
  'email',
  'phone',
  'link',
  'location',
  'address',
  'birthday',
  'howMet',
  'tags',
  'notes',
] as const;
export type CardColumn = (typeof cardColumns)[number];

export interface Card {
  /** Line of the file where it begins, from 1. */
  line: number;
  values: Partial<Record<CardColumn, string[]>>;
  /** Columns of which something is missing, because there was too much. */
  cut: Set<CardColumn>;
}

/** Nobody has more addresses than this. */
const mostValues = 100;

interface OpenCard extends Card {
  isOld: boolean;
  /** Names that stand in for one that is missing, the best first. */
  standIns: string[];
}

/**
 * The cards of a file: vCard 2.1 (Internet Mail Consortium, 1996), 3.0 (RFC 2426) and 4.0 (RFC 6350). Cards inside a card (AGENT) are passed over, and so
 * is what no contact holds. IMPORT_MALFORMED without any card, IMPORT_TOO_LARGE past the limit of cards.
 */
export function readCards(text: string): Card[] {
  const cards: Card[] = [];
  let open: OpenCard | null = null;
  let depth = 0;
  let isBeforeAgent = false;
  const close = () => {
    if (open) cards.push(finish(open));
    if (cards.length > limits.importCards)
      throw new Failure('IMPORT_TOO_LARGE', { limit: limits.importCards });
    open = null;
  };
  for (const { line, text: said, isCut } of unfold(text)) {
    const property = readProperty(said);
    if (!property) continue;
    const { name, value } = property;
    const isCard = value.trim().toUpperCase() === 'VCARD';
    const begins = isCard && /^BEGIN$/.test(name);
    const ends = isCard && name === 'END';
    if (open && depth > 0) {
      if (begins) depth += 1;
      if (ends) depth -= 1;
    } else if (begins) {
      if (open && isBeforeAgent) depth = 1;
      else {
        close();
        open = { line, values: {}, cut: new Set(), isOld: false, standIns: [] };
      }
    } else if (ends) close();
    else if (open && name === 'AGENT' && /^\s*BEGIN:VCARD\s*$/i.test(value)) depth = 1;
    else if (open) take(open, property, isCut);
    isBeforeAgent = name === 'AGENT' && value.trim() === '';
  }
  close();
  if (cards.length === 0) throw new Failure('IMPORT_MALFORMED');
  return cards;
}

function take(card: OpenCard, property: Property, isCut: boolean): void {
  const { isOld } = card;
  const whole = () => splitValue(property.value, null, isOld)[0] ?? '';
  const parts = () => splitValue(property.value, ';', isOld);
  const put = (column: CardColumn, ...values: string[]) => {
    const said = values.filter((value) => value !== '');
    const before = card.values[column] ?? [];
    const isFull = before.length >= mostValues;
    if (isCut || isFull) card.cut.add(column);
    if (!isFull) card.values[column] = property.isPreferred ? [...said, ...before] : [...before, ...said];
  };
  switch (property.name) {
    case 'VERSION':
      card.isOld = property.value.trim() === '2.1';
      break;
    case 'FN':
      put('name', whole());
      break;
    case 'N': {
      const [family = '', given = '', additional = '', prefix = '', suffix = ''] = parts();
      const name = [prefix, given, additional, family, suffix].filter(Boolean).join(' ').replace(/,/g, ' ');
      card.standIns.unshift(name);
      break;
    }
    case 'NICKNAME':
      card.standIns.push(whole());
      break;
    case 'ORG': {
      const [company = '', ...units] = parts();
      put('company', company);
      put('department', units.filter(Boolean).join(', '));
      break;
    }
    case 'TITLE':
    case 'ROLE':
      put('role', whole());
      break;
    case 'EMAIL':
      put('email', whole().replace(/^mailto:/i, ''));
      break;
    case 'TEL':
      put('phone', whole().replace(/^tel:/i, ''));
      break;
    case 'URL':
    case 'X-SOCIALPROFILE':
      put('link', whole());
      break;
    case 'ADR': {
      const [box = '', extended = '', street = '', city = '', region = '', code = '', country = ''] = parts();
      put('location', [city, region, country].filter(Boolean).join(', '));
      put('address', [box, extended, street, code].filter(Boolean).join(', '));
      break;
    }
    // What our own export adds (contacts/exports/write-vcards.ts).
    case 'X-LANGKAH-RELATION':
      put('relation', whole());
      break;
    case 'X-LANGKAH-HOW-MET':
      put('howMet', whole());
      break;
    case 'BDAY':
      put('birthday', whole());
      break;
    case 'CATEGORIES':
      put('tags', ...splitValue(property.value, ',', isOld).flatMap((tag) => (isOld ? tag.split(';') : tag)));
      break;
    case 'NOTE':
      put('notes', whole());
      break;
  }
}

/** A card of a firm has no person's name: the firm is the contact. */
function finish({ line, values, cut, standIns }: OpenCard): Card {
  const name = values.name?.[0] ?? [...standIns, ...(values.company ?? [])].find((each) => each !== '');
  return { line, values: { ...values, ...(name !== undefined && { name: [name] }) }, cut };
}
