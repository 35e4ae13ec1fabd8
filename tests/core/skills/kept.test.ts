import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations.ts';
import { broughtAlong } from '#core/skills/brought-along.ts';
import { wordsIn } from '#tests/helpers/files-with.ts';
import { finish } from '#tests/helpers/finish-task.ts';
import { addApplication } from '#tests/helpers/scenery.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { addCompany } from '#tests/helpers/workspace-folder.ts';

const opened: TestCore[] = [];
const open = (...options: Parameters<typeof createTestCore>) => {
  const core = createTestCore(...options);
  opened.push(core);
  return core;
};
afterEach(() => {
  for (const core of opened.splice(0).toReversed()) core.close();
});

/** Closes a core and opens its folder again, after something was done to the file. */
function again(core: TestCore, work: (raw: Database) => void = () => {}): TestCore {
  core.core.close();
  const raw = new DatabaseConstructor(join(core.path, 'langkah.db'));
  work(raw);
  raw.close();
  return open({ path: core.path });
}
const idOf = async ({ client }: TestCore, text: string) =>
  (await client.skills.list({ text, limit: 1 })).rows[0]?.id ?? '';
const gapsOf = async ({ client }: TestCore) =>
  (await client.skills.listGaps({})).rows.map(({ name, askedCount }) => `${name} ${askedCount}`);
const nothingWaits = ({ client }: TestCore) =>
  expect.poll(() => client.skills.countWaiting({})).toEqual({ waitingCount: 0 });

describe('the dictionary that was brought along', () => {
  it('is no record of the person: nothing is counted, nothing is due', async () => {
    const own = open();
    expect((await own.client.backups.getState({})).isDue).toBe(false);
    const { counts } = await own.client.backups.make({});
    const { stages: _, ...others } = counts;
    expect(Object.values(others).every((count) => count === 0)).toBe(true);
  });

  it('is written once: what was taken out of it stays out', async () => {
    const own = open();
    const { rows } = await own.client.skills.list({ limit: 500 });
    await own.client.skills.remove({ ids: rows.map(({ id }) => id) });
    const left = broughtAlong.length - rows.length;
    expect((await own.client.skills.list({})).total).toBe(left);
    const reopened = again(own);
    expect((await reopened.client.skills.list({})).total).toBe(left);
    expect(await reopened.client.history.get({})).toEqual({ undo: null, redo: null });
  });

  it.each(['open', 'bundle'] as const)(
    'comes back as the person left it from an export: %s',
    async (kind) => {
      const own = open();
      await addApplication(own.client, 'Rimba', { postingText: 'Excel, Kotlin, lebah' });
      await own.client.skills.remove({ ids: [await idOf(own, 'Microsoft Excel')] });
      await own.client.skills.change({ id: await idOf(own, 'Kotlin'), changes: { synonyms: ['lebah'] } });
      await nothingWaits(own);
      const before = await own.client.skills.list({ limit: 500 });
      const { exportId } = await finish(own.client.transfers.export({ kind, language: 'id' }));
      const { file } = await own.client.transfers.fetch({ exportId });
      const other = open();
      const { receivedId } = await finish(other.client.transfers.receive({ file }));
      await other.client.transfers.restore({ receivedId });
      await nothingWaits(other);
      expect(await other.client.skills.list({ limit: 500 })).toEqual(before);
      expect(await gapsOf(other)).toEqual(['Kotlin 1']);
    },
  );

  it('comes into a workspace of the version before, and its postings are read', async () => {
    const own = open();
    own.core.close();
    const path = join(own.path, 'langkah.db');
    const id = '01890000-0000-7000-8000-000000000001';
    const old = new DatabaseConstructor(':memory:');
    migrate(old, migrations.slice(0, 5), 0);
    old
      .prepare('INSERT INTO identity (id, created_at) VALUES (?, 0)')
      .run(JSON.parse(readFileSync(join(own.path, 'workspace.json'), 'utf8')).databaseId);
    addCompany({ raw: old }, 'Rimba');
    old.exec(`
      INSERT INTO stages (id, meaning, color, position) VALUES ('${id}', 'saved', 'sky', 'a');
      INSERT INTO applications (id, company_id, role, stage_id, stage_since, position, posting_text, created_at, changed_at)
        SELECT '${id}', id, 'Analyst', '${id}', '2026-03-01', 'a', 'Kotlin dan pembukuan', 0, 0 FROM companies;`);
    writeFileSync(path, old.serialize());
    old.close();
    const reopened = open({ path: own.path });
    await nothingWaits(reopened);
    expect(await gapsOf(reopened)).toEqual(['Bookkeeping 1', 'Kotlin 1']);
  });

  it('does not take the place of words that the person has already', async () => {
    const own = open();
    await own.client.skills.change({ id: await idOf(own, 'Kotlin'), changes: { name: 'My Kotlin' } });
    await own.client.skills.add({ id: crypto.randomUUID(), fields: { name: 'kotlin' } });
    const { total } = await own.client.skills.list({});
    const reopened = again(own, (raw) => raw.exec('UPDATE skill_dictionary SET is_filled = 0'));
    expect((await reopened.client.skills.list({})).total).toBe(total);
    const { rows } = await reopened.client.skills.list({ text: 'kotlin' });
    expect(rows.map(({ name }) => name)).toEqual(['kotlin', 'My Kotlin']);
  });
});

it('postings that were not read when the program ended are read after the next start', async () => {
  const own = open();
  await addApplication(own.client, 'Rimba', { postingText: 'Kotlin' });
  const reopened = again(own, (raw) => raw.exec('DELETE FROM posting_skills; DELETE FROM posting_readings'));
  await nothingWaits(reopened);
  expect(await gapsOf(reopened)).toEqual(['Kotlin 1']);
});

it('what was removed is in no file any more, and nothing of it in the log', async () => {
  const own = open();
  const words = ['zqname', 'zqsynonym', 'zqevidence', 'zqtagged'];
  const { id } = await addApplication(own.client, 'Rimba', { postingText: 'x' });
  const skillId = crypto.randomUUID();
  await own.client.skills.add({
    id: skillId,
    fields: { name: 'Zqname', synonyms: ['Zqsynonym'], evidence: 'Zqevidence', own: true },
  });
  await own.client.skills.tagApplication({ applicationId: id, add: ['Zqtagged'] });
  await own.client.skills.remove({ ids: [skillId, await idOf(own, 'Zqtagged')] });
  own.core.close();
  expect(wordsIn(own.path, words)).toEqual([]);
  expect(words.filter((word) => JSON.stringify(own.log).toLowerCase().includes(word))).toEqual([]);
});

it('the sample has a list of its own, and postings with gaps', async () => {
  for (const language of ['en', 'id'] as const) {
    const sample = open({ sample: language });
    expect((await sample.client.skills.list({ own: true })).total).toBeGreaterThanOrEqual(6);
    const { rows, postingCount } = await sample.client.skills.listGaps({});
    expect(postingCount).toBeGreaterThanOrEqual(8);
    expect(rows.length).toBeGreaterThanOrEqual(8);
    expect(rows[0]?.opensCount).toBeGreaterThan(0);
    expect(rows.some(({ goals }) => goals.length > 0)).toBe(true);
    expect(await sample.client.history.get({})).toEqual({ undo: null, redo: null });
  }
});
