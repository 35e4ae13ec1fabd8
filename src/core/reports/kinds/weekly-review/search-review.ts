import type { ActivityKind } from '#contract/activities.ts';
import type { Db } from '../../../database/database.ts';
import { type LedgerEntry, readEntries } from '../../entries/read-entries.ts';
import { namesOf, subjectsOf } from '../../entries/subjects.ts';
import { veilEntry } from '../../entries/veil-entry.ts';
import type { Period } from '../../report.ts';
import { countBoth, type DayLine, type DayReview, type WeekReader } from './review.ts';

/** What is done for applications by hand; a note is nothing done. */
const handKinds: readonly ActivityKind[] = [
  'follow_up',
  'interview',
  'call',
  'message',
  'meeting',
  'test',
  'event',
  'workshop',
  'other',
];
const talks: readonly ActivityKind[] = ['interview', 'test'];

type Step = { entry: LedgerEntry; is: 'saved' | 'sent' | 'moved' | 'talk' | 'other' };

/**
 * What was done in the search, off the ledger. An application is sent on the day it was first applied for, whatever became of it; every other change of
 * stage is a move, but those back to where vacancies are only saved.
 */
export function readSearchReview({ db, veil, week, before }: WeekReader): DayReview {
  const steps = { week: readSteps(db, week), before: readSteps(db, before) };
  const count = (is: Step['is']) => countBoth(is, steps, (step) => step.is === is);
  const shown = steps.week.filter(({ is }) => is !== 'saved');
  return {
    counts: [count('saved'), count('sent'), count('moved'), count('talk'), count('other')],
    entryIds: steps.week.map(({ entry }) => entry.id),
    lines: shown.map(({ entry }) => toLine(veilEntry({ ...entry, note: '' }, veil))),
  };
}

function readSteps(db: Db, period: Period): Step[] {
  const isFirst = readFirst(db, period);
  return readEntries(db, period, ['stage_change', ...handKinds]).flatMap((entry): Step[] => {
    if (subjectsOf(entry, 'application', 'company').length === 0) return [];
    if (entry.kind !== 'stage_change') return [{ entry, is: talks.includes(entry.kind) ? 'talk' : 'other' }];
    if (isFirst.has(entry.id)) return [{ entry, is: 'sent' }];
    if (entry.toMeaning === 'saved') return entry.fromMeaning === null ? [{ entry, is: 'saved' }] : [];
    return [{ entry, is: 'moved' }];
  });
}

/** Entries of a period by which an application was applied for the first time. */
function readFirst(db: Db, { from, to }: Period): Set<string> {
  // CROSS keeps SQLite from going through the whole ledger for each application.
  const ids = db.$client
    .prepare<[object], string>(
      `SELECT entry.id FROM activities AS entry JOIN activity_links AS link ON link.activity_id = entry.id AND link.noun = 'application'
       WHERE entry.happened_on BETWEEN @from AND @to AND entry.kind = 'stage_change' AND entry.to_meaning = 'applied' AND NOT EXISTS (
         SELECT 1 FROM activity_links AS other CROSS JOIN activities AS earlier ON earlier.id = other.activity_id
         WHERE other.noun = 'application' AND other.record_id = link.record_id
           AND earlier.kind = 'stage_change' AND earlier.to_meaning = 'applied'
           AND (earlier.happened_on, earlier.sequence) < (entry.happened_on, entry.sequence))`,
    )
    .pluck()
    .all({ from, to });
  return new Set(ids);
}

function toLine(entry: LedgerEntry): DayLine {
  const { happenedOn, kind, toMeaning, title, result } = entry;
  return {
    on: happenedOn,
    what: kind === 'stage_change' && toMeaning ? { meaning: toMeaning } : { kind },
    about: namesOf(subjectsOf(entry, 'application', 'company')),
    detail: [title, result].filter(Boolean).join(' · '),
  };
}
