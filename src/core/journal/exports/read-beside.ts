import type { Comfort, Helpline } from '#contract/support.ts';
import type { Template } from '#contract/templates.ts';
import type { Db } from '../../database/database.ts';

type OwnHelpline = Omit<Helpline, 'saidOn'> & { country: string; checkedOn: string | null };

/** What the person wrote into the Journal or chose there, beside entries. */
export interface BesideEntries {
  templates: readonly Template[];
  comforts: readonly Comfort[];
  /** Contacts one can turn to, without those in the trash. */
  people: readonly { name: string }[];
  /** Of one's own cards; those that came along are nobody's words. */
  helplines: readonly OwnHelpline[];
}

/** Reads all of it; counts of what leaves are of this list, so that no number differs from what leaves. */
export function readBeside({ $client: raw }: Pick<Db, '$client'>): BesideEntries {
  const all = <Row>(sql: string) => raw.prepare<[], Row>(sql).all();
  return {
    templates: all<Template>('SELECT id, name, text FROM templates ORDER BY id'),
    comforts: all<Comfort>('SELECT id, title FROM comforts ORDER BY position, id'),
    people: all<{ name: string }>(
      `SELECT contact.name FROM support_people AS person JOIN contacts AS contact ON contact.id = person.contact_id
       WHERE contact.deleted_at IS NULL ORDER BY person.rank, person.contact_id`,
    ),
    helplines: all<OwnHelpline>(
      `SELECT line.country, card.checked_on AS checkedOn, line.name, line.phone, line.link, line.hours, line.note
       FROM helplines AS line JOIN helpline_cards AS card ON card.country = line.country ORDER BY line.country, line.rank`,
    ),
  };
}
