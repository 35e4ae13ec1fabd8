import type { EntryExportFormat } from '#contract/entries.ts';
import { journalFileName } from '#contract/journal-file.ts';
import { textContent, textsContent } from '../../jobs/zip-contents.ts';
import { type ZipContent, zipInMemory } from '../../jobs/zip-file.ts';
import type { ReportWords } from '../../reports/report-words.ts';
import type { ExportedJournal } from './exported-journal.ts';
import { writeJson } from './write-json.ts';
import { writeMarkdown } from './write-markdown.ts';

export interface ArchiveOptions {
  format: EntryExportFormat;
  words: ReportWords;
  today: string;
  madeAt: number;
  /** The files of entries, under the paths that the journal names. */
  files: readonly ZipContent[];
}

/** A journal as one zip, in memory. */
export function writeArchive(journal: ExportedJournal, options: ArchiveOptions): Promise<File> {
  const { format, words, today, madeAt, files } = options;
  const texts =
    format === 'json'
      ? [textsContent(journalFileName, () => writeJson(journal, { words, today }))]
      : [...writeMarkdown(journal, words)].map(({ name, text }) => textContent(name, text));
  const name = `${words.t('journal:export.written.file')}-${today}.zip`;
  return zipInMemory(name, [...texts, ...files], { madeAt });
}
