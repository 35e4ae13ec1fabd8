import type { Veil } from '../../../veil/create-veil.ts';
import { nameOrder, textOrder } from '../../../veil/name-order.ts';
import { type Chapter, makeLeaf } from '../book.ts';
import type { Scribe } from '../scribe.ts';

interface Row {
  id: string;
  name: string;
  purpose: string | null;
  link: string | null;
  lastVisitedOn: string | null;
  nextVisitOn: string | null;
  notes: string;
  people: string;
}

const listing = (
  veil: Veil,
) => `SELECT id, name, purpose, link, last_visited_on AS lastVisitedOn, next_visit_on AS nextVisitOn, notes,
    (SELECT json_group_array(contact.name ORDER BY ${nameOrder(veil, 'names', { name: 'contact.name', id: 'contact.id' })}) FROM community_contacts AS link JOIN contacts AS contact ON contact.id = link.contact_id
     WHERE link.community_id = community.id AND contact.deleted_at IS NULL) AS people
  FROM communities AS community WHERE deleted_at IS NULL ORDER BY ${textOrder(veil, { text: 'lower(name)', id: 'id' })}`;

/** Communities with the people known from there and the visits. */
export function writeCommunities(scribe: Scribe): Chapter {
  const { words, veil, day, word } = scribe;
  const { t } = words;
  const leaves = scribe.all<Row>(listing(veil)).map((row) =>
    makeLeaf({
      title: veil.text(row.name) ?? '',
      facts: [
        [t('communities:field.purpose'), word('purpose', row.purpose)],
        [t('communities:field.link'), veil.contactData(row.link)],
        [t('archive.field.lastVisitedOn'), day(row.lastVisitedOn)],
        [t('communities:field.nextVisitOn'), day(row.nextVisitOn)],
        [t('communities:section.people'), (JSON.parse(row.people) as string[]).map(veil.person).join(', ')],
      ],
      texts: [[t('communities:field.notes'), veil.note(row.notes)]],
      tables: [scribe.historyOf('community', row.id)],
    }),
  );
  return { part: 'communities', count: leaves.length, sections: [{ heading: null, leaves, table: null }] };
}
