import type { Veil } from '../../../veil/create-veil.ts';
import { nameOrder } from '../../../veil/name-order.ts';
import { type Leaf, makeLeaf } from '../book.ts';
import type { Scribe } from '../scribe.ts';

interface Row {
  id: string;
  name: string;
  website: string | null;
  location: string | null;
  notes: string;
  avoid: 0 | 1;
}

const listing = (veil: Veil) => `SELECT id, name, website, location, notes, avoid FROM companies AS company
  WHERE NOT EXISTS (SELECT 1 FROM applications AS application WHERE application.company_id = company.id AND application.deleted_at IS NULL)
  ORDER BY ${nameOrder(veil, 'companies', { name: 'lower(name)', id: 'id' })}`;

/** Companies that no application tells of, as far as anything but the name is known. */
export function listOtherCompanies({ all, words: { t }, veil, historyOf }: Scribe): Leaf[] {
  const isTold = ({ id, website, location, notes, avoid }: Row) =>
    avoid === 1 ||
    [website, location, notes].some((text) => text?.trim()) ||
    historyOf('company', id).rows.length > 0;
  return all<Row>(listing(veil))
    .filter(isTold)
    .map((row) =>
      makeLeaf({
        title: veil.company(row.name) ?? '',
        facts: [
          [t('words:noun.company'), row.avoid === 1 ? t('archive.avoided') : null],
          [t('archive.field.website'), veil.contactData(row.website)],
          [t('archive.field.companyLocation'), veil.contactData(row.location)],
        ],
        texts: [[t('archive.field.companyNotes'), veil.note(row.notes)]],
        tables: [historyOf('company', row.id)],
      }),
    );
}
