import type { EntryImportField } from '#contract/import-parts.ts';
import { foldName } from '../../companies/company-key.ts';

/** What journals and trackers of moods call each field, in English and Indonesian, folded. Sources: the table that Daylio exports, and words that people use. */
const aliases: Readonly<Record<EntryImportField, readonly string[]>> = {
  writtenOn: words(
    'full date, date, day, written on, entry date, date time, datetime, timestamp, created at, created, tanggal, tgl, hari tanggal, tanggal catatan, ditulis pada, tanggal jurnal',
  ),
  time: words('time, time of day, hour, clock, at, jam, pukul, waktu'),
  mood: words(
    'mood, moods, mood score, mood rating, mood level, how i felt, how do you feel, suasana hati, mood hari ini, nilai mood, skor mood, tingkat mood, kondisi hati',
  ),
  energy: words('energy, energy level, energi, tenaga, tingkat energi, stamina'),
  feelings: words('feelings, feeling, emotions, emotion, perasaan, emosi'),
  factors: words(
    'activities, activity, factors, factor, tags, tag, labels, habits, triggers, aktivitas, kegiatan, faktor, label, kebiasaan, pemicu',
  ),
  scales: words('scales, scale, skala'),
  title: words('note title, title, heading, subject, judul, judul catatan'),
  text: words(
    'note, notes, text, entry, journal, journal entry, diary, content, body, comment, comments, description, thoughts, catatan, isi, teks, jurnal, isi jurnal, tulisan, diari, buku harian, isi catatan, cerita, keterangan, komentar',
  ),
};

const fieldOf = new Map<string, EntryImportField>(
  (Object.keys(aliases) as EntryImportField[]).flatMap((field) =>
    aliases[field].map((word) => [word, field]),
  ),
);

/** The field that a header names, whatever its case and punctuation; null for a word nobody knows. */
export function fieldOfEntryHeader(header: string): EntryImportField | null {
  return fieldOf.get(foldName(header)) ?? fieldOf.get(foldName(header.replace(/[([].*$/, ''))) ?? null;
}

/** Numbers of rows, and what only repeats the day. */
const nobodysColumn = /^(?:|index|id|no|nomor|nr|row|uuid|weekday|day of week|hari|updated at|changed at)$/;

/**
 * Which column fills which field; each but the text is filled once. What nobody knows goes into the text, so that nothing is lost unless the person says so. Where one
 * column says the full date, another one that is called a date only repeats it.
 */
export function suggestEntryColumns(
  headers: readonly string[],
): Array<{ column: number; field: EntryImportField }> {
  const found: Array<{ column: number; field: EntryImportField }> = [];
  const hasFullDate = headers.some((header) => foldName(header) === 'full date');
  for (const [column, header] of headers.entries()) {
    const folded = foldName(header);
    if (nobodysColumn.test(folded) || (hasFullDate && folded === 'date')) continue;
    const field = fieldOfEntryHeader(header);
    const isFree = field === 'text' || !found.some((other) => other.field === field);
    found.push({ column, field: field && isFree ? field : 'text' });
  }
  return found;
}

/** Whether the rows are entries: nothing but a journal has moods of days. */
export function saysMoodsOfDays(headers: readonly string[]): boolean {
  const named = new Set(headers.map(fieldOfEntryHeader));
  return named.has('mood') && named.has('writtenOn');
}

function words(list: string): string[] {
  return list.split(', ');
}
