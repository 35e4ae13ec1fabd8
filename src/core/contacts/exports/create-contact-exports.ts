import type { ContactExportFormat } from '#contract/contact-parts.ts';
import { limits } from '#contract/limits.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import type { Clock } from '../../ports.ts';
import { createReportWords, type ReportWords } from '../../reports/report-words.ts';
import type { ContactLists } from '../list.ts';
import { createReachOuts } from './reach-outs.ts';
import { createExportedReader } from './read-exported.ts';
import { writeContactTable } from './write-contact-table.ts';

const kinds: Readonly<Record<ContactExportFormat, { ending: string; type: string }>> = {
  vcard: { ending: 'vcf', type: 'text/vcard' },
  csv: { ending: 'csv', type: 'text/csv' },
  calendar: { ending: 'ics', type: 'text/calendar' },
};

// Needed by no start.
const loadVcards = () => import('./write-vcards.ts');
const loadCalendar = () => import('../../reports/formats/write-calendar.ts');

/** Contacts as a file for other programs. They only read. */
export function createContactExports({ db, clock, lists }: { db: Db; clock: Clock; lists: ContactLists }) {
  const read = createExportedReader({ db });
  const listReachOuts = createReachOuts({ db });

  // Each reads at once and writes afterwards: the workspace may be exchanged while the rest is loaded.
  const writers: Readonly<
    Record<ContactExportFormat, (ids: readonly string[], words: ReportWords) => Promise<string>>
  > = {
    async vcard(ids) {
      const contacts = read(ids);
      return (await loadVcards()).writeVcards(contacts);
    },
    csv: async (ids, words) => writeContactTable(read(ids), words),
    async calendar(ids, words) {
      const days = listReachOuts(ids, clock.today(), words);
      const { writeCalendar } = await loadCalendar();
      return writeCalendar(days, { name: words.t('reachOuts.calendar'), madeAt: clock.now() });
    },
  };

  return {
    async export({ format, filter, ids = lists.ids(filter, limits.bulk), language }) {
      const words = createReportWords(language);
      const { ending, type } = kinds[format];
      const name = `${words.t(`contacts.file.${format}`)}-${clock.today()}.${ending}`;
      return new File([await writers[format](ids, words)], name, { type });
    },
  } satisfies Pick<Services['contacts'], 'export'>;
}
