import { eq, sql } from 'drizzle-orm';
import { Failure } from '#contract/failures.ts';
import type { StageMeaning } from '#contract/stages.ts';
import type { Ledger, StageChange } from '../activities/ledger.ts';
import type { Db } from '../database/database.ts';
import { activities } from '../database/tables/activities.ts';
import { applications } from '../database/tables/applications.ts';
import { isTooLate } from '../dates/calendar.ts';
import type { Places } from '../order/places.ts';
import type { Clock } from '../ports.ts';
import type { StagesService } from '../stages/service.ts';

export interface StageChangesOptions {
  db: Db;
  clock: Clock;
  ledger: Ledger;
  stages: StagesService;
  places: Places;
}

/** Moving applications through stages, always by way of the ledger. */
export function createStageChanges({ db, clock, ledger, stages, places }: StageChangesOptions) {
  const stageById = db
    .select({ stageId: applications.stageId })
    .from(applications)
    .where(eq(applications.id, sql.placeholder('id')))
    .prepare();
  const setDay = db
    .update(activities)
    .set({ happenedOn: sql`${sql.placeholder('happenedOn')}` })
    .where(eq(activities.id, sql.placeholder('id')))
    .prepare();

  function stageOf(id: string): string {
    const found = stageById.get({ id });
    if (!found) throw new Failure('NOT_FOUND');
    return found.stageId;
  }

  /** Reads the ledger again; a card that stands in another stage now goes to its top. */
  function settle(id: string): void {
    const before = stageOf(id);
    const { stageId } = ledger.settle(id);
    if (stageId !== before) places.putOnTop(id, stageId);
  }

  function requireDay(on: string, field: string): void {
    if (isTooLate(on, clock.today())) throw tooLate(field);
  }

  function firstStage(meaning: StageMeaning): string {
    const stageId = stages.first(meaning) ?? stages.first();
    if (stageId === undefined) throw new Failure('NOT_FOUND');
    return stageId;
  }

  /** Writes a dated stage change and settles. A day before the newest real step only corrects the past. */
  function write(id: string, stageId: string, on: string = clock.today()): void {
    requireDay(on, 'on');
    const meaning = stages.meaningOf(stageId);
    ledger.write(id, { kind: 'stage_change', happenedOn: on, toMeaning: meaning, stageId });
    if (meaning !== 'saved') moveSavedBefore(id, on);
    settle(id);
  }

  /**
   * Corrects, adds or (null) removes the entry that says when it was applied for. A day after the step that followed is
   * refused: it would move the card back to "applied".
   */
  function setAppliedOn(id: string, appliedOn: string | null): void {
    const changes = ledger.stageChanges(id);
    const applied = changes.filter((change) => change.toMeaning === 'applied');
    if (appliedOn === null) {
      for (const change of applied) db.delete(activities).where(eq(activities.id, change.id)).run();
      if (changes.length === applied.length) {
        const happenedOn = applied[0]?.happenedOn ?? clock.today();
        ledger.write(id, {
          kind: 'stage_change',
          happenedOn,
          toMeaning: 'saved',
          stageId: firstStage('saved'),
        });
      }
    } else {
      requireDay(appliedOn, 'changes.appliedOn');
      const [first] = applied;
      for (const change of applied) {
        if (change === first || change.happenedOn < appliedOn) redate(change.id, appliedOn);
      }
      if (!first) {
        const stageId = firstStage('applied');
        ledger.write(id, { kind: 'stage_change', happenedOn: appliedOn, toMeaning: 'applied', stageId });
      }
      moveSavedBefore(id, appliedOn);
      putLaterStepsAfter(id, appliedOn);
      const wentOn = isLaterStep(changes.at(-1));
      if (wentOn && ledger.stageChanges(id).at(-1)?.toMeaning === 'applied') {
        throw tooLate('changes.appliedOn');
      }
    }
    settle(id);
  }

  function redate(activityId: string, happenedOn: string): void {
    setDay.run({ id: activityId, happenedOn });
  }

  /** On one day, applying came before all that followed from it, even when it is written down last. */
  function putLaterStepsAfter(id: string, day: string): void {
    const ofDay = ledger.stageChanges(id).filter((change) => change.happenedOn === day);
    const applied = ofDay.findIndex((change) => change.toMeaning === 'applied');
    for (const change of ofDay.slice(0, applied)) if (isLaterStep(change)) ledger.putLast(change.id);
  }

  /** Nothing was noted after it went on: a back-dated move takes the entry "saved" along to its day. */
  function moveSavedBefore(id: string, appliedOn: string): void {
    for (const change of ledger.stageChanges(id)) {
      if (change.toMeaning === 'saved' && change.happenedOn > appliedOn) {
        redate(change.id, appliedOn);
      }
    }
  }

  /** The first entries of a new application: noted, and where it stands. Ends settled, at the top of its stage. */
  function begin(id: string, stageId: string | undefined, appliedOn: string | null): void {
    const today = clock.today();
    if (appliedOn !== null) requireDay(appliedOn, 'fields.appliedOn');
    const start = appliedOn !== null && appliedOn < today ? appliedOn : today;
    ledger.write(id, { kind: 'created', happenedOn: today });
    const target = stageId ?? (appliedOn === null ? stages.first() : firstStage('applied'));
    if (target === undefined) throw new Failure('NOT_FOUND');
    const meaning = stages.meaningOf(target);
    if (appliedOn !== null && meaning !== 'applied') {
      const applied = firstStage('applied');
      ledger.write(id, { kind: 'stage_change', happenedOn: start, toMeaning: 'applied', stageId: applied });
    }
    const happenedOn = meaning === 'applied' ? (appliedOn ?? today) : today;
    ledger.write(id, { kind: 'stage_change', happenedOn, toMeaning: meaning, stageId: target });
    places.putOnTop(id, ledger.settle(id).stageId);
  }

  return { begin, write, settle, setAppliedOn };
}
export type StageChanges = ReturnType<typeof createStageChanges>;

const isLaterStep = (change: StageChange | undefined) =>
  change !== undefined && change.toMeaning !== 'saved' && change.toMeaning !== 'applied';

const tooLate = (field: string) =>
  new Failure('INVALID_INPUT', { refusals: [{ field, reason: 'OUT_OF_RANGE' }] });
