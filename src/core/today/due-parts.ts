import { candidates } from '../contacts/slipping-away.ts';
import { isPursued, openSteps } from '../ideas/due-steps.ts';

/** Where one kind of what is due is found. Each text is SQL, of the rows that `from` names. */
export interface DuePart {
  kind: string;
  /** Of what has an id of its own; else it is that of the record. */
  id?: string;
  noun: string;
  recordId: string;
  about: string;
  company?: string;
  detail?: string;
  on: string;
  from: string;
}

// CROSS keeps SQLite at the order in which it is written: it begins with the index of the days.
const within = (day: string, first: string) => `${day} >= ${first} AND ${day} <= @until`;

const liveApplication = 'application.deleted_at IS NULL AND application.archived_at IS NULL';
const ofApplication = {
  noun: "'application'",
  recordId: 'application.id',
  about: 'application.role',
  company: 'company.name',
};
const itsCompany = 'CROSS JOIN companies AS company ON company.id = application.company_id';

const ofIdea = { noun: "'idea'", recordId: 'idea.id', about: 'idea.title' };

/** On the day itself an entry is still to come if it was written down before, or is meant for a later hour, and nothing is known of how it went. */
const entriesAhead = `${within('entry.happened_on', '@eventsFrom')}
  AND entry.kind IN ('interview', 'test', 'call', 'meeting', 'event', 'workshop', 'follow_up', 'message', 'other')
  AND (entry.happened_on IS NOT @today OR (entry.result IS NULL AND (entry.created_at < @dayBegan OR entry.happened_at > @now)))`;
/** In the order in which they stand on one day. */
export const dueParts = {
  entry: {
    ...ofApplication,
    ...{ kind: 'entry.kind', id: 'entry.id', detail: 'entry.title', on: 'entry.happened_on' },
    from: `activities AS entry CROSS JOIN activity_links AS link ON link.activity_id = entry.id AND link.noun = 'application'
      CROSS JOIN applications AS application ON application.id = link.record_id ${itsCompany}
      WHERE ${liveApplication} AND ${entriesAhead}`,
  },
  // Nobody applies any more for what they have withdrawn from.
  deadline: {
    ...ofApplication,
    kind: "'deadline'",
    on: 'application.deadline_on',
    from: `applications AS application CROSS JOIN stages AS stage ON stage.id = application.stage_id ${itsCompany}
      WHERE ${liveApplication} AND application.applied_on IS NULL AND ${within('application.deadline_on', '@aimsFrom')}
        AND stage.meaning NOT IN ('accepted', 'rejected', 'withdrawn', 'no_answer')`,
  },
  step: {
    ...ofApplication,
    kind: "'step'",
    detail: 'application.next_step',
    on: 'application.next_step_on',
    from: `applications AS application ${itsCompany}
      WHERE ${liveApplication} AND ${within('application.next_step_on', '@stepsFrom')}`,
  },
  stepOfIdea: {
    ...ofIdea,
    kind: "'step'",
    detail: 'idea.next_step',
    on: 'idea.next_step_on',
    from: `ideas AS idea WHERE ${within('idea.next_step_on', '@stepsFrom')} AND ${isPursued}`,
  },
  lesson: {
    kind: "'lesson'",
    id: 'lesson.id',
    ...{ noun: "'resource'", recordId: 'resource.id', about: 'resource.title' },
    detail: 'lesson.title',
    on: 'lesson.held_on',
    from: `lessons AS lesson CROSS JOIN resources AS resource ON resource.id = lesson.resource_id
      WHERE ${within('lesson.held_on', '@eventsFrom')} AND lesson.attended IS NULL
        AND resource.deleted_at IS NULL AND resource.state <> 'dropped'`,
  },
  visit: {
    kind: "'visit'",
    ...{ noun: "'community'", recordId: 'community.id', about: 'community.name' },
    on: 'community.next_visit_on',
    from: `communities AS community WHERE community.deleted_at IS NULL AND ${within('community.next_visit_on', '@aimsFrom')}`,
  },
  target: {
    kind: "'target'",
    ...{ noun: "'goal'", recordId: 'goal.id', about: 'goal.title' },
    on: 'goal.target_on',
    from: `goals AS goal WHERE ${within('goal.target_on', '@aimsFrom')} AND goal.deleted_at IS NULL AND goal.archived_at IS NULL
      AND goal.state NOT IN ('done', 'dropped')`,
  },
  promotion: {
    ...ofIdea,
    kind: "'promotion'",
    id: 'step.id',
    detail: 'step.title',
    on: 'step.planned_on',
    from: `${openSteps} AND ${within('step.planned_on', '@stepsFrom')}`,
  },
  experiment: {
    ...ofIdea,
    kind: "'experiment'",
    id: 'test.id',
    detail: 'test.title',
    on: 'test.ends_on',
    from: `experiments AS test CROSS JOIN ideas AS idea ON idea.id = test.idea_id
      WHERE test.outcome IS NULL AND ${within('test.ends_on', '@aimsFrom')} AND ${isPursued}`,
  },
  // A round has begun with the first answer: its day no longer waits.
  feedback: {
    ...ofIdea,
    kind: "'feedback'",
    id: 'round.id',
    detail: 'round.title',
    on: 'round.planned_on',
    from: `feedback_rounds AS round CROSS JOIN ideas AS idea ON idea.id = round.idea_id
      WHERE ${within('round.planned_on', '@aimsFrom')} AND ${isPursued}
        AND (round.planned_on >= @eventsFrom OR NOT EXISTS (SELECT 1 FROM feedback WHERE feedback.round_id = round.id))`,
  },
  expiry: {
    kind: "'expiry'",
    ...{ noun: "'certificate'", recordId: 'certificate.id', about: 'certificate.title' },
    on: 'certificate.expires_on',
    from: `certificates AS certificate WHERE certificate.deleted_at IS NULL AND ${within('certificate.expires_on', '@eventsFrom')}`,
  },
  // As of the last day: who may not be written to before then is not due before then.
  reachOut: {
    kind: "'reach_out'",
    ...{ noun: "'contact'", recordId: 'contact.id', about: 'contact.name', company: 'company.name' },
    on: "max(due.dueOn, coalesce(contact.not_before_on, ''))",
    from: `(${candidates.replaceAll('@today', '@until')} SELECT id, dueOn FROM due WHERE dueOn <= @until) AS due
      CROSS JOIN contacts AS contact ON contact.id = due.id LEFT JOIN companies AS company ON company.id = contact.company_id
      WHERE ${within("max(due.dueOn, coalesce(contact.not_before_on, ''))", '@stepsFrom')}`,
  },
} as const satisfies Record<string, DuePart>;

export type DuePartName = keyof typeof dueParts;
