import { contactingKinds } from '#contract/activities.ts';
import { listInteractions, listPeople } from '../../entries/list-people.ts';
import { readEntries } from '../../entries/read-entries.ts';
import { subjectsOf } from '../../entries/subjects.ts';
import { veilEntry } from '../../entries/veil-entry.ts';
import type { Period } from '../../report.ts';
import { type ContactReview, countBoth, type WeekReader } from './review.ts';

/** With whom the person was in touch, who was noted anew, and which communities were visited. */
export function readContactReview({ db, veil, week, before }: WeekReader): ContactReview {
  const read = (period: Period) => {
    const interactions = listInteractions(readEntries(db, period, contactingKinds));
    const visits = readEntries(db, period, ['visit']).filter(
      (entry) => subjectsOf(entry, 'community').length > 0,
    );
    const added = db.$client
      .prepare<[Period], string>(
        'SELECT id FROM contacts WHERE added_on BETWEEN @from AND @to AND deleted_at IS NULL',
      )
      .pluck()
      .all({ from: period.from, to: period.to });
    return { interactions, visits, added, people: listPeople(interactions) };
  };
  const [now, then] = [read(week), read(before)];
  const both = <Name extends keyof typeof now>(name: Name) => ({ week: now[name], before: then[name] });
  return {
    counts: [
      countBoth<unknown>('people', both('people')),
      countBoth<unknown>('interactions', both('interactions')),
      countBoth<unknown>('added', both('added')),
      countBoth<unknown>('visits', both('visits')),
    ],
    entryIds: [...[...now.interactions, ...now.visits].map(({ id }) => id), ...now.added],
    people: listPeople(now.interactions.map((entry) => veilEntry({ ...entry, note: '' }, veil))),
  };
}
