import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import type { Idea } from '#contract/ideas.ts';
import { limits } from '#contract/limits.ts';
import type { PromotionChanges, PromotionStep } from '#contract/promotions.ts';
import type { ActivitiesService } from '../activities/service.ts';
import { defined, isSame, refuseStale } from '../commands/refuse-stale.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import { isTooLate } from '../dates/calendar.ts';
import { cleanStem } from '../files/file-kind.ts';
import type { Clock } from '../ports.ts';
import { createReportWords } from '../reports/report-words.ts';
import type { NoteWriter } from './canvas/note-writer.ts';
import { refusal } from './refusal.ts';

// Needed by no start.
const loadCalendar = () => import('../reports/formats/write-calendar.ts');

export interface PromotionsOptions {
  db: Db;
  clock: Clock;
  activities: ActivitiesService;
  writer: NoteWriter;
  getIdea: (idea: { id: string }) => Idea;
}

type Row = PromotionStep & { activityId: string | null };
type Fields = ReturnType<typeof fieldsOf>;

const columns = `step.id, step.idea_id AS ideaId, step.channel, step.title, step.planned_on AS plannedOn, step.done_on AS doneOn, step.result, step.note,
  step.activity_id AS activityId`;
/** When the channel of a step was used first. */
const firstUse = `min(printf('%020d', step.created_at) || step.id) OVER (PARTITION BY step.channel)`;

/** How people get to know of ideas, step by step. What was done stands in the ledger, too. */
export function createPromotions({ db, clock, activities, writer, getIdea }: PromotionsOptions) {
  const raw = db.$client;
  const byId = raw.prepare<[id: string], Row>(`SELECT ${columns} FROM promotion_steps AS step WHERE id = ?`);
  const ofIdea = raw.prepare<[ideaId: string], Row>(
    `SELECT ${columns} FROM promotion_steps AS step WHERE step.idea_id = ?
     ORDER BY ${firstUse}, coalesce(step.planned_on, step.done_on) NULLS LAST, step.created_at, step.id`,
  );
  const insert = raw.prepare(
    `INSERT INTO promotion_steps (id, idea_id, channel, title, planned_on, done_on, result, note, activity_id, created_at)
     VALUES (@id, @ideaId, @channel, @title, @plannedOn, @doneOn, @result, @note, @activityId, @now)`,
  );
  const update = raw.prepare(
    `UPDATE promotion_steps SET channel = @channel, title = @title, planned_on = @plannedOn, done_on = @doneOn, result = @result, note = @note,
       activity_id = @activityId WHERE id = @id`,
  );
  const remove = raw.prepare('DELETE FROM promotion_steps WHERE id = ?');

  function find(id: string): Row {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  const toStep = ({ activityId: _activityId, ...step }: Row): PromotionStep => step;

  /** Brings the entry of the ledger in step with what is said of a step; returns its id. */
  function settleEntry(
    ideaId: string,
    activityId: string | null,
    { doneOn, title, result }: Fields,
    wasDone: boolean,
  ) {
    if (doneOn === null) {
      if (activityId !== null) activities.remove({ id: activityId });
      return null;
    }
    const fields = { happenedOn: doneOn, title, result };
    if (activityId !== null) return activities.change({ id: activityId, changes: fields }).id;
    // Somebody took it out of the ledger: it does not come back by itself.
    if (wasDone) return null;
    const links = [{ noun: 'idea' as const, id: ideaId }];
    return activities.record({ id: newId(), kind: 'promotion', links, fields }).id;
  }

  function refuseDayToCome(doneOn: string | null | undefined, field: string): void {
    if (doneOn != null && isTooLate(doneOn, clock.today())) throw refusal(field, 'OUT_OF_RANGE');
  }

  return {
    list({ ideaId }) {
      getIdea({ id: ideaId });
      return ofIdea.all(ideaId).map(toStep);
    },
    add({ id, ideaId, fields }) {
      if (byId.get(id)) return toStep(find(id));
      getIdea({ id: ideaId });
      if (ofIdea.all(ideaId).length >= limits.promotionStepsPerIdea)
        throw refusal('fields.title', 'TOO_MANY');
      refuseDayToCome(fields.doneOn, 'fields.doneOn');
      const wanted = { plannedOn: null, doneOn: null, result: null, note: '', ...defined(fields) };
      const activityId = settleEntry(ideaId, null, wanted, false);
      insert.run({ ...wanted, id, ideaId, activityId, now: clock.now() });
      writer.touch(ideaId);
      return toStep(find(id));
    },
    change({ id, changes, base }) {
      const current = find(id);
      const stored = fieldsOf(current);
      refuseStale<PromotionChanges>(stored, changes, base);
      const wanted = { ...stored, ...defined(changes) };
      if (isSame(wanted, stored)) return toStep(current);
      if (wanted.doneOn !== stored.doneOn) refuseDayToCome(wanted.doneOn, 'changes.doneOn');
      const { ideaId, activityId } = current;
      update.run({
        ...wanted,
        id,
        activityId: settleEntry(ideaId, activityId, wanted, stored.doneOn !== null),
      });
      writer.touch(ideaId);
      return toStep(find(id));
    },
    remove({ id }) {
      const { ideaId, activityId } = find(id);
      if (activityId !== null) activities.remove({ id: activityId });
      remove.run(id);
      writer.touch(ideaId);
      return {};
    },
    async exportCalendar({ ideaId, language }) {
      const { title: idea } = getIdea({ id: ideaId });
      const words = createReportWords(language);
      // Read at once: the workspace may be exchanged while the rest is loaded.
      const days = ofIdea
        .all(ideaId)
        .flatMap(({ id, title, note, plannedOn, doneOn }) =>
          plannedOn !== null && plannedOn >= clock.today() && doneOn === null
            ? [{ uid: `promotion-${id}@langkah`, on: plannedOn, summary: title, description: note }]
            : [],
        )
        .sort((one, other) => (one.on < other.on ? -1 : 1));
      const name = words.t('ideas.promotion', { title: idea });
      const { writeCalendar } = await loadCalendar();
      const text = writeCalendar(days, { name, madeAt: clock.now() });
      return new File([text], `${cleanStem(name)}-${clock.today()}.ics`, { type: 'text/calendar' });
    },
  } satisfies Services['promotions'];
}

/** A step as the person would have written it. */
function fieldsOf({ channel, title, plannedOn, doneOn, result, note }: PromotionStep) {
  return { channel, title, plannedOn, doneOn, result, note };
}
