import type { ResourceKind, ResourceState } from '#contract/learning-parts.ts';
import { limits } from '#contract/limits.ts';
import { readAmount } from '#contract/read-amount.ts';
import { type Reading, whole } from '../cells/reading.ts';
import { createWordReader } from '../cells/word-list.ts';

/** The first value whose word a cell holds is taken: "video course" is a course. */
export const readResourceKind = createWordReader<ResourceKind>([
  [
    'course',
    'course, learning path, path, training, bootcamp, boot camp, class, certification, program, kursus, pelatihan, kelas, sertifikasi, diklat',
  ],
  ['webinar', 'webinar, seminar, workshop, talk, event, lokakarya, acara'],
  ['book', 'book, ebook, e book, audiobook, buku'],
  ['video', 'video, youtube, movie, lecture, kuliah'],
  ['article', 'article, blog, post, document, paper, artikel, tulisan, dokumen, makalah'],
  ['mentor', 'mentor, mentoring, mentorship, coach, coaching, pembimbing, bimbingan'],
  ['other', 'other, others, podcast, audio, lainnya, lain, lain lain'],
]);

const stateByWord = createWordReader<ResourceState>([
  [
    'to_start',
    'to start, not started, not yet started, not yet, wishlist, saved, planned, to do, todo, want to read, to read, to watch, not read, unread, belum dimulai, belum mulai, belum dibaca, belum ditonton, rencana, direncanakan, disimpan',
  ],
  [
    'in_progress',
    'in progress, started, ongoing, current, currently reading, reading, watching, doing, incomplete, unfinished, belum selesai, belum tamat, belum rampung, sedang berjalan, sedang dipelajari, berjalan, dimulai, sedang',
  ],
  ['done', 'done, finished, completed, complete, read, selesai, rampung, tamat, lulus, sudah selesai'],
  ['dropped', 'dropped, abandoned, cancelled, canceled, stopped, dihentikan, berhenti, batal, dibatalkan'],
  // Last: "belum selesai" says more.
  ['to_start', 'belum'],
]);
const share = /(\d{1,3})(?:[.,]\d+)?\s*[%％]/;
/** Words before "completed" that say the opposite of it. */
const notWhole =
  /(?:^|[^\p{Letter}])(?:not|never|partly|partially|half|almost|tidak|sebagian|setengah|hampir)(?!\p{Letter})/iu;

/** By a word of a list, or by how much of it is done ("45%"). "Not completed" is not done. */
export function readResourceState(text: string): Reading<ResourceState> | null {
  const said = stateByWord(text);
  if (said?.isWhole || said?.value === 'dropped') return said;
  const percent = Number(share.exec(text)?.[1] ?? Number.NaN);
  if (!Number.isNaN(percent)) {
    const value = percent === 0 ? 'to_start' : percent < 100 ? 'in_progress' : 'done';
    return { value, isWhole: false };
  }
  if (said?.value === 'done' && notWhole.test(text)) return { value: 'in_progress', isWhole: false };
  return said;
}

const number = String.raw`(\d+(?:[.,]\d+)?)`;
const minuteWord = String.raw`(?:minutes?|mins?|m|menit|mnt)(?!\p{Letter})`;
/** Behind hours a number may stand for minutes without a word for it: "1h30". */
const hours = new RegExp(
  String.raw`${number}\s*(?:hours?|hrs?|h|jam|j)(?!\p{Letter})(?:[\s,]*(?:(?:and|dan)\s+)?(\d{1,2})(?:\s*${minuteWord}|(?!\s*[\p{Letter}\d.,%])))?`,
  'iu',
);
const minutes = new RegExp(String.raw`${number}\s*${minuteWord}`, 'iu');
const clock = /^(\d{1,4}):([0-5]\d)(?::[0-5]\d)?$/;
/** A length of a part of it, again and again: how much it is in all is not said. */
const everySoOften =
  /(?:^|[^\p{Letter}])(?:weeks?|weekly|wk|days?|daily|months?|monthly|minggu|seminggu|hari|sehari|bulan|sebulan|sesi|pertemuan)(?!\p{Letter})/iu;
const fillers =
  /(?:about|approximately|approx|around|circa|ca|sekitar|kira-kira|kurang lebih|total|in all)/giu;

/** "90", "1h 30m", "2 jam", "1:30": minutes. A bare number is one of `unit`. null for what is no duration that can be kept. */
export function readMinutes(text: string, unit: 'minutes' | 'hours'): Reading<number> | null {
  const found = minutesOf(text.trim(), unit);
  if (found === null) return null;
  const rounded = Math.round(found.value);
  return rounded >= 1 && rounded <= limits.goalMinutes ? { ...found, value: rounded } : null;
}

function minutesOf(text: string, unit: 'minutes' | 'hours'): Reading<number> | null {
  const [, clockHours, clockMinutes] = clock.exec(text) ?? [];
  if (clockHours !== undefined) return whole(Number(clockHours) * 60 + Number(clockMinutes));
  if (/^\d[\d.,]*$/.test(text)) return whole(readAmount(text) * (unit === 'hours' ? 60 : 1));
  const [ofHours, ofMinutes] = [hours.exec(text), minutes.exec(text)];
  const found = ofHours ?? ofMinutes;
  if (!found) return null;
  const rest = text.replace(found[0], ' ').replace(fillers, ' ');
  if (everySoOften.test(rest)) return null;
  const read = (said = '0') => Number(said.replace(',', '.'));
  const value = ofHours ? read(ofHours[1]) * 60 + read(ofHours[2]) : read(found[1]);
  return { value, isWhole: !/[\p{Letter}\d]/u.test(rest) };
}

/** 1 to 5, as a number ("4", "4/5") or as a word that such lists use. */
export function readSkillLevel(text: string): Reading<number> | null {
  const number = /^([1-5])(?:[.,]0+)?(?:\s*\/\s*5)?$/.exec(text.trim())?.[1];
  return number === undefined ? levelWords(text) : whole(Number(number));
}

const byWord = createWordReader<'1' | '2' | '3' | '4' | '5'>([
  ['1', 'beginner, novice, pemula'],
  ['2', 'basic, basics, elementary, dasar'],
  ['3', 'intermediate, on my own, menengah, mandiri, cukup'],
  ['4', 'advanced, experienced, proficient, mahir, lanjutan, berpengalaman'],
  ['5', 'expert, master, able to teach it, ahli, pakar, sangat mahir'],
]);
function levelWords(text: string): Reading<number> | null {
  const read = byWord(text);
  return read && { ...read, value: Number(read.value) };
}
