import { type LedgerEntry, readEntriesOf } from '../../entries/read-entries.ts';
import { veilEntry } from '../../entries/veil-entry.ts';
import { writePay } from '../../page/write-values.ts';
import type { Report } from '../../report.ts';
import type { InterviewSheetFigures } from './figures.ts';
import { readApplication } from './read-application.ts';
import { readPersonCards } from './read-person-cards.ts';

/** What is agreed on with others and has a time. */
const agreed: readonly LedgerEntry['kind'][] = ['interview', 'test', 'call', 'meeting', 'event', 'workshop'];

/** One application on paper. NOT_FOUND for one that is not there or in the trash. */
export const interviewSheet: Report<'interview_sheet', InterviewSheetFigures> = {
  read({ db }, { applicationId, from, parts }, { today, period, veil, words }) {
    const { pay, ...facts } = readApplication(db, applicationId);
    const shows = (part: (typeof parts)[number]) => parts.includes(part);
    const entries = readEntriesOf(db, applicationId);
    const isAhead = ({ happenedOn, kind }: LedgerEntry) => happenedOn >= today && agreed.includes(kind);
    const history = entries.filter(
      (entry) =>
        !isAhead(entry) &&
        entry.kind !== 'created' &&
        entry.happenedOn >= from &&
        entry.happenedOn <= period.to,
    );
    const shownNote = (note: string, isShown: boolean) => (isShown ? (veil.note(note) ?? '') : '');
    return {
      facts: {
        ...facts,
        companyName: veil.company(facts.companyName) ?? '',
        role: veil.text(facts.role) ?? '',
        location: veil.text(facts.location),
        source: veil.text(facts.source),
        reference: veil.text(facts.reference),
        link: veil.contactData(facts.link),
        website: veil.contactData(facts.website),
        nextStep: veil.text(facts.nextStep),
        postingText: shows('posting') ? (veil.text(facts.postingText) ?? '') : '',
        notes: shownNote(facts.notes, shows('notes')),
        companyNotes: shownNote(facts.companyNotes, shows('notes')),
      },
      pay: veil.pay(writePay(pay, words)),
      people: shows('people') ? readPersonCards(db, applicationId, veil) : [],
      history: shows('history') ? history.map((entry) => veilEntry(entry, veil)) : [],
      ahead: entries.filter(isAhead).map((entry) => veilEntry(entry, veil)),
    };
  },
  count: () => 1,
  load: () => import('./interview-sheet-page.tsx'),
  fileName: ({ today }, { t }) => t('interviewSheet.fileName', { day: today }),
};
