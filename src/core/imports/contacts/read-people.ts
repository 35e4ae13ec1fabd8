import type { ContactMapping } from '#contract/import-contacts.ts';
import { columnsOf } from '../columns-of.ts';
import type { ImportWords } from '../import-words.ts';
import type { Inspection } from '../inspections.ts';
import { type Difference, differencesOf, type OwnContact, withFilled } from './contact-differences.ts';
import type { ContactTarget } from './contact-target.ts';
import { type ContactRow, type ImportedContact, isRefused } from './imported-contact.ts';
import { type Match, matchRows } from './match-contacts.ts';
import { keysOf } from './person-keys.ts';
import { readContactRow } from './read-contact-row.ts';

/** A row with all that is known of it. */
export interface PersonRow extends ContactRow {
  match: Match;
  /** Of the contact that the match names. */
  ownName: string | null;
  /** To the contact that stands here, or to the row that this one repeats. */
  differences: Difference[];
}

export interface PeopleReading {
  inspection: Inspection;
  mapping: ContactMapping;
  target: Pick<ContactTarget, 'listKnown' | 'readOwn'>;
  words: ImportWords;
  today: string;
}

/** Reads every row of a table of people, with whom it speaks of and what it says that does not stand there yet. */
export function readPeople({ inspection, mapping, target, words, today }: PeopleReading): PersonRow[] {
  const { table, source } = inspection;
  const reading = {
    columnsOf: columnsOf(table, mapping.columns),
    dateOrder: mapping.dateOrder,
    source,
    today,
  };
  const read = table.rows.map((row) => readContactRow(row, reading));
  const known = target.listKnown();
  const matches = matchRows(
    read.map((row) => (isRefused(row) ? null : { ...keysOf(row.contact), said: saidBy(row.contact) })),
    known,
  );
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const own = target.readOwn(matches.flatMap((match) => (match.kind === 'own' ? match.id : [])));

  function compare(row: ContactRow, match: Match, stored: OwnContact | undefined): PersonRow {
    const { howMet, connectedOn } = row.contact;
    // Only where nothing stands: it would differ from itself in another language.
    const isOpen = howMet === '' && connectedOn !== null && (stored?.howMet ?? '') === '';
    const contact = isOpen ? { ...row.contact, howMet: words.connected(connectedOn, source) } : row.contact;
    const id = contactIdOf(match);
    const ownName = id === null ? null : (names.get(id) ?? '');
    return { ...row, contact, match, ownName, differences: stored ? differencesOf(stored, contact) : [] };
  }
  const rows = read.map((row, index) => {
    const match = matches[index] ?? { kind: 'refused' };
    return compare(row, match, match.kind === 'own' ? own.get(match.id) : undefined);
  });
  // As the first of a person stands when what repeats it is looked at.
  const standing = new Map<number, OwnContact>();
  for (const [index, { match, ...row }] of rows.entries()) {
    const first = match.kind === 'repeated' ? rows[match.row] : undefined;
    if (match.kind !== 'repeated' || !first) continue;
    const stored = standing.get(match.row) ?? standingOf(first, own);
    const compared = compare(row, match, stored);
    standing.set(match.row, withFilled(stored, compared.differences));
    rows[index] = compared;
  }
  return rows;
}

export const contactIdOf = (match: Match): string | null =>
  'id' in match ? match.id : match.kind === 'new' ? (match.alike?.id ?? null) : null;

function standingOf(
  { match, contact, differences }: PersonRow,
  own: ReadonlyMap<string, OwnContact>,
): OwnContact {
  const stored = match.kind === 'own' ? own.get(match.id) : undefined;
  return stored ? withFilled(stored, differences) : { ...contact, id: '', tags: contact.tagNames };
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** All but the name. */
function saidBy({ name: _, ...rest }: ImportedContact): string {
  const said = Object.entries(rest).filter(
    ([, value]) => value !== null && value !== '' && !isEmptyList(value),
  );
  return said.length === 0 ? '' : JSON.stringify(said);
}
