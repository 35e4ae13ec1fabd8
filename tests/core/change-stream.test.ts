import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '#contract/index.ts';
import type { ChangeEvent } from '#contract/workspace.ts';
import { addApplication, failureOf, stageWith } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';

let test: TestCore;
let stream: AsyncIterator<ChangeEvent>;
beforeEach(async () => {
  test = createTestCore();
  stream = (await test.client.workspace.watch({}))[Symbol.asyncIterator]();
});
afterEach(async () => {
  await stream.return?.();
  test.close();
});

async function nextEvent(): Promise<ChangeEvent> {
  const { value } = await stream.next();
  return value;
}

describe('the change stream', () => {
  it('names the nouns of the contract whose lists show what changed', async () => {
    const { id } = await addApplication(test.client, 'Rimba', { tagNames: ['Remote'] });
    const added = await nextEvent();
    expect(added.nouns).toEqual(
      expect.arrayContaining([
        'applications',
        'companies',
        'activities',
        'tags',
        'search',
        'history',
        'stages',
      ]),
    );
    expect(new Set(added.nouns).size).toBe(added.nouns.length);
    for (const noun of added.nouns) expect(Object.keys(contract)).toContain(noun);

    const links = [{ noun: 'application' as const, id }];
    await test.client.activities.add({
      id: crypto.randomUUID(),
      kind: 'call',
      links,
      fields: { happenedOn: '2026-03-10' },
    });
    const noted = await nextEvent();
    const ofLedger = [
      'activities',
      'contacts',
      'goals',
      'history',
      'moods',
      'reports',
      'resources',
      'sessions',
      'today',
    ];
    expect(noted.nouns.sort()).toEqual(ofLedger);
    expect(noted.sequence).toBe(added.sequence + 1);
  });

  it('tells of undoing, of erasing and of another workspace', async () => {
    const { id } = await addApplication(test.client);
    await nextEvent();
    await test.client.history.undo({});
    expect((await nextEvent()).nouns).toContain('applications');
    await test.client.history.redo({});
    await nextEvent();
    await test.client.applications.trash({ ids: [id] });
    expect((await nextEvent()).nouns).toContain('trash');
    await test.client.trash.empty({});
    expect((await nextEvent()).nouns).toEqual(expect.arrayContaining(['trash', 'history', 'applications']));
    await test.client.workspace.openSample({ language: 'en' });
    expect((await nextEvent()).nouns).toEqual(['*']);
  });

  it('is silent about reading, failing and commands that change nothing', async () => {
    const { id } = await addApplication(test.client);
    const first = await nextEvent();
    await test.client.applications.list({});
    await test.client.applications.archive({ ids: [id], archived: false });
    const offer = await stageWith(test.client, 'offer');
    await failureOf(
      test.client.applications.changeStage({ id, stageId: offer.id, afterId: null, on: '2030-01-01' }),
    );
    await test.client.applications.trash({ ids: [id] });
    expect((await nextEvent()).sequence).toBe(first.sequence + 1);
  });

  it('reaches every listener', async () => {
    const other = (await test.client.workspace.watch({}))[Symbol.asyncIterator]();
    await addApplication(test.client);
    expect(await nextEvent()).toEqual((await other.next()).value);
    await other.return?.();
  });
});
