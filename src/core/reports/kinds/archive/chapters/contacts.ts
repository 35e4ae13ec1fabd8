import type { Veil } from '../../../veil/create-veil.ts';
import { nameOrder, textOrder } from '../../../veil/name-order.ts';
import { type Chapter, makeLeaf } from '../book.ts';
import type { Scribe } from '../scribe.ts';

interface Row {
  id: string;
  name: string;
  companyName: string | null;
  role: string | null;
  relation: string | null;
  email: string | null;
  phone: string | null;
  location: string | null;
  howMet: string;
  notes: string;
  state: string;
  intervalDays: number | null;
  notBeforeOn: string | null;
  introducer: string | null;
  addedOn: string;
  lastContactOn: string | null;
  isArchived: 0 | 1;
  tags: string;
  links: string;
  earlier: string;
}

/** Where somebody was before; days that nobody said are null. */
interface Earlier {
  name: string;
  from: string | null;
  to: string | null;
}

/** A tag, and how often its contacts are to be heard from, if the person said so. */
interface Tag {
  name: string;
  days: number | null;
}

const listing = (
  veil: Veil,
) => `SELECT contact.id, contact.name, company.name AS companyName, contact.role, contact.relation, contact.email, contact.phone, contact.location,
    contact.how_met AS howMet, contact.notes, contact.state, contact.interval_days AS intervalDays, contact.not_before_on AS notBeforeOn,
    introducer.name AS introducer, contact.added_on AS addedOn, contact.last_contact_on AS lastContactOn, contact.archived_at IS NOT NULL AS isArchived,
    (SELECT json_group_array(json_object('name', tag.name, 'days', tag.interval_days) ORDER BY ${textOrder(veil, { text: 'tag.name', id: 'tag.id' })}) FROM contact_tags AS link JOIN tags AS tag ON tag.id = link.tag_id
     WHERE link.contact_id = contact.id) AS tags,
    (SELECT json_group_array(link ORDER BY rank) FROM contact_links WHERE contact_id = contact.id) AS links,
    (SELECT json_group_array(json_object('name', former.name, 'from', link.from_on, 'to', link.to_on) ORDER BY ${nameOrder(veil, 'companies', { name: 'former.name', id: 'former.id' })}) FROM contact_companies AS link JOIN companies AS former ON former.id = link.company_id
     WHERE link.contact_id = contact.id) AS earlier
  FROM contacts AS contact LEFT JOIN companies AS company ON company.id = contact.company_id
    LEFT JOIN contacts AS introducer ON introducer.id = contact.introduced_by_id AND introducer.deleted_at IS NULL
  WHERE contact.deleted_at IS NULL ORDER BY ${nameOrder(veil, 'names', { name: 'lower(contact.name)', id: 'contact.id' })}`;
const knownRelations = ['former_colleague', 'recruiter', 'mentor', 'investor', 'friend', 'family', 'alumni'];

/** Everybody with the ways to reach them, notes and interactions. */
export function writeContacts(scribe: Scribe): Chapter {
  const { words, veil, day, word } = scribe;
  const { t } = words;
  const field = (name: string) => t(`contacts:field.${name}`);
  const listed = (json: string, show: (text: string) => string | null) =>
    (JSON.parse(json) as string[]).flatMap((text) => show(text) ?? []).join(', ');
  const writeEarlier = ({ name, from, to }: Earlier) => {
    const company = veil.company(name) ?? '';
    if (from !== null && to !== null) return t('archive.during', { company, period: words.period(from, to) });
    if (from !== null) return t('archive.since', { what: company, day: words.day(from) });
    return to === null ? company : t('archive.until', { company, day: words.day(to) });
  };
  const writeTag = ({ name, days }: Tag) => {
    const tag = veil.text(name) ?? '';
    return days === null ? tag : t('archive.tagEvery', { tag, count: days });
  };
  const leaves = scribe.all<Row>(listing(veil)).map((row) =>
    makeLeaf({
      title: veil.person(row.name) ?? '',
      facts: [
        [field('company'), veil.company(row.companyName)],
        [field('role'), veil.text(row.role)],
        [
          field('relation'),
          knownRelations.includes(row.relation ?? '')
            ? word('relation', row.relation)
            : veil.text(row.relation),
        ],
        [field('state'), word('contactState', row.state)],
        [t('archive.field.state'), row.isArchived ? t('archive.archived') : null],
        [field('email'), veil.contactData(row.email)],
        [field('phone'), veil.contactData(row.phone)],
        [field('links'), listed(row.links, veil.contactData)],
        [field('location'), veil.contactData(row.location)],
        [field('introducedBy'), veil.person(row.introducer)],
        [t('contacts:section.earlier'), (JSON.parse(row.earlier) as Earlier[]).map(writeEarlier).join('; ')],
        [t('archive.field.tags'), (JSON.parse(row.tags) as Tag[]).map(writeTag).join(', ')],
        [t('archive.field.everyDays'), row.intervalDays === null ? null : String(row.intervalDays)],
        [field('notBeforeOn'), day(row.notBeforeOn)],
        [field('lastContactOn'), day(row.lastContactOn)],
        [t('archive.field.addedOn'), day(row.addedOn)],
      ],
      texts: [
        [field('howMet'), veil.note(row.howMet)],
        [field('notes'), veil.note(row.notes)],
      ],
      tables: [scribe.historyOf('contact', row.id)],
    }),
  );
  return { part: 'contacts', count: leaves.length, sections: [{ heading: null, leaves, table: null }] };
}
