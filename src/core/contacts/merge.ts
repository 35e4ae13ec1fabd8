import { knownRelations } from '#contract/contact-parts.ts';
import type { Contact, ContactChanges } from '#contract/contacts.ts';
import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { LastDays } from '../activities/last-days.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { Apart } from './apart.ts';
import type { Introductions } from './introductions.ts';
import { linkKey } from './link-key.ts';
import type { ContactsService } from './service.ts';

export interface MergeOptions {
  db: Db;
  lastDays: LastDays;
  introductions: Introductions;
  apart: Apart;
  contacts: Pick<ContactsService, 'get' | 'change' | 'archive' | 'trash'>;
}

/** Rows that speak of a contact, by the column that does, with what makes two of them the same. */
const moved = [
  ['contact_tags', 'contact_id', ''],
  ['application_contacts', 'contact_id', ''],
  ['community_contacts', 'contact_id', ''],
  ['support_people', 'contact_id', ''],
  ['feedback', 'contact_id', ''],
  ['evidence', 'record_id', " AND noun = 'contact'"],
  ['activity_links', 'record_id', " AND noun = 'contact'"],
] as const;

/** Makes one contact of several. Runs inside the command's transaction, so it is one step of undo. */
export function createMerge({ db, lastDays, introductions, apart, contacts }: MergeOptions) {
  const raw = db.$client;
  const moves = moved.flatMap(([table, column, only]) => [
    raw.prepare(`UPDATE OR IGNORE ${table} SET ${column} = @keepId WHERE ${column} = @otherId${only}`),
    // What the one that stays has already.
    raw.prepare(`DELETE FROM ${table} WHERE ${column} = @otherId${only}`),
  ]);
  // A part that says something takes the place of "other".
  const sharpenPart = raw.prepare(`
    UPDATE application_contacts AS kept SET part = other.part FROM application_contacts AS other
    WHERE kept.contact_id = @keepId AND kept.part = 'other' AND other.contact_id = @otherId AND other.application_id = kept.application_id`);
  const broughtBy = raw
    .prepare<[id: string], string>('SELECT id FROM contacts WHERE introduced_by_id = ?')
    .pluck();

  function moveIntroductions(keepId: string, other: Contact): void {
    const introducer = other.introducedBy?.id ?? null;
    introductions.set(other.id, null);
    for (const id of broughtBy.all(other.id)) {
      introductions.set(id, null);
      if (!introductions.isBroughtBy(keepId, id)) introductions.set(id, keepId);
    }
    const isOpen = contacts.get({ id: keepId }).introducedBy === null;
    if (isOpen && introducer !== null && !introductions.isBroughtBy(introducer, keepId)) {
      introductions.set(keepId, introducer);
    }
  }

  return {
    merge({ keepId, otherIds }) {
      const others = [...new Set(otherIds)].filter((id) => id !== keepId);
      for (const otherId of others) {
        const [keep, other] = [contacts.get({ id: keepId }), contacts.get({ id: otherId })];
        if (keep.deletedAt !== null || other.deletedAt !== null) throw new Failure('CONFLICT');
        // Somebody in the archive is seen nowhere: who is dealt with now must be.
        if (keep.archivedAt !== null && other.archivedAt === null)
          contacts.archive({ ids: [keepId], archived: false });
        contacts.change({ id: keepId, changes: joinFields(keep, other), base: {} });
        sharpenPart.run({ keepId, otherId });
        for (const move of moves) move.run({ keepId, otherId });
        moveIntroductions(keepId, other);
        apart.move(otherId, keepId);
        lastDays.settle([keepId, otherId].map((id) => ({ noun: 'contact' as const, id })));
      }
      if (others.length > 0) contacts.trash({ ids: others });
      return contacts.get({ id: keepId });
    },
  } satisfies Pick<Services['contacts'], 'merge'>;
}

const lines = ['role', 'relation', 'email', 'phone', 'location'] as const;

/** The fields of the one that stays: what is empty is filled, what differs is written below the notes. */
function joinFields(keep: Contact, other: Contact): ContactChanges {
  const filled: ContactChanges = { company: keep.companyName ?? other.companyName };
  const left: string[] = [];
  if (other.name !== keep.name) left.push(other.name);
  for (const field of lines) {
    filled[field] = keep[field] ?? other[field];
    const isWord = field === 'relation' && (knownRelations as readonly string[]).includes(other[field] ?? '');
    if (!isWord && isLeft(keep[field], other[field])) left.push(other[field] ?? '');
  }
  if (isLeft(keep.introducedBy?.name ?? null, other.introducedBy?.name ?? null))
    left.push(other.introducedBy?.name ?? '');
  filled.howMet = keep.howMet || other.howMet;
  if (isLeft(keep.howMet, other.howMet)) left.push(other.howMet);
  if (isLeft(keep.notes, other.notes) || !keep.notes) left.push(other.notes);
  filled.intervalDays = keep.intervalDays ?? other.intervalDays;
  filled.notBeforeOn = laterOf(keep.notBeforeOn, other.notBeforeOn);
  const links = joinLinks(keep.links, other.links);
  filled.links = links.slice(0, limits.linksPerContact);
  const earlier = joinCompanies(keep, other);
  filled.earlierCompanies = earlier.slice(0, limits.companiesPerContact);
  left.push(...links.slice(limits.linksPerContact));
  left.push(...earlier.slice(limits.companiesPerContact).map(({ company }) => company));
  filled.notes = joinNotes(keep.notes, left);
  return filled;
}

/** Throws INPUT_TOO_LARGE for more than notes may hold: it could never be saved again, and nothing may get lost. */
function joinNotes(notes: string, left: readonly string[]): string {
  const all = [notes, ...left].filter((text) => text !== '').join('\n\n');
  if (new TextEncoder().encode(all).byteLength > limits.noteBytes)
    throw new Failure('INPUT_TOO_LARGE', { limit: limits.noteBytes });
  return all;
}

const isLeft = (kept: string | null, other: string | null) => !!kept && !!other && kept !== other;
const laterOf = (one: string | null, other: string | null) => ((one ?? '') > (other ?? '') ? one : other);

function joinLinks(kept: readonly string[], others: readonly string[]): string[] {
  const byKey = new Map([...others, ...kept].map((link) => [linkKey(link), link]));
  const keys = new Set([...kept, ...others].map(linkKey));
  return [...keys].map((key) => byKey.get(key) ?? '');
}

/** The company of the other one becomes an earlier one, where it is not the same. */
function joinCompanies(keep: Contact, other: Contact): NonNullable<ContactChanges['earlierCompanies']> {
  const isElsewhere =
    keep.companyName !== null && other.companyName !== null && keep.companyId !== other.companyId;
  const now = isElsewhere ? [{ company: other.companyName ?? '', fromOn: null, toOn: null }] : [];
  const all = [...keep.earlierCompanies, ...other.earlierCompanies, ...now];
  const byName = new Map(
    all.map(({ company, fromOn, toOn }) => [company, { company, fromOn, toOn }] as const).reverse(),
  );
  return [...byName.values()].reverse();
}
