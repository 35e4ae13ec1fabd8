import type { ImportField } from '#contract/import-parts.ts';
import { foldName } from '../companies/company-key.ts';

/**
 * What trackers and people call each field, in English and Indonesian, folded. Sources: the columns of Reactive Resume,
 * JobSync, Huntr and the LinkedIn data export, and the words of our own table.
 */
const aliases: Readonly<Record<ImportField, readonly string[]>> = {
  company: words(
    'company, company name, employer, employer name, organization, organisation, organization name, organisation name, perusahaan, nama perusahaan, nama pt, pt, pemberi kerja, instansi, organisasi, companyname',
  ),
  role: words(
    'role, title, position, job, job title, jobtitle, position title, job position, job role, vacancy, posisi, jabatan, lowongan, pekerjaan, nama posisi, posisi yang dilamar, posisi dilamar, posisi jabatan, peran, nama lowongan',
  ),
  stage: words(
    'stage, status, list, list name, listname, application status, job status, state, column, board column, current stage, tahap, tahapan, status lamaran, tahap lamaran, progres, progress, hasil, keterangan status',
  ),
  appliedOn: words(
    'applied on, applied date, date applied, applieddate, application date, applied at, applied, date of application, submitted on, date submitted, stage date, stage entered at, date, tanggal melamar, tanggal lamar, tanggal lamaran, tanggal apply, tanggal kirim, tanggal dilamar, tgl melamar, tgl lamar, tgl lamaran, tgl apply, tgl kirim, dilamar pada, dilamar, melamar pada, tanggal, tgl',
  ),
  applied: words('has applied, is applied, already applied, applied yes no, sudah melamar, sudah dilamar'),
  savedOn: words(
    'saved on, saved date, date saved, saved at, created, created at, createdat, date added, added on, bookmarked on, disimpan pada, tanggal disimpan, tanggal simpan, tgl simpan, tanggal dicatat, ditambahkan pada',
  ),
  deadlineOn: words(
    'deadline, deadline on, closing date, due date, apply by, application deadline, expires, expires on, tenggat, batas waktu, batas akhir, batas lamaran, batas melamar, tanggal penutupan, ditutup pada, tutup, penutupan',
  ),
  location: words('location, city, place, job location, address, lokasi, kota, tempat, penempatan, alamat'),
  workMode: words(
    'work mode, workplace type, workplacetype, workplace, remote, work type, work arrangement, location type, onsite remote, mode kerja, cara kerja, sistem kerja, tempat kerja, wfo wfh, wfh wfo',
  ),
  employmentType: words(
    'employment type, job type, jobtype, contract type, type of employment, type, jenis pekerjaan, jenis kerja, tipe pekerjaan, status kerja, jenis kontrak, ikatan kerja, tipe',
  ),
  pay: words(
    'pay, salary, salary range, compensation, wage, pay range, expected salary, gaji, kisaran gaji, rentang gaji, upah, penghasilan, gaji yang ditawarkan, ekspektasi gaji, kompensasi',
  ),
  payMin: words(
    'pay min, min pay, minimum pay, salary min, min salary, minimum salary, pay from, salary from, gaji minimum, gaji minimal, gaji min, gaji dari, gaji terendah',
  ),
  payMax: words(
    'pay max, max pay, maximum pay, salary max, max salary, maximum salary, pay to, salary to, gaji maksimum, gaji maksimal, gaji maks, gaji max, gaji sampai, gaji tertinggi',
  ),
  payCurrency: words('currency, pay currency, salary currency, mata uang, valuta'),
  source: words(
    'source, job source, jobsource, found on, found via, via, job board, platform, portal, channel, sumber, sumber lowongan, sumber info, info dari, situs, melalui, lewat',
  ),
  link: words(
    'link, url, job url, joburl, job link, job posting, posting url, posting, website, web, tautan, tautan lowongan, link lowongan, alamat web, laman',
  ),
  postingText: words(
    'posting text, description, job description, html description, htmldescription, jobdescription, details, deskripsi, deskripsi pekerjaan, uraian pekerjaan, isi lowongan, teks lowongan, kualifikasi',
  ),
  reference: words(
    'reference, reference number, ref, ref no, job id, requisition, requisition id, confirmation number, nomor referensi, no referensi, kode lowongan, referensi, nomor lamaran',
  ),
  tags: words('tags, tag, labels, label, categories, category, keywords, kategori, penanda, label label'),
  nextStep: words(
    'next step, next action, to do, todo, follow up, followup, langkah berikutnya, langkah selanjutnya, tindak lanjut, rencana',
  ),
  nextStepOn: words(
    'next step on, next step date, next action date, follow up date, follow up on, tanggal tindak lanjut, tanggal langkah berikutnya, tindak lanjut pada, tgl tindak lanjut, langkah berikutnya pada',
  ),
  notes: words(
    'notes, note, comment, comments, remarks, question and answers, catatan, keterangan, komentar, memo',
  ),
};

const fieldOf = new Map<string, ImportField>(
  (Object.keys(aliases) as ImportField[]).flatMap((field) => aliases[field].map((word) => [word, field])),
);

/** The field that a header names, whatever its case, accents and punctuation; null for a word nobody knows. */
export function fieldOfHeader(header: string): ImportField | null {
  const folded = foldName(header);
  // "Gaji (Rp)", "Tanggal Melamar (dd/mm/yyyy)": what stands in brackets explains the word before it.
  return fieldOf.get(folded) ?? fieldOf.get(foldName(header.replace(/[([].*$/, ''))) ?? null;
}

/** Numbers that trackers give their rows; they mean nothing outside of them. */
const nobodysColumns = new Set([
  '',
  'index',
  'id',
  'no',
  'nomor',
  'nr',
  'row',
  'uuid',
  'key',
  'number',
  'updated at',
  'updatedat',
  'last updated',
]);

/**
 * Which column fills which field. Each field is filled once, by the first column that names it; what has another name goes
 * to the notes, so that nothing is lost unless the person says so. "applied" is a day unless another column says the day (JobSync writes Yes or No there).
 */
export function suggestColumns(headers: readonly string[]): Array<{ column: number; field: ImportField }> {
  const found: Array<{ column: number; field: ImportField }> = [];
  const named = headers.map(fieldOfHeader);
  const onlyApplied = (column: number) => ['applied', 'dilamar'].includes(foldName(headers[column] ?? ''));
  const hasOtherDay = named.some((field, column) => field === 'appliedOn' && !onlyApplied(column));
  for (const [column, suggested] of named.entries()) {
    const field = suggested === 'appliedOn' && onlyApplied(column) && hasOtherDay ? 'applied' : suggested;
    if (field && !found.some((other) => other.field === field)) found.push({ column, field });
    else if (!nobodysColumns.has(foldName(headers[column] ?? ''))) found.push({ column, field: 'notes' });
  }
  return found;
}

function words(list: string): string[] {
  return list.split(', ');
}
