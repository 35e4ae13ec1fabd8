import type { ResourceKind, ResourceState } from '#contract/learning-parts.ts';
import { limits } from '#contract/limits.ts';
import { readAmount } from '../cells/read-amount.ts';
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

export const readResourceState = createWordReader<ResourceState>([
  [
    'to_start',
    'to start, not started, wishlist, saved, planned, to do, todo, want to read, belum dimulai, belum mulai, belum, rencana, direncanakan, disimpan',
  ],
  [
    'in_progress',
    'in progress, started, ongoing, current, reading, watching, doing, sedang berjalan, sedang dipelajari, berjalan, dimulai, sedang',
  ],
  ['done', 'done, finished, completed, complete, read, selesai, rampung, tamat, lulus, sudah selesai'],
  ['dropped', 'dropped, abandoned, cancelled, canceled, stopped, dihentikan, berhenti, batal, dibatalkan'],
]);

const hours = /(\d+(?:[.,]\d+)?)\s*(?:hours?|hrs?|h|jam|j)\b/i;
const minutes = /(\d+(?:[.,]\d+)?)\s*(?:minutes?|mins?|min|m|menit|mnt)\b/i;
const clock = /^(\d{1,4}):([0-5]\d)(?::[0-5]\d)?$/;

/** "90", "1h 30m", "2 jam", "1:30": minutes. A bare number is one of `unit`. null for what is no duration that can be kept. */
export function readMinutes(text: string, unit: 'minutes' | 'hours'): Reading<number> | null {
  const bare = text.trim().replace(/(?<=\d)(?=[hj]\s*\d)/i, ' ');
  const found = minutesOf(bare.replace(/(\d\s*[hj])(?=\d)/i, '$1 '), unit);
  const rounded = found === null ? null : Math.round(found);
  return rounded !== null && rounded >= 1 && rounded <= limits.goalMinutes ? whole(rounded) : null;
}

function minutesOf(text: string, unit: 'minutes' | 'hours'): number | null {
  const [, clockHours, clockMinutes] = clock.exec(text) ?? [];
  if (clockHours !== undefined) return Number(clockHours) * 60 + Number(clockMinutes);
  if (/^\d[\d.,]*$/.test(text)) return readAmount(text) * (unit === 'hours' ? 60 : 1);
  const [ofHours, ofMinutes] = [hours.exec(text)?.[1], minutes.exec(text)?.[1]];
  if (ofHours === undefined && ofMinutes === undefined) return null;
  const number = (said = '0') => Number(said.replace(',', '.'));
  return number(ofHours) * 60 + number(ofMinutes);
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
