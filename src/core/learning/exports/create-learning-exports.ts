import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import type { Clock } from '../../ports.ts';
import { createReportWords } from '../../reports/report-words.ts';
import { createLearningDays } from './learning-days.ts';
import { createLearningTables } from './learning-tables.ts';

// Needed by no start.
const loadCalendar = () => import('../../reports/formats/write-calendar.ts');

/** What of Learning can be taken along as a file. It only reads. */
export function createLearningExports({ db, clock }: { db: Db; clock: Clock }) {
  const writeTable = createLearningTables({ db });
  const listDays = createLearningDays({ db });

  return {
    async export({ what, language }) {
      const words = createReportWords(language);
      const name = `${words.t(`learning.file.${what}`)}-${clock.today()}`;
      if (what !== 'calendar')
        return new File([writeTable(what, words)], `${name}.csv`, { type: 'text/csv' });
      // Read at once: the workspace may be exchanged while the rest is loaded.
      const days = listDays(clock.today(), words);
      const { writeCalendar } = await loadCalendar();
      const text = writeCalendar(days, { name: words.t('learning.calendar'), madeAt: clock.now() });
      return new File([text], `${name}.ics`, { type: 'text/calendar' });
    },
  } satisfies Pick<Services['goals'], 'export'>;
}
