import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import type { Idea, IdeaChanges } from '#contract/ideas.ts';
import { defined, isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { createCardTrash } from '../order/card-trash.ts';
import type { Places } from '../order/places.ts';
import type { Clock } from '../ports.ts';
import type { IdeaLists } from './idea-lists.ts';
import { cardColumns } from './idea-query.ts';

export interface IdeasOptions {
  db: Db;
  clock: Clock;
  places: Places;
  lists: IdeaLists;
}

export function createIdeas({ db, clock, places, lists }: IdeasOptions) {
  const raw = db.$client;
  const byId = raw.prepare<[id: string], Idea>(
    `SELECT ${cardColumns}, idea.notes, idea.created_at AS createdAt, idea.deleted_at AS deletedAt FROM ideas AS idea WHERE idea.id = ?`,
  );
  const insert = raw.prepare(
    `INSERT INTO ideas (id, title, state, template, position, pitch, next_step, next_step_on, notes, created_at, changed_at)
     VALUES (@id, @title, @state, @template, '', @pitch, @nextStep, @nextStepOn, @notes, @now, @now)`,
  );
  const update = raw.prepare(
    `UPDATE ideas SET title = @title, pitch = @pitch, next_step = @nextStep, next_step_on = @nextStepOn, notes = @notes, changed_at = @now WHERE id = @id`,
  );
  const setState = raw.prepare('UPDATE ideas SET state = ?, changed_at = ? WHERE id = ?');
  const noteIds = raw
    .prepare<[ideaId: string], string>('SELECT id FROM canvas_notes WHERE idea_id = ? ORDER BY id')
    .pluck();
  // What was found out about it stays with the other one.
  const copyNote = raw.prepare(
    `INSERT INTO canvas_notes (id, idea_id, block, position, text, color, assumption, importance, other_block, other_position)
     SELECT @newId, @ideaId, block, position, text, color, iif(assumption IS NULL, NULL, 'untested'), importance, other_block, other_position
     FROM canvas_notes WHERE id = @id`,
  );
  const scenarioIds = raw
    .prepare<[ideaId: string], string>('SELECT id FROM money_scenarios WHERE idea_id = ? ORDER BY id')
    .pluck();
  const copyScenario = raw.prepare(
    `INSERT INTO money_scenarios (id, idea_id, name, currency, position, price, unit_cost, fixed_monthly_cost, units_per_month, start_up_cash)
     SELECT @newId, @ideaId, name, currency, position, price, unit_cost, fixed_monthly_cost, units_per_month, start_up_cash
     FROM money_scenarios WHERE id = @id`,
  );

  function get({ id }: { id: string }): Idea {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  function add(
    fields: IdeaChanges & { title: string },
    more: { id: string } & Pick<Idea, 'state' | 'template'>,
  ): void {
    const { title, pitch = null, nextStep = null, nextStepOn = null, notes = '' } = fields;
    insert.run({ ...more, title, pitch, nextStep, nextStepOn, notes, now: clock.now() });
    places.putOnTop(more.id, more.state);
  }

  return {
    list: (wanted) => lists.page(wanted),
    count: ({ filter }) => ({ total: lists.total(filter), byState: lists.countByState(filter) }),
    get,
    add({ id, fields, state, template }) {
      if (!byId.get(id)) add(fields, { id, state, template });
      return get({ id });
    },
    change({ id, changes, base }) {
      const current = get({ id });
      const stored = fieldsOf(current);
      refuseStale<IdeaChanges>(stored, changes, base);
      const wanted = { ...stored, ...defined(changes) };
      if (isSame(wanted, stored)) return current;
      update.run({ ...wanted, id, now: clock.now() });
      return get({ id });
    },
    move({ id, state, afterId }) {
      const isElsewhere = get({ id }).state !== state;
      if (isElsewhere) setState.run(state, clock.now(), id);
      places.drop(id, state, afterId, isElsewhere);
      return get({ id });
    },
    copy({ id, fromId, title }) {
      const existing = byId.get(id);
      if (existing) return existing;
      const { pitch, template } = get({ id: fromId });
      add({ title, pitch }, { id, state: 'spark', template });
      for (const noteId of noteIds.all(fromId)) copyNote.run({ newId: newId(), ideaId: id, id: noteId });
      for (const scenarioId of scenarioIds.all(fromId))
        copyScenario.run({ newId: newId(), ideaId: id, id: scenarioId });
      return get({ id });
    },
    ...createCardTrash(raw, { clock, places, table: 'ideas' }),
  } satisfies Services['ideas'] & Record<string, unknown>;
}

/** An idea as the person would have written it. */
function fieldsOf({ title, pitch, nextStep, nextStepOn, notes }: Idea) {
  return { title, pitch, nextStep, nextStepOn, notes };
}
