import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { Services } from '../commands/services.ts';
import { packedContent } from '../jobs/zip-contents.ts';
import type { ZipContent } from '../jobs/zip-file.ts';
import type { Clock } from '../ports.ts';
import { createReportWords } from '../reports/report-words.ts';
import type { ExportedFile } from './exports/exported-journal.ts';
import { readBeside } from './exports/read-beside.ts';
import { createExportedReader, type ExportedReaderOptions } from './exports/read-exported.ts';

// Needed by no start.
const loadWriter = () => import('./exports/write-archive.ts');

export interface EntryExportsOptions extends ExportedReaderOptions {
  clock: Clock;
}

/** The journal as files for other programs, as far as the person chose it. It only reads, and keeps nothing on the disk. */
export function createEntryExports({ clock, ...options }: EntryExportsOptions) {
  const raw = options.db.$client;
  const reader = createExportedReader(options);
  const bytesOf = raw.prepare<[id: string], Uint8Array>('SELECT bytes FROM files WHERE id = ?').pluck();

  /** One file at a time: together they may be more than the memory holds. */
  function fileContent({ id, path, byteCount }: ExportedFile): ZipContent {
    return packedContent(path, byteCount, () => {
      // The workspace may be exchanged while a long archive is written.
      const bytes = raw.open ? bytesOf.get(id) : undefined;
      if (!bytes) throw new Failure('NOT_AVAILABLE');
      return bytes;
    });
  }

  return {
    previewExport: ({ choice }) => reader.count(choice),
    countBeside() {
      const { templates, comforts, people, helplines } = readBeside(options.db);
      return {
        ...{ templateCount: templates.length, comfortCount: comforts.length },
        ...{ personCount: people.length, helplineCount: helplines.length },
      };
    },
    async export({ format, choice, language }) {
      if (reader.count(choice).fileBytes > limits.entryExportBytes)
        throw new Failure('INPUT_TOO_LARGE', { limit: limits.entryExportBytes });
      // Read at once: the workspace may be exchanged while the rest is loaded.
      const journal = reader.read(choice);
      const files = journal.entries.flatMap((entry) => entry.files.map(fileContent));
      const words = createReportWords(language);
      const at = { today: clock.today(), madeAt: clock.now() };
      return (await loadWriter()).writeArchive(journal, { format, words, files, ...at });
    },
  } satisfies Pick<Services['entries'], 'previewExport' | 'countBeside' | 'export'>;
}
