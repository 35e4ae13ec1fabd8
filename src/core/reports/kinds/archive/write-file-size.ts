import type { ReportWords } from '../../report-words.ts';

/** `12 kB`, `1.4 MB`: in units of 1,000, as systems show them. */
export function writeFileSize(byteCount: number, { number, t }: ReportWords): string {
  const size =
    byteCount < 1_000_000
      ? t('archive.size.kilobytes', { size: number(Math.ceil(byteCount / 1_000)) })
      : t('archive.size.megabytes', { size: number(byteCount / 1_000_000, 1) });
  // On one line, however narrow the column.
  return size.replaceAll(' ', '\u00A0');
}
