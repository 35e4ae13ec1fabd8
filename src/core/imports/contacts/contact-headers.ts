import type { ContactImportField } from '#contract/import-parts.ts';
import { foldName } from '../../companies/company-key.ts';

/** What only our own export says: in other tables these words mean other things. */
type OwnField = 'state' | 'intervalDays' | 'notBeforeOn' | 'introducedBy';

/**
 * What address books and people call each field, in English and Indonesian, folded. Sources: the LinkedIn data export, both layouts of Google Contacts,
 * and the words of our own table.
 */
const aliases: Readonly<Record<Exclude<ContactImportField, OwnField>, readonly string[]>> = {
  name: words(
    'name, full name, fullname, contact, contact name, display name, person, nama, nama lengkap, nama kontak, narahubung, kontak, kenalan',
  ),
  firstName: words('first name, firstname, given name, nama depan, nama pertama'),
  middleName: words('middle name, additional name, nama tengah'),
  lastName: words('last name, lastname, family name, surname, nama belakang, nama keluarga, marga'),
  company: words(
    'company, company name, organization, organisation, organization name, organization 1 name, employer, current company, perusahaan, nama perusahaan, kantor, instansi, organisasi, tempat kerja',
  ),
  role: words(
    'role, title, position, job title, jobtitle, organization title, organization 1 title, jabatan, posisi, pekerjaan, peran, profesi',
  ),
  relation: words('relation, relationship, hubungan, relasi'),
  email: words(
    'email, e mail, email address, e mail address, mail, surel, pos el, alamat email, alamat surel, alamat e mail',
  ),
  phone: words(
    'phone, phone number, mobile, mobile phone, cell, cell phone, telephone, tel, whatsapp, wa, no wa, nomor wa, nomor whatsapp, telepon, no telepon, nomor telepon, telp, no telp, hp, no hp, nomor hp, ponsel, nomor ponsel',
  ),
  link: words(
    'link, links, url, profile, profile url, linkedin, linkedin url, linkedin profile, website, web, web page, tautan, tautan profil, profil, profil linkedin, situs, situs web, laman',
  ),
  location: words('location, city, place, region, country, lokasi, kota, tempat, domisili, negara, wilayah'),
  howMet: words(
    'how met, how we met, how you met, where met, met at, kenal dari, kenal di, bertemu di, cara kenal, cara berkenalan, asal kenal',
  ),
  connectedOn: words('connected on, connected, terhubung pada, terhubung sejak, kenal sejak'),
  tags: words(
    'tags, tag, labels, label, groups, group, group membership, categories, category, kategori, kelompok, grup',
  ),
  notes: words('notes, note, comment, comments, remarks, catatan, keterangan, komentar, memo'),
};

const fieldOf = new Map<string, ContactImportField>(
  (Object.keys(aliases) as (keyof typeof aliases)[]).flatMap((field) =>
    aliases[field].map((word) => [word, field]),
  ),
);

/** Google numbers what repeats: "E-mail 2 - Value", "Address 1 - City". */
const numbered: ReadonlyArray<readonly [ContactImportField, RegExp]> = [
  ['email', /^e mail \d+ value$/],
  ['phone', /^phone \d+ value$/],
  ['link', /^website \d+ value$/],
  ['location', /^address 1 (?:city|region|country)$/],
];

/** The field that a header names, whatever its case, accents and punctuation; null for a word nobody knows. */
export function fieldOfContactHeader(header: string): ContactImportField | null {
  const folded = foldName(header);
  return (
    fieldOf.get(folded) ??
    fieldOf.get(plain(header)) ??
    numbered.find(([, pattern]) => pattern.test(folded))?.[0] ??
    null
  );
}

/** What only an address book needs for itself, or says a second time. */
const nobodysColumn =
  /^(?:|index|id|no|nomor|nr|photo|foto|file as|phonetic .*|yomi .*|.* yomi|initials|short name|maiden name|name prefix|name suffix|organization 1 type|(?:e mail|phone|address|website|im|event|relation|custom field) \d+ (?:label|type)|address \d+ (?:street|po box|postal code|extended address))$/;
/** Of these several columns together make one value. */
export const gatheringFields: ReadonlySet<ContactImportField> = new Set([
  'email',
  'phone',
  'link',
  'location',
  'tags',
  'notes',
]);

/** Columns of our own export in both languages; a table that has all of them is one of ours. null: read off the ledger, which no file changes. */
const ownColumns: ReadonlyArray<Readonly<Record<string, OwnField | null>>> = [
  {
    'last contact': null,
    every: 'intervalDays',
    'not before': 'notBeforeOn',
    'introduced by': 'introducedBy',
    state: 'state',
  },
  {
    'kontak terakhir': null,
    setiap: 'intervalDays',
    'jangan sebelum': 'notBeforeOn',
    'dikenalkan oleh': 'introducedBy',
    status: 'state',
  },
];
const plain = (header: string) => foldName(header.replace(/[([].*$/, ''));

function ownColumnsOf(headers: readonly string[]): Readonly<Record<string, OwnField | null>> {
  const found = new Set(headers.map(plain));
  return ownColumns.find((all) => Object.keys(all).every((word) => found.has(word))) ?? {};
}

/** Which column fills which field. What nobody knows goes to the notes, so that nothing is lost unless the person says so. */
export function suggestContactColumns(
  headers: readonly string[],
): Array<{ column: number; field: ContactImportField }> {
  const found: Array<{ column: number; field: ContactImportField }> = [];
  const ours = ownColumnsOf(headers);
  for (const [column, header] of headers.entries()) {
    const own = ours[plain(header)];
    if (own !== undefined) {
      if (own !== null) found.push({ column, field: own });
      continue;
    }
    const field = fieldOfContactHeader(header);
    const isFree =
      field !== null && (gatheringFields.has(field) || !found.some((other) => other.field === field));
    if (field && isFree) found.push({ column, field });
    else if (!nobodysColumn.test(foldName(header))) found.push({ column, field: 'notes' });
  }
  return found;
}

function words(list: string): string[] {
  return list.split(', ');
}
