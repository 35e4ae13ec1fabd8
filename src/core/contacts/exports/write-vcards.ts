import { ICAL } from '../../reports/formats/ical.ts';
import type { ExportedContact } from './read-exported.ts';

/** Writes contacts as vCard 4.0 (RFC 6350), one card after the other: CRLF, lines folded at 75 octets, no pictures. */
export function writeVcards(contacts: readonly ExportedContact[]): string {
  return contacts.map((contact) => `${toCard(contact).toString()}\r\n`).join('');
}

function toCard(contact: ExportedContact): ICAL.Component {
  const card = new ICAL.Component('vcard');
  const add = (name: string, value: string | null) => {
    if (!value) return;
    const property = new ICAL.Property(name, card);
    // A property that the library does not know would be written as it is, with its line breaks.
    if (name.startsWith('x-')) property.resetType('text');
    // It escapes a line feed, but no carriage return.
    property.setValue(value.replaceAll(/\r\n?/g, '\n'));
    card.addProperty(property);
  };
  const addParts = (name: string, parts: string[]) => {
    const property = new ICAL.Property(name, card);
    // The library takes one list for the parts of one value.
    property.setValue(parts as unknown as string);
    card.addProperty(property);
  };
  add('version', '4.0');
  add('prodid', '-//Langkah//Langkah//EN');
  add('uid', `urn:uuid:${contact.id}`);
  add('fn', contact.name);
  // Whole, because nobody can tell where a name ends that is not one's own: programs that read no FN show it all the same.
  addParts('n', ['', contact.name, '', '', '']);
  if (contact.company) addParts('org', [contact.company]);
  add('title', contact.role);
  add('email', contact.email);
  add('tel', contact.phone);
  for (const link of contact.links) add('url', link);
  if (contact.location) addParts('adr', ['', '', '', contact.location, '', '', '']);
  if (contact.tags.length > 0) {
    const property = new ICAL.Property('categories', card);
    property.setValues(contact.tags);
    card.addProperty(property);
  }
  add('note', contact.notes);
  add('x-langkah-relation', contact.relation);
  add('x-langkah-how-met', contact.howMet);
  add('rev', new Date(contact.changedAt).toISOString().replace(/\.\d+/, ''));
  return card;
}
