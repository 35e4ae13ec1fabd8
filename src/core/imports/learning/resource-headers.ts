import type { ResourceImportField } from '#contract/import-parts.ts';
import { foldName } from '../../companies/company-key.ts';

/** What course sites and people call each field, in English and Indonesian, folded. Sources: the LinkedIn data export, and the words of our own table. */
const aliases: Readonly<Record<ResourceImportField, readonly string[]>> = {
  title: words(
    'title, content title, name, course, course title, course name, resource, book, webinar, judul, judul kursus, nama, nama kursus, nama pelatihan, kursus, pelatihan, materi, buku, sumber belajar',
  ),
  kind: words('kind, type, content type, resource type, format, jenis, tipe, bentuk, jenis materi'),
  provider: words(
    'provider, platform, publisher, author, instructor, school, institution, organizer, organiser, penyelenggara, penyedia, penerbit, penulis, pengajar, lembaga, institusi',
  ),
  state: words('state, status, progress, stage, kemajuan, progres, tahap'),
  link: words('link, url, web, website, course url, course link, address, tautan, alamat, situs, laman'),
  cost: words('cost, price, fee, biaya, harga, ongkos'),
  costCurrency: words('currency, cost currency, mata uang, valuta'),
  totalMinutes: words(
    'minutes in all, total minutes, minutes, duration, duration minutes, length, total menit, menit, durasi, durasi menit, lama',
  ),
  hours: words('hours, total hours, duration hours, jam, total jam, durasi jam, jam belajar'),
  finishedOn: words(
    'finished on, finished, completed, completed on, completed at, content completed at, completion date, date completed, end date, selesai pada, selesai, tanggal selesai, tgl selesai, rampung pada',
  ),
  lastUsedOn: words(
    'content last watched date, last watched, last watched on, last opened, last used on, started on, start date, terakhir ditonton, terakhir dibuka, mulai pada, tanggal mulai',
  ),
  goal: words('goal, learning goal, target, tujuan, target belajar, sasaran'),
  notes: words(
    'notes, note, comment, comments, description, content description, notes taken on videos, remarks, catatan, keterangan, deskripsi, uraian',
  ),
};

const fieldOf = new Map<string, ResourceImportField>(
  (Object.keys(aliases) as ResourceImportField[]).flatMap((field) =>
    aliases[field].map((word) => [word, field]),
  ),
);

/** The field that a header names, whatever its case, accents and punctuation; null for a word nobody knows. */
export function fieldOfResourceHeader(header: string): ResourceImportField | null {
  const folded = foldName(header);
  if (/^(?:duration|durasi|length|lama) .*\b(?:hours?|hrs?|jam)\b/.test(folded)) return 'hours';
  return fieldOf.get(folded) ?? fieldOf.get(foldName(header.replace(/[([].*$/, ''))) ?? null;
}

/** Numbers of rows, what is counted from sessions, and what LinkedIn says of its own lists. */
const nobodysColumn =
  /^(?:|index|id|no|nomor|nr|row|content saved|minutes learned|menit belajar|created at|updated at)$/;

/** Which column fills which field. What nobody knows goes to the notes, so that nothing is lost unless the person says so. */
export function suggestResourceColumns(
  headers: readonly string[],
): Array<{ column: number; field: ResourceImportField }> {
  const found: Array<{ column: number; field: ResourceImportField }> = [];
  for (const [column, header] of headers.entries()) {
    if (nobodysColumn.test(foldName(header))) continue;
    const field = fieldOfResourceHeader(header);
    const isFree = field === 'notes' || !found.some((other) => other.field === field);
    found.push({ column, field: field && isFree ? field : 'notes' });
  }
  return found;
}

function words(list: string): string[] {
  return list.split(', ');
}
