import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeEvent } from '#contract/workspace.ts';
import { addGoal, addResource } from '#tests/helpers/learning.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { failureOf } from '#tests/helpers/scenery.ts';
import { createTestClock, createTestCore } from '#tests/helpers/test-core.ts';

const second = 1_000;
const minute = 60 * second;

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore('2026-03-10');
});
afterEach(() => {
  vi.useRealTimers();
  test.close();
});

const timer = () => test.client.sessions.getTimer({});
/** Time passes, and the program keeps its beat. */
function pass(ms: number, own: Pick<MemoryCore, 'clock' | 'workspace'> = test): void {
  for (let left = ms; left > 0; left -= 15 * second) {
    own.clock.advance(Math.min(left, 15 * second));
    own.workspace.timer.beat();
  }
}

describe('the focus timer', () => {
  it('is off until it is started, counts, and ends as a session on the day it was started', async () => {
    const goal = await addGoal(test.client);
    expect(await timer()).toMatchObject({ state: 'off', elapsedMs: 0 });
    await test.client.sessions.startTimer({ goalId: goal.id });
    pass(24 * minute + 40 * second);
    expect(await timer()).toMatchObject({ state: 'running', elapsedMs: 1_480_000, goalId: goal.id });
    test.clock.setToday('2026-03-11');
    const session = await test.client.sessions.finishTimer({ id: newId(), note: 'focused' });
    expect(session).toMatchObject({
      ...{ minutes: 25, happenedOn: '2026-03-10', note: 'focused', goal: { id: goal.id } },
      happenedAt: Date.parse('2026-03-10T03:00:00Z'),
    });
    expect(await timer()).toMatchObject({ state: 'off' });
    expect((await test.client.goals.get({ id: goal.id })).state).toBe('in_progress');
  });

  it('of a resource is for its goal, too', async () => {
    const goal = await addGoal(test.client);
    const { id: resourceId } = await addResource(test.client, 'Book', { goalId: goal.id });
    expect(await test.client.sessions.startTimer({ resourceId })).toMatchObject({
      goalId: goal.id,
      resourceId,
    });
  });

  it('counts between two beats to the millisecond, and nothing while it is paused', async () => {
    await test.client.sessions.startTimer({});
    test.clock.advance(1_234);
    expect(await timer()).toMatchObject({ elapsedMs: 1_234 });
    expect(await test.client.sessions.pauseTimer({})).toMatchObject({ state: 'paused', stoppedBy: 'person' });
    pass(10 * minute);
    expect(await test.client.sessions.resumeTimer({})).toMatchObject({ state: 'running', elapsedMs: 1_234 });
    test.clock.advance(766);
    expect(await timer()).toMatchObject({ elapsedMs: 2_000, stoppedBy: null });
  });

  it.each([
    [0, 1],
    [29 * second, 1],
    [90 * second, 2],
    [89 * second, 1],
    [25 * 60 * minute, 1_440],
  ])('of %d ms is %d minutes, at least one and at most a day', async (ms, minutes) => {
    await test.client.sessions.startTimer({});
    pass(ms);
    expect((await test.client.sessions.finishTimer({ id: newId() })).minutes).toBe(minutes);
  });

  it('can be corrected by hand, and thrown away', async () => {
    await test.client.sessions.startTimer({});
    pass(10 * minute);
    expect((await test.client.sessions.finishTimer({ id: newId(), minutes: 7 })).minutes).toBe(7);
    await test.client.sessions.startTimer({});
    expect(await test.client.sessions.discardTimer({})).toMatchObject({ state: 'off' });
    expect((await test.client.sessions.list({})).total).toBe(1);
  });
});

