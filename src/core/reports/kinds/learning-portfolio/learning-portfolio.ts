import { readEntries } from '../../entries/read-entries.ts';
import { veilEntry } from '../../entries/veil-entry.ts';
import type { Report } from '../../report.ts';
import type { LearningPortfolioFigures } from './figures.ts';
import { minutesByGoal } from './hours.ts';
import { readCertificates } from './read-certificates.ts';
import { readGoals, readResources, readSkills } from './read-learned.ts';
import { sessionTable } from './session-table.ts';

/**
 * What was learned: goals reached in the period or in progress now, hours, what was learned with, skills as they are now, certificates issued in the
 * period or without a day.
 */
export const learningPortfolio: Report<'learning_portfolio', LearningPortfolioFigures> = {
  read({ db }, { parts, hides }, { period, veil }) {
    const sessions = readEntries(db, period, ['session']);
    const shows = (part: (typeof parts)[number]) => parts.includes(part);
    return {
      goals: shows('goals') ? readGoals(db, period, { veil, minutes: minutesByGoal(sessions) }) : [],
      resources: shows('resources') ? readResources(db, period, veil) : [],
      sessions: shows('hours') ? sessions.map((entry) => veilEntry(entry, veil)) : [],
      skills: shows('skills') ? readSkills(db, veil) : [],
      // A picture shows what it shows: what is to be hidden may stand in it.
      certificates: shows('certificates')
        ? readCertificates(db, period, { veil, hasFiles: hides.length === 0 })
        : [],
    };
  },
  count: ({ goals, resources, sessions, skills, certificates }) =>
    [goals, resources, sessions, skills, certificates].reduce((sum, rows) => sum + rows.length, 0),
  load: () => import('./learning-portfolio-page.tsx'),
  fileName: ({ today }, { t }) => t('learningPortfolio.fileName', { day: today }),
  table: ({ figures }, words) => sessionTable(figures.sessions, words),
};
