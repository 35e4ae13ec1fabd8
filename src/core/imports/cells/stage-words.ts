import type { StageMeaning } from '#contract/stages.ts';
import { createWordReader } from './word-list.ts';

/**
 * What trackers and people call the stages. Sources: the boards of Huntr, Kin, JobSync and Reactive Resume, and words of our
 * own. The order decides when a cell holds several: "ditolak setelah interview" is a rejection, "belum dilamar" is not applied.
 */
const read = createWordReader<StageMeaning>([
  [
    'withdrawn',
    'withdrawn, withdrew, withdraw, ditarik, mengundurkan diri, mundur, batal, dibatalkan, batal melamar, cancelled, canceled, offer declined, declined offer, offer rejected, menolak tawaran, tawaran ditolak, tidak jadi, tidak dilanjutkan, not interested, tidak berminat',
  ],
  [
    'rejected',
    'rejected, reject, rejection, not selected, unsuccessful, not moving forward, turned down, no longer under consideration, ditolak, penolakan, tidak lolos, tidak lulus, tidak diterima, tidak terpilih, gagal, gugur, belum berhasil, belum lolos, belum rezeki, tertolak',
  ],
  [
    'no_answer',
    'no answer, no response, no reply, ghosted, ghosting, unresponsive, tanpa kabar, tidak ada kabar, tak ada kabar, tidak ada balasan, tidak dibalas, tidak ada respon, tidak ada respons, hilang kabar, di ghosting',
  ],
  [
    'saved',
    'saved, save, bookmarked, bookmark, wishlist, wish list, to apply, to do, todo, interested, draft, drafted, not applied, not yet applied, not started, researching, target, belum dilamar, belum melamar, belum apply, belum, disimpan, simpan, tersimpan, incaran, diincar, minat, berminat, akan dilamar, akan melamar, mau dilamar, mau apply, rencana',
  ],
  [
    'accepted',
    'accepted, offer accepted, accepted offer, hired, signed, joined, got the job, diterima, keterima, diterima kerja, tawaran diterima, sudah bekerja, tanda tangan kontrak',
  ],
  [
    'offer',
    'offer, offers, offered, offer received, offering, offering letter, offer stage, penawaran, tawaran, ditawari, dapat tawaran, negotiation, negotiating, negosiasi, negosiasi gaji',
  ],
  [
    'interview',
    'interview, interviews, interviewing, interviewed, on site interview, onsite interview, final round, final interview, wawancara, diwawancara, interview hrd, interview hr, interview user, wawancara hrd, wawancara user, iv, interviu',
  ],
  [
    'screening',
    'screening, screening call, phone screen, phone screening, recruiter screen, recruiter call, assessment, test, technical test, online test, take home, coding test, under review, in review, reviewing, shortlisted, shortlist, seleksi awal, seleksi, seleksi berkas, seleksi administrasi, tes, tes tertulis, tes online, psikotes, psikotest, mcu, tes kesehatan, lolos berkas, lolos administrasi, ditinjau, dipanggil',
  ],
  [
    'applied',
    'applied, apply, applying, submitted, application sent, application submitted, application received, sent, waiting, awaiting response, pending, in progress, dilamar, sudah dilamar, sudah melamar, sudah apply, melamar, lamaran dikirim, terkirim, dikirim, sudah dikirim, lamaran terkirim, lamaran masuk, menunggu, menunggu kabar, menunggu jawaban, menunggu balasan, tunggu kabar, belum ada kabar, proses, diproses, dalam proses, sedang diproses, on progress',
  ],
]);

/** The meaning of a word for a stage; null for one that nobody knows. */
export function meaningOfWord(word: string): StageMeaning | null {
  return read(word)?.value ?? null;
}

/** How words of a file stand in `ImportMapping.stageWords`: lower-cased, spaces single. */
export function stageWordKey(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim().toLowerCase();
}