describe('a second click', () => {
  it('on any button changes nothing', async () => {
    const { id: goalId } = await addGoal(test.client);
    const { sessions } = test.client;
    const twice = async <T>(work: () => Promise<T>) => [await work(), await work()] as const;
    const [first, again] = await twice(() => sessions.startTimer({ goalId }));
    expect(again).toEqual(first);
    test.clock.advance(5 * second);
    expect((await twice(() => sessions.pauseTimer({})))[1]).toMatchObject({
      stoppedBy: 'person',
      elapsedMs: 5_000,
    });
    expect((await twice(() => sessions.resumeTimer({})))[1]).toMatchObject({
      state: 'running',
      elapsedMs: 5_000,
    });
    const id = newId();
    const [session, same] = await twice(() => sessions.finishTimer({ id }));
    expect(same).toEqual(session);
    expect((await sessions.list({})).total).toBe(1);
    expect((await twice(() => sessions.discardTimer({})))[1]).toMatchObject({ state: 'off' });
  });

  it('that asks for something else is refused', async () => {
    const { id: goalId } = await addGoal(test.client);
    const { sessions } = test.client;
    for (const call of [
      sessions.pauseTimer({}),
      sessions.resumeTimer({}),
      sessions.finishTimer({ id: newId() }),
    ])
      expect((await failureOf(call)).code).toBe('NOT_AVAILABLE');
    expect((await failureOf(sessions.startTimer({ goalId: newId() }))).code).toBe('NOT_FOUND');
    await sessions.startTimer({});
    expect((await failureOf(sessions.startTimer({ goalId }))).code).toBe('CONFLICT');
    await sessions.pauseTimer({});
    expect((await failureOf(sessions.startTimer({}))).code).toBe('CONFLICT');
  });
});

describe('a clock on the wall', () => {
  it.each([
    ['set back a day', '2026-03-09'],
    ['set forward ten years', '2036-03-10'],
  ])('that is %s changes nothing', async (_name, day) => {
    await test.client.sessions.startTimer({});
    pass(10 * minute);
    test.clock.setToday(day);
    test.workspace.timer.beat();
    pass(5 * minute);
    expect(await timer()).toMatchObject({ state: 'running', elapsedMs: 15 * minute });
    expect(await test.client.sessions.finishTimer({ id: newId() })).toMatchObject({
      ...{ minutes: 15, happenedOn: '2026-03-10' },
    });
  });
});

describe('a machine that sleeps', () => {
  it('pauses the timer, found at the next beat, and its sleep is not counted', async () => {
    await test.client.sessions.startTimer({});
    pass(5 * minute);
    test.clock.advance(3 * 60 * minute);
    // Reading writes nothing, and says the same.
    expect(await timer()).toMatchObject({ state: 'paused', stoppedBy: 'sleep', elapsedMs: 5 * minute });
    test.workspace.timer.beat();
    expect(await timer()).toMatchObject({ state: 'paused', stoppedBy: 'sleep', elapsedMs: 5 * minute });
    pass(minute);
    await test.client.sessions.resumeTimer({});
    pass(minute);
    expect(await timer()).toMatchObject({ state: 'running', elapsedMs: 6 * minute });
  });

  it('that woke up before any beat can be gone on with, finished and paused', async () => {
    const { sessions } = test.client;
    const sleepAfter = async () => {
      await sessions.startTimer({});
      pass(2 * minute);
      test.clock.advance(8 * 60 * minute);
    };
    await sleepAfter();
    expect(await sessions.pauseTimer({})).toMatchObject({ stoppedBy: 'sleep', elapsedMs: 2 * minute });
    await sessions.discardTimer({});
    await sleepAfter();
    expect(await sessions.resumeTimer({})).toMatchObject({ state: 'running', elapsedMs: 2 * minute });
    await sessions.discardTimer({});
    await sleepAfter();
    expect((await sessions.finishTimer({ id: newId() })).minutes).toBe(2);
  });

  it('tells it before it sleeps, and the timer stops at that moment', async () => {
    const own = createTestCore();
    await own.client.sessions.startTimer({});
    own.clock.advance(40 * second);
    own.core.handlePower('suspend');
    own.clock.advance(30 * second);
    own.core.handlePower('resume');
    expect(await own.client.sessions.getTimer({})).toMatchObject({
      stoppedBy: 'sleep',
      elapsedMs: 40 * second,
    });
    own.close();
  });

  it('that is only locked goes on counting: whoever reads a book is not idle', async () => {
    const own = createTestCore();
    await own.client.sessions.startTimer({});
    own.core.handlePower('lock');
    own.clock.advance(30 * second);
    expect(await own.client.sessions.getTimer({})).toMatchObject({
      state: 'running',
      elapsedMs: 30 * second,
    });
    own.close();
  });

  it('keeps a program that is busy for half a minute counting', async () => {
    await test.client.sessions.startTimer({});
    test.clock.advance(45 * second);
    test.workspace.timer.beat();
    expect(await timer()).toMatchObject({ state: 'running', elapsedMs: 45 * second });
  });
});

