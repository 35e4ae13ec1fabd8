import { type LedgerEntry, readEntries } from '../../entries/read-entries.ts';
import { namesOf, subjectsOf } from '../../entries/subjects.ts';
import { veilEntry } from '../../entries/veil-entry.ts';
import type { Period } from '../../report.ts';
import { countBoth, type DayReview, type WeekReader } from './review.ts';

const kinds = ['experiment', 'feedback', 'promotion'] as const;

/** Results of experiments, feedback and steps of promotion. What somebody said stays with the idea. */
export function readIdeaReview({ db, veil, week, before }: WeekReader): DayReview {
  const read = (period: Period) =>
    readEntries(db, period, kinds).filter((entry) => subjectsOf(entry, 'idea').length > 0);
  const entries = { week: read(week), before: read(before) };
  return {
    counts: kinds.map((kind) => countBoth(kind, entries, (entry: LedgerEntry) => entry.kind === kind)),
    entryIds: entries.week.map(({ id }) => id),
    lines: entries.week.map((entry) => {
      const shown = veilEntry({ ...entry, note: '' }, veil);
      return {
        on: shown.happenedOn,
        what: { kind: shown.kind },
        about: namesOf(subjectsOf(shown, 'idea')),
        detail: [shown.title, shown.person, shown.result].filter(Boolean).join(' · '),
      };
    }),
  };
}
