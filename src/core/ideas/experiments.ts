import { v7 as newId } from 'uuid';
import type { Experiment, ExperimentChanges } from '#contract/experiments.ts';
import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import type { ActivitiesService } from '../activities/service.ts';
import { defined, isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { isTooLate } from '../dates/calendar.ts';
import type { Clock } from '../ports.ts';
import type { CanvasReader } from './canvas/canvas-reader.ts';
import type { NoteWriter } from './canvas/note-writer.ts';
import { refusal } from './refusal.ts';
import { createTestedNotes } from './tested-notes.ts';

export interface ExperimentsOptions {
  db: Db;
  clock: Clock;
  activities: ActivitiesService;
  reader: CanvasReader;
  writer: NoteWriter;
}

type Row = Omit<Experiment, 'notes'> & { activityId: string | null };
type Fields = Required<Omit<ExperimentChanges, 'noteIds'>>;

const columns = `id, idea_id AS ideaId, title, belief, test, measure, threshold, started_on AS startedOn, ends_on AS endsOn, result, outcome,
  result_on AS resultOn, decision, decision_note AS decisionNote, activity_id AS activityId, created_at AS createdAt, changed_at AS changedAt`;
/** Running, planned, done. */
const stateRank = 'CASE WHEN result_on IS NOT NULL THEN 3 WHEN started_on <= @today THEN 1 ELSE 2 END';
const blank: Fields = {
  ...{ title: '', belief: '', test: '', measure: '', threshold: '' },
  ...{ startedOn: null, endsOn: null, decision: null, decisionNote: '' },
};

/** Tests of assumptions. That there is a result stands in the ledger, too; what it says of the assumptions is read off the experiment. */
export function createExperiments({ db, clock, activities, reader, writer }: ExperimentsOptions) {
  const raw = db.$client;
  const tested = createTestedNotes({ db });
  const byId = raw.prepare<[id: string], Row>(`SELECT ${columns} FROM experiments WHERE id = ?`);
  const ofIdea = raw.prepare<[{ ideaId: string; today: string }], Row>(
    `SELECT ${columns} FROM experiments WHERE idea_id = @ideaId ORDER BY ${stateRank}, created_at DESC, id DESC`,
  );
  const count = raw
    .prepare<[ideaId: string], number>('SELECT count(*) FROM experiments WHERE idea_id = ?')
    .pluck();
  const insert = raw.prepare(
    `INSERT INTO experiments (id, idea_id, title, belief, test, measure, threshold, started_on, ends_on, decision, decision_note, created_at, changed_at)
     VALUES (@id, @ideaId, @title, @belief, @test, @measure, @threshold, @startedOn, @endsOn, @decision, @decisionNote, @now, @now)`,
  );
  const update = raw.prepare(
    `UPDATE experiments SET title = @title, belief = @belief, test = @test, measure = @measure, threshold = @threshold, started_on = @startedOn,
       ends_on = @endsOn, decision = @decision, decision_note = @decisionNote, changed_at = @now WHERE id = @id`,
  );
  const writeResult = raw.prepare(
    `UPDATE experiments SET result = @result, outcome = @outcome, result_on = @resultOn, activity_id = @activityId, changed_at = @now WHERE id = @id`,
  );
  const remove = raw.prepare('DELETE FROM experiments WHERE id = ?');

  function find(id: string): Row {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  const withNotes = ({ activityId: _activityId, ...row }: Row): Experiment => ({
    ...row,
    notes: tested.of(row.id),
  });
  const get = (id: string): Experiment => withNotes(find(id));

  function answer({ id, ideaId }: Pick<Row, 'id' | 'ideaId'>): Experiment {
    writer.touch(ideaId);
    return get(id);
  }

  /** Writes the day of a result into the ledger, or brings its entry in step; returns its id. */
  function settleEntry({ ideaId, title, resultOn, activityId }: Row, happenedOn: string): string | null {
    if (activityId !== null) return activities.change({ id: activityId, changes: { happenedOn } }).id;
    // Somebody took it out of the ledger: it does not come back by itself.
    if (resultOn !== null) return null;
    const links = [{ noun: 'idea' as const, id: ideaId }];
    return activities.record({ id: newId(), kind: 'experiment', links, fields: { happenedOn, title } }).id;
  }

  const hasBegun = ({ startedOn, resultOn }: Pick<Row, 'startedOn' | 'resultOn'>) =>
    resultOn !== null || (startedOn !== null && startedOn <= clock.today());

  return {
    list({ ideaId }) {
      reader.template(ideaId);
      return ofIdea.all({ ideaId, today: clock.today() }).map(withNotes);
    },
    get: ({ id }) => get(id),
    add({ id, ideaId, fields }) {
      if (byId.get(id)) return get(id);
      reader.template(ideaId);
      if ((count.get(ideaId) ?? 0) >= limits.experimentsPerIdea) throw refusal('fields.title', 'TOO_MANY');
      const { noteIds = [], ...given } = fields;
      insert.run({ ...blank, ...defined(given), id, ideaId, now: clock.now() });
      const added = tested.write({ id, ideaId }, tested.known(ideaId, noteIds));
      if (hasBegun(find(id))) tested.begin(added);
      return answer({ id, ideaId });
    },
    change({ id, changes, base }) {
      const current = find(id);
      const { ideaId } = current;
      const inOrder = (fields: ExperimentChanges): ExperimentChanges =>
        fields.noteIds === undefined ? fields : { ...fields, noteIds: tested.known(ideaId, fields.noteIds) };
      const stored = fieldsOf(get(id));
      const wanted = { ...stored, ...defined(inOrder(changes)) };
      refuseStale<ExperimentChanges>(stored, inOrder(changes), inOrder(base));
      if (isSame(wanted, stored)) return get(id);
      // A bar that is moved afterwards measures nothing.
      if (current.resultOn !== null && wanted.threshold !== stored.threshold)
        throw refusal('changes.threshold', 'INVALID');
      const { noteIds, ...columnsOnly } = wanted;
      update.run({ ...columnsOnly, id, now: clock.now() });
      const added = tested.write({ id, ideaId }, noteIds);
      const begins = !hasBegun(current) && hasBegun(find(id));
      if (hasBegun(find(id))) tested.begin(begins ? noteIds : added);
      if (current.activityId !== null && wanted.title !== stored.title)
        activities.change({ id: current.activityId, changes: { title: wanted.title } });
      return answer({ id, ideaId });
    },
    recordResult({ id, result, outcome, resultOn }) {
      const current = find(id);
      if (current.threshold.trim() === '') throw refusal('threshold', 'REQUIRED');
      if (isTooLate(resultOn, clock.today())) throw refusal('resultOn', 'OUT_OF_RANGE');
      if (current.result === result && current.outcome === outcome && current.resultOn === resultOn)
        return get(id);
      const entryId = settleEntry(current, resultOn);
      writeResult.run({ id, result, outcome, resultOn, activityId: entryId, now: clock.now() });
      // What the person said otherwise was said of another outcome.
      if (current.outcome !== outcome) tested.forgetSaid(id);
      if (current.resultOn === null) tested.begin(tested.of(id).map((note) => note.id));
      return answer(current);
    },
    withdrawResult({ id }) {
      const { ideaId, activityId, resultOn } = find(id);
      if (resultOn === null) return get(id);
      if (activityId !== null) activities.remove({ id: activityId });
      const nothing = { result: '', outcome: null, resultOn: null, activityId: null };
      writeResult.run({ ...nothing, id, now: clock.now() });
      tested.forgetSaid(id);
      return answer({ id, ideaId });
    },
    remove({ id }) {
      const { ideaId, activityId } = find(id);
      if (activityId !== null) activities.remove({ id: activityId });
      tested.drop(id);
      remove.run(id);
      writer.touch(ideaId);
      return {};
    },
  } satisfies Services['experiments'];
}

/** An experiment as the person would have written it. */
function fieldsOf(experiment: Experiment) {
  const { title, belief, test, measure, threshold, startedOn, endsOn, decision, decisionNote } = experiment;
  return {
    ...{ title, belief, test, measure, threshold, startedOn, endsOn, decision, decisionNote },
    noteIds: experiment.notes.map(({ id }) => id),
  };
}