describe('the program', () => {
  it('closed in order has counted to its end, and is found paused by that', async () => {
    const clock = createTestClock('2026-03-10');
    const own = createTestCore({ clock });
    const goal = await addGoal(own.client);
    await own.client.sessions.startTimer({ goalId: goal.id });
    clock.advance(50 * second);
    own.core.close();
    clock.advance(12 * 60 * minute);
    const again = createTestCore({ clock, path: own.path });
    expect(await again.client.sessions.getTimer({})).toMatchObject({
      ...{ state: 'paused', stoppedBy: 'exit', elapsedMs: 50 * second, goalId: goal.id },
    });
    await again.client.sessions.resumeTimer({});
    clock.advance(10 * second);
    expect((await again.client.sessions.getTimer({})).elapsedMs).toBe(60 * second);
    again.core.close();
    own.close();
  });

  it('beats every fifteen seconds by itself, outside of the history and in silence', async () => {
    vi.useFakeTimers();
    const own = createTestCore();
    await own.client.sessions.startTimer({});
    const events: unknown[] = [];
    const stream = await own.client.workspace.watch({});
    void (async () => {
      for await (const event of stream) events.push(event);
    })();
    for (let beat = 0; beat < 4; beat += 1) {
      own.clock.advance(15 * second);
      await vi.advanceTimersByTimeAsync(15 * second);
    }
    expect(await own.client.history.get({})).toEqual({ undo: null, redo: null });
    expect(events).toEqual([]);
    await stream.return?.();
    own.clock.advance(14 * second);
    expect(await own.client.sessions.getTimer({})).toMatchObject({
      state: 'running',
      elapsedMs: 74 * second,
    });
    own.close();
  });

  it('tells the page when the timer is another one', async () => {
    const own = createTestCore();
    const stream = await own.client.workspace.watch({});
    const iterator = stream[Symbol.asyncIterator]();
    const nouns = async () => ((await iterator.next()).value as ChangeEvent).nouns;
    await own.client.sessions.startTimer({});
    expect(await nouns()).toEqual(['sessions']);
    await own.client.sessions.pauseTimer({});
    expect(await nouns()).toEqual(['sessions']);
    await stream.return?.();
    own.close();
  });
});

describe('undo', () => {
  it('takes the session of a finished timer away and leaves the timer off', async () => {
    await test.client.sessions.startTimer({});
    pass(10 * minute);
    await test.client.sessions.finishTimer({ id: newId() });
    expect((await test.client.history.undo({})).command).toBe('sessions.finishTimer');
    expect((await test.client.sessions.list({})).total).toBe(0);
    expect(await timer()).toMatchObject({ state: 'off' });
    await test.client.history.redo({});
    expect((await test.client.sessions.list({})).minutes).toBe(10);
    expect(await timer()).toMatchObject({ state: 'off' });
  });

  it('neither starts nor stops nor moves it', async () => {
    const goal = await addGoal(test.client);
    await test.client.sessions.startTimer({ goalId: goal.id });
    pass(minute);
    expect((await test.client.history.get({})).undo?.command).toBe('goals.add');
    await test.client.goals.change({ id: goal.id, changes: { title: 'Other' } });
    await test.client.history.undo({});
    expect(await timer()).toMatchObject({ state: 'running', elapsedMs: minute, goalId: goal.id });
    // A goal that never was cannot be counted for.
    await test.client.history.undo({});
    expect(await timer()).toMatchObject({ state: 'running', elapsedMs: minute, goalId: null });
    await test.client.history.redo({});
    expect(await timer()).toMatchObject({ state: 'running', goalId: null });
  });
});

it('a session that cannot be written leaves the timer as it was', async () => {
  const { id } = await addGoal(test.client);
  await test.client.sessions.startTimer({ goalId: id });
  pass(minute);
  test.raw.exec(
    "CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.activities BEGIN SELECT raise(ABORT, 'no'); END",
  );
  await failureOf(test.client.sessions.finishTimer({ id: newId() }));
  expect(await timer()).toMatchObject({ state: 'running', elapsedMs: minute });
});
