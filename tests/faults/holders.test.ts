import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { expectSurvived, expectWhole } from './oracle.ts';
import { copyPlace, makePlace, removePlace } from './places.ts';
import { type RunningChild, readLedger, startChild } from './run-child.ts';
import { firstSeed } from './scale.ts';
import { rehearse } from './session.ts';

const steps = 150;
let place: string;
let base: string;
let path: string;
beforeEach(() => {
  place = makePlace();
  base = join(place, 'base');
  createTestCore({ path: base }).close();
  path = copyPlace(base, join(place, 'workspace'));
});
const started: RunningChild[] = [];
afterEach(() => {
  // One that was put to sleep would outlive a test that fails.
  for (const child of started.splice(0)) child.process.kill('SIGKILL');
  removePlace(place);
});

function use(count = steps): RunningChild {
  const child = startChild({
    ...{ scenario: 'use', path, ledger: join(place, 'ledger'), seed: firstSeed, steps: count },
  });
  started.push(child);
  return child;
}

// The holder has more to do than it will get to.
test('a second program is told who has it, takes nothing, and opens it as soon as that one was killed', async () => {
  const holder = use(5_000);
  await holder.acknowledged(5);
  const pid = holder.process.pid;
  expect(() => createTestCore({ path })).toThrow(
    expect.objectContaining({
      code: 'IN_USE',
      data: { holder: expect.objectContaining({ pid, kind: 'browser' }) },
    }),
  );
  holder.process.kill('SIGKILL');
  await holder.ended;
  // The note of the dead one is left behind.
  expect(JSON.parse(readFileSync(join(path, 'in-use.json'), 'utf8')).pid).toBe(pid);
  const acknowledged = readLedger(join(place, 'ledger')).length - 1;
  const views = await rehearse(copyPlace(base, join(place, 'rehearsal')), firstSeed, acknowledged + 1);
  await expectSurvived(path, { views, acknowledged });
});

test('a foreign program that has locked it is waited for no longer than its lock lasts', async () => {
  const holder = startChild({ scenario: 'hold', path, ledger: join(place, 'ledger'), seed: 0, steps: 0 });
  await holder.acknowledged(1);
  expect(() => createTestCore({ path })).toThrow(expect.objectContaining({ code: 'IN_USE' }));
  holder.process.stdin?.end();
  await holder.ended;
  createTestCore({ path }).close();
  expectWhole(path);
});

test.skipIf(process.platform === 'win32')(
  'a program that was put to sleep in the middle of its work goes on as if nothing had been',
  async () => {
    const child = use();
    const state = () => /\) (\w)/.exec(readFileSync(`/proc/${child.process.pid}/stat`, 'utf8'))?.[1];
    for (const after of [5, 15, 25]) {
      await child.acknowledged(after);
      child.process.kill('SIGSTOP');
      if (process.platform === 'linux') await expect.poll(state).toMatch(/T|Z/);
      expect(() => createTestCore({ path })).toThrow(expect.objectContaining({ code: 'IN_USE' }));
      child.process.kill('SIGCONT');
    }
    const { code, errors } = await child.ended;
    expect([code, errors]).toEqual([0, '']);
    const views = await rehearse(copyPlace(base, join(place, 'rehearsal')), firstSeed, steps);
    const seen = readLedger<{ view: string }>(join(place, 'ledger')).map(({ view }) => view);
    expect(seen).toEqual(views);
    expectWhole(path);
  },
);
