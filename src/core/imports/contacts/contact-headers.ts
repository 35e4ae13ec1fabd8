import type { ContactImportField } from '#contract/import-parts.ts';
import { foldName } from '../../companies/company-key.ts';

/**
 * What address books and people call each field, in English and Indonesian, folded. Sources: the LinkedIn data export, both layouts of Google Contacts,
 * and the words of our own table.
 */
const aliases: Readonly<Record<ContactImportField, readonly string[]>> = {
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
  (Object.keys(aliases) as ContactImportField[]).flatMap((field) =>
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
    fieldOf.get(foldName(header.replace(/[([].*$/, ''))) ??
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

/** Columns of our own export that no file can change, in both languages: a table that has all of them is one of ours. */
const ownColumns = [
  'last contact, every, not before, introduced by',
  'kontak terakhir, setiap, jangan sebelum, dikenalkan oleh',
];
const ownStates = new Set(['state', 'status']);

function leftOutOf(headers: readonly string[]): ReadonlySet<string> {
  const plain = headers.map((header) => foldName(header.replace(/[([].*$/, '')));
  const own = ownColumns.map(words).find((all) => all.every((word) => plain.includes(word)));
  return new Set(own ? [...own, ...ownStates] : []);
}

/** Which column fills which field. What nobody knows goes to the notes, so that nothing is lost unless the person says so. */
export function suggestContactColumns(
  headers: readonly string[],
): Array<{ column: number; field: ContactImportField }> {
  const found: Array<{ column: number; field: ContactImportField }> = [];
  const leftOut = leftOutOf(headers);
  for (const [column, header] of headers.entries()) {
    if (leftOut.has(foldName(header.replace(/[([].*$/, '')))) continue;
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
