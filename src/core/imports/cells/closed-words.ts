import type { EmploymentType, knownSources, WorkMode } from '#contract/applications.ts';
import { foldName } from '../../companies/company-key.ts';
import { createWordReader } from './word-list.ts';

/** The first value whose word a cell holds is taken: "hybrid remote" is hybrid, "magang full time" an internship. */
export const readWorkMode = createWordReader<WorkMode>([
  ['hybrid', 'hybrid, hibrida, hibrid, campuran, wfo wfh, wfh wfo, mixed, flexible, partly remote'],
  [
    'remote',
    'remote, fully remote, work from home, wfh, work from anywhere, wfa, jarak jauh, dari rumah, kerja dari rumah, daring, telecommute, yes, ya',
  ],
  [
    'on_site',
    'on site, onsite, office, in office, work from office, wfo, di kantor, kantor, luring, in person, di tempat, kerja di kantor, lapangan, di lapangan',
  ],
]);

export const readEmploymentType = createWordReader<EmploymentType>([
  ['internship', 'internship, intern, magang, pemagangan, pkl, apprenticeship'],
  ['part_time', 'part time, parttime, paruh waktu'],
  ['contract', 'contract, kontrak, contractor, pkwt, fixed term, karyawan kontrak, pegawai kontrak'],
  ['temporary', 'temporary, temp, sementara, seasonal, musiman, casual, harian'],
  ['freelance', 'freelance, freelancer, lepas, pekerja lepas, project based, proyek, self employed'],
  ['volunteer', 'volunteer, volunteering, sukarela, relawan, sukarelawan'],
  [
    'full_time',
    'full time, fulltime, penuh waktu, purnawaktu, purna waktu, permanent, tetap, karyawan tetap, pegawai tetap, pkwtt, regular',
  ],
]);

const sourceWords: Readonly<Record<string, (typeof knownSources)[number]>> = Object.fromEntries(
  (
    [
      ['linkedin', 'linkedin, linked in, linkedin easy apply, linkedin jobs'],
      ['jobstreet', 'jobstreet, job street, jobstreet by seek'],
      ['glints', 'glints'],
      ['kalibrr', 'kalibrr, kalibr'],
      [
        'company_site',
        'company site, company website, company web, company career site, career page, careers page, career site, careers site, situs perusahaan, website perusahaan, web perusahaan, laman perusahaan, laman karier, web resmi, direct',
      ],
      [
        'referral',
        'referral, referred, employee referral, referensi, referensi kenalan, rujukan, rekomendasi, teman, kenalan, friend, saudara, keluarga',
      ],
      ['community', 'community, komunitas, grup komunitas'],
      ['agency', 'agency, recruitment agency, headhunter, agen, agen penyalur, penyalur, penyalur kerja'],
      ['job_fair', 'job fair, jobfair, career fair, bursa kerja, pameran kerja'],
      [
        'government_portal',
        'government portal, portal pemerintah, kemnaker, karirhub, karirhub kemnaker, siapkerja, disnaker',
      ],
    ] as const
  ).flatMap(([value, words]) => words.split(', ').map((word) => [word, value])),
);

/** A source of the catalogues by any of its names or its address; any other text is the person's own source. */
export function readSource(text: string): string {
  const folded = foldName(text)
    .replace(/^(?:https? )?(?:www )?/, '')
    .replace(/ (?:com|co id|co|id|go id)(?: jobs)?$/, '');
  return (Object.hasOwn(sourceWords, folded) ? sourceWords[folded] : undefined) ?? text;
}

const yes = new Set(['yes', 'y', 'ya', 'iya', 'sudah', 'true', '1', 'x', 'v', '✓', '✔', '✅', '☑']);
const no = new Set(['no', 'n', 'tidak', 'belum', 'false', '0', '✗', '✘', '❌', '☐']);

/** Yes or no; null for anything else. */
export function readYesOrNo(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
